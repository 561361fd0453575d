/**
 * Annotated fixtures: drafts with what they must give written into them.
 *
 * Under a draft line, carets mark columns of it:          `     ^^^^^^ rule-id level`
 * or, for long lines, the marked words are repeated:      `^ rule-id level: the marked words`
 * (`… #2: words` marks their second occurrence in that line; `^ rule-id level` under `<whole>` marks the whole line).
 * Head lines set the scene: `#! draft-date 2023-10-05`, `#! format markdown`, `#! now 2023-10-05T10:00:00Z`.
 */
import { readFileSync } from "node:fs";
import type { CheckOptions } from "./check.ts";

export interface Expectation {
  readonly rule: string;
  readonly level: string;
  readonly start: number;
  readonly end: number;
}

export interface Fixture {
  readonly text: string;
  readonly expected: readonly Expectation[];
  readonly options: CheckOptions;
}

/** Reads a fixture file; `eol` is what the draft's lines are joined with. Throws on a malformed expectation. */
export function readFixture(path: string, eol: "\n" | "\r\n" = "\n"): Fixture {
  return parseFixture(readFileSync(path, "utf8"), eol);
}

export function parseFixture(source: string, eol: "\n" | "\r\n" = "\n"): Fixture {
  let text = "";
  let lines = 0;
  let lastLine = "";
  let lastStart = 0;
  const expected: Expectation[] = [];
  const options: { draftDate?: string; now?: string; format?: "plain" | "markdown" } = {};
  for (const line of source.replace(/\n$/, "").split("\n")) {
    const scene = /^#! (draft-date|now|format) (.+)$/.exec(line);
    if (scene !== null) {
      const [, key, value = ""] = scene;
      if (key === "draft-date") options.draftDate = value;
      else if (key === "now") options.now = value;
      else options.format = value === "markdown" ? "markdown" : "plain";
      continue;
    }
    const words = /^\^ ([\w-]+) (error|warning|information|hint)(?: #(\d+))?: (.+)$/.exec(line);
    const carets = /^(\s*)(\^+) ([\w-]+) (error|warning|information|hint)$/.exec(line);
    if (words !== null) {
      const [, rule = "", level = "", nth = "1", marked = ""] = words;
      let at = -1;
      for (let n = 0; n < Number(nth); n++) at = marked === "<whole>" ? 0 : lastLine.indexOf(marked, at + 1);
      if (at < 0) throw new Error(`"${marked}" does not stand in: ${lastLine}`);
      const length = marked === "<whole>" ? lastLine.length : marked.length;
      expected.push({ rule, level, start: lastStart + at, end: lastStart + at + length });
    } else if (carets !== null) {
      const [, indent = "", marks = "", rule = "", level = ""] = carets;
      expected.push({ rule, level, start: lastStart + indent.length, end: lastStart + indent.length + marks.length });
    } else if (/^\s*\^/.test(line)) throw new Error(`Not an expectation: ${line}`);
    else {
      if (lines++ > 0) text += eol;
      lastStart = text.length;
      lastLine = line;
      text += line;
    }
  }
  expected.sort((a, b) => a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : 1));
  return { text, expected, options };
}
