/** The trained model, ready for use: its bytes are checked, its small weights widened once. */
import { type Container, ModelError, readContainer } from "./container.ts";
import { featureCount, featureVersion, rowLayout, typeFeatureCount } from "./features.ts";
import type { BlockWeights, NetLayers } from "./layerWeights.ts";
import { netLayers } from "./netLayers.ts";
import { labelCount } from "./types.ts";

/** A net of one hidden layer (ReLU) with one output. */
export interface SmallNet {
  readonly inputs: number;
  readonly hidden: number;
  /** inputs x hidden; at most 256 inputs, hidden in fours. */
  readonly first: Float64Array;
  readonly firstBias: Float64Array;
  readonly second: Float64Array;
  readonly secondBias: number;
}

export interface Model {
  readonly vocabulary: ReadonlyMap<string, number>;
  readonly vectorSize: number;
  readonly offsets: Int32Array;
  /** rows x vectorSize; row r stands for `tableScale[r]` times its numbers. */
  readonly table: Int8Array;
  readonly tableScale: Float32Array;
  /** labels x labels, from x to; forbidden ones far below zero. */
  readonly transitions: Float64Array;
  readonly first: Float64Array;
  readonly sourceNet: SmallNet;
  readonly contentNet: SmallNet;
  readonly acceptNet: SmallNet;
  /** Of the same features as `acceptNet`: the chance that every boundary is right. */
  readonly exactNet: SmallNet;
  readonly thresholds: Thresholds;
  readonly layers: NetLayers;
  /** Rows of the table from `positionStart` on stand in the layers' first slots; words follow them from `wordStart` on. */
  readonly positionStart: number;
  readonly wordStart: number;
  /** The words' slots, filled while it works; `mostWords` at most. */
  readonly words: Map<string, number>;
}

/** Words whose vectors are kept ready; past it the store is emptied. */
export const mostWords = 12_000;
/** Tokens of a paragraph that the net reads; no prose has longer ones, and the time for one grows faster than its length. */
export const longestParagraph = 4000;

/** Where a probability becomes a decision. */
export interface Thresholds {
  /** Score of "this cue has no source" and "this content has no cue". */
  readonly noSource: number;
  readonly noCue: number;
  /** A second source or cue beside the best from this probability on. */
  readonly secondSource: number;
  /** Attributions less sure than this are not reported. */
  readonly accept: number;
}

