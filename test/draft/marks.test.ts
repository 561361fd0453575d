import { describe, expect, it } from "vitest";
import { footnoteHead } from "../../server/draft/marks.ts";
import { textOf } from "../../server/draft/spans.ts";
import { paragraph } from "./shown.ts";

/** The character before each mark, the mark in its comparable form, and a `~` where a space parts them. */
const marks = (text: string, format: "plain" | "markdown" = "plain") => {
  const parsed = paragraph(text, "body", format);
  return parsed.marks.map(({ span, mark, attached }) => {
    const before = parsed.text.slice(0, span.start).trimEnd().slice(-2);
    return `${before}${attached ? "" : "~"}${mark}`;
  });
};

describe("footnote marks", () => {
  it.each([
    ["on a possessive", "The Taliban's* envoy left.", ["'s*"]],
    ["after a bracket", "the Front (RBF)** said", ["F)**"]],
    ["set off by a space", "The Taliban * said, and IS *, too.", ["an~*", "IS~*"]],
    ["after quotation marks and stops", `the "Front"* and “Guard”** left.*`, ['t"*', "d”**", "t.*"]],
    ["daggers", "the Front† and the Guard‡ left", ["nt†", "rd‡"]],
    ["figures in brackets", "He left.[1] She stayed.[^2]", ["t.1", "d.^2"]],
    ["superscript figures", "He left.¹ She stayed¹².", ["t.1", "ed12"]],
    ["on a year", "It fell in 2022*.", ["22*"]],
    ["after an astral character", "the 😀 Front* left", ["nt*"]],
  ])("%s", (_, text, expected) => expect(marks(text)).toEqual(expected));

  it.each([
    "A 5* hotel, a 4 * inn, an A* grade and three B*s.",
    "*Emphasis* and **bold** and ***both***, also *several words*.",
    "He called it a f*** up and a b*****d lie.",
    "5 * 3 is 15 and 5*3 is too.",
    "A garden of 40 m², a lake of 3 km² and 10² sheep.",
    "* an item at the start",
    "\\*not emphasis\\*",
    "See https://a.example/* now.",
    "a[b]c and array[10]x",
  ])("are not in: %s", (text) => expect(marks(text)).toEqual([]));

  it("are not in code", () => expect(marks("Use `a *` and [words](https://a.example/*) now.", "markdown")).toEqual([]));
});

describe("a footnote line", () => {
  const head = (text: string) => {
    const found = footnoteHead(text);
    return found === null ? null : [found.mark, textOf({ text }, found.text)];
  };
  it.each([
    ["*under UN sanctions", ["*", "under UN sanctions"]],
    ["** banned in Ruritania ", ["**", "banned in Ruritania"]],
    ["† see the note", ["†", "see the note"]],
    ["[3] A source.", ["3", "A source."]],
    ["[^3]: A source.", ["^3", "A source."]],
    ["¹²A source.", ["12", "A source."]],
  ])("%s", (text, expected) => expect(head(text)).toEqual(expected));

  it.each(["no mark", "*", "[x] no number", ""])("is not: %s", (text) => expect(head(text)).toBeNull());
});
