/** Words that replace or precede others: "a" or "an" by the next sound, capitals as they were. */

/** Words whose first letter does not tell: hour, honest; one, unit, European, US. */
const silentH = /^(?:hour|honest|honou?r|heir)/i;
const consonantSound = /^(?:one\b|once\b|uni(?!n|m)|us(?:e|ual|age|ing|able|er)|ut(?:il|op)|eu|ewe|U[KSN]\b)/i;
/** Initials read letter by letter that begin with a vowel sound: an FBI agent. */
const vowelInitials = /^[AEFHILMNORSX][A-Z0-9]+\b/;

export function articleBefore(next: string): "a" | "an" {
  if (vowelInitials.test(next) || silentH.test(next)) return "an";
  return /^[aeiou]/i.test(next) && !consonantSound.test(next) ? "an" : "a";
}

/** The word with a capital where the word it stands for has one. */
export function matchCase(word: string, like: string): string {
  return /^\p{Lu}/u.test(like) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
