/** What must hold for any text whatever. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createDraftMemory } from "../../server/draft/draftMemory.ts";
import { parseDraft } from "../../server/draft/parse.ts";
import { perParagraph } from "../../server/draft/perParagraph.ts";
import type { Draft, Paragraph, Span } from "../../server/draft/types.ts";

const twin = readFileSync(new URL("../fixtures/drafts/demo/twin.draft", import.meta.url), "utf8");

const format = fc.constantFrom("plain" as const, "markdown" as const);
/** Characters the parsers decide by, and some they must not trip over. */
const signs = fc.constantFrom(
  ..."\"'“”‘’„‟«»‹›`()[]{}*†‡¹²³•-–—_~#>|/\\.,;:!?…%$£€0159aAsSéß \t\n\r\u00a0\ufeff\u2028".split(""),
  "\r\n",
  "\n\n",
  "''",
  "``",
  "...",
  "😀",
  "\ud83d",
  "\ude00",
  "e\u0301",
  "Taliban*",
  "(TTP)**",
  "'90s",
  "U.S.",
  "Mr. ",
  "1 November",
  "Monday, 3 Nov. 2023",
  "https://a.b/c",
  "<!--",
  "READ MORE: ",
  "EMBARGOED ",
  "By Ana Holt",
  "ENDS",
  "---\n",
  "```\n",
  "# ",
  "* ",
  "Holt said",
);
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.array(signs, { maxLength: 80 }).map((parts) => parts.join("")),
  // Lone surrogates too: every UTF-16 code unit may come.
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }).map((units) => String.fromCharCode(...units)),
  fc.nat(twin.length).map((length) => twin.slice(0, length)),
  fc.nat(twin.length).map((from) => twin.slice(from)),
);

interface Edit {
  readonly at: number;
  readonly removed: number;
  readonly added: string;
}
const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat(twin.length),
  removed: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(400)),
  added: fc.array(signs, { maxLength: 6 }).map((parts) => parts.join("")),
});
const apply = (text: string, { at, removed, added }: Edit) => text.slice(0, at) + added + text.slice(at + removed);
const mutatedTwin = fc.array(edit, { minLength: 1, maxLength: 5 }).map((edits) => edits.reduce(apply, twin));
const text = fc.oneof(anyText, mutatedTwin);

const runs = { numRuns: 400 };

function spansOf(paragraph: Paragraph): readonly Span[] {
  const { prose, dateline, footnote, quotations, dates } = paragraph;
  return [
    prose,
    ...[dateline?.span, dateline?.place, dateline?.date?.span, footnote?.span, footnote?.text].flatMap((s) => s ?? []),
    ...[...paragraph.brackets, ...paragraph.marks, ...paragraph.figures, ...quotations, ...dates].map(
      ({ span }) => span,
    ),
    ...quotations.map(({ content }) => content),
    ...dates.flatMap(({ dateSpan, weekdaySpan }) => (weekdaySpan === null ? [dateSpan] : [dateSpan, weekdaySpan])),
    ...paragraph.sentences,
    ...paragraph.opaque,
  ];
}

const isSorted = (spans: readonly Span[]) => spans.every((span, at) => (spans[at - 1]?.start ?? 0) <= span.start);
const isDisjoint = (spans: readonly Span[]) => spans.every((span, at) => (spans[at - 1]?.end ?? 0) <= span.start);
const spans = (items: readonly { readonly span: Span }[]) => items.map(({ span }) => span);

