/** A guess for where there is no model: what the forms of a sentence say, and what it rests on. */
import type { ClaimType, PlainForm, Support } from "./types.ts";

/** Of a hundred unsupported sentences whose first form is this, about so many lack a source. */
const firstForm: Readonly<Record<ClaimType, number>> = {
  acc: 0.35,
  poll: 0.4,
  law: 0.35,
  sup: 0.4,
  qty: 0.4,
  cause: 0.35,
  pred: 0.3,
  trend: 0.35,
  mind: 0.35,
  proc: 0.25,
  rec: 0.25,
  char: 0.3,
};

const left: Readonly<Record<Support["by"], number>> = {
  attribution: 0.05,
  citation: 0.2,
  ledger: 0.02,
  "carry-over": 0.15,
  neighbour: 0.3,
  reach: 0.7,
};

/** 0..1, not calibrated. */
export function roughScore(types: readonly ClaimType[], form: PlainForm | null, support: Support | null): number {
  const [first] = types;
  if (form !== null || first === undefined) return 0.02;
  return firstForm[first] * (support === null ? 1 : left[support.by]);
}
