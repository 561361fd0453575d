import { describe, expect, it } from "vitest";
import { undatedStatement as rule } from "../../../server/rules/attribution/undatedStatement.ts";
import { check } from "../../kit/check.ts";
import { offered } from "../../kit/suggestions.ts";

const head = "Depot burns again\n\n";
const after = (text: string) => offered(rule, head + text).map(([, whole]) => whole.slice(head.length));

describe("undated-statement", () => {
  it("puts the placeholder where the day would stand", () => {
    expect(after("The ministry condemned the fire in a statement.")).toEqual([
      "The ministry condemned the fire in a statement on [DAY?].",
    ]);
    expect(after("The depot was empty, according to a written statement by the port.")).toEqual([
      "The depot was empty, according to a written statement issued on [DAY?] by the port.",
    ]);
    expect(after("The mayor asked for help in a letter to the minister.")).toEqual([
      "The mayor asked for help in a letter dated [DAY?] to the minister.",
    ]);
    expect(after("A court ruled that the sale was void.")).toEqual(["A court ruled on [DAY?] that the sale was void."]);
    expect(after("A judge has ruled that the sale was void.")).toEqual([
      "A judge ruled on [DAY?] that the sale was void.",
    ]);
  });

  it.each([
    ["The High Court ruled that the sale was void.", "Court ruled"],
    ["The Court of Appeal has ruled that the sale was void.", "Court of Appeal has ruled"],
    ["The European Court of Human Rights ruled that the sale was void.", "Court of Human Rights ruled"],
    ["A tribunal in Velmora ruled that the sale was void.", "tribunal in Velmora ruled"],
  ])("knows courts by their names and places: %s", (text, marked) => {
    const { findings } = check(head + text, { only: [rule] });
    expect(findings.map(({ span }) => (head + text).slice(span.start, span.end))).toEqual([marked]);
  });

  it("asks once and points to the other statements", () => {
    const text = `${head}The ministry condemned the fire in a statement. The union said in a statement that it was late.`;
    const { findings } = check(text, { only: [rule] });
    expect(findings).toHaveLength(1);
    expect(findings[0]?.related).toHaveLength(1);
  });

  it("takes the day of a dated dateline for the story’s", () => {
    const text = `${head}VELMORA, 4 March 2024 - A depot burned.\n\nIt was empty.\n\nThe ministry condemned it in a statement.`;
    expect(check(text, { only: [rule] }).findings).toEqual([]);
    const rules = { [rule.meta.id]: { storyDay: false } };
    expect(check(text, { only: [rule], rules }).findings).toHaveLength(1);
  });
});
