/** What the claim model says of the sentences of a draft. */
import type { Attribution } from "../attribution/types.ts";
import type { Span } from "../draft/types.ts";

/**
 * Why a sentence reads as a claim: figure, poll or study without a name, superlative or comparison, accusation or legal status, what a law
 * does, cause, trend, forecast, contested characterisation, consequential past act, non-public proceedings, insiders' minds.
 */
export const claimTypes = [
  "qty",
  "poll",
  "sup",
  "acc",
  "law",
  "cause",
  "trend",
  "pred",
  "char",
  "rec",
  "proc",
  "mind",
] as const;
export type ClaimType = (typeof claimTypes)[number];

/** What a sentence rests on, and by which way. */
export interface Support {
  readonly by: "attribution" | "carry-over" | "citation" | "neighbour" | "ledger";
  /** The words that credit somebody, in the draft; null where the ledger does. */
  readonly span: Span | null;
  readonly attribution: Attribution | null;
}

/** One sentence of running copy. */
export interface Claim {
  /** The sentence, in the draft. */
  readonly span: Span;
  /** Calibrated probability, 0..1, that a careful copy editor would write "source?" here. */
  readonly score: number;
  /** Most likely first; empty where nothing of the kind is in sight. */
  readonly types: readonly ClaimType[];
  /** The words that weighed most, in the draft, by place. */
  readonly words: readonly Span[];
  /** Null where the sentence has no source in sight. */
  readonly support: Support | null;
}
