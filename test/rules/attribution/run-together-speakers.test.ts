import { describe, expect, it } from "vitest";
import { runTogetherSpeakers } from "../../../server/rules/attribution/runTogetherSpeakers.ts";
import { check } from "../../kit/check.ts";
import { offered } from "../../kit/suggestions.ts";

const head = "Dam burst\n\n";
const after = (text: string, from = head) =>
  offered(runTogetherSpeakers, from + text).map(([title, whole]) => [title, whole.slice(from.length)]);
const messages = (text: string) =>
  check(head + text, { only: [runTogetherSpeakers] }).findings.map((finding) => finding.text);

describe("run-together-speakers", () => {
  it("names the new speaker first, or begins a paragraph", () => {
    expect(after('"It was a mistake," Ana Holt said. "It was sabotage," Li Tan said.')).toEqual([
      ["Name Li Tan before the quotation", '"It was a mistake," Ana Holt said. Li Tan said: "It was sabotage."'],
      ["Begin a new paragraph here", '"It was a mistake," Ana Holt said.\n\n"It was sabotage," Li Tan said.'],
    ]);
  });

  it("leaves a role at the start of a sentence out of the name", () => {
    const text = "Winger Tom Varley left late.\n\n“It was late,” Ana Holt said. “It was silent,” Varley said.";
    expect(messages(text)).toEqual(["Until Tom Varley is named, these words read as those of Ana Holt."]);
  });

  it("begins a paragraph as the draft does, one to a line", () => {
    const text = '"It was a mistake," Ana Holt said. "It was sabotage," Li Tan said.\nRain fell on the town.';
    expect(after(text, "Dam burst\n").at(-1)?.[1]).toBe(
      '"It was a mistake," Ana Holt said.\n"It was sabotage," Li Tan said.\nRain fell on the town.',
    );
  });

  it("takes a description along to the front", () => {
    expect(after("“We will rebuild,” Ana Holt said.\n\n“Not with my taxes,” said Rui Paz, who sells lamps.")).toEqual([
      [
        "Name Rui Paz before the quotation",
        "“We will rebuild,” Ana Holt said.\n\nRui Paz, who sells lamps, said: “Not with my taxes.”",
      ],
    ]);
  });

  it.each([
    ["“It was sabotage by the U.S.,” Li Tan said.", "Li Tan said: “It was sabotage by the U.S.”"],
    ["“It was sabotage,” Li Tan, the engineer, said.", "Li Tan, the engineer, said: “It was sabotage.”"],
    ["“It was sabotage,” according to Li Tan.", "According to Li Tan: “It was sabotage.”"],
  ])("puts the words before the quotation as they stand there: %s", (text, wanted) => {
    expect(after(`“It was a mistake,” Ana Holt said. ${text}`)[0]?.[1]).toBe(
      `“It was a mistake,” Ana Holt said. ${wanted}`,
    );
  });

  it("says whose words they seem to be", () => {
    expect(messages("“We will rebuild,” Ana Holt said.\n\n“Not with my taxes,” said Rui Paz.")).toEqual([
      "Until Rui Paz is named, these words read as those of Ana Holt.",
    ]);
  });

  it("is silent where question and answer stand together", () => {
    expect(messages("“Will you rebuild?” asked Rui Paz.\n\n“We will rebuild by May,” Ana Holt said.")).toEqual([]);
  });

  it("is silent after a fragment in somebody's sentence", () => {
    expect(messages("Ana Holt called the dam “a wreck”.\n\n“It was sound in May,” said Rui Paz.")).toEqual([]);
  });
});
