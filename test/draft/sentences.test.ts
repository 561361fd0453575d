import { describe, expect, it } from "vitest";
import { paragraph, words } from "./shown.ts";

/** Texts written with ` | ` where a sentence ends. */
const split = (marked: string) => {
  const expected = marked.split(" | ");
  const parsed = paragraph(expected.join(" "));
  return { got: words(parsed, parsed.sentences), expected };
};

describe("sentences end", () => {
  it.each([
    "The council met. | It voted. | Nobody spoke!",
    `"The pump failed at six. | We called twice. | Nobody came," Holt said.`,
    `"Stop!" | The crowd left. | "Why?" | Nobody knew.`,
    "It closed at 5 p.m. | The owner left.",
    `He lives in Washington, D.C. | "It is fine," he said.`,
    "She works at Acme Inc. | The firm is old.",
    "Forty-one pupils fell ill. | Doctors said two were in danger.",
    "They lay in the sun. | Temperatures rose.",
    "It was hepatitis B. | The outbreak ended in May.",
    "The Taliban left.* | Others stayed.[1] | A few came back.¹ | That was all.",
    "(It rained.) | He left.",
    "It grew by 3.5. | Then it fell.",
    "¿Por qué? | ¡No! | 😀 He left.",
  ])("%s", (text) => {
    const { got, expected } = split(text);
    expect(got).toEqual(expected);
  });
});

describe("sentences go on", () => {
  it.each([
    "Mr. Holt met Dr. Ana B. Reyn, Gov. Stern and Lt. Gen. Dol in St. Louis on Nov. 5 at No. 5 Mill Lane.",
    "The U.S. Senate and the U.K. government met at 5 p.m. Monday.",
    "It rose 3.5 percent to $1.2 billion at www.a.example, e.g. in May, i.e. in spring.",
    `"Why?" Holt asked.`,
    `"Run!" the old man from the mill shouted.`,
    "“There are no two views on us... We have it,” Dol said.",
    "He paused ... then left.",
    "Yahoo! and Wham! were there.",
    "Acme Corp. Chairman Ivo Dol and J. R. Teller left.",
  ])("%s", (text) => {
    const parsed = paragraph(text);
    expect(words(parsed, parsed.sentences)).toEqual([text]);
  });
});

it("hold all prose, also what ends without a stop", () => {
  const parsed = paragraph("  The end is near  ");
  expect(words(parsed, parsed.sentences)).toEqual(["The end is near"]);
});

it("begin after dateline, bullet and footnote mark", () => {
  const dated = paragraph("LISBON, 4 Oct 2023 (Reuters) — The government fell. It was late.");
  expect(words(dated, dated.sentences)).toEqual(["The government fell.", "It was late."]);
  const bullet = paragraph("* Talks go on", "bullet");
  expect(words(bullet, bullet.sentences)).toEqual(["Talks go on"]);
  const note = paragraph("**banned in Ruritania", "footnote");
  expect(words(note, note.sentences)).toEqual(["banned in Ruritania"]);
});

it("do not end at a mark that stands alone", () => {
  const parsed = paragraph("“They see that. “");
  expect(parsed.sentences).toHaveLength(1);
});
