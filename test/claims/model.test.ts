/** The shipped claim model, on sentences inside one small story. */
import { describe, expect, it } from "vitest";
import { check } from "../kit/check.ts";

const story = (sentence: string) => `Council weighs harbour plan

The city council of Velmora will vote on Tuesday on a plan to widen the harbour.

“It is a good plan,” Mayor Ana Holt said at a meeting on Monday. She said the work would take two years.

${sentence}

Councillor Ivo Stern said he would vote against it. “We do not have the money,” he told reporters.

The council has 61 members. The meeting begins at 10 a.m.`;

function scoreOf(sentence: string): number {
  const { claims, draft } = check(story(sentence), { only: [] });
  const claim = claims.find(({ span }) => draft.text.slice(span.start, span.end) === sentence);
  if (claim === undefined) throw new Error(`not in the running copy: ${sentence}`);
  return claim.score;
}

describe("the shipped claim model", () => {
  it("asks for the source of a plain claim", () => {
    expect(
      scoreOf("Holt has struggled to win over younger voters, and her campaign has spent heavily in the suburbs."),
    ).toBeGreaterThan(0.5);
  });

  it("asks less once somebody is credited with it", () => {
    const claim = "Unemployment has risen sharply because of the closure of the mill";
    expect(scoreOf(`${claim}.`)).toBeGreaterThan(0.5);
    expect(scoreOf(`${claim}, Stern said.`)).toBeLessThan(scoreOf(`${claim}.`) / 2);
  });

  it("asks nothing about what was said or seen", () => {
    expect(scoreOf("Stern said on Monday that he would not change his mind.")).toBeLessThan(0.25);
    expect(scoreOf("Holt wore a green coat and shook hands with dock workers.")).toBeLessThan(0.25);
  });
});
