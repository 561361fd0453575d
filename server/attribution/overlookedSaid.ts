/** "…, the ministry has told a committee": a closed form, so a rule finds it where the model has nothing for the sentence. */
import { clause, endOfWords } from "./accordingTo.ts";
import { wordClassOf } from "./lexicon.ts";
import { phraseAfter, subjectBefore } from "./phrases.ts";
import { quoteStates, type Tokens } from "./tokens.ts";
import type { TokenAttribution, TokenRange } from "./types.ts";

/** How often the rule was right on training articles, in round numbers. */
const confidence = 0.8;

const saying = /^(?:said|says|told|tells|confirmed|confirms|announced|announces|warned|warns|reported|reports)$/;
/** Words that open a clause or phrase in front of the one with the verb: "After the vote, he told reporters". */
const fronting =
  /^(?:after|when|as|while|if|because|since|before|once|until|although|though|despite|speaking|asked|responding|in|on|at|by|for|from|during|under|with|without|to|of|over|earlier|later|yesterday|today|meanwhile|however|still|and|but|so|yet|according|following|citing|instead)$/;
/** What may follow the verb, or its hearer, without being what was said. */
const besides = /^(?:on|in|at|late|early|during|before|by|via|through)$/;
const noSubject = /^(?:who|which|that|whom|it|there|what|whoever|this|these|those)$/;
/** Tokens of a clause with a verb of its own, at least. */
const shortestClause = 4;
/** Tokens behind the verb, at most: longer ones have news of their own. */
const longestTail = 10;

/** Those of sentences outside quotations in which no attribution was found. */
export function overlookedSaid(tokens: Tokens, before: readonly TokenAttribution[]): readonly TokenAttribution[] {
  const found: TokenAttribution[] = [];
  if (!tokens.norm.some((norm) => saying.test(norm))) return found;
  const known = new Set(
    before.flatMap(({ sources, cue, contents }) =>
      [...sources, ...(cue === null ? [] : [cue]), ...contents].flatMap(({ from, to }) =>
        [from, to - 1].map((i) => tokens.sentence[i]),
      ),
    ),
  );
  for (let from = 0; from < tokens.count; ) {
    let to = from + 1;
    while (to < tokens.count && tokens.sentence[to] === tokens.sentence[from]) to++;
    const one = known.has(tokens.sentence[from]) ? null : saidAtEnd(tokens, from, endOfWords(tokens, from, to));
    if (one !== null) found.push(one);
    from = to;
  }
  return found;
}

function saidAtEnd(tokens: Tokens, from: number, end: number): TokenAttribution | null {
  const { norm, quote } = tokens;
  if (fronting.test(norm[from] ?? "")) return null;
  for (let i = from; i < end; i++)
    if (quote[i] !== quoteStates.outside || norm[i] === ";" || norm[i] === ":") return null;
  for (let verb = end - 1; verb > from && end - verb <= longestTail; verb--) {
    if (!saying.test(norm[verb] ?? "")) continue;
    const source = subjectBefore(tokens, from, verb);
    if (source === null || source.from - 1 <= from || norm[source.from - 1] !== ",") return null;
    if (noSubject.test(norm[source.from] ?? "") || norm[source.to - 1] === ",") return null;
    const isTold = /^t/.test(norm[verb] ?? "");
    const next = isTold ? phraseAfter(tokens, verb + 1, end)?.to : verb + 1;
    if (next === undefined || !isOver(tokens, next, end)) return null;
    const content = clause(tokens, from, source.from - 1);
    return content !== null && isClause(tokens, content)
      ? { sources: [source], cue: { from: verb, to: verb + 1 }, contents: [content], confidence }
      : null;
  }
  return null;
}

/** Does nothing follow but when, where or how it was said? */
function isOver({ norm }: Tokens, at: number, end: number): boolean {
  if (at >= end) return true;
  return (wordClassOf(norm[at] ?? "") === 6 || besides.test(norm[at] ?? "")) && !norm.slice(at, end).includes(",");
}

function isClause({ isWord }: Tokens, { from, to }: TokenRange): boolean {
  let words = 0;
  for (let i = from; i < to; i++) words += isWord[i] ?? 0;
  return words >= shortestClause;
}
