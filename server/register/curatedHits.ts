/** Names of the curated registers in one paragraph. */
import { covers } from "../draft/spans.ts";
import type { Span } from "../draft/types.ts";
import { smallNouns } from "./contexts.ts";
import { type CuratedName, type CuratedNames, isLooseParticle, spellingOf } from "./curatedNames.ts";
import { longestName, namesWith, noWords, reachOf, withWord } from "./nameTable.ts";
import { foldWord, type NameToken } from "./nameTokens.ts";
import { isJoint, type Reading, startsWithCapital } from "./reading.ts";
import { hasContext, isDenied, isPartOfAnother, isSurname, isTitled } from "./surroundings.ts";
import { foldVowels, isArticle } from "./transliteration.ts";
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
        if (!isJoint(text, tokens[here - 1]?.end ?? 0, token.start)) break;
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
    if (isPartOfAnother(reading, span, withArticle ? first - 1 : first, last)) return null;
    const isSomebody = isTitled(reading, span, withArticle ? first - 1 : first);
    const allowed = fitting.filter(
      ({ entry }) => !(isSomebody && entry.type !== "person") && !isDenied(reading, entry, forms.join(" "), span),
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
      // Initials have no other spelling: Neera is not NIRA.
      if (allInitials && own.length === 1 && word.length < 6 && foldWord(written) !== foldWord(word)) return false;
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
    if (name.case !== "exact" && isSurname(reading, span)) return false;
    return hasContext(reading, span);
  }
}

/** Outside a line in capitals: initials. */
function isCapitals(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase();
}

function sentenceCase(word: string): string {
  return word.charAt(0) + word.slice(1).toLowerCase();
}
