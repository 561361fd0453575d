import { describe, expect, it } from "vitest";
import { loadedCharacterisation } from "../../../server/rules/claims/loadedCharacterisation.ts";
import { check } from "../../kit/check.ts";
import { offered } from "../../kit/suggestions.ts";

const head = "Harbour law\n\n";
const after = (text: string) =>
  offered(loadedCharacterisation, head + text).map(([title, whole]) => [title, whole.slice(head.length)]);
const marked = (text: string) =>
  check(head + text, { only: [loadedCharacterisation] }).findings.map(({ span }) =>
    (head + text).slice(span.start, span.end),
  );

describe("loaded-characterisation", () => {
  it("offers to delete the word and mends the article, or to ask for an owner", () => {
    expect(after("The board announced a sweeping overhaul of fees.")).toEqual([
      ["Delete “sweeping”", "The board announced an overhaul of fees."],
      [
        "Give it an owner: “what [WHO?] called a sweeping …”",
        "The board announced what [WHO?] called a sweeping overhaul of fees.",
      ],
    ]);
    expect(after("An iconic hotel burnt down.")).toEqual([
      ["Delete “iconic”", "A hotel burnt down."],
      ["Give it an owner: “What [WHO?] called an iconic …”", "What [WHO?] called an iconic hotel burnt down."],
    ]);
  });

  it("mends the article over a line end, too", () => {
    const wrapped = (end: string) =>
      [
        "The board of the harbour announced on Monday after a long night of talks an",
        "outrageous decision on the fees of all who moor there, and on theirs, too",
        "which will hold until May.",
      ].join(end);
    const [[, whole = ""] = []] = after(wrapped("\r\n"));
    expect(whole).toBe(wrapped("\r\n").replace("an\r\noutrageous decision", "a\r\ndecision"));
  });

  it("keeps the capital at the start of a sentence", () => {
    expect(after("Controversial plans went to the council.")).toEqual([
      ["Delete “Controversial”", "Plans went to the council."],
    ]);
  });

  it("offers nothing where deleting would leave a hole", () => {
    expect(after("The plan is controversial.")).toEqual([]);
    expect(after("The highly controversial plan failed.")).toEqual([]);
    expect(after("The controversial but popular plan failed.")).toEqual([]);
  });

  it("is silent where somebody says it, and speaks where only the sentence's other half is said", () => {
    expect(marked("The controversial plan failed, a spokesman said on Monday.")).toEqual([]);
    expect(marked("The controversial plan failed, according to the board.")).toEqual([]);
    expect(marked("The controversial plan failed, and Reyn said the board was glad.")).toEqual(["controversial"]);
    expect(marked("Reyn said in a scathing letter that the board was glad.")).toEqual(["scathing"]);
    expect(marked("Reyn said the board would meet, but the controversial plan stayed.")).toEqual(["controversial"]);
  });

  it("deletes nothing that would leave a move without a word", () => {
    const titles = (text: string) => after(text).map(([title]) => title);
    expect(titles("In a shocking move, the council closed the pier.")).toEqual([
      "Give it an owner: “what [WHO?] called a shocking …”",
    ]);
  });
});
