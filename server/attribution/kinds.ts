/** What kind of words, what kind of source. */
import type { Span } from "../draft/types.ts";
import { genericGroup } from "../language/genericSources.ts";
import { genericMediaNouns, namesOutlet } from "../language/media.ts";
import { isUnnamedMedia } from "../language/unnamedMedia.ts";
import { quoteStates, rangeOf, type Tokens } from "./tokens.ts";
import type { ContentKind, SourceKind } from "./types.ts";

/** The share of quoted words from which a statement counts as quoted altogether. */
const directShare = 0.9;

/** A stretch of a paragraph (its own offsets) with the paragraph's tokens. */
export interface Piece {
  readonly tokens: Tokens;
  readonly span: Span;
}

export function contentKind(pieces: readonly Piece[]): ContentKind {
  let words = 0;
  let quoted = 0;
  for (const { tokens, span } of pieces) {
    const range = rangeOf(tokens, span);
    if (range === null) continue;
    for (let i = range.from; i < range.to; i++) {
      if (tokens.isWord[i] === 0) continue;
      words++;
      if (tokens.quote[i] !== quoteStates.outside) quoted++;
    }
  }
  if (quoted === 0) return "indirect";
  return quoted >= directShare * words ? "direct" : "mixed";
}

const pronoun = /^(?:i|he|she|they|we|you|who|his|her|their|my|our)$/i;
const document =
  /\b(?:report|statement|letter|memo|e-?mails?|documents?|filings?|complaint|lawsuit|indictment|affidavit|transcript|study|survey|poll|polls|paper|book|memoir|ruling|order|resolution|tweet|post|release|records?|data|figures|audit|contract|bill|law|website|site|letters|files|census|review|estimate|analysis)s?\b/i;
const institution =
  /\b(?:government|ministry|department|court|council|commission|committee|agency|bureau|office|police|army|navy|military|campaign|party|university|college|company|group|union|association|organization|organisation|institute|center|centre|embassy|parliament|senate|congress|house|administration|authority|authorities|board|bank|foundation|federation|league|corporation|inc|corp|ltd|fbi|cia|nato|eu|un|court|network|team|hospital|school|church|kremlin|pentagon|white house)\b/i;
const anonymous =
  /\b(?:sources?|officials?|aides?|insiders?|person|people|diplomats?|advis[eo]rs?|operatives?|employees?|witness(?:es)?|man|woman|staffers?|lawmakers?)\b/i;

const knownKinds = new Map<string, SourceKind>();
/** Phrases remembered; a draft has a few hundred. */
const rememberedKinds = 4000;

/** The kind of a source phrase by its own words; the first phrase decides. */
export function sourceKindOf(phrases: readonly string[]): SourceKind {
  const phrase = phrases[0]?.trim() ?? "";
  let kind = knownKinds.get(phrase);
  if (kind === undefined) {
    kind = kindOfPhrase(phrase);
    if (knownKinds.size >= rememberedKinds) knownKinds.clear();
    knownKinds.set(phrase, kind);
  }
  return kind;
}

function kindOfPhrase(phrase: string): SourceKind {
  if (phrase === "") return "none";
  if (pronoun.test(phrase)) return "person";
  // "UN estimates cited by domestic media" are estimates.
  const head =
    phrase.split(/,| (?:cited|quoted|reported|published|released|who|which|that|from|by|at|in|on|with) /)[0] ?? phrase;
  const words = head.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
  const last = words.at(-1) ?? "";
  // A capital inside the phrase; the first word may have one for opening the sentence.
  const hasName = /\s\p{Lu}/u.test(phrase);
  if (genericMediaNouns.includes(last) || isUnnamedMedia(phrase, true)) return "generic-media";
  if (namesOutlet(head)) return "outlet";
  const group = hasName ? null : genericGroup(last);
  // "Finance ministry sources" are described: unnamed, not vague.
  if (group !== null && words.slice(0, -1).every((word) => word === "other" || group.modifiers.includes(word)))
    return "vague";
  if (/^(?:some|many|others|most)$/.test(phrase.toLowerCase())) return "vague";
  // "An official statement" is a paper, not an official.
  if (!hasName && anonymous.test(head) && !document.test(last)) return "anonymous";
  if (document.test(head) && !/^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u.test(phrase)) return "document";
  if (institution.test(head) && !/^(?:\p{Lu}[\p{L}.]+ ){1,2}\p{Lu}\p{Ll}+,/u.test(phrase)) return "institution";
  return /^(?:\p{Lu}{2,4})$/u.test(phrase) ? "institution" : "person";
}