/** Reads `attribution.bin`. Throws `ModelError` with a clear message for anything else. */
export function readModel(bytes: ArrayBuffer): Model {
  const container = readContainer(bytes, "attribution");
  const { settings } = container;
  const setting = (name: string): number => {
    const value = settings[name];
    if (value === undefined) throw new ModelError(`The model file lacks the setting "${name}".`);
    return value;
  };
  if (setting("featureVersion") !== featureVersion) {
    throw new ModelError(
      `The model was made for features ${setting("featureVersion")}; this version of Stet has ${featureVersion}.`,
    );
  }
  const channels = setting("channels");
  const width = setting("width");
  const vectorSize = setting("vectorSize");
  const words = new TextDecoder().decode(bytesOf(container, "vocabulary")).split("\n");
  const layout = rowLayout(words.length + 1);
  const table = container.arrays.get("table");
  const tableScale = container.arrays.get("table.scale");
  if (
    !(table instanceof Int8Array && tableScale instanceof Float32Array) ||
    table.length !== layout.rows * vectorSize ||
    tableScale.length !== layout.rows
  ) {
    throw new ModelError("The model file's table of vectors has the wrong size.");
  }
  const blocks: BlockWeights[] = [];
  for (let i = 0; i < setting("blocks"); i++) {
    blocks.push({
      dilation: setting(`dilation${i}`),
      depth: wide(container, `depth${i}`, width * channels),
      depthBias: wide(container, `depthBias${i}`, channels),
      point: codesOf(container, `point${i}`, channels),
      pointScale: wide(container, `point${i}.scale`, channels),
      pointBias: wide(container, `pointBias${i}`, channels),
    });
  }
  const positionStart = layout.offsets[typeFeatureCount] ?? 0;
  const wordStart = layout.rows - positionStart;
  const layers = netLayers({
    channels,
    width: setting("width"),
    vectorSize,
    entry: wide(container, "entry", 3 * channels * vectorSize),
    entryBias: wide(container, "entryBias", channels),
    blocks,
    labels: labelCount,
    out: wide(container, "out", labelCount * channels),
    outBias: wide(container, "outBias", labelCount),
    slots: wordStart + mostWords,
    slotsPerToken: 1 + featureCount - typeFeatureCount,
    mostTokens: longestParagraph,
  });
  const vector = new Float64Array(vectorSize);
  for (let row = positionStart; row < layout.rows; row++) {
    vector.fill(0);
    addRow(table, tableScale, row, vector);
    layers.keep(row - positionStart, vector);
  }
  const vocabulary = new Map<string, number>();
  for (let index = 0; index < words.length; index++) vocabulary.set(words[index] as string, index + 1);
  return {
    vocabulary,
    vectorSize,
    offsets: layout.offsets,
    table,
    tableScale,
    transitions: wide(container, "transitions", labelCount * labelCount),
    first: wide(container, "first", labelCount),
    sourceNet: netOf(container, "source", setting),
    contentNet: netOf(container, "content", setting),
    acceptNet: netOf(container, "accept", setting),
    exactNet: netOf(container, "exact", setting),
    thresholds: {
      noSource: setting("noSource"),
      noCue: setting("noCue"),
      secondSource: setting("secondSource"),
      accept: setting("accept"),
    },
    layers,
    positionStart,
    wordStart,
    words: new Map(),
  };
}

/** Adds a row of the table to `out`. */
export function addRow(table: Int8Array, scale: Float32Array, row: number, out: Float64Array): void {
  const size = out.length;
  const factor = scale[row] as number;
  for (let j = 0; j < size; j++) out[j] = (out[j] as number) + factor * (table[row * size + j] as number);
}

function bytesOf(container: Container, name: string): Uint8Array {
  const array = container.arrays.get(name);
  if (!(array instanceof Uint8Array)) throw new ModelError(`The model file lacks "${name}".`);
  return array;
}

/** An array of floats, or of int8 with one scale a row (`name.scale`). */
function wide(container: Container, name: string, length: number): Float64Array {
  const array = container.arrays.get(name);
  if (array === undefined || array.length !== length) throw new ModelError(`The model file lacks a proper "${name}".`);
  const values = new Float64Array(array);
  const scale = container.arrays.get(`${name}.scale`);
  if (scale === undefined) return values;
  const row = length / scale.length;
  for (let start = 0, n = 0; start < length; start += row, n++) {
    const factor = scale[n] as number;
    for (let i = start; i < start + row; i++) values[i] = (values[i] as number) * factor;
  }
  return values;
}

function codesOf(container: Container, name: string, channels: number): Int8Array {
  const codes = container.arrays.get(name);
  if (!(codes instanceof Int8Array) || codes.length !== channels * channels) {
    throw new ModelError(`The model file lacks a proper "${name}".`);
  }
  return codes;
}

function netOf(container: Container, name: string, setting: (name: string) => number): SmallNet {
  const floats = (part: string, length: number): Float64Array => {
    const array = container.arrays.get(`${name}.${part}`);
    if (!(array instanceof Float32Array) || array.length !== length) {
      throw new ModelError(`The model file lacks a proper "${name}.${part}".`);
    }
    return new Float64Array(array);
  };
  const inputs = setting(`${name}.inputs`);
  const hidden = setting(`${name}.hidden`);
  if (hidden % 4 !== 0 || inputs > 256)
    throw new ModelError(`The model file's net "${name}" has a size that Stet cannot use.`);
  return {
    inputs,
    hidden,
    first: floats("first", inputs * hidden),
    firstBias: floats("firstBias", hidden),
    second: floats("second", hidden),
    secondBias: setting(`${name}.secondBias`),
  };
}
