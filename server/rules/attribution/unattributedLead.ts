/** Shows a contentious first paragraph that carries no source. */

import type { Credits } from "../../attribution/types.ts";
import type { Claim } from "../../claims/types.ts";
import { isAbbreviationStop } from "../../draft/finalStop.ts";
import { inDraft } from "../../draft/spans.ts";
import type { Block, Draft, Span } from "../../draft/types.ts";
import * as l10n from "../../l10n/l10n.ts";
import { bareClaims } from "../../language/events.ts";
import { typedRules } from "../claims/typedRules.ts";
import { draftRule, type Suggestion } from "../types.ts";
import { givenIn } from "./givenSources.ts";

interface Data {
  /** Before the stop of the lead's claim sentence; null where a quotation ends it. */
  readonly insertAt: number | null;
  /** The first credit of the draft; null for none that can be shown in a few words. */
  readonly first: FirstCredit | null;
}

interface FirstCredit {
  /** "the health ministry said", as it stands. */
  readonly words: string;
  /** One-based, of the body. */
  readonly paragraph: number;
  /** The same behind another statement: ", the health ministry said"; null where it is more than a source and its verb. */
  readonly pulled: string | null;
}

export const unattributedLead = draftRule<
  { minimumProbability: { default: number; description: string; minimum: number; maximum: number } },
  Data
>({
  meta: {
    id: "unattributed-lead",
    group: "attribution",
    statement: "A contentious first paragraph carries its source, or the second does where the facts are agreed.",
    level: "information",
    zones: ["body"],
    inQuotes: false,
    tags: [],
    answeredBy: "any",
    why: "The first paragraph is what gets copied and remembered. A claim that stands there by itself becomes the outlet’s own.",
    source: "AFP, Twenty principles of sourcing; Reuters, The Essentials of Sourcing for Journalists",
    options: {
      minimumProbability: {
        default: 0.6,
        description: "How likely the claim model must hold it that the lead needs a source and has none, 0 to 1.",
        minimum: 0.05,
        maximum: 1,
      },
    },
    yieldsTo: typedRules,
    messages: {
      none: { text: "Says who? Neither this paragraph nor the next gives a source for “{claim}”." },
      second: { text: "Says who? The source for “{claim}” comes only in the second paragraph." },
    },
    examples: {
      bad: [
        {
          text: "Airport falls\n\n⟦Rebels have seized⟧ the northern airport and killed 30 soldiers.\n\nThe airport opened in 1974.",
        },
        {
          text: "Flood fund\n\nThe long-serving mayor of Dunmarsh is out of a job. ⟦The mayor stole⟧ from the flood fund.\n\nIt was set up in 1998.",
        },
        {
          text: "Market blast\n\nA bomb in the fish market of Velmora ⟦killed at least 12⟧ people.\n\nThe market is the oldest in the city.",
        },
        {
          text: "Market blast\n\nA bomb in the fish market of Velmora ⟦killed at least 12⟧ people.\n\nMost were traders, the health ministry said.",
        },
      ],
      good: [
        {
          text: "Airport falls\n\nRebels said on Tuesday they had seized the northern airport.\n\nThe airport opened in 1974.",
        },
        {
          text: "Budget passed\n\nParliament passed the budget on Tuesday by 61 votes to 60.\n\nThe vote took an hour.",
        },
        {
          text: "Market blast\n\nA bomb in the fish market killed at least 12 people, police said.\n\nThe market is old.",
        },
        {
          text: "Fund trial\n\nThe mayor stole from the flood fund, a jury found on Monday.\n\nShe will be sentenced in May.",
        },
        {
          text: "Market reopens\n\nThe market where a bomb killed 12 people has reopened.\n\nTraders hung flags on the doors.",
        },
        {
          text: "Market reopens\n\nThe market is open again.\n\nThe bomb killed 12 people. The trader who lost most has sold up.",
        },
      ],
    },
  },

  *check(draft, { credits, scoredClaims, options: { minimumProbability } }) {
    const body = draft.blocks.filter(({ paragraph }) => paragraph.zone === "body");
    const [lead, second] = body;
    if (lead === undefined || second === undefined) return;
    const event = bareClaims(lead.paragraph)[0];
    const span = event === undefined ? likelyClaim(lead, scoredClaims, minimumProbability) : inDraft(lead, event.span);
    if (span === null || hasSource(lead, credits)) return;
    yield {
      span,
      message: hasSource(second, credits) ? "second" : "none",
      values: { claim: draft.text.slice(span.start, span.end) },
      data: { insertAt: sentenceStop(lead, span.start - lead.start), first: firstCredit(draft, body, credits) },
    };
  },

  suggest({ data: { insertAt, first } }) {
    if (insertAt === null) return [];
    const at = { start: insertAt, end: insertAt };
    const fixes: Suggestion[] = [{ title: "Insert “, [WHO?] said”", edits: [{ span: at, newText: ", [WHO?] said" }] }];
    if (first !== null && first.pulled !== null) {
      // Whether it is the source of this too only a person can say: never the first choice.
      fixes.push({
        title: `Pull the source of paragraph ${first.paragraph} up: “${first.pulled}”`,
        edits: [{ span: at, newText: first.pulled }],
      });
    }
    return fixes;
  },

  explain({ data: { first } }) {
    return first === null
      ? l10n.t("No sentence of the draft gives a source.")
      : l10n.t("The first source of the draft: “{0}”, in paragraph {1} of the body.", first.words, first.paragraph);
  },
});

