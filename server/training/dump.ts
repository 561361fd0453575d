/**
 * First steps of training, in the product's own tokeniser and features:
 *   node server/training/dump.ts words --corpus train.json --out DIR       counts of words -> DIR/words.json
 *   node server/training/dump.ts features --corpus train.json --out DIR    needs DIR/vocabulary.json
 * The second writes, under DIR/<name of the corpus file>/: rows.bin (int32, tokens x features), labels.bin (uint8) and
 * index.json (paragraphs as [first token, tokens, article], parts of the articles, sizes).
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { surroundingsOf } from "../attribution/attribute.ts";
import { featureCount, positionRows, rowLayout, typeFeatureCount, typeRows } from "../attribution/features.ts";
import { rangeOf, type Tokens, tokenise } from "../attribution/tokens.ts";
import { parseDraft } from "../draft/parse.ts";
import type { Block, Span } from "../draft/types.ts";
import { type Article, isHeldBack, partOf, readCorpus } from "./corpus.ts";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { corpus: { type: "string" }, out: { type: "string" } },
});
const { corpus, out } = values;
const step = positionals[0];
if (corpus === undefined || out === undefined || (step !== "words" && step !== "features")) {
  console.error("usage: dump.ts words|features --corpus FILE --out DIR");
  process.exit(2);
}
mkdirSync(out, { recursive: true });
const articles = readCorpus(corpus);
if (step === "words") dumpWords(articles, out);
else dumpFeatures(articles, join(out, basename(corpus, ".json")), out);

function dumpWords(all: readonly Article[], folder: string): void {
  const counts = new Map<string, number>();
  all.forEach(({ text }, index) => {
    if (isHeldBack(index)) return;
    for (const { paragraph } of parseDraft(text, { format: "plain" }).blocks) {
      for (const norm of tokenise(paragraph).norm) counts.set(norm, (counts.get(norm) ?? 0) + 1);
    }
  });
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  writeFileSync(join(folder, "words.json"), JSON.stringify(sorted));
}

function dumpFeatures(all: readonly Article[], folder: string, shared: string): void {
  mkdirSync(folder, { recursive: true });
  const words: readonly string[] = JSON.parse(readFileSync(join(shared, "vocabulary.json"), "utf8"));
  const vocabulary = new Map(words.map((word, index) => [word, index + 1]));
  const layout = rowLayout(words.length + 1);
  const rows: Int32Array[] = [];
  const labels: Uint8Array[] = [];
  const paragraphs: (readonly [number, number, number])[] = [];
  let total = 0;
  all.forEach((article, index) => {
    const draft = parseDraft(article.text, { format: "plain" });
    draft.blocks.forEach((block) => {
      const tokens = tokenise(block.paragraph);
      if (tokens.count === 0) return;
      rows.push(paragraphRows(tokens, positionRows(tokens, surroundingsOf(draft, block.index), layout.offsets)));
      labels.push(labelsOf(tokens, block, article));
      paragraphs.push([total, tokens.count, index]);
      total += tokens.count;
    });
  });
  writeFileSync(join(folder, "rows.bin"), concatenated(rows.map((part) => new Uint8Array(part.buffer))));
  writeFileSync(join(folder, "labels.bin"), concatenated(labels));
  const parts = all.map((_, index) => partOf(index));
  const sizes = { tokens: total, features: featureCount, rows: layout.rows, vocabulary: words.length + 1 };
  writeFileSync(join(folder, "index.json"), JSON.stringify({ ...sizes, paragraphs, parts }));
  console.log(`${all.length} articles, ${paragraphs.length} paragraphs, ${total} tokens, ${layout.rows} rows`);

  function paragraphRows(tokens: Tokens, positions: Int32Array): Int32Array {
    const width = featureCount - typeFeatureCount;
    const table = new Int32Array(tokens.count * featureCount);
    for (let i = 0; i < tokens.count; i++) {
      const at = i * featureCount;
      typeRows(tokens.text[i] ?? "", tokens.norm[i] ?? "", vocabulary, layout.offsets, table, at);
      table.set(positions.subarray(i * width, (i + 1) * width), at + typeFeatureCount);
    }
    return table;
  }
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(parts);
}

/** Labels of one paragraph; the part of a span in another paragraph begins anew there. */
function labelsOf(tokens: Tokens, block: Block, article: Article): Uint8Array {
  const labels = new Uint8Array(tokens.count);
  const put = (span: Span, beginning: number) => {
    if (span.end <= block.start || span.start >= block.end) return;
    const range = rangeOf(tokens, { start: span.start - block.start, end: span.end - block.start });
    if (range === null) return;
    labels.fill(beginning + 1, range.from, range.to);
    labels[range.from] = beginning;
  };
  for (const { cue, sources, contents } of article.quotes) {
    for (const span of sources) put(span, 1);
    if (cue !== null) put(cue, 3);
    for (const span of contents) put(span, 5);
  }
  return labels;
}
