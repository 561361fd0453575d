import { describe, expect, it } from "vitest";
import { vectorProducts } from "../../server/attribution/vectorProducts.ts";
import { scalarProducts, type WholeProducts } from "../../server/attribution/wholeProducts.ts";

const channels = 16;
/** Whole numbers from -most to most, the same each time; the first are the extremes. */
const numbers = (count: number, most: number) =>
  Array.from({ length: count }, (_, i) =>
    i < 4 * channels ? (i % 3 === 0 ? -most : most) : ((i * 7919) % (2 * most + 1)) - most,
  );
const layers = [numbers(channels * channels, 127), numbers(channels * channels, 127).reverse()].map((codes) =>
  Int8Array.from(codes),
);

function sumsOf(products: WholeProducts, layer: number, tokens: number): readonly number[] {
  products.input.set(numbers(tokens * channels, 2047));
  products.run(layer, tokens);
  return [...products.sums.subarray(0, tokens * channels)];
}

function plainSums(layer: number, tokens: number): readonly number[] {
  const input = numbers(tokens * channels, 2047);
  const weights = layers[layer] ?? new Int8Array();
  return Array.from({ length: tokens * channels }, (_, at) => {
    const [token, output] = [Math.floor(at / channels), at % channels];
    let sum = 0;
    for (let j = 0; j < channels; j++)
      sum += (weights[output * channels + j] ?? 0) * (input[token * channels + j] ?? 0);
    return sum;
  });
}

describe("sums of whole products", () => {
  it.each([1, 2, 7, 64])("are the same by vectors, by packed doubles and by hand (%i tokens)", (tokens) => {
    const vectors = vectorProducts(layers, channels);
    if (vectors === null) throw new Error("This Node has no vector instructions.");
    for (const layer of [0, 1]) {
      const plain = plainSums(layer, tokens);
      expect(sumsOf(vectors, layer, tokens)).toEqual(plain);
      expect(sumsOf(scalarProducts(layers, channels), layer, tokens)).toEqual(plain);
    }
  });

  it("leave other numbers of channels to the doubles", () => {
    expect(vectorProducts([new Int8Array(36)], 6)).toBeNull();
  });
});
