/** Shows a sentence that reads as a claim without a source, where no other rule says why. */

import { statementAt } from "../../claims/statements.ts";
import type { Claim, ClaimType } from "../../claims/types.ts";
import { kindOf } from "../../draft/kind.ts";
import { blockAt } from "../../draft/spans.ts";
import type { Draft, Span } from "../../draft/types.ts";
import * as l10n from "../../l10n/l10n.ts";
import { plainText } from "../explanation.ts";
import { draftRule } from "../types.ts";
import { claimFigures } from "./claimFigures.ts";
import { sourceFixes, standReasons } from "./claimFixes.ts";
import { claimHover } from "./claimHover.ts";
import { isAccountedFor } from "./fixedFigures.ts";
import { typedRules } from "./typedRules.ts";
import { type ClaimData, claimData, speaksForItself } from "./unsourced.ts";

interface Data extends ClaimData {
  /** Of a hundred sentences like this one so many lack a source. */
  readonly chance: number;
  readonly types: readonly ClaimType[];
  /** The words that weighed most. */
  readonly words: readonly string[];
}

/** An example needs a story around it: the model reads what stands before and behind. */
const inStory = (sentence: string) => `Council weighs harbour plan

The city council of Velmora will vote on Tuesday on a plan to widen the harbour.

“It is a good plan,” Mayor Ana Holt said at a meeting on Monday. She said the work would take two years.

${sentence}

Councillor Ivo Stern said he would vote against it. “We do not have the money,” he told reporters.

The council has 61 members. The meeting begins at 10 a.m.

Holt said she was sure of a majority.`;

