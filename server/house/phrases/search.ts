/** Where a phrase stands in a text. */
import type { Span } from "../../draft/types.ts";
import { likeCase } from "../../language/case.ts";
import { inflect, type VerbForm } from "../../language/speechVerbs.ts";
import type { WordPattern } from "./words.ts";

/** One place. Spans count as the text searched does. */
export interface PhraseMatch {
  readonly span: Span;
  /** What the numbered groups hold, from `$1` on; "" for one that is not there. */
  readonly groups: readonly string[];
  /** The form of the pattern's `~word`, null where it has none. */
  readonly form: VerbForm | null;
}

/** Finds every place in a text, in order. */
export type PhraseSearch = (text: string) => Iterable<PhraseMatch>;

const forms = ["base", "third", "past", "participle", "gerund"] as const;

/** A word pattern as a search of texts. */
export function searchWords({ expression, verb, needs }: Exclude<WordPattern, { fault: string }>): PhraseSearch {
  return function* (text) {
    // Looking for a run of letters is far quicker than trying the expression at every place.
    if (needs !== "" && !text.toLowerCase().includes(needs)) return;
    for (const match of text.matchAll(expression)) {
      const groups = match.slice(1).map((group) => group?.trim() ?? "");
      // The word's own group is not one that the pattern's writer counted.
      const [written] = verb === null ? [] : groups.splice(verb.group - 1, 1);
      const form = forms.find((name) => verb?.forms[name] === written?.toLowerCase()) ?? null;
      yield { span: { start: match.index, end: match.index + match[0].length }, groups, form };
    }
  };
}

/** The words to stand there instead: `$1` is filled in, `~say/said` takes the form found, capitals follow the words replaced. */
export function replacementFor(template: string, { groups, form }: PhraseMatch, written: string): string {
  const inflected = template.replace(/~(\p{L}+)(?:\/(\p{L}+))?/gu, (_, base: string, past?: string) =>
    form === null ? base : inflect(base, past)[form],
  );
  const filled = inflected.replace(/\$([1-9])/g, (_, number: string) => groups[Number(number) - 1] ?? "");
  return template.startsWith("$") ? filled : likeCase(written, filled);
}
