/** Ways to give a statement its source, for a person to choose; none of them names one. */
import type { Draft } from "../../draft/types.ts";
import type { Suggestion } from "../types.ts";
import type { ClaimData } from "./unsourced.ts";

export const sourceNote = "[SOURCE?]";

/** Reasons for letting a claim stand without a source. */
export const standReasons: readonly string[] = ["Background fact", "Common knowledge"];

/** An attribution behind the statement, and a placeholder alone. */
export function sourceFixes({ creditAt, noteAt }: ClaimData, draft: Draft, verb = "said"): readonly Suggestion[] {
  const fixes: Suggestion[] = [];
  if (creditAt !== null) {
    // Inside a sentence the attribution is closed by a comma, unless one stands there; a bullet may end without a stop.
    const close = /^[^\S\r\n]*(?:[,;.:!?…—–]|[\r\n]|$)/u.test(draft.text.slice(creditAt, creditAt + 4)) ? "" : ",";
    fixes.push({
      title: `Attribute it: “…, ${sourceNote} ${verb}”`,
      edits: [{ span: { start: creditAt, end: creditAt }, newText: `, ${sourceNote} ${verb}${close}` }],
      snippet: `, \${1:${sourceNote}} \${2:${verb}}${close}$0`,
    });
  }
  fixes.push({
    title: `Insert the placeholder “${sourceNote}”`,
    edits: [{ span: { start: noteAt, end: noteAt }, newText: ` ${sourceNote}` }],
  });
  return fixes;
}
