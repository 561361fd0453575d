/** The layers of the net: what they are given and what they give. */

/** One residual block: a depthwise convolution over time, then a dense one over channels. */
export interface BlockWeights {
  readonly dilation: number;
  /** width x channels, tap by tap. */
  readonly depth: Float64Array;
  readonly depthBias: Float64Array;
  /** The dense convolution in whole numbers: outputs by inputs. */
  readonly point: Int8Array;
  /** What one whole number is worth, by output. */
  readonly pointScale: Float64Array;
  readonly pointBias: Float64Array;
}

export interface LayerWeights {
  readonly channels: number;
  /** Taps of the depthwise convolutions, odd. */
  readonly width: number;
  readonly vectorSize: number;
  /** 3 taps x channels x vectorSize. */
  readonly entry: Float64Array;
  readonly entryBias: Float64Array;
  readonly blocks: readonly BlockWeights[];
  readonly labels: number;
  /** labels x channels. */
  readonly out: Float64Array;
  readonly outBias: Float64Array;
  /** Vectors that are kept, and how many of them make one token. */
  readonly slots: number;
  readonly slotsPerToken: number;
  /** Tokens of a paragraph at most. */
  readonly mostTokens: number;
}

export interface NetLayers {
  /** Keeps a vector, as it is after the entry convolution, in a slot. */
  keep(slot: number, vector: Float64Array): void;
  /**
   * Scores of the labels, tokens x labels, of a paragraph of `mostTokens` tokens at most; each token is the sum of the vectors in its
   * `slotsPerToken` slots. Throws a `RangeError` for a longer one.
   */
  scores(slots: Int32Array, tokens: number): Float64Array;
}

/** Empty tokens before and after a paragraph that the convolutions reach into. */
export function reachOf({ width, blocks }: Pick<LayerWeights, "width" | "blocks">): number {
  return (width >> 1) * Math.max(1, ...blocks.map((block) => block.dilation));
}

/** Largest whole number an activation becomes. */
export const largest = 2047;
/** Added to a double it rounds it to a whole number, which then stands in the lower 32 bits. */
export const rounder = 1.5 * 2 ** 52;
