/**
 * Spellings of one Arabic, Persian, Urdu or Turkic word in Latin letters, made the same. Two degrees, both for words already folded
 * by `foldWord`, both for curated names only: on a list of 50,000 names they would join what is not the same.
 */

/** Particles between the words of a name, which spellings add, drop and hyphenate as they like. */
const articles = new Set("al el ul ur ud us ut un ush ash at an ad ar as az".split(" "));
const connectors = new Set("e i ye wa wal the of and".split(" "));

/** The article of an Arabic name, also before letters that assimilate it: al-, el-, ad-, ash-. */
export function isArticle(form: string): boolean {
  return articles.has(form);
}

/** Is it left out when names are compared? */
export function isParticle(form: string): boolean {
  return articles.has(form) || connectors.has(form);
}

/** Differences that hardly ever part two words: q and k, ee and i, doubled letters, a last h. For names of one word. */
export function foldSpelling(form: string): string {
  return form
    .replace(/dzh|dj/g, "j")
    .replace(/kh|q|ck/g, "k")
    .replace(/gh/g, "g")
    .replace(/dh/g, "d")
    .replace(/ee/g, "i")
    .replace(/oo|ou/g, "u")
    .replace(/ae|ay|ai/g, "ai")
    .replace(/y/g, "i")
    .replace(/(.)\1+/g, "$1")
    .replace(/([aeiou])h$/, "$1");
}

/** Words that were folded lately: drafts repeat theirs, and a change to one is read anew many times. */
const lately = new Map<string, string>();
const fewEnough = 4_000;

/** Vowels as well: Tehreek and Tahrik, Tayyiba and Toiba. Only for words of longer names, where the others must fit too. */
export function foldVowels(form: string): string {
  const known = lately.get(form);
  if (known !== undefined) return known;
  if (lately.size >= fewEnough) lately.clear();
  const folded = withoutVowels(form);
  lately.set(form, folded);
  return folded;
}

function withoutVowels(form: string): string {
  if (/^abd[uea]?[lr]?$/.test(form)) return "abd";
  if (/^m[uo]?h?[ao]?m+[aeiu]d$/.test(form)) return "mhmd";
  return form
    .replace(/(?<=.{4})(?:ul|ud|ur)$/, "")
    .replace(/dzh|dj|zh/g, "j")
    .replace(/kh|q|ck/g, "k")
    .replace(/gh/g, "g")
    .replace(/dh/g, "d")
    .replace(/th/g, "t")
    .replace(/ph/g, "f")
    .replace(/(?<=[aeiou])w/g, "u")
    .replace(/w/g, "v")
    .replace(/[aeiouy]+/g, (vowels) => (/^[ou]+$/.test(vowels) ? "u" : "a"))
    .replace(/(.)\1+/g, "$1")
    .replace(/([au])h$/, "$1");
}
