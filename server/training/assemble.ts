/**
 * Last step of training: quantises the network, trains linker and confidence, writes the model.
 *   node server/training/assemble.ts --corpus train.json --work DIR --network NAME --out server/models/attribution.bin
 *        [--fitted NAME]  a network that has not seen the tuning articles, to fit the confidence on
 *        [--accept CHANCE]  attributions less likely to be right are left out
 *        [--leave 0|1]  leaves every second tuning article out, to measure on it what was fitted on the others
 * Linker: gold spans of the training articles. Confidence: what the fitted network finds in the tuning articles.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { acceptanceSize } from "../attribution/acceptance.ts";
import { surroundingsOf } from "../attribution/attribute.ts";
import type { RoleSpans } from "../attribution/chain.ts";
import { type Container, writeContainer } from "../attribution/container.ts";
import { featureVersion } from "../attribution/features.ts";
import { cueCandidates, sourceCandidates } from "../attribution/linker.ts";
import { type Model, readModel, type SmallNet } from "../attribution/model.ts";
import { pairContext, pairFeatures, pairSize } from "../attribution/pairs.ts";
import { readParagraph } from "../attribution/paragraphModel.ts";
import { rangeOf, spanOf, type Tokens, tokenise } from "../attribution/tokens.ts";
import type { TokenRange } from "../attribution/types.ts";
import { parseDraft } from "../draft/parse.ts";
import type { Block, Span } from "../draft/types.ts";
import { type Article, type GoldAttribution, partOf, readCorpus } from "./corpus.ts";
import { type Choice, type Example, randomFrom, trainChance, trainChoice } from "./net.ts";
import { isExact, isUsable } from "./usable.ts";

const { values } = parseArgs({
  options: {
    corpus: { type: "string" },
    work: { type: "string" },
    network: { type: "string" },
    fitted: { type: "string" },
    out: { type: "string" },
    accept: { type: "string", default: "0.38" },
    leave: { type: "string" },
  },
});
const { corpus, work, network, out } = values;
if (corpus === undefined || work === undefined || network === undefined || out === undefined) {
  console.error("usage: assemble.ts --corpus FILE --work DIR --network NAME --out FILE [--fitted NAME]");
  process.exit(2);
}
const fitted = values.fitted ?? network;
const articles = readCorpus(corpus);
const vocabulary: readonly string[] = JSON.parse(readFileSync(join(work, "vocabulary.json"), "utf8"));

/** Rows with one scale each: the largest number of the row becomes 127. */
function quantised(numbers: Float32Array, rows: number): { readonly codes: Int8Array; readonly scale: Float32Array } {
  const size = numbers.length / rows;
  const codes = new Int8Array(numbers.length);
  const scale = new Float32Array(rows);
  for (let row = 0; row < rows; row++) {
    let top = 0;
    for (let j = 0; j < size; j++) top = Math.max(top, Math.abs(numbers[row * size + j] ?? 0));
    const factor = Math.fround(top / 127) || 1;
    scale[row] = factor;
    for (let j = 0; j < size; j++) codes[row * size + j] = Math.round((numbers[row * size + j] ?? 0) / factor);
  }
  return { codes, scale };
}

interface Exported {
  readonly settings: Readonly<Record<string, number>>;
  readonly lengths: Readonly<Record<string, number>>;
}

/** The network's arrays as they are shipped; dense ones in int8. */
function networkParts(name: string): Container {
  const { settings, lengths } = JSON.parse(readFileSync(join(work ?? "", `${name}.json`), "utf8")) as Exported;
  const bytes = readFileSync(join(work ?? "", `${name}.f32`));
  const all = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const arrays = new Map<string, Int8Array | Float32Array | Uint8Array>();
  arrays.set("vocabulary", new TextEncoder().encode(vocabulary.join("\n")));
  let at = 0;
  for (const [key, length] of Object.entries(lengths)) {
    const numbers = all.slice(at, at + length);
    at += length;
    const channels = settings.channels ?? 0;
    const rowSize =
      key === "table" || key === "entry" ? (settings.vectorSize ?? 0) : key.startsWith("point") ? channels : 0;
    if (rowSize === 0 || length === channels) {
      arrays.set(key, numbers);
      continue;
    }
    const { codes, scale } = quantised(numbers, length / rowSize);
    arrays.set(key, codes);
    arrays.set(`${key}.scale`, scale);
  }
  return { settings: { ...settings, featureVersion }, arrays };
}

