/** The story's primary quotations, each with all the paragraphs it runs over. */
import { continuations, familyOf } from "../../draft/continuation.ts";
import { perParagraph } from "../../draft/perParagraph.ts";
import type { Block, Draft, Quotation, QuoteStyle } from "../../draft/types.ts";

/** A quotation as far as it stands in one paragraph. */
export interface Part {
  readonly block: Block;
  readonly quotation: Quotation;
}

/** A quotation with all its paragraphs. */
export interface Speech {
  readonly style: QuoteStyle;
  readonly parts: Part[];
}

/** The outermost quotations of the story's own text; what only closes is a lone mark, and rule 21's. */
export function speeches(draft: Draft): readonly Speech[] {
  const goesOn = new Map(
    continuations(draft)
      .filter(({ quotation, goesOn }) => quotation.style === goesOn.style)
      .map((link) => [link.to.start + link.goesOn.span.start, link.from.start + link.quotation.span.start]),
  );
  const found = new Map<number, Speech>();
  for (const [block, quotations] of primary.inDraft(draft)) {
    for (const quotation of quotations) {
      if (isInHeading(draft, block, quotation)) continue;
      const at = block.start + quotation.span.start;
      const speech = found.get(goesOn.get(at) ?? -1) ?? { style: quotation.style, parts: [] };
      speech.parts.push({ block, quotation });
      found.set(at, speech);
    }
  }
  return [...new Set(found.values())];
}

const primary = perParagraph(({ zone, text, quotations }): readonly Quotation[] =>
  zone === "body" || zone === "bullet"
    ? quotations.filter((quotation) => quotation.depth === 0 && quotation.opened && !isInTag(text, quotation))
    : [],
);

/** Characters of a tag that are looked through. */
const longestTag = 300;

/** A value in a tag that a page left behind: `<quote date="in the spring">`. */
function isInTag(text: string, { span }: Quotation): boolean {
  if (text[span.start - 1] !== "=") return false;
  const before = text.slice(Math.max(0, span.start - longestTag), span.start);
  return /^<\w[^>]*$/u.test(before.slice(before.lastIndexOf("<")));
}

/** Longer paragraphs are no headings. */
const longestHeading = 250;

/** Single marks where a headline or crosshead may stand unseen: many houses set quotations there in them. */
function isInHeading(draft: Draft, { index, paragraph }: Block, { style, content, span }: Quotation): boolean {
  if (familyOf(style) !== "single") return false;
  const { text, prose, sentences } = paragraph;
  if (!/\p{Ll}/u.test(text.slice(content.start, content.end))) return true;
  if (text.length > longestHeading) return false;
  // All of a short line in marks: a crosshead.
  const words = text.trim().split(/\s+/).length;
  const around = text.slice(prose.start, span.start) + text.slice(span.end, prose.end);
  if (words <= 8 && !/[\p{L}\p{N}]/u.test(around)) return true;
  // The first line, ending like a sentence: a headline all the same.
  const first = draft.blocks.findIndex(({ paragraph: { zone } }) => zone !== "front-matter" && zone !== "embargo");
  return draft.blocks.length > 2 && index === first && sentences.length === 1 && words <= 25;
}
