/** Names of the curated registers in one paragraph. */
import { covers, sentenceAt } from "../draft/spans.ts";
import type { Span } from "../draft/types.ts";
import { comparisons, contextWords, denials, smallNouns, titles } from "./contexts.ts";
import { type CuratedName, type CuratedNames, isLooseParticle, spellingOf } from "./curatedNames.ts";
import { longestName, namesWith, noWords, reachOf, withWord } from "./nameTable.ts";
import { foldWord, type NameToken } from "./nameTokens.ts";
import { joint, type Reading, startsWithCapital } from "./reading.ts";
import { foldVowels, isArticle, isParticle } from "./transliteration.ts";
import type { Entry } from "./types.ts";

/** A name found in a paragraph; the span counts from there. */
export interface Hit {
  readonly span: Span;
  /** The spelling of the register. */
  readonly name: string;
  /** Best first: who bears it as a heading before who lists it as an alias. */
  readonly candidates: readonly Entry[];
  /** Is `candidates[0]` meant beyond doubt, or may it be any of them? */
  readonly ambiguous: boolean;
  /** False where it needs a word that fits and its sentence has none: it counts if the draft names the entry in full somewhere. */
  readonly firm: boolean;
}

/** Particles that are English words too: they link no foreign names. */
const englishParticles = new Set("the of and as at an".split(" "));

