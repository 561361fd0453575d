/**
 * Scores of attribution extraction, after the published ones:
 * - `citron`: exact spans and whole quotations as Citron counts them (per prediction and per gold quotation);
 *   `trimmed`: without punctuation at the ends; `overlap`: shared tokens over all pairs of predictions and gold;
 * - `token`: tokens by role; `span`: distinct spans by role, as CofeNet counts them (exact, same begin, Jaccard);
 * - `usable`: one to one, contents share half of their words and sources share a word: what a newsroom would accept;
 * - `sentence`: does a sentence hold credited words; `direct`: quotations of four words or more with a source.
 * In a subset, gold attributions outside it are neither right nor wrong, nor is what was predicted for them.
 */
import { classOf, minimumQuoted, type ReportiveClass } from "./attributionClasses.ts";
import { type CharacterSpan, prepare, type Range, type ScoredText, tokenRange } from "./attributionText.ts";

export interface Quote {
  readonly cue: CharacterSpan | null;
  readonly sources: readonly CharacterSpan[];
  readonly contents: readonly CharacterSpan[];
}

export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly Quote[];
}

export interface PredictedDocument {
  readonly id: string;
  readonly quotes: readonly Quote[];
}

export type Subset = "all" | "core" | "wide";
const roles = ["source", "cue", "content"] as const;
type Role = (typeof roles)[number];

/** A quotation in token numbers. */
interface Tokenised {
  readonly cue: Range | null;
  /** The cue with its punctuation: what ties a prediction to a gold quotation also where spans are trimmed. */
  readonly tie: Range | null;
  readonly source: readonly Range[];
  readonly content: readonly Range[];
  readonly class: ReportiveClass;
  /** Word tokens. */
  readonly sourceWords: ReadonlySet<number>;
  readonly contentWords: ReadonlySet<number>;
}

const byStart = (a: Range, b: Range) => a[0] - b[0] || a[1] - b[1];
const shared = (a: Range, b: Range) => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));
const same = (a: Range, b: Range) => a[0] === b[0] && a[1] === b[1];
const length = (list: readonly Range[]) => list.reduce((sum, [from, to]) => sum + to - from, 0);
const sameList = (a: readonly Range[], b: readonly Range[]) =>
  a.length === b.length && a.every((range, i) => same(range, b[i] ?? [-1, -1]));
const sameCue = (a: Range | null, b: Range | null) => (a === null || b === null ? a === b : same(a, b));
const rangesOf = (quote: Tokenised, role: Role): readonly Range[] =>
  role === "cue" ? (quote.cue === null ? [] : [quote.cue]) : quote[role];

function sharedTokens(a: readonly Range[], b: readonly Range[]): number {
  return a.reduce((sum, x) => sum + b.reduce((inner, y) => inner + shared(x, y), 0), 0);
}

function common(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let count = 0;
  for (const value of a) if (b.has(value)) count++;
  return count;
}

function tokenised(text: ScoredText, quote: Quote): Tokenised {
  const ranges = (spans: readonly CharacterSpan[]) =>
    spans
      .map((span) => tokenRange(text, span))
      .filter((range) => range !== null)
      .sort(byStart);
  const words = (list: readonly Range[]) => {
    const found = new Set<number>();
    for (const [from, to] of list) for (let i = from; i < to; i++) if (text.isWord[i]) found.add(i);
    return found;
  };
  const source = ranges(quote.sources);
  const content = ranges(quote.contents);
  const contentWords = words(content);
  // Counted span by span: a word of two contents counts twice.
  let quoted = 0;
  for (const [from, to] of content) {
    for (let i = from; i < to; i++) if (text.isWord[i] && text.inQuote[i]) quoted++;
  }
  const cue = tokenRange(text, quote.cue);
  return {
    cue,
    tie: cue,
    source,
    content,
    class: classOf(quote.cue === null ? null : text.text.slice(quote.cue.start, quote.cue.end), quoted),
    sourceWords: words(source),
    contentWords,
  };
}

/** Without punctuation at both ends; as it is where nothing else is left. */
function trimmed(text: ScoredText, quote: Tokenised): Tokenised {
  const trim = (range: Range): Range => {
    let [from, to] = range;
    while (from < to && !text.isWord[from]) from++;
    while (to > from && !text.isWord[to - 1]) to--;
    return to > from ? [from, to] : range;
  };
  const { cue, source, content } = quote;
  return { ...quote, cue: cue && trim(cue), source: source.map(trim), content: content.map(trim) };
}

