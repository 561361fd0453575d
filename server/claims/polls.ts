/** Polls, surveys and studies as the source of a statement, with what the copy tells of them. */
import { bodyNouns } from "../attribution/partyWords.ts";
import { perParagraph } from "../draft/perParagraph.ts";
import { overlaps } from "../draft/spans.ts";
import type { Paragraph, Span } from "../draft/types.ts";
import { matchesIn, ofSentence, type Sign } from "./signs.ts";

export interface Poll extends Sign {
  readonly noun: string;
  /** The reporting verb, with its place: "shows", "proves"; "" for a poll given in passing. */
  readonly verb: string;
  readonly verbSpan: Span;
  /** Behind "poll by Orbis", before "also shows", in the paragraph: where details can be put in. */
  readonly detailsAt: number;
  /** The words with capitals in its name, lower case: "fox news"; "" for none. */
  readonly name: string;
  /** "the poll", "that survey": it was introduced before. */
  readonly isBack: boolean;
  /** "did not prove", "shows nothing": what it does not do can be said as it is. */
  readonly isDenied: boolean;
  readonly details: PollDetails;
}

/** What the sentence tells of the poll. */
export interface PollDetails {
  readonly organiser: boolean;
  readonly when: boolean;
  readonly sample: boolean;
  readonly margin: boolean;
}

/** Whoever can be asked. */
const asked =
  "adults|voters|people|respondents|members|households|residents|patients|women|men|students|families|participants|interviews" +
  "|delegates|workers|employers|executives|companies|firms|readers|listeners|viewers|teachers|doctors|parents|economists|analysts" +
  "|strategists|schools|hospitals|councils|businesses|charities|farms|shops|drivers|nurses|pupils|customers|users|owners|managers" +
  "|officers";

const pattern =
  /(?<![\p{L}/-])(?<np>(?:(?:a|an|the|one|another|this|that|these|those|two|three|several|some|many|most|recent|new|latest|early|other|national|state|local|public|internal|private|\p{L}[\p{L}’'.&/-]*) ){0,5}?)(?<noun>polls?|polling|surveys?|stud(?:y|ies)|research|data)(?<between>(?: [\p{L}\d][\p{L}\d,’'–-]*){0,9}?) (?:also |consistently |clearly |now )?(?<verb>shows?|showed|proves?|proved|finds?|found|suggests?|suggested|indicates?|indicated|reveals?|revealed|put|puts|gives?|gave|demonstrates?|demonstrated)(?![\p{L}-])/giu;
/** A day, a month, a year, or a word that dates the poll by the draft's own day. */
export const pollDates =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|this week|last week|this month|last month|last year|this year|(?:19|20)\d\d|released|published|conducted)\b/u;
export const pollSamples = new RegExp(
  `\\b(?:\\d{3,}|\\d{1,3},\\d{3}) (?:[\\p{L}-]+ ){0,3}(?:${asked})\\b|\\b\\d{2} (?:economists|analysts|strategists|forecasters)\\b|\\b(?:polls?|surveys?|stud(?:y|ies)) of (?:[\\p{Ll}]+ ){0,2}(?:\\d{2,}|\\d{1,3},\\d{3})\\b|\\b(?:sample|surveyed|polled|interviewed|questioned|canvassed)\\b[^.;]{0,60}?(?<![\\d,])(?:\\d{3,}|\\d{1,3},\\d{3})\\b|\\b(?:\\d{3,}|\\d{1,3},\\d{3})\\b[^.;]{0,40}\\b(?:surveyed|polled|interviewed|questioned|responded|took part|answered)\\b`,
  "iu",
);
export const pollMargins =
  /\bmargins? of (?:sampling )?error\b|\b(?:sampling|error) margin\b|\bcredibility interval\b|\bplus or minus\b|±/iu;
