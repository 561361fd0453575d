import { allMatches } from "./allMatches.ts";
import type { Span } from "./types.ts";

// The local part of a mail address begins at its first character and has a limit: else dotted text costs its square.
const webAddress =
  /\b(?:https?:\/\/|www\.)(?:[^\s<>"“”]|(?<==)"[^\s<>"]*")+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/g;
const markup = /<!--[\s\S]*?(?:-->|$)|<\/?[a-zA-Z][^<>]{0,300}>/g;
const markdownOnly = /`[^`]+`|(?<=\])\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?(?: "[^"]*")?\)|(?<=\])\[[^\][]*\]/g;

/** `**words**`, `*words*`, `_words_`; a mark behind a word ("PKK*") opens nothing. */
const emphasis =
  /(?<![\w*])(\*{1,3})(?=[^\s*])[^*]{1,400}?(?<=[^\s*])\1(?![\w*])|(?<![\w_])(_{1,2})(?=[^\s_])[^_]{1,400}?(?<=[^\s_])\2(?![\w_])/g;
/** The words of a link stand in brackets. */
const linkWords = /\[(?!\^?\d+\])[^\][]{1,400}\](?=[([])/g;

/** Stretches of a paragraph that are not prose: addresses, tags, comments, and in Markdown code and link targets. Sorted, not overlapping. */
export function opaqueSpans(text: string, format: "plain" | "markdown"): readonly Span[] {
  const spans: Span[] = [];
  const collect = (pattern: RegExp, trim: boolean) => {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      spans.push({ start: match.index, end: match.index + (trim ? addressLength(match[0]) : match[0].length) });
    }
  };
  if (/[/@.]/.test(text)) collect(webAddress, true);
  if (text.includes("<")) collect(markup, false);
  if (format === "markdown") {
    collect(markdownOnly, false);
    for (const { index, 0: words, 1: stars, 2: lines } of allMatches(text, emphasis)) {
      const { length } = stars ?? lines ?? "";
      const end = index + words.length;
      spans.push({ start: index, end: index + length }, { start: end - length, end });
    }
    for (const { index, 0: words } of allMatches(text, linkWords)) {
      const end = index + words.length;
      spans.push({ start: index, end: index + 1 }, { start: end - 1, end });
    }
  }
  return joined(spans);
}

/** An address as matched without the punctuation of the sentence around it; a bracket it opened itself is its own. */
function addressLength(address: string): number {
  let end = address.length;
  let unopened = (address.match(/\)/g)?.length ?? 0) - (address.match(/\(/g)?.length ?? 0);
  for (; end > 0 && ".,;:!?)]'’".includes(address[end - 1] ?? " "); end--) {
    if (address[end - 1] === ")" && unopened-- <= 0) break;
  }
  return end;
}

/** Spans that share characters become one. */
function joined(spans: Span[]): readonly Span[] {
  const whole: Span[] = [];
  for (const span of spans.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = whole.at(-1);
    if (last !== undefined && span.start < last.end) {
      whole[whole.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else whole.push(span);
  }
  return whole;
}
