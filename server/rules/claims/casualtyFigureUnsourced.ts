/** Shows figures of dead, hurt, missing and gathered people that carry no source in their own sentence. */

import { casualtyFigures } from "../../claims/casualtyFigures.ts";
import { isMatchDay } from "../../claims/matchDay.ts";
import { otherCounts } from "../../claims/otherCounts.ts";
import { isOwnAct } from "../../claims/ownActs.ts";
import { isOfStudy, isSettled } from "../../claims/settled.ts";
import type { Support } from "../../claims/types.ts";
import { inDraft, textOf } from "../../draft/spans.ts";
import type { Block, Draft } from "../../draft/types.ts";
import * as l10n from "../../l10n/l10n.ts";
import { plainText } from "../explanation.ts";
import { draftRule, type Report, type RuleContext, type Suggestion } from "../types.ts";
import { sourceFixes } from "./claimFixes.ts";
import { claimHover } from "./claimHover.ts";
import { figuresOf, figureTable, type ListedFigure } from "./figureTable.ts";
import { rangeOf, rangeSentence, type Toll, tollsFor } from "./tollsOnRecord.ts";
import { type ClaimData, claimData, speaksForItself, unsourced } from "./unsourced.ts";

interface Data {
  /** Null where the sources are known and only differ. */
  readonly claim: ClaimData | null;
  readonly figures: readonly ListedFigure[];
  /** The lowest and the highest figure on record, where two sources differ. */
  readonly range: readonly [Toll, Toll] | null;
  /** Behind the sentence, in the draft. */
  readonly sentenceEnd: number;
}

/** A credit merely near is not enough for lives: it must be in the sentence or plainly carry on. */
const enough = (by: Support["by"]) => by !== "reach";

export const casualtyFigureUnsourced = draftRule<Record<never, never>, Data>({
  meta: {
    id: "casualty-figure-unsourced",
    group: "claims",
    statement:
      "Figures of killed, hurt, missing, displaced or gathered people carry their source in the same sentence.",
    level: "warning",
    zones: ["body", "bullet"],
    inQuotes: false,
    tags: ["asks-for-source"],
    answeredBy: "any",
    why: "First tolls are often wrong and always somebody's. Readers must see whose, in the same breath.",
    source: "BBC Editorial Guidelines, War, Terror and Emergencies; AFP, Twenty principles of sourcing",
    options: {},
    messages: {
      casualty: { text: "Who gives this figure? “{words}” needs its source in the same sentence." },
      other: { text: "Whose figure is the other one? “{words}” names nobody." },
      range: { text: "Your sources differ: {first}, {second}. The draft gives one figure only.", ofRecord: true },
    },
    specificity: 80,
    examples: {
      bad: [
        { text: "Shelling\n\n⟦Twelve people were killed⟧ in the shelling of the port on Monday." },
        { text: "Blast\n\nPolice closed the road. The blast ⟦killed at least 30 people⟧ and tore the roof off." },
        { text: "Blast\n\n⟦Four men were shot dead⟧ at the port on Monday." },
        { text: "Valley\n\n⟦Dozens of families have been displaced⟧ since May." },
        { text: "Blast\n\nThe blast killed 30, the ministry said, with ⟦other reports saying 45⟧." },
        {
          text: "Blast\n\n⟦At least 30 people were killed⟧ in the blast, the health ministry said.",
          ledger: [
            { kind: "statement", fields: { name: "the health ministry", note: "30 dead" }, on: "At least 30" },
            { kind: "interview", fields: { name: "Ana Bo", note: "45 people died" }, on: "At least 30" },
          ],
        },
      ],
      good: [
        { text: "Shelling\n\nTwelve people were killed in the shelling, hospital director Ana Bo said." },
        { text: "Shelling\n\nThe ministry put the toll at 30; the rebels said 45 died." },
        { text: "Farm\n\nThe fire killed 40 cows." },
        { text: "Shelling\n\nTwelve people were killed, the ministry said. Another 30 were wounded." },
        { text: "Port\n\nThe strike of 1911 left 12 people dead." },
        { text: "Port\n\nThe inquest heard that the blast killed 14 people." },
        { text: "Blast\n\nThe blast killed 30, the ministry said, while the hospital said 45 died." },
        {
          text: "Blast\n\nThe blast killed 30 people, the health ministry said. Hospital director Ana Bo said 45 people died.",
          ledger: [
            { kind: "statement", fields: { name: "the health ministry", note: "30 dead" }, on: "The blast killed" },
            { kind: "interview", fields: { name: "Ana Bo", note: "45 people died" }, on: "The blast killed" },
          ],
        },
      ],
    },
  },

  *check(draft, context) {
    const { ledger } = context;
    let listed: readonly ListedFigure[] | null = null;
    const figures = () => {
      listed ??= figuresOf(draft, context.credits);
      return listed;
    };
    for (const { sign, block, span, data } of unsourced(draft, context, casualtyFigures, enough)) {
      if (isSettled(block.paragraph, sign.sentence) || isOfStudy(block.paragraph, sign.sentence)) continue;
      if (isOwnAct(block.paragraph, sign) || isMatchDay(block.paragraph, sign)) continue;
      const range = rangeOf(tollsFor(ledger, { start: 0, end: draft.text.length }), sign.fate);
      const sentenceEnd = inDraft(block, sign.sentence).end;
      yield {
        span,
        message: "casualty",
        values: { words: inOneLine(textOf(draft, span)) },
        data: { claim: data, figures: figures(), range, sentenceEnd },
      };
    }
    // Asked above where it matters: between two keys there are no claims, and nothing is said.
    if (context.claims.length === 0) return;
    for (const block of draft.blocks) {
      if (block.paragraph.zone !== "body" && block.paragraph.zone !== "bullet") continue;
      yield* rivals(draft, context, block, figures);
      yield* ranges(draft, context, block, figures);
    }
  },

  suggest({ data: { claim, range, sentenceEnd } }, draft) {
    const fixes: Suggestion[] = [];
    if (range !== null) {
      const sentence = rangeSentence(range);
      fixes.push({
        title: `Give both figures: “${sentence}”`,
        edits: [{ span: { start: sentenceEnd, end: sentenceEnd }, newText: ` ${sentence}` }],
      });
    }
    return claim === null ? fixes : [...sourceFixes(claim, draft), ...fixes];
  },

  explain({ data: { claim, range, figures } }) {
    const onRecord =
      range === null
        ? ""
        : l10n.t(
            "On record: {0}.",
            range.map(({ source, words }) => `${plainText(source)} ${plainText(words)}`).join("; "),
          );
    return [claim === null ? "" : claimHover(claim), onRecord, figureTable(figures)]
      .filter((part) => part !== "")
      .join("\n\n");
  },
});

