/** Where a mark belongs beside a name, and where copy may have put it. */
import type { Draft, Span } from "../../draft/types.ts";

const gloss = /^\s\(\p{Lu}[\p{L}\p{N}.&-]{0,14}\)/u;

/**
 * Between a name and a mark that stands on it: possessive, gloss, a noun that goes with the name, a closing bracket or
 * quotation mark, a stop, the bracket the mark stands in. MHRA has the mark after punctuation, the house example right on the name: both are read.
 */
export const tailAfter =
  /^(?:['’]s?)?(?:\s\([\p{L}\p{N}.&\s-]{1,40}\))?(?:[\s-](?:movement|group|organi[sz]ation|militants?|fighters?|network|militia|party|leader|leaders|members?))?(?:['’]s?)?[)\]]?[”"’'»]?[,.;:]?[”"]?\s?\(?$/u;

/**
 * The offset for a new mark on a name: after its possessive and after initials in brackets. Null where something else
 * stands there already (a mark, Markdown emphasis) or where the name is part of an address.
 */
export function markPlace(draft: Draft, { start, end }: Span): number | null {
  const { text } = draft;
  let at = end;
  const after = text.slice(at, at + 20);
  const plural = /s$/i.test(text.slice(start, end)) && !/['‘]/.test(text[start - 1] ?? "");
  const possessive = /^['’]s(?![\p{L}\p{Nd}])/u.exec(after) ?? (plural ? /^['’](?![\p{L}\p{Nd}])/u.exec(after) : null);
  if (possessive !== null) at += possessive[0].length;
  else if (text[start - 1] === "(" && text[at] === ")") at += 1;
  else at += gloss.exec(after)?.[0].length ?? 0;
  const next = text[at] ?? "";
  const before = text[start - 1] ?? "";
  return /[*_†‡[¹²³⁰⁴-⁹\p{L}\p{N}@/]/u.test(next) || /[*_@#/[]/.test(before) ? null : at;
}
