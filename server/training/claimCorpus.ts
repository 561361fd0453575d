/** Reading the labelled articles and debate sentences that the claim model is trained on. */
import { readFileSync } from "node:fs";
import { attribute } from "../attribution/attribute.ts";
import type { Model } from "../attribution/model.ts";
import { resolveSpeakers } from "../attribution/speakers.ts";
import { contextOf, contextSize } from "../claims/contextFeatures.ts";
import { cueHashes } from "../claims/cues.ts";
import { readSentences, type SentenceReading } from "../claims/reading.ts";
import { coverageOf, runningSentences, supportOf } from "../claims/support.ts";
import { type ClaimType, claimTypes } from "../claims/types.ts";
import { parseDraft } from "../draft/parse.ts";
import type { Draft, Span } from "../draft/types.ts";
import { type Article, readCorpus } from "./corpus.ts";

/** A labelled sentence as the labellers cut it; offsets are UTF-16 units of its article. */
export interface LabelledSentence {
  readonly article: string;
  readonly span: Span;
  readonly isClaim: boolean;
  /** Credited to somebody, by the label. */
  readonly isAttributed: boolean;
  readonly type: ClaimType | null;
  readonly note: string;
}

/** All features of one sentence of running copy. */
export interface SentenceRow {
  readonly words: Uint32Array;
  /** Normal forms, for the vocabulary. */
  readonly norms: readonly string[];
  readonly pairs: Uint32Array;
  readonly cues: Uint32Array;
  readonly shape: Float32Array;
  readonly context: Float32Array;
}

/** A labelled article as the product reads it. */
export interface LabelledArticle {
  readonly id: string;
  /** Its number in the corpus: every tenth was never seen by the attribution model. */
  readonly index: number;
  readonly words: number;
  readonly rows: readonly SentenceRow[];
  /** Label of each row: that of the labelled sentence it shares most with; null where it shares nothing with any. */
  readonly labels: readonly (LabelledSentence | null)[];
  readonly gold: readonly LabelledSentence[];
  /** For each labelled sentence the rows it touches; none where the product sees no running copy there. */
  readonly touched: readonly (readonly number[])[];
}

/** Tab-separated: article, start, end, label, claim type, note; one header line. Throws with the line's number where it cannot be read. */
export function readLabels(path: string): ReadonlyMap<string, readonly LabelledSentence[]> {
  const found = new Map<string, LabelledSentence[]>();
  readFileSync(path, "utf8")
    .split(/\r?\n/)
    .forEach((line, number) => {
      if (number === 0 || line === "") return;
      const [article = "", start, end, label = "", type = "", note = ""] = line.split("\t");
      const span = { start: Number(start), end: Number(end) };
      if (article === "" || !(span.start < span.end)) throw new Error(`${path}:${number + 1}: not a label`);
      const claimType = claimTypes.find((known) => known === type) ?? null;
      const isClaim = label === "claim-unsourced";
      const sentence = { article, span, isClaim, isAttributed: label === "attributed", type: claimType, note };
      const list = found.get(article);
      if (list === undefined) found.set(article, [sentence]);
      else list.push(sentence);
    });
  return found;
}

/** The labelled articles, credited by the given attribution model. */
export function readLabelledArticles(corpus: string, labels: string, model: Model): readonly LabelledArticle[] {
  const byArticle = readLabels(labels);
  return readCorpus(corpus).flatMap((article, index) => {
    const gold = byArticle.get(article.id);
    return gold === undefined ? [] : [labelledArticle(article, index, gold, model)];
  });
}

