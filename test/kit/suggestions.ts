import type { Finding, Rule, Suggestion } from "../../server/rules/types.ts";
import { type CheckOptions, check } from "./check.ts";

/** A text with a suggestion applied. Throws on edits that are out of order, overlap or leave the text. */
export function applied(text: string, { edits }: Suggestion): string {
  let result = "";
  let at = 0;
  for (const { span, newText } of edits) {
    if (span.start < at || span.end < span.start || span.end > text.length) {
      throw new Error(`Edit ${span.start}-${span.end} is out of order, overlaps or lies outside the text.`);
    }
    result += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return result + text.slice(at);
}

export interface Offer {
  readonly finding: Finding;
  readonly suggestion: Suggestion;
  /** The whole text once the suggestion is taken. */
  readonly text: string;
}

/** Everything one rule offers for a text, finding by finding. */
export function offers(rule: Rule, text: string, options: CheckOptions = {}): readonly Offer[] {
  const { findings, draft, notChecked } = check(text, { ...options, only: [rule] });
  if (notChecked.length > 0) throw new Error(notChecked.map(({ reason }) => reason).join("; "));
  return findings.flatMap((finding) =>
    (rule.suggest?.(finding, draft) ?? []).map((suggestion) => ({
      finding,
      suggestion,
      text: applied(text, suggestion),
    })),
  );
}

/** What a reader of a test sees: each title with the whole text it leads to. */
export function offered(rule: Rule, text: string, options: CheckOptions = {}): readonly (readonly [string, string])[] {
  return offers(rule, text, options).map((offer) => [offer.suggestion.title, offer.text]);
}
