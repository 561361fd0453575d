/** What findings on names of the register carry: changes to choose from, and what the register says. */
import type { Suggestion } from "../types.ts";

/** Worked out when a person asks: a check at every key has no use for it, and some of it arranges every note of the draft. */
export interface Advice {
  readonly suggestions: () => readonly Suggestion[];
  /** Markdown. */
  readonly facts: () => string;
}

/** `suggest` and `explain` of rules whose findings carry their advice. */
export const advised = {
  suggest: ({ data }: { readonly data: Advice }): readonly Suggestion[] => data.suggestions(),
  explain: ({ data }: { readonly data: Advice }): string => data.facts(),
};