const emptyNet = (inputs: number): SmallNet => ({
  inputs,
  hidden: 4,
  first: new Float64Array(4 * inputs),
  firstBias: new Float64Array(4),
  second: new Float64Array(4),
  secondBias: 0,
});

interface Nets {
  readonly source: SmallNet;
  readonly content: SmallNet;
  readonly accept: SmallNet;
  readonly exact: SmallNet;
}

function modelBytes(parts: Container, nets: Nets, thresholds: Model["thresholds"]): ArrayBuffer {
  const settings: Record<string, number> = { ...parts.settings, ...thresholds };
  const arrays = new Map(parts.arrays);
  for (const [name, net] of Object.entries(nets) as [string, SmallNet][]) {
    settings[`${name}.inputs`] = net.inputs;
    settings[`${name}.hidden`] = net.hidden;
    settings[`${name}.secondBias`] = net.secondBias;
    arrays.set(`${name}.first`, Float32Array.from(net.first));
    arrays.set(`${name}.firstBias`, Float32Array.from(net.firstBias));
    arrays.set(`${name}.second`, Float32Array.from(net.second));
  }
  return writeContainer({ settings, arrays }, "attribution");
}

/** Gold spans of one paragraph, and which belong together. */
interface GoldParagraph {
  readonly spans: RoleSpans;
  readonly sourcesOf: ReadonlyMap<string, ReadonlySet<string>>;
  readonly cuesOf: ReadonlyMap<string, ReadonlySet<string>>;
}

const nameOf = (range: TokenRange) => `${range.from}-${range.to}`;

function goldOf(tokens: Tokens, block: Block, quotes: readonly GoldAttribution[]): GoldParagraph {
  const lists = {
    source: new Map<string, TokenRange>(),
    cue: new Map<string, TokenRange>(),
    content: new Map<string, TokenRange>(),
  };
  const sourcesOf = new Map<string, Set<string>>();
  const cuesOf = new Map<string, Set<string>>();
  const locate = (span: Span, list: Map<string, TokenRange>): TokenRange | null => {
    if (span.end <= block.start || span.start >= block.end) return null;
    const range = rangeOf(tokens, { start: span.start - block.start, end: span.end - block.start });
    if (range !== null) list.set(nameOf(range), range);
    return range;
  };
  const add = (map: Map<string, Set<string>>, key: TokenRange, value: TokenRange) => {
    const set = map.get(nameOf(key)) ?? new Set();
    map.set(nameOf(key), set.add(nameOf(value)));
  };
  for (const { cue, sources, contents } of quotes) {
    const at = cue === null ? null : locate(cue, lists.cue);
    for (const span of sources) {
      const range = locate(span, lists.source);
      if (at !== null && range !== null) add(sourcesOf, at, range);
    }
    for (const span of contents) {
      const range = locate(span, lists.content);
      if (at !== null && range !== null) add(cuesOf, range, at);
    }
  }
  const sorted = (map: Map<string, TokenRange>) => [...map.values()].sort((a, b) => a.from - b.from);
  return {
    spans: { source: sorted(lists.source), cue: sorted(lists.cue), content: sorted(lists.content) },
    sourcesOf,
    cuesOf,
  };
}

/** The share of gold spans hidden from the linker, as the network will miss some. */
const hidden = 0.07;

