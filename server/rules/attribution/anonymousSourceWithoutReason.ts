/** Shows a source without a name for whom the draft gives no reason, or neither reason nor description. */

import { textOf } from "../../draft/spans.ts";
import type { Span } from "../../draft/types.ts";
import * as l10n from "../../l10n/l10n.ts";
import { draftRule, type OptionSpecs, type Related } from "../types.ts";
import { sourcedSentences, type UnnamedSource } from "./anonymity.ts";
import { type Insertion, insertion, opensWithName, type Placed, sourceAt } from "./anonymitySupport.ts";

const options = {
  reasonWithin: {
    default: 2,
    minimum: 0,
    maximum: 10,
    description: "How many sentences after the first mention may give the reason.",
  },
  confidence: {
    default: 0.5,
    minimum: 0,
    maximum: 1,
    description: "How sure the attribution must be, 0 to 1, before its source is looked at.",
  },
} as const satisfies OptionSpecs;
type Options = typeof options;

interface Unexplained {
  readonly unnamed: UnnamedSource;
  readonly span: Span;
  /** The whole source phrase. */
  readonly source: Span;
  readonly placed: Placed;
  readonly related: Related[];
}

export const anonymousSourceWithoutReason = draftRule<Options, Insertion | null>({
  meta: {
    id: "anonymous-source-without-reason",
    group: "attribution",
    statement: "An unnamed source comes with a description and the reason for anonymity.",
    level: "information",
    zones: ["body"],
    inQuotes: false,
    tags: ["legal"],
    why: "A source without a name is the weakest kind. Where they stand, and why they cannot be named, is all the reader has to weigh them by.",
    source: "AP: When is it OK to use anonymous sources?; Reuters Handbook, Accuracy",
    options,
    messages: {
      bare: { text: "Who is “{phrase}”, and why without a name? The draft gives neither.", level: "warning" },
      reason: { text: "Why is “{phrase}” not named? The draft gives no reason." },
    },
    examples: {
      bad: [
        { text: "Port talks\n\n“The deal is dead,” ⟦a source⟧ said." },
        { text: "Port talks\n\n⟦A senior official⟧ said the raid on the depot had failed." },
        { text: "Port talks\n\n⟦A port authority official⟧ said the raid on the depot had failed." },
        {
          text: "Port talks\n\n⟦An official⟧ at the port authority, who spoke on condition of anonymity, said the raid had failed.",
        },
        {
          text: "Port talks\n\n⟦Two people⟧ familiar with the talks said the offer would be withdrawn. A third person agreed.",
        },
        { text: "Port talks\n\n⟦Police sources⟧ said the suspect had left the city." },
        { text: "Port talks\n\n⟦People familiar with the matter⟧ said the deal was dead." },
        { text: "Port talks\n\n⟦Sources close to the mayor⟧ said the deal was dead." },
      ],
      good: [
        {
          text: "Port talks\n\nA senior official at the port authority, who is not authorised to speak to reporters, said the raid had failed.",
        },
        {
          text: "Port talks\n\nA miner at the pit, a source who feared for his job, spoke first. The source, who fears losing his job at the mine, said the pit was unsafe.",
        },
        {
          text: "Port talks\n\nA port authority official said the raid had failed. The official asked not to be named because the inquiry was going on.",
        },
        { text: "Port talks\n\nA port authority official, Tan Holt, said the raid had failed." },
        { text: "Port talks\n\nTan Holt, a senior official at the port authority, said the raid had failed." },
        { text: "Port talks\n\nSenior port official Tan Holt said the raid had failed." },
        { text: "Port talks\n\nThe raid had failed, according to an official statement." },
        { text: "Port talks\n\nPort officials said the raid had failed." },
        { text: "Port talks\n\nPeople close to the port said they heard the blast." },
        { text: "Port talks\n\nPeople in the port said the raid had failed." },
        { text: "Port talks\n\nThe lake is a source of water, the ministry said. An official opened the gate." },
        { text: "Port talks\n\n“A source told me it was dead,” Holt said." },
      ],
    },
  },

  *check(draft, { credits, options }) {
    const sentences: Placed[] = [];
    for (const block of draft.blocks) {
      if (block.paragraph.zone !== "body") continue;
      for (const sentence of sourcedSentences(block.paragraph)) sentences.push({ sentence, base: block.start });
    }
    /** By head noun: what was reported, and the later ones it stands for. */
    const open = new Map<string, Unexplained>();
    const explained = new Set<string>();
    for (const [index, placed] of sentences.entries()) {
      if (placed.sentence.reason) for (const head of placed.sentence.heads) explained.add(head);
      for (const unnamed of placed.sentence.unnamed) {
        if (explained.has(unnamed.head)) continue;
        const span = shifted(unnamed.span, placed.base);
        const following = sentences.slice(index, index + 1 + options.reasonWithin);
        if (following.some(({ sentence }) => sentence.reason)) {
          explained.add(unnamed.head);
          continue;
        }
        if (opensWithName(draft, sentences[index + 1])) continue;
        const source = sourceAt(draft, credits, span, options.confidence);
        if (source === null) continue;
        const first = open.get(unnamed.head);
        if (first === undefined) open.set(unnamed.head, { unnamed, span, source, placed, related: [] });
        else first.related.push({ span, message: l10n.t("No reason here either.") });
      }
    }
    for (const { unnamed, span: words, source, placed, related } of open.values()) {
      // "People" alone says little: with it goes what they are familiar with.
      const span = /\s/.test(textOf(draft, words)) ? words : source;
      yield {
        span,
        message: unnamed.described ? "reason" : "bare",
        values: { phrase: textOf(draft, span) },
        related,
        data: insertion(draft, source, placed),
      };
    }
  },

  suggest({ data }) {
    if (data === null) return [];
    const { insertAt, newText } = data;
    return [{ title: `Insert “${newText.trim()}”`, edits: [{ span: { start: insertAt, end: insertAt }, newText }] }];
  },
});

function shifted({ start, end }: Span, base: number): Span {
  return { start: start + base, end: end + base };
}