/** Sums under names; the figures are made of them at the end. */
class Tally {
  readonly sums = new Map<string, number>();
  add(name: string, amount = 1): void {
    this.sums.set(name, this.get(name) + amount);
  }
  get(name: string): number {
    return this.sums.get(name) ?? 0;
  }
}

/** Precision, recall and F1, 0 to 1. */
export interface Figures {
  readonly p: number;
  readonly r: number;
  readonly f: number;
}

function figures(right: number, predicted: number, found: number, gold: number): Figures {
  const p = predicted > 0 ? right / predicted : 0;
  const r = gold > 0 ? found / gold : 0;
  return { p, r, f: p + r > 0 ? (2 * p * r) / (p + r) : 0 };
}

function scoreDocument(
  tally: Tally,
  text: ScoredText,
  goldQuotes: readonly Quote[],
  predictedQuotes: readonly Quote[],
  subset: Subset,
): void {
  const inSubset = (quote: Tokenised) =>
    subset === "all" || quote.class === "core" || (subset === "wide" && quote.class === "wide");
  const allGold = goldQuotes.map((quote) => tokenised(text, quote));
  const gold = allGold.filter(inSubset);
  const ignored = allGold.filter((quote) => !inSubset(quote));
  const ties = (a: Tokenised, b: Tokenised) => a.cue !== null && b.cue !== null && shared(a.cue, b.cue) > 0;
  const predicted = predictedQuotes
    .map((quote) => tokenised(text, quote))
    .filter((quote) => !isIgnored(quote))
    .filter((quote) => quote.cue === null || gold.some((other) => ties(quote, other)) || inSubset(quote));

  function isIgnored(quote: Tokenised): boolean {
    if (ignored.length === 0 || gold.some((other) => ties(quote, other))) return false;
    if (ignored.some((other) => ties(quote, other))) return true;
    const size = quote.contentWords.size;
    if (size === 0) return false;
    const part = (list: readonly Tokenised[]) =>
      Math.max(0, ...list.map((other) => common(quote.contentWords, other.contentWords) / size));
    const outside = part(ignored);
    return outside >= 0.5 && outside > part(gold);
  }

  tally.add("gold", gold.length);
  tally.add("predicted", predicted.length);
  citron(tally, "exact", predicted, gold);
  citron(
    tally,
    "trimmed",
    predicted.map((quote) => trimmed(text, quote)),
    gold.map((quote) => trimmed(text, quote)),
  );
  byRole(tally, text, predicted, gold, ignored);
  usable(tally, predicted, gold);
  sentences(tally, text, predicted, gold, ignored);
  direct(tally, text, predicted, gold);
}

function citron(tally: Tally, name: string, predicted: readonly Tokenised[], gold: readonly Tokenised[]): void {
  // Citron's overlap of cues: a cue that begins right where the other ends still counts.
  const tied = (p: Tokenised, g: Tokenised) =>
    p.tie !== null && g.tie !== null
      ? p.tie[0] <= g.tie[1] && p.tie[1] > g.tie[0]
      : sharedTokens(p.content, g.content) > 0;
  const relations: Readonly<Record<string, (p: Tokenised, g: Tokenised) => boolean>> = {
    cue: (p, g) => p.cue !== null && g.cue !== null && same(p.cue, g.cue),
    source: (p, g) => tied(p, g) && sameList(p.source, g.source),
    content: (p, g) => tied(p, g) && sameList(p.content, g.content),
    quote: (p, g) => sameCue(p.cue, g.cue) && sameList(p.source, g.source) && sameList(p.content, g.content),
  };
  for (const [part, related] of Object.entries(relations)) {
    const counts = (quote: Tokenised) => part !== "cue" || quote.cue !== null;
    for (const p of predicted.filter(counts)) {
      tally.add(`${name} ${part} ${gold.some((g) => related(p, g)) ? "right" : "wrong"}`);
    }
    for (const g of gold.filter(counts)) {
      if (!predicted.some((p) => related(p, g))) tally.add(`${name} ${part} missed`);
    }
  }
}

