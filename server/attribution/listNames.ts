/** Bodies whose names are lists: the model takes what stands behind a comma of the name for the whole. */
import { subjectBefore } from "./phrases.ts";
import { quoteStates, type Tokens } from "./tokens.ts";
import type { TokenAttribution, TokenRange } from "./types.ts";

const body =
  /^(?:ministry|department|office|committee|subcommittee|institute|agency|commission|secretary|state|minister|centre|center|society|faculty|school|board|council|bureau|directorate)$/;
const link = /^(?:of|for|on)$/;
/** Tokens back from the source to the body's own noun at most. */
const longestName = 12;

/** `the Ministry of Housing, Communities and Local Government said`: the ministry speaks. */
export function withWholeName(tokens: Tokens, attribution: TokenAttribution): TokenAttribution {
  const { cue, contents } = attribution;
  if (cue === null) return attribution;
  const sources = attribution.sources.map((source) => {
    if (source.to > cue.from || !isListEnd(tokens, source)) return source;
    const from = nameStart(tokens, source.from);
    const whole = from === null ? null : { from, to: source.to };
    return whole === null || contents.some((range) => range.from < whole.to && whole.from < range.to) ? source : whole;
  });
  return { ...attribution, sources };
}

const isCapital = (text: string | undefined) => text !== undefined && /^\p{Lu}/u.test(text);

function isListEnd({ norm, text }: Tokens, { from, to }: TokenRange): boolean {
  const and = norm.slice(from, to).findIndex((word) => word === "and" || word === "&");
  return norm[from - 1] === "," && isCapital(text[from]) && and > 0 && isCapital(text[from + and + 1]);
}

/** Where the phrase begins whose name goes on at `from`, behind a comma; null where no body's name comes before. */
function nameStart(tokens: Tokens, from: number): number | null {
  const { norm, text, quote, sentence } = tokens;
  let at = from - 1;
  while (at > 0 && from - at <= longestName && (norm[at] === "," || isCapital(text[at]))) {
    if (quote[at] !== quoteStates.outside || sentence[at] !== sentence[from]) return null;
    at--;
  }
  if (!link.test(norm[at] ?? "") || !body.test(norm[at - 1] ?? "") || norm[at + 1] === ",") return null;
  let first = at;
  while (first > 0 && sentence[first - 1] === sentence[from]) first--;
  const start = subjectBefore(tokens, first, at)?.from ?? first;
  // "After the vote in the Ministry of Housing, Holt and Stern said": the phrase is not the subject.
  const opens = start === first || /^(?:,|that|and|but)$/.test(norm[start - 1] ?? "");
  return opens && (/^(?:the|an?|one|two)$/.test(norm[start] ?? "") || start === at - 1) ? start : null;
}
