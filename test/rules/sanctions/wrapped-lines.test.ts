/** Status words count wherever a mail program has broken the line. */
import { expect, it } from "vitest";
import { check } from "../../kit/check.ts";

const story =
  "The PKK* held the north pier on Monday. Fighters of Hezbollah (listed by the EU as a terrorist group) were seen near the old bridge that night, a port clerk said, until the rain came down and everybody went home again.";

it.each([50, 56, 64, 70])("reads the status in brackets of a draft wrapped at %i", (width) => {
  const lines = [""];
  for (const word of story.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  const { findings } = check(`${lines.join("\n")}\n\n*on the EU terrorist list\n`, { draftDate: "2024-05-06" });
  expect(findings.map(({ rule }) => rule)).toEqual(["footnote-wording-mismatch"]);
});
