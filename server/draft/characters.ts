/** Character classes the parsers agree on. Each takes one character of the text, "" at its ends. */

const wordCharacter = /[\p{L}\p{N}\p{M}_]/u;
const surrogate = /[\uD800-\uDFFF]/;

/** Letter, digit or mark; half of an astral character counts as one, so that no word is cut in two. */
export function isWord(character: string): boolean {
  return character !== "" && (wordCharacter.test(character) || surrogate.test(character));
}

export function isSpace(character: string): boolean {
  return character !== "" && /\s/u.test(character);
}

export function isDigit(character: string): boolean {
  return character >= "0" && character <= "9";
}

export function isUpper(character: string): boolean {
  return /\p{Lu}/u.test(character);
}

export function isLower(character: string): boolean {
  return /\p{Ll}/u.test(character);
}
