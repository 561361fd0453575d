import { describe, expect, it } from "vitest";
import { doubleAttribution as rule } from "../../../server/rules/attribution/doubleAttribution.ts";
import { offered } from "../../kit/suggestions.ts";

const head = "Raids in the harbour\n\n";
const after = (text: string) => offered(rule, head + text).map(([title, whole]) => [title, whole.slice(head.length)]);

describe("double-attribution", () => {
  it("folds the statement into the sentence, or drops it", () => {
    expect(after("The embassy accused the police of “beating” sailors, according to a written statement.")).toEqual([
      [
        "Replace “according to a written statement” with “in a written statement”",
        "The embassy accused the police of “beating” sailors in a written statement.",
      ],
      ["Delete “according to a written statement”", "The embassy accused the police of “beating” sailors."],
    ]);
  });

  it("never loses the day of the statement", () => {
    expect(after("The company said the plant would close in May, according to its statement on Tuesday.")).toEqual([
      [
        "Replace “according to its statement on Tuesday” with “in its statement on Tuesday”",
        "The company said the plant would close in May in its statement on Tuesday.",
      ],
    ]);
  });

  it("only drops what cannot follow “in”", () => {
    expect(after("The company said the plant would close in May, according to a company spokeswoman.")).toEqual([
      ["Delete “according to a company spokeswoman”", "The company said the plant would close in May."],
    ]);
  });

  it("leaves one space where the second cue stood between commas", () => {
    expect(after("He said he believed, he added, that rain was likely on the coast.")).toEqual([
      ["Delete “he added”", "He said he believed that rain was likely on the coast."],
    ]);
  });

  it("takes both commas before “that”, and nothing away that a clause hangs on", () => {
    expect(after("The ferry line said, according to a ferry line spokesman, that the boat was late.")).toEqual([
      ["Delete “according to a ferry line spokesman”", "The ferry line said that the boat was late."],
    ]);
    expect(
      after("The council said the pool would shut, according to a statement from the council, which owns it."),
    ).toEqual([]);
    expect(
      after("The council said the pool would shut, according to a council spokeswoman, and the baths too."),
    ).toEqual([
      ["Delete “according to a council spokeswoman”", "The council said the pool would shut, and the baths too."],
    ]);
  });

  it("never touches a comma inside quotation marks", () => {
    expect(after("The embassy accused the police of “beating sailors,” according to a written statement.")).toEqual([]);
  });
});
