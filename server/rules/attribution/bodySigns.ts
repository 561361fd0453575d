/** Names that the draft itself says are those of companies, charities and clubs: “the charity Velm”, “Velm, which makes chips”. */
import { wordClassOf } from "../../attribution/lexicon.ts";
import { bodyNouns, companyNouns, personRoles } from "../../attribution/partyWords.ts";
import { allMatches } from "../../draft/allMatches.ts";
import { perParagraph } from "../../draft/perParagraph.ts";
import type { Draft, Paragraph } from "../../draft/types.ts";
import { houseVoice } from "../../language/words.ts";
import { namedAnywhere, nameKey } from "./draftNames.ts";

/** What else a company, a charity or a club is called before or behind its name. */
const kinds: ReadonlySet<string> = new Set(
  `app band bookmaker brand builder chain club creditor giant housebuilder insurer label lender platform seller side
  start-up store supermarket website wholesaler`.split(/\s+/),
);
/** Only a body has these: `Velm's shareholders`, `shares in Velm`. */
const belongings =
  "shares?|stock|shareholders|customers|stores|branches|factory|factories|plants?|headquarters|profits?|revenues?|turnover|employees|workforce";

/** How far before and behind a name its signs are looked for, in characters. */
const around = 100;
const named = /(?<![\p{L}\p{N}’'-])\p{Lu}[\p{L}\p{N}’'&-]*\p{L}(?: \p{Lu}[\p{L}\p{N}’'&-]*\p{L}){0,3}/gu;
const whichIsIt = /^,? which\b/;
const owned = new RegExp(`^['’]s? (?:\\p{L}+ ){0,1}(?:${belongings})\\b`, "u");
const ownedBefore = new RegExp(`\\b(?:${belongings}) (?:of|at|in) $`);
const described = /^, (?:an?|the|one of|part of|(?:\p{L}+['’]s)) ([^,.;:()]{1,80})/u;
const startsLower = /^ (?:has |have |had |will )?(\p{Ll}+)/u;
/** The first of the pronouns that may be the name's own. */
const pronoun = /^[^.,;:!?“”()]{0,90}?\b(he|she|his|her|him|i|it|its|itself|they|their|themselves)\b/;

const none: ReadonlySet<string> = new Set();

/** The names of a paragraph that stand for bodies, as written in lower case. */
const bodiesIn = perParagraph((paragraph: Paragraph): ReadonlySet<string> => {
  if (paragraph.zone === "headline") return none;
  const voice = houseVoice(paragraph);
  const bodies = allMatches(voice, named).flatMap(({ 0: whole, index }) => {
    const name = whole.replace(/['’]s?$/, "");
    const end = index + name.length;
    const before = voice.slice(Math.max(0, index - around), index);
    return isBody(before, voice.slice(end, end + around)) ? [nameKey(name)] : [];
  });
  return bodies.length === 0 ? none : new Set(bodies);
});

const isAmong = namedAnywhere(bodiesIn);

/** Does some paragraph of the draft say that the name is a body's? */
export function isBodysName(draft: Draft, name: string): boolean {
  return isAmong(draft, name);
}

function isBody(before: string, after: string): boolean {
  const noun = /(\p{L}[\p{L}-]*) $/u.exec(before)?.[1] ?? "";
  if (isKind(noun)) return true;
  if (whichIsIt.test(after) || owned.test(after) || ownedBefore.test(before)) return true;
  const description = described.exec(after)?.[1];
  if (description !== undefined) {
    const head = description.split(/ (?:of|at|for|in|with|from|by|on|to|that|which|who|whose|based|owned) /)[0] ?? "";
    if (isKind(/(\p{L}[\p{L}-]*)$/u.exec(head)?.[1] ?? "")) return true;
  }
  // "Velm cut its forecast", "Velm sacked their coach": with a verb of saying the word may mean another.
  const verb = startsLower.exec(after)?.[1] ?? "";
  if (verb === "" || verb === "and" || [1, 2].includes(wordClassOf(verb))) return false;
  return /^(?:its|itself|their|themselves)$/.test(pronoun.exec(after)?.[1] ?? "");
}

/** A word for a company, charity or club, and not for a person of that trade. */
function isKind(word: string): boolean {
  const lower = word.toLowerCase();
  if (kinds.has(lower)) return true;
  return !personRoles.has(lower) && (bodyNouns.has(lower) || companyNouns.has(lower) || /.maker$/.test(lower));
}
