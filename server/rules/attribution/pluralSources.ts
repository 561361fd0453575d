/** Source phrases that speak of several people without a name. */
import { wordTable } from "../../language/wordTable.ts";
import { articleBefore } from "../claims/article.ts";

/** Plural nouns for people who tell things; `people` has its own singular. */
const nouns =
  "sources officials diplomats officers analysts experts witnesses aides advisers advisors lawyers executives insiders " +
  "residents villagers traders lawmakers ministers investigators doctors engineers employees workers staffers colleagues " +
  "neighbours neighbors relatives friends guards soldiers commanders members managers directors people";
const plural = new RegExp(
  "^(?<lead>(?:the |these |those |his |her |their |our )?)" +
    "(?<count>(?:two|three|four|five|six|seven|eight|nine|ten|several|some|many|multiple|a few|a number of|at least two|\\d{1,2}) )?" +
    `(?<before>(?:[\\p{L}’'-]+ ){0,4})(?<noun>${nouns.split(" ").join("|")})(?<behind>(?:,? (?:familiar|close|briefed|with|in|at|from|who|on|of|involved|working) .*)?)$`,
  "iu",
);
const numbers = wordTable<number>({
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  "at least two": 2,
});

export interface PluralSource {
  /** How many people it speaks of at least. */
  readonly needed: number;
  /** The same of one person: "An official"; null where more than the noun would change. */
  readonly singular: string | null;
}

/** Null for anybody by name, for one person, and for anything else. `opens`: the phrase begins its sentence. */
export function pluralSource(phrase: string, opens = /^\p{Lu}/u.test(phrase)): PluralSource | null {
  const groups = plural.exec(phrase.replace(/\s+/g, " ").trim())?.groups;
  if (groups === undefined) return null;
  const { lead = "", count = "", before = "", noun = "", behind = "" } = groups;
  const number = count.trim().toLowerCase();
  const needed = numbers[number] ?? Math.max(2, Number.parseInt(number, 10) || 2);
  const whole = oneOf({ lead, count, before, noun, behind });
  // "US officials" has its capital in the middle of a sentence too.
  const isName = lead === "" && count === "" && before !== "" && lower(before) === before;
  const capital = /^\p{Lu}/u.test(phrase) && (opens || !isName);
  return { needed, singular: whole !== null && capital ? whole.charAt(0).toUpperCase() + whole.slice(1) : whole };
}

interface Parts {
  readonly lead: string;
  readonly count: string;
  readonly before: string;
  readonly noun: string;
  readonly behind: string;
}

/** Before the noun these count people, or name others beside them: the singular is another phrase. */
const unfit =
  /\d|\b(?:an?|and|or|at|least|more|than|most|all|both|other|others|half|none|dozens?|scores|hundreds|thousands|such|no|few|fewer|nearly|almost|about|around|two|three|four|five|six|seven|eight|nine|ten)\b/iu;
/** Bodies with "of" in their names. */
const bodyOf = /\b(?:ministry|department|office|bank|board|court|house|chamber|institute|university) of\b/iu;

function oneOf({ lead, count, before, noun, behind }: Parts): string | null {
  const tail = singularClause(behind);
  // "some of the officials", "Holt's aides": one of them.
  if (lead === "" && /^of\s/i.test(before)) return `one ${before}${noun}${behind}`;
  if (unfit.test(before) || (/\bof\b/i.test(before) && !bodyOf.test(before))) return null;
  if (lead === "" && /['’]s?\s/.test(before)) return count === "" ? `one of ${before}${noun}${behind}` : null;
  if (tail === null) return null;
  const rest = `${count === "" && lead === "" ? lower(before) : before}${singularOf(noun)}${tail}`;
  const own = lead.trim().toLowerCase();
  const article = own === "" ? articleBefore(rest) : own === "these" || own === "those" ? "the" : own;
  return `${article} ${lowerNoun(rest, noun)}`;
}

const singularVerbs = wordTable<string>({ have: "has", are: "is", were: "was", do: "does" });

/** `who have seen the file` of one person; null where it is not clear how. */
function singularClause(behind: string): string | null {
  if (/\b(?:they|them|their|themselves|whom|whose)\b/i.test(behind)) return null;
  const clause = /^(?<who>,? who )(?<verb>[\p{L}’']+)(?<rest>.*)$/iu.exec(behind)?.groups;
  if (clause === undefined) return /\bwho\b/i.test(behind) ? null : behind;
  const { who = "", verb = "", rest = "" } = clause;
  if (/\b(?:who|have|are|were|do)\b/i.test(rest)) return null;
  const singular = singularVerbs[verb.toLowerCase()];
  if (singular !== undefined) return `${who}${singular}${rest}`;
  return /ed$|^(?:had|did|saw|knew|spoke|took|met|was|would|could|can|will|may|might|should)$/i.test(verb)
    ? behind
    : null;
}

const ordinary =
  /^(?:senior|junior|former|retired|local|regional|provincial|military|police|government|security|court|union|company|hospital|city|town|state|federal|defence|defense|intelligence|western|eastern|northern|southern|health|medical|rescue|aid|relief|emergency|fire|traffic|border|customs|tax|bank|school|university|rail|port|airport|election|opposition|party|prison|immigration|finance|trade|energy|water|weather|transport|legal|diplomatic|army|navy|unidentified|unnamed|independent|industry|market|human)\b/iu;

/** Bodies that are a common noun by themselves and part of a name before another capital: `Club Delta officials`. */
const ordinaryBody =
  /^(?:council|club|ministry|embassy|department|agency|committee|campaign|parliament|parish|borough|charity|church|airline|factory|league|association|team|ferry|stadium) /iu;

/** "Senior officials" begins a sentence; "US officials", "Afghan officials" and "Hamas officials" keep their capitals. */
function lower(before: string): string {
  // "Bank of Velmora officials" is a name.
  const isOrdinary =
    (ordinaryBody.test(before) && !/ \p{Lu}/u.test(before)) || (ordinary.test(before) && !/^\p{L}+ of /iu.test(before));
  return isOrdinary ? before.charAt(0).toLowerCase() + before.slice(1) : before;
}

function lowerNoun(rest: string, noun: string): string {
  const one = singularOf(noun);
  return rest.startsWith(one) ? one.toLowerCase() + rest.slice(one.length) : rest;
}

function singularOf(noun: string): string {
  if (/^people$/i.test(noun)) return noun.replace(/eople$/i, "erson");
  if (/sses$/i.test(noun)) return noun.slice(0, -2);
  return noun.slice(0, -1);
}
