/** Names of the starter and house registers, made ready for looking: few, and known to their last letter. */

import { later } from "./later.ts";
import { addKey, createNameKeys, createNameTable, type NameTable } from "./nameTable.ts";
import { foldName, foldWord, nameTokens } from "./nameTokens.ts";
import { foldSpelling, foldVowels, isArticle, isParticle } from "./transliteration.ts";
import type { Entry, Name } from "./types.ts";

export interface CuratedName {
  readonly name: Name;
  readonly entry: Entry;
  /** Its words without particles, as written. */
  readonly words: readonly string[];
  /** The same for comparing letter by letter; null where the vowels may differ. */
  readonly spelling: string | null;
  /** The particle the name begins with. */
  readonly opening: "article" | "the" | null;
}

export interface CuratedNames {
  readonly table: NameTable;
  /** By the numbers of the table. */
  readonly names: readonly CuratedName[];
  /** Every spelling, weak ones too, folded and joined by blanks: what is said of them is said here. */
  readonly known: () => ReadonlySet<string>;
  /** May a name begin with a small letter? */
  readonly anyCase: boolean;
}

/** From how many letters on the vowels of a name of several words may differ. */
const longEnough = 11;

/** Weak names are left out, for good. */
export function curate(entries: readonly Entry[]): CuratedNames {
  const names: CuratedName[] = [];
  const keys = createNameKeys(1);
  for (const entry of entries) {
    for (const name of entry.names) {
      if (name.strength === "weak") continue;
      const tokens = nameTokens(name.text);
      const inCapitals = tokens.length > 1 && name.kind !== "acronym" && name.text === name.text.toUpperCase();
      const significant = tokens.filter(({ text }) => !isLooseParticle(text, inCapitals));
      const forms = significant.map(({ text }) => foldWord(text)).filter((form) => form !== "");
      if (!addKey(keys, forms.map(foldVowels), names.length)) continue;
      const opening = foldWord(tokens[0]?.text ?? "");
      const isOpened = significant[0] !== tokens[0];
      const exact = forms.length === 1 || forms.join("").length < longEnough || name.case === "exact";
      names.push({
        name,
        entry,
        words: significant.map(({ text }) => text),
        spelling: exact ? spellingOf(forms) : null,
        opening: !isOpened ? null : isArticle(opening) ? "article" : opening === "the" ? "the" : null,
      });
    }
  }
  return {
    table: createNameTable(keys),
    names,
    known: later(() => new Set(entries.flatMap((entry) => entry.names.map(({ text }) => foldName(text).join(" "))))),
    anyCase: names.some(({ name }) => name.case === "any"),
  };
}

export function spellingOf(forms: readonly string[]): string {
  return forms.map(foldSpelling).join(" ");
}

/** A particle in small letters or with one capital: "UN" and "AS" are initials, except where everything is in capitals. */
export function isLooseParticle(word: string, inCapitals: boolean): boolean {
  if (!inCapitals && (word === "I" || (word.length > 1 && word === word.toUpperCase()))) return false;
  return isParticle(foldWord(word));
}
