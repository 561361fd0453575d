/** Where clauses begin and end, as far as punctuation and conjunctions tell. */
import { speechForms } from "./speechVerbs.ts";
import { apart, type Word } from "./words.ts";

/** Words that begin a clause; after any other word a phrase is part of something longer. */
const clauseOpeners = new Set(
  `but while as though although because since which what when where whereas that than yet still even`.split(" "),
);
const weekdays = new Set("monday tuesday wednesday thursday friday saturday sunday".split(" "));
const saying = speechForms(["base", "third", "past", "gerund"]);

/**
 * Does a clause begin at the word: after the sentence's start, punctuation, `which`, `but` …? Not where somebody is said
 * to say it (`Holt said that critics …`): then the words are Holt's.
 */
export function beginsClause(voice: string, words: readonly Word[], first: number): boolean {
  let at = first;
  while (at > 0 && !apart(voice, words[at - 1], words[at])) {
    const before = words[at - 1]?.lower ?? "";
    if (before === "and") return apart(voice, words[at - 2], words[at - 1]);
    if (weekdays.has(before) && /^[Oo]n$/.test(words[at - 2]?.text ?? "")) return true;
    if (!clauseOpeners.has(before)) return at < first && !saying.has(before);
    at--;
  }
  return true;
}

/** Does punctuation or the sentence's end follow the word? */
export function endsClause(voice: string, words: readonly Word[], last: number): boolean {
  return apart(voice, words[last], words[last + 1]);
}
