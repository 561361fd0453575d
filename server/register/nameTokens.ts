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
const wordPattern = new RegExp(`[\\p{L}\\p{N}\\p{M}]+(?:[${apostrophes}][\\p{L}\\p{N}\\p{M}]+)*`, "gu");
const possessive = /['’ʼ]s$/i;
const plain = /^[a-z0-9]+$/;

/** The words of a text, in order. */
export function nameTokens(text: string): readonly NameToken[] {
  const tokens: NameToken[] = [];
  wordPattern.lastIndex = 0;
  for (let match = wordPattern.exec(text); match !== null; match = wordPattern.exec(text)) {
    const [written] = match;
    const bare = possessive.test(written) ? written.slice(0, -2) : written;
    if (bare !== "") tokens.push({ text: bare, start: match.index, end: match.index + bare.length });
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

/** All words of a name, folded. */
export function foldName(name: string): readonly string[] {
  return nameTokens(name)
    .map(({ text }) => foldWord(text))
    .filter((form) => form !== "");
}
