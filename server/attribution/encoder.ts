/**
 * The net over one paragraph: summed vectors, an entry convolution over three tokens, residual blocks of a depthwise
 * dilated and a dense convolution (ReLU), scores of the labels. Plain typed arrays; the sums always run in the same
 * order, so equal text gives equal bits everywhere.
 */
import { featureCount, typeFeatureCount, typeRows } from "./features.ts";
import { addRow, type BlockWeights, type Model, project } from "./model.ts";
import type { Tokens } from "./tokens.ts";
import { labelCount } from "./types.ts";

/** Words whose vectors are kept ready; past it the store is emptied. */
const rememberedTypes = 12_000;
const typeScratch = new Int32Array(typeFeatureCount);

/** A word's vectors after the entry convolution: 3 taps x channels. */
function typeVector(model: Model, text: string, norm: string): Float32Array {
  const key = norm === '"' ? `"${text}` : text;
  const known = model.types.get(key);
  if (known !== undefined) return known;
  typeRows(text, norm, model.vocabulary, model.offsets, typeScratch, 0);
  const sum = new Float64Array(model.vectorSize);
  for (const row of typeScratch) addRow(model.table, model.tableScale, row, sum);
  const projected = new Float32Array(3 * model.channels);
  project(model.entry, sum, projected);
  if (model.types.size >= rememberedTypes) model.types.clear();
  model.types.set(key, projected);
  return projected;
}

// Kept from paragraph to paragraph: made anew they would be most of what has to be thrown away.
let activations = new Float64Array(0);
let depthwise = new Float64Array(0);

function cleared(length: number): Float64Array {
  if (activations.length < length) activations = new Float64Array(2 * length);
  else activations.fill(0, 0, length);
  return activations;
}

/** Scores of the labels, tokens x labels. `positions` are the rows of `positionRows`. */
export function encode(model: Model, tokens: Tokens, positions: Int32Array): Float64Array {
  const { channels, blocks, width } = model;
  const n = tokens.count;
  const reach = (width >> 1) * Math.max(...blocks.map((block) => block.dilation));
  // `reach` empty tokens stand before and after the paragraph.
  const x = cleared((n + 2 * reach) * channels);
  enter(model, tokens, positions, x, reach);
  if (depthwise.length < n * channels) depthwise = new Float64Array(2 * n * channels);
  blocks.forEach((block, layer) => {
    convolveDepth(block, width, x, depthwise, n, channels, reach);
    convolvePoint(model, layer, block, x, depthwise, largestOf(depthwise, n * channels), n, reach);
  });
  return labelScores(model, x, n, reach);
}

/** Labels side by side: one sum has to wait for itself, several do not wait for each other. */
function labelScores({ out, outBias, channels }: Model, x: Float64Array, n: number, reach: number): Float64Array {
  const scores = new Float64Array(n * labelCount);
  for (let i = 0; i < n; i++) {
    const at = (i + reach) * channels;
    const to = i * labelCount;
    let label = 0;
    for (; label + 3 < labelCount; label += 4) {
      const o0 = label * channels;
      const o1 = o0 + channels;
      const o2 = o1 + channels;
      const o3 = o2 + channels;
      let s0 = outBias[label] as number;
      let s1 = outBias[label + 1] as number;
      let s2 = outBias[label + 2] as number;
      let s3 = outBias[label + 3] as number;
      for (let c = 0; c < channels; c++) {
        const value = x[at + c] as number;
        s0 += (out[o0 + c] as number) * value;
        s1 += (out[o1 + c] as number) * value;
        s2 += (out[o2 + c] as number) * value;
        s3 += (out[o3 + c] as number) * value;
      }
      scores[to + label] = s0;
      scores[to + label + 1] = s1;
      scores[to + label + 2] = s2;
      scores[to + label + 3] = s3;
    }
    for (; label < labelCount; label++) {
      let sum = outBias[label] as number;
      for (let c = 0; c < channels; c++) sum += (out[label * channels + c] as number) * (x[at + c] as number);
      scores[to + label] = sum;
    }
  }
  return scores;
}

