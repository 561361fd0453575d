import { describe, expect, it } from "vitest";
import { alteredQuote } from "../../../server/rules/quotes/alteredQuote.ts";
import { check } from "../../kit/check.ts";
import { offered } from "../../kit/suggestions.ts";

describe("altered-quote", () => {
  it("sets ellipses as the house does, words untouched", () => {
    const options = { rules: { "altered-quote": { ellipsis: " ... " } } };
    const text = "Velm loses its bridge\n\n“We wrote... nobody came… we left ... in May,” Paz said.";
    expect(offered(alteredQuote, text, options)).toEqual([
      [
        "Set the ellipsis as “ ... ”",
        "Velm loses its bridge\n\n“We wrote ... nobody came ... we left ... in May,” Paz said.",
      ],
    ]);
  });

  it("keeps the full stop among four dots", () => {
    const options = { rules: { "altered-quote": { ellipsis: " ... " } } };
    const text = "Velm loses its bridge\n\n“We built the pier.... But not now…. Then… a. ... Yes, in May,” Paz said.";
    expect(offered(alteredQuote, text, options)[0]?.[1]).toBe(
      "Velm loses its bridge\n\n“We built the pier. ... But not now. ... Then ... a. ... Yes, in May,” Paz said.",
    );
  });

  it("offers nothing where the house has no form of its own", () => {
    expect(offered(alteredQuote, "Velm loses its bridge\n\n“We wrote... nobody came,” Paz said.")).toEqual([]);
  });

  it("counts what was done in the hover", () => {
    const text =
      "Velm loses its bridge\n\n“They [the council] slept... and we [all of us] was (sic) late... again,” Paz said.";
    const { draft, findings } = check(text, { only: [alteredQuote] });
    expect(findings.map((finding) => alteredQuote.explain?.(finding, draft))).toEqual([
      "In this quotation: 2 additions in brackets, 2 ellipses, 1 “(sic)”.",
    ]);
    expect(findings.map(({ level }) => level)).toEqual(["warning"]);
  });

  it("warns from the number on that the house sets", () => {
    const text =
      "Velm loses its bridge\n\n“We wrote in May... and nobody came... so we went to the council ourselves,” Paz said.";
    const levels = (most: number) =>
      check(text, { only: [alteredQuote], rules: { "altered-quote": { most } } }).findings.map(({ level }) => level);
    expect([levels(1), levels(2)]).toEqual([["warning"], ["information"]]);
  });
});
