/** Every footnote explains a mark that still stands in the text. */

import { footnotesOf, type NoteLine } from "../../draft/footnotes.ts";
import type { Span } from "../../draft/types.ts";
import * as l10n from "../../l10n/l10n.ts";
import { later } from "../../register/later.ts";
import { checkStatus } from "../../register/status/checkStatus.ts";
import { labelsOfEntry } from "../../register/status/labels.ts";
import { parseStatus } from "../../register/status/parseStatus.ts";
import { plainWording } from "../../register/status/wordings.ts";
import type { Entry, Mention } from "../../register/types.ts";
import { wholeLines } from "../hygiene/lines.ts";
import { draftRule, type Suggestion } from "../types.ts";
import { entryFacts } from "./entryFacts.ts";
import { type Labelling, markedWith, textAt } from "./labelFixes.ts";
import { entriesNamed, labellingOf, lineOf, namingsOf } from "./labelling.ts";
import { housekeeping } from "./words.ts";

interface Unused {
  /** Puts the mark on the first mention of a name that the wording fits. */
  readonly marking: () => readonly Suggestion[];
  readonly facts: () => string;
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
        { text: "The fund [1] holds 3 million, its chair said.\n[1] Annual report." },
        { text: "Two plays opened on Monday in Velm.\n*** The Weir, Odet Theatre\nThe next opens in May." },
      ],
    },
  },

  *check(draft, context) {
    const labelling = labellingOf(draft, context);
    const { marks, lines } = footnotesOf(draft);
    const used = new Set([...marks, ...lines.flatMap(({ inner }) => inner)].map(({ mark }) => mark));
    for (const line of lines) {
      const { mark, span, head, text } = line;
      if (used.has(mark) || housekeeping.test(draft.text.slice(text.start, text.end))) continue;
      const fitting = later(() => bearersOf(labelling, line).slice(0, mostBearers));
      yield {
        span,
        message: "unused",
        values: { mark: draft.text.slice(head.start, head.end) },
        data: {
          marking: () =>
            fitting().flatMap(({ mention }) =>
              markedWith(
                labelling,
                line,
                mention,
                `Put ${textAt(draft, head)} on “${textAt(draft, mention.span)}” (line ${lineOf(draft, mention.span.start)})`,
              ),
            ),
          facts: () =>
            fitting()
              .map(({ entry }) => entryFacts(entry, labelling.day))
              .join("\n\n"),
          removal: wholeLines(draft, span),
        },
      };
    }
  },

  suggest({ data }) {
    return [...data.marking(), { title: "Delete this footnote", edits: [{ span: data.removal, newText: "" }] }];
  },

  explain({ data }) {
    const facts = data.facts();
    return facts === "" ? "" : `${l10n.t("The wording fits a name in the story that bears no mark:")}\n\n${facts}`;
  },
});

/** With more names than these the wording tells nothing of the one that lost its mark. */
const mostBearers = 2;

/** Names of the story without a label, by first mention, that the register bears the footnote out for. */
function bearersOf(
  labelling: Labelling,
  { text }: NoteLine,
): readonly { readonly entry: Entry; readonly mention: Mention }[] {
  const { labels, policy, day, draft } = labelling;
  const wording = textAt(draft, text);
  const claims = parseStatus(wording);
  return entriesNamed(labels).flatMap((entry) => {
    const [mention] = namingsOf(labels, entry, "body", policy);
    if (mention === undefined || labelsOfEntry(labels, entry).length > 0) return [];
    const approved = entry.wordings.map(plainWording).includes(plainWording(wording));
    const verdicts = claims.flatMap((claim) => checkStatus(claim, entry, day, mention.name));
    const fits = verdicts.length > 0 && verdicts.every(({ kind }) => kind === "holds" || kind === "shorthand");
    return approved || fits ? [{ entry, mention }] : [];
  });
}
