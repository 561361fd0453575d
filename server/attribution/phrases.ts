/** Noun phrases by their looks: where the words that name a source begin and end. Used where no model decides. */
import { wordClassOf } from "./lexicon.ts";
import { quoteStates, type Tokens } from "./tokens.ts";
import type { TokenRange } from "./types.ts";

const articles = new Set(
  "the a an this that these those his her its their our my one two three some many several".split(" "),
);
/** Words after which a source's name does not go on. */
const stops = new Set(
  `that in on at during after before while as when where who which because if though although with by from to into and but or
   is was were are be been has have had will would could should may might can did does do not about against over amid`.split(
    /\s+/,
  ),
);
/** Words before which a subject does not begin. */
const walls = new Set(
  `that and but or while when where because if though although as which so than then what how whether since after before until
   yet nor once whereas`.split(/\s+/),
);
/** Verbs that stand between a subject and its speech verb: "has said", "would later say". */
const helpers = new Set(
  "has have had will would could did does do also later then previously recently repeatedly often once".split(" "),
);

const isCapital = (text: string | undefined) => text !== undefined && /^\p{Lu}/u.test(text);

/** The subject that ends right before the verb at `verb`, within [from, verb); null where there is none. */
export function subjectBefore(tokens: Tokens, from: number, verb: number): TokenRange | null {
  let to = verb;
  while (to > from && helpers.has(tokens.norm[to - 1] ?? "")) to--;
  // "Hugh Hill, a doctor, said": step over the words between the commas.
  let apposition = false;
  if (tokens.norm[to - 1] === ",") {
    let open = to - 2;
    while (open > from && tokens.norm[open] !== "," && tokens.quote[open] === quoteStates.outside) open--;
    if (open <= from || tokens.norm[open] !== "," || tokens.quote[open] !== quoteStates.outside) return null;
    to = to - 1;
    apposition = true;
    const head = phraseBefore(tokens, from, open);
    return head === null || !apposition ? null : { from: head.from, to };
  }
  return phraseBefore(tokens, from, to);
}

function phraseBefore(tokens: Tokens, from: number, to: number): TokenRange | null {
  let begin = to;
  while (begin > from) {
    const norm = tokens.norm[begin - 1] ?? "";
    if (tokens.quote[begin - 1] !== quoteStates.outside) break;
    const inner =
      tokens.isWord[begin - 1] === 1 || norm === "'s" || norm === "'" || norm === "." || norm === "&" || norm === "-";
    if (!inner || walls.has(norm)) break;
    begin--;
  }
  while (begin < to && (tokens.isWord[begin] === 0 || wordClassOf(tokens.norm[begin] ?? "") === 6)) begin++;
  if (begin < to - 12) begin = to - 12;
  if (to <= begin) return null;
  if (tokens.norm[begin] === "in" || tokens.norm[begin] === "on" || tokens.norm[begin] === "at") return null;
  return { from: begin, to };
}

/** The phrase that begins at `from`: an article or a capital, then on to a comma, a stop word or a mark. */
export function phraseAfter(tokens: Tokens, from: number, limit: number): TokenRange | null {
  const first = tokens.norm[from] ?? "";
  const opens =
    articles.has(first) || isCapital(tokens.text[from]) || wordClassOf(first) === 5 || tokens.isWord[from] === 1;
  if (from >= limit || !opens || stops.has(first) || tokens.quote[from] !== quoteStates.outside) return null;
  let to = from + 1;
  let capitals = isCapital(tokens.text[from]);
  while (to < limit && tokens.quote[to] === quoteStates.outside) {
    const norm = tokens.norm[to] ?? "";
    if (norm === "." && to + 1 < limit && isCapital(tokens.text[to + 1])) {
      to++;
      continue;
    }
    const joins = norm === "'s" || norm === "&" || norm === "'" || norm === "of" || norm === "for";
    if (!joins && (tokens.isWord[to] === 0 || stops.has(norm) || wordClassOf(norm) === 6 || wordClassOf(norm) === 1))
      break;
    // After a name, small words are a new clause's: "said Ms Lopez wearily".
    if (capitals && !joins && norm.endsWith("ly")) break;
    if (isCapital(tokens.text[to])) capitals = true;
    to++;
  }
  return { from, to };
}
