import type { Span } from "./types.ts";

// The local part of a mail address begins at its first character and has a limit: else dotted text costs its square.
const webAddress =
  /\b(?:https?:\/\/|www\.)(?:[^\s<>"“”]|(?<==)"[^\s<>"]*")+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/g;
const markup = /<!--[\s\S]*?(?:-->|$)|<\/?[a-zA-Z][^<>]{0,300}>/g;
const markdownOnly = /`[^`]+`|\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?(?: "[^"]*")?\)|\]\[[^\][]*\]/g;

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
  // The closing bracket belongs to the link's words, not to its target.
  if (format === "markdown") collect(markdownOnly, false);
  return joined(spans.map((span) => (text[span.start] === "]" ? { start: span.start + 1, end: span.end } : span)));
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
