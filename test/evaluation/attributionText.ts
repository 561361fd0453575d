/**
 * The text side of the attribution scorer: tokens, sentences, quoted stretches and the class of an attribution. It knows
 * nothing of the product's own parser, so that the product is not measured with its own ruler.
 */

/** A run of letters and digits with its hyphens, a clitic, a double mark of two single ones, or one visible character. */
const tokenPattern =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:-|(?<=\p{N})[.,:](?=\p{N}))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|['’](?:s|t|re|ve|ll|d|m)(?![\p{L}\p{N}])|''|``|\S/giu;

/** Half-open range; of characters or of token numbers, as the name beside it says. */
export type Range = readonly [number, number];

export interface CharacterSpan {
  readonly start: number;
  readonly end: number;
}

export interface ScoredText {
  readonly text: string;
  /** Where each token begins and ends. */
  readonly start: readonly number[];
  readonly end: readonly number[];
  /** Does the token begin with a letter or digit? */
  readonly isWord: readonly boolean[];
  readonly inQuote: readonly boolean[];
  /** The number of the sentence. */
  readonly sentence: readonly number[];
}

const abbreviations = new Set(
  `mr mrs ms dr prof sen sens rep reps gov lt col gen sgt capt cmdr adm maj rev hon st ave jr sr no vs inc corp co
  ltd jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun ala ariz ark calif colo conn
  del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo u.s
  u.n u.k e.u d.c n.y n.j n.h n.c s.c n.m a.m p.m ph.d i.e e.g etc al`.split(/\s+/),
);

/** Cut at line ends, then at . ! ? (and closing marks) before white space and a capital, digit or opening mark. */
export function sentenceRanges(text: string): readonly Range[] {
  const found: Range[] = [];
  const push = (from: number, to: number) => {
    let start = from;
    let end = to;
    while (start < end && /\s/.test(text[start] ?? "")) start++;
    while (end > start && /\s/.test(text[end - 1] ?? "")) end--;
    if (end > start) found.push([start, end]);
  };
  for (const line of text.matchAll(/[^\n]+/g)) {
    let start = line.index;
    for (const match of line[0].matchAll(/([.!?…]+)(["”’'»)\]]*)(\s+)(?=["“‘'([«]*[\p{Lu}\p{N}])/gu)) {
      const at = line.index + match.index;
      const [whole, stops = "", closers = ""] = match;
      if (stops === "." && closers === "") {
        const word = /[\p{L}\p{N}.&-]+$/u.exec(text.slice(Math.max(start, at - 20), at))?.[0].toLowerCase();
        if (word !== undefined && (abbreviations.has(word) || /^\p{L}$/u.test(word))) continue;
      }
      push(start, at + stops.length + closers.length);
      start = at + whole.length;
    }
    push(start, line.index + line[0].length);
  }
  return found;
}

/** Quoted stretches with their double marks; none leaves its line, an unclosed one runs to the line's end. */
export function quotedRanges(text: string): readonly Range[] {
  const found: Range[] = [];
  for (const line of text.matchAll(/[^\n]+/g)) {
    let open = -1;
    for (const match of line[0].matchAll(/[“”"]|''|``/g)) {
      const mark = match[0];
      const at = line.index + match.index;
      const before = text[at - 1] ?? " ";
      const after = text[at + mark.length] ?? " ";
      const either = open < 0 ? !/\s/.test(after) || /\s/.test(before) : /[\s([—–-]/.test(before) && !/\s/.test(after);
      if (mark === "“" || mark === "``" || (mark !== "”" && either)) {
        if (open >= 0) found.push([open, at]);
        open = at;
      } else if (open >= 0) {
        found.push([open, at + mark.length]);
        open = -1;
      }
    }
    if (open >= 0) found.push([open, line.index + line[0].trimEnd().length]);
  }
  return found.filter(([start, end]) => end - start > 1);
}

export function prepare(text: string): ScoredText {
  const start: number[] = [];
  const end: number[] = [];
  const isWord: boolean[] = [];
  for (const match of text.matchAll(tokenPattern)) {
    start.push(match.index);
    end.push(match.index + match[0].length);
    isWord.push(/^[\p{L}\p{N}]/u.test(match[0]));
  }
  const inQuote = start.map(() => false);
  const scored = { text, start, end, isWord, inQuote, sentence: [] as number[] };
  for (const [from, to] of quotedRanges(text)) {
    const range = tokenRange(scored, { start: from, end: to });
    if (range !== null) inQuote.fill(true, range[0], range[1]);
  }
  const sentences = sentenceRanges(text);
  let current = 0;
  for (const offset of start) {
    while (current < sentences.length - 1 && offset >= (sentences[current]?.[1] ?? 0)) current++;
    scored.sentence.push(current);
  }
  return scored;
}

/** All tokens that the characters touch; null for none. */
export function tokenRange(
  { start, end }: Pick<ScoredText, "start" | "end">,
  span: CharacterSpan | null,
): Range | null {
  if (span === null || span.end <= span.start) return null;
  let low = 0;
  let high = start.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((end[middle] ?? 0) > span.start) high = middle;
    else low = middle + 1;
  }
  let to = low;
  while (to < start.length && (start[to] ?? 0) < span.end) to++;
  return to > low ? [low, to] : null;
}
