/** Words that replace or precede others: "a" or "an" by the next sound, capitals as they were. */
import type { Span } from "../../draft/types.ts";

/** New text for a stretch. */
export interface TextChange {
  readonly span: Span;
  readonly newText: string;
}

/** Words whose first letter does not tell: hour, honest; one, unit, European, US. */
const silentH = /^(?:hour|honest|honou?r|heir)/i;
const consonantSound = /^(?:one\b|once\b|uni(?!n|m|d)|us(?:e|ual|age|ing|able|er)|ut(?:il|op)|eu|ewe|U[KSN]\b)/i;
/** Initials read letter by letter that begin with a vowel sound: an FBI agent. */
const vowelInitials = /^[AEFHILMNORSX][A-Z0-9]+\b/;

export function articleBefore(next: string): "a" | "an" {
  if (vowelInitials.test(next) || silentH.test(next)) return "an";
  return /^[aeiou]/i.test(next) && !consonantSound.test(next) ? "an" : "a";
}

/** The word with a capital where the word it stands for has one. */
export function matchCase(word: string, like: string): string {
  return /^\p{Lu}/u.test(like) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** "a" or "an" before an offset, with the white space between; null where there is none. */
export function articleAt(
  text: string,
  offset: number,
): { readonly start: number; readonly word: string; readonly gap: string } | null {
  const [whole = "", word = "", gap = ""] =
    /(?<![\p{L}\p{N}])(an?)(\s+)$/iu.exec(text.slice(Math.max(0, offset - 24), offset)) ?? [];
  return word === "" ? null : { start: offset - whole.length, word, gap };
}

/** The change that takes words out, up to the next word: an article before them fits that one. */
export function withoutWords(text: string, { start, end }: Span): TextChange {
  const article = articleAt(text, start);
  const fitting = article === null ? "" : articleBefore(text.slice(end, end + 24));
  if (article === null || article.word.toLowerCase() === fitting) return { span: { start, end }, newText: "" };
  return { span: { start: article.start, end }, newText: `${matchCase(fitting, article.word)}${article.gap}` };
}
