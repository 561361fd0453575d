/** The words that matter of a sentence: what must stay for a source to stay its source. */

/**
 * Words that may come and go: they carry no fact. No negation, no verb, no preposition ("by" or "to" turns a sentence round).
 */
const light = new Set("a an the that which also and but however meanwhile moreover then".split(" "));

/** British and American: two spellings of one word get one form. */
function spelling(word: string): string {
  // "filled" and "filed" are two words, "travelled" and "traveled" are one.
  const single = word.length >= 8 ? word.replace(/ll(?=e[dr]|ing|or)/, "l") : word;
  return single
    .replace(/(?<=\p{L}{3})is(?=(?:e|ed|es|er|ers|ing|ation|ations)$)/u, "iz")
    .replace(/(?<=\p{L}{3})our(?=s?$|ed$|ing$|ful$|able$|hood)/u, "or")
    .replace(/(?<=\p{L}{2}t)re(?=s?$)/u, "er");
}

const word = /\p{Sc}?[\p{L}\p{M}\p{N}]+(?:['.,:/-][\p{L}\p{M}\p{N}]+)*%?/gu;

/** The words that matter, in order, in small letters and one spelling. Marks, spacing and quotation marks do not count. */
export function wordsOf(text: string): readonly string[] {
  const plain = text.toLowerCase().replaceAll(/[’‘ʼ]/g, "'").replaceAll(/[‐‑–]/g, "-");
  return (plain.match(word) ?? []).filter((found) => !light.has(found)).map(spelling);
}

/** Names words that matter: 16 hexadecimal digits, two FNV-1a hashes of 32 bits. Not secret. */
export function hashOfWords(words: readonly string[]): string {
  const text = words.join(" ");
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ (unit + at), 0x01000193);
  }
  return [a, b].map((part) => (part >>> 0).toString(16).padStart(8, "0")).join("");
}

/** The hash of a text's words that matter. */
export function hashOf(text: string): string {
  return hashOfWords(wordsOf(text));
}
