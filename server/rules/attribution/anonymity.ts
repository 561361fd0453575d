/** Sources that go without a name, and the reasons a draft gives for it. */
import { perParagraph } from "../../draft/perParagraph.ts";
import type { Paragraph, Span } from "../../draft/types.ts";
import { monthNames } from "../../language/calendar.ts";
import { identifyingWords } from "../../language/genericSources.ts";
import { apart, houseVoice, houseWords, isCapitalised, type Word } from "../../language/words.ts";
import { wordTable } from "../../language/wordTable.ts";

export interface UnnamedSource {
  /** `a senior official`. */
  readonly span: Span;
  /** The head noun in the singular: what earlier mentions are known by. */
  readonly head: string;
  /** Is it said where they stand (`at the port authority`, `police source`)? */
  readonly described: boolean;
}

export interface SourcedSentence {
  readonly start: number;
  readonly unnamed: readonly UnnamedSource[];
  /** Why somebody is not named. */
  readonly reason: boolean;
  /** Where `on condition of anonymity` ends, when no reason follows it. */
  readonly anonymityEnd: number | null;
  /** Head nouns of people without a name in it: what a reason in it may be about. */
  readonly heads: readonly string[];
}

const headNouns = wordTable<string>(
  Object.fromEntries(
    "source official diplomat aide adviser advisor insider operative staffer person".split(" ").flatMap((noun) => [
      [noun, noun],
      [`${noun}s`, noun],
    ]),
  ),
);
/** Small numbers: "some officials", "many aides" are a crowd, not sources met one by one. */
const numbers = new Set("one two three four five six seven eight nine ten several multiple numerous".split(" "));
const determiners = new Set(["a", "an", "another", ...numbers]);
/** Somebody told of before, or a crowd. */
const known =
  /^(?:the|this|that|these|those|his|her|its|their|our|my|your|other|many|some|most|all|both|no|any|every|each|which)$/;
/** Before the phrase: it says what somebody named is (`Vance, who is a former official`). */
const predicate = /^(?:is|was|are|were|be|been|being|as|became|becomes?|becoming|not|like|than|and|or)$/;
/** Words that add nothing to who it is. */
const empty = new Set(
  `a an another senior top high-ranking high-level ranking veteran unnamed anonymous unidentified reliable credible
  well-placed well-informed knowledgeable other former key close longtime`.split(/\s+/),
);
/** Before a noun these begin another phrase, not a description. */
const breaks = new Set(
  "of for to and or in at on from by with as that who which said says told the its his her their our this these those".split(
    " ",
  ),
);
const mostWords = 6;

const concealed =
  "(?:anonym(?:ous|ously|ity)|(?:be|being|been) (?:publicly )?(?:named|identified|quoted)|identity|withheld|not to use (?:his|her|their) name)";
const reasonWords = new RegExp(
  [
    "(?:\\bnot|n['’]t|\\bnever) (?:been )?(?:publicly )?(?:authori[sz]ed|allowed|permitted|cleared|supposed|at liberty|empowered)\\b",
    "\\bunauthori[sz]ed\\b|\\black(?:s|ed|ing)? (?:the )?(?:authority|authori[sz]ation|permission)\\b",
    "\\b(?:for|out of|over) (?:fear|safety|security|concerns?)\\b|\\bfear(?:s|ed|ing)? (?:for|of|los|retaliat|repris|retribut|repercuss|being|that)",
    "\\b(?:retaliation|reprisals?|retribution|repercussions|sensitiv\\w+|ground rules)\\b|\\bfor (?:security|safety|legal|privacy) reasons\\b",
    "\\bto (?:speak|talk|discuss|describe|be)(?: more)? (?:freely|frankly|openly|candid(?:ly)?|internal|private|sensitive|personnel|confidential|classified|ongoing|strategy|matters|deliberations)",
    `\\b${concealed}\\b[^.!?]{0,80}\\b(?:because|as|since|due to|to|citing|given|out of|for|under|in line with|in keeping with|so (?:as|that))\\b`,
  ].join("|"),
  "iu",
);
const anonymity =
  /\b(?:on (?:the )?condition of anonymity|(?:asked|declined|requested|wanted|insisted)[^.,;]{0,20} not (?:to )?be (?:named|identified)|(?:asked|requested) anonymity)\b/iu;

