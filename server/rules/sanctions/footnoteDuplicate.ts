/** No two footnotes begin with the same mark or say the same, so each mark has one meaning and each status one line. */

import { footnotesOf, type NoteLine } from "../../draft/footnotes.ts";
import type { Draft } from "../../draft/types.ts";
import * as l10n from "../../l10n/l10n.ts";
import type { Labels } from "../../register/status/labels.ts";
import { plainText } from "../explanation.ts";
import { draftRule, type Suggestion } from "../types.ts";
import { bearers } from "./bearers.ts";
import { textAt } from "./labelFixes.ts";
import { merge, share } from "./merge.ts";

interface Twin {
  readonly suggestions: () => readonly Suggestion[];
  /** Both lines, each with the names that bear its mark. */
  readonly both: () => string;
}

export const footnoteDuplicate = draftRule({
  meta: {
    id: "footnote-duplicate",
    group: "sanctions",
    statement: "No two footnotes have the same mark or the same text.",
    level: "warning",
    zones: ["footnote"],
    inQuotes: true,
    tags: [],
    why: "Two lines under one mark leave open which of them is meant; two marks for one wording make the reader look twice.",
    source: "Common practice",
    options: {},
    messages: {
      mark: { text: "Another footnote already begins with {mark}." },
      text: { text: "The footnote {mark} already says this. Could both names share it?" },
    },
    examples: {
      bad: [
        { text: "The RBF* met the council on Monday.\n*banned in Ruritania\n⟦*listed by the Interior Ministry⟧" },
        { text: "The RBF* met the Guard** on Monday.\n*banned in Ruritania\n⟦**banned in Ruritania⟧" },
        { text: "The RBF* met the Guard** on Monday.\n*Banned in Ruritania.\n⟦** banned  in Ruritania⟧" },
        { text: "The fund[1] met the bank on Monday.\n[1] Annual report.\n⟦[1] Letter of 3 May.⟧" },
        { text: "The RBF* met the council on Monday.\n*banned in Ruritania\n⟦*banned in Ruritania⟧" },
      ],
      good: [
        { text: "The RBF* met the Guard** on Monday.\n*banned in Ruritania\n**under UN sanctions" },
        {
          text: "The RBF* met the council on Monday.\n*banned in Ruritania\n* * *\nThe Guard* met it too.\n*by decree",
        },
        { text: "The council will look at these on Friday:\n*pumps\n*pumps\n*valves" },
        { text: "The RBF* met the Guard* on Monday.\n*both banned in Ruritania" },
        { text: "The fund[1] met the bank[2] on Monday.\n[1] Report of 3 May.\n[2] Report of 4 May." },
      ],
    },
  },

  *check(draft, { labels, labelPolicy }) {
    const notes = footnotesOf(draft);
    const byMark = new Map<string, NoteLine>();
    const byText = new Map<string, NoteLine>();
    let item = 0;
    let at = 0;
    for (const line of notes.lines) {
      // In a round-up each item, after its divider, has its own footnotes.
      for (; at < line.block.index; at++) if (draft.blocks[at]?.paragraph.zone === "divider") item++;
      const [markKey, textKey] = [`${item} ${line.mark}`, `${item} ${wording(draft, line)}`];
      const [sameMark, sameText] = [byMark.get(markKey), byText.get(textKey)];
      if (sameMark === undefined) byMark.set(markKey, line);
      if (sameText === undefined) byText.set(textKey, line);
      if (sameMark !== undefined) {
        yield {
          span: line.span,
          message: "mark",
          values: { mark: line.mark },
          related: [{ span: sameMark.span, message: l10n.t("The first footnote with this mark.") }],
          data: {
            suggestions: () => merge(draft, sameMark, line, sameMark === sameText),
            both: () => told(draft, labels, [sameMark, line]),
          },
        };
      } else if (sameText !== undefined && labelPolicy.grouping === "wording") {
        yield {
          span: line.span,
          message: "text",
          values: { mark: draft.text.slice(sameText.head.start, sameText.head.end) },
          related: [{ span: sameText.span, message: l10n.t("The footnote that says the same.") }],
          data: {
            suggestions: () => share(draft, notes, sameText, line),
            both: () => told(draft, labels, [sameText, line]),
          },
        };
      }
    }
  },

  suggest({ data }: { readonly data: Twin }) {
    return data.suggestions();
  },

  explain({ data }: { readonly data: Twin }) {
    return data.both();
  },
});

function told(draft: Draft, labels: Labels, lines: readonly NoteLine[]): string {
  return lines.map((line) => `- ${plainText(textAt(draft, line.span))}${bearers(draft, labels, line.mark)}`).join("\n");
}

/** Compares equal where only case, spaces and the final full stop differ. */
function wording(draft: Draft, { text }: NoteLine): string {
  return draft.text
    .slice(text.start, text.end)
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/[\s.;]+$/, "");
}
