import { afterAll, describe, expect, it } from "vitest";
import { folderWith, removeFolder, repeated, stet, stetJson } from "./stet.ts";

const made = await folderWith({
  "story.txt": repeated,
  "off.json": '// ours\n{ "rules": { "duplicate-paragraph": "off", /* later */ }, }\n',
  "hint.json": '\uFEFF{ "$schema": "x", "rules": { "duplicate-paragraph": { "level": "hint" } } }',
  "date.json": '{ "draftDate": "2023-10-04" }',
  "wrong.json": [
    "{",
    '  "rule": {},',
    '  "rules": {',
    '    "no-such-rule": "off",',
    '    "a.b": "off",',
    '    "duplicate-paragraph": { "level": "loud", "colour": 1, "allow": "x" }',
    "  },",
    '  "rules": {},',
    '  "draftDate": "4 Oct"',
    "}",
  ].join("\n"),
  "broken.json": '{ "rules": \n  }',
  "empty.json": "",
  "list.json": "[]",
  "binary.json": new Uint8Array([123, 0, 125]),
});
afterAll(() => removeFolder(made));
const run = (config: string, ...more: string[]) =>
  stet(["check", "story.txt", "--config", config, ...more], { folder: made });

describe("--config", () => {
  it("sets levels, with comments and trailing commas", async () => {
    expect((await run("off.json")).code).toBe(0);
    const { files, code } = await stetJson(["story.txt", "--config", "hint.json"], { folder: made });
    expect(files[0]?.findings[0]?.severity).toBe("hint");
    expect(code).toBe(0);
  });

  it.each([
    ["wrong.json", 2, 3, "rule: There is no such setting"],
    ["wrong.json", 8, 3, "rules: Is written twice."],
    ["wrong.json", 9, 16, "draftDate: Must be a day of the calendar"],
    ["broken.json", 2, 3, "Value expected."],
    ["empty.json", 1, 1, "Is empty: write at least {}."],
    ["list.json", 1, 1, "Settings must be an object."],
  ])("names the place of a problem: %s:%i:%i", async (file, line, column, message) => {
    const { code, out, err } = await run(file);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(`stet: ${file}:${line}:${column} ${message}`);
    expect(err).toMatch(/nothing was checked: the configuration has problems\n$/);
  });

  it("tells once what is missing twice at one place", async () => {
    const torn = await folderWith({ "story.txt": repeated, "c.json": '{"rules":{' });
    const { err } = await stet(["check", "story.txt", "--config", "c.json"], { folder: torn });
    removeFolder(torn);
    expect(err.split("Close brace expected.")).toHaveLength(2);
  });

  it("names rules and options that do not exist", async () => {
    const twice = await folderWith({
      "story.txt": repeated,
      "c.json": [
        "{",
        '"rules": {',
        '  "a.b": "off",',
        '  "duplicate-paragraph": {',
        '    "level": "loud",',
        '    "colour": 1,',
        '    "allow": "x"',
        "  }",
        "}}",
      ].join("\n"),
    });
    const { err, code } = await stet(["check", "story.txt", "--config", "c.json"], { folder: twice });
    removeFolder(twice);
    expect(code).toBe(2);
    expect(err.split("\n").slice(0, 4)).toEqual([
      'stet: c.json:3:3 rules.a.b: There is no rule "a.b".',
      expect.stringMatching(/^stet: c.json:5:14 rules.duplicate-paragraph.level: Must be one of default, off, hint,/),
      'stet: c.json:6:5 rules.duplicate-paragraph.colour: The rule "duplicate-paragraph" has no option "colour".',
      "stet: c.json:7:14 rules.duplicate-paragraph.allow: Must be a list of words.",
    ]);
  });

  it.each([
    ["missing.json", "no such file or folder"],
    [".", "is a folder"],
    ["binary.json", "is binary"],
  ])("cannot be read: %s", async (file, message) => {
    const { code, out, err } = await run(file);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(message);
  });
});

describe("the draft's date", () => {
  const text = "The court will rule on Monday, 1 November, its clerk said.\n";
  const rules = async (words: readonly string[]) => {
    const { files } = await stetJson(["-", ...words], { folder: made, input: text });
    return files[0]?.findings.map(({ rule }) => rule) ?? [];
  };

  it("comes from the configuration, and --draft-date stands above it", async () => {
    expect(await rules([])).not.toContain("weekday-date-mismatch");
    expect(await rules(["--config", "date.json"])).toContain("weekday-date-mismatch");
    expect(await rules(["--config", "date.json", "--draft-date", "2021-10-20"])).not.toContain("weekday-date-mismatch");
  });
});
