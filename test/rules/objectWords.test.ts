/** A draft may say "constructor", which every plain object of JavaScript knows, too: no table may answer for it. */
import { describe, expect, it } from "vitest";
import { allRules } from "../../server/rules/index.ts";
import { check } from "../kit/check.ts";
import { unmark } from "../kit/marked.ts";

/** The text with the word in place of every third of its own words, from the given one on. */
function saying(word: string, text: string, first: number): string {
  let count = 0;
  return text.replace(/[\p{L}\p{N}]+/gu, (own) => {
    if (count++ % 3 !== first) return own;
    return /^\p{Lu}/u.test(own) ? `${word.charAt(0).toUpperCase()}${word.slice(1)}` : word;
  });
}

describe.each(["constructor", "toString", "__proto__"])("a draft that says “%s”", (word) => {
  it("is checked by every rule, wherever the word stands in the rules' examples", () => {
    for (const { meta } of allRules) {
      for (const { text, format } of meta.examples.bad) {
        for (const first of [0, 1, 2]) {
          const draft = saying(word, unmark(text).text, first);
          const { notChecked } = check(draft, format === undefined ? {} : { format });
          expect(notChecked, draft).toEqual([]);
        }
      }
    }
  });
});

it("tells of a constructor as of anybody, and never of what JavaScript has by that name", () => {
  const { notChecked, findings } = check(
    "Port wins\n\nThe tender is open, a constructor said. He refuted constructor claims.",
  );
  expect(notChecked).toEqual([]);
  expect(JSON.stringify(findings)).not.toContain("native code");
});
