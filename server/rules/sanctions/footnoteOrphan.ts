/** Every footnote explains a mark that still stands in the text. */

import { footnotesOf } from "../../draft/footnotes.ts";
import type { Span } from "../../draft/types.ts";
import { wholeLines } from "../hygiene/lines.ts";
import { draftRule } from "../types.ts";
import { housekeeping } from "./words.ts";

interface Unused {
  /** The line with its line end. */
  readonly removal: Span;
}

export const footnoteOrphan = draftRule<Record<never, never>, Unused>({
  meta: {
    id: "footnote-orphan",
    group: "sanctions",
    statement: "Every footnote line has its mark in the text.",
    level: "error",
    zones: ["footnote"],
    inQuotes: true,
    tags: [],
    why: "A footnote without a mark is usually left from a paragraph that was cut, and it labels nobody.",
    source: "Common practice",
    options: {},
    messages: { unused: { text: "The text has no {mark} for this footnote." } },
    examples: {
      bad: [
        { text: "The council met on Monday in Velm.\n⟦**banned group, Interior Ministry⟧" },
        { text: "The RBF* met the council on Monday.\n*banned in Ruritania\n⟦**listed by the Security Council⟧" },
        { text: "The council met on Monday in Velm.\n⟦†listed by the Interior Ministry⟧" },
        { text: "The fund holds 3 million[1], its chair said.\n[1] Annual report.\n⟦[2] Letter of 3 May.⟧" },
        { text: "The council met on Monday in Velm.\n⟦*under UN sanctions⟧\nENDS" },
      ],
      good: [
        { text: "The RBF* met the council on Monday.\n*banned in Ruritania" },
        { text: "The council met on Monday in Velm.\n* * *\nIt meets again on Friday." },
        { text: "The council will look at these on Friday:\n* pumps\n* valves\n* the old bridge" },
        { text: "The council will look at these on Friday:\n*pumps\n*valves\n*the old bridge" },
        { text: "The RBF * met the council on Monday.\n* banned in Ruritania" },
        { text: "“The RBF* will answer,” he said on Monday.\n*banned in Ruritania" },
        { text: "The council met on Monday in Velm.\n**Note:** the next meeting is in May.", format: "markdown" },
        { text: "The council met on Monday in Velm.\n*This story has been updated with the vote." },
        { text: "The fund holds 3 million¹, its chair said.\n¹ Annual report." },
      ],
    },
  },

  *check(draft) {
    const { marks, lines } = footnotesOf(draft);
    const used = new Set([...marks, ...lines.flatMap(({ inner }) => inner)].map(({ mark }) => mark));
    for (const { mark, span, head, text } of lines) {
      if (used.has(mark) || housekeeping.test(draft.text.slice(text.start, text.end))) continue;
      yield {
        span,
        message: "unused",
        values: { mark: draft.text.slice(head.start, head.end) },
        data: { removal: wholeLines(draft, span) },
      };
    }
  },

  suggest({ data }) {
    return [{ title: "Delete this footnote", edits: [{ span: data.removal, newText: "" }] }];
  },
});