function byRole(
  tally: Tally,
  text: ScoredText,
  predicted: readonly Tokenised[],
  gold: readonly Tokenised[],
  ignored: readonly Tokenised[],
): void {
  const size = text.start.length;
  const filled = (lists: readonly (readonly Range[])[]) => {
    const marks = new Uint8Array(size);
    for (const list of lists) for (const [from, to] of list) marks.fill(1, from, to);
    return marks;
  };
  const everyRole = (quotes: readonly Tokenised[]) =>
    filled(quotes.flatMap((quote) => roles.map((role) => rangesOf(quote, role))));
  const anyGold = everyRole(gold);
  const skipped = everyRole(ignored).map((mark, i) => (mark === 1 && anyGold[i] === 0 ? 1 : 0));
  for (const role of roles) {
    for (const p of predicted) {
      tally.add(`overlap ${role} predicted`, length(rangesOf(p, role)));
      for (const g of gold) tally.add(`overlap ${role} shared`, sharedTokens(rangesOf(p, role), rangesOf(g, role)));
    }
    for (const g of gold) tally.add(`overlap ${role} gold`, length(rangesOf(g, role)));
    const marks = filled(predicted.map((quote) => rangesOf(quote, role)));
    const truth = filled(gold.map((quote) => rangesOf(quote, role)));
    for (let i = 0; i < size; i++) {
      if (skipped[i] === 1 && truth[i] === 0) continue;
      if (marks[i] === 1) tally.add(`token ${role} ${truth[i] === 1 ? "right" : "wrong"}`);
      else if (truth[i] === 1) tally.add(`token ${role} missed`);
    }
    spans(tally, role, distinct(predicted, role), distinct(gold, role));
  }
}

function distinct(quotes: readonly Tokenised[], role: Role): readonly Range[] {
  return [
    ...new Map(quotes.flatMap((quote) => rangesOf(quote, role)).map((range) => [range.join("-"), range])).values(),
  ];
}

function spans(tally: Tally, role: Role, predicted: readonly Range[], gold: readonly Range[]): void {
  const kinds: Readonly<Record<string, (a: Range, b: Range) => boolean>> = {
    exact: same,
    begin: (a, b) => a[0] === b[0],
  };
  for (const [kind, alike] of Object.entries(kinds)) {
    for (const p of predicted) tally.add(`span ${role} ${kind} ${gold.some((g) => alike(p, g)) ? "right" : "wrong"}`);
    for (const g of gold) if (!predicted.some((p) => alike(p, g))) tally.add(`span ${role} ${kind} missed`);
  }
  for (const g of gold) {
    tally.add(`span ${role} jaccard count`);
    const best = predicted.map((p) => shared(p, g) / (Math.max(p[1], g[1]) - Math.min(p[0], g[0])));
    tally.add(`span ${role} jaccard sum`, Math.max(0, ...best));
  }
  for (const p of predicted) if (!gold.some((g) => shared(p, g) > 0)) tally.add(`span ${role} jaccard count`);
}

function usable(tally: Tally, predicted: readonly Tokenised[], gold: readonly Tokenised[]): void {
  const pairs: { readonly iou: number; readonly p: number; readonly g: number; readonly source: boolean }[] = [];
  predicted.forEach((a, p) => {
    gold.forEach((b, g) => {
      const both = common(a.contentWords, b.contentWords);
      const iou = both === 0 ? 0 : both / (a.contentWords.size + b.contentWords.size - both);
      const source = common(a.sourceWords, b.sourceWords) > 0 || (a.sourceWords.size === 0 && b.sourceWords.size === 0);
      if (iou >= 0.5) pairs.push({ iou, p, g, source });
    });
  });
  for (const [name, ofKind] of [
    ["usable", pairs.filter(({ source }) => source)],
    ["contentOnly", pairs],
  ] as const) {
    const usedPredicted = new Set<number>();
    const usedGold = new Set<number>();
    for (const { p, g } of [...ofKind].sort((a, b) => b.iou - a.iou)) {
      if (usedPredicted.has(p) || usedGold.has(g)) continue;
      usedPredicted.add(p);
      usedGold.add(g);
    }
    tally.add(`${name} right`, usedPredicted.size);
  }
}

