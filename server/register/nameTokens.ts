/** Words of names as they are compared: without case, accents, apostrophes. */

/** A word of a text; `start` and `end` are UTF-16 offsets of the stretch it stands for. */
export interface NameToken {
  /** Compared form. */
  readonly form: string;
  readonly start: number;
  readonly end: number;
}

const wordPattern = /[\p{L}\p{N}\p{M}]+(?:['’‘ʼʿʾ`´][\p{L}\p{N}\p{M}]+)*/gu;
const possessive = /['’ʼ]s?$/i;

/** The words of a text, hyphens between them split; a possessive ending is left out of span and form. */
export function nameTokens(text: string): readonly NameToken[] {
  const tokens: NameToken[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const written = match[0].replace(possessive, "");
    tokens.push({ form: foldToken(written), start: match.index, end: match.index + written.length });
  }
  return tokens;
}

/** The form in which two spellings of one word are the same. */
export function foldToken(word: string): string {
  return word
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