/** An organisation by name near the poll, outside the sentence's first word. */
const organiser =
  /(?:\p{Lu}[\p{L}&.’'-]+|\b(?:his|her|its|their|our|my)) (?:[\p{L}-]+ ){0,3}(?:polls?|polling|surveys?|stud(?:y|ies)|research|data)\b|\b(?:by|from|for|of|at|in|carried out|conducted|commissioned|published|released) (?:the |a |an )?(?:(?:[\p{Ll}-]+|\d{4}) ){0,2}\p{Lu}/u;

/** A poll by name that is given as the source in passing: "according to a YouGov poll". */
const inPassing =
  /(?<![\p{L}-])(?:according to|in|from|by) (?<np>an? (?:\p{Ll}[\p{L}-]* ){0,2}(?:\p{Lu}[\p{L}&.’'/-]* ){1,5}(?:\p{Ll}[\p{L}-]* ){0,2})(?<noun>poll|survey)(?![\p{L}-])/gu;

/** A poll by nobody's name, given as the source: "according to a new poll, …". */
const inPassingUnnamed =
  /(?<![\p{L}-])(?<to>according to )(?<np>an? (?:(?:new|recent|latest|online|national|local|public|opinion|snap|internal|private|major|large) ){0,3})(?<noun>poll|survey|study)(?=[,.;]|\s*$)/giu;

/** A survey that looks at things asks nobody: cracks, birds, the ground. */
const looking =
  /\b(?:structural|building|condition|wildlife|(?:sea)?bird|bat|butterfly|insect|fish|plant|tree|habitat|ecological|botanical|marine|seabed|underwater|diving|dive|hydrographic|geological|geophysical|geotechnical|seismic|soil|land|boundary|topographical|aerial|drone|satellite|radar|laser|sonar|archaeological|heritage|asbestos|damp|roof|drainage|timber|engineering|technical|site|traffic|litter|noise|air|water|sky|mine|ice|glacier|snow|stock)[ -]$/iu;
/** "A survey of the hull": silent unless those who were asked follow. */
const lookedAt = /^ of (?:the|a|an|its|their|two|three|four|five|six|seven|eight|nine|ten) /iu;
const askedOf = new RegExp(
  `\\b(?:${asked}|public|population|electorate|membership|staff|workforce|industry|profession)\\b`,
  "iu",
);
const isOfThings = (noun: string, np: string, between: string) =>
  /^surveys?$/iu.test(noun) && (looking.test(np) || (lookedAt.test(between) && !askedOf.test(between)));
/** "Police data", "the council's data": whose they are. */
const ownerOfData = /(?:^|\s)(?<last>\p{L}+)(?<of>[’']s?)?\s$/u;
function isOwned(noun: string, np: string): boolean {
  const { last = "", of } = (/^data$/iu.test(noun) ? ownerOfData.exec(np)?.groups : null) ?? {};
  return of !== undefined || bodyNouns.has(last.toLowerCase()) || /^(?:customs|census)$/iu.test(last);
}

/** Between a poll and its verb: "has", "did not", "could". Details go before it. */
const auxiliary =
  /(?: (?:has|have|had|do|does|did|can|could|may|might|will|would|should|cannot|(?:have|has|had|do|does|did|ca|could|wo|would|should)n[’']t))?(?<no> (?:not|never))?$/iu;
const deniedAfter = /^ (?:nothing|no|little|neither|none|nobody|not)\b/iu;

const hasOrganiser = ofSentence(organiser);
const hasDates = ofSentence(pollDates);
const hasSample = ofSentence(pollSamples);
const hasMargin = ofSentence(pollMargins);

/** A poll that is given as a source: nothing is said of it. */
function withoutVerb(end: number): Pick<Poll, "verb" | "verbSpan" | "detailsAt"> {
  return { verb: "", verbSpan: { start: end, end }, detailsAt: end };
}

function detailsIn(paragraph: Paragraph, sentence: Span, named: boolean): PollDetails {
  return {
    organiser: named,
    when: hasDates(paragraph, sentence),
    sample: hasSample(paragraph, sentence),
    margin: hasMargin(paragraph, sentence),
  };
}

export const findPolls = perParagraph((paragraph: Paragraph): readonly Poll[] => {
  const found: Poll[] = [];
  for (const { groups, span, sentence } of matchesIn(paragraph, inPassing)) {
    const { np = "", noun = "" } = groups;
    found.push({
      type: "poll",
      noun,
      ...withoutVerb(span.end),
      name: nameIn(np),
      isBack: false,
      isDenied: false,
      details: detailsIn(paragraph, sentence, true),
      span: { start: span.end - noun.length - np.length, end: span.end },
      sentence,
    });
  }
  for (const { groups, span, sentence, text } of matchesIn(paragraph, inPassingUnnamed)) {
    const noun = (groups.noun ?? "").toLowerCase();
    found.push({
      type: "poll",
      noun,
      ...withoutVerb(span.end),
      name: "",
      isBack: false,
      isDenied: false,
      // The capital of a sentence's first word is no name.
      details: detailsIn(paragraph, sentence, organiser.test(text.charAt(0).toLowerCase() + text.slice(1))),
      span: { start: span.start + (groups.to ?? "").length, end: span.end },
      sentence,
    });
  }
  for (const { groups, span, sentence, words, text, at } of matchesIn(paragraph, pattern)) {
    const { np = "", noun = "", verb = "", between = "" } = groups;
    // A headline drops its articles; exit polls belong to everybody who counts the votes.
    if (/^(?:poll|survey|study)$/iu.test(noun) && np.trim() === "") continue;
    if (/\bexit $/iu.test(np) || /\baverages?\b/iu.test(between)) continue;
    // "New Poll Shows": a headline among the copy.
    if (/^\p{Lu}/u.test(verb)) continue;
    if (/\b(?:was|were|is|are|who|and|but|to)\b/iu.test(between) || /\b(?:to|of|in)\s$/iu.test(np)) continue;
    if (isOfThings(noun, np, between) || isOwned(noun, np)) continue;
    const aside = auxiliary.exec(between);
    const start = span.start + leading(np);
    const opening = words.slice(leading(np));
    const isFirst = start === sentence.start;
    const named = isFirst
      ? organiser.test(opening.charAt(0).toLowerCase() + opening.slice(1) + text.slice(words.length))
      : hasOrganiser(paragraph, sentence);
    const verbSpan = { start: span.end - verb.length, end: span.end };
    if (found.some((other) => overlaps(other.span, { start, end: span.end }))) continue;
    found.push({
      type: "poll",
      noun: noun.toLowerCase(),
      verb: verb.toLowerCase(),
      verbSpan,
      detailsAt: span.start + np.length + noun.length + (aside?.index ?? between.length),
      name: nameIn(`${opening.slice(0, np.length - leading(np))}${between}`),
      isDenied:
        aside?.groups?.no !== undefined ||
        /(?:n[’']t|cannot)$/iu.test(between) ||
        deniedAfter.test(text.slice(at + words.length, at + words.length + 12)),
      isBack: /^(?:the|this|that|these|those|both|its|their|his|her)\b/iu.test(opening),
      details: detailsIn(paragraph, sentence, named),
      span: { start, end: span.end },
      sentence,
    });
  }
  return found.sort((a, b) => a.span.start - b.span.start);
});

const noName =
  /^(?:The|A|An|One|Another|This|That|These|Those|Recent|New|Latest|(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?:[’']s)?|(?:Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\.)$/;

function nameIn(words: string): string {
  return (words.match(/\p{Lu}[\p{L}&.’'-]*/gu) ?? [])
    .filter((word) => !noName.test(word))
    .join(" ")
    .toLowerCase();
}

/** Words before the article belong to what comes before: "Meanwhile a new poll". */
function leading(np: string): number {
  const match = /^(?:.* )?(?=(?:a|an|the|one|another|this|that|these|those|two|three|several|some|many|most) )/iu.exec(
    np,
  );
  return match?.[0].length ?? 0;
}