function sentences(
  tally: Tally,
  text: ScoredText,
  predicted: readonly Tokenised[],
  gold: readonly Tokenised[],
  ignored: readonly Tokenised[],
): void {
  const filledBy = (quotes: readonly Tokenised[]) =>
    new Set(quotes.flatMap((quote) => [...quote.contentWords].map((token) => text.sentence[token] ?? -1)));
  const said = filledBy(predicted);
  const truly = filledBy(gold);
  const outside = filledBy(ignored);
  const all = new Set(text.sentence.filter((_, token) => text.isWord[token]));
  for (const sentence of all) {
    if (outside.has(sentence) && !truly.has(sentence)) continue;
    tally.add(`sentence ${said.has(sentence)} ${truly.has(sentence)}`);
  }
}

function direct(tally: Tally, text: ScoredText, predicted: readonly Tokenised[], gold: readonly Tokenised[]): void {
  for (const g of gold) {
    const quoted = new Set([...g.contentWords].filter((token) => text.inQuote[token]));
    let words = 0;
    for (const [from, to] of g.content) for (let i = from; i < to; i++) if (text.isWord[i] && text.inQuote[i]) words++;
    if (words < minimumQuoted || g.source.length === 0) continue;
    tally.add("direct all");
    let best: Tokenised | null = null;
    let most = 0;
    for (const p of predicted) {
      const covered = common(quoted, p.contentWords);
      if (covered > most) {
        most = covered;
        best = p;
      }
    }
    if (best === null || most * 2 < quoted.size) continue;
    tally.add("direct found");
    if (sameList(trimmed(text, best).source, trimmed(text, g).source)) tally.add("direct exact");
    if (common(best.sourceWords, g.sourceWords) > 0) tally.add("direct overlap");
  }
}

/** Every figure by name, 0 to 1, in the order of printing. */
export type Scores = ReadonlyMap<string, number>;

export function score(gold: readonly GoldDocument[], predicted: readonly PredictedDocument[], subset: Subset): Scores {
  const byId = new Map(predicted.map((document) => [document.id, document]));
  const tally = new Tally();
  for (const { id, text, quotes } of gold) {
    scoreDocument(tally, prepare(text), quotes, byId.get(id)?.quotes ?? [], subset);
  }
  return figuresOf(tally);
}

function figuresOf(tally: Tally): Scores {
  const found = new Map<string, number>();
  const put = (name: string, { p, r, f }: Figures) => {
    found.set(`${name} P`, p);
    found.set(`${name} R`, r);
    found.set(`${name} F1`, f);
  };
  const counted = (name: string) => {
    const right = tally.get(`${name} right`);
    return figures(right, right + tally.get(`${name} wrong`), right, right + tally.get(`${name} missed`));
  };
  for (const kind of ["exact", "trimmed"]) {
    for (const part of ["cue", "source", "content", "quote"]) put(`citron ${kind} ${part}`, counted(`${kind} ${part}`));
  }
  const sums = [0, 0, 0] as [number, number, number];
  for (const role of ["cue", "source", "content"] as const) {
    const [both, p, g] = ["shared", "predicted", "gold"].map((part) => tally.get(`overlap ${role} ${part}`)) as [
      number,
      number,
      number,
    ];
    sums[0] += both;
    sums[1] += p;
    sums[2] += g;
    put(`citron overlap ${role}`, figures(both, p, both, g));
  }
  put("citron overlap quote", figures(sums[0], sums[1], sums[0], sums[2]));
  for (const role of roles) put(`token ${role}`, counted(`token ${role}`));
  for (const role of roles) {
    put(`span ${role} exact`, counted(`span ${role} exact`));
    put(`span ${role} begin`, counted(`span ${role} begin`));
    found.set(
      `span ${role} jaccard`,
      tally.get(`span ${role} jaccard sum`) / Math.max(1, tally.get(`span ${role} jaccard count`)),
    );
  }
  for (const name of ["usable", "contentOnly"]) {
    const right = tally.get(`${name} right`);
    put(name, figures(right, tally.get("predicted"), right, tally.get("gold")));
  }
  const [tp, fp, fn, tn] = ["true true", "true false", "false true", "false false"].map((key) =>
    tally.get(`sentence ${key}`),
  ) as [number, number, number, number];
  put("sentence", figures(tp, tp + fp, tp, tp + fn));
  found.set("sentence accuracy", (tp + tn) / Math.max(1, tp + fp + fn + tn));
  const all = Math.max(1, tally.get("direct all"));
  found.set("direct found", tally.get("direct found") / all);
  found.set("direct source exact", tally.get("direct exact") / all);
  found.set("direct source overlap", tally.get("direct overlap") / all);
  return found;
}
