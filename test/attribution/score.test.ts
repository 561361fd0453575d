/** The attribution scorer on two invented documents whose figures can be counted by hand. */
import { describe, expect, it } from "vitest";
import { type GoldDocument, type Quote, score } from "../evaluation/attributionScore.ts";

const text = "Duarte said the bridge was old. “We will not open it,” Weller said on Monday. Costa signed the plan.";

function quote(source: string, cue: string, content: string): Quote {
  const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  return { sources: [span(source)], cue: span(cue), contents: [span(content)] };
}

const said = quote("Duarte", "said", "the bridge was old");
const weller = text.indexOf("Weller said") + 7;
const quoted = { ...quote("Weller", "said", "“We will not open it,”"), cue: { start: weller, end: weller + 4 } };
const signed = quote("Costa", "signed", "the plan");
const gold: readonly GoldDocument[] = [{ id: "a", text, quotes: [said, quoted, signed] }];
const figure = (quotes: readonly Quote[], name: string, subset: "all" | "core" = "all") =>
  score(gold, [{ id: "a", quotes }], subset).get(name);

describe("the attribution scorer", () => {
  it("gives a perfect answer full marks", () => {
    for (const [name, value] of score(gold, gold, "core")) expect([name, value]).toEqual([name, 1]);
  });

  it("counts what is missing and what is too much", () => {
    expect(figure([said, quoted], "usable R")).toBeCloseTo(2 / 3);
    expect(figure([said, quoted], "usable P")).toBe(1);
    expect(figure([said], "usable R")).toBeCloseTo(1 / 3);
    expect(figure([], "usable F1")).toBe(0);
  });

  it("does not care for what is outside the subset", () => {
    expect(figure([said, quoted], "usable F1", "core")).toBe(1);
    expect(figure([said, quoted, signed], "usable F1", "core")).toBe(1);
  });

  it("tells a wrong source from right words", () => {
    const wrong = { ...quoted, sources: said.sources };
    expect(figure([said, wrong], "contentOnly R")).toBeCloseTo(2 / 3);
    expect(figure([said, wrong], "usable R")).toBeCloseTo(1 / 3);
    expect(figure([said, wrong], "direct found")).toBe(1);
    expect(figure([said, wrong], "direct source overlap")).toBe(0);
  });

  it("asks exact figures for exact boundaries", () => {
    const wide = { ...said, contents: [{ start: 16, end: 30 }] };
    expect(figure([wide, quoted, signed], "span content exact R")).toBeCloseTo(2 / 3);
    expect(figure([wide, quoted, signed], "usable F1")).toBe(1);
  });
});
