import { perParagraph } from "../../draft/perParagraph.ts";
import type { Draft } from "../../draft/types.ts";

/** Does a dateline or date line name a day, even without its year? That is how agencies date their stories. */
export function hasDatelineDay(draft: Draft): boolean {
  return namesDay.along(draft).includes(true);
}

const namesDay = perParagraph(({ zone, dates, dateline }) =>
  zone === "dateline" ? dates.length > 0 : (dateline?.date ?? null) !== null,
);
