import { describe, expect, it } from "vitest";
import { accusationWithoutResponse as rule } from "../../../server/rules/claims/accusationWithoutResponse.ts";
import { check } from "../../kit/check.ts";
import { offered } from "../../kit/suggestions.ts";

const head = "Raids in the harbour\n\n";
const found = (text: string) =>
  check(head + text, { only: [rule] }).findings.map(({ span }) => (head + text).slice(span.start, span.end));

describe("accusation-without-response", () => {
  it("offers a place for the response behind the sentence", () => {
    const text = `${head}The consul accused harbour police of beating sailors. The raids began in May.`;
    expect(offered(rule, text)).toEqual([
      [
        "Insert “[RESPONSE FROM HARBOUR POLICE?]”",
        text.replace("sailors.", "sailors. [RESPONSE FROM HARBOUR POLICE?]"),
      ],
    ]);
  });

  it("asks once for each accused party", () => {
    expect(
      found(
        "The consul accused harbour police of theft. The mayor accused harbour police of sloth.\n\nThe union accused Brandt Foods of greed.",
      ),
    ).toEqual(["accused harbour police", "accused Brandt Foods"]);
  });

  it("names the accused without the day, and a group with its article", () => {
    const text = `${head}The consul accused Aven Lines on Thursday evening of theft. The mayor accused the bank of sloth.`;
    expect(check(text, { only: [rule] }).findings.map(({ values }) => values.party)).toEqual([
      "Aven Lines",
      "the bank",
    ]);
    expect(offered(rule, text).map(([title]) => title)).toEqual([
      "Insert “[RESPONSE FROM AVEN LINES?]”",
      "Insert “[RESPONSE FROM BANK?]”",
    ]);
  });

  it("takes any word of the accused for a say, before or after", () => {
    expect(
      found("“We keep the law,” Oskar Brandt said.\n\nThe union accused Oskar Brandt of breaking the law."),
    ).toEqual([]);
  });

  it("takes a request for comment for fairness", () => {
    expect(found("The union accused Brandt Foods of theft.\n\nThe company did not answer two calls.")).toEqual([]);
  });

  it("leaves pronouns, crowds and denied accusations alone", () => {
    expect(found("The union accused them of theft. Stern accused critics of envy.")).toEqual([]);
    expect(found("The union has not accused Brandt Foods of theft.")).toEqual([]);
  });
});
