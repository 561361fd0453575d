import { describe, expect, it } from "vitest";
import { paragraph, quotations, words } from "./shown.ts";

describe("pairs", () => {
  it.each([
    ["straight", `"Go," he said. "Now."`, [`"Go,"`, `"Now."`]],
    ["typographic", "“Go,” he said. “Now.”", ["“Go,”", "“Now.”"]],
    ["single straight as the house's mark", "'Go,' he said. 'Now.'", ["'Go,'", "'Now.'"]],
    ["single typographic", "‘Go,’ he said. ‘Now.’", ["‘Go,’", "‘Now.’"]],
    ["two single marks for a double one", "''Go,'' he said.", ["''Go,''"]],
    ["backticks and two single marks", "``Go,'' he said.", ["``Go,''"]],
    ["guillemets", "«Go», he said.", ["«Go»"]],
    ["low and high", "„Go“, he said.", ["„Go“"]],
    ["three in one line", `"One," he said, "two" and "three".`, [`"One,"`, `"two"`, `"three"`]],
    ["after a dash and a bracket", `He—"sir," they say—left ("early").`, [`"sir,"`, `"early"`]],
    ["before a semicolon", `"No"; that was "it".`, [`"No"`, `"it"`]],
    ["a quoted figure", `They called it "Apollo 13" and "5".`, [`"Apollo 13"`, `"5"`]],
    ["an ellipsis first and last", `"...and so," he said, "we left..."`, [`"...and so,"`, `"we left..."`]],
    ["dots and emphasis before the mark", `"a mess…". And "*so*".`, [`"a mess…"`, `"*so*"`]],
    ["dots before, words after", `He said …"yes" and "...no" and ".5".`, [`"yes"`, `"...no"`, `".5"`]],
    ["marks before the stop and after it", `He said "yes". She said "no."`, [`"yes"`, `"no."`]],
    ["astral characters inside", `"Hi 😀," she said. 😀 "Bye."`, [`"Hi 😀,"`, `"Bye."`]],
    ["a directional character before the mark", "\u202a“Sorry,” he said.", ["“Sorry,”"]],
  ])("%s", (_, text, expected) => expect(quotations(text)).toEqual(expected));

  it("keeps words and marks apart", () => {
    const parsed = paragraph(`He said "yes, sir" twice.`);
    expect(
      words(
        parsed,
        parsed.quotations.map(({ content }) => content),
      ),
    ).toEqual(["yes, sir"]);
    expect(parsed.quotations[0]).toMatchObject({ style: "straight-double", depth: 0, opened: true, closed: true });
  });

  it.each([
    [`"Go"`, "straight-double"],
    ["“Go”", "curly-double"],
    ["'Go'", "straight-single"],
    ["‘Go’", "curly-single"],
    ["''Go''", "double-single"],
    ["«Go»", "guillemet"],
    ["„Go“", "low-high"],
  ])("names the style of %s", (text, style) => {
    expect(paragraph(`He said ${text} again.`).quotations[0]?.style).toBe(style);
  });
});

describe("nests", () => {
  it.each([
    ["single in double", `"She said 'go' twice," he said.`, [`"She said 'go' twice,"`, "+'go'"]],
    ["double in single", `'She said "go" twice,' he said.`, [`'She said "go" twice,'`, `+"go"`]],
    ["at the same start", "“‘Go,’ she said,” he said.", ["“‘Go,’ she said,”", "+‘Go,’"]],
    ["at the same end", `"She said 'go.'"`, [`"She said 'go.'"`, "+'go.'"]],
    ["before a stop outside", `He called it "a 'mess'". Then "no".`, [`"a 'mess'"`, "+'mess'", `"no"`]],
    ["before a dash", `He called it "a 'mess'"—and left.`, [`"a 'mess'"`, "+'mess'"]],
    ["before dots", `He called it "a 'mess'"... and left.`, [`"a 'mess'"`, "+'mess'"]],
    ["double last in single", `He called it 'a "mess"'. Then 'no'.`, [`'a "mess"'`, `+"mess"`, "'no'"]],
    ["typographic in straight", `"The film “Ice” won," he said.`, [`"The film “Ice” won,"`, "+“Ice”"]],
    ["straight in typographic", `“The film "Ice" won,” he said.`, [`“The film "Ice" won,”`, `+"Ice"`]],
  ])("%s", (_, text, expected) => expect(quotations(text)).toEqual(expected));
});

describe("leaves apostrophes and primes alone", () => {
  it.each([
    "The '90s were kind to the clubs' owners.",
    "The ’90s were kind to the clubs’ owners.",
    "It isn't O'Neil's; 'twas theirs', and some of 'em knew.",
    "Rock 'n' roll from '68 'til '75.",
    "He is 6'2\" tall, holds a 12\" record and a 5' pole.",
    "He is 6’2” tall.",
    "The Taliban's* envoy and Jones's* and the Joneses'* house.",
    "Fish ’n’ chips and rock ‘n’ roll.",
  ])("%s", (text) => expect(quotations(text)).toEqual([]));

  it.each([
    [
      "'The clubs' owners met the fans' leaders,' he said. 'It's done.'",
      ["'The clubs' owners met the fans' leaders,'", "'It's done.'"],
    ],
    ["'Fish 'n' chips, 'tis said, since '68,' he said.", ["'Fish 'n' chips, 'tis said, since '68,'"]],
    ["‘Donald Leads’ simply beats ‘We Don’t Know.’", ["‘Donald Leads’", "‘We Don’t Know.’"]],
    ["“He’s like 6’2”,” she said.", ["“He’s like 6’2”,”"]],
    [`He had a 12" record. "Good," he said.`, [`"Good,"`]],
  ])("inside and beside quotations: %s", (text, expected) => expect(quotations(text)).toEqual(expected));
});

describe("faults", () => {
  it.each([
    [
      "an opening mark alone reaches to the end",
      `"The road is open, the mayor said.`,
      [`"The road is open, the mayor said.>`],
    ],
    ["a closing mark alone reaches from the start", "The road is open,” he said.", ["<The road is open,”"]],
    ["the same mark opening twice", "“Go, he said. “Now.”", ["“Go, he said.>", "“Now.”"]],
    ["one family's mark closes the other's", '“Go," he said.', ['“Go,"']],
    ["a turned mark that can only close", "the film “Frozen“ and more", ["“Frozen“"]],
    ["a turned single mark", "‘Go,’ he said. ‘Now,‘ she said. ‘No.’", ["‘Go,’", "‘Now,‘", "‘No.’"]],
    ["a turned mark at the end", "“They see that. “", ["“They see that. “"]],
    ["a lone single mark is an apostrophe", "'Course he left.", []],
  ])("%s", (_, text, expected) => expect(quotations(text)).toEqual(expected));

  it("does not look into addresses", () => {
    expect(quotations(`See https://a.example/x?q="b"*'c for "more".`)).toEqual([`"more"`]);
  });
});
