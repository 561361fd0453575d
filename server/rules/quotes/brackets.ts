/** Brackets that have no partner, in their own paragraph or close by. */
import type { Block, Bracket, Draft } from "../../draft/types.ts";

export interface LoneBracket {
  readonly block: Block;
  readonly bracket: Bracket;
}

/** A bracket that opens in one paragraph may close in one of the next few (a sign-off, an editor's note). */
const reach = 5;

export function loneBrackets(draft: Draft): readonly LoneBracket[] {
  const lone: LoneBracket[] = [];
  const waiting: LoneBracket[] = [];
  for (const block of draft.blocks) {
    for (const bracket of block.paragraph.brackets) {
      if (bracket.opened && bracket.closed) continue;
      if (bracket.opened) {
        waiting.push({ block, bracket });
        continue;
      }
      const partner = waiting.findLastIndex(
        (open) => open.bracket.kind === bracket.kind && open.block !== block && block.index - open.block.index <= reach,
      );
      if (partner >= 0) waiting.splice(partner, 1);
      else lone.push({ block, bracket });
    }
  }
  return [...lone, ...waiting];
}
