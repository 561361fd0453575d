/** What the detectors of this folder give: words of a paragraph that make a statement read as a claim. */
import { perParagraph } from "../draft/perParagraph.ts";
import { perSentence } from "../draft/perPart.ts";
import type { Paragraph, Span } from "../draft/types.ts";
import { mayMatch, needlesOf, searchable } from "../language/needles.ts";
import { houseVoice, searchableVoice } from "../language/words.ts";
import type { ClaimType } from "./types.ts";

/** One place; all spans count from the paragraph's start. */
export interface Sign {
  readonly type: ClaimType;
  /** The words to show. */
  readonly span: Span;
  /** The sentence they stand in. */
  readonly sentence: Span;
}

/** A match of a pattern in one sentence of house voice, with its place in the paragraph. */
export interface Match {
  readonly groups: Readonly<Record<string, string | undefined>>;
  readonly words: string;
  readonly span: Span;
  readonly sentence: Span;
  /** The sentence's own words, quoted ones blanked out. */
  readonly text: string;
  /** Of the match in `text`. */
  readonly at: number;
}

/** Each sentence in house voice. An only one has nothing to look for needles in that its paragraph has not. */
const sentenceVoices = perParagraph((paragraph) => {
  const voice = houseVoice(paragraph);
  const { sentences } = paragraph;
  return sentences.map((sentence) => {
    const text = voice.slice(sentence.start, sentence.end);
    return { sentence, text, own: sentences.length > 1 ? searchable(text) : null };
  });
});

const needles = new WeakMap<RegExp, readonly string[] | null>();

/** Every match of a global pattern, sentence by sentence, quoted words left out. */
export function matchesIn(paragraph: Paragraph, pattern: RegExp): readonly Match[] {
  let needed = needles.get(pattern);
  if (needed === undefined) {
    needed = needlesOf(pattern);
    needles.set(pattern, needed);
  }
  if (!mayMatch(needed, searchableVoice(paragraph))) return none;
  const found: Match[] = [];
  for (const { sentence, text, own } of sentenceVoices(paragraph)) {
    if (own !== null && !mayMatch(needed, own)) continue;
    // Not matchAll, which makes a new pattern for every sentence.
    let next = 0;
    for (;;) {
      pattern.lastIndex = next;
      const match = pattern.exec(text);
      if (match === null) break;
      next = match.index + Math.max(1, match[0].length);
      const start = sentence.start + match.index;
      const span = { start, end: start + match[0].length };
      found.push({ groups: match.groups ?? {}, words: match[0], span, sentence, text, at: match.index });
    }
  }
  return found;
}

const none: readonly Match[] = [];

/** Does a sentence match, quoted words left out? Asked for each sign in it, answered once. */
export function ofSentence(pattern: RegExp): (paragraph: Paragraph, sentence: Span) => boolean {
  return perSentence((paragraph, { start, end }) => pattern.test(houseVoice(paragraph).slice(start, end)));
}

/** Further back no pattern looks for the words right before a sign, in UTF-16 code units. */
const lookBack = 80;

/** The words right before a place in a text. */
export function leadOf(text: string, at: number): string {
  return text.slice(Math.max(0, at - lookBack), at);
}

/** `one two` to the alternatives of a pattern. */
export function anyOf(words: string): string {
  return `(?:${words
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll("_", " "))
    .join("|")})`;
}