/** Leftmost, longest, none overlapping. */
export function curatedHits(reading: Reading, names: CuratedNames): readonly Hit[] {
  const { tokens, text, inCapitals, paragraph } = reading;
  const hits: Hit[] = [];
  let next = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as NameToken;
    if (token.start < next || (!names.anyCase && !startsWithCapital(token.text))) continue;
    if (isLooseParticle(token.text, inCapitals)) continue;
    const hit = longestAt(at);
    if (hit === null || covers(paragraph.opaque, hit.span.start)) continue;
    hits.push(hit);
    next = hit.span.end;
  }
  return hits;

  function longestAt(at: number): Hit | null {
    let hash = noWords;
    let reach = 1;
    let best: Hit | null = null;
    const words: NameToken[] = [];
    for (let here = at; here < tokens.length && words.length < reach; here++) {
      const token = tokens[here] as NameToken;
      if (here > at) {
        if (!joint.test(text.slice(tokens[here - 1]?.end, token.start))) break;
        if (isLooseParticle(token.text, inCapitals)) continue;
      }
      words.push(token);
      hash = withWord(hash, foldVowels(foldWord(token.text)));
      if (words.length === 1) reach = Math.min(reachOf(names.table, hash), longestName);
      if (reach === 0) return null;
      const numbers = namesWith(names.table, hash);
      if (numbers.length > 0) best = judge(at, here, words, numbers) ?? best;
    }
    return best;
  }

  function judge(first: number, last: number, words: readonly NameToken[], numbers: readonly number[]): Hit | null {
    const forms = words.map((word) => foldWord(word.text));
    const spelling = spellingOf(forms);
    const particle = first > 0 ? tokens[first - 1] : undefined;
    const link = particle === undefined ? "" : text.slice(particle.end, words[0]?.start);
    const form = particle === undefined || (!inCapitals && isCapitals(particle.text)) ? "" : foldWord(particle.text);
    // Standing free, "an", "as" and "at" are English.
    const opens = /^[-‐‑]$/.test(link) ? isArticle(form) : /^\s+$/.test(link) && /^(?:[ae]l|the)$/.test(form);
    const before = opens ? form : "";
    const fitting = numbers
      .map((number) => names.names[number] as CuratedName)
      .filter((one) => one.spelling === null || one.spelling === spelling)
      .filter((one) => isOpened(one, before, words.length) && isWritten(one, words));
    if (fitting.length === 0) return null;
    const withArticle = isArticle(before) && fitting.some(({ opening }) => opening === "article");
    const span = {
      start: withArticle ? (particle as NameToken).start : (words[0] as NameToken).start,
      end: (tokens[last] as NameToken).end,
    };
    if (isPartOfAnother(span, withArticle ? first - 1 : first, last)) return null;
    const isSomebody = isTitled(span, withArticle ? first - 1 : first);
    const allowed = fitting.filter(
      ({ entry }) => !(isSomebody && entry.type !== "person") && !isDenied(entry, forms.join(" "), span),
    );
    return hitOf(span, words, allowed);
  }

  /** Al-Shabaab keeps its article, Hamas takes none; in longer names it comes and goes. */
  function isOpened({ opening }: CuratedName, before: string, length: number): boolean {
    if (opening === "the") return before === "the";
    if (length > 1) return true;
    return opening === "article" ? isArticle(before) : !isArticle(before);
  }

  function isWritten({ name, words: own }: CuratedName, words: readonly NameToken[]): boolean {
    if (name.case === "any") return true;
    if (name.case === "exact") {
      if (inCapitals && name.needsContext) return false;
      if (own.every((word, n) => word === words[n]?.text)) return true;
      // British copy writes the initials that are spoken as a word so: Isis, Farc.
      return words.length === 1 && /^\p{Lu}{4,}$/u.test(own[0] ?? "") && words[0]?.text === sentenceCase(own[0] ?? "");
    }
    const allInitials = own.every((word) => word === word.toUpperCase());
    return own.every((word, n) => {
      const written = words[n]?.text ?? "";
      if (!allInitials && word.length > 1 && /^\p{Lu}+$/u.test(word)) return written === word;
      return startsWithCapital(written) || !startsWithCapital(word) || (n > 0 && smallNouns.has(foldWord(written)));
    });
  }

  function hitOf(span: Span, words: readonly NameToken[], fitting: readonly CuratedName[]): Hit | null {
    const firm = fitting.filter((one) => isFirm(one, words, span));
    const [first, ...others] = firm.length > 0 ? firm : fitting;
    if (first === undefined) return null;
    const all = [first, ...others];
    const headings = all.filter(({ name }) => name.kind === "name");
    const ranked = headings.length === 1 ? [...headings, ...all] : all;
    const candidates = [...new Set(ranked.map(({ entry }) => entry))];
    const ambiguous = candidates.length > 1 && headings.length !== 1;
    return { span, name: (ranked[0] as CuratedName).name.text, candidates, ambiguous, firm: firm.length > 0 };
  }

  function isFirm({ name, words: own }: CuratedName, words: readonly NameToken[], span: Span): boolean {
    const spokenInitials = name.case === "exact" && words.some((word, n) => word.text !== own[n]);
    if (!name.needsContext && !spokenInitials) return true;
    if (name.case !== "exact" && isSurname(span)) return false;
    return hasContext(span);
  }

  /** "Milosh Wagner", "Wagner Moura": another name beside it with nothing between. */
  function isSurname({ start, end }: Span): boolean {
    const before = /(\p{Lu}[\p{L}'’-]*)\s+$/u.exec(text.slice(Math.max(0, start - 40), start));
    const beginsSentence = before !== null && sentenceAt(paragraph, start)?.start === start - before[0].length;
    const isGiven = before !== null && !beginsSentence && !/(?:['’]s|ian|ese|ish|led|neo-Nazi)$/.test(before[1] ?? "");
    return isGiven || /^\s+\p{Lu}\p{Ll}+/u.test(text.slice(end, end + 12));
  }

  function hasContext(span: Span): boolean {
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
  function isTitled({ start }: Span, first: number): boolean {
    const previous = tokens[first - 1];
    if (previous === undefined || !titles.has(foldWord(previous.text))) return false;
    return /^\.?\s+$/.test(text.slice(previous.end, start));
  }

  /** Tehreek-e-Taliban, Taliban-style. */
  function isPartOfAnother({ start, end }: Span, first: number, last: number): boolean {
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
    return comparisons.has(form) || (isParticle(form) && /^[-‐‑]/.test(text.slice(following.end)));
  }

  function isDenied({ id }: Entry, words: string, { start, end }: Span): boolean {
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
}

/** Outside a line in capitals: initials. */
function isCapitals(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase();
}

function sentenceCase(word: string): string {
  return word.charAt(0) + word.slice(1).toLowerCase();
}
