/** The net's layers in plain typed arrays, for engines without vector instructions. The sums always run in the same order. */
import { type BlockWeights, type LayerWeights, largest, type NetLayers, reachOf, rounder } from "./layerWeights.ts";

/** The place of the upper of two whole numbers in one double: sums of up to 2^25 fit below it. */
const pairBase = 2 ** 26;
/** Added and taken away again it rounds a double to a whole multiple of the upper number's place. */
const upperRounder = 1.5 * 2 ** 52 * pairBase;

export function scalarLayers(weights: LayerWeights): NetLayers {
  const { channels, entry, vectorSize, blocks } = weights;
  const reach = reachOf(weights);
  const stride = 3 * channels;
  const pairs = blocks.map(({ point }) => pairsOf(point, channels));
  let kept = new Float32Array(0);
  // Kept from paragraph to paragraph: made anew they would be most of what has to be thrown away.
  let x = new Float64Array(0);
  let depthwise = new Float64Array(0);
  let input = new Float64Array(0);
  return {
    keep(slot, vector) {
      if (kept.length < (slot + 1) * stride) {
        const more = new Float32Array(Math.max(2 * kept.length, (slot + 1) * stride));
        more.set(kept);
        kept = more;
      }
      for (let o = 0; o < stride; o++) {
        let sum = 0;
        for (let j = 0; j < vectorSize; j++) sum += (entry[o * vectorSize + j] as number) * (vector[j] as number);
        kept[slot * stride + o] = sum;
      }
    },
    scores(slots, tokens) {
      if (tokens > weights.mostTokens) throw new RangeError(`A paragraph of ${tokens} tokens is too long for the net.`);
      const length = (tokens + 2 * reach) * channels;
      if (x.length < length) x = new Float64Array(2 * length);
      else x.fill(0, 0, length);
      if (depthwise.length < tokens * channels) {
        depthwise = new Float64Array(2 * tokens * channels);
        // One token more, for an odd number of them.
        input = new Float64Array((2 * tokens + 1) * channels);
      }
      enter(weights, kept, slots, tokens, x, reach);
      blocks.forEach((block, layer) => {
        convolveDepth(weights, block, x, depthwise, tokens, reach);
        convolvePoint(block, pairs[layer] as Float64Array, channels, x, depthwise, input, tokens, reach);
      });
      return labelScores(weights, x, tokens, reach);
    },
  };
}

/** Sums each token's vectors, and the three taps of the entry convolution: tap k of token i belongs to token i + 1 - k. */
function enter(
  { channels, entryBias, slotsPerToken }: LayerWeights,
  kept: Float32Array,
  slots: Int32Array,
  tokens: number,
  x: Float64Array,
  reach: number,
): void {
  const stride = 3 * channels;
  const sums = new Float64Array(stride);
  for (let i = 0; i < tokens; i++) {
    // The first two, then the others in twos: the order of the vector instructions.
    sums.fill(0);
    for (let slot = i * slotsPerToken; slot < (i + 1) * slotsPerToken; slot += 2) {
      const p = (slots[slot] as number) * stride;
      const q = (slots[slot + 1] as number) * stride;
      for (let c = 0; c < stride; c++) {
        sums[c] = (sums[c] as number) + ((kept[p + c] as number) + (kept[q + c] as number));
      }
    }
    for (let tap = 0; tap < 3; tap++) {
      const target = i + 1 - tap;
      if (target < 0 || target >= tokens) continue;
      const at = (target + reach) * channels;
      for (let c = 0; c < channels; c++) x[at + c] = (x[at + c] as number) + (sums[tap * channels + c] as number);
    }
  }
  for (let i = 0; i < tokens; i++) {
    for (let c = 0; c < channels; c++) {
      const at = (i + reach) * channels + c;
      const value = (x[at] as number) + (entryBias[c] as number);
      x[at] = value > 0 ? value : 0;
    }
  }
}

/** The convolution over time, each channel for itself, into `out` (tokens x channels). */
function convolveDepth(
  { channels, width }: LayerWeights,
  { depth, depthBias, dilation }: BlockWeights,
  x: Float64Array,
  out: Float64Array,
  tokens: number,
  reach: number,
): void {
  const step = dilation * channels;
  const half = width >> 1;
  for (let i = 0; i < tokens; i++) {
    const to = i * channels;
    for (let c = 0; c < channels; c++) out[to + c] = depthBias[c] as number;
    for (let tap = 0; tap < width; tap++) {
      const from = (i + reach) * channels + (tap - half) * step;
      const row = tap * channels;
      for (let c = 0; c < channels; c++) {
        out[to + c] = (out[to + c] as number) + (x[from + c] as number) * (depth[row + c] as number);
      }
    }
  }
}

/** x += relu(point . d + bias). `d` becomes whole numbers below 2,048 for it, as the weights are below 128. */
function convolvePoint(
  { pointScale, pointBias }: BlockWeights,
  pairs: Float64Array,
  channels: number,
  x: Float64Array,
  d: Float64Array,
  input: Float64Array,
  tokens: number,
  reach: number,
): void {
  const top = largestOf(d, tokens * channels);
  const unit = top > 0 ? top / largest : 1;
  const factor = 1 / unit;
  for (let i = 0; i < tokens * channels; i++) input[i] = (d[i] as number) * factor + rounder - rounder;
  const half = channels >> 1;
  const add = (at: number, r: number, both: number) => {
    const upper = both + upperRounder - upperRounder;
    const low = (both - upper) * unit * (pointScale[r] as number) + (pointBias[r] as number);
    const high = (upper / pairBase) * unit * (pointScale[r + half] as number) + (pointBias[r + half] as number);
    if (low > 0) x[at + r] = (x[at + r] as number) + low;
    if (high > 0) x[at + r + half] = (x[at + r + half] as number) + high;
  };
  for (let i = 0; i < tokens; i++) {
    const from = i * channels;
    const at = (i + reach) * channels;
    // Four sums at a time stay in registers.
    for (let r = 0; r < half; r += 4) {
      const w0 = r * channels;
      const w1 = w0 + channels;
      const w2 = w1 + channels;
      const w3 = w2 + channels;
      let s0 = 0;
      let s1 = 0;
      let s2 = 0;
      let s3 = 0;
      for (let j = 0; j < channels; j++) {
        const value = input[from + j] as number;
        s0 += (pairs[w0 + j] as number) * value;
        s1 += (pairs[w1 + j] as number) * value;
        s2 += (pairs[w2 + j] as number) * value;
        s3 += (pairs[w3 + j] as number) * value;
      }
      add(at, r, s0);
      add(at, r + 1, s1);
      add(at, r + 2, s2);
      add(at, r + 3, s3);
    }
  }
}

/** Two outputs' weights in one double: one multiplication serves both. */
function pairsOf(codes: Int8Array, channels: number): Float64Array {
  const half = channels >> 1;
  return Float64Array.from(
    { length: half * channels },
    (_, i) => (codes[i] as number) + pairBase * (codes[i + half * channels] as number),
  );
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

function labelScores(
  { out, outBias, channels, labels }: LayerWeights,
  x: Float64Array,
  tokens: number,
  reach: number,
): Float64Array {
  const scores = new Float64Array(tokens * labels);
  for (let i = 0; i < tokens; i++) {
    const at = (i + reach) * channels;
    for (let label = 0; label < labels; label++) {
      let sum = outBias[label] as number;
      for (let c = 0; c < channels; c++) sum += (out[label * channels + c] as number) * (x[at + c] as number);
      scores[i * labels + label] = sum;
    }
  }
  return scores;
}
