import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDraft } from "../../../server/draft/parse.ts";
import { dateWithoutYear } from "../../../server/rules/hygiene/dateWithoutYear.ts";
import { duplicateParagraph } from "../../../server/rules/hygiene/duplicateParagraph.ts";
import { embargoLine } from "../../../server/rules/hygiene/embargoLine.ts";
import { leftoverNote } from "../../../server/rules/hygiene/leftoverNote.ts";
import { relativeTime } from "../../../server/rules/hygiene/relativeTime.ts";
import { weekdayDateMismatch } from "../../../server/rules/hygiene/weekdayDateMismatch.ts";
import type { Rule } from "../../../server/rules/types.ts";
import { check } from "../../kit/check.ts";
import { applied, offers } from "../../kit/suggestions.ts";

const rules: readonly Rule[] = [
  duplicateParagraph,
  dateWithoutYear,
  weekdayDateMismatch,
  relativeTime,
  leftoverNote,
  embargoLine,
];

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
  parseDraft(text, { format: "plain" }).blocks.flatMap(({ paragraph: { quotations, text: own } }) =>
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
        // One check for all rules, and none for what is offered: work that other work on the machine cannot stretch past the limit.
        const { draft: read, findings } = check(text, { ...options, only: rules, rules: house });
        const before = quoted(text);
        for (const finding of findings) {
          const rule = rules.find(({ meta }) => meta.id === finding.rule);
          for (const suggestion of rule?.suggest?.(finding, read) ?? []) {
            const after = applied(text, suggestion);
            if (rule !== duplicateParagraph) expect(quoted(after)).toEqual(before);
            expect(after).not.toMatch(/ {2}| [,.;]|\n\n\n|^\s/);
            expect(after).not.toBe(text);
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
