import { perParagraph } from "../draft/perParagraph.ts";
import type { Paragraph, Span } from "../draft/types.ts";

const places = perParagraph((paragraph) => new Map(paragraph.sentences.map((sentence, at) => [sentence, at])));

/** The one before a sentence of the paragraph; null before the first. */
export function sentenceBefore(paragraph: Paragraph, sentence: Span): Span | null {
  return paragraph.sentences[(places(paragraph).get(sentence) ?? 0) - 1] ?? null;
}
