import type { Span } from "./types.ts";
import type { RawParagraph } from "./zones.ts";

/** Lines longer than this were not wrapped by hand or by a mail program. */
const widestWrap = 100;
const narrowestWrap = 40;
const startsItem = /^\s*(?:[*•‣▪◦+–-]\s|\d{1,2}[.)]\s|#{1,6}\s|>|\||```|~~~|\*{1,6}\S|[†‡¹²³])/;

/**
 * Lines to paragraphs. One line is one paragraph, unless a run of lines without a blank one between is hard-wrapped:
 * then the run is one paragraph, line ends included.
 */
export function layOut(text: string, lines: readonly Span[], firstLine: number): readonly RawParagraph[] {
  const paragraphs: RawParagraph[] = [];
  let run: number[] = [];
  const flush = () => {
    const first = lines[run[0] ?? -1];
    const last = lines[run.at(-1) ?? -1];
    if (first !== undefined && last !== undefined) {
      if (run.length > 1 && isHardWrapped(run.map((index) => textOfLine(text, lines[index])))) {
        paragraphs.push({ span: trimmed(text, { start: first.start, end: last.end }), line: run[0] ?? 0 });
      } else {
        for (const index of run) {
          const line = lines[index];
          if (line !== undefined) paragraphs.push({ span: trimmed(text, line), line: index });
        }
      }
    }
    run = [];
  };
  for (let index = firstLine; index < lines.length; index++) {
    if (textOfLine(text, lines[index]).trim() === "") flush();
    else run.push(index);
  }
  flush();
  return paragraphs;
}

/** Was each line broken because the next word no longer fitted, and at least one inside a sentence? */
function isHardWrapped(run: readonly string[]): boolean {
  if (run.some((line) => startsItem.test(line) || line.length > widestWrap)) return false;
  const width = Math.max(...run.map((line) => line.trimEnd().length));
  if (width < narrowestWrap) return false;
  let insideSentence = 0;
  for (let index = 0; index + 1 < run.length; index++) {
    const line = (run[index] ?? "").trimEnd();
    const nextWord = /^\s*(\S+)/.exec(run[index + 1] ?? "")?.[1] ?? "";
    if (line.length + 1 + nextWord.length < width - 8) return false;
    if (!/[.!?:…][”"’')\]]*$/.test(line) && /^[\p{Ll}\d("“‘']/u.test(nextWord)) insideSentence++;
  }
  return insideSentence > 0;
}

function textOfLine(text: string, line: Span | undefined): string {
  return line === undefined ? "" : text.slice(line.start, line.end);
}

/** Without the white space (and byte order mark) at either end, so that a paragraph is the same wherever it is indented. */
function trimmed(text: string, span: Span): Span {
  const inner = text.slice(span.start, span.end);
  const lead = /^[\s\uFEFF]*/.exec(inner)?.[0].length ?? 0;
  return { start: span.start + lead, end: span.start + Math.max(lead, inner.trimEnd().length) };
}
