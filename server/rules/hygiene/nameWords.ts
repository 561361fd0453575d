/** Capitalised words of running copy, and which two of them may be spellings of one name. */
import { allMatches } from "../../draft/allMatches.ts";
import { perParagraph } from "../../draft/perParagraph.ts";
import type { Paragraph, Span } from "../../draft/types.ts";
import { houseVoice } from "../../language/words.ts";

/** A capitalised word outside quotations, without its possessive; spans count from the paragraph. */
export interface NameWord {
  readonly text: string;
  readonly span: Span;
  /** Two spellings of one name mostly have the same key. */
  readonly key: string;
  /** The name words beside it, "" where there is none: `Sarfraz` before `Dost`. */
  readonly before: string;
  readonly after: string;
  readonly sentence: number;
  /** Any word has a capital there. */
  readonly opensSentence: boolean;
}

const wordPattern = /(?<![\p{L}\p{N}#@/._’'-])\p{Lu}[\p{L}\p{M}]+(?:[-’'][\p{L}\p{M}]+)*(?![\p{N}@/_])/gu;
const possessive = /[’']s?$/;
/** A name may go on over initials: `Donald J. Trump`. */
const joins = /^ (?:\p{Lu}\. ?)*$/u;
/** Shorter words differ by a letter too easily: `Iran`, `Iraq`. */
const leastLetters = 5;

export const nameWords = perParagraph((paragraph: Paragraph): readonly NameWord[] => {
  const voice = houseVoice(paragraph);
  const found: { text: string; start: number; end: number; fullEnd: number }[] = [];
  for (const match of allMatches(voice, wordPattern)) {
    const text = match[0].replace(possessive, "");
    if (text.length < 2 || isInCapitals(text)) continue;
    const fullEnd = match.index + match[0].length;
    found.push({ text, start: match.index, end: match.index + text.length, fullEnd });
  }
  const { sentences } = paragraph;
  let sentence = 0;
  return found.flatMap(({ text, start, end }, at) => {
    while (sentence + 1 < sentences.length && (sentences[sentence + 1]?.start ?? 0) <= start) sentence++;
    if (text.length < leastLetters) return [];
    const previous = found[at - 1];
    const next = found[at + 1];
    const before = previous !== undefined && joins.test(voice.slice(previous.fullEnd, start)) ? previous.text : "";
    const after = next !== undefined && joins.test(voice.slice(end, next.start)) ? next.text : "";
    const opensSentence = !/[\p{L}\p{N}]/u.test(voice.slice(sentences[sentence]?.start ?? 0, start));
    return [{ text, span: { start, end }, key: keyOf(text), before, after, sentence, opensSentence }];
  });
});

/** Set in capitals, as datelines are: `LISBON`, `McALESTER`. */
function isInCapitals(word: string): boolean {
  return word === word.toUpperCase() || /^\p{Lu}[\p{Ll}\p{M}’']{1,2}\p{Lu}{3,}$/u.test(word);
}

/** The word by sound, roughly: its first letter, then consonants that different spellings keep. */
export function keyOf(word: string): string {
  const plain = folded(word).replace(/[-’']/g, "");
  const sounds = plain
    .slice(1)
    .replace(/ph/g, "f")
    .replace(/[ck]+h?/g, "k")
    .replace(/q/g, "k")
    .replace(/z/g, "s")
    .replace(/w/g, "v")
    .replace(/[aeiouyhj]/g, "")
    .replace(/(.)\1+/g, "$1");
  return plain.charAt(0) + sounds;
}

function folded(word: string): string {
  return word
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/ø/g, "o")
    .replace(/ł/g, "l");
}

/** How two spellings with one key differ; null where they are two words, or forms of one. */
export function spellingsOf(a: string, b: string): "capitals" | "accents" | "letters" | null {
  if (a === b) return null;
  const [first, second] = [a.toLowerCase(), b.toLowerCase()];
  if (first === second) return /[a-z][A-Z]/.test(a + b) ? "capitals" : null;
  if (folded(a) === folded(b)) return "accents";
  const [short, long] = first.length <= second.length ? [first, second] : [second, first];
  if (long.startsWith(short)) {
    // `Zelensky`, `Zelenskyy` are one; `German`, `Germany` and `Carl`, `Carla` are not.
    return long.length === short.length + 1 && long.at(-1) === short.at(-1) ? "letters" : null;
  }
  if (isPair(first, second)) return null;
  const distance = editDistance(short, long);
  return distance === 1 || (distance === 2 && short.length >= 8) ? "letters" : null;
}

/** Endings that make two names or two forms: `Mario`, `Maria`; `Adviser`, `Advisor`; `Defense`, `Defence`; `Minister`, `Ministry`. */
function isPair(a: string, b: string): boolean {
  const stem = a.slice(0, -1) === b.slice(0, -1);
  if (stem && /[aeiouys]$/.test(a) && /[aeiouys]$/.test(b)) return true;
  return endings.some(([one, other]) => swap(a, one, other) === b || swap(b, one, other) === a);
}

const endings: readonly (readonly [RegExp, string])[] = [
  [/er$/, "or"],
  [/er$/, "re"],
  [/er$/, "ry"],
  [/ense$/, "ence"],
  [/or$/, "our"],
  [/iz(?=e|ation|ing)/, "is"],
  [/man$/, "men"],
  [/ic$/, "ics"],
  [/ie$/, "y"],
  [/ies$/, "y"],
];

function swap(word: string, from: RegExp, to: string): string {
  return word.replace(from, to);
}

/** Letters added, lost, changed or swapped with a neighbour. */
function editDistance(a: string, b: string): number {
  if (b.length - a.length > 2) return 3;
  let older: number[] = [];
  let old = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min((old[j - 1] ?? 0) + (same ? 0 : 1), (old[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (older[j - 2] ?? 0) + 1);
      row.push(best);
    }
    older = old;
    old = row;
  }
  return old[b.length] ?? 3;
}