describe("any text", () => {
  it("parses to blocks that are its own stretches, in order", () => {
    fc.assert(
      fc.property(text, format, (source, kind) => {
        const { blocks } = parseDraft(source, { format: kind });
        expect(isDisjoint(blocks)).toBe(true);
        blocks.forEach((block, index) => {
          expect(block.index).toBe(index);
          const stored = source.slice(block.start, block.end);
          const isStory = block.paragraph.zone !== "front-matter";
          expect(isStory ? stored.replace(/[\r\n]/g, " ") : stored).toBe(block.paragraph.text);
          expect(source.slice(0, block.start).split(/\r\n|\n|\r/).length - 1).toBe(block.line);
        });
      }),
      runs,
    );
  });

  it("leaves no word outside the blocks", () => {
    fc.assert(
      fc.property(text, format, (source, kind) => {
        let at = 0;
        for (const block of [...parseDraft(source, { format: kind }).blocks, { start: source.length, end: 0 }]) {
          expect(source.slice(at, block.start).replace(/[\s\ufeff]/g, "")).toBe("");
          at = block.end;
        }
      }),
      runs,
    );
  });

  it("has every span inside its paragraph, each kind in order", () => {
    fc.assert(
      fc.property(text, format, (source, kind) => {
        for (const { paragraph } of parseDraft(source, { format: kind }).blocks) {
          for (const span of spansOf(paragraph)) {
            expect(0 <= span.start && span.start <= span.end && span.end <= paragraph.text.length).toBe(true);
          }
          for (const list of [spans(paragraph.quotations), spans(paragraph.brackets)]) {
            expect(isSorted(list)).toBe(true);
          }
          for (const list of [spans(paragraph.marks), spans(paragraph.figures), spans(paragraph.dates)]) {
            expect(isDisjoint(list)).toBe(true);
          }
          expect(isDisjoint(paragraph.opaque)).toBe(true);
          expect(isDisjoint(paragraph.sentences)).toBe(true);
        }
      }),
      runs,
    );
  });

  it("has every word of prose in a sentence", () => {
    fc.assert(
      fc.property(text, format, (source, kind) => {
        for (const { paragraph } of parseDraft(source, { format: kind }).blocks) {
          let at = paragraph.prose.start;
          for (const sentence of [...paragraph.sentences, { start: paragraph.prose.end, end: 0 }]) {
            expect(paragraph.text.slice(at, sentence.start).trim()).toBe("");
            at = sentence.end;
          }
        }
      }),
      runs,
    );
  });

  it("has quotations that nest: marks around words, no two crossing", () => {
    fc.assert(
      fc.property(text, format, (source, kind) => {
        for (const { paragraph } of parseDraft(source, { format: kind }).blocks) {
          const whole = paragraph.quotations.filter((quotation) => quotation.opened && quotation.closed);
          for (const { span, content } of paragraph.quotations) {
            expect(span.start <= content.start && content.start <= content.end && content.end <= span.end).toBe(true);
          }
          for (const a of whole) {
            for (const b of whole) {
              const crossing = a.span.start < b.span.start && b.span.start < a.span.end && a.span.end < b.span.end;
              expect(crossing).toBe(false);
            }
          }
        }
      }),
      runs,
    );
  });
});

/** Nothing in half of the paragraphs, so that empty places move, too. */
const commas = perParagraph(({ text }: Paragraph) => text.match(/,/g));

describe("a draft that is edited", () => {
  it("is the one parsed afresh after any edits, and so is what was read of its paragraphs", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.constant(twin), anyText),
        fc.array(fc.record({ next: edit, asks: fc.boolean() }), { maxLength: 8 }),
        format,
        (first, edits, kind) => {
          const memory = createDraftMemory();
          let source = first;
          parseDraft(source, { format: kind, memory });
          for (const { next, asks } of edits) {
            source = apply(source, next);
            const warm: Draft = parseDraft(source, { format: kind, memory });
            expect(warm).toEqual(parseDraft(source, { format: kind }));
            if (!asks) continue;
            const each = warm.blocks.map(({ paragraph }) => commas(paragraph) ?? undefined);
            expect(commas.along(warm)).toEqual(each);
            expect([...commas.inDraft(warm)].map(([block]) => block)).toEqual(
              warm.blocks.filter(({ paragraph }) => paragraph.text.includes(",")),
            );
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it("has a block for the same object only where its line begins at the same place, too", () => {
    const memory = createDraftMemory();
    const before = parseDraft("One.\n  Two.", { format: "plain", memory });
    const after = parseDraft("One. \n Two.\nThree", { format: "plain", memory });
    expect(after.blocks[1]).toEqual(before.blocks[1]);
    expect(after.blocks[1]).not.toBe(before.blocks[1]);
    const again = parseDraft("One. \n Two.\nThree.", { format: "plain", memory });
    expect(again.blocks[1]).toBe(after.blocks[1]);
  });

  it("answers for an older version as it was", () => {
    const memory = createDraftMemory();
    const before = parseDraft("One, two.\nThree.", { format: "plain", memory });
    expect(commas.along(before)).toEqual([[","], undefined]);
    const after = parseDraft("One, two.\nThree, four, five.\nSix.", { format: "plain", memory });
    expect(commas.along(after)).toEqual([[","], [",", ","], undefined]);
    expect(commas.along(before)).toEqual([[","], undefined]);
  });

  it("remembers little more than its last text", () => {
    const memory = createDraftMemory();
    for (let key = 0; key < 2_000; key++) parseDraft(`${twin}${"x".repeat(key)}`, { format: "plain", memory });
    expect(memory.wordings.size()).toBeLessThan(3 * twin.split("\n").length + 200);
  });

  it("parses an untouched paragraph once", () => {
    const memory = createDraftMemory();
    const before = parseDraft(twin, { format: "plain", memory });
    const after = parseDraft(twin.replace("lorry drivers", "lorry owners"), { format: "plain", memory });
    expect(after.blocks[0]?.paragraph).not.toBe(before.blocks[0]?.paragraph);
    for (const index of [1, 2, 3, 11, 12]) {
      expect(after.blocks[index]?.paragraph).toBe(before.blocks[index]?.paragraph);
    }
    expect(before.blocks[2]?.paragraph).toBe(before.blocks[1]?.paragraph);
  });
});
