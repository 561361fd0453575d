/** Statements, rulings and decrees that a sentence brings up for the first time, with whether it says when. */
import { allMatches } from "../../draft/allMatches.ts";
import { perParagraph } from "../../draft/perParagraph.ts";
import type { Paragraph, Span } from "../../draft/types.ts";
import { namesDay, saysWhen } from "../../language/timeElements.ts";
import { houseVoice } from "../../language/words.ts";

export interface StatementMention {
  readonly kind: "paper" | "ruling";
  /** `a written statement`, `court ruled`. */
  readonly span: Span;
  /** The last word of it, lower case. */
  readonly noun: string;
  readonly insertAt: number;
  /** What would stand before the day: `on`, `issued on`, `dated`. */
  readonly link: string;
  /** ` has` of `has ruled`, which goes where a day comes; null where there is none. */
  readonly perfect: Span | null;
}

export interface DatedSentence {
  readonly dated: boolean;
  /** Does it name the story's own day: a weekday, today, yesterday? */
  readonly day: boolean;
  readonly mentions: readonly StatementMention[];
}

/** Words that make it another thing: a bank statement, a sworn statement of a witness, an opening statement. */
const others =
  "false|mission|bank|financial|sworn|opening|closing|policy|fashion|impact|witness|personal|bold|strong|powerful" +
  "|clear|misleading|political|thesis|general|blanket|visual|public|form|cover|open|chain|suicide|love|ransom" +
  // The phrase is over at one of these.
  "|who|that|which|and|of|to|in|an?|the|for|on|with|by";
const paper = new RegExp(
  "(?<lead>\\b(?:[Ii]n|[Aa]ccording to|issued|released|published|put out) |^|[.!?] )" +
    `(?<phrase>(?:[Aa]n?|another) (?:(?!(?:${others})\\b)[\\p{L}’'-]+ ){0,4}?` +
    "(?<noun>statement|announcement|news release|press release|release|communiqu[eé]|decree|ruling|letter))\\b" +
    "(?! of\\b|['’])(?<rest>[^.;]{0,60})",
  "gu",
);
/** Only with one of these before, or a verb of saying after: `a statement said`. */
const saying = /^ (?:(?:by|from|on|to) [^,]{1,40} )?(?:said|says|read|reads|added|confirmed)\b/u;
const ruling = new RegExp(
  "\\b(?:(?:[Cc]ourt|[Tt]ribunal|[Jj]udges?|[Pp]anel)" +
    // "The Court of Appeal", "a court in Paris"
    "(?: (?:of|for|in|at) (?:the )?\\p{Lu}[\\p{L}’'-]*(?: \\p{Lu}[\\p{L}’'-]*){0,3})?) " +
    "(?:has |have |had )?ruled(?= that\\b)",
  "gu",
);
/** Made to the reporter: `in a statement to the Harbour Times`. */
const toUs = /^ (?:(?:(?:sent|given|provided|emailed|made) )?to\b|for this (?:story|article|report)\b)/u;
/** `in a letter to`: a letter that has a reader; other letters are of the alphabet. */
const letterTo = /^ (?:to|from|sent|signed|addressed)\b/u;
/** `in a statement after the verdict`, `read to the court`: when, by what happened. */
const occasion =
  /^(?: (?:by|from|to) [^,]{1,40})?,? (?:read (?:out|aloud|to|in|at|before|from|by|on behalf)|after|following|before|during|when|as|hours|days|late|early|dated)\b/u;

/** Each sentence of a paragraph with its new statements. */
export const datedSentences = perParagraph((paragraph: Paragraph): readonly DatedSentence[] => {
  const voice = houseVoice(paragraph);
  return paragraph.sentences.map((sentence) => {
    const text = voice.slice(sentence.start, sentence.end);
    const dated =
      saysWhen(text) || paragraph.dates.some(({ span }) => span.start >= sentence.start && span.end <= sentence.end);
    return { dated, day: namesDay(text), mentions: dated ? [] : mentionsIn(text, sentence.start) };
  });
});

function mentionsIn(text: string, base: number): readonly StatementMention[] {
  const found: StatementMention[] = [];
  for (const { groups, index } of allMatches(text, paper)) {
    const { lead = "", phrase = "", noun = "", rest = "" } = groups ?? {};
    const put = /^(?:issued|released|published|put out) $/u.test(lead);
    const subject = !/^(?:in|according to) $/iu.test(lead) && !put;
    if (occasion.test(rest) || (subject && !saying.test(rest))) continue;
    if (noun === "statement" && toUs.test(rest)) continue;
    if (noun === "letter" && (put || !letterTo.test(rest))) continue;
    if (noun === "ruling" && !put && !/^in $/iu.test(lead)) continue;
    const start = base + index + lead.length;
    const end = start + phrase.length;
    const link = noun === "letter" ? "dated" : /^in $/iu.test(lead) || put ? "on" : "issued on";
    found.push({ kind: "paper", span: { start, end }, noun, insertAt: end, link, perfect: null });
  }
  for (const { 0: phrase, index } of allMatches(text, ruling)) {
    const span = { start: base + index, end: base + index + phrase.length };
    // A day stands with the simple past only: "has ruled on Tuesday" is no English.
    const had = /(?: has| have)(?= ruled$)/.exec(phrase);
    const perfect =
      had === null ? null : { start: span.start + had.index, end: span.start + had.index + had[0].length };
    found.push({ kind: "ruling", span, noun: "ruling", insertAt: span.end, link: "on", perfect });
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}
