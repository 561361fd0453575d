/** Finds judgement words in house voice, with the noun that makes them one where it takes a noun. */
import { allMatches } from "../../draft/allMatches.ts";
import type { Span } from "../../draft/types.ts";
import { type Characterisation, characterisations, type Judgement, nounClasses } from "./characterisations.ts";

export interface FoundCharacterisation {
  /** What to report: the judging words, with their noun where it takes one. */
  readonly span: Span;
  /** The judging words alone. */
  readonly words: Span;
  /** As in the list, lower case. */
  readonly entry: string;
  readonly judgement: Judgement | null;
}

const pattern = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "[ -]");
const matcher = (words: readonly string[]) =>
  new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words.map(pattern).join("|")})(?![\\p{L}\\p{N}’'-])`, "giu");
const key = (words: string) => words.toLowerCase().replaceAll("-", " ");

/** Every listed word by its own spelling; a spelling with spaces also answers for hyphens. */
const byWords = new Map<string, Characterisation>(characterisations.map((entry) => [entry.words, entry]));
const listed = matcher(characterisations.map((entry) => entry.words));

/** The nouns of each class with what may stand between: at most two words, none of them a function word. */
const nounAfter = new Map(
  characterisations.flatMap(({ words, nouns }) => {
    if (nouns === undefined) return [];
    const all = nouns.flatMap((name) => nounClasses[name].split(/\s+/)).join("|");
    return [
      [
        words,
        new RegExp(`^(?: (?!${functionWords()}\\b)[\\p{L}\\p{N}-]+){0,2}? (?:${all})s?(?![\\p{L}-])`, "u"),
      ] as const,
    ];
  }),
);

function functionWords(): string {
  const words =
    "an? the and or but in of on to at by for from with as than that who which his her its their is was are were";
  return `(?:${words.replaceAll(" ", "|")})`;
}

/** A fixed name, not a doubt: the BBC's form for the group. */
const fixedName = /^[ -](?:Islamic State|IS\b|ISIS|Isis|Isil|ISIL)/;
/** A comparison or question about the quality says who judges less plainly; other rules read superlatives. */
const graded = /\b(?:most|least|how|not|n[’']t|never|no|too|less|hardly|without|whether|if)(?: \w+)? $/i;

/** All characterisations in `voice` between the ends of `sentence`; spans count as those of `voice` do. */
export function* findCharacterisations(
  voice: string,
  sentence: Span,
  options: { readonly add: readonly string[]; readonly remove: readonly string[] },
): Generator<FoundCharacterisation> {
  const removed = new Set(options.remove.map(key));
  const text = voice.slice(sentence.start, sentence.end);
  const found: FoundCharacterisation[] = [];
  const scan = (expression: RegExp, isListed: boolean) => {
    for (const match of allMatches(text, expression)) {
      const words = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length };
      const after = text.slice(match.index + match[0].length);
      const entry = isListed ? (byWords.get(match[0].toLowerCase()) ?? byWords.get(key(match[0]))) : undefined;
      if (isListed && (entry === undefined || removed.has(entry.words))) continue;
      if (
        isPartOfName(match[0], match.index, after) ||
        graded.test(text.slice(Math.max(0, match.index - 40), match.index))
      )
        continue;
      if (entry?.words === "so called" && (fixedName.test(after) || /^ ["“'‘«]/.test(after))) continue;
      const noun = entry === undefined ? null : (nounAfter.get(entry.words)?.exec(after) ?? null);
      if (entry?.nouns !== undefined && noun === null) continue;
      const end = words.end + (noun === null ? 0 : noun[0].length);
      found.push({
        span: { start: words.start, end },
        words,
        entry: entry?.words ?? key(match[0]),
        judgement: entry?.judgement ?? null,
      });
    }
  };
  scan(listed, true);
  if (options.add.length > 0) scan(matcher(options.add), false);
  yield* found.sort((a, b) => a.span.start - b.span.start);
}

/** Landmark Hotel, the Historic Places Act: capitals inside the sentence, or before another capital at its start. */
function isPartOfName(words: string, at: number, after: string): boolean {
  return /^\p{Lu}/u.test(words) && (at > 1 || /^ \p{Lu}/u.test(after));
}
