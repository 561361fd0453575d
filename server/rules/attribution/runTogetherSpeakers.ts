/** Shows a quotation that follows another speaker's without its own speaker named first. */

import type { Block } from "../../draft/types.ts";
import * as l10n from "../../l10n/l10n.ts";
import { draftRule, type OptionSpecs, type Suggestion } from "../types.ts";
import { creditAfter } from "./creditAfter.ts";
import { changes, differ, isExchange, nameOf, openingQuotes, quotedIn, takeTurns } from "./speakerChange.ts";

const options = {
  paragraphs: {
    default: true,
    description: "Report it also where the second speaker's quotation opens a paragraph of its own.",
  },
} as const satisfies OptionSpecs;

interface Data {
  readonly suggestions: readonly Suggestion[];
}

export const runTogetherSpeakers = draftRule<typeof options, Data>({
  meta: {
    id: "run-together-speakers",
    group: "attribution",
    statement: "Where the speaker changes, the new one is named before their words.",
    level: "information",
    zones: ["body"],
    inQuotes: false,
    tags: [],
    why: "Of two quotations side by side the reader takes the second for the first speaker's, and learns only afterwards that it is not.",
    source: "Reuters, The Essentials of Sourcing",
    options,
    messages: {
      together: { text: "Until {second} is named, these words read as those of {first}." },
    },
    examples: {
      bad: [
        { text: 'Dam burst\n\n"It was a mistake," Ana Holt said. "It was sabotage," ⟦Li Tan said⟧.' },
        {
          text: 'Dam burst\n\n"We will rebuild," Ana Holt said.\n\n"Not with my taxes," ⟦said shopkeeper Rui Paz⟧.',
        },
        {
          text: "Dam burst\n\nAna Holt, the mayor, was angry. “It was a mistake,” Holt said. “It was sabotage from the first day,” ⟦said Li Tan⟧, who built the dam.",
        },
        {
          text: "Dam burst\n\nHolt spoke first. “We will rebuild the dam by May,” she said.\n\n“It will never hold again,” ⟦said engineer Li Tan⟧.",
        },
      ],
      good: [
        { text: 'Dam burst\n\n"It was a mistake," Ana Holt said.\n\nLi Tan disagreed. "It was sabotage," Tan said.' },
        { text: 'Dam burst\n\n"It was a mistake," Ana Holt said. "We should have checked the seal."' },
        { text: "Dam burst\n\n“It was a mistake,” Ana Holt said.\n\n“We should have checked the seal,” Holt said." },
        { text: "Dam burst\n\n“It was a mistake,” Ana Holt said.\n\n“We should have checked the seal,” she added." },
        { text: "Dam burst\n\n“It was a mistake,” Ana Holt said. Li Tan said: “It was sabotage.”" },
        {
          text: "Dam burst\n\n“It was a mistake,” Ana Holt said. The water is still high.\n\n“It was sabotage,” said Li Tan.",
        },
        {
          text: "Dam burst\n\n“We will rebuild,” Ana Holt said.\n\n“Not with my taxes,” said shopkeeper Rui Paz.",
          options: { paragraphs: false },
        },
        { text: "Dam burst\n\n“Was it a mistake?” Ana Holt asked.\n\n“It was sabotage,” Li Tan answered." },
      ],
    },
  },

  *check(draft, { options: { paragraphs }, credits }) {
    let previous: Block | null = null;
    for (const block of draft.blocks) {
      const { paragraph } = block;
      if (paragraph.zone !== "body") continue;
      for (const { quotation, before } of openingQuotes(paragraph)) {
        const besides = before === null ? previous : block;
        const sentence = before ?? previous?.paragraph.sentences.at(-1);
        if (besides === null || sentence === undefined || (before === null && !paragraphs)) continue;
        const first = quotedIn(credits, besides, sentence);
        const credit = first === null ? null : creditAfter(draft, credits, block, quotation);
        if (first === null || credit === null || !differ(draft, first, credit)) continue;
        // In a conversation the reader expects the change.
        if (isExchange(draft, first, credit)) continue;
        if (before === null && takeTurns(credits, first, credit.attribution)) continue;
        const names = [first, credit.attribution].map((one) => nameOf(draft, one));
        yield {
          span: credit.shown,
          message: "together",
          values: { first: names[0] ?? "", second: names[1] ?? "" },
          related:
            first.source === null ? [] : [{ span: first.source, message: l10n.t("Speaker of the words before.") }],
          data: { suggestions: changes(draft, credits, block, quotation, credit, before !== null) },
        };
      }
      previous = paragraph.sentences.length > 0 ? block : previous;
    }
  },

  suggest({ data }) {
    return data.suggestions;
  },
});
