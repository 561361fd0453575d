/** Words of names and drafts as they are compared: without case, accents, apostrophes and possessive endings. */

/** A word of a text. */
export interface NameToken {
  /** As written, without a possessive ending. */
  readonly text: string;
  /** Half-open range of UTF-16 code units of `text`; hyphens part words, apostrophes do not. */
  readonly start: number;
  readonly end: number;
}

/** Apostrophes of every kind, ayn and hamza among them. */
const apostrophes = "'’‘ʼʿʾ`´ʻ";
/** Letters, digits and the accents on them; raised numbers are footnote marks: Hamas¹. */
const wordCharacter = /[\p{L}\p{Nd}\p{Nl}\p{M}]/u;
const plain = /^[a-z0-9]+$/;

/** By UTF-16 code unit, found out once: 1 not asked yet, 2 part of no word, 3 of a word, 4 an apostrophe. */
const kinds = new Uint8Array(0x10000).fill(1);

function kindOf(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const known = kinds[unit] ?? 2;
  if (known !== 1) return known;
  // Half of an astral character: it depends on the other half.
  if (unit >= 0xd800 && unit <= 0xdfff) {
    const start = unit >= 0xdc00 ? at - 1 : at;
    return wordCharacter.test(String.fromCodePoint(text.codePointAt(start) ?? 0)) ? 3 : 2;
  }
  const character = text.charAt(at);
  const kind = apostrophes.includes(character) ? 4 : wordCharacter.test(character) ? 3 : 2;
  kinds[unit] = kind;
  return kind;
}

/** The words of a text, in order. */
export function nameTokens(text: string): readonly NameToken[] {
  const tokens: NameToken[] = [];
  for (let at = 0; at < text.length; ) {
    if (kindOf(text, at) !== 3) {
      at++;
      continue;
    }
    const start = at;
    let end = at + 1;
    for (; end < text.length; end++) {
      const kind = kindOf(text, end);
      if (kind === 3 || (kind === 4 && end + 1 < text.length && kindOf(text, end + 1) === 3)) continue;
      break;
    }
    at = end;
    // The possessive ending: 's, ’s.
    const isPossessive = end - start > 2 && kindOf(text, end - 2) === 4 && /[sS]/.test(text.charAt(end - 1));
    if (isPossessive) end -= 2;
    tokens.push({ text: text.slice(start, end), start, end });
  }
  return tokens;
}

/** Letters that Unicode does not take apart. */
const letters: Readonly<Record<string, string>> = {
  ø: "o",
  đ: "d",
  ð: "d",
  ł: "l",
  ß: "ss",
  ı: "i",
  æ: "ae",
  œ: "oe",
  þ: "th",
};

/** The form in which two spellings of a word differ by letters only; "" for a word of marks alone. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (plain.test(lower)) return lower;
  return lower
    .normalize("NFKD")
    .replace(/[øđðłßıæœþ]/g, (letter) => letters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]/gu, "");
}

const plainName = /^[a-z0-9 ,.()&-]*$/;

/** All words of a name, folded. */
export function foldName(name: string): readonly string[] {
  const lower = name.toLowerCase();
  // Most names by far, several times faster.
  if (plainName.test(lower)) return lower.match(/[a-z0-9]+/g) ?? [];
  return nameTokens(name)
    .map(({ text }) => foldWord(text))
    .filter((form) => form !== "");
}
