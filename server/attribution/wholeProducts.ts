/**
 * Sums of products of whole numbers: weights below 128 by activations below 2,048. With vector instructions where the
 * engine has them, else two weights in one double. Whole numbers either way: the same sums on every machine.
 */
import { vectorProducts } from "./vectorProducts.ts";

export interface WholeProducts {
  /** Tokens that one run takes at most. */
  readonly most: number;
  /** Activations, tokens x channels. */
  readonly input: Int16Array;
  /** Tokens x channels, after a run. */
  readonly sums: Int32Array;
  /** Fills `sums` for the first `tokens` tokens of `input` with the weights of one layer. */
  run(layer: number, tokens: number): void;
}

/** `layers`: for each, channels x channels weights, outputs by inputs. */
export function wholeProducts(layers: readonly Int8Array[], channels: number): WholeProducts {
  return vectorProducts(layers, channels) ?? scalarProducts(layers, channels);
}

/** The place of the upper of two whole numbers in one double: sums of up to 2^25 fit below it. */
const pairBase = 2 ** 26;
/** Added and taken away again it rounds a double to a whole multiple of the upper number's place. */
const upperRounder = 1.5 * 2 ** 52 * pairBase;
const mostTokens = 64;

/** One multiplication serves two outputs; two tokens by four pairs at a time keep the sums in registers. */
export function scalarProducts(layers: readonly Int8Array[], channels: number): WholeProducts {
  const half = channels >> 1;
  const pairs = layers.map((codes) =>
    Float64Array.from(
      { length: half * channels },
      (_, i) => (codes[i] as number) + pairBase * (codes[i + half * channels] as number),
    ),
  );
  // One token more, for an odd number of them.
  const input = new Int16Array((mostTokens + 1) * channels);
  const sums = new Int32Array((mostTokens + 1) * channels);
  const put = (at: number, both: number) => {
    const upper = both + upperRounder - upperRounder;
    sums[at] = both - upper;
    sums[at + half] = upper / pairBase;
  };
  return {
    most: mostTokens,
    input,
    sums,
    run(layer, tokens) {
      const weights = pairs[layer] as Float64Array;
      for (let i = 0; i < tokens; i += 2) {
        const p = i * channels;
        const q = p + channels;
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
            const u = input[p + j] as number;
            const v = input[q + j] as number;
            const f0 = weights[w0 + j] as number;
            const f1 = weights[w1 + j] as number;
            const f2 = weights[w2 + j] as number;
            const f3 = weights[w3 + j] as number;
            a0 += f0 * u;
            a1 += f1 * u;
            a2 += f2 * u;
            a3 += f3 * u;
            b0 += f0 * v;
            b1 += f1 * v;
            b2 += f2 * v;
            b3 += f3 * v;
          }
          put(p + r, a0);
          put(p + r + 1, a1);
          put(p + r + 2, a2);
          put(p + r + 3, a3);
          put(q + r, b0);
          put(q + r + 1, b1);
          put(q + r + 2, b2);
          put(q + r + 3, b3);
        }
      }
    },
  };
}
