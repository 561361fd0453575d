/** Regular expressions of a house, run by an engine whose time is linear in the text: they come with a folder and must not hang anything. */
import { RE2JS, RE2JSException } from "re2js";
import * as l10n from "../../l10n/l10n.ts";
import type { PhraseMatch, PhraseSearch } from "./search.ts";

/** Instructions of the compiled expression: more make a search slow. */
const largestProgram = 2000;

/** The expression as a search of texts, or why it cannot be used. Its syntax is RE2's: no references back, no looking around. */
export function safeRegex(source: string, caseSensitive: boolean): PhraseSearch | { readonly fault: string } {
  if (source.length > 1000) return { fault: l10n.t("Is longer than 1000 characters.") };
  let compiled: RE2JS;
  try {
    compiled = RE2JS.compile(source, caseSensitive ? 0 : RE2JS.CASE_INSENSITIVE);
  } catch (error) {
    if (error instanceof RE2JSException || error instanceof RangeError)
      return { fault: faultIn(source, error.message) };
    throw error;
  }
  if (compiled.programSize() > largestProgram) return { fault: l10n.t("Is too large: fewer or smaller repetitions.") };
  if (compiled.matcher("").find()) return { fault: l10n.t("Fits the empty text, and so everywhere.") };
  return (text) => matches(compiled, text);
}

function* matches(compiled: RE2JS, text: string): Generator<PhraseMatch> {
  const matcher = compiled.matcher(text);
  while (matcher.find()) {
    const [start, end] = [matcher.start(), matcher.end()];
    if (end === start) continue;
    const groups = Array.from({ length: matcher.groupCount() }, (_, index) => matcher.group(index + 1) ?? "");
    yield { span: { start, end }, groups, form: null };
  }
}

function faultIn(source: string, message: string): string {
  const said = message.replace(/^error parsing regexp: /, "");
  if (/\(\?<?[=!]/.test(source)) return "Looks ahead or behind (“(?=”, “(?!”, “(?<”): this cannot be searched safely.";
  if (/\\[1-9]/.test(source)) return l10n.t("Refers back (“\\1”): this cannot be searched safely.");
  return l10n.t("Is no regular expression that can be used: {0}.", said);
}