function enter(model: Model, tokens: Tokens, positions: Int32Array, x: Float64Array, reach: number): void {
  const { channels, entryBias, positionStart, positions: table } = model;
  const n = tokens.count;
  const width = featureCount - typeFeatureCount;
  const stride = 3 * channels;
  const row = (feature: number) => ((positions[feature] as number) - positionStart) * stride;
  for (let i = 0; i < n; i++) {
    const own = typeVector(model, tokens.text[i] as string, tokens.norm[i] as string);
    const first = i * width;
    const [r0, r1, r2, r3, r4, r5] = [
      row(first),
      row(first + 1),
      row(first + 2),
      row(first + 3),
      row(first + 4),
      row(first + 5),
    ];
    const [r6, r7, r8, r9, r10] = [row(first + 6), row(first + 7), row(first + 8), row(first + 9), row(first + 10)];
    // Tap k of the convolution reads token t + k - 1, so this token gives its tap k to token i + 1 - k.
    for (let tap = 0; tap < 3; tap++) {
      const target = i + 1 - tap;
      if (target < 0 || target >= n) continue;
      const at = (target + reach) * channels;
      const from = tap * channels;
      for (let c = from; c < from + channels; c++) {
        // The eleven position features in one sum: nothing is put away between them.
        const sum =
          (own[c] as number) +
          (table[r0 + c] as number) +
          ((table[r1 + c] as number) + (table[r2 + c] as number)) +
          ((table[r3 + c] as number) + (table[r4 + c] as number)) +
          ((table[r5 + c] as number) + (table[r6 + c] as number)) +
          ((table[r7 + c] as number) + (table[r8 + c] as number)) +
          ((table[r9 + c] as number) + (table[r10 + c] as number));
        const to = at + c - from;
        x[to] = (x[to] as number) + sum;
      }
    }
  }
  for (let i = 0; i < n; i++) {
    const at = (i + reach) * channels;
    for (let c = 0; c < channels; c++) {
      const value = (x[at + c] as number) + (entryBias[c] as number);
      x[at + c] = value > 0 ? value : 0;
    }
  }
}

/** The convolution over time, each channel for itself, into `out` (tokens x channels). */
function convolveDepth(
  block: BlockWeights,
  width: number,
  x: Float64Array,
  out: Float64Array,
  n: number,
  channels: number,
  reach: number,
): void {
  const { depth, depthBias, dilation } = block;
  const step = dilation * channels;
  const half = width >> 1;
  if (width === 5) {
    convolveDepth5(block, x, out, n, channels, reach);
    return;
  }
  for (let i = 0; i < n; i++) {
    for (let c = 0; c < channels; c++) {
      let sum = depthBias[c] as number;
      const p = (i + reach) * channels + c;
      for (let tap = 0; tap < width; tap++) {
        sum += (x[p + (tap - half) * step] as number) * (depth[tap * channels + c] as number);
      }
      out[i * channels + c] = sum;
    }
  }
}

/** Five taps written out: the usual width. */
function convolveDepth5(
  { depth, depthBias, dilation }: BlockWeights,
  x: Float64Array,
  out: Float64Array,
  n: number,
  channels: number,
  reach: number,
): void {
  const step = dilation * channels;
  for (let c = 0; c < channels; c++) {
    // Channel by channel: its five weights stay in registers.
    const bias = depthBias[c] as number;
    const w0 = depth[c] as number;
    const w1 = depth[channels + c] as number;
    const w2 = depth[2 * channels + c] as number;
    const w3 = depth[3 * channels + c] as number;
    const w4 = depth[4 * channels + c] as number;
    let p = reach * channels + c;
    for (let to = c; to < n * channels; to += channels) {
      out[to] =
        bias +
        (x[p - 2 * step] as number) * w0 +
        (x[p - step] as number) * w1 +
        (x[p] as number) * w2 +
        (x[p + step] as number) * w3 +
        (x[p + 2 * step] as number) * w4;
      p += channels;
    }
  }
}

/** The largest absolute value among the first `length`. */
function largestOf(values: Float64Array, length: number): number {
  let high = 0;
  let low = 0;
  for (let i = 0; i < length; i++) {
    const value = values[i] as number;
    if (value > high) high = value;
    else if (value < low) low = value;
  }
  return Math.max(high, -low);
}

/** x += relu(point . d + bias). `d` becomes whole numbers below 2,048 for it, as the weights are below 128. */
function convolvePoint(
  { products, channels }: Model,
  layer: number,
  { pointScale, pointBias }: BlockWeights,
  x: Float64Array,
  d: Float64Array,
  top: number,
  n: number,
  reach: number,
): void {
  const { input, sums, most } = products;
  const unit = top > 0 ? top / largest : 1;
  const factor = 1 / unit;
  for (let from = 0; from < n; from += most) {
    const count = Math.min(most, n - from);
    const start = from * channels;
    for (let i = 0; i < count * channels; i++) input[i] = (d[start + i] as number) * factor + rounder - rounder;
    // An odd one's neighbour holds an older token, whose sums nobody reads.
    products.run(layer, count);
    for (let i = 0; i < count; i++) {
      const own = i * channels;
      const at = (from + i + reach) * channels;
      for (let r = 0; r < channels; r++) {
        const value = (sums[own + r] as number) * unit * (pointScale[r] as number) + (pointBias[r] as number);
        if (value > 0) x[at + r] = (x[at + r] as number) + value;
      }
    }
  }
}

/** Largest whole number an activation becomes. */
const largest = 2047;
/** Added and taken away again it rounds a double to a whole number. */
const rounder = 1.5 * 2 ** 52;
