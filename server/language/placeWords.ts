/** How words are cut and written alike where places are looked for. */

/** Straight apostrophes, plain hyphens, plain spaces, composed letters: one way to write each spelling in the index. */
export function plain(name: string): string {
  if (isAscii(name)) return name;
  return name
    .normalize("NFC")
    .replace(/[’‘ʼʻ]/g, "'")
    .replace(/[‐‑]/g, "-")
    .replace(/[\u00a0\u202f]/g, " ");
}

export function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}

/** Whether the code unit at this index belongs to a word: letters with their marks, digits, "_". */
export function isWordUnit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return isAsciiWord(code);
  if (code >= 0xd800 && code <= 0xdfff) {
    const high = code >= 0xdc00 ? at - 1 : at;
    return /^[\p{L}\p{N}]/u.test(text.slice(high, high + 2));
  }
  return /[\p{L}\p{M}\p{N}]/u.test(text.charAt(at));
}

function isAsciiWord(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39) || code === 0x5f
  );
}

/** The letters and digits from here on; at least one code unit. */
export function firstWord(text: string, start: number): string {
  let end = start + 1;
  while (end < text.length && isWordUnit(text, end)) end++;
  return text.slice(start, end);
}
