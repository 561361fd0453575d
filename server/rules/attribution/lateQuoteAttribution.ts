/** Shows where the reader has to read two quoted sentences or more before learning who speaks. */

import { continuations } from "../../draft/continuation.ts";
import { inDraft } from "../../draft/spans.ts";
import * as l10n from "../../l10n/l10n.ts";
import { draftRule, type Edit, type OptionSpecs } from "../types.ts";
import { creditAfter } from "./creditAfter.ts";
import { applied, isKnown, moved, openingQuote, sentencesBefore, shortest } from "./lateCredit.ts";

const options = {
  sentences: {
    default: 2,
    minimum: 2,
    maximum: 10,
    description: "How many quoted sentences before the speaker are too many.",
  },
  known: {
    default: false,
    description: "Report it too where the paragraph before names the speaker, or a pronoun stands for them.",
  },
} as const satisfies OptionSpecs;

interface Data {
  /** Moves the credit behind the first sentence; null where it will not go by itself. */
  readonly edits: readonly Edit[] | null;
  readonly preview: string;
}

export const lateQuoteAttribution = draftRule<typeof options, Data>({
  meta: {
    id: "late-quote-attribution",
    group: "attribution",
    statement:
      "In a quotation of several sentences the speaker is named before it or straight after its first sentence.",
    level: "information",
    zones: ["body"],
    inQuotes: false,
    tags: [],
    why: "Nobody should have to read two or three sentences before learning whose they are.",
    source: "Reuters, The Essentials of Sourcing",
    options,
    messages: { late: { text: "The reader learns who speaks after {count} quoted sentences." } },
    yieldsTo: ["run-together-speakers"],
    examples: {
      bad: [
        { text: 'Pump fails\n\n"The pump failed at six. We called twice. Nobody came until noon," ⟦Ana Holt said⟧.' },
        {
          text: "Pump fails\n\nThe lower town was flooded by seven.\n\n“The water came up to the windows. We carried the children out. It was over in an hour,” ⟦said Rui Paz⟧, who sells lamps.",
        },
        {
          text: "Pump fails\n\n“The pump failed at six. We called the ministry twice,” ⟦Ana Holt said⟧. “Nobody came until noon.”",
        },
        {
          text: "Pump fails\n\n“The pump failed at six.\n\n“Nobody came until noon,” ⟦engineer Li Tan said⟧.",
        },
        {
          text: "Pump fails\n\nTan said the line was old.\n\n“It has failed before. We all knew it would fail again,” ⟦Tan said⟧.",
          options: { known: true },
        },
      ],
      good: [
        { text: 'Pump fails\n\n"The pump failed at six," Ana Holt said. "We called twice. Nobody came until noon."' },
        { text: 'Pump fails\n\nHolt said: "The pump failed at six. We called twice. Nobody came until noon."' },
        { text: "Pump fails\n\n“No. Not at all. We called twice,” Ana Holt said." },
        { text: "Pump fails\n\n“The pump failed at six... Nobody came until noon,” Ana Holt said." },
        {
          text: "Pump fails\n\nTan said the line was old.\n\n“It has failed before. We all knew it would fail again,” Tan said.",
        },
        {
          text: "Pump fails\n\nTan runs the line.\n\n“It has failed before. We all knew it would fail again,” she said.",
        },
        {
          text: "Pump fails\n\nEngineer Li Tan was asked about the line. “It has failed before. We all knew it would fail again,” the engineer said.",
        },
        { text: "Pump fails\n\nHolt told of the night: “The pump failed at six.\n\n“Nobody came until noon.”" },
      ],
    },
  },

  *check(draft, { options: { sentences, known }, credits }) {
    const openings = new Map(continuations(draft).map((link) => [link.to, link.from]));
    for (const block of draft.blocks) {
      const { paragraph } = block;
      if (paragraph.zone !== "body") continue;
      const opening = openingQuote(paragraph);
      if (opening === null) continue;
      const before = sentencesBefore(openings, block);
      const count = opening.sentences.length + before;
      if (count < sentences || (before === 0 && opening.words < shortest)) continue;
      const credit = creditAfter(draft, credits, block, opening.quotation);
      if (credit === null || (!known && isKnown(draft, credits, block, credit))) continue;
      const edits = before > 0 ? null : moved(draft, credits, block, opening, credit);
      const preview =
        edits === null ? "" : applied(draft.text, inDraft(block, opening.quotation.span).start, credit, edits);
      yield { span: credit.shown, message: "late", values: { count: String(count) }, data: { edits, preview } };
    }
  },

  suggest({ data: { edits } }) {
    return edits === null ? [] : [{ title: "Name the speaker after the first sentence", edits }];
  },

  explain({ data: { preview } }) {
    return preview === "" ? "" : `${l10n.t("It would read:")}\n\n> ${preview}`;
  },
});
