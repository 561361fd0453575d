/** Persons and bodies described without a name: "the interior minister", "an aide". */
import { finiteSpeechForms } from "../language/speechVerbs.ts";
import { adjacent, type Token } from "./mentionTokens.ts";
import { blank, type Mention, type Open, spanText } from "./mentionTypes.ts";
import { modifiersAfter } from "./modifiersAfter.ts";
import { genderOf, modifiersOf, preposition, roleHead, singular } from "./nounWords.ts";
import {
  bodyNouns,
  determiners,
  documentNouns,
  groupNouns,
  humanVerbs,
  openers,
  personRoles,
  phraseWalls,
} from "./partyWords.ts";

/** The words of a noun phrase back from its head at `head`: where its modifiers begin and what determines it. */
export function phraseStart(voice: string, tokens: readonly Token[], head: number) {
  let from = head;
  let determiner: Mention["determiner"] = null;
  while (from > 0 && head - from < 6) {
    const token = tokens[from - 1] as Token;
    const gap = voice.slice(token.close, tokens[from]?.start ?? 0);
    if (!/^['’]?\s+$/.test(gap)) break;
    if (token.possessive) {
      from--;
      determiner = "possessive";
      // The possessor's own name and article belong to it: "the Afghan president's".
      while (from > 0 && head - from < 9 && adjacent(voice, tokens[from - 1], tokens[from])) {
        const owner = tokens[from - 1] as Token;
        if (!owner.capital && owner.lower !== "the") break;
        if (openers.has(owner.lower) && owner.lower !== "the") break;
        from--;
        if (owner.lower === "the") break;
      }
      break;
    }
    const known = Object.hasOwn(determiners, token.lower) ? determiners[token.lower] : undefined;
    if (known !== undefined) {
      determiner = known;
      return { from, determiner, start: from - 1 };
    }
    if (phraseWalls.has(token.lower) || finiteSpeechForms.has(token.lower) || /(?:ed|ly)$/.test(token.lower)) break;
    if (token.capital && openers.has(token.lower)) break;
    from--;
  }
  return { from, determiner, start: from };
}

/** Words that may follow a complete noun phrase. */
export function endsPhrase(voice: string, tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  if (!adjacent(voice, tokens[i], next) || next === undefined) return true;
  if (next.capital) return false;
  return (
    phraseWalls.has(next.lower) ||
    finiteSpeechForms.has(next.lower) ||
    humanVerbs.has(next.lower) ||
    Object.hasOwn(determiners, next.lower) ||
    /(?:ed|ing|ly)$/.test(next.lower)
  );
}

/** A description whose noun stands at `i`, in small letters. */
export function readDescription(
  voice: string,
  tokens: readonly Token[],
  i: number,
  sentence: number,
  found: Open[],
): void {
  const { lower } = tokens[i] as Token;
  const one = personRoles.has(lower) || bodyNouns.has(lower) || documentNouns.has(lower) || groupNouns.has(lower);
  if (!one && singular(lower) === null) return;
  if (!endsPhrase(voice, tokens, i) && tokens[i]?.possessive !== true) return;
  const { from } = phraseStart(voice, tokens, i);
  // "shook her head"
  if (lower === "head" && tokens[i + 1]?.lower !== "of" && from === i) return;
  describe(voice, tokens, i, from, sentence, found);
}

/** The description with its noun at `head` and its modifiers from `from` on. */
export function describe(
  voice: string,
  tokens: readonly Token[],
  head: number,
  from: number,
  sentence: number,
  found: Open[],
): void {
  const token = tokens[head] as Token;
  const phrase = phraseStart(voice, tokens, head);
  const determiner = phrase.determiner;
  // Without an article nothing tells where its modifiers begin.
  const begin = determiner === null && !token.capital ? Math.max(from, head - 1) : Math.min(from, phrase.start);
  const start = tokens[begin] ?? token;
  const one = singular(token.lower);
  const plural =
    (groupNouns.has(token.lower) && !personRoles.has(token.lower)) || (one !== null && !personRoles.has(token.lower));
  const capitals = token.capital && head > 0;
  if (determiner === null && !plural && !capitals && !loneBodies.has(token.lower)) return;
  // "She was a moderator", "as the mayor": it tells of somebody mentioned elsewhere.
  const outer = tokens[begin - 1];
  if (outer !== undefined && predicates.has(outer.lower) && adjacent(voice, outer, start)) return;
  const owner = tokens[phrase.start]?.lower ?? "";
  const noun = roleHead(one ?? token.lower);
  const sort = plural
    ? "group"
    : personRoles.has(noun)
      ? "person"
      : bodyNouns.has(noun)
        ? "body"
        : documentNouns.has(noun)
          ? "document"
          : "group";
  // Names among its modifiers are no mentions of their own, an owner's apart.
  while ((found.at(-1)?.span.start ?? -1) >= start.start && found.at(-1)?.possessive === false) found.pop();
  found.push({
    ...blank(sentence),
    ...spanText(voice, start.start, token.end),
    form: "description",
    sort: token.lower === "police" ? "body" : sort,
    roles: [
      {
        head: noun,
        modifiers: [
          ...(determiner === "possessive" && owners.has(owner) ? [owner] : []),
          ...modifiersOf(tokens, phrase.from, head),
          ...modifiersAfter(voice, tokens, head),
        ],
      },
    ],
    determiner,
    plural,
    gender: genderOf(noun),
    human: sort === "person",
    inhuman: sort !== "person",
    governed: adjacent(voice, outer, start) ? preposition(outer) : null,
    subject: begin === 0,
    possessive: token.possessive,
  });
}

const predicates = new Set("is was are were be been being as become became becomes remain remained remains".split(" "));

const owners = new Set("his her their its our my".split(" "));

/** Bodies that need no article. */
const loneBodies = new Set("police congress parliament prosecution".split(" "));
