/** The names that bear a mark, as the draft writes them. */
import type { Draft } from "../../draft/types.ts";
import type { Labels } from "../../register/status/labels.ts";
import { plainText } from "../explanation.ts";
import { textAt } from "./labelFixes.ts";

/** " (TTP, Taliban)" in Markdown; "" where no listed name bears the mark. */
export function bearers(draft: Draft, { labels }: Labels, sign: string): string {
  const names = labels.filter(({ mark }) => mark?.mark === sign).map(({ mention }) => textAt(draft, mention.span));
  return names.length === 0 ? "" : ` (${[...new Set(names)].map(plainText).join(", ")})`;
}
