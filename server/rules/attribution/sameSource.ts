/** Finds a second credit in a sentence that names the source of the first again. */
import { perParagraph } from "../../draft/perParagraph.ts";
import type { Span } from "../../draft/types.ts";
import { mouthpieces, ownStatements, statementModifiers } from "../../language/documents.ts";
import { speechForms } from "../../language/speechVerbs.ts";
import { apart, houseVoice, houseWords, isCapitalised, type Word } from "../../language/words.ts";

export interface DoubleCue {
  readonly kind: "document" | "body" | "tag";
  /** The first subject and verb, and the second cue with its source; paragraph offsets. */
  readonly first: Span;
  readonly verb: Span;
  readonly second: Span;
  /** From the comma before the second cue to its end; null where the comma stands inside quotation marks. */
  readonly removable: Span | null;
  /** The document as it would follow "in", for a cue that can fold into it; "" for none. */
  readonly fold: string;
  /** Does it say when? That would be lost with it. */
  readonly dated: boolean;
}

const verbs = speechForms(["third", "past"], ["report", "argue", "allege", "complain"]);
/**
 * Forms that show or find, as documents do; "told", whose hearers may be the second source; plural nouns (`cost
 * estimates, he added`).
 */
const otherwise = new Set(
  `shows showed finds found indicates indicated told tells sees saw points pointed estimates reports claims notes states
  charges comments posts tweets remarks counters objects protests disputes promises vows pledges calls blames urges`.split(
    /\s+/,
  ),
);
const tagVerbs = speechForms(["third", "past"], ["report", "argue"]);
const stops = new Set(
  "who which that when where what as if because while after before since although though and but or to whose".split(
    " ",
  ),
);
const adverb = /^(?:has|have|had|also|later|then|again|already|repeatedly|previously)$|ly$/;
const pronoun = /^(?:he|she|it|they)$/;
const longestSubject = 8;

/** The doubled credits of a paragraph. */
export const doubleCues = perParagraph((paragraph): readonly DoubleCue[] => {
  const voice = houseVoice(paragraph);
  return houseWords(paragraph).flatMap((words) => {
    const opening = openedAccordingTo(voice, words);
    if (opening !== null) return [opening];
    const first = firstCue(voice, words);
    if (first === null) return [];
    const found = accordingTo(voice, words, first) ?? tag(voice, words, first);
    return found === null ? [] : [found];
  });
});

interface Cue {
  readonly subject: readonly Word[];
  readonly verb: number;
}

/** The first finite verb of saying, with the subject right before it; null where it stands in a lesser clause. */
function firstCue(voice: string, words: readonly Word[]): Cue | null {
  const verb = words.findIndex((word) => verbs.has(word.lower) && !isCapitalised(word.text));
  if (verb < 1 || otherwise.has(words[verb]?.lower ?? "")) return null;
  let last = verb - 1;
  while (last >= 0 && adverb.test(words[last]?.lower ?? "")) last--;
  const subject: Word[] = [];
  for (let at = last; at >= 0 && subject.length < longestSubject; at--) {
    const word = words[at];
    if (word === undefined || stops.has(word.lower)) return null;
    if (subject[0] !== undefined && apart(voice, word, subject[0])) break;
    subject.unshift(word);
  }
  return subject.length === 0 || apart(voice, subject.at(-1), words[last + 1] ?? words[verb])
    ? null
    : { subject, verb };
}

