import { describe, expect, it } from "vitest";
import { parseDraft } from "../../server/draft/parse.ts";
import { fingerprintOf } from "../../server/stands/fingerprint.ts";
import { parseStands, type Stand, serialiseStands, shortWords, standKey } from "../../server/stands/standsFile.ts";

function fingerprint(text: string, words: string, occurrence = 1, rule = "refute-for-deny"): string {
  let start = -1;
  for (let n = 0; n < occurrence; n++) start = text.indexOf(words, start + 1);
  expect(start).toBeGreaterThanOrEqual(0);
  return fingerprintOf(parseDraft(text, { format: "plain" }), rule, { start, end: start + words.length });
}

const sentence = "The bank refuted the claims and the board refuted the report.";
const before = fingerprint(`One line here.\n${sentence}`, "refuted");

describe("a fingerprint", () => {
  it("survives moves, new neighbours, spacing and punctuation between the words", () => {
    expect(fingerprint(`${sentence} It was late.\n\nAnother.`, "refuted")).toBe(before);
    expect(fingerprint(sentence.replace("claims and", "claims,  and"), "refuted")).toBe(before);
    expect(fingerprint(sentence.replace(/ /g, "\u00a0"), "refuted")).toBe(before);
  });

  it("survives that a line is broken elsewhere inside the marked words", () => {
    const wrapped = (end: string) =>
      [
        "The bank that the town had trusted for years",
        "refuted the claims that it had lost money, and said",
        "on Monday that it would go on.",
      ].join(end);
    const marked = (end: string) => fingerprint(wrapped(end), `years${end}refuted`);
    const [before, ...others] = [" ", "\n", "\r\n"].map(marked);
    expect(others).toEqual([before, before]);
  });

  it("dies when a word of the sentence changes", () => {
    expect(fingerprint(sentence.replace("bank", "firm"), "refuted")).not.toBe(before);
    expect(fingerprint(sentence.replace("bank", "Bank"), "refuted")).not.toBe(before);
  });

  it("goes by the words near by in a sentence without end", () => {
    const endless = (early: string, late: string) =>
      `${early} ${"and so on ".repeat(2_000)}the bank refuted the ${late}`;
    const before = fingerprint(endless("Early", "claims"), "refuted");
    expect(fingerprint(endless("Later", "claims"), "refuted")).toBe(before);
    expect(fingerprint(endless("Early", "report"), "refuted")).not.toBe(before);
  });

  it("tells occurrences of the same words in one sentence apart, and rules", () => {
    expect(fingerprint(sentence, "refuted", 2)).not.toBe(before);
    expect(fingerprint(sentence, "refuted", 1, "loaded-speech-verb")).not.toBe(before);
  });
});

describe("the record", () => {
  const stand = (n: number): Stand => ({
    rule: "r",
    fingerprint: `f${n}`,
    words: "“w”\n",
    reason: "",
    on: "2026-01-02",
  });
  const stands = new Map([3, 1, 2].map((n) => [standKey("r", `f${n}`), stand(n)]));

  it("keeps every stand, one a line, in an order that does not depend on when they were added", () => {
    const text = serialiseStands(stands);
    expect(new Map(parseStands(text))).toEqual(stands);
    expect(text).toBe(serialiseStands(new Map([...stands].reverse())));
    expect(text.split("\n").filter((line) => line.includes("fingerprint")).length).toBe(3);
  });

  it("is read where an editor put a byte order mark before it", () => {
    expect(new Map(parseStands(`\uFEFF${serialiseStands(stands)}`))).toEqual(stands);
  });

  it.each([
    ["{ half", "not JSON"],
    ["[]", "no list"],
    ['{"stands":[{"rule":1}]}', "entry 1"],
    ["null", "no list"],
  ])("refuses %s with a reason", (text, reason) => {
    expect(() => parseStands(text)).toThrow(reason);
  });

  it("shortens long words and keeps short ones", () => {
    expect(shortWords("two  words\n")).toBe("two words");
    expect(shortWords("x".repeat(200)).length).toBe(80);
  });
});
