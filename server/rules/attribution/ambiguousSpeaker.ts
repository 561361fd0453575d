/** Shows "he said" and "she said" where the sentence before names two people, and either could be meant. */

import { blockAt } from "../../draft/spans.ts";
import type { Span } from "../../draft/types.ts";
import * as l10n from "../../l10n/l10n.ts";
import { draftRule, type OptionSpecs } from "../types.ts";
import { type Candidate, namedBefore, says } from "./pronounCandidates.ts";

const options = {
  apart: {
    default: 6,
    minimum: 1,
    maximum: 20,
    description: "How many words may stand between the two names for both to be in the reader's mind alike.",
  },
} as const satisfies OptionSpecs;

/** Below this the engine may have misread who says what. */
const sure = 0.6;

interface Data {
  readonly pronoun: Span;
  readonly candidates: readonly Candidate[];
}

export const ambiguousSpeaker = draftRule<typeof options, Data>({
  meta: {
    id: "ambiguous-speaker",
    group: "attribution",
    statement: "“He said” and “she said” can mean one person only.",
    level: "information",
    zones: ["body"],
    inQuotes: false,
    tags: [],
    why: "After a sentence with two people in it a pronoun leaves the reader to choose whose words these are.",
    source: "Common practice",
    options,
    messages: { ambiguous: { text: "Who is “{pronoun}”: {first} or {second}?" } },
    examples: {
      bad: [
        {
          text: "Plant to close\n\nMarek Dol told Ivo Stern the plant would close. ⟦He⟧ said the decision was final.",
        },
        { text: 'Plant to close\n\nIvo Stern met Marek Dol on Monday. "It is over," ⟦he⟧ said.' },
        {
          text: "Plant to close\n\nMayor Ivo Stern and engineer Marek Dol toured the plant on Monday. “It is over. We will close in May,” ⟦he⟧ said.",
        },
        {
          text: "Plant to close\n\nMayor Ana Holt met with engineer Olga Reyn on Monday.\n\n“The plant will be missed,” ⟦she⟧ said.",
        },
      ],
      good: [
        { text: 'Plant to close\n\nIvo Stern met Marek Dol on Monday. "It is over," Stern said.' },
        { text: 'Plant to close\n\nIvo Stern spoke on Monday. "It is over," he said.' },
        { text: "Plant to close\n\nMr Ivo Stern met Ms Olga Reyn on Monday. “It is over,” he said." },
        { text: "Plant to close\n\nIvo Stern met the workers on Monday. “It is over,” he said." },
        { text: "Plant to close\n\nIvo Stern met Marek Dol on Monday. Stern was brief. “It is over,” he said." },
        { text: "Plant to close\n\nIvo Stern said Marek Dol would leave. He said the plant would close." },
        { text: "Plant to close\n\n“It is over,” Ivo Stern told Delta TV's Marek Dol. He said the plant would close." },
      ],
    },
  },

  *check(draft, { options: { apart }, credits }) {
    for (const attribution of credits.attributions) {
      const { source, cue, candidates, confidence } = attribution;
      if (
        source === null ||
        cue === null ||
        candidates.length < 2 ||
        confidence < sure ||
        source.end - source.start > 3
      )
        continue;
      const pronoun = draft.text.slice(source.start, source.end);
      if (!/^(?:he|she)$/i.test(pronoun) || !says(draft.text, cue)) continue;
      const named = namedBefore(draft, credits, attribution, source, apart);
      const [first, second] = named;
      if (first === undefined || second === undefined) continue;
      yield {
        span: source,
        message: "ambiguous",
        values: { pronoun: pronoun.toLowerCase(), first: first.full, second: second.full },
        related: named.map(({ full, span }) => ({ span, message: l10n.t("{0} is named here.", full) })),
        data: { pronoun: source, candidates: named },
      };
    }
  },

  suggest({ data: { pronoun, candidates } }, draft) {
    const written = draft.text.slice(pronoun.start, pronoun.end);
    return candidates.map(({ name }) => ({
      title: `Replace “${written}” with “${name}”`,
      edits: [{ span: pronoun, newText: name }],
    }));
  },

  explain({ data: { candidates } }, draft) {
    const lines = candidates.map(({ full, span }) =>
      l10n.t("{0}, line {1}", full, (blockAt(draft, span.start)?.line ?? 0) + 1),
    );
    return l10n.t("Last named: {0}.", lines.join("; "));
  },
});