function labelledArticle(
  { id, text }: Article,
  index: number,
  gold: readonly LabelledSentence[],
  model: Model,
): LabelledArticle {
  const draft = parseDraft(withoutHeadlineStop(text), { format: "plain" });
  const { rows, spans } = sentenceRows(draft, model);
  const labels: (LabelledSentence | null)[] = rows.map(() => null);
  const most = rows.map(() => 0);
  const touched = gold.map((sentence) => {
    const own: number[] = [];
    spans.forEach((span, i) => {
      const shared = Math.min(span.end, sentence.span.end) - Math.max(span.start, sentence.span.start);
      if (shared <= 0) return;
      own.push(i);
      if (shared <= (most[i] ?? 0)) return;
      most[i] = shared;
      labels[i] = sentence;
    });
    return own;
  });
  return { id, index, words: text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0, rows, labels, gold, touched };
}

/** The corpus puts a full stop behind each headline, which would make it a paragraph. Same length. */
function withoutHeadlineStop(text: string): string {
  return text.replace(/^([^\n]*)\.(?=\s*\n)/, "$1 ");
}

/** Features of every sentence of running copy, and where each stands. */
export function sentenceRows(
  draft: Draft,
  model: Model,
): { readonly rows: readonly SentenceRow[]; readonly spans: readonly Span[] } {
  const credits = resolveSpeakers(draft, attribute(draft, model));
  const sentences = runningSentences(draft);
  const coverage = coverageOf(sentences, credits);
  const supports = supportOf(draft, sentences, coverage);
  const readings = new Map<object, { readonly reading: SentenceReading; readonly norms: readonly string[] }>();
  for (const { paragraph } of draft.blocks) {
    const { tokens, sentences: read } = readSentences(paragraph);
    paragraph.sentences.forEach((sentence, i) => {
      const reading = read[i] as SentenceReading;
      readings.set(sentence, { reading, norms: tokens.norm.slice(reading.words.from, reading.words.to) });
    });
  }
  const own = sentences.map(
    ({ local }) => readings.get(local) as { reading: SentenceReading; norms: readonly string[] },
  );
  const context = contextOf(
    draft,
    sentences,
    coverage,
    supports,
    own.map(({ reading }) => reading.look),
  );
  const rows = own.map(({ reading, norms }, i): SentenceRow => {
    const covered = coverage[i];
    if (covered === undefined) throw new Error("a sentence without coverage");
    return {
      words: reading.words.words,
      norms,
      pairs: reading.words.pairs,
      cues: cueHashes(draft, covered),
      shape: reading.shape,
      context: context.slice(i * contextSize, (i + 1) * contextSize),
    };
  });
  return { rows, spans: sentences.map(({ span }) => span) };
}

export interface DebateSentence {
  readonly isClaim: boolean;
  /** "fold0" … of the benchmark; "" elsewhere. */
  readonly fold: string;
  readonly row: SentenceRow;
}

/** ClaimBuster's sentences, one JSON object a line: `text`, `label` (1 is check-worthy), `split`. Each is read as a draft of its own. */
export function readDebates(path: string): readonly DebateSentence[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const { text, label, split } = JSON.parse(line) as { text: string; label: number; split?: string };
      return { isClaim: label === 1, fold: split ?? "", row: loneRow(text) };
    });
}

/** A text as one sentence, in no article and with nobody credited. */
function loneRow(text: string): SentenceRow {
  const sentence = { start: 0, end: text.length };
  const [block] = parseDraft(`${text.replace(/\s+/g, " ").trim()}`, { format: "plain" }).blocks;
  if (block === undefined) throw new Error("a sentence without words");
  const paragraph = {
    ...block.paragraph,
    zone: "body" as const,
    prose: { start: 0, end: block.paragraph.text.length },
    sentences: [{ ...sentence, end: block.paragraph.text.length }],
  };
  const { tokens, sentences } = readSentences(paragraph);
  const [reading] = sentences;
  if (reading === undefined) throw new Error("a sentence without words");
  return {
    words: reading.words.words,
    norms: tokens.norm,
    pairs: reading.words.pairs,
    cues: new Uint32Array(0),
    shape: reading.shape,
    context: new Float32Array(contextSize),
  };
}
