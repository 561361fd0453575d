import { describe, expect, it } from "vitest";
import { loadedSpeechVerb } from "../../../server/rules/attribution/loadedSpeechVerb.ts";
import { check } from "../../kit/check.ts";
import { offered } from "../../kit/suggestions.ts";

const head = "March in Velmora\n\n";
const after = (text: string) =>
  offered(loadedSpeechVerb, head + text).map(([title, whole]) => [title, whole.slice(head.length)]);
const marked = (text: string, options: Record<string, unknown> = {}) => {
  const { draft, findings } = check(head + text, {
    only: [loadedSpeechVerb],
    rules: { "loaded-speech-verb": options },
  });
  return findings.map(({ span, level }) => `${draft.text.slice(span.start, span.end)} ${level}`);
};

describe("loaded-speech-verb", () => {
  it("offers “said” in the form that was written", () => {
    expect(after("Holt claimed that 300 people had marched.")).toEqual([
      ["Replace “claimed” with “said”", "Holt said that 300 people had marched."],
    ]);
    expect(after("“Nobody was hurt,” Holt claims.")).toEqual([
      ["Replace “claims” with “says”", "“Nobody was hurt,” Holt says."],
    ]);
    expect(after("Holt left at noon, claiming that nobody had been hurt.")).toEqual([
      ["Replace “claiming” with “saying”", "Holt left at noon, saying that nobody had been hurt."],
    ]);
  });

  it("changes the verb alone where a day or a place follows it", () => {
    expect(after("The ferry line claimed in a letter on Friday that its piers were sound.")).toEqual([
      ["Replace “claimed” with “said”", "The ferry line said in a letter on Friday that its piers were sound."],
    ]);
    expect(marked("Holt has again claimed that nobody was hurt.")).toEqual(["claimed information"]);
    expect(marked("The board claimed at a hearing that the piers were sound.")).toEqual(["claimed information"]);
    expect(marked("Holt claimed in a book that was lost in the fire.")).toEqual([]);
  });

  it("offers a plain word for an attack, spelt as the draft spells", () => {
    expect(after("Mayor Tomas Holt lashed out at the organisers for their late notice.")).toEqual([
      [
        "Replace “lashed out at” with “criticised”",
        "Mayor Tomas Holt criticised the organisers for their late notice.",
      ],
    ]);
    expect(after("Mayor Tomas Holt slammed the organizers on Monday for their lack of color.")).toEqual([
      [
        "Replace “slammed” with “criticized”",
        "Mayor Tomas Holt criticized the organizers on Monday for their lack of color.",
      ],
    ]);
  });

  it("offers nothing where the sentence would have to be rebuilt", () => {
    expect(marked("Officer Ana Reyn claims to have seen two men with sticks.")).toEqual(["claims information"]);
    expect(after("Officer Ana Reyn claims to have seen two men with sticks.")).toEqual([]);
    expect(after("Mayor Tomas Holt believes that the square will be closed until Friday.")).toEqual([]);
  });

  it("is louder for doubt and guilt than for taste", () => {
    expect(marked("Holt admitted that the notice was late. Holt stated that it was short.")).toEqual([
      "admitted information",
      "stated hint",
    ]);
  });

  it("takes verbs of the house and leaves those it accepts", () => {
    expect(marked("“We shall see,” Holt quipped on Monday.", { add: ["Quip"] })).toEqual(["quipped hint"]);
    expect(marked("Holt claimed that nobody was hurt.", { remove: ["claim"] })).toEqual([]);
  });
});
