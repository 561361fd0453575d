/** Shows a source phrase that identifies nobody: "critics say", "it is widely believed", "according to experts". */

import type { Credits } from "../../attribution/types.ts";
import { perParagraph } from "../../draft/perParagraph.ts";
import { inDraft, overlaps } from "../../draft/spans.ts";
import type { Block } from "../../draft/types.ts";
import * as l10n from "../../l10n/l10n.ts";
import { findVagueSources, type VaguePhrase } from "../../language/vagueSources.ts";
import { houseVoice, houseWords } from "../../language/words.ts";
import { draftRule } from "../types.ts";
import { givenIn } from "./givenSources.ts";
import { isAnothers, type VagueCredit, vagueCredits } from "./vagueCredits.ts";
import { isNamedNext, isOwnedAtEnd, wasNamedBefore } from "./vagueSupport.ts";

interface Data {
  /** Where a placeholder goes, in the draft. */
  readonly insertAt: number;
  readonly placeholder: "[WHO?]" | "[BY WHOM?]" | "[WHICH REPORTS?]";
}

export const vagueSource = draftRule({
  meta: {
    id: "vague-source",
    group: "attribution",
    statement:
      "The source phrase identifies somebody: a name, an institution, or a number of people and where they stand.",
    level: "warning",
    zones: ["body"],
    inQuotes: false,
    near: true,
    tags: [],
    answeredBy: "any",
    why: "“Critics say” and “it is believed” give the reader nobody to weigh the claim by. Naming one of them, or what they are, takes few words.",
    source: "NPR, Special section: Attribution",
    options: {
      add: { default: [], description: "Further plural nouns that stand for nobody (“campaigners”, “locals”)." },
      remove: { default: [], description: "Nouns of the built-in list that this house accepts (“analysts”)." },
      impersonal: { default: true, description: "Report “it is believed” and “is widely thought to” too." },
      namedWithin: {
        default: 1,
        minimum: 0,
        maximum: 5,
        description: "How many sentences after the phrase may name the people it stands for.",
      },
    },
    messages: {
      group: { text: "Which {noun}? “{phrase}” names nobody." },
      quantifier: { text: "Who? “{phrase}” names nobody." },
      report: { text: "Whose {noun}? “{phrase}” names no source." },
      impersonal: { text: "By whom? “{phrase}” names nobody." },
    },
    examples: {
      bad: [
        { text: "Delay at the port\n\n⟦It is widely believed⟧ that the harbour minister will resign over the delay." },
        { text: "New fishing law\n\nParliament passed the law on Monday. ⟦Critics say⟧ it goes too far." },
        { text: "New fishing law\n\n⟦It’s understood⟧ the law will be changed." },
        { text: "New fishing law\n\n⟦It's been said⟧ that the law goes too far." },
        { text: "New fishing law\n\n⟦Several reports indicate⟧ the law will be changed." },
        { text: "New fishing law\n\nThe quota, which ⟦some have argued⟧ is too low, takes effect in June." },
        { text: "Bridge stays shut\n\nThe bridge could stay shut until spring, ⟦according to legal experts⟧." },
        { text: "Bridge stays shut\n\nThe harbour board will be dissolved within weeks, ⟦sources said⟧." },
        { text: "Bridge stays shut\n\n⟦Unconfirmed reports suggest⟧ that a second pier has cracked." },
        { text: "Bridge stays shut\n\nThe plan ignores the river, ⟦say critics⟧. It goes to a vote in May." },
        { text: "Port chief\n\nThe port's chief ⟦is widely thought⟧ to have asked for the inquiry." },
        {
          text: "Bridge stays shut\n\nThe board wants to repair the bridge by May. ⟦Other experts cautioned⟧ that a second pier could crack before then.",
        },
        { text: "Port chief\n\n⟦Locals say⟧ the chief has left.", options: { add: ["locals"] } },
      ],
      good: [
        {
          text: "Bridge stays shut\n\nSome experts said the wording was unclear.\n\nIvo Stern, an analyst at the river institute, said it would need work.",
        },
        { text: "New fishing law\n\nThe bar association and two opposition parties say the law goes too far." },
        {
          text: "New fishing law\n\nThree officials at the transport ministry, who asked not to be named because talks are private, said the law would be changed.",
        },
        { text: "New fishing law\n\nCritics, among them former judge Olga Reyn, say the law goes too far." },
        { text: "New fishing law\n\nCritics say, like former judge Olga Reyn, that the law goes too far." },
        {
          text: "New fishing law\n\nCritics say the law goes too far. “It would close half our harbours,” said Olga Reyn, a former judge.",
        },
        { text: "New fishing law\n\nAnalysts at Varn Bank said the quota would hold." },
        { text: "New fishing law\n\nTwo sources close to the talks said the quota would hold." },
        { text: "New fishing law\n\nUnion critics of the plan said they would march in Velmora on Friday." },
        { text: "New fishing law\n\nReyn said on Monday that critics cautioned against haste." },
        { text: "New fishing law\n\nReyn said critics argue for the sake of arguing." },
        { text: "New fishing law\n\nCritics say the law goes too far, the harbour board said on Monday." },
        { text: "New fishing law\n\n“Experts say many things,” Reyn said." },
        { text: "Ferry talks\n\nTwo sources at the ferry line described the offer. The sources said it was final." },
        { text: "Ferry talks\n\nThe ferry is believed by investigators to have struck a rock." },
        { text: "Ferry talks\n\nIt was reported missing on Monday." },
        { text: "Ferry talks\n\nIt's thought to be the oldest ferry on the coast, Reyn said." },
        { text: "Ferry talks\n\nAnalysts say the line will sell.", options: { remove: ["analysts"] } },
        { text: "Ferry talks\n\nThe inquiry drew on sources from four harbours.", options: { namedWithin: 0 } },
      ],
    },
    yieldsTo: ["anonymous-source-without-reason"],
  },

  *check(draft, { options, credits }) {
    const credited = bySentence(vagueCredits(draft, credits, options.remove));
    for (const block of draft.blocks) {
      if (block.paragraph.zone !== "body") continue;
      const voice = houseVoice(block.paragraph);
      for (const [index, phrases] of vaguePhrases(block.paragraph, options).entries()) {
        const missed = (credited.get(block)?.get(index) ?? []).filter(
          ({ span }) => !phrases.some((phrase) => overlaps(phrase.span, span)),
        );
        for (const found of [...phrases, ...missed]) {
          if (found.kind !== "impersonal" && isNamedNext(draft, credits, block, index, found, options.namedWithin))
            continue;
          if (found.kind !== "impersonal" && isAnothers(credits, inDraft(block, found.span))) continue;
          if (found.kind !== "impersonal" && isOwnedAtEnd(block.paragraph, index, found)) continue;
          // Somebody credited in the sentence says what is believed.
          if (found.kind === "impersonal" && isCreditedElsewhere(credits, block, index, found)) continue;
          if (found.noun !== "" && wasNamedBefore(draft, block, found)) continue;
          const phrase = voice.slice(found.span.start, found.span.end);
          const insertAt = block.start + found.insertAt;
          yield {
            span: inDraft(block, found.span),
            message: messageOf[found.kind],
            values: { phrase, noun: found.noun },
            data: { insertAt, placeholder: placeholderOf[found.kind] } satisfies Data,
          };
        }
      }
    }
  },

  suggest({ data }) {
    return [
      {
        title: `Insert “${data.placeholder}”`,
        edits: [{ span: { start: data.insertAt, end: data.insertAt }, newText: ` ${data.placeholder}` }],
      },
    ];
  },

  explain({ message }) {
    if (message === "impersonal") return "";
    return l10n.t("A topic sentence may open this way where the next sentence names somebody; here it does not.");
  },
});

