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
    const opened: LoneBracket[] = [];
    for (const bracket of brackets) {
      if (bracket.opened) {
        opened.push({ block, bracket });
        continue;
      }
      const partner = waiting.findLastIndex(
        (open) => open.bracket.kind === bracket.kind && block.index - open.block.index <= reach,
      );
      if (partner >= 0) waiting.splice(partner, 1);
      else lone.push({ block, bracket });
    }
    for (const open of opened) waiting.push(open);
  }
  return [...lone, ...waiting];
});

const unpaired = perParagraph(({ brackets }) => brackets.filter(({ opened, closed }) => !opened || !closed));
