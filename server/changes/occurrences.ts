/** The figures, names and quotations of a draft. */
import { inDraft } from "../draft/spans.ts";
import type { Block, Draft, Span, Zone } from "../draft/types.ts";
import type { ChangeKind, Occurrence } from "./types.ts";

/** What readers get. */
const printed: ReadonlySet<Zone> = new Set([
  "headline",
  "standfirst",
  "byline",
  "dateline",
  "bullet",
  "body",
  "crosshead",
  "caption",
  "footnote",
]);

/** An occurrence with what makes two of them the same. */
export interface Keyed extends Occurrence {
  readonly key: string;
  /** Of its sentence, in small letters. */
  readonly words: readonly string[];
}

/** Everything of a kind in the printed parts, by place. */
export function occurrencesOf(draft: Draft, kind: ChangeKind): readonly Keyed[] {
  const blocks = draft.blocks.filter(({ paragraph }) => printed.has(paragraph.zone));
  if (kind === "figure") return blocks.flatMap(figures);
  if (kind === "quotation") return blocks.flatMap(quotations);
  return names(blocks);
}

const nextWord = /^[ \u00a0-]?(?:(?:per cent|percent|%)|[\p{Ll}]+(?:[-’'][\p{Ll}]+)*)/u;
const unitless =
  /^[\s-]*(?:of|to|and|or|in|on|at|by|from|for|the|a|an|was|were|is|are|had|has|have|with|who|that|which)$/;

/** Figures with the word behind them, and dates. */
function figures(block: Block): readonly Keyed[] {
  const { paragraph } = block;
  const dates = paragraph.dates.map(({ span }) => keyed(block, span, textIn(block, span).toLowerCase()));
  const counted = paragraph.figures.map(({ span, value, unit }) => {
    const [behind = ""] = nextWord.exec(paragraph.text.slice(span.end)) ?? [];
    const noun = unitless.test(behind) ? "" : behind;
    const whole = { start: span.start, end: span.end + noun.length };
    return keyed(block, whole, `${value} ${unit ?? ""} ${noun.trim().toLowerCase()}`);
  });
  return [...dates, ...counted].sort((a, b) => a.span.start - b.span.start);
}

/** Outermost quotations of two words or more; marks and spacing make no difference. */
function quotations(block: Block): readonly Keyed[] {
  return block.paragraph.quotations
    .filter(({ depth }) => depth === 0)
    .map(({ content }) => keyed(block, content, plain(textIn(block, content))))
    .filter(({ key }) => key.includes(" "));
}

const capital = "\\p{Lu}[\\p{L}\\p{M}\\p{N}]*(?:[-’'.]\\p{L}[\\p{L}\\p{M}]*)*\\.?";
const particle = "(?:of|the|and|for|de|del|della|di|da|dos|du|la|le|van|von|der|den|bin|bint|ibn|al|el|y)";
const run = new RegExp(`(?<![\\p{L}\\p{N}])${capital}(?:[ \\u00a0](?:${particle}[ \\u00a0]){0,2}${capital})*`, "gu");
const outerWords = /^(?:The|A|An|In|On|At|But|And|For|From|By|As|If|When|While|After|Before|Of)[ \u00a0]/u;

/**
 * Runs of capitalised words. A single word that opens a sentence is a name only where it also stands inside one: its
 * capital alone says nothing.
 */
function names(blocks: readonly Block[]): readonly Keyed[] {
  const found = blocks
    .filter(({ paragraph: { zone } }) => zone !== "headline" && zone !== "crosshead")
    .flatMap((block) => {
      const { text, prose, sentences } = block.paragraph;
      const starts = new Set(sentences.map(({ start }) => wordStart(text, start)));
      return [...text.slice(prose.start, prose.end).matchAll(run)].flatMap((match) => {
        let start = prose.start + match.index;
        let [words] = match;
        const opening = outerWords.exec(words)?.[0] ?? "";
        const opens = opening === "" && (starts.has(start) || opensQuotation(text, start));
        start += opening.length;
        words = words.slice(opening.length).replace(/(?:[’']s|[’'.])$/u, "");
        if (words.length < 2) return [];
        const span = { start, end: start + words.length };
        return [{ ...keyed(block, span, plain(words)), opens: opens && !/[ \u00a0]/.test(words) }];
      });
    });
  const sure = new Set(found.filter(({ opens }) => !opens).map(({ key }) => key));
  const parts = new Set([...sure].flatMap((key) => key.split(" ")));
  return found.filter(({ opens, key }) => !opens || parts.has(key));
}

function wordStart(text: string, at: number): number {
  return at + (/^[^\p{L}\p{N}]*/u.exec(text.slice(at))?.[0].length ?? 0);
}

function opensQuotation(text: string, at: number): boolean {
  return /[“"‘'«„:]\s*$/.test(text.slice(Math.max(0, at - 2), at));
}

/** Without differences of case, spacing and typographic form. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[“”„«»"‘’']/g, "'")
    .replace(/[–—]/g, "-")
    .replace(/…/g, "...")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[,.;:]+$/, "");
}

function textIn({ paragraph }: Block, span: Span): string {
  return paragraph.text.slice(span.start, span.end).replace(/\s+/g, " ").trim();
}

function keyed(block: Block, span: Span, key: string): Keyed {
  const { sentences, prose } = block.paragraph;
  const sentence = sentences.find(({ start, end }) => start <= span.start && span.start < end) ?? prose;
  const whole = textIn(block, sentence);
  return { key, text: textIn(block, span), span: inDraft(block, span), sentence: whole, words: wordsOf(whole) };
}

/** Words in small letters, without the marks around them. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu) ?? [];
}
