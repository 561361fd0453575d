/** Brackets that have no partner, in their own paragraph or close by. */
import { perDraft } from "../../draft/perDraft.ts";
import { perParagraph } from "../../draft/perParagraph.ts";
import type { Block, Bracket } from "../../draft/types.ts";

export interface LoneBracket {
  readonly block: Block;
  readonly bracket: Bracket;
}

/** A bracket that opens in one paragraph may close in one of the next few (a sign-off, an editor's note). */
const reach = 5;

export const loneBrackets = perDraft((draft): readonly LoneBracket[] => {
  const lone: LoneBracket[] = [];
  const waiting: LoneBracket[] = [];
  for (const [block, brackets] of unpaired.inDraft(draft)) {
    for (const bracket of brackets) {
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
});

const unpaired = perParagraph(({ brackets }) => brackets.filter(({ opened, closed }) => !opened || !closed));