function linkerChoices(model: Model): { readonly source: readonly Choice[]; readonly content: readonly Choice[] } {
  const random = randomFrom(3);
  const source: Choice[] = [];
  const content: Choice[] = [];
  articles.forEach((article, index) => {
    if (partOf(index) === "held-back") return;
    for (const block of parseDraft(article.text, { format: "plain" }).blocks) {
      const tokens = tokenise(block.paragraph);
      const gold = goldOf(tokens, block, article.quotes);
      const some = (list: readonly TokenRange[]) => list.filter(() => random() > hidden);
      const spans = { source: some(gold.spans.source), cue: some(gold.spans.cue), content: some(gold.spans.content) };
      const context = pairContext(tokens, spans);
      const choiceOf = (
        candidates: readonly TokenRange[],
        right: ReadonlySet<string> | undefined,
        pair: (c: TokenRange) => [TokenRange, TokenRange],
      ): Choice => {
        const features = new Float32Array(candidates.length * pairSize);
        candidates.forEach((candidate, i) => {
          const [other, cue] = pair(candidate);
          pairFeatures(model, context, other, cue, features, i * pairSize);
        });
        return { features, right: candidates.map((candidate) => right?.has(nameOf(candidate)) ?? false) };
      };
      for (const cue of spans.cue) {
        const candidates = sourceCandidates(context, cue);
        if (candidates.length > 0) source.push(choiceOf(candidates, gold.sourcesOf.get(nameOf(cue)), (c) => [c, cue]));
      }
      for (const range of spans.content) {
        const candidates = cueCandidates(context, range);
        if (candidates.length > 0)
          content.push(choiceOf(candidates, gold.cuesOf.get(nameOf(range)), (c) => [range, c]));
      }
    }
  });
  return { source, content };
}

interface Examples {
  readonly usable: Example[];
  readonly exact: Example[];
}

/** Is the article left out of the fitting, to be measured on? */
const isLeft = (index: number) => Math.floor(index / 10) % 2 === Number(values.leave);

/** What the model reads in the tuning articles, which it must not have seen in training. */
function acceptanceExamples(model: Model): Examples {
  const usable: Example[] = [];
  const exact: Example[] = [];
  articles.forEach((article: Article, index) => {
    if (partOf(index) !== "tune" || isLeft(index)) return;
    const draft = parseDraft(article.text, { format: "plain" });
    for (const block of draft.blocks) {
      const { tokens, candidates } = readParagraph(model, block.paragraph, surroundingsOf(draft, block.index));
      for (const { link, features } of candidates) {
        const lift = (range: TokenRange): Span => {
          const span = spanOf(tokens, range);
          return { start: span.start + block.start, end: span.end + block.start };
        };
        const predicted = { cue: lift(link.cue), sources: link.sources.map(lift), contents: link.contents.map(lift) };
        usable.push({ features, right: article.quotes.some((gold) => isUsable(article.text, predicted, gold)) });
        exact.push({ features, right: article.quotes.some((gold) => isExact(predicted, gold)) });
      }
    }
  });
  return { usable, exact };
}

const open = { noSource: 0, noCue: 0, secondSource: 0.35, accept: 0 };
const linkTraining = { hidden: 32, epochs: 5, rate: 2e-3, batch: 64, decay: 0.01, inputs: pairSize };
const blank = {
  source: emptyNet(pairSize),
  content: emptyNet(pairSize),
  accept: emptyNet(acceptanceSize),
  exact: emptyNet(acceptanceSize),
};
const parts = networkParts(network);
const choices = linkerChoices(readModel(modelBytes(parts, blank, open)));
const sourceNet = trainChoice(choices.source, { ...linkTraining, seed: 1 });
const contentNet = trainChoice(choices.content, { ...linkTraining, seed: 2 });
console.log(
  `linker: ${choices.source.length} cues, loss ${sourceNet.loss.toFixed(4)}; ${choices.content.length} contents, loss ${contentNet.loss.toFixed(4)}`,
);
const linked = { ...blank, source: sourceNet.net, content: contentNet.net };
const thresholds = { ...open, noSource: sourceNet.none, noCue: contentNet.none - 1 };
const examples = acceptanceExamples(readModel(modelBytes(networkParts(fitted), linked, thresholds)));
const chanceTraining = { inputs: acceptanceSize, hidden: 12, epochs: 30, rate: 4e-3, batch: 32, decay: 0.3, seed: 5 };
const accept = trainChance(examples.usable, chanceTraining);
const exact = trainChance(examples.exact, chanceTraining);
const share = (list: readonly Example[]) => list.filter(({ right }) => right).length;
console.log(
  `confidence: ${examples.usable.length} readings, ${share(examples.usable)} usable, ${share(examples.exact)} exact`,
);
const bytes = modelBytes(parts, { ...linked, accept, exact }, { ...thresholds, accept: Number(values.accept) });
writeFileSync(out, new Uint8Array(bytes));
console.log(`${out}: ${bytes.byteLength} bytes`);
