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
  /**
   * From plain to faint:
   * - `attribution`: somebody is credited with most of the sentence, in the sentence;
   * - `citation`: a link, or a named document or body of data;
   * - `ledger`: the editor recorded a source;
   * - `carry-over`: the sentence goes on with what was credited before ("Another 900 …", "The survey …", a list behind a credited colon);
   * - `neighbour`: the next sentence names the source ("The figures come from …");
   * - `reach`: a credit of the same paragraph is near, nothing says that it covers this sentence.
   */
  readonly by: "attribution" | "citation" | "ledger" | "carry-over" | "neighbour" | "reach";
  /** The words that credit somebody, in the draft; null where the ledger does. */
  readonly span: Span | null;
  /** The credit, where it is one of the engine's. */
  readonly attribution: Attribution | null;
}

/** Why a sentence of running copy is no claim by its form. */
export type PlainForm = "question" | "fragment" | "schedule" | "score" | "price" | "note" | "advice";

/** One sentence of running copy. */
export interface Claim {
  /** The sentence, in the draft. */
  readonly span: Span;
  /** Calibrated probability, 0..1, that a careful copy editor would write "source?" here; a rough guess where there is no model. */
  readonly score: number;
  /** Most likely first; empty where nothing of the kind is in sight. */
  readonly types: readonly ClaimType[];
  /** The words that weighed most, in the draft, by place. */
  readonly words: readonly Span[];
  /** Null where the sentence has no source in sight. */
  readonly support: Support | null;
  /** Null unless the sentence is no claim by its form. */
  readonly form: PlainForm | null;
}
