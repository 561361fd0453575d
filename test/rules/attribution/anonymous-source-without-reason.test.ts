import { describe, expect, it } from "vitest";
import { anonymousSourceWithoutReason as rule } from "../../../server/rules/attribution/anonymousSourceWithoutReason.ts";
import { allRules } from "../../../server/rules/index.ts";
import { check } from "../../kit/check.ts";
import { offered } from "../../kit/suggestions.ts";

const head = "Port talks near their end\n\n";
const after = (text: string) => offered(rule, head + text).map(([, whole]) => whole.slice(head.length));
const found = (text: string, options: Record<string, unknown> = {}) =>
  check(head + text, { only: [rule], rules: { [rule.meta.id]: options } }).findings.map(
    ({ level, span }) => `${level}: ${(head + text).slice(span.start, span.end)}`,
  );

describe("anonymous-source-without-reason", () => {
  it("offers a place for the reason beside the whole source phrase", () => {
    expect(after("“The deal is dead,” a source said.")).toEqual([
      "“The deal is dead,” a source, who asked not to be named because [REASON?], said.",
    ]);
    expect(after("Two people familiar with the talks said the offer was dead.")).toEqual([
      "Two people familiar with the talks, who asked not to be named because [REASON?], said the offer was dead.",
    ]);
    expect(after("The offer was dead, according to a union official.")).toEqual([
      "The offer was dead, according to a union official, who asked not to be named because [REASON?].",
    ]);
  });

  it("puts the reason before the mark that closes an aside", () => {
    expect(after("A port source, speaking from Velmora, said it had failed.")).toEqual([
      "A port source, speaking from Velmora, who asked not to be named because [REASON?], said it had failed.",
    ]);
    expect(after("One official – a former pilot – said it had failed.")).toEqual([
      "One official – a former pilot, who asked not to be named because [REASON?] – said it had failed.",
    ]);
  });

  it("asks nothing of those who are only spoken of", () => {
    expect(found("A port official is accused of selling berths to rivals.")).toEqual([]);
    expect(
      found("A former aide is alleged to have sold the plan. A rival diplomat was said to have bought it."),
    ).toEqual([]);
    expect(found("“It has failed,” a former aide was quoted as saying.")).toHaveLength(1);
  });

  it("knows sources by where they sit, not by when they speak", () => {
    expect(found("Sources within the ferry line said the captain would stay.")).toEqual([
      "information: Sources within the ferry line",
    ]);
    expect(found("Sources at the time said the captain would stay.")).toEqual([]);
  });

  it("closes the clause with no comma where the paragraph ends", () => {
    expect(after("“The deal is dead,” said a senior aide\n\nIt rained on the port.")).toEqual([
      "“The deal is dead,” said a senior aide, who asked not to be named because [REASON?]\n\nIt rained on the port.",
    ]);
  });

  it("speaks where vague-source would ask the same", () => {
    const rules = allRules.filter(({ meta }) => ["vague-source", rule.meta.id].includes(meta.id));
    const ids = (text: string) => check(head + text, { only: rules }).findings.map((one) => one.rule);
    expect(ids("Senior sources told the Courier that the pier was shut.")).toEqual([rule.meta.id]);
    expect(ids("Sources told the Courier that the pier was shut.")).toEqual(["vague-source"]);
  });

  it("asks for the reason where the condition is already told", () => {
    expect(after("A union official, who spoke on condition of anonymity, said the offer was dead.")).toEqual([
      "A union official, who spoke on condition of anonymity because [REASON?], said the offer was dead.",
    ]);
  });

  it("is stronger where nothing at all is told of the source", () => {
    expect(found("A senior official said the offer was dead.")).toEqual(["warning: A senior official"]);
    expect(found("A senior union official said the offer was dead.")).toEqual(["information: A senior union official"]);
  });

  it("waits two sentences for the reason, or as many as a house likes", () => {
    const late =
      "A union official said the offer was dead. The talks began in May. It rained. He was not authorised to speak.";
    expect(found(late)).toEqual(["information: A union official"]);
    expect(found(late, { reasonWithin: 3 })).toEqual([]);
  });

  it("asks once for each kind of source and points to the others", () => {
    const text = "A union aide said the offer was dead.\n\nA ministry aide said it was not.";
    const { findings } = check(head + text, { only: [rule] });
    expect(findings.map(({ related }) => related.map(({ span }) => (head + text).slice(span.start, span.end)))).toEqual(
      [["A ministry aide"]],
    );
  });

  it("is silent once a reason has been given for such a source", () => {
    expect(
      found(
        "A union official, who fears losing her post, said the offer was dead.\n\nAnother official said it was not.",
      ),
    ).toEqual([]);
  });
});
