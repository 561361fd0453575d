/** Production notes in a paragraph. */

import { allMatches } from "../../draft/allMatches.ts";
import { perParagraph } from "../../draft/perParagraph.ts";
import { holds, quotationAt } from "../../draft/spans.ts";
import type { Bracket, Paragraph, Span } from "../../draft/types.ts";
import {
  addressedNote,
  alternativeLead,
  awaited,
  markedNote,
  namedParagraphs,
  noteWords,
  notPlaceholders,
  plainNoteWords,
  publishedBrackets,
  shoutedNote,
  squareNote,
  ticker,
  tickerBefore,
} from "./noteWords.ts";

type Kind = "placeholder" | "bracket" | "alternative" | "filler";

export interface Note {
  readonly span: Span;
  readonly kind: Kind;
}

const tokens =
  /(?<![\p{L}\p{N}.@#/_-])(?:TK(?:[-–/]TK)+(?![\p{L}\p{N}_-])|(?:TK)+(?=-\p{Ll}|(?![\p{L}\p{N}_-]|\s?\d))(?:-\p{Ll}+)*|tk(?:tk)*(?![\p{L}\p{N}_-]|\.\p{Ll}|\s?\d)|X{3,}(?![\p{L}\p{N}_-])|x{3,}(?![\p{L}\p{N}_-])|FIXME\b|TODO(?=:))/gu;
const filler = /\blorem ipsum\b/giu;
const doubt = /\?{3,}|(?<=\S\s)\(\?+\)|\[\?+\]/gu;

/** The notes of a paragraph, in order; none inside another. */
export const notesOf = perParagraph((paragraph: Paragraph): readonly Note[] => readNotes(paragraph));

function readNotes(paragraph: Paragraph): readonly Note[] {
  const { text } = paragraph;
  const notes: Note[] = [];
  const alternative = alternativeLead.exec(text);
  if (alternative !== null) {
    const closing = /^[[({]/.test(text)
      ? paragraph.brackets.find(({ span, closed }) => span.start === 0 && closed)
      : null;
    notes.push({ span: { start: 0, end: closing?.span.end ?? alternative[0].length }, kind: "alternative" });
  }
  for (const bracket of paragraph.brackets) {
    if (bracket.closed && bracket.opened && isNote(paragraph, bracket))
      notes.push({ span: bracket.span, kind: "bracket" });
  }
  const collect = (pattern: RegExp, kind: Kind) => {
    for (const match of allMatches(text, pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (isPlaceholder(paragraph, span)) notes.push({ span, kind });
    }
  };
  collect(tokens, "placeholder");
  collect(shoutedNote, "bracket");
  collect(markedNote, "bracket");
  collect(doubt, "placeholder");
  collect(filler, "filler");
  return outermost(paragraph, notes);
}

/** Words the house added; not remembered, since its settings may change. */
export function notesWith(paragraph: Paragraph, own: RegExp): readonly Note[] {
  const added = allMatches(paragraph.text, own).map(
    ({ 0: word, index }): Note => ({ span: { start: index, end: index + word.length }, kind: "placeholder" }),
  );
  return outermost(paragraph, [...notesOf(paragraph), ...added]);
}

/** In order; nothing inside another note, nothing in addresses or code. */
function outermost({ opaque }: Paragraph, notes: readonly Note[]): readonly Note[] {
  const kept: Note[] = [];
  for (const note of [...notes].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)) {
    const last = kept.at(-1);
    if (last !== undefined && holds(last.span, note.span)) continue;
    if (!opaque.some((span) => holds(span, note.span))) kept.push(note);
  }
  return kept;
}

function isPlaceholder(paragraph: Paragraph, span: Span): boolean {
  const { text } = paragraph;
  const token = text.slice(span.start, span.end);
  if (insidePhrase(text, span, notPlaceholders)) return false;
  if (tickerBefore.test(text.slice(Math.max(0, span.start - 13), span.start))) return false;
  const inQuote = quotationAt(paragraph, span.start) !== null;
  // In a quoted post, "What???" shouts and "xxx" kisses.
  if (inQuote && token.startsWith("?")) return false;
  return !(inQuote && /^x/i.test(token) && /^[\s.!]*(?:$|["”'’])/.test(text.slice(span.end, span.end + 3)));
}

function isNote(paragraph: Paragraph, { span, kind }: Bracket): boolean {
  const { text } = paragraph;
  const content = text.slice(span.start + 1, span.end - 1).trim();
  // The words of a link.
  if (kind === "square" && text[span.end] === "(") return false;
  const inQuote = quotationAt(paragraph, span.start) !== null;
  if (!inQuote && addressedNote.test(content)) return true;
  if (kind === "square" && !inQuote && (squareNote.test(content) || /^\p{L}[\p{L} ]{1,30}\?$/u.test(content)))
    return true;
  if (!/\p{Lu}{2}/u.test(content) || /\p{Ll}/u.test(content) || content.length > 200) return false;
  if (/^\p{Lu}[\p{Lu}'’ -]*\?+$/u.test(content)) return true;
  if (!inQuote && awaited.test(content)) return true;
  const words = content.match(/\p{Lu}+/gu) ?? [];
  if (publishedBrackets.has(words[0] ?? "") || ticker.test(content)) return false;
  if (words.length === 1) return kind === "round" || inQuote ? plainNoteWords.has(content) : noteWords.has(content);
  // In a quotation that shouts, a bracket in capitals is one more word of it.
  if (inQuote && /\p{Lu}{4,}[\s\p{P}]*$/u.test(text.slice(Math.max(0, span.start - 20), span.start))) return false;
  const known = words.some((word) => (kind === "round" ? plainNoteWords : noteWords).has(word));
  return known || (kind === "square" && words.length >= 3 && words.some((word) => word.length >= 5));
}

/** Does one of the phrases cover the span, without case? */
export function insidePhrase(text: string, span: Span, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => {
    const around = text.slice(Math.max(0, span.start - phrase.length), span.end + phrase.length).toLowerCase();
    return (
      around.includes(phrase.toLowerCase()) &&
      phrase.toLowerCase().includes(text.slice(span.start, span.end).toLowerCase())
    );
  });
}

/** The highest paragraph each "paragraphs 4-6" of an advisory names. */
export const advisoryParagraphs = perParagraph(({ text }: Paragraph) =>
  allMatches(text, namedParagraphs).map(({ 0: whole, 1: numbers = "", index }) => ({
    span: { start: index, end: index + whole.length },
    paragraph: Math.max(...numbers.split(/\D+/).filter(Boolean).map(Number)),
  })),
);
