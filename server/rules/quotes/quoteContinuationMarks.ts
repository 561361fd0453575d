/** A quotation of several paragraphs opens each of them with a mark and closes only the last. */

import { type Continuation, continuations } from "../../draft/continuation.ts";
import { inDraft } from "../../draft/spans.ts";
import type { Draft } from "../../draft/types.ts";
import * as l10n from "../../l10n/l10n.ts";
import { draftRule, type Edit, type Report, type Suggestion } from "../types.ts";
import { closingMark, openingMark } from "./marks.ts";
import { type Break, breakBetween, introducedLast } from "./monologue.ts";

interface Broken {
  readonly suggestions: readonly Suggestion[];
  readonly note: string;
}

export const quoteContinuationMarks = draftRule<Record<never, never>, Broken>({
  meta: {
    id: "quote-continuation-marks",
    group: "quotes",
    statement: "A quotation that runs over several paragraphs opens each with a mark and closes only the last.",
    level: "error",
    zones: ["body", "bullet"],
    inQuotes: true,
    tags: [],
    why: "The mark at the start of a paragraph tells the reader that the same person is still speaking.",
    source: "AP punctuation guidelines: quotation marks",
    options: {},
    messages: {
      missing: { text: "The quotation runs on from the paragraph before, but this paragraph has no opening mark." },
      closed: {
        text: "The next paragraph is a quotation without a speaker. If the same person goes on, this mark should go.",
        level: "information",
      },
    },
    examples: {
      bad: [
        { text: '"We tried everything.\n⟦We⟧ even sang," he said.' },
        { text: '"We tried everything," he said. "We begged.⟦"⟧\n"We even sang."' },
        { text: "Holt was blunt: “We have run out of money.\n\n⟦Nobody⟧ told us,” she said. “We had to ask.”" },
        {
          text: "The engineer said: “We called the ministry twice.⟦”⟧\n“Nobody came until noon.”\nThe ministry is shut.",
        },
        { text: "“One pump failed,” Tan said. “We called.⟦”⟧\n“We called again.\n“Nobody came.”" },
      ],
      good: [
        { text: '"We tried everything," he said. "We begged.\n"We even sang."' },
        { text: 'He called it "the worst ever."\n"We even sang," he said.' },
        {
          text: "“We have run out of money,” Holt said. “We had to ask.”\n“Not with my taxes,” said shopkeeper Rui Paz.",
        },
        { text: "Holt asked: “Who closed the valve?”\n“Nobody did.”" },
        { text: "Holt said: “We will rebuild.”\n“Rebuild” is a word the council avoids." },
        { text: "“We will rebuild.”\n“When?”\n“In May.”" },
        { text: 'Holt said: "We sang.\nCHOIR\n"We danced."' },
        { text: "Holt spoke of “the worst year of our lives.”\n“We even sang.”" },
        { text: "“The road is open, the mayor said.\nTraffic was light on Monday." },
      ],
    },
  },

  *check(draft) {
    for (const link of continuations(draft)) if (!link.marked) yield missingMark(draft, link);
    for (const [block, last] of introducedLast.inDraft(draft)) {
      const next = draft.blocks[block.index + 1];
      if (next === undefined || next.paragraph.zone !== block.paragraph.zone) continue;
      const found = breakBetween(draft, block, last, next);
      if (found !== null) yield closedTooSoon(draft, found);
    }
  },

  suggest({ data }) {
    return data.suggestions;
  },

  explain({ data }) {
    return data.note;
  },
});

const picture = (first: string, second: string) => `${l10n.t("As the guide has it:")}\n\n> ${first}\n>\n> ${second}`;

/** The first paragraph leaves its quotation open; the second closes it without having gone on with it. */
function missingMark(draft: Draft, { from, quotation, to, goesOn }: Continuation): Report<Broken> {
  const { prose, text } = to.paragraph;
  const word = /^[\p{L}\p{N}'’-]+|^\S/u.exec(text.slice(prose.start))?.[0] ?? "";
  const start = to.start + prose.start;
  const opening = inDraft(from, openingMark(quotation) ?? quotation.span);
  const open = draft.text.slice(opening.start, opening.end);
  const insertion = (at: number, newText: string): Edit => ({ span: { start: at, end: at }, newText });
  const closing = inDraft(to, closingMark(goesOn) ?? goesOn.span);
  const close = draft.text.slice(closing.start, closing.end);
  const fromEnd = from.start + from.paragraph.text.slice(0, quotation.content.end).trimEnd().length;
  return {
    span: { start, end: start + word.length },
    message: "missing",
    related: [
      { span: opening, message: l10n.t("The quotation opens here.") },
      { span: closing, message: l10n.t("It closes here.") },
    ],
    data: {
      suggestions: [
        { title: `Open this paragraph with ${open}`, edits: [insertion(start, open)], preferred: true },
        {
          title: "Close the quotation in the paragraph before and open a new one here",
          edits: [insertion(fromEnd, close), insertion(start, open)],
        },
      ],
      note: picture("“We tried everything.", "“We even sang,” he said."),
    },
  };
}

/** A closing mark ends what looks like one speech over two paragraphs. */
function closedTooSoon({ text }: Draft, { closing, opening }: Break): Report<Broken> {
  const mark = text.slice(closing.start, closing.end);
  return {
    span: closing,
    message: "closed",
    related: [{ span: opening, message: l10n.t("This quotation names no speaker.") }],
    data: {
      suggestions: [{ title: `Remove this ${mark}: the quotation runs on`, edits: [{ span: closing, newText: "" }] }],
      note: picture("“We tried everything,” he said. “We begged.", "“We even sang.”"),
    },
  };
}