/** "The blast killed 30, with other reports saying 45": the second figure is nobody's. */
function* rivals(
  draft: Draft,
  { credits }: RuleContext<unknown>,
  block: Block,
  figures: () => readonly ListedFigure[],
): Generator<Report<Data>> {
  for (const sign of otherCounts(block.paragraph)) {
    const sentence = inDraft(block, sign.sentence);
    if (speaksForItself(block, sentence)) continue;
    const span = inDraft(block, sign.span);
    yield {
      span,
      message: "other",
      values: { words: inOneLine(textOf(draft, span)) },
      data: {
        claim: { ...claimData(draft, block, sign, credits), creditAt: null },
        figures: figures(),
        range: null,
        sentenceEnd: sentence.end,
      },
    };
  }
}

/** Sentences for which two sources with different figures are on record, where the draft keeps one of them to itself. */
function* ranges(
  draft: Draft,
  { ledger }: RuleContext<unknown>,
  block: Block,
  figures: () => readonly ListedFigure[],
): Generator<Report<Data>> {
  if (ledger === null || ledger.sources.length === 0) return;
  for (const { fate, span: own, sentence: local } of casualtyFigures(block.paragraph)) {
    const sentence = inDraft(block, local);
    const range = rangeOf(tollsFor(ledger, sentence), fate);
    if (range === null) continue;
    const told = draft.blocks.flatMap(({ paragraph }) => casualtyFigures(paragraph));
    if (range.every((toll) => told.some((figure) => figure.fate === fate && figure.least === toll.least))) continue;
    const [first, second] = range.map(({ source, words }) => l10n.t("{0} has {1}", source, words));
    yield {
      span: inDraft(block, own),
      message: "range",
      values: { first: first ?? "", second: second ?? "" },
      data: { claim: null, figures: figures(), range, sentenceEnd: sentence.end },
    };
  }
}

function inOneLine(words: string): string {
  return words.replace(/\s+/g, " ");
}
