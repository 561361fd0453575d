import type { Draft } from "../../draft/types.ts";

/** Does a dateline or date line name a day, even without its year? That is how agencies date their stories. */
export function hasDatelineDay(draft: Draft): boolean {
  return draft.blocks.some(({ paragraph }) =>
    paragraph.zone === "dateline" ? paragraph.dates.length > 0 : (paragraph.dateline?.date ?? null) !== null,
  );
}
