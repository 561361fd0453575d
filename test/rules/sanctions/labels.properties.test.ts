import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allRules } from "../../../server/rules/index.ts";
import { renumberedFootnotes } from "../../../server/rules/sanctions/renumberAll.ts";
import type { Suggestion } from "../../../server/rules/types.ts";
import { check } from "../../kit/check.ts";
import { applied } from "../../kit/suggestions.ts";
import { invented } from "../../register/invented.ts";

const ids = [
  "sanctions-marker-missing",
  "sanctions-marker-late",
  "sanctions-marker-repeated",
  "sanctions-marker-in-quote",
  "footnote-marker-conflict",
  "footnote-marker-orphan",
  "footnote-orphan",
];
const rules = allRules.filter(({ meta }) => ids.includes(meta.id));
const series = [
  ["*", "**", "***", "****"],
  ["†", "‡", "††", "‡‡"],
  ["[1]", "[2]", "[3]", "[4]"],
  ["¹", "²", "³", "⁴"],
] as const;
const names = ["Red Banner Front", "RBF", "Iron Guard", "Dawn League", "Free Velm Union"];
const wordings = [
  "under UN sanctions",
  "on the EU terrorist list",
  "leaders under UN sanctions",
  "proscribed by the UK",
];

/** Drafts that name invented groups, some marked and some explained, with quotations, astral characters and every line end. */
const draft = fc
  .record({
    marks: fc.constantFrom(...series),
    sentences: fc.array(
      fc.record({
        name: fc.constantFrom(...names),
        mark: fc.constantFrom(null, null, 0, 1, 2),
        form: fc.constantFrom(
          "We met the #.",
          "“We met the # 📻,” Holt said.",
          "The #’s men (all of them) left.",
          "The # (QRX) left.",
        ),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    notes: fc.shuffledSubarray([0, 1, 2], { minLength: 0 }),
    tail: fc.constantFrom("", "\nENDS", "\n"),
    between: fc.constantFrom("\n", "\n\n", "\r\n", "\r\n\r\n"),
  })
  .map(({ marks, sentences, notes, tail, between }) => {
    const copy = sentences.map(({ name, mark, form }) => {
      const sign = mark === null ? "" : marks[mark];
      const marked = form.includes("’s")
        ? form.replace("#’s", `${name}’s${sign}`)
        : form.replace("#", `${name}${sign}`);
      return `Holt spoke on Monday 😀. ${marked}`;
    });
    const lines = [...notes].sort().map((n) => `${marks[n]}${/[[]/.test(marks[n] ?? "") ? " " : ""}${wordings[n]}`);
    return ["Rain fell on Monday.", ...copy, ...lines].join("\n").replace(/$/, tail).replaceAll("\n", between);
  });

interface Offer {
  readonly rule: string;
  readonly at: number;
  readonly suggestion: Suggestion;
  readonly after: string;
}

function run(text: string) {
  return check(text, { only: rules, register: invented, draftDate: "2025-06-10" });
}

function offersFor(text: string): readonly Offer[] {
  const { draft, findings, notChecked } = run(text);
  expect(notChecked).toEqual([]);
  return findings.flatMap((finding) =>
    (rules.find(({ meta }) => meta.id === finding.rule)?.suggest?.(finding, draft) ?? []).map((suggestion) => ({
      rule: finding.rule,
      at: finding.span.start,
      suggestion,
      after: applied(text, suggestion),
    })),
  );
}

/** What a text is but for its marks, its footnotes and words inserted in brackets. */
function story(text: string): string {
  const { draft } = check(text, { only: [] });
  return draft.blocks
    .filter(({ paragraph }) => paragraph.zone !== "footnote")
    .map(({ paragraph }) => paragraph.text.replace(/\[\d\]|[*†‡¹²³⁴]/g, "").replace(/ \((?!all|QRX)[^()]*\)/g, ""))
    .join("\n");
}

/** Whom each explained mark belongs to, whatever the mark is. */
function meaning(text: string): readonly string[] {
  const { draft } = check(text, { only: [] });
  const notes = new Map(
    draft.blocks.flatMap(({ paragraph: { footnote, text } }) =>
      footnote === null ? [] : [[footnote.mark, text.slice(footnote.text.start, footnote.text.end)] as const],
    ),
  );
  return draft.blocks.flatMap(({ paragraph }) =>
    paragraph.footnote === null
      ? paragraph.marks.map(
          ({ mark, span }) =>
            `${paragraph.text.slice(Math.max(0, span.start - 8), span.start).replace(/[*†‡¹²³⁴[\]\d]/g, "")}: ${notes.get(mark) ?? "-"}`,
        )
      : [],
  );
}

/** How far a suggestion's edits move what stands at an offset. */
function shiftAt({ edits }: Suggestion, at: number): number {
  return edits
    .filter(({ span }) => span.start < at)
    .reduce((sum, { span, newText }) => sum + newText.length - (span.end - span.start), 0);
}

/** The edits that take a suggestion back. */
function inverse(text: string, { title, edits }: Suggestion): Suggestion {
  let shift = 0;
  return {
    title,
    edits: edits.map(({ span, newText }) => {
      const start = span.start + shift;
      shift += newText.length - (span.end - span.start);
      return { span: { start, end: start + newText.length }, newText: text.slice(span.start, span.end) };
    }),
  };
}

/** With its footnotes renumbered as the command does it. */
function renumbered(text: string): string {
  const edits = renumberedFootnotes(check(text, { only: [] }).draft);
  return applied(text, { title: "Renumber", edits });
}

describe("renumbering", () => {
  it("done twice is the same as done once", () => {
    fc.assert(
      fc.property(draft, (text) => {
        const once = renumbered(text);
        expect(renumbered(once), once).toBe(once);
      }),
    );
  });

  it("leaves every mark with its footnote and every other word as it was", () => {
    fc.assert(
      fc.property(draft, (text) => {
        const after = renumbered(text);
        expect(meaning(after), after).toEqual(meaning(text));
        expect(story(after)).toBe(story(text));
      }),
    );
  });

  it("after a mark was added leaves every other mark with its footnote", () => {
    fc.assert(
      fc.property(draft, (text) => {
        for (const { after, suggestion, rule } of offersFor(text)) {
          if (!/^(?:Add a mark|Add the mark)/.test(suggestion.title) || rule === "footnote-marker-orphan") continue;
          const [old, now] = [meaning(text), meaning(renumbered(after))];
          expect(now.length, suggestion.title).toBe(old.length + 1);
          expect(
            old.every((one) => now.includes(one)),
            `${suggestion.title}:\n${renumbered(after)}`,
          ).toBe(true);
        }
      }),
    );
  });
});

describe("changes of labels", () => {
  it("leave every other word as it was", () => {
    fc.assert(
      fc.property(draft, (text) => {
        for (const { after, suggestion } of offersFor(text)) expect(story(after), suggestion.title).toBe(story(text));
      }),
    );
  });

  it("leave every other mark with its footnote", () => {
    fc.assert(
      fc.property(draft, (text) => {
        for (const { after, suggestion, rule } of offersFor(text)) {
          if (!/^(?:Add a mark|Add the mark)/.test(suggestion.title) || rule === "footnote-marker-orphan") continue;
          const [old, now] = [meaning(text), meaning(after)];
          expect(now.length, suggestion.title).toBe(old.length + 1);
          expect(
            old.every((one) => now.includes(one)),
            `${suggestion.title}:\n${after}`,
          ).toBe(true);
        }
      }),
    );
  });

  it("can be taken back byte for byte", () => {
    fc.assert(
      fc.property(draft, (text) => {
        for (const { after, suggestion } of offersFor(text))
          expect(applied(after, inverse(text, suggestion))).toBe(text);
      }),
      {
        // A mark that moves and takes another sign at once.
        examples: [
          [
            [
              "Rain fell on Monday.",
              "Holt spoke. We met the Dawn League*.",
              "Holt spoke. We met the Red Banner Front.",
              "Holt spoke. We met the Dawn League**.",
              "Holt spoke. “We met the Red Banner Front*** 📻,” Holt said.",
              "***leaders under UN sanctions",
            ].join("\n"),
          ],
          // Two footnotes that stand last go at once.
          [
            [
              "Rain fell on Monday.",
              "Holt spoke on Monday 😀. We met the Free Velm Union*.",
              "Holt spoke on Monday 😀. We met the Free Velm Union***.",
              "Holt spoke on Monday 😀. We met the Free Velm Union**.",
              "**on the EU terrorist list",
              "***leaders under UN sanctions",
            ].join("\n"),
          ],
        ],
      },
    );
  });

  it("are done once: a label that was added is not asked for again", () => {
    fc.assert(
      fc.property(draft, (text) => {
        for (const { rule, after, suggestion, at } of offersFor(text)) {
          if (rule !== "sanctions-marker-missing") continue;
          const left = run(after).findings.filter(({ rule }) => rule === "sanctions-marker-missing");
          const moved = at + shiftAt(suggestion, at);
          expect(
            left.map(({ span }) => span.start),
            `${suggestion.title}:\n${after}`,
          ).not.toContain(moved);
        }
      }),
    );
  });
});
