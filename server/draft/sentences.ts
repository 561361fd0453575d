import { maybeFinal, neverFinal, sentenceOpeners, writtenWithCapital } from "./abbreviations.ts";
import { isDigit, isLower, isSpace, isWord } from "./characters.ts";
import { covers } from "./spans.ts";
import type { Span } from "./types.ts";

const terminator = /[.!?…。]+/g;
const closers = ")]}”\"’'»›*†‡¹²³⁰⁴⁵⁶⁷⁸⁹_";
/** After a quoted question or exclamation these keep the sentence going: `"Why?" Holt asked.` */
const saidNext =
  /^(?:(?:\p{Lu}[\p{L}'’.-]*|the|a|an|of|\p{Ll}+)\s+){0,4}?(?:said|says|asked|asks|told|added|adds|wrote|shouted|replied|cried|yelled|joked|quipped)\b/u;

/**
 * Sentences of a paragraph's prose, without the white space between them. A quotation of several sentences is split
 * inside its marks; an ellipsis ends nothing by itself; closing marks, brackets and footnote marks stay with their sentence.
 */
export function findSentences(text: string, prose: Span, opaque: readonly Span[]): readonly Span[] {
  const sentences: Span[] = [];
  let start = skipSpace(text, prose.start, prose.end);
  terminator.lastIndex = start;
  for (let match = terminator.exec(text); match !== null; match = terminator.exec(text)) {
    const stop = match.index;
    if (stop >= prose.end) break;
    if (covers(opaque, stop)) continue;
    const end = skipClosers(text, stop + match[0].length, prose.end);
    const next = skipSpace(text, end, prose.end);
    if (next < prose.end && (next === end || !endsSentence(text, start, match[0], stop, end, next, prose.end)))
      continue;
    // What has no word in it (a mark set off by a space) is no sentence of its own.
    if (next >= prose.end || (prose.end - next < 8 && !/[\p{L}\p{N}]/u.test(text.slice(next, prose.end)))) break;
    sentences.push({ start, end });
    start = next;
    terminator.lastIndex = next;
  }
  let end = prose.end;
  while (end > start && isSpace(text[end - 1] ?? "")) end--;
  if (end > start) sentences.push({ start, end });
  return sentences;
}

function endsSentence(
  text: string,
  sentenceStart: number,
  stops: string,
  at: number,
  end: number,
  next: number,
  limit: number,
): boolean {
  const follower = firstLetter(text, next, limit);
  if (isLower(follower)) return false;
  const quoteClosed = /[”"’'»]/.test(text.slice(at + stops.length, end));
  if (stops === "..." || stops === ".." || stops === "…")
    return quoteClosed && !saidNext.test(text.slice(next, next + 80));
  if (/[!?]/.test(stops)) return !(quoteClosed && saidNext.test(text.slice(next, next + 80)));
  if (stops !== "." || quoteClosed) return true;
  const written = /[\p{L}\p{N}.'’-]*$/u.exec(text.slice(Math.max(sentenceStart, at - 24), at))?.[0] ?? "";
  const word = written.toLowerCase();
  if (word === "no" && isDigit(text[next] ?? "")) return false;
  if (neverFinal.has(word)) return false;
  if (isLower(written[0] ?? "") && writtenWithCapital.has(word)) return true;
  const initial = /^\p{L}$/u.test(word) && word !== "i";
  const dotted = /^(?:\p{L}\.)+\p{L}$/u.test(word);
  if (!initial && !dotted && (!maybeFinal.has(word) || word === "no")) return true;
  const nextWord = /^\p{L}+/u.exec(text.slice(next, next + 24))?.[0].toLowerCase() ?? "";
  // After "U.S." or "Inc." an opening mark or a usual opener begins a sentence; a name goes on. After one letter the
  // mark may open a nickname and "A" or "I" be another initial.
  if (initial) return nextWord.length > 1 && sentenceOpeners.has(nextWord);
  return sentenceOpeners.has(nextWord) || "\"“‘'".includes(text[next] ?? " ");
}

function skipClosers(text: string, from: number, limit: number): number {
  let at = from;
  for (; at < limit; at++) {
    const character = text[at] ?? "";
    if (closers.includes(character)) {
      // An asterisk or mark that a word follows at once opens something.
      if (isWord(text[at + 1] ?? "") && at + 1 < limit) break;
      continue;
    }
    const reference = character === "[" ? /^\[\^?\d{1,3}\]/.exec(text.slice(at, at + 6)) : null;
    if (reference === null) break;
    at += reference[0].length - 1;
  }
  return at;
}

function skipSpace(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && isSpace(text[at] ?? "")) at++;
  return at;
}

/** The first letter or digit that follows opening marks. */
function firstLetter(text: string, from: number, limit: number): string {
  let at = from;
  while (at < limit && !isWord(text[at] ?? "") && !isSpace(text[at] ?? "")) at++;
  return text[at] ?? "";
}
