/** What stands around a name: whether it is a whole name, and whether the words beside it speak for or against the entry. */
import { sentenceAt } from "../draft/spans.ts";
import type { Span } from "../draft/types.ts";
import { comparisons, contextWords, denials, titles } from "./contexts.ts";
import { isLooseParticle } from "./curatedNames.ts";
import { foldWord } from "./nameTokens.ts";
import type { Reading } from "./reading.ts";
import { isParticle } from "./transliteration.ts";
import type { Entry } from "./types.ts";

/** Particles that are English words too: they link no foreign names. */
const englishParticles = new Set("the of and as at an".split(" "));

/** "Milosh Wagner", "Wagner Moura": another name beside it with nothing between. */
export function isSurname({ text, paragraph }: Reading, { start, end }: Span): boolean {
  const before = /(\p{Lu}[\p{L}'’-]*)\s+$/u.exec(text.slice(Math.max(0, start - 40), start));
  const beginsSentence = before !== null && sentenceAt(paragraph, start)?.start === start - before[0].length;
  const isGiven = before !== null && !beginsSentence && !/(?:['’]s|ian|ese|ish|led|neo-Nazi)$/.test(before[1] ?? "");
  return isGiven || /^\s+\p{Lu}\p{Ll}+/u.test(text.slice(end, end + 12));
}

/** Is there a word in its sentence that fits? */
export function hasContext({ text, paragraph, tokens }: Reading, span: Span): boolean {
  const sentence = sentenceAt(paragraph, span.start) ?? { start: 0, end: text.length };
  return tokens.some(
    ({ text: word, start }) =>
      start >= sentence.start &&
      start < sentence.end &&
      !(start >= span.start && start < span.end) &&
      contextWords.has(foldWord(word)),
  );
}

/** Mr Hamas. */
export function isTitled({ text, tokens }: Reading, { start }: Span, first: number): boolean {
  const previous = tokens[first - 1];
  if (previous === undefined || !titles.has(foldWord(previous.text))) return false;
  return /^\.?\s+$/.test(text.slice(previous.end, start));
}

/** Tehreek-e-Taliban, Taliban-style. */
export function isPartOfAnother(reading: Reading, { start, end }: Span, first: number, last: number): boolean {
  const { text, tokens, inCapitals } = reading;
  const previous = tokens[first - 1];
  if (previous !== undefined) {
    const link = text.slice(previous.end, start);
    const form = foldWord(previous.text);
    const isJoined = /^[-‐‑]$/.test(link) || (/^\s$/.test(link) && form.length === 1);
    const isLink = isLooseParticle(previous.text, inCapitals) && !englishParticles.has(form);
    if (isJoined && isLink) return true;
  }
  const following = tokens[last + 1];
  if (following === undefined || !/^[-‐‑]$/.test(text.slice(end, following.start))) return false;
  const form = foldWord(following.text);
  return (
    comparisons.has(form) ||
    (isParticle(form) && !englishParticles.has(form) && /^[-‐‑]/.test(text.slice(following.end)))
  );
}

/** Do the words beside it say that something else is meant? `words` are the matched ones, folded. */
export function isDenied({ text, paragraph }: Reading, { id }: Entry, words: string, { start, end }: Span): boolean {
  return denials.some(({ entry, name, before, after, sentence, unless }) => {
    if (entry !== id || (name !== null && !name.test(words))) return false;
    if (unless?.test(text.slice(end, end + 40))) return false;
    if (before?.test(text.slice(Math.max(0, start - 40), start))) return true;
    if (after?.test(text.slice(end, end + 40))) return true;
    if (sentence === undefined) return false;
    const span = sentenceAt(paragraph, start) ?? { start: 0, end: text.length };
    return sentence.test(text.slice(span.start, span.end));
  });
}
