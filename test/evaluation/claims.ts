/**
 * `npm run evaluate:claims -- --corpus train.json --labels FILE --attribution FILE --vectors FILE [--debates FILE] [--write FILE] [--no-record]`:
 * how well the claim model finds sentences without a source, by cross-validation over articles, beside the anchors, and how well the same
 * family of model does on ClaimBuster's four folds. `--attribution` is an attribution model that has not seen the labelled articles. Prints
 * every figure and appends one line to `claimResults.jsonl`, from which the setting's description is written anew (claimFigures.ts). `--write` keeps gold and predictions as two JSON lists for another scorer.
 */
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readModel } from "../../server/attribution/model.ts";
import { claimTypes } from "../../server/claims/types.ts";
import { unsourcedClaim } from "../../server/rules/claims/unsourcedClaim.ts";
import { type LabelledArticle, readDebates, readLabelledArticles } from "../../server/training/claimCorpus.ts";
import {
  crossCalibrated,
  crossValidated,
  crossValidatedDebates,
  scoresOfGold,
} from "../../server/training/claimTraining.ts";
import { isHeldBack } from "../../server/training/corpus.ts";
import { readVectors } from "../../server/training/wordVectors.ts";
import { claimAnchors, claimGoals } from "./anchors.ts";
import { figuresFile, figuresPath } from "./claimFigures.ts";
import { atThreshold, averagePrecision, calibrationError, precisionAt, type RankedSentence } from "./claimScore.ts";

const { values } = parseArgs({
  options: {
    corpus: { type: "string" },
    labels: { type: "string" },
    attribution: { type: "string" },
    vectors: { type: "string" },
    debates: { type: "string" },
    write: { type: "string" },
    "no-record": { type: "boolean", default: false },
  },
});
const { corpus, labels, attribution, vectors: vectorFile, debates: debateFile } = values;
if (corpus === undefined || labels === undefined || attribution === undefined || vectorFile === undefined) {
  console.error(
    "usage: npm run evaluate:claims -- --corpus FILE --labels FILE --attribution FILE --vectors FILE [--debates FILE] [--write FILE] [--no-record]",
  );
  process.exit(2);
}

const shipped = unsourcedClaim.meta.options.minimumProbability?.default as number;
const bytes = readFileSync(attribution);
const credits = readModel(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
const vectors = readVectors(vectorFile);
const articles = readLabelledArticles(corpus, labels, credits);
const raw = crossValidated(articles, vectors);
const sentences = rankedSentences(articles, crossCalibrated(articles, raw));
const words = articles.reduce((sum, article) => sum + article.words, 0);
const gold = articles.flatMap((article) => article.gold);
const round = (value: number) => Math.round(value * 1000) / 1000;

const at = atThreshold(sentences, shipped);
const heldBack = sentences.filter((_, i) => isHeldBack(indexOf(i)));
const forgiving = sentences.filter((_, i) => !/source named in (?:the )?next/.test(gold[i]?.note ?? ""));
const figures = {
  "average precision": round(averagePrecision(sentences)),
  "precision at 50": round(precisionAt(sentences, 50)),
  threshold: shipped,
  precision: round(at.precision),
  recall: round(at.recall),
  F1: round(at.f1),
  "flags per 1,000 words": round((1000 * at.flagged) / words),
  "calibration error": round(calibrationError(sentences)),
  "average precision, held-back articles": round(averagePrecision(heldBack)),
  "average precision, source in next sentence forgiven": round(averagePrecision(forgiving)),
};
const recallByType = Object.fromEntries(
  claimTypes.map((type) => {
    const own = sentences.filter((_, i) => gold[i]?.type === type);
    return [type, `${own.filter(({ score }) => score >= shipped).length}/${own.length}`];
  }),
);
/** What each setting of the minimum probability would give. */
const settings = [0.2, 0.3, 0.4, 0.45, 0.5, 0.54, 0.55, 0.6, 0.65, 0.7, 0.8].map((threshold) => {
  const { precision, recall, flagged } = atThreshold(sentences, threshold);
  return {
    threshold,
    precision: round(precision),
    recall: round(recall),
    flags: round((1000 * flagged) / words),
  };
});

console.log(
  `${articles.length} articles, ${sentences.length} sentences, ${at.right} of ${gold.filter(({ isClaim }) => isClaim).length} claims found at ${shipped}`,
);
for (const [name, value] of Object.entries(figures)) console.log(`${String(value).padStart(8)}  ${goal(name)}${name}`);
console.log(
  `recall by type: ${Object.entries(recallByType)
    .map(([type, share]) => `${type} ${share}`)
    .join("  ")}`,
);
console.log("minimum probability: precision, recall, flags per 1,000 words");
for (const { threshold, precision, recall, flags } of settings)
  console.log(`${threshold}: ${precision}  ${recall}  ${flags}`);
console.log("anchors (average precision, best F1, precision at 50):");
for (const { name, values: known } of claimAnchors) console.log(`  ${known.join("  ")}  ${name}`);

let debateFigures: Readonly<Record<string, number>> = {};
if (debateFile !== undefined) {
  const debates = readDebates(debateFile);
  const scored = crossValidatedDebates(debates, vectors);
  const ranking = debates.map(({ isClaim }, i) => ({ score: scored[i]?.score ?? 0, isClaim }));
  const found = atThreshold(
    debates.map(({ isClaim }, i) => ({ score: scored[i]?.isClaim ? 1 : 0, isClaim })),
    0.5,
  );
  debateFigures = {
    "ClaimBuster macro-F1": round(found.macroF1),
    "ClaimBuster F1": round(found.f1),
    "ClaimBuster average precision": round(averagePrecision(ranking)),
  };
  for (const [name, value] of Object.entries(debateFigures))
    console.log(`${String(value).padStart(8)}  ${goal(name)}${name}`);
  console.log("  (SVM .831, logistic regression .845, BiLSTM .847, BERT .880)");
}

if (values.write !== undefined) {
  const rows = sentences.map(({ score, isClaim }, i) => ({ id: `${i}`, label: isClaim ? 1 : 0, score }));
  writeFileSync(values.write, rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
}
if (!values["no-record"]) {
  const line = { date: new Date().toISOString().slice(0, 10), ...figures, recallByType, settings, ...debateFigures };
  appendFileSync(fileURLToPath(new URL("claimResults.jsonl", import.meta.url)), `${JSON.stringify(line)}\n`);
  writeFileSync(fileURLToPath(new URL(`../../${figuresPath}`, import.meta.url)), figuresFile(settings));
}

/** Labelled sentences in order; where the product sees no running copy the score is 0. */
function rankedSentences(
  all: readonly LabelledArticle[],
  probabilities: readonly (readonly number[])[],
): readonly RankedSentence[] {
  return scoresOfGold(all, probabilities).map(({ score, label }) => ({ score: score ?? 0, isClaim: label === 1 }));
}

/** Number in the corpus of the article that the labelled sentence is in. */
function indexOf(sentence: number): number {
  let before = 0;
  for (const article of articles) {
    before += article.gold.length;
    if (sentence < before) return article.index;
  }
  return -1;
}

function goal(name: string): string {
  const wanted = claimGoals[name];
  return wanted === undefined ? "" : `(goal ${wanted}) `;
}
