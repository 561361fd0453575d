import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { check } from "../kit/check.ts";
import { type Expectation, readFixture } from "../kit/fixture.ts";

const folder = new URL("../fixtures/drafts/", import.meta.url).pathname;
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".fixture"));

describe.each(files)("%s", (file) => {
  it.each([
    ["LF", "\n"],
    ["CRLF", "\r\n"],
  ] as const)("gives exactly the findings written into it (%s)", (_, eol) => {
    const { text, expected, options } = readFixture(folder + file, eol);
    const { findings, notChecked } = check(text, options);
    const show = ({ rule, level, start, end }: Expectation) => `${start} ${rule} ${level}: ${text.slice(start, end)}`;
    expect(notChecked).toEqual([]);
    expect(findings.map(({ rule, level, span }) => show({ rule, level, ...span }))).toEqual(expected.map(show));
  });
});
