/** What is done to a speaker's words inside the marks: words added in brackets, words left out, "(sic)". */
import { allMatches } from "../../draft/allMatches.ts";
import { holds, overlapping, startingIn } from "../../draft/spans.ts";
import type { Paragraph, Quotation, Span } from "../../draft/types.ts";

export interface Alteration {
  readonly kind: "addition" | "omission" | "sic";
  readonly span: Span;
  /** Words it added or changed. */
  readonly words: number;
}

/** Three or more dots, or the character for them; spaced ones too; in brackets or not. */
const ellipsis = /[[(]?(?:\.(?:[ \u00A0]?\.){2,4}|…\.?)[\])]?/g;
/** Round brackets belong to written words; these few are a reporter's: a name, a place, a word or two. */
const gloss = /^\((?:sic|(?:the )?\p{Lu}[\p{L}.’'-]*\p{Ll}(?: \p{Lu}[\p{L}.’'-]*){0,2})\)$/u;
/** Sounds and silences tell how it was said, not what. */
const sound =
  /^.(?:laugh|chuckl|applau|cheer|boo|cry|cries|sob|sigh|paus|cough|gestur|point|smil|nod|shrug|inaudible|crosstalk|silence|music)/i;

/** All alterations of a quotation, by place; those inside a bracket belong to it. */
export function alterationsIn({ text, brackets }: Paragraph, { content }: Quotation): readonly Alteration[] {
  const found: Alteration[] = [];
  for (const { span, kind, depth, opened, closed } of startingIn(brackets, content)) {
    if (depth > 0 || !opened || !closed || !holds(content, span)) continue;
    const inside = text.slice(span.start, span.end);
    // A footnote's number, and a note to a colleague, which has its own rule.
    if (/^.\d*.$/.test(inside) || inside.endsWith("?]")) continue;
    if (sound.test(inside) || isDots(inside)) continue;
    if (kind === "round" ? !gloss.test(inside) : kind !== "square") continue;
    const words = inside.match(/[\p{L}\p{N}’'-]+/gu)?.length ?? 0;
    found.push({ kind: /^.sic.$/i.test(inside) ? "sic" : "addition", span, words });
  }
  const additions = found.filter(({ kind }) => kind === "addition").map(({ span }) => span);
  for (const match of allMatches(text.slice(content.start, content.end), ellipsis)) {
    const start = content.start + match.index;
    const span = { start, end: start + match[0].length };
    // At either end nothing of the speech is left out in between: it starts late or trails off.
    const before = text.slice(content.start, span.start);
    const after = text.slice(span.end, content.end);
    if (!/[\p{L}\p{N}]/u.test(before) || !/[\p{L}\p{N}]/u.test(after)) continue;
    if (isStammer(before, after)) continue;
    const around = overlapping(additions, span);
    if (around !== null && holds(around, span)) continue;
    found.push({ kind: "omission", span, words: 0 });
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

const lastWord = /(?<![\p{L}\p{N}’'])(?<word>[\p{L}\p{N}]+(?:[’'][\p{L}]+)?)[,–—-]?\s?$/u;
const firstWord = /^[\s,–—-]{0,2}(?<word>[\p{L}\p{N}]+(?:[’'][\p{L}]+)?)/u;

/** "I… I don’t know", "We... we just ran": the word comes again, so nothing is left out. */
function isStammer(before: string, after: string): boolean {
  const last = lastWord.exec(before.slice(-40))?.groups?.word?.toLowerCase();
  const first = firstWord.exec(after.slice(0, 40))?.groups?.word?.toLowerCase();
  // "I… I’m"
  return last !== undefined && (last === first || last === first?.split(/[’']/)[0]);
}

function isDots(inside: string): boolean {
  return !/[\p{L}\p{N}]/u.test(inside);
}
