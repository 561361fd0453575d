/** A mark does not stand among a speaker's words. */
import { footnotesOf, type TextMark } from "../../draft/footnotes.ts";
import { sequencer } from "../../draft/series.ts";
import { blockAt, quotationAt } from "../../draft/spans.ts";
import type { Draft } from "../../draft/types.ts";
import * as l10n from "../../l10n/l10n.ts";
import { plainText } from "../explanation.ts";
import { draftRule, type Suggestion } from "../types.ts";
import { arranged } from "./arrange.ts";
import { moveMark, removeMarks, textAt } from "./labelFixes.ts";
import { labellingOf, labelOn, lineOf } from "./labelling.ts";

interface Quoted {
  /** Worked out when they are asked for: each arranges every note of the draft. */
  readonly suggestions: () => readonly Suggestion[];
  readonly note: string;
}

export const sanctionsMarkerInQuote = draftRule({
  meta: {
    id: "sanctions-marker-in-quote",
    group: "sanctions",
    statement: "A footnote mark stands outside quotations: on the first mention in the house’s own words.",
    level: "warning",
    zones: ["headline", "standfirst", "bullet", "body", "crosshead", "caption"],
    inQuotes: true,
    tags: [],
    why: "A mark inside a quotation looks like part of what was said, and a quotation is not to be altered.",
    source: "Reuters Handbook: quotes are sacred; common practice",
    options: {},
    messages: {
      movable: { text: "This mark stands among quoted words. {name} is named outside them in line {line}." },
      fixed: { text: "This mark stands among quoted words." },
    },
    examples: {
      bad: [
        { text: "“The TTP⟦*⟧ will answer,” he said on Monday.\n*under UN sanctions", draftDate: "2024-05-06" },
        {
          text: "“The IEA [the Taliban's⟦*⟧ name for itself] objects,” it said.\nThe Taliban left.\n*under UN sanctions",
          draftDate: "2024-05-06",
        },
        { text: "“The Front⟦†⟧ will answer,” he said on Monday.\n†banned in Ruritania" },
      ],
      good: [
        { text: "“The TTP will answer,” he said of the group*.\n*under UN sanctions", draftDate: "2024-05-06" },
        { text: "The TTP* left. “The TTP will answer,” he said.\n*under UN sanctions", draftDate: "2024-05-06" },
        { text: "He spoke for the “Red Front”* on Monday.\n*banned in Ruritania" },
        { text: "“We hold 3 million[1],” its chair said.\n[1] Annual report." },
      ],
    },
  },

  *check(draft, context) {
    const labelling = labellingOf(draft, context);
    const { labels, policy } = labelling;
    if (policy.inQuotations) return;
    const { marks, lines } = footnotesOf(draft);
    const explained = new Set(lines.map(({ mark }) => mark));
    for (const mark of marks) {
      if (!explained.has(mark.mark) || !isStatusMark(mark) || !isQuoted(draft, mark)) continue;
      const label = labels.labels.find(({ span }) => span.start === mark.span.start);
      const entry = label?.mention.entry ?? null;
      const outside = labels.namings.filter(
        (mention) => entry !== null && mention.entry === entry && !mention.quoted && mention.zone !== "related",
      );
      const [target] = outside;
      const isMarked = outside.some((mention) => labelOn(labels, mention) !== undefined);
      const line = target === undefined ? "" : String(lineOf(draft, target.span.start));
      yield {
        span: mark.span,
        message: target === undefined ? "fixed" : "movable",
        values: { name: target === undefined ? "" : textAt(draft, target.span), line },
        related:
          target === undefined
            ? []
            : [
                {
                  span: target.span,
                  message: isMarked
                    ? l10n.t("Named and labelled here.")
                    : l10n.t("The first mention outside quotations."),
                },
              ],
        data: {
          suggestions: () =>
            [
              ...(target === undefined || isMarked
                ? []
                : moveMark(labelling, mark, target, `Move the mark to line ${line}`)),
              ...(isMarked ? removeMarks(labelling, [mark], "Remove this mark") : []),
              ...(target === undefined ? behindQuotation(draft, mark) : []),
            ].map((suggestion, index) => (index === 0 ? { ...suggestion, preferred: true } : suggestion)),
          note:
            target === undefined
              ? ""
              : l10n.t("It can stand on “{0}” in line {1}.", plainText(textAt(draft, target.span)), line),
        },
      };
    }

    function isStatusMark(mark: TextMark): boolean {
      if (mark.series === "asterisks" || mark.series === "daggers") return true;
      return labels.labels.some(({ span }) => span.start === mark.span.start);
    }
  },

  suggest({ data }: { readonly data: Quoted }) {
    return data.suggestions();
  },

  explain({ data }: { readonly data: Quoted }) {
    return data.note;
  },
});

function isQuoted(draft: Draft, { span }: TextMark): boolean {
  const block = blockAt(draft, span.start);
  return block !== null && quotationAt(block.paragraph, span.start - block.start) !== null;
}

/** The mark moved behind the closing quotation mark, where there is one in the paragraph. */
function behindQuotation(draft: Draft, mark: TextMark): readonly Suggestion[] {
  const block = blockAt(draft, mark.span.start);
  const quotation = block && quotationAt(block.paragraph, mark.span.start - block.start);
  if (block === null || quotation === null || !quotation.closed) return [];
  const notes = footnotesOf(draft);
  const edits = arranged(draft, notes, {
    sequence: sequencer(notes)(mark),
    form: textAt(draft, mark.span),
    removeMarks: [mark],
    add: [{ at: block.start + quotation.span.end, note: mark.mark }],
  });
  return edits === null ? [] : [{ title: "Move the mark behind the quotation", edits }];
}
