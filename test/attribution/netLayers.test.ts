import { describe, expect, it } from "vitest";
import type { LayerWeights, NetLayers } from "../../server/attribution/layerWeights.ts";
import { scalarLayers } from "../../server/attribution/scalarLayers.ts";
import { vectorLayers } from "../../server/attribution/vectorLayers.ts";

/** Numbers between -1 and 1, the same each time. */
const numbers = (count: number, seed: number) =>
  Float64Array.from({ length: count }, (_, i) => Math.sin(12.9898 * (i + 1) + seed));
const codes = (count: number, seed: number) =>
  Int8Array.from({ length: count }, (_, i) => (i < 8 ? (i % 2 === 0 ? 127 : -127) : ((i * 7919 + seed) % 255) - 127));

function net(channels: number, labels: number): LayerWeights {
  const block = (dilation: number) => ({
    dilation,
    depth: numbers(5 * channels, dilation),
    depthBias: numbers(channels, 2),
    point: codes(channels * channels, dilation),
    pointScale: numbers(channels, 3).map((value) => 0.001 * (1 + value)),
    pointBias: numbers(channels, 4),
  });
  return {
    ...{ channels, width: 5, vectorSize: 8, labels, slots: 50, slotsPerToken: 4, mostTokens: 200 },
    entry: numbers(3 * channels * 8, 5),
    entryBias: numbers(channels, 6),
    blocks: [block(1), block(3)],
    out: numbers(labels * channels, 7),
    outBias: numbers(labels, 8),
  };
}

function scoresOf(layers: NetLayers, tokens: number): readonly number[] {
  for (let slot = 0; slot < 50; slot++) layers.keep(slot, numbers(8, slot));
  return [
    ...layers.scores(
      Int32Array.from({ length: 4 * tokens }, (_, i) => (i * 31) % 50),
      tokens,
    ),
  ];
}

/** What the layers are defined to be, with nothing made clever. */
function plainScores(weights: LayerWeights, tokens: number): readonly number[] {
  const { channels, entry, entryBias, blocks, labels, out, outBias } = weights;
  const range = (count: number) => Array.from({ length: count }, (_, n) => n);
  const at = (values: ArrayLike<number>, index: number) => values[index] ?? 0;
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  const kept = range(50).map((slot) =>
    range(3 * channels).map((o) => total(range(8).map((j) => at(entry, o * 8 + j) * at(numbers(8, slot), j)))),
  );
  const tap = (token: number, k: number, c: number) =>
    token < 0 || token >= tokens
      ? 0
      : total(range(4).map((n) => at(kept[((4 * token + n) * 31) % 50] ?? [], k * channels + c)));
  let x = range(tokens).map((i) =>
    range(channels).map((c) => Math.max(0, tap(i - 1, 0, c) + tap(i, 1, c) + tap(i + 1, 2, c) + at(entryBias, c))),
  );
  for (const { dilation, depth, depthBias, point, pointScale, pointBias } of blocks) {
    const d = x.map((_, i) =>
      range(channels).map((c) =>
        range(5).reduce(
          (sum, n) => sum + at(x[i + (n - 2) * dilation] ?? [], c) * at(depth, n * channels + c),
          at(depthBias, c),
        ),
      ),
    );
    const unit = Math.max(...d.flat().map(Math.abs)) / 2047;
    x = x.map((row, i) =>
      row.map((value, r) => {
        const sum = total((d[i] ?? []).map((own, j) => Math.round(own / unit) * at(point, r * channels + j)));
        return value + Math.max(0, sum * unit * at(pointScale, r) + at(pointBias, r));
      }),
    );
  }
  return x.flatMap((row) =>
    range(labels).map(
      (label) => at(outBias, label) + total(row.map((value, c) => at(out, label * channels + c) * value)),
    ),
  );
}

describe("the net's layers", () => {
  it.each([1, 2, 7, 64, 65, 130])("give the same bits by vectors and by plain numbers (%i tokens)", (tokens) => {
    for (const weights of [net(16, 7), net(64, 4)]) {
      const vectors = vectorLayers(weights);
      if (vectors === null) throw new Error("This Node has no vector instructions.");
      const plain = scoresOf(scalarLayers(weights), tokens);
      expect(scoresOf(vectors, tokens)).toEqual(plain);
      // Nothing of a longer paragraph is left behind.
      scoresOf(vectors, 200);
      expect(scoresOf(vectors, tokens)).toEqual(plain);
    }
  });

  it("are what the convolutions are defined to be", () => {
    const weights = net(16, 7);
    const plain = plainScores(weights, 40);
    scoresOf(scalarLayers(weights), 40).forEach((score, i) => {
      expect(score).toBeCloseTo(plain[i] ?? Number.NaN, 2);
    });
  });

  it("refuse a paragraph that is too long", () => {
    for (const layers of [vectorLayers(net(16, 7)), scalarLayers(net(16, 7))]) {
      expect(() => layers?.scores(new Int32Array(4 * 201), 201)).toThrow("201 tokens");
    }
  });

  it("leave other numbers of channels to the plain numbers", () => {
    expect(vectorLayers(net(12, 7))).toBeNull();
  });
});
