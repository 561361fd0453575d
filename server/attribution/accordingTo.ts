/** "according to": a closed form, so a rule finds what the model overlooks. */
import { quoteStates, type Tokens } from "./tokens.ts";
import type { TokenAttribution, TokenRange } from "./types.ts";

/** How often the rule was right on training articles, in round numbers. */
const confidence = 0.8;

/** Without the sentence's final stop, which belongs to no content; quotation marks do. */
export function endOfWords(tokens: Tokens, from: number, to: number): number {
  let end = to;
  while (end > from && tokens.quote[end - 1] === quoteStates.outside && /^[.!?]$/.test(tokens.norm[end - 1] ?? ""))
    end--;
  return end;
}

/** The range without commas and conjunctions at its ends; null where no word is left. */
export function clause(tokens: Tokens, from: number, to: number): TokenRange | null {
  let a = from;
  let b = to;
  while (a < b && /^[,;:]$/.test(tokens.norm[a] ?? "") && tokens.quote[a] === quoteStates.outside) a++;
  while (b > a && /^[,;:—–-]$/.test(tokens.norm[b - 1] ?? "") && tokens.quote[b - 1] === quoteStates.outside) b--;
  let words = 0;
  for (let i = a; i < b; i++) words += tokens.isWord[i] ?? 0;
  return words === 0 ? null : { from: a, to: b };
}

/** "according to plan", "seated according to rank": a measure, and nobody who says anything. */
const noSource: ReadonlySet<string> = new Set(
  "plan plans age size rank income need needs schedule custom tradition taste merit ability weight height type season circumstance circumstances form design protocol procedure expectations".split(
    " ",
  ),
);

/** Does such a word stand at `i`, alone? */
function isMeasure({ norm }: Tokens, i: number): boolean {
  return noSource.has(norm[i] ?? "") && !/^\p{L}/u.test(norm[i + 1] ?? "");
}

/** Is it "according to" something that says nothing? "Went according to" is one cue to the model. */
export function accordsWithMeasure(tokens: Tokens, { cue }: TokenAttribution): boolean {
  if (cue === null) return false;
  return tokens.norm[cue.to - 2] === "according" && tokens.norm[cue.to - 1] === "to" && isMeasure(tokens, cue.to);
}

/** Those of one sentence, [from, end) without its final stop. Words inside quotations are left alone. */
export function accordingTo(tokens: Tokens, from: number, end: number): readonly TokenAttribution[] {
  const found: TokenAttribution[] = [];
  for (let i = from; i + 2 < end; i++) {
    if (tokens.norm[i] !== "according" || tokens.norm[i + 1] !== "to" || tokens.quote[i] !== quoteStates.outside)
      continue;
    const source = phraseWithTail(tokens, i + 2, end);
    if (source === null || isMeasure(tokens, i + 2)) continue;
    const open = openBracket(tokens, from, i);
    const content = i - from <= 1 ? clause(tokens, source.to, end) : clause(tokens, open, i);
    if (content !== null)
      found.push({ sources: [source], cue: { from: i, to: i + 2 }, contents: [content], confidence });
  }
  return found;
}

/** All of a paragraph that no attribution found before has as its cue. */
export function overlookedAccordingTo(
  tokens: Tokens,
  before: readonly TokenAttribution[],
): readonly TokenAttribution[] {
  const found: TokenAttribution[] = [];
  if (!tokens.norm.includes("according")) return found;
  for (let from = 0; from < tokens.count; ) {
    let to = from + 1;
    while (to < tokens.count && tokens.sentence[to] === tokens.sentence[from]) to++;
    for (const one of accordingTo(tokens, from, endOfWords(tokens, from, to))) {
      const at = one.cue?.from ?? 0;
      if (!before.some(({ cue }) => cue !== null && cue.from <= at + 1 && cue.to > at)) found.push(one);
    }
    from = to;
  }
  return found;
}

/** Where the words in brackets begin that `at` stands among; `from` outside brackets. */
function openBracket(tokens: Tokens, from: number, at: number): number {
  for (let i = at - 1; i >= from; i--) {
    if (tokens.norm[i] === ")") return from;
    if (tokens.norm[i] === "(") return i + 1;
  }
  return from;
}

/** A source after "according to": up to the comma or the end, prepositions included ("a report by the ministry"). */
function phraseWithTail(tokens: Tokens, from: number, end: number): TokenRange | null {
  let to = from;
  while (to < end && tokens.quote[to] === quoteStates.outside && !/^[,;:—–)]$/.test(tokens.norm[to] ?? "")) {
    if (to > from && /^(?:that|which|who|and|but|while)$/.test(tokens.norm[to] ?? "")) break;
    to++;
  }
  return to > from ? { from, to } : null;
}
