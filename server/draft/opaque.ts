import type { Span } from "./types.ts";

const webAddress = /\b(?:https?:\/\/|www\.)[^\s<>"“”]+|\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const markup = /<!--[\s\S]*?(?:-->|$)|<\/?[a-zA-Z][^<>]{0,300}>/g;
const markdownOnly = /`[^`]+`|\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?(?: "[^"]*")?\)|\]\[[^\][]*\]/g;

/** Stretches of a paragraph that are not prose: addresses, tags, comments, and in Markdown code and link targets. Sorted. */
export function opaqueSpans(text: string, format: "plain" | "markdown"): readonly Span[] {
  const spans: Span[] = [];
  const collect = (pattern: RegExp, trim: boolean) => {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const found = trim ? match[0].replace(/[.,;:!?)\]'’]+$/u, "") : match[0];
      spans.push({ start: match.index, end: match.index + found.length });
    }
  };
  if (/[/@.]/.test(text)) collect(webAddress, true);
  if (text.includes("<")) collect(markup, false);
  // The closing bracket belongs to the link's words, not to its target.
  if (format === "markdown") collect(markdownOnly, false);
  const sorted = spans.sort((a, b) => a.start - b.start || b.end - a.end);
  return sorted.map((span) => (text[span.start] === "]" ? { start: span.start + 1, end: span.end } : span));
}
