/**
 * The net over one paragraph: summed vectors, an entry convolution over three tokens, residual blocks of a depthwise
 * dilated and a dense convolution (ReLU), scores of the labels. Plain typed arrays; the sums always run in the same
 * order, so equal text gives equal bits everywhere.
 */
import { featureCount, typeFeatureCount, typeRows } from "./features.ts";
import { addRow, type BlockWeights, type Model, pairBase, project } from "./model.ts";
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

/** Scores of the labels, tokens x labels. `positions` are the rows of `positionRows`. */
export function encode(model: Model, tokens: Tokens, positions: Int32Array): Float64Array {
  const { channels, blocks, width } = model;
  const n = tokens.count;
  const reach = (width >> 1) * Math.max(...blocks.map((block) => block.dilation));
  // `reach` empty tokens stand before and after the paragraph.
  const x = new Float64Array((n + 2 * reach) * channels);
  enter(model, tokens, positions, x, reach);
  const depthwise = new Float64Array((n + (n & 1)) * channels);
  for (const block of blocks) {
    convolveDepth(block, width, x, depthwise, n, channels, reach);
    convolvePoint(block, x, depthwise, largestOf(depthwise, n * channels), n, channels, reach);
  }
  const scores = new Float64Array(n * labelCount);
  for (let i = 0; i < n; i++) {
    const at = (i + reach) * channels;
    for (let label = 0; label < labelCount; label++) {
      let sum = model.outBias[label] as number;
      for (let c = 0; c < channels; c++) sum += (model.out[label * channels + c] as number) * (x[at + c] as number);
      scores[i * labelCount + label] = sum;
    }
  }
  return scores;
}

function enter(model: Model, tokens: Tokens, positions: Int32Array, x: Float64Array, reach: number): void {
  const { channels, entryBias, positionStart, positions: table } = model;
  const n = tokens.count;
  const width = featureCount - typeFeatureCount;
  const stride = 3 * channels;
  const sum = new Float64Array(stride);
  for (let i = 0; i < n; i++) {
    const own = typeVector(model, tokens.text[i] as string, tokens.norm[i] as string);
    // The position features in twos: half the traffic of one by one.
    const from = i * width;
    let k = width & 1;
    const odd = k === 1 ? ((positions[from] as number) - positionStart) * stride : 0;
    for (let c = 0; c < stride; c++) sum[c] = (own[c] as number) + k * (table[odd + c] as number);
    for (; k < width; k += 2) {
      const a = ((positions[from + k] as number) - positionStart) * stride;
      const b = ((positions[from + k + 1] as number) - positionStart) * stride;
      for (let c = 0; c < stride; c++) {
        sum[c] = (sum[c] as number) + ((table[a + c] as number) + (table[b + c] as number));
      }
    }
    // Tap k of the convolution reads token t + k - 1, so this token gives its tap k to token i + 1 - k.
    for (let tap = 0; tap < 3; tap++) {
      const target = i + 1 - tap;
      if (target < 0 || target >= n) continue;
      const at = (target + reach) * channels;
      for (let c = 0; c < channels; c++) x[at + c] = (x[at + c] as number) + (sum[tap * channels + c] as number);
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

/**
 * x += relu(point . d + bias). The weights are whole numbers below 128, two of them in one double (`pair`); `d` becomes
 * whole numbers below 2,048, so that each sum of products stays below 2^25 and one multiplication serves two outputs.
 * Two tokens by four pairs at a time keep the sums in registers. All in whole numbers: exact on every machine.
 */
function convolvePoint(
  block: BlockWeights,
  x: Float64Array,
  d: Float64Array,
  top: number,
  n: number,
  channels: number,
  reach: number,
): void {
  const { pairs } = block;
  const half = channels >> 1;
  const unit = top > 0 ? top / largest : 1;
  const factor = 1 / unit;
  for (let i = 0; i < n * channels; i++) d[i] = ((d[i] as number) * factor + rounder - rounder) as number;
  for (let i = 0; i < n; i += 2) {
    const p = i * channels;
    const q = p + channels;
    const xp = (i + reach) * channels;
    const xq = xp + channels;
    for (let r = 0; r < half; r += 4) {
      const w0 = r * channels;
      const w1 = w0 + channels;
      const w2 = w1 + channels;
      const w3 = w2 + channels;
      let a0 = 0;
      let a1 = 0;
      let a2 = 0;
      let a3 = 0;
      let b0 = 0;
      let b1 = 0;
      let b2 = 0;
      let b3 = 0;
      for (let j = 0; j < channels; j++) {
        const u = d[p + j] as number;
        const v = d[q + j] as number;
        const f0 = pairs[w0 + j] as number;
        const f1 = pairs[w1 + j] as number;
        const f2 = pairs[w2 + j] as number;
        const f3 = pairs[w3 + j] as number;
        a0 += f0 * u;
        a1 += f1 * u;
        a2 += f2 * u;
        a3 += f3 * u;
        b0 += f0 * v;
        b1 += f1 * v;
        b2 += f2 * v;
        b3 += f3 * v;
      }
      addPair(block, x, xp, r, half, a0, unit);
      addPair(block, x, xp, r + 1, half, a1, unit);
      addPair(block, x, xp, r + 2, half, a2, unit);
      addPair(block, x, xp, r + 3, half, a3, unit);
      if (i + 1 === n) continue;
      addPair(block, x, xq, r, half, b0, unit);
      addPair(block, x, xq, r + 1, half, b1, unit);
      addPair(block, x, xq, r + 2, half, b2, unit);
      addPair(block, x, xq, r + 3, half, b3, unit);
    }
  }
}

/** Largest whole number an activation becomes. */
const largest = 2047;
/** Added and taken away again it rounds a double to a whole number. */
const rounder = 1.5 * 2 ** 52;
/** The same for whole multiples of the upper weight's place. */
const upperRounder = rounder * pairBase;

/** Takes the two sums of one double apart and adds what is left of them after bias and ReLU. */
function addPair(
  block: BlockWeights,
  x: Float64Array,
  at: number,
  r: number,
  half: number,
  sums: number,
  unit: number,
): void {
  const upper = sums + upperRounder - upperRounder;
  const low = (sums - upper) * unit * (block.pointScale[r] as number) + (block.pointBias[r] as number);
  const s = r + half;
  const high = (upper / pairBase) * unit * (block.pointScale[s] as number) + (block.pointBias[s] as number);
  if (low > 0) x[at + r] = (x[at + r] as number) + low;
  if (high > 0) x[at + s] = (x[at + s] as number) + high;
}
