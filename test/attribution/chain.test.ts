/** The chain over labels against plain enumeration of all paths. */
import { describe, expect, it } from "vitest";
import { chainOf, posteriors, spansOf } from "../../server/attribution/chain.ts";
import { labelCount as L } from "../../server/attribution/types.ts";
import { randomFrom } from "../../server/training/net.ts";

const length = 4;
const random = randomFrom(7);
const numbers = (count: number) => Float64Array.from({ length: count }, () => random() * 4 - 2);
const scores = numbers(length * L);
const transitions = numbers(L * L);
const first = numbers(L);

function* allPaths(): Generator<readonly number[]> {
  for (let code = 0; code < L ** length; code++) {
    yield Array.from({ length }, (_, i) => Math.floor(code / L ** i) % L);
  }
}

function scoreOf(path: readonly number[]): number {
  return path.reduce((sum, label, i) => {
    const before = i === 0 ? (first[label] ?? 0) : (transitions[(path[i - 1] ?? 0) * L + label] ?? 0);
    return sum + before + (scores[i * L + label] ?? 0);
  }, 0);
}

describe("chain", () => {
  it("finds the best path", () => {
    const best = [...allPaths()].reduce((a, b) => (scoreOf(b) > scoreOf(a) ? b : a));
    expect([...chainOf(scores, transitions, first).best]).toEqual(best);
  });

  it("finds the best path through a label, and leaves the scores as they were", () => {
    const chain = chainOf(scores, transitions, first);
    for (const [token, label] of [
      [0, 3],
      [2, 1],
      [length - 1, 5],
    ] as const) {
      const through = [...allPaths()].filter((path) => path[token] === label);
      const best = through.reduce((a, b) => (scoreOf(b) > scoreOf(a) ? b : a));
      expect([...chain.through(token, label, 40)]).toEqual(best);
    }
    expect([...chain.through(0, 0, 0)]).toEqual([...chain.best]);
  });

  it("gives the posteriors of all paths together", () => {
    const sums = new Float64Array(length * L);
    let all = 0;
    for (const path of allPaths()) {
      const weight = Math.exp(scoreOf(path));
      all += weight;
      path.forEach((label, i) => {
        sums[i * L + label] = (sums[i * L + label] ?? 0) + weight;
      });
    }
    const found = posteriors(scores, transitions, first);
    for (let i = 0; i < sums.length; i++) expect(found[i]).toBeCloseTo((sums[i] ?? 0) / all, 10);
  });

  it("reads labels as spans", () => {
    expect(spansOf(Uint8Array.from([1, 2, 3, 0, 5, 6, 5]))).toEqual({
      source: [{ from: 0, to: 2 }],
      cue: [{ from: 2, to: 3 }],
      content: [
        { from: 4, to: 6 },
        { from: 6, to: 7 },
      ],
    });
  });
});
