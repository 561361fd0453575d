/** Which findings are questions that must be answered before the story goes out. */
import type { Rule } from "../rules/types.ts";
import { asksForSource, missesFootnote } from "./counts.ts";
import type { QuestionKind } from "./types.ts";

const kinds: Readonly<Record<string, QuestionKind>> = {
  "leftover-note": "placeholder",
  "unattributed-quote": "quotation",
  "footnote-authority-missing": "footnote",
  "footnote-orphan": "footnote",
  "sanctions-status-expired": "footnote",
  "accusation-without-response": "response",
};

/** Null for a finding that is no open question. */
export function kindOfQuestion(rule: string, known: Rule | undefined): QuestionKind | null {
  if (asksForSource(known)) return "claim";
  return missesFootnote(rule) ? "footnote" : (kinds[rule] ?? null);
}
