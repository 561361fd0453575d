/** Shows "the worst ever", "the only", "unprecedented" without a source or a stated basis. */
import { findSuperlatives } from "../../claims/superlatives.ts";
import { kindOf } from "../../draft/kind.ts";
import { draftRule, type Suggestion } from "../types.ts";
import { sourceFixes, standReasons } from "./claimFixes.ts";
import { claimHover } from "./claimHover.ts";
import { type ClaimData, unsourced } from "./unsourced.ts";

interface Data extends ClaimData {
  /** "one of the worst storms" for "the worst storm"; null where the noun is not plain. */
  readonly softer: string | null;
}

export const unsourcedSuperlative = draftRule<Record<never, never>, Data>({
  meta: {
    id: "unsourced-superlative",
    group: "claims",
    statement: "What is called the biggest, the first, the only or unprecedented has a source or a stated basis.",
    level: "information",
    zones: ["body", "bullet"],
    inQuotes: false,
    tags: ["asks-for-source"],
    answeredBy: "any",
    why: "A superlative is a claim about everything else of its kind. Somebody must have looked.",
    source: "School Video News, Accuracy checklist: “What is your source that it is the biggest?”",
    options: {},
    messages: { superlative: { text: "Says who that it is “{words}”? Neither a source nor a basis is given." } },
    specificity: 40,
    standReasons,
    examples: {
      bad: [
        { text: "Storm\n\nIt was ⟦the worst storm⟧ in the island's history." },
        { text: "Port\n\nShe is ⟦the only woman⟧ to run a port in Velmora." },
        { text: "Port\n\nThe closure of the harbour is ⟦unprecedented⟧." },
      ],
      good: [
        { text: "Storm\n\nIt was the worst storm since records began in 1931, the weather office said." },
        { text: "Storm\n\nIt was the worst storm in 40 years." },
        { text: "Storm\n\nIt began in the first week of May and lasted at least a day." },
        { text: "Storm\n\nThe singer is best known as an actor." },
        { text: "---\nkind: opinion\n---\n\nStorm\n\nIt was the worst storm in the island's history." },
      ],
    },
  },

  *check(draft, context) {
    if (kindOf(draft) === "opinion") return;
    for (const { sign, span, data } of unsourced(draft, context, findSuperlatives)) {
      const words = draft.text.slice(span.start, span.end);
      yield {
        span,
        message: "superlative",
        values: { words },
        data: { ...data, softer: softerFor(words, sign.rank, draft.text.charAt(span.end)) },
      };
    }
  },

  suggest({ span, data }, draft) {
    const fixes: Suggestion[] = [...sourceFixes(data, draft)];
    if (data.softer !== null)
      fixes.push({ title: `Soften it: “${data.softer}”`, edits: [{ span, newText: data.softer }] });
    return fixes;
  },

  explain: ({ data }) => claimHover(data),
});

/** "the worst storm" has one noun behind its rank: that can be made many. */
function softerFor(words: string, rank: string, next: string): string | null {
  // "The biggest bank’s", "the sharpest knife": a plural that takes more than an ending.
  if (/[’'-]/u.test(next) || /(?:fe|f|z)$/iu.test(words)) return null;
  const match = /^(?<the>the) (?<ranked>.+) (?<noun>\p{Ll}+)$/iu.exec(words);
  const { the = "", ranked = "", noun = "" } = match?.groups ?? {};
  if (ranked.toLowerCase() !== rank || rank === "first" || rank === "only") return null;
  if (noun.endsWith("us")) return null;
  const plural = /(?<!hu)man$/.test(noun)
    ? noun.replace(/man$/, "men")
    : /is$/.test(noun)
      ? noun.replace(/is$/, "es")
      : /[^aeiou]y$/.test(noun)
        ? `${noun.slice(0, -1)}ies`
        : /(?:s|x|ch|sh)$/.test(noun)
          ? `${noun}es`
          : `${noun}s`;
  return `${the.startsWith("T") ? "One" : "one"} of the ${ranked} ${plural}`;
}
