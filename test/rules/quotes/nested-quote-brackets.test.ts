import { describe, expect, it } from "vitest";
import { nestedQuoteBrackets } from "../../../server/rules/quotes/nestedQuoteBrackets.ts";
import { check } from "../../kit/check.ts";
import { offered } from "../../kit/suggestions.ts";

describe("nested-quote-brackets", () => {
  it("sets the inner bracket off with commas, words as they are", () => {
    expect(
      offered(nestedQuoteBrackets, "Rain fell.\n“The PGA [the Guard (the rebels' name)] left,” Holt said."),
    ).toEqual([
      ["Set the inner bracket off with commas", "Rain fell.\n“The PGA [the Guard, the rebels' name] left,” Holt said."],
    ]);
    expect(offered(nestedQuoteBrackets, "“It [a law (of 1931) on ports] is void,” Holt said.")).toEqual([
      ["Set the inner bracket off with commas", "“It [a law, of 1931, on ports] is void,” Holt said."],
    ]);
  });

  it("offers no commas where two inner brackets would run together", () => {
    expect(offered(nestedQuoteBrackets, "“It [a law (of 1931) on ports (and docks)] is void,” Holt said.")).toEqual([]);
  });

  it("shows how the explanation reads after the quotation", () => {
    const { findings, draft } = check("“The PGA [the Guard (the rebels' name)] left,” Holt said.", {
      only: [nestedQuoteBrackets],
    });
    const [finding] = findings;
    expect(finding && nestedQuoteBrackets.explain?.(finding, draft)).toBe(
      "After the quotation it could read: (PGA: the Guard, the rebels' name.)",
    );
  });
});
