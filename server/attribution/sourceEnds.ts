/** Where a source after "according to" ends: the model runs on over a comma into the sentence's next words. */
import { quoteStates, type Tokens } from "./tokens.ts";
import type { TokenAttribution, TokenRange } from "./types.ts";

/** `according to Verel, will open …`: the sentence goes on. */
const auxiliary =
  /^(?:will|would|can|could|may|might|must|shall|should|is|are|was|were|has|have|had|do|does|did|cannot|ca|wo)$/;
const joint = /^(?:and|but|or|while)$/;
const relative = /^(?:which|who|whom|whose|that|where)$/;
/** `according to the report, 9% more than in 2023`; a number alone is an age. */
const measure = /^(?:%|percent|per|more|less|fewer|higher|lower|times|points|percentage|people)$/;

/** The attribution with its source cut at such a comma; what the sentence goes on with is credited too. */
export function withEndedSource(tokens: Tokens, attribution: TokenAttribution): TokenAttribution {
  const { cue } = attribution;
  if (cue === null || tokens.norm[cue.to - 2] !== "according") return attribution;
  let rest: TokenRange | null = null;
  const sources = attribution.sources.map((source) => {
    if (source.from !== cue.to) return source;
    const to = endOf(tokens, source);
    if (auxiliary.test(tokens.norm[to + 1] ?? "") && to < source.to) rest = { from: to + 1, to: source.to };
    return { from: source.from, to };
  });
  if (rest === null) return { ...attribution, sources };
  return { ...attribution, sources, contents: [...attribution.contents, rest].sort((a, b) => a.from - b.from) };
}

function endOf({ norm, quote }: Tokens, { from, to }: TokenRange): number {
  let commas = 0;
  for (let i = from + 1; i < to; i++) {
    if (norm[i] !== "," || quote[i] !== quoteStates.outside) continue;
    const next = norm[i + 1] ?? "";
    if (i + 1 < to && auxiliary.test(next)) return i;
    if (i + 2 < to && /^0/.test(next) && measure.test(norm[i + 2] ?? "")) return i;
    // With commas before it the "and" closes a list of sources.
    if (i + 1 < to && joint.test(next) && commas === 0) return i;
    // A clause on the source stays with it; "which" alone begins the next words.
    if (i + 2 === to && relative.test(next)) return i;
    commas++;
  }
  return to;
}
