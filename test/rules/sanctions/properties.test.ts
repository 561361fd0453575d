import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { footnoteAuthorityMissing } from "../../../server/rules/sanctions/footnoteAuthorityMissing.ts";
import { footnoteDuplicate } from "../../../server/rules/sanctions/footnoteDuplicate.ts";
import { footnoteMarkerOrphan } from "../../../server/rules/sanctions/footnoteMarkerOrphan.ts";
import { footnoteOrder } from "../../../server/rules/sanctions/footnoteOrder.ts";
import { footnoteOrphan } from "../../../server/rules/sanctions/footnoteOrphan.ts";
import type { Rule } from "../../../server/rules/types.ts";
import { check } from "../../kit/check.ts";
import { offers } from "../../kit/suggestions.ts";

const rules = [footnoteMarkerOrphan, footnoteOrphan, footnoteOrder, footnoteDuplicate, footnoteAuthorityMissing];

const series = [
  ["*", "**", "***", "****"],
  ["†", "‡", "††", "‡‡"],
  ["[1]", "[2]", "[3]", "[4]"],
  ["¹", "²", "³", "⁴"],
] as const;
const names = ["the Front", "the Guard", "the League", "the Union"];
const wordings = ["banned in Ruritania", "by court order", "listed by the Interior Ministry", "outlawed group"];
const order = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 0, maxLength: 4 });

/** A draft that names and explains some of four groups in any order, some within quotations, now and then with a slip. */
const draft = fc
  .record({
    marks: fc.constantFrom(...series),
    used: order,
    noted: order,
    wording: fc.tuple(...wordings.map(() => fc.constantFrom(...wordings))),
    quoted: fc.boolean(),
    tail: fc.constantFrom("", "\nENDS", "\nRain fell again on Friday."),
    between: fc.constantFrom("\n", "\n\n", "\r\n"),
  })
  .map(({ marks, used, noted, wording, quoted, tail, between }) => {
    const copy = used.map((n) =>
      quoted ? `“We met ${names[n]}${marks[n]} at noon,” Holt said.` : `Holt met ${names[n]}${marks[n]} at noon.`,
    );
    const notes = noted.map((n) => `${marks[n]} ${wording[n]}`.replace(/^([*†‡]+) /, "$1"));
    return `${["Rain fell on Monday.", ...copy, ...notes].join("\n")}${tail}`.replaceAll("\n", between);
  });

const unmarked = (line: string) => line.replace(/\[\d\]|[*†‡¹²³⁴]/g, "");
/** The paragraphs of the story without their marks. */
const story = (text: string) =>
  check(text, { only: [] })
    .draft.blocks.filter(({ paragraph }) => paragraph.zone === "body")
    .map(({ paragraph }) => unmarked(paragraph.text));
/** Who is explained how: each mark of the story with the wording of its line, whatever the mark is. */
const meaning = (text: string) => {
  const { blocks } = check(text, { only: [] }).draft;
  const notes = blocks.flatMap(({ paragraph: { footnote, text } }) =>
    footnote === null ? [] : [[footnote.mark, text.slice(footnote.text.start, footnote.text.end)] as const],
  );
  const of = (mark: string) => notes.filter(([own]) => own === mark).map(([, wording]) => wording.toLowerCase());
  return blocks.flatMap(({ paragraph }) => paragraph.marks.map(({ mark }) => of(mark)));
};
const count = (rule: Rule, text: string, message: string) =>
  check(text, { only: [rule] }).findings.filter((finding) => finding.message === message).length;

describe("suggestions of the rules on footnotes", () => {
  it.each(rules.map((rule) => [rule.meta.id, rule] as const))(
    "%s: no suggestion changes a word of the story",
    (_, rule) => {
      fc.assert(
        fc.property(draft, (text) => {
          for (const offer of offers(rule, text)) expect(story(offer.text)).toEqual(story(text));
        }),
      );
    },
  );

  it.each(rules.map((rule) => [rule.meta.id, rule] as const))(
    "%s: a taken suggestion leaves fewer findings",
    (_, rule) => {
      fc.assert(
        fc.property(draft, (text) => {
          for (const { finding, suggestion, text: after } of offers(rule, text)) {
            const told = `${suggestion.title}:\n${after}`;
            expect(count(rule, after, finding.message), told).toBeLessThan(count(rule, text, finding.message));
          }
        }),
      );
    },
  );

  it.each([footnoteOrder, footnoteDuplicate])("$meta.id: every name keeps its wording", (rule) => {
    fc.assert(
      fc.property(draft, (text) => {
        for (const offer of offers(rule, text)) expect(meaning(offer.text)).toEqual(meaning(text));
      }),
    );
  });
});