function bySentence(credits: readonly VagueCredit[]): ReadonlyMap<Block, ReadonlyMap<number, readonly VagueCredit[]>> {
  const found = new Map<Block, Map<number, VagueCredit[]>>();
  for (const credit of credits) {
    const inBlock = found.get(credit.block) ?? new Map<number, VagueCredit[]>();
    found.set(credit.block, inBlock);
    const inSentence = inBlock.get(credit.sentence) ?? [];
    inBlock.set(credit.sentence, inSentence);
    inSentence.push(credit);
  }
  return found;
}

function isCreditedElsewhere(credits: Credits, block: Block, index: number, { span }: VaguePhrase): boolean {
  const sentence = block.paragraph.sentences[index];
  if (sentence === undefined) return false;
  const phrase = inDraft(block, span);
  return givenIn(credits, inDraft(block, sentence)).some(
    (given) => given.sourceKind !== "vague" && !overlaps(given.cue, phrase) && !overlaps(given.source, phrase),
  );
}

/** The vague phrases of each sentence. */
const vaguePhrases = perParagraph((paragraph, options: Parameters<typeof findVagueSources>[2]) => {
  const voice = houseVoice(paragraph);
  return houseWords(paragraph).map((words) => findVagueSources(voice, words, options));
});

const messageOf = {
  critic: "group",
  expert: "group",
  source: "group",
  added: "group",
  people: "quantifier",
  quantifier: "quantifier",
  report: "report",
  impersonal: "impersonal",
} as const;

const placeholderOf: Readonly<Record<keyof typeof messageOf, Data["placeholder"]>> = {
  critic: "[WHO?]",
  expert: "[WHO?]",
  source: "[WHO?]",
  added: "[WHO?]",
  people: "[WHO?]",
  quantifier: "[WHO?]",
  report: "[WHICH REPORTS?]",
  impersonal: "[BY WHOM?]",
};
