/** A language of nothing but Cyrillic ж: what is still Latin in it was never passed on to be translated. */
import { readFileSync } from "node:fs";

const bundle: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(new URL("../../l10n/bundle.l10n.json", import.meta.url), "utf8"),
);

/** Every word of the bundle without its letters; what is filled in, code and signs stay. */
export const noLanguage: Readonly<Record<string, string>> = Object.fromEntries(
  Object.keys(bundle).map((english) => [english, lettersGone(english)]),
);

/** The language it says it is: one whose letters for days and months are not Latin. */
export const noLanguageLocale = "ru";

function lettersGone(english: string): string {
  return english
    .split(/(\{\w+\}|`[^`]*`|\$\([\w~-]+\))/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/\p{Script=Latin}/gu, "ж")))
    .join("");
}

/**
 * Latin words that a text shows in that language and that `known` (the draft, names and titles of records) has not.
 * What is for the draft stays English: code in backticks, words in quotation marks, examples, placeholders.
 */
export function latinWords(text: string, known: ReadonlySet<string>): readonly string[] {
  const ours = text
    .replace(/^(?:[✗✓] |> ).*$/gmu, "")
    .replace(/`[^`]*`/g, "")
    .replace(/\]\([^)]*\)/g, "]")
    .replace(/\[\p{Lu}[\p{Lu} ]*\?\]/gu, "")
    .replace(/“[^“”]*”/g, "");
  return [...wordsOf(ours)].filter((word) => word.length > 1 && !known.has(word));
}

/** In small letters. */
export function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{Script=Latin}]+/gu) ?? []);
}
