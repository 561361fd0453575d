import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { version } from "../../server/cli/version.ts";
import { clean, stet } from "./stet.ts";

describe("help and version", () => {
  it.each([
    [["--help"], /stet check[\s\S]*stet annotate/],
    [["-h"], /stet check/],
    [["check", "--help"], /--fail-on error\|warning\|information\|never/],
    [["annotate", "--help"], /Prints how drafts were read/],
    [["register", "--help"], /stet register import FILE/],
  ])("prints help on standard output: %j", async (words, wanted) => {
    const run = await stet(words);
    expect(run.out).toMatch(wanted);
    expect(run).toMatchObject({ code: 0, err: "" });
  });

  it("names the version of package.json", async () => {
    const manifest = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
    expect(version).toBe(manifest.version);
    expect(await stet(["--version"])).toEqual({ code: 0, out: `${version}\n`, err: "" });
  });
});

describe("wrong arguments", () => {
  it.each([
    [[], "No command given"],
    [["lint", "a.txt"], 'There is no command "lint"'],
    [["--nonsense"], "Unknown option '--nonsense'"],
    [["check"], "No path given"],
    [["annotate"], "No path given"],
    [["register"], "Say what: import, diff, find, info"],
    [["register", "update"], 'register "update" is not one of import, diff, find, info'],
    [["register", "import"], "No file of a list given"],
    [["register", "diff", "a.xml"], "Give an older and a newer copy of one list"],
    [["register", "find"], "No name given"],
    [["register", "find", "x", "--force"], '--force is only for "register import"'],
    [["register", "info", "un", "--format", "sarif"], '--format "sarif" is not one of pretty, json'],
    [["check", ""], "A path is empty"],
    [["check", "-", "--nonsense"], "Unknown option '--nonsense'"],
    [["annotate", "-", "--format", "json"], "Unknown option '--format'"],
    [["check", "-", "--format"], "'--format <value>' argument missing"],
    [["check", "-", "--format", "xml"], '--format "xml" is not one of pretty, json, sarif, github, junit'],
    [["check", "-", "--fail-on", "hint"], '--fail-on "hint" is not one of error, warning, information, never'],
    [["check", "-", "--draft-date", "2023-02-30"], '--draft-date "2023-02-30" is not a day of the calendar'],
    [["check", "-", "--draft-date", "yesterday"], '--draft-date "yesterday"'],
    [["check", "-", "--config", "--format"], "'--config' argument is ambiguous"],
    [["check", "-", "--help=yes"], "--help' does not take an argument"],
  ])("stet %j", async (words, wanted) => {
    const run = await stet(words, { input: clean });
    expect(run).toMatchObject({ code: 2, out: "" });
    expect(run.err).toContain(wanted);
    expect(run.err).toMatch(/^stet: [^\n]*[^.]\.\nSee "stet( check| annotate| register)? --help"\.\n$/);
  });
});
