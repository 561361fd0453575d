/** Which initials a reader may not know, and whether the draft says what they are. */
import { perParagraph } from "../../draft/perParagraph.ts";
import { firstTouchedIn } from "../../draft/spans.ts";
import type { Block } from "../../draft/types.ts";
import type { Use } from "./initials.ts";
import { knownInitials, shoutedWords } from "./knownInitials.ts";

/** Long enough to be a name, and not one everybody knows. */
export function isObscure(initials: string): boolean {
  const { length } = initials;
  // Five letters that can be spoken are a name of their own (Nascar) or a word in capitals.
  if (length < 3 || length > 6 || (length > 4 && /[AEIOUY]/.test(initials))) return false;
  return !knownInitials.has(initials) && !shoutedWords.has(initials) && !romanNumeral.test(initials);
}

const romanNumeral = /^[IVXLCM]+$/;

/** Not set in capitals for effect, not part of a longer name ("KDPX News", "AWR Reyn"), not in brackets or markup. */
export function isPlainUse({ block: { paragraph }, span }: Use): boolean {
  const { text } = paragraph;
  const before = text.slice(Math.max(0, span.start - 40), span.start);
  const after = text.slice(span.end, span.end + 40);
  if (/\p{Lu}\p{Lu}[’']?s?[^\p{L}]{1,3}$/u.test(before) || /^[’']?s?[^\p{L}]{1,3}\p{Lu}\p{Lu}/u.test(after))
    return false;
  if (/^[’']?s? \p{Lu}/u.test(after) || /[\p{L}\d,] \p{Lu}[\p{L}.’'-]+ $/u.test(before) || /^ v\.? /.test(after))
    return false;
  // An index or a model: "the S&P 500".
  if (/^ \d/.test(after) && text.slice(span.start, span.end).includes("&")) return false;
  // American stations have such names: "told KDPX", "on WDPX"; "the KDPX" is no station.
  if (/^[KW]\p{Lu}{3}$/u.test(text.slice(span.start, span.end)) && !/\bthe $/i.test(before)) return false;
  return enclosing(paragraph)({ start: span.start, end: span.start + 1 }) === null;
}

/** What no plain copy stands in: the dateline, brackets, markup, quotations. */
const enclosing = perParagraph(({ dateline, brackets, opaque, quotations }) => {
  const spans = [...(dateline === null ? [] : [dateline]), ...brackets, ...quotations].map(({ span }) => span);
  return firstTouchedIn(
    [...spans, ...opaque].sort((a, b) => a.start - b.start),
    (span) => span,
  );
});

const kinds = `agency airline alliance app bank broadcaster brand carmaker channel charity club coalition company
  conglomerate consultancy drug firm giant group insurer lender manufacturer maker militia movement network newspaper
  newswire organi[sz]ation operator outlet party platform pollster program(?:me)? retailer show site station supplier
  think[-\\s]tank union website`;
/** "the broadcaster KDPX", "known as KDPX": says what it is. */
const describedBefore = new RegExp(
  `\\b(?:${kinds.split(/\s+/).join("|")}|as|called|dubbed|named|acronym|initials|abbreviated(?: to)?|or) [“"‘']?$`,
  "i",
);
/** "KDPX, a dockers' union" and "the KDPX party". */
const describedAfter = new RegExp(
  "^(?:[’']s)?(?:, (?:an?|the|which|or|short for) |, \\p{Lu}[\\p{L}-]+[’']s | \\(|–|—" +
    "| (?:party|group|union|network|channel|militia|movement|station|radio|news|airline)\\b)",
  "u",
);

/** Do the words around it say what it is? */
export function isDescribed({ block: { paragraph }, span }: Use): boolean {
  const { text } = paragraph;
  return (
    describedBefore.test(text.slice(Math.max(0, span.start - 40), span.start)) ||
    describedAfter.test(text.slice(span.end))
  );
}

/** Capitals for emphasis: does the story also write the word small? */
export function isShouted(story: readonly Block[], initials: string): boolean {
  if (initials.includes("&")) return false;
  const word = new RegExp(`(?<![\\p{L}\\p{N}])${initials}(?![\\p{L}\\p{N}])`, "giu");
  return story.some(({ paragraph }) => [...paragraph.text.matchAll(word)].some(([written]) => written !== initials));
}
