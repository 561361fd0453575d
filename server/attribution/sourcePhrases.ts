/** Source phrases without a name: what they describe. */
import type { Mention, Sort } from "./mentionTypes.ts";
import {
  bodyNouns,
  determiners,
  documentNouns,
  genderedRoles,
  groupNouns,
  personRoles,
  phraseWalls,
  roleModifiersDropped,
} from "./partyWords.ts";

/** Words that stand for nobody in particular by themselves. */
const bare = new Set(
  `some many others other most all both few several one another each neither none nobody everyone everybody anyone
  someone somebody people those you we i us me my our your mine ours it's this that these there`.split(/\s+/),
);

/** Time words that the engine may have left in a source phrase: "a report Tuesday". */
const days = new Set("monday tuesday wednesday thursday friday saturday sunday today yesterday".split(" "));

const known = new Map<string, Mention | null>();
/** Phrases remembered; a draft has a few hundred. */
const remembered = 4000;

/** Does the phrase only count people: "several", "some of his supporters"? */
export function isVague(text: string): boolean {
  return /^(?:some|several|many|most|both|all|others?|few|a few|people|everyone|everybody|nobody|anyone|critics)\b/i.test(
    text,
  );
}

/** The description a source phrase gives (in a headline without its article); null where it is nobody's. */
export function describedSource(text: string, headline: boolean): Mention | null {
  const key = headline ? `! ${text}` : text;
  let mention = known.get(key);
  if (mention === undefined) {
    mention = read(text, headline);
    if (known.size >= remembered) known.clear();
    known.set(key, mention);
  }
  return mention;
}

function read(text: string, headline: boolean): Mention | null {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*|[,;:(]/gu) ?? [];
  const lower = words.map((word) => word.toLowerCase().replaceAll("’", "'").replace(/'s$/, ""));
  let from = 0;
  let determiner: Mention["determiner"] = headline ? "definite" : null;
  const first = lower[0] ?? "";
  if (Object.hasOwn(determiners, first)) {
    determiner = determiners[first] ?? null;
    from = 1;
  }
  let to = from;
  while (
    to < lower.length &&
    !days.has(lower[to] ?? "") &&
    /^[\p{L}\p{N}]/u.test(lower[to] ?? "") &&
    !phraseWalls.has(lower[to] ?? "")
  )
    to++;
  const head = lower[to - 1];
  if (head === undefined || to <= from || bare.has(head)) return null;
  if (to - from === 1 && from === 0 && bare.has(first)) return null;
  const plural = isPlural(head) && !personRoles.has(head);
  const noun = plural && personRoles.has(head.slice(0, -1)) ? head.slice(0, -1) : head;
  const sort: Sort = plural
    ? "group"
    : personRoles.has(noun)
      ? "person"
      : bodyNouns.has(noun)
        ? "body"
        : documentNouns.has(noun)
          ? "document"
          : "unknown";
  return {
    span: { start: 0, end: text.length },
    form: "description",
    name: [],
    key: "",
    own: [],
    text: text.trim().replace(/[,;:]$/, ""),
    sort: head === "police" ? "body" : sort,
    roles: [{ head: noun, modifiers: lower.slice(from, to - 1).filter((word) => !roleModifiersDropped.has(word)) }],
    determiner,
    plural: plural && head !== "police",
    gender: Object.hasOwn(genderedRoles, noun) ? (genderedRoles[noun] ?? null) : null,
    human: sort === "person",
    inhuman: sort === "body" || sort === "document",
    title: false,
    subject: false,
    lone: false,
    apposed: 0,
    governed: null,
    possessive: false,
    alias: null,
    sameAs: null,
    sentence: 0,
  };
}

function isPlural(word: string): boolean {
  return groupNouns.has(word) || (/[^s]s$/.test(word) && !/(?:us|is|ics)$/.test(word));
}