/** The sentence of the paragraph that most likely lacks a source it needs, without its stop. */
function likelyClaim({ start, end }: Block, claims: readonly Claim[], least: number): Span | null {
  const [best] = claims
    .filter(({ span, form, score }) => start <= span.start && span.end <= end && form === null && score >= least)
    .sort((a, b) => b.score - a.score);
  return best === undefined ? null : { start: best.span.start, end: best.span.end - 1 };
}

/** Generous: any credit counts, however unsure the engine is of it. */
function hasSource({ start, end }: Block, credits: Credits): boolean {
  return givenIn(credits, { start, end }).length > 0;
}

function sentenceStop({ start, paragraph }: Block, offset: number): number | null {
  const sentence = paragraph.sentences.find((span) => span.start <= offset && offset < span.end);
  if (sentence === undefined || paragraph.text[sentence.end - 1] !== ".") return null;
  if (isAbbreviationStop(paragraph.text, sentence.end - 1)) return null;
  return start + sentence.end - 1;
}

function firstCredit({ text }: Draft, body: readonly Block[], credits: Credits): FirstCredit | null {
  const found = credits.attributions.find(({ cue, source }) => cue !== null && source !== null);
  if (found === undefined || found.source === null || found.cue === null) return null;
  const { source, cue } = found;
  const paragraph = body.findIndex(({ start, end }) => start <= source.start && source.start <= end) + 1;
  const words = text.slice(Math.min(source.start, cue.start), Math.max(source.end, cue.end));
  if (paragraph === 0 || words.length > 80) return null;
  return { words, paragraph, pulled: pulledUp(text.slice(source.start, source.end), text.slice(cue.start, cue.end)) };
}

/** A pronoun has nobody to stand for in the first sentence, and other verbs than these need a sentence of their own. */
function pulledUp(source: string, cue: string): string | null {
  if (/\n/.test(source) || /^(?:he|she|it|they|who|which|that|his|her|their)\b/iu.test(source)) return null;
  const article = /^(?:The|A|An|One|Two|Three|Some|Several|Police|Officials)\b/.test(source);
  const inside = article ? source.charAt(0).toLowerCase() + source.slice(1) : source;
  if (/^according to$/i.test(cue)) return `, according to ${inside}`;
  return /^(?:said|says|reported|confirmed)$/i.test(cue) ? `, ${inside} ${cue.toLowerCase()}` : null;
}
