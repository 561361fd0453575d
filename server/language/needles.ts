/**
 * Words without which a pattern cannot match, read from its source. Most patterns concern words that most drafts do not have, and V8 compiles
 * a pattern when it is first tried: a plain search for a few words before spares a short draft a tenth of a second.
 */
import { readPattern } from "./patternReader.ts";

/** What a piece of a pattern is made of. */
interface Piece {
  /** Every text that it matches, lower case; null where these are too many or unknown. */
  readonly exact: readonly string[] | null;
  /** One of these stands in every match; null where nothing is known. */
  readonly needed: readonly string[] | null;
}

const nothing: Piece = { exact: [""], needed: null };
const unknown: Piece = { exact: null, needed: null };
/** More texts than this are not kept apart. */
const mostTexts = 80;
/** A shorter needle is in every text. */
const shortest = 4;
/** So are these, with or without their spaces. */
const common = new Set(
  `a an and are as at be been but by for from had has have his her in into is it its not of on or our said some than that the their
  them they this to was were when which who will with would more most about after over`.split(/\s+/),
);

/**
 * Lower-case texts one of which stands in the lower-cased text wherever the pattern matches; null where there are none that say much. Knows
 * the syntax of patterns with and without the flags i and u; what it does not know needs nothing.
 */
export function needlesOf(pattern: RegExp): readonly string[] | null {
  const whole = readPattern<Piece>(pattern, {
    text: (literal) => (isPlain(literal) ? { exact: [literal.toLowerCase()], needed: null } : unknown),
    any: unknown,
    empty: nothing,
    either,
    joined,
    repeated(once, quantifier) {
      if (quantifier.startsWith("?")) return { exact: once.exact === null ? null : ["", ...once.exact], needed: null };
      if (/^(?:\*|\{0)/.test(quantifier)) return unknown;
      return { exact: null, needed: best([once.needed, once.exact]) };
    },
    widestClass: 12,
  });
  const found = best([whole.needed, whole.exact]);
  // Where one needle stands in another, the shorter says as much.
  return (
    found?.filter((text, i) => !found.some((other, j) => text.includes(other) && (text !== other || j < i))) ?? null
  );
}

function either(options: readonly Piece[]): Piece {
  const exact = options.flatMap((piece) => piece.exact ?? []);
  const needed = options.map((piece) => best([piece.needed, piece.exact]));
  return {
    exact: options.every((piece) => piece.exact !== null) && exact.length <= mostTexts ? exact : null,
    needed: needed.every((one) => one !== null) ? needed.flat() : null,
  };
}

function joined(parts: readonly Piece[]): Piece {
  let run: readonly string[] = [""];
  let isWhole = true;
  const needed: (readonly string[] | null)[] = [];
  for (const piece of parts) {
    needed.push(piece.needed);
    const longer = piece.exact === null ? null : product(run, piece.exact);
    if (longer !== null) run = longer;
    else {
      needed.push(run);
      isWhole = false;
      run = piece.exact ?? [""];
    }
  }
  return { exact: isWhole ? run : null, needed: best([...needed, run]) };
}

/** In capitals and small letters alike, and nothing that case folding makes something else. */
const isPlain = (text: string) => /^[\0-\x7f]*$/.test(text);

function product(before: readonly string[], after: readonly string[]): readonly string[] | null {
  if (before.length * after.length > mostTexts) return null;
  const [only = ""] = after;
  if (after.length === 1) return before.map((first) => first + only);
  return before.flatMap((first) => after.map((next) => first + next));
}

/** Of several lists the one that says most: the one whose shortest text is longest. */
function best(lists: readonly (readonly string[] | null)[]): readonly string[] | null {
  let chosen: readonly string[] | null = null;
  let most = shortest - 1;
  for (const list of lists) {
    if (list === null || list.length === 0) continue;
    let least = Number.POSITIVE_INFINITY;
    for (const text of list) {
      const word = text.trim();
      least = Math.min(least, common.has(word) ? 0 : word.length);
      // It cannot be chosen any more.
      if (least < most) break;
    }
    if (least > most || (least === most && chosen !== null && list.length < chosen.length)) {
      most = least;
      chosen = list;
    }
  }
  return chosen;
}

/** The one letter that ignoring case makes an ASCII letter and that lower case leaves as it is. */
const folding = "\u017F";

/** A text to look for needles in, made once for many patterns. */
export interface Searchable {
  readonly lower: string;
  readonly folds: boolean;
  /** A bit for each two letters that follow each other somewhere, by `pairBit`. */
  readonly pairs: Uint32Array;
}

const pairBits = 2048;
const pairBit = (text: string, at: number) => (text.charCodeAt(at) * 37 + text.charCodeAt(at + 1)) & (pairBits - 1);

export function searchable(text: string): Searchable {
  const lower = text.toLowerCase();
  const pairs = new Uint32Array(pairBits / 32);
  for (let at = 0; at + 1 < lower.length; at++) {
    const bit = pairBit(lower, at);
    pairs[bit >> 5] = (pairs[bit >> 5] as number) | (1 << (bit & 31));
  }
  return { lower, folds: lower.includes(folding), pairs };
}

/** May a pattern with these needles match somewhere in the text? */
export function mayMatch(needles: readonly string[] | null, { lower, folds, pairs }: Searchable): boolean {
  if (needles === null || folds) return true;
  const has = (needle: string, at: number) => {
    const bit = pairBit(needle, at);
    return ((pairs[bit >> 5] as number) & (1 << (bit & 31))) !== 0;
  };
  for (const needle of needles) {
    const last = needle.length - 2;
    // Most are told to be missing by two letters.
    if (last >= 0 && !(has(needle, last) && has(needle, 0) && has(needle, last >> 1))) continue;
    if (lower.includes(needle)) return true;
  }
  return false;
}
