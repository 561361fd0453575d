import { describe, expect, it } from "vitest";
import type { Claim } from "../../server/claims/types.ts";
import { check } from "../kit/check.ts";

/** The claim of the sentence that begins with the words. */
function claimAt(text: string, beginning: string): Claim | undefined {
  const { claims, draft } = check(text, { only: [] });
  return claims.find(({ span }) => draft.text.slice(span.start).startsWith(beginning));
}
const supportOf = (text: string, beginning: string) => claimAt(text, beginning)?.support?.by ?? null;

describe("what a sentence rests on", () => {
  it("is the credit in the sentence", () => {
    const text = "Floods\n\nThe flood destroyed 3,400 homes, the provincial office said on Monday.";
    expect(supportOf(text, "The flood")).toBe("attribution");
  });

  it("is nothing where nobody is credited", () => {
    const text = "Rents\n\nRents in Velmora have doubled since the mill closed.\n\nThe mill was built in 1911.";
    expect(supportOf(text, "Rents in")).toBe(null);
  });

  it("carries over to the rest of a list of figures", () => {
    const text = "Floods\n\nThe flood destroyed 3,400 homes, the provincial office said. Another 900 homes lost power.";
    expect(supportOf(text, "Another 900")).toBe("carry-over");
  });

  it("carries over to more of the same survey", () => {
    const text =
      "Trams\n\nTwo in three riders want later trams, according to a survey by the Orbis institute. The survey had a margin of error of three points.";
    expect(supportOf(text, "The survey")).toBe("carry-over");
  });

  it("only reaches what merely stands behind it", () => {
    const text =
      "Strike\n\nThe strike will go on, union leader Ana Holt said. The port handles most of the grain of the region.";
    expect(supportOf(text, "The port")).toBe("reach");
  });

  it("is a link or a body of data with an owner", () => {
    expect(supportOf("Rents\n\nRents rose 4 percent last year (https://example.org/rents).", "Rents rose")).toBe(
      "citation",
    );
    expect(supportOf("Rents\n\nFigures from the Land Registry put the rise at 4 percent.", "Figures")).not.toBe(null);
  });

  it("may be named in the next sentence", () => {
    const text = "Rents\n\nRents rose 4 percent last year. The figures come from the land registry.";
    expect(supportOf(text, "Rents rose")).toBe("neighbour");
  });
});

describe("types and forms", () => {
  it("are told by the words", () => {
    expect(claimAt("Rents\n\nMost tenants of Velmora pay more than last year.", "Most")?.types).toContain("qty");
    expect(claimAt("Ban\n\nThe ban led to a surge in smuggling.", "The ban")?.types).toContain("cause");
    expect(claimAt("Poll\n\nRecent polls show the mayor ahead.", "Recent")?.types).toContain("poll");
  });

  it("questions, schedules, scores and notes are no claims", () => {
    expect(claimAt("Rents\n\nWhy have rents doubled in three years?", "Why")?.form).toBe("question");
    expect(claimAt("Strike\n\nThe strike will begin on Monday at 6 a.m.", "The strike")?.form).toBe("schedule");
    expect(claimAt("Cup\n\nVelmora beat Dunmarsh 3-1 in the rain.", "Velmora")?.form).toBe("score");
    expect(claimAt("Cup\n\nThis story has been updated to add the score.", "This story")?.form).toBe("note");
  });

  it("headlines and captions make no claims", () => {
    const { claims, draft } = check("Rents double in Velmora\n\nThe council met on Monday to talk about it.", {
      only: [],
    });
    expect(claims.map(({ span }) => draft.text.slice(span.start, span.end))).toEqual([
      "The council met on Monday to talk about it.",
    ]);
  });
});