const percent = (share: number) => `${Math.round(100 * share)}`;
const inList = (parts: readonly string[]) => `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;

/** Rules that ask about the same words for another reason. */
const otherQuestions = ["hedge-without-source", "loaded-characterisation", "contested-label", "undated-statement"];

const names: Readonly<Record<ClaimType, () => string>> = {
  qty: () => l10n.t("a figure or share"),
  poll: () => l10n.t("a poll, study or forecast without a name"),
  sup: () => l10n.t("a superlative or comparison"),
  acc: () => l10n.t("an accusation or legal status"),
  law: () => l10n.t("what a law or rule does"),
  cause: () => l10n.t("a cause"),
  trend: () => l10n.t("a trend or generalisation"),
  pred: () => l10n.t("a forecast"),
  char: () => l10n.t("a characterisation"),
  rec: () => l10n.t("an act that not everybody saw"),
  proc: () => l10n.t("proceedings behind closed doors"),
  mind: () => l10n.t("somebody’s mood or strategy"),
};

export const unsourcedClaim = draftRule<
  {
    minimumProbability: { default: number; description: string; minimum: number; maximum: number; setting: string };
    deepRead: { default: boolean; description: string; setting: string };
  },
  Data
>({
  meta: {
    id: "unsourced-claim",
    group: "claims",
    statement: "A sentence that a careful copy editor would ask “source?” about has one.",
    level: "information",
    zones: ["body", "bullet"],
    inQuotes: false,
    tags: ["asks-for-source"],
    answeredBy: "any",
    why: "What nobody is credited with, the newsroom says itself. This sentence reads like those for which editors want a source.",
    source: "Reuters, The Essentials of Sourcing for Journalists; labelled news articles (server/models/claims.md)",
    options: {
      minimumProbability: {
        default: 0.54,
        description:
          "How likely a sentence must be to lack a source it needs before it is shown, 0 to 1. On labelled news articles the model " +
          `was right in ${inList(claimFigures.map(({ precision, threshold }) => `${percent(precision)} % at ${threshold}`))}, and ` +
          `found ${inList(claimFigures.map(({ recall }) => percent(recall)))} % of the claims (test/evaluation/claimResults.jsonl).`,
        minimum: 0.05,
        maximum: 1,
        setting: "claims.minimumProbability",
      },
      deepRead: {
        default: false,
        description: "A deep read shows less likely claims too, down to 0.25, as hints.",
        setting: "claims.deepRead",
      },
    },
    messages: {
      likely: { text: "Source? This reads as {type}{credit}." },
      possible: { text: "Perhaps: source? This reads as {type}{credit}.", level: "hint" },
    },
    specificity: 5,
    // The lead is asked about once.
    yieldsTo: [...typedRules, "unattributed-lead", "unattributed-quote", ...otherQuestions],
    standReasons,
    examples: {
      bad: [
        {
          text: inStory(
            "⟦Holt has struggled to win over younger voters⟧, and her campaign has spent heavily in the suburbs.",
          ),
        },
        { text: inStory("⟦The union has steadily lost its influence⟧, and few of its old allies still speak for it.") },
      ],
      good: [
        { text: inStory("The harbour lies in the north of the city.") },
        { text: inStory("Holt wore a green coat and shook hands with dock workers.") },
        { text: inStory("The union has steadily lost its influence, Stern said.") },
        { text: inStory("Has Holt struggled to win over younger voters?") },
      ],
    },
  },

  *check(draft, { scoredClaims, credits, options }) {
    if (kindOf(draft) === "opinion") return;
    const { minimumProbability, deepRead } = options;
    const least = deepRead ? Math.min(minimumProbability, deepest) : minimumProbability;
    for (const claim of scoredClaims) {
      if (claim.score < least || claim.form !== null || isSourced(claim)) continue;
      if (claim.support?.by === "attribution" && claim.score < creditedBar) continue;
      const block = blockAt(draft, claim.span.start);
      const [type] = claim.types;
      if (block === null || type === undefined || speaksForItself(block, claim.span)) continue;
      const sentence = { start: claim.span.start - block.start, end: claim.span.end - block.start };
      if (type === "qty") {
        const own = block.paragraph.sentences.find(({ start }) => start === sentence.start);
        if (own !== undefined && isAccountedFor(block.paragraph, own)) continue;
      }
      const text = draft.text.slice(claim.span.start, claim.span.end);
      if (officialAct.test(text) || hedged.test(text)) continue;
      const span = markedPart(draft, claim, block.paragraph, block.start);
      const sign = { type, span: { start: span.start - block.start, end: span.end - block.start }, sentence };
      yield {
        span,
        message: claim.score >= minimumProbability ? "likely" : "possible",
        values: {
          type: names[type](),
          credit: claim.support === null ? l10n.t(", and nobody is credited with it") : "",
        },
        data: {
          ...claimData(draft, block, sign, credits),
          chance: claim.score,
          types: claim.types,
          words: claim.words.map((word) => draft.text.slice(word.start, word.end)),
        },
      };
    }
  },

  suggest: ({ data }, draft) => sourceFixes(data, draft),

  explain({ data }) {
    const [, ...further] = data.types;
    const also = further.map((type) => names[type]()).join(l10n.t(" or "));
    const weighed = data.words.map((word) => `“${plainText(word)}”`).join(", ");
    const chance = Math.round(data.chance * 100);
    const told = [
      l10n.t("Of a hundred such sentences about {0} lack a source they need.", chance),
      ...(also === "" ? [] : [l10n.t("It may also be {0}.", also)]),
      ...(weighed === "" ? [] : [l10n.t("What weighed most: {0}.", weighed)]),
    ];
    return `${told.join(" ")}  \n${claimHover(data)}`;
  },
});

/** How far down a deep read goes. */
const deepest = 0.25;

/** A court or a body did it, and is named: the act is its own source. */
const officialAct =
  /\b(?:listed|classified|ranked|rated|declared|designated|recogni[sz]ed|approved|banned|certified|protected)\b[^.;]{0,80}\bby (?:the )?\p{Lu}|\b(?:claim|lawsuit|suit|complaint|petition|appeal) (?:by|from|against|of)\b|\b(?:is|are|was|were|been) (?:formally |jointly )?(?:charged|convicted|acquitted|sentenced)\b/u;

/** What things seem or are said to be: other rules ask whose view that is, and know where it was told. */
const hedged =
  /\b(?:appear|seem)(?:s|ed|ing)? (?:to|that|as)\b|\b(?:apparently|seemingly|allegedly|reportedly|purportedly|supposedly)\b/u;

/** Where the engine sees a credit, the model must be this sure that it is none: "is seen as", "hopes to". */
const creditedBar = 0.75;

/** A link, the editor's own record or more of what was credited. */
function isSourced({ support }: Claim): boolean {
  return support?.by === "citation" || support?.by === "ledger" || support?.by === "carry-over";
}

/** The statement with the words that weighed most: what a reader should look at, not a whole long sentence. */
function markedPart(draft: Draft, claim: Claim, paragraph: Parameters<typeof statementAt>[0], start: number): Span {
  const word = claim.words[0];
  const statement = word === undefined ? null : statementAt(paragraph, word.start - start);
  const span = statement === null ? claim.span : { start: start + statement.start, end: start + statement.end };
  const trimmed = draft.text.slice(span.start, span.end).replace(/[\s.,;:]+$/u, "");
  return { start: span.start, end: span.start + trimmed.length };
}
