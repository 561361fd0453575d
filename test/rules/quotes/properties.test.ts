import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mixedQuoteMarks } from "../../../server/rules/quotes/mixedQuoteMarks.ts";
import { nestedQuoteBrackets } from "../../../server/rules/quotes/nestedQuoteBrackets.ts";
import { quoteContinuationMarks } from "../../../server/rules/quotes/quoteContinuationMarks.ts";
import { unbalancedQuoteMarks } from "../../../server/rules/quotes/unbalancedQuoteMarks.ts";
import type { Rule } from "../../../server/rules/types.ts";
import { check } from "../../kit/check.ts";
import { offers } from "../../kit/suggestions.ts";

const rules = [unbalancedQuoteMarks, quoteContinuationMarks, mixedQuoteMarks, nestedQuoteBrackets];

const marks = [
  ["“", "”"],
  ['"', '"'],
  ["‘", "’"],
  ["''", "''"],
  ["«", "»"],
] as const;
const clause = fc.constantFrom(
  "the road is open",
  "we didn't see the players' bus",
  "the '90s were hard",
  "it's the harbour's fault",
  "they [the drivers (all of them)] went home",
  "the law (of 1931) is void",
  "a boat called 🛥 came",
);
const sentence = clause.map((words) => words[0]?.toUpperCase() + words.slice(1));

/** A quotation with its cue; now and then a mark is missing. */
const speech = fc
  .tuple(fc.constantFrom(...marks), sentence, sentence, fc.constantFrom("both", "both", "both", "open", "close"))
  .map(([[open, close], first, second, kept]) => {
    const [o, c] = [kept === "close" ? "" : open, kept === "open" ? "" : close];
    return `${o}${first},${c} the mayor said. ${open}${second}.${close}`;
  });
const alike = fc
  .tuple(fc.constantFrom(...marks.slice(0, 2)), sentence, clause)
  .map(([[open, close], first, inner]) => `${open}${first} and ${open}${inner}${close} and left,${close} she said.`);
const plain = sentence.map((words) => `${words}, and rain fell on Monday.`);
const cueless = fc
  .tuple(fc.constantFrom(...marks), sentence)
  .map(([[open, close], words]) => `${open}${words}.${close}`);
const runsOn = fc
  .tuple(fc.constantFrom(...marks.slice(0, 2)), sentence, sentence, fc.boolean())
  .map(
    ([[open, close], first, second, marked]) => `${open}${first}.\n${marked ? open : ""}${second},${close} she said.`,
  );
const draft = fc
  .tuple(
    fc.array(fc.oneof(speech, alike, plain, cueless, runsOn), { minLength: 1, maxLength: 6 }),
    fc.constantFrom("\n", "\n\n", "\r\n"),
  )
  .map(([paragraphs, between]) => `Rain fell on Monday.\n${paragraphs.join("\n")}`.replaceAll("\n", between));

/** The words of a text in order, without any mark. */
const words = (text: string) => text.match(/[\p{L}\p{N}🛥]+(?:['’][\p{L}]+)?/gu);

const count = (rule: Rule, text: string, message: string) =>
  check(text, { only: [rule] }).findings.filter((finding) => finding.message === message).length;

describe("suggestions of the rules on quotation marks", () => {
  it.each(rules.map((rule) => [rule.meta.id, rule] as const))("%s: no suggestion changes a word", (_, rule) => {
    fc.assert(
      fc.property(draft, (text) => {
        for (const offer of offers(rule, text)) expect(words(offer.text)).toEqual(words(text));
      }),
    );
  });

  it.each(rules.map((rule) => [rule.meta.id, rule] as const))(
    "%s: a taken suggestion leaves fewer findings",
    (_, rule) => {
      fc.assert(
        fc.property(draft, (text) => {
          for (const offer of offers(rule, text)) {
            const { finding, suggestion } = offer;
            if (suggestion.title.startsWith("Remove this quotation")) continue;
            const told = `${suggestion.title}:\n${offer.text}`;
            expect(count(rule, offer.text, finding.message), told).toBeLessThan(count(rule, text, finding.message));
          }
        }),
      );
    },
  );
});
