import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateWithoutYear } from "../../../server/rules/hygiene/dateWithoutYear.ts";
import { duplicateParagraph } from "../../../server/rules/hygiene/duplicateParagraph.ts";
import { embargoLine } from "../../../server/rules/hygiene/embargoLine.ts";
import { leftoverNote } from "../../../server/rules/hygiene/leftoverNote.ts";
import { relativeTime } from "../../../server/rules/hygiene/relativeTime.ts";
import { weekdayDateMismatch } from "../../../server/rules/hygiene/weekdayDateMismatch.ts";
import { check } from "../../kit/check.ts";
import { offers } from "../../kit/suggestions.ts";

const rules = [duplicateParagraph, dateWithoutYear, weekdayDateMismatch, relativeTime, leftoverNote, embargoLine];

const paragraph = fc.constantFrom(
  "The council voted on Monday, 1 November 2023, to close the bridge [CHECK] until 31 June.",
  "The council voted to close the bridge, and TK people (ed: how many?) came hours after the vote.",
  "“We met on Monday, 1 November 2023, and [NAME?] left yesterday for TK,” said the guard.",
  "He has been held since 3 March, and on Nov. 4 the court will sit, his lawyer said last week.",
  "EMBARGOED UNTIL 00:01 GMT, MONDAY 3 FEBRUARY",
  "Embargoed until midnight",
  "[IF IT FAILS: the council kept the bridge open.]",
  "(Adds detail in paragraphs 3-9)",
  "Yesterday the mayor spoke; ''it fell today'', he said yesterday.",
  "A boat 🛥 sank two days after the storm, and 12 people drowned on 29 February, police said today.",
  "***",
);
const draft = fc
  .tuple(fc.array(paragraph, { minLength: 1, maxLength: 8 }), fc.constantFrom("\n", "\n\n", "\r\n", "\r\n\r\n"))
  .map(([paragraphs, between]) => paragraphs.join(between));
const scene = fc.constantFrom(
  {},
  { draftDate: "2023-10-04" },
  { draftDate: "2024-02-29", format: "markdown" as const },
);

const house = { "relative-time": { always: ["yesterday", "today", "last week"] } };

/** The words inside each quotation of a text. */
const quoted = (text: string) =>
  check(text, { only: [] }).draft.blocks.flatMap(({ paragraph: { quotations, text: own } }) =>
    quotations.map(({ content }) => own.slice(content.start, content.end)),
  );

describe("hygiene rules", () => {
  it("survive any cut through a draft", () => {
    fc.assert(
      fc.property(draft, scene, fc.nat(), fc.nat(), (text, options, from, length) => {
        const start = from % (text.length + 1);
        const cut = text.slice(start, start + (length % (text.length + 1)));
        expect(check(cut, { ...options, only: rules, rules: house }).notChecked).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("offer only changes that leave quoted words and spacing alone", () => {
    fc.assert(
      fc.property(draft, scene, (text, options) => {
        for (const rule of rules) {
          for (const offer of offers(rule, text, { ...options, ...(rule === relativeTime && { rules: house }) })) {
            const removed = rule === duplicateParagraph;
            if (!removed) expect(quoted(offer.text)).toEqual(quoted(text));
            expect(offer.text).not.toMatch(/ {2}| [,.;]|\n\n\n|^\s/);
            expect(offer.text).not.toBe(text);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it("offer what settles the finding", () => {
    fc.assert(
      fc.property(draft, scene, (text, options) => {
        for (const rule of [duplicateParagraph, weekdayDateMismatch, leftoverNote]) {
          const settings = { ...options, only: [rule] };
          const before = check(text, settings).findings.length;
          for (const offer of offers(rule, text, options)) {
            if (offer.suggestion.title.startsWith("Mark ")) continue;
            expect(check(offer.text, settings).findings.length).toBeLessThan(before);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