/** The sentences of a paragraph with the unnamed sources and reasons in each. */
export const sourcedSentences = perParagraph((paragraph: Paragraph): readonly SourcedSentence[] => {
  const voice = houseVoice(paragraph);
  return paragraph.sentences.map((sentence, at) => {
    const text = voice.slice(sentence.start, sentence.end);
    const words = houseWords(paragraph)[at] ?? [];
    // Quoted words too: a reason missed there would be asked for again.
    const reason = reasonWords.test(paragraph.text.slice(sentence.start, sentence.end));
    const condition = reason ? null : anonymity.exec(text);
    return {
      start: sentence.start,
      unnamed: unnamedIn(voice, words),
      reason,
      anonymityEnd: condition === null ? null : sentence.start + condition.index + condition[0].length,
      heads: words.flatMap((word) => headNouns[word.lower] ?? (word.lower === "people" ? "person" : [])),
    };
  });
});

function unnamedIn(voice: string, words: readonly Word[]): readonly UnnamedSource[] {
  return words.flatMap((word, at) => {
    const head = word.lower === "people" ? "person" : headNouns[word.lower];
    if (head === undefined || (at > 0 && isCapitalised(word.text))) return [];
    const next = words[at + 1];
    const joined = next !== undefined && !apart(voice, word, next);
    // A name follows (`official Tan Holt`); "sources of income".
    if (joined && (isCapitalised(next.text) || next.lower === "of" || next.lower === "code")) return [];
    let first = at;
    while (first > 0 && at - first < mostWords) {
      const before = words[first - 1];
      if (before === undefined || breaks.has(before.lower) || !adjoining(voice, before, words[first])) break;
      first--;
      if (isCount(before)) break;
    }
    const opener = words[first];
    if (opener === undefined || known.test(opener.lower)) return [];
    // "Sources said" names nobody, another rule's; "sources close to the mayor" are somebody. "People close to the fire" saw it.
    const tails = head === "source" ? /^(?:familiar|close|briefed|with)$/ : /^(?:familiar|briefed|with)$/;
    const placedByTail =
      joined &&
      (head === "source" || head === "person") &&
      (tails.test(next.lower) || (word.lower === "sources" && sitsAt(words, at + 1)));
    if (first === at && !(placedByTail && knows(words, at))) return [];
    const before = words[first - 1];
    if (
      before !== undefined &&
      !apart(voice, before, opener) &&
      (known.test(before.lower) || predicate.test(before.lower))
    )
      return [];
    const counted = isCount(opener);
    const modifiers = words
      .slice(first, at)
      .filter(({ lower }) => !empty.has(lower) && !numbers.has(lower) && !/^\d+$/.test(lower));
    const placed =
      joined && (/^(?:to|on)$/.test(next.lower) || (identifyingWords.has(next.lower) && !/^whos?e?$/.test(next.lower)));
    // "Officials said" speaks for a body; "police sources", "unnamed officials" for people who keep their names.
    if (!counted && /-in-/.test(opener.lower)) return [];
    // "Different media sources": media, and another rule's.
    if (
      words
        .slice(first, at)
        .some(({ lower }) => /^(?:media|news|press|documentary|historical|open|energy|food)$/.test(lower))
    )
      return [];
    const concealed = words.slice(first, at).some(({ lower }) => lower === "unnamed" || lower === "anonymous");
    if (!counted && !concealed && !placedByTail && head !== "source" && head !== "insider") return [];
    // A person is a source by what they know of.
    if (
      head === "person" &&
      !(joined && /^(?:familiar|close|briefed|with|involved|informed)$/.test(next.lower) && knows(words, at))
    )
      return [];
    return [{ span: { start: opener.start, end: word.end }, head, described: modifiers.length > 0 || placed }];
  });
}

function isCount({ lower }: Word): boolean {
  return determiners.has(lower) || /^\d+$/.test(lower);
}

/** After the preposition these say when or how, not where: `sources at the time said`, `sources in private`. */
const noPlace =
  /^(?:time|times|moment|present|first|last|least|most|once|noon|midnight|dawn|night|weekend|past|future|beginning|end|hours?|days?|weeks?|months?|years?|minutes|recent|early|late|fact|turn|general|particular|private|public|addition|part|total|all|question|need|\d.*)$/;

/** `Sources at the club`, `sources inside the ministry`: where they sit. */
function sitsAt(words: readonly Word[], at: number): boolean {
  if (!/^(?:at|in|inside|within)$/.test(words[at]?.lower ?? "")) return false;
  const [one, another] = words.slice(at + 1, at + 3);
  return (
    one !== undefined &&
    ![one, another].some((word) => noPlace.test(word?.lower ?? "") || monthNames.includes(word?.text ?? ""))
  );
}

function knows(words: readonly Word[], at: number): boolean {
  return (
    words[at + 1]?.lower !== "with" || /^(?:knowledge|direct|first-hand|firsthand)$/.test(words[at + 2]?.lower ?? "")
  );
}

/** Nothing but a space or an apostrophe between the two. */
function adjoining(voice: string, before: Word, after: Word | undefined): boolean {
  return after !== undefined && /^[’']?\s$/.test(voice.slice(before.end, after.start));
}
