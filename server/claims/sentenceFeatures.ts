/** What a sentence shows by itself, as numbers: its words, their pairs, and its shape. Offsets count from the paragraph. */
import type { Tokens } from "../attribution/tokens.ts";
import type { Paragraph, Span } from "../draft/types.ts";
import { hashOf, pairHash } from "./hash.ts";
import type { ClaimType, PlainForm } from "./types.ts";
import { claimTypes } from "./types.ts";
import { bits, factsOf } from "./wordFacts.ts";

export interface SentenceWords {
  /** Tokens of the sentence in the paragraph's: from, to (exclusive). */
  readonly from: number;
  readonly to: number;
  /** Hashes of the normal forms, one a token. */
  readonly words: Uint32Array;
  /** Hashes of pairs of neighbours, with the sentence's edges. */
  readonly pairs: Uint32Array;
}

const edge = hashOf("\n");

/** Hashes of the tokens `from` to `to` (exclusive). */
export function sentenceWords(tokens: Tokens, from: number, to: number): SentenceWords {
  const count = to - from;
  const words = new Uint32Array(count);
  for (let i = 0; i < count; i++) words[i] = factsOf(tokens.norm[from + i] ?? "").hash;
  const pairs = new Uint32Array(count + 1);
  for (let i = 0; i <= count; i++) {
    pairs[i] = pairHash(i === 0 ? edge : (words[i - 1] as number), i === count ? edge : (words[i] as number));
  }
  return { from, to, words, pairs };
}

const shapes = [
  "length",
  "short",
  "hasQuote",
  "quoted",
  "hasDigit",
  "figures",
  "percent",
  "money",
  "capitals",
  "pronouns",
  "opensWithPronoun",
  "year",
  "weekday",
  "firstPerson",
  "asks",
  "colon",
  "bracket",
  "saying",
  "pastForms",
  "present",
  "past",
  "modal",
  "adverb",
  "opensWithBut",
  "commas",
  "dash",
  "lowerStart",
  "allCapitals",
  "negation",
] as const;
const plainForms: readonly PlainForm[] = ["question", "fragment", "schedule", "score", "price", "note", "advice"];

/** Names of the numbers of `sentenceShape`, in order. */
export const shapeNames: readonly string[] = [
  ...shapes,
  ...claimTypes.map((type) => `type ${type}`),
  ...plainForms.map((form) => `form ${form}`),
];

/** Figures between 0 and about 4 that say how the sentence is built. `types` and `form` come from its patterns. */
export function sentenceShape(
  tokens: Tokens,
  { from, to }: SentenceWords,
  paragraph: Paragraph,
  sentence: Span,
  types: readonly ClaimType[],
  form: PlainForm | null,
): Float32Array {
  const text = paragraph.text.slice(sentence.start, sentence.end);
  const counts = { words: 0, quoted: 0, capitals: 0, pronouns: 0, ed: 0, ly: 0, commas: 0 };
  let seen = 0;
  let hasMark = false;
  let isFirst = false;
  let opening = 0;
  for (let i = from; i < to; i++) {
    const norm = tokens.norm[i] ?? "";
    const own = factsOf(norm).lists;
    if (norm === ",") counts.commas++;
    else if (norm === '"') hasMark = true;
    if (tokens.isWord[i] !== 1) {
      seen |= own & bits.negative;
      continue;
    }
    seen |= own;
    const inside = tokens.quote[i] === 2;
    if (counts.words++ === 0) opening = own;
    else if (isCapital(tokens.text[i] ?? "", norm)) counts.capitals++;
    if (inside) counts.quoted++;
    else if ((own & bits.first) !== 0) isFirst = true;
    if ((own & bits.pronoun) !== 0) counts.pronouns++;
    if ((own & bits.ed) !== 0) counts.ed++;
    if ((own & bits.ly) !== 0) counts.ly++;
  }
  const has = (bit: number) => ((seen & bit) === 0 ? 0 : 1);
  const share = (count: number) => (4 * count) / Math.max(1, counts.words);
  const is = (value: boolean) => (value ? 1 : 0);
  const values = [
    Math.log1p(counts.words),
    is(counts.words < 5),
    is(hasMark),
    share(counts.quoted),
    is(/\d/.test(text)),
    Math.min(4, text.match(/\d[\d.,]*/g)?.length ?? 0),
    is(/%|per ?cent/.test(text)),
    is(/[$£€]/.test(text)),
    share(counts.capitals),
    share(counts.pronouns),
    is((opening & bits.pronoun) !== 0),
    is(/\b(?:19|20)\d\d\b/.test(text)),
    is(/\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/.test(text)),
    is(isFirst),
    is(/\?\W*$/.test(text)),
    is(/:\s*$/.test(text)),
    is(text.includes("(")),
    has(bits.saying),
    share(counts.ed),
    has(bits.present),
    has(bits.past),
    has(bits.modal),
    Math.min(3, counts.ly),
    is((opening & bits.opener) !== 0),
    Math.min(4, counts.commas / 2),
    is(/—|–| -|-- /.test(text)),
    is(/^\p{Ll}/u.test(text)),
    is(counts.words > 2 && text === text.toUpperCase()),
    has(bits.negative),
  ];
  const typed = claimTypes.map((type) => is(types.includes(type)));
  const formed = plainForms.map((one) => is(one === form));
  return Float32Array.from([...values, ...typed, ...formed]);
}

/** The normal form is in lower case. */
function isCapital(text: string, norm: string): boolean {
  const letter = text.charCodeAt(0);
  return letter !== norm.charCodeAt(0) && (letter < 48 || letter > 57);
}
