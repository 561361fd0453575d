/**
 * Quotation marks of one paragraph, paired. Straight, curly, single as primary, nested, two single marks as one double,
 * guillemets; apostrophes, decades and primes are left out.
 */
import { isDigit, isSpace, isUpper, isWord } from "./characters.ts";
import { covers } from "./spans.ts";
import type { Quotation, QuoteStyle, Span } from "./types.ts";

/** One place in the text that may be a quotation mark. */
interface Mark {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Open {
  readonly style: QuoteStyle;
  readonly mark: Mark;
}

const markPattern = /``|''|["“”„‟‘’‚'«»‹›]/g;

/** Words that begin with an apostrophe for a left-out letter, without it. */
const elisions = new Set(
  "em tis twas til till course cause cos bout n round neath gainst fraid kay tude nuff scuse pon specially".split(" "),
);

const doubleFamily: readonly QuoteStyle[] = ["straight-double", "curly-double", "double-single", "low-high"];

/** Nobody nests deeper; text that seems to is not prose. */
const deepest = 8;

/** Pairs the quotation marks of a paragraph's text; `prose` bounds what belongs to it. Sorted by start. */
export function findQuotations(text: string, prose: Span, opaque: readonly Span[]): readonly Quotation[] {
  const stack: Open[] = [];
  const found: Quotation[] = [];

  const finish = (open: Open, depth: number, close: Mark | null, reach: number) => {
    const end = close === null ? reach : close.end;
    if (close !== null && family(open.style) === "single") singleClosed = true;
    const contentEnd = close === null ? reach : close.start;
    found.push({
      span: { start: open.mark.start, end },
      content: { start: open.mark.end, end: Math.max(open.mark.end, contentEnd) },
      style: open.style,
      depth,
      opened: true,
      closed: close !== null,
    });
  };
  let singleClosed = false;
  /** Where the words before a mark without its partner may begin: two such marks do not both close what the paragraph began with. */
  let lastOrphan = prose.start;
  let lastCloser: number | null = null;
  const singleCloserAfter = (from: number) => {
    lastCloser ??= lastSingleCloser(text, prose);
    return lastCloser > from;
  };
  const isOpen = (styles: readonly QuoteStyle[]) => stack.some((open) => styles.includes(open.style));
  const push = (style: QuoteStyle, mark: Mark) => {
    // The same mark opening twice in a row: the first was never closed. Another kind of mark is a quotation inside it.
    const top = stack.at(-1);
    if (top?.style === style) {
      stack.pop();
      finish(top, stack.length, null, lastVisible(text, mark.start));
    }
    if (stack.length < deepest) stack.push({ style, mark });
  };
  const close = (styles: readonly QuoteStyle[], mark: Mark, orphanStyle: QuoteStyle | null) => {
    const at = stack.findLastIndex((open) => styles.includes(open.style));
    if (at < 0) {
      if (orphanStyle === null) return;
      found.push({
        span: { start: lastOrphan, end: mark.end },
        content: { start: lastOrphan, end: mark.start },
        style: orphanStyle,
        depth: 0,
        opened: false,
        closed: true,
      });
      lastOrphan = mark.end;
      return;
    }
    // What was opened inside and not closed: a single mark was an apostrophe after all, any other lacks its partner.
    while (stack.length > at + 1) {
      const inner = stack.pop();
      if (inner !== undefined && family(inner.style) !== "single") finish(inner, stack.length, null, mark.start);
    }
    const open = stack.pop();
    if (open !== undefined) finish(open, at, mark, mark.end);
  };

  markPattern.lastIndex = prose.start;
  for (let match = markPattern.exec(text); match !== null; match = markPattern.exec(text)) {
    const mark: Mark = { start: match.index, end: match.index + match[0].length, text: match[0] };
    if (mark.start >= prose.end) break;
    if (covers(opaque, mark.start)) continue;
    const before = mark.start === prose.start ? "" : (text[mark.start - 1] ?? "");
    const after = mark.end >= prose.end ? "" : (text[mark.end] ?? "");
    const mayOpen = opensAfter(before) && after !== "" && !isSpace(after);
    const startsWords = wordsMayStart(text, mark.end);
    /** May it open although a quotation in its style is open? */
    const mayReopen = startsWords && (isWord(after) || !endsQuoted(before));

    switch (mark.text) {
      case '"': {
        const open = isOpen(["straight-double"]);
        if (isPrime(text, mark, open)) break;
        if (mayOpen && !(open && !mayReopen)) push("straight-double", mark);
        else if (open || isOpen(doubleFamily)) {
          close(open ? ["straight-double"] : doubleFamily, mark, null);
        } else if (isWord(after)) push("straight-double", mark);
        else close(["straight-double"], mark, "straight-double");
        break;
      }
      case "“":
        if (isOpen(["low-high"])) close(["low-high"], mark, null);
        // A turned mark where only a closing one can stand: `“Frozen“ and`.
        else if (isOpen(["curly-double"]) && (after === "" || (!isSpace(before) && !isWord(after) && !mayOpen))) {
          close(["curly-double"], mark, null);
        } else push("curly-double", mark);
        break;
      case "”":
        // `6’2”`: inches, also inside a quotation.
        if (isPrime(text, mark, true)) break;
        if (isOpen(["curly-double"])) close(["curly-double"], mark, null);
        else if (isOpen(doubleFamily)) close(doubleFamily, mark, null);
        else if (mayOpen && startsWords) push("curly-double", mark);
        else close(["curly-double"], mark, "curly-double");
        break;
      case "„":
      case "‟":
        push("low-high", mark);
        break;
      case "«":
      case "‹":
        push("guillemet", mark);
        break;
      case "»":
      case "›":
        close(["guillemet"], mark, "guillemet");
        break;
      case "``":
        push("double-single", mark);
        break;
      case "''":
        if (isOpen(["double-single"]) && !(mayOpen && mayReopen)) close(["double-single"], mark, null);
        else if (mayOpen) push("double-single", mark);
        else if (!isWord(before) || !isWord(after)) close(["double-single"], mark, "double-single");
        break;
      default:
        singleMark(mark, before, after, mayOpen && startsWords, mayReopen);
    }
  }
  for (let open = stack.pop(); open !== undefined; open = stack.pop()) finish(open, stack.length, null, prose.end);
  return found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);

  /** May it open a quotation that goes on in the next paragraph? At a paragraph's start, or where speech is taken up again. */
  function opensSpeech(mark: Mark, after: string): boolean {
    if (!isUpper(after)) return mark.text === "‘" && mark.start === prose.start;
    if (mark.start === prose.start) return true;
    return (
      singleClosed &&
      stack.length === 0 &&
      /[.!?:,]\s+$/.test(text.slice(Math.max(prose.start, mark.start - 4), mark.start))
    );
  }

  function singleMark(mark: Mark, before: string, after: string, mayOpen: boolean, mayReopen: boolean): void {
    if (isWord(before) && isWord(after)) return;
    const style: QuoteStyle = mark.text === "'" ? "straight-single" : "curly-single";
    // The second mark of 'n'.
    if (/['‘’]n$/i.test(text.slice(Math.max(0, mark.start - 2), mark.start))) return;
    const isElision = /^\d\ds?\b/.test(text.slice(mark.end, mark.end + 4)) || elisions.has(nextWord(text, mark.end));
    if (mark.text !== "’" && mayOpen && (mayReopen || !isOpen([style])) && !isElision) {
      if (opensSpeech(mark, after) || singleCloserAfter(mark.end)) push(style, mark);
      return;
    }
    const open = isOpen(["straight-single", "curly-single"]);
    if (!open || before === "" || isSpace(before) || isWord(after)) return;
    // Turned where only a closing one can stand: `‘Never,‘ she said`.
    if (mark.text === "‘" && mayOpen) return;
    const pluralPossessive =
      (before === "s" || before === "S") && /^\s\p{Ll}/u.test(text.slice(mark.end, mark.end + 2));
    if (pluralPossessive && nextSingleMarkCloses(text, mark.end, prose.end)) return;
    close(["straight-single", "curly-single"], mark, null);
  }
}

function family(style: QuoteStyle): string {
  if (doubleFamily.includes(style)) return "double";
  return style === "guillemet" ? style : "single";
}

/** Format characters (directional marks, zero-width spaces) count as a space: pasted web text has them before marks. */
function opensAfter(before: string): boolean {
  return before === "" || isSpace(before) || /\p{Cf}/u.test(before) || "([{—–-/“‘«\"'*_‚„>…".includes(before);
}

/** Can quoted words begin there? A full stop or comma after a mark says that the mark closed something; `.5` and `...` begin words. */
function wordsMayStart(text: string, at: number): boolean {
  const after = text[at] ?? "";
  if (after === ".") return isWord(text[at + 1] ?? "") || text[at + 1] === ".";
  return isWord(after) || "[($£€¥…'‘\"“#@-—–¡¿&*".includes(after);
}

/** What may stand last in a quotation as well as before one: the mark of another, emphasis, dots. `"a 'mess'"—and left` */
function endsQuoted(before: string): boolean {
  return before !== "" && "'’\"”*_…".includes(before);
}

/** Feet and inches: a mark straight after a digit where no quotation waits to be closed (5", 6'2"). */
function isPrime(text: string, mark: Mark, quotationOpen: boolean): boolean {
  if (!isDigit(text[mark.start - 1] ?? "")) return false;
  return !quotationOpen || /\d['’′]\s?\d{1,2}$/.test(text.slice(Math.max(0, mark.start - 6), mark.start));
}

function nextWord(text: string, from: number): string {
  return (/^\p{L}+/u.exec(text.slice(from, from + 12))?.[0] ?? "").toLowerCase();
}

/** Is the next single mark after `from` one that can close, not one that opens and not inside a word? */
function nextSingleMarkCloses(text: string, from: number, end: number): boolean {
  for (let at = from; at < end; at++) {
    const character = text[at];
    if (character === "‘") return false;
    if (character !== "'" && character !== "’") continue;
    const wordBefore = !isSpace(text[at - 1] ?? "");
    const wordAfter = at + 1 < end && isWord(text[at + 1] ?? "");
    if (wordBefore !== wordAfter) return wordBefore;
  }
  return false;
}

/** Where the last single mark stands that can close a quotation; -1 for none. */
function lastSingleCloser(text: string, prose: Span): number {
  for (let at = prose.end - 1; at > prose.start; at--) {
    const character = text[at];
    if (character !== "'" && character !== "’") continue;
    if (!isSpace(text[at - 1] ?? "") && (at + 1 === prose.end || !isWord(text[at + 1] ?? ""))) return at;
  }
  return -1;
}

function lastVisible(text: string, before: number): number {
  let at = before;
  while (at > 0 && isSpace(text[at - 1] ?? "")) at--;
  return at;
}
