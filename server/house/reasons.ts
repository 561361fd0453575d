/** Why a house wants something: its own words and a link to its guide, shown in hovers. */

import type { Draft } from "../draft/types.ts";
import type { Finding } from "../rules/types.ts";
import type { Settings } from "./settings.ts";

export interface Reason {
  /** The entry of a word list; null for the rule as a whole. */
  readonly words: string | null;
  readonly why: string | null;
  /** A web address. */
  readonly link: string | null;
}

/** What the house says of a finding. */
export function houseReasons(settings: Settings, finding: Finding, draft: Draft): readonly Reason[] {
  const { reasons = [] } = settings.rules.get(finding.rule) ?? {};
  return reasonsFor(reasons, draft.text.slice(finding.span.start, finding.span.end));
}

/**
 * The reasons that bear on marked words: those of the rule itself, and those of list entries found in the words,
 * with the endings English adds (`quip`, `quipped`).
 */
export function reasonsFor(reasons: readonly Reason[], marked: string): readonly Reason[] {
  const words = wordsOf(marked);
  return reasons.filter((reason) => {
    if (reason.words === null) return true;
    const wanted = wordsOf(reason.words);
    return words.some((_, start) => wanted.every((word, index) => isFormOf(words[start + index] ?? "", word)));
  });
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function isFormOf(word: string, entry: string): boolean {
  if (word === entry) return true;
  const stem = entry.replace(/[ey]$/, "");
  if (stem.length < 3 || !word.startsWith(stem)) return false;
  return /^(?:[a-z]?(?:ed|ing)|e?s|ies|ied|d)$/.test(word.slice(stem.length));
}
