/** Capitals and small letters. */

/** The word in the capitals of the model: `Refuting` makes `denying` to `Denying`, `SAYS` makes `denies` to `DENIES`. */
export function likeCase(model: string, word: string): string {
  if (model.length > 1 && model === model.toUpperCase()) return word.toUpperCase();
  return /^\p{Lu}/u.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
