import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordsIn } from "../../server/language/words.ts";

const textsOf = (text: string) => wordsIn(text, { start: 0, end: text.length }).map((word) => word.text);

describe("words", () => {
  it.each([
    ["It cost 3,000.50 (about), he said.", ["It", "cost", "3,000.50", "about", "he", "said"]],
    ["The U.S. and the U.K.'s well-known E.U", ["The", "U.S.", "and", "the", "U.K.", "s", "well-known", "E.U"]],
    ["a.b.c1 x.y2 J.P. Morgan", ["a.b.", "c1", "x.y2", "J.P.", "Morgan"]],
    ["“Don’t,” she said—twice", ["Don’t", "she", "said", "twice"]],
    ["naïve Čapek café's x.é.", ["naïve", "Čapek", "café's", "x.é"]],
    ["-'., 'tis rock'n'roll-", ["tis", "rock'n'roll"]],
  ])("of %j", (text, words) => {
    expect(textsOf(text)).toEqual(words);
  });

  it("are those of one plain pattern, whatever stands between them", () => {
    const pattern = /\p{L}(?:\.\p{L})+\b\.?|[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu;
    const text = fc.string({ unit: fc.constantFrom(..."aB1é’'.,-– \u{1F600}½"), maxLength: 24 });
    fc.assert(
      fc.property(text, (own) => {
        const found = wordsIn(`?${own}?`, { start: 1, end: own.length + 1 });
        expect(found.map(({ text: word, start, end }) => [word, start, end])).toEqual(
          [...own.matchAll(pattern)].map(({ 0: word, index }) => [word, index + 1, index + 1 + word.length]),
        );
      }),
      { seed: 7, numRuns: 3000 },
    );
  });
});
