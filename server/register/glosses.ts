/** Initials that a draft explains itself: "Full Name (ABC)", "ABC [Full Name". They hold for the rest of the draft. */
import { perParagraph } from "../draft/perParagraph.ts";
import type { Paragraph, Span } from "../draft/types.ts";
import type { Hit } from "./curatedHits.ts";
import { nameTokens } from "./nameTokens.ts";

/** Spans count from the paragraph. */
export interface Gloss {
  readonly initials: string;
  readonly span: Span;
  /** Null where the words before are the name of something else: then the initials are not the register's. */
  readonly hit: Hit | null;
}

const word = "\\p{Lu}[\\p{L}\\p{N}]*(?:[-/][\\p{L}\\p{N}]+)?";
const bracketed = new RegExp(`[(\\[]\\s*(?:or\\s+|the\\s+)?["“‘']?(${word})["”’']?\\s*[)\\]]`, "gu");
const opened = new RegExp(`(${word})[*†‡]*\\s*[(\\[]\\s*(?:the\\s+)?["“‘']?$`, "u");
/** What may stand between a name and the bracket: 's, a closing mark, a footnote mark. */
const between = /^(?:['’]s?)?["”’»*†‡]*\s*$/;

/** The glosses of a paragraph, by place. */
export function glossesIn(text: string, hits: readonly Hit[]): readonly Gloss[] {
  const glosses: Gloss[] = [];
  for (const match of text.matchAll(bracketed)) {
    const initials = match[1] ?? "";
    if (!isInitials(initials)) continue;
    const start = match.index + match[0].indexOf(initials, 1);
    const span = { start, end: start + initials.length };
    const hit = hits.findLast(
      (one) => one.span.end <= match.index && between.test(text.slice(one.span.end, match.index)),
    );
    if (hit !== undefined) {
      if (explains(hit, text, initials)) glosses.push({ initials, span, hit });
    } else if (areOfNameBefore(text.slice(Math.max(0, match.index - 120), match.index), initials)) {
      glosses.push({ initials, span, hit: null });
    }
  }
  for (const hit of hits) {
    const match = opened.exec(text.slice(Math.max(0, hit.span.start - 40), hit.span.start));
    const initials = match?.[1] ?? "";
    if (match === null || !isInitials(initials) || !explains(hit, text, initials)) continue;
    const start = hit.span.start - match[0].length;
    glosses.push({ initials, span: { start, end: start + initials.length }, hit });
  }
  return glosses;
}

/** Words of initials in a paragraph, with those that a hyphen joins. */
export const initialsIn = perParagraph(
  (paragraph: Paragraph): readonly { readonly text: string; readonly span: Span }[] =>
    [...paragraph.text.matchAll(new RegExp(word, "gu"))]
      .filter(([text]) => isInitials(text))
      .map(({ 0: text, index }) => ({ text, span: { start: index, end: index + text.length } })),
);

function isInitials(text: string): boolean {
  return text.length <= 10 && (text.match(/\p{Lu}/gu)?.length ?? 0) >= 2;
}

function explains({ candidates, span }: Hit, text: string, initials: string): boolean {
  return (
    candidates.some(({ names }) => names.some((name) => name.kind === "acronym" && name.text === initials)) ||
    fitWords(initials, text.slice(span.start, span.end))
  );
}

/** Do the capitals begin words of the name, in order, the first one the first word? */
function fitWords(initials: string, name: string): boolean {
  const wanted = [...initials.toUpperCase()].filter((letter) => /\p{L}/u.test(letter));
  const begins = nameTokens(name).map(({ text }) => text.charAt(0).toUpperCase());
  if (begins[0] !== wanted[0]) return false;
  let at = 0;
  for (const begin of begins) if (begin === wanted[at]) at++;
  return at === wanted.length;
}

/** Are they the initials of the words with capitals right before the bracket? */
function areOfNameBefore(before: string, initials: string): boolean {
  const begins = nameTokens(before)
    .map(({ text }) => text.charAt(0))
    .filter((letter) => /\p{Lu}/u.test(letter))
    .join("");
  return before.endsWith(" ") && begins.endsWith(initials.toUpperCase().replace(/[^\p{L}]/gu, ""));
}
