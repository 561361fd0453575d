/** Tokens of one paragraph, for features and spans. */
import { firstWhere } from "../draft/firstWhere.ts";
import { perParagraph } from "../draft/perParagraph.ts";
import { covers } from "../draft/spans.ts";
import type { Paragraph, Span } from "../draft/types.ts";
import type { TokenRange } from "./types.ts";

/**
 * A word with its hyphens and inner points ("vice-president", "3,000", "1.5"), a clitic ("'s"), a double mark made of two
 * single ones, or any other visible character.
 */
const tokenPattern =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:-|(?<=\p{N})[.,:](?=\p{N}))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|['’](?:s|t|re|ve|ll|d|m)(?![\p{L}\p{N}])|''|``|\S/giu;

const firstOfWord = /^[\p{L}\p{N}]/u;

/** Where a token stands to the outermost quotation around it. */
export const quoteStates = { outside: 0, opening: 1, inside: 2, closing: 3 } as const;

/** Columns of one length, one row a token. Offsets count from the paragraph's start. */
export interface Tokens {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** As written. */
  readonly text: readonly string[];
  /** Lower case, digits as 0, apostrophes straight, quotation marks of every style as `"`. */
  readonly norm: readonly string[];
  /** 1 where the token begins with a letter or digit. */
  readonly isWord: Uint8Array;
  /** One of `quoteStates`. */
  readonly quote: Uint8Array;
  /** 1 where the quotation around the token lacks one of its marks in this paragraph. */
  readonly torn: Uint8Array;
  /** Number of the sentence in the paragraph. */
  readonly sentence: Int32Array;
}

export const emptyTokens: Tokens = {
  count: 0,
  start: new Int32Array(0),
  end: new Int32Array(0),
  text: [],
  norm: [],
  isWord: new Uint8Array(0),
  quote: new Uint8Array(0),
  torn: new Uint8Array(0),
  sentence: new Int32Array(0),
};

interface Form {
  /** The token's own letters, always the same string: it is looked up again and again. */
  readonly text: string;
  readonly norm: string;
  readonly isWord: 0 | 1;
}

const forms = new Map<string, Form>();
/** Tokens whose forms are remembered; a draft has a few thousand. */
const rememberedForms = 20_000;

function formOf(text: string): Form {
  let form = forms.get(text);
  if (form === undefined) {
    const norm = /^(?:''|``|["“”„‟«»])$/.test(text)
      ? '"'
      : text.toLowerCase().replaceAll("’", "'").replaceAll("‘", "'").replace(/\p{N}/gu, "0");
    form = { text, norm, isWord: firstOfWord.test(text) ? 1 : 0 };
    if (forms.size >= rememberedForms) forms.clear();
    forms.set(text, form);
  }
  return form;
}

/** Normal form of a token as it stands in the model's vocabulary. */
export function normOf(text: string): string {
  return formOf(text).norm;
}

export function tokenise(paragraph: Paragraph): Tokens {
  const { text, prose, sentences, quotations, opaque } = paragraph;
  const words: string[] = [];
  const norm: string[] = [];
  const wordMarks: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  tokenPattern.lastIndex = prose.start;
  for (let match = tokenPattern.exec(text); match !== null; match = tokenPattern.exec(text)) {
    if (match.index >= prose.end) break;
    if (covers(opaque, match.index)) continue;
    const form = formOf(match[0]);
    words.push(form.text);
    norm.push(form.norm);
    wordMarks.push(form.isWord);
    starts.push(match.index);
    ends.push(match.index + match[0].length);
  }
  if (paragraph.zone === "headline" && words.length > 0 && !/^[.!?]$/.test(words.at(-1) ?? "")) {
    // Headlines have no full stop; the corpus has one there. It stands for no character of the text.
    words.push(".");
    norm.push(".");
    wordMarks.push(0);
    starts.push(prose.end);
    ends.push(prose.end);
  }
  const count = words.length;
  const start = Int32Array.from(starts);
  const end = Int32Array.from(ends);
  const isWord = Uint8Array.from(wordMarks);
  const sentence = new Int32Array(count);
  let current = 0;
  for (let i = 0; i < count; i++) {
    while (current + 1 < sentences.length && (sentences[current + 1]?.start ?? 0) <= (starts[i] ?? 0)) current++;
    sentence[i] = current;
  }
  const quote = new Uint8Array(count);
  const torn = new Uint8Array(count);
  for (const { span, content, depth, opened, closed } of quotations) {
    if (depth > 0) continue;
    for (let i = firstTokenAfter(end, span.start); i < count && (starts[i] ?? 0) < span.end; i++) {
      const at = starts[i] ?? 0;
      const state = at < content.start ? quoteStates.opening : at >= content.end ? quoteStates.closing : 2;
      quote[i] = state;
      if (state !== quoteStates.inside) norm[i] = '"';
      if (!opened || !closed) torn[i] = 1;
    }
  }
  return { count, start, end, text: words, norm, isWord, quote, torn, sentence };
}

/** Read once a paragraph: the engine and the claims look at the same tokens. */
export const tokensOf = perParagraph(tokenise);

/** The first token that ends after the offset. */
function firstTokenAfter(end: Int32Array, offset: number): number {
  return firstWhere(end.length, (index) => (end[index] ?? 0) > offset);
}

/** The tokens that a span of the paragraph touches; null for none. */
export function rangeOf(tokens: Tokens, span: Span): TokenRange | null {
  const from = firstTokenAfter(tokens.end, span.start);
  let to = from;
  while (to < tokens.count && (tokens.start[to] ?? 0) < span.end) to++;
  return to > from ? { from, to } : null;
}

/** The characters from the first to the last token of a range, in paragraph offsets. */
export function spanOf(tokens: Tokens, range: TokenRange): Span {
  return { start: tokens.start[range.from] ?? 0, end: tokens.end[range.to - 1] ?? 0 };
}