/** `…, according to a statement`, where the statement is the subject's own. */
function accordingTo(voice: string, words: readonly Word[], { subject, verb }: Cue): DoubleCue | null {
  const to = words.findIndex((word, at) => at > verb && word.lower === "to" && words[at - 1]?.lower === "according");
  const cue = words[to - 1];
  if (to < 0 || cue === undefined || apart(voice, cue, words[to]) || !/,[”"’']?\s*$/.test(voice.slice(0, cue.start)))
    return null;
  if (words.slice(verb + 1, to - 1).some((word) => verbs.has(word.lower))) return null;
  let end = to + 1;
  while (end < words.length && (end === to + 1 || !apart(voice, words[end - 1], words[end]))) end++;
  const source = words.slice(to + 1, end);
  const kind = sameSource(subject, source);
  if (kind === null) return null;
  const head = source.findIndex((word) => ownStatements.has(word.lower));
  const closes = /^\s*[.!?]?\s*$/.test(voice.slice(source.at(-1)?.end ?? 0, sentenceEnd(voice, words)));
  const isWhen = ({ lower }: Word) => time.test(lower) || /^(?:on|last|this)$/.test(lower);
  const whole = kind === "document" && closes && head >= 0 && source.slice(head + 1).every(isWhen);
  const fold = whole ? voice.slice(source[0]?.start, source.at(-1)?.end) : "";
  return cueFrom(voice, kind, words, { subject, verb }, to - 1, end - 1, fold);
}

/** `According to police, …, police said.` */
function openedAccordingTo(voice: string, words: readonly Word[]): DoubleCue | null {
  const [according, to] = words;
  const verb = words.at(-1);
  if (according?.lower !== "according" || to?.lower !== "to" || verb === undefined || !tagVerbs.has(verb.lower))
    return null;
  if (otherwise.has(verb.lower) || /[;:\uFFFC“”]/.test(voice.slice(according.start, verb.end))) return null;
  let end = 3;
  while (end < words.length && !apart(voice, words[end - 1], words[end])) end++;
  const source = words.slice(2, end);
  const subject = words.slice(-1 - source.length, -1);
  const [first, last] = [subject[0], source.at(-1)];
  if (first === undefined || last === undefined || end + source.length >= words.length) return null;
  if (!subject.every((word, at) => word.lower === source[at]?.lower)) return null;
  if (subject.some((word, at) => apart(voice, word, subject[at + 1] ?? verb))) return null;
  const comma = voice.slice(0, first.start).trimEnd().length - 1;
  if (voice[comma] !== ",") return null;
  return {
    kind: "body",
    first: { start: according.start, end: last.end },
    verb: { start: according.start, end: to.end },
    second: { start: first.start, end: verb.end },
    removable: { start: comma, end: verb.end },
    fold: "",
    dated: false,
  };
}

function sentenceEnd(voice: string, words: readonly Word[]): number {
  const end = words.at(-1)?.end ?? 0;
  return Math.min(voice.length, end + 2);
}

/** `, he added,` in a sentence that `he said` opened. */
function tag(voice: string, words: readonly Word[], { subject, verb }: Cue): DoubleCue | null {
  const name = subject.map((word) => word.lower).join(" ");
  const opener = words[0];
  if (opener === undefined || subject[0] !== opener) return null;
  for (let at = verb + 2; at < words.length; at++) {
    const word = words[at];
    const before = words[at - 1];
    if (
      word === undefined ||
      !tagVerbs.has(word.lower) ||
      otherwise.has(word.lower) ||
      !apart(voice, word, words[at + 1])
    )
      continue;
    if (
      apart(voice, before, word) ||
      !(before?.lower === name || (pronoun.test(before?.lower ?? "") && !pronoun.test(name)))
    )
      continue;
    const gap = voice.slice(words[at - 2]?.end ?? 0, before?.start);
    const after = voice.slice(word.end, words[at + 1]?.start ?? word.end + 1);
    const between = voice.slice(words[verb]?.end ?? 0, before?.start);
    // A quotation between has its own speaker; a second clause may have its own credit.
    if (
      !/^, $/.test(gap) ||
      !/^(?:, |[.])/.test(after) ||
      /[;:\uFFFC“”"—–]|, (?:and|but|so|while|which|who) /.test(between)
    )
      continue;
    // "He said X, she said": another person.
    if (pronoun.test(before?.lower ?? "") && before?.lower !== name && !isCapitalised(subject.at(-1)?.text ?? ""))
      continue;
    return cueFrom(voice, "tag", words, { subject, verb }, at - 1, at, "");
  }
  return null;
}

/** Whether the second source is the first: its statement, its spokesman, or itself. */
function sameSource(subject: readonly Word[], source: readonly Word[]): DoubleCue["kind"] | null {
  const own = new Set(subject.map(plain));
  const rest = source
    .map(plain)
    .filter((word) => !statementModifiers.has(word) && !/^(?:by|from|of|on|issued|released|in)$/.test(word));
  const named = rest.filter((word) => !mouthpieces.has(word) && !time.test(word));
  const first = source[0]?.lower ?? "";
  if (named.length > 0) return named.every((word) => own.has(word)) ? "body" : null;
  if (!rest.some((word) => ownStatements.has(word))) return null;
  if (/^(?:his|her|its|their|an?)$/.test(first)) return "document";
  return null;
}

const time =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|afternoon|evening|night|late|early)$/;

function plain(word: Word): string {
  return word.lower.replace(/'s$|s'$/, "");
}

function cueFrom(
  voice: string,
  kind: DoubleCue["kind"],
  words: readonly Word[],
  { subject, verb }: Cue,
  from: number,
  to: number,
  fold: string,
): DoubleCue | null {
  const [start, said, second, end] = [subject[0], words[verb], words[from], words[to]];
  if (start === undefined || said === undefined || second === undefined || end === undefined) return null;
  const comma = voice.slice(0, second.start).trimEnd().length - 1;
  const behind = voice.slice(end.end, end.end + 12);
  // Between two commas both go with the words: ", he added," leaves one space. "The airline said, according to it, that …" has both, too.
  const closing = (kind === "tag" ? /^,/ : /^,\s+that\b/).test(behind) ? 1 : 0;
  // "…, according to the council, which owns it": what hangs on the source would hang in the air.
  const isHeld =
    kind !== "tag" &&
    closing === 0 &&
    /^,(?!\s+(?:and|but|or|so|while|as|because|although|though|after)\b)/.test(behind);
  return {
    kind,
    first: { start: start.start, end: said.end },
    verb: { start: said.start, end: said.end },
    second: { start: second.start, end: end.end },
    removable: voice[comma] === "," && !isHeld ? { start: comma, end: end.end + closing } : null,
    fold,
    dated: words.slice(from, to + 1).some(({ lower }) => time.test(lower) || /\d/.test(lower)),
  };
}
