/**
 * Who is given as the source in a sentence, as far as words alone tell: `Holt said`, `said a miller`, `according to the
 * indictment`. Coarse on purpose: it serves rules that fall silent where a source is given.
 */
import { bareQuantifiers, genericGroup } from "./genericSources.ts";
import { hedges } from "./hedges.ts";
import { genericMediaNouns, mediaProducts } from "./media.ts";
import { finiteSpeechForms, speechForms } from "./speechVerbs.ts";
import { apart, isCapitalised, type Word } from "./words.ts";

export type SourceKind =
  /** Carries a name: `Holt`, `the Interior Ministry`, `Islamabad`. */
  | "named"
  /** Described or pointed at: `police`, `the widow`, `she`. */
  | "described"
  /** Media at large. */
  | "media"
  /** Critics, experts, sources, some. */
  | "vague";

export interface SourceMention {
  readonly kind: SourceKind;
  /** The verb or "according to". */
  readonly cue: Word;
  /** The words taken for the source. */
  readonly words: readonly Word[];
}

const auxiliaries = new Set(words("has have had is are was were be been did does do would will could may might can"));
const beForms = new Set(words("is are was were be been being"));
/** Before a form that is a noun too (`reports`, `claim`): then it is no verb. */
const nounMarkers = new Set(words("the a an this that these those his her its their our my of in on by no any"));
const stopWords = new Set(
  words("and but or while as though although because since which what when where whereas that so if than after before"),
);
const subjectReach = 12;
const hedgeWords = new Set(hedges.map((hedge) => hedge.word));
const openers = new Set(
  words("the a an in on at for it he she they this that these those but and after before some many"),
);
/** Verbs that show a stance though they quote nothing: `raised concerns`, `expressed alarm`, `called for`. */
const stanceStarts: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  words("raise raises raised raising express expresses expressed expressing voice voiced lodge lodged file filed").map(
    (verb) => [verb, new Set(words("concern concerns alarm fears doubts complaint complaints protest charges suit"))],
  ),
);
const gerunds = speechForms(["gerund"]);

/** Every source the sentence gives, in order; `voice` is house voice, `sentence` its words there. */
export function sourcesIn(voice: string, sentence: readonly Word[]): readonly SourceMention[] {
  const found: SourceMention[] = [];
  sentence.forEach((word, at) => {
    const source = sourceOf(voice, sentence, at);
    if (source.length === 0) return;
    found.push({ kind: kindOf(source, sentence[0]), cue: word, words: source });
  });
  return found;
}

/** The words of the source that the cue at `at` has; none where there is no cue. */
function sourceOf(voice: string, sentence: readonly Word[], at: number): readonly Word[] {
  const word = sentence[at];
  if (word === undefined) return [];
  const next = sentence[at + 1];
  if (word.lower === "to" && sentence[at - 1]?.lower === "according") return runAfter(voice, sentence, at);
  if (word.lower === "per" && next !== undefined && !/^(?:cent|capita|person|day|year)$/.test(next.lower)) {
    return runAfter(voice, sentence, at);
  }
  const stance = Object.hasOwn(stanceStarts, word.lower) && hasWithin(stanceStarts[word.lower], sentence, at, 3);
  if (!stance && !finiteSpeechForms.has(word.lower) && !gerunds.has(word.lower)) return [];
  let before = at - 1;
  while (before >= 0 && isBetween(sentence[before])) {
    // The hedge makes the verb part of what is hearsay: `Holt reportedly said` names no reporter.
    const between = sentence[before]?.lower ?? "";
    if (hedgeWords.has(between)) return [];
    // A passive: who says it comes after "by" or not at all (`the pilot is said to …`).
    if (beForms.has(between) && !gerunds.has(word.lower))
      return next?.lower === "by" ? runAfter(voice, sentence, at + 1) : [];
    before--;
  }
  const previous = sentence[before];
  if (previous?.lower === "to" && !stance) return [];
  if (previous !== undefined && nounMarkers.has(previous.lower) && before === at - 1) return [];
  const subject = runBefore(voice, sentence, before, at);
  if (subject.length > 0) return subject;
  return next !== undefined && !apart(voice, word, next) ? runAfter(voice, sentence, at, 5) : [];
}

/** Adverbs and auxiliaries may stand between a source and its verb. */
function isBetween(word: Word | undefined): boolean {
  if (word === undefined) return false;
  return auxiliaries.has(word.lower) || /^(?:also|never|not|now|still|then|later|once|often)$|ly$/.test(word.lower);
}

/** Words before the cue back to the clause's start; over an apposition (`Holt, who runs the mill, said`). */
function runBefore(voice: string, sentence: readonly Word[], last: number, at: number): readonly Word[] {
  const run: Word[] = [];
  let commas = apart(voice, sentence[last], sentence[last + 1] ?? sentence[at]) ? 1 : 0;
  const apposed = commas > 0;
  for (let i = last; i >= 0 && run.length < subjectReach; i--) {
    const word = sentence[i];
    if (word === undefined) break;
    const gap = run[0] === undefined ? "" : voice.slice(word.end, run[0].start);
    if (/[^\s,]/.test(gap.replace(/[()’'.]/g, ""))) break;
    if (gap.includes(",")) {
      if (!apposed || ++commas > 2) break;
    }
    if (!apposed && stopWords.has(word.lower)) break;
    run.unshift(word);
  }
  return run;
}

function runAfter(voice: string, sentence: readonly Word[], at: number, reach = 8): readonly Word[] {
  const run: Word[] = [];
  for (let i = at + 1; i < sentence.length && run.length < reach; i++) {
    const word = sentence[i];
    if (word === undefined || (i > at + 1 && apart(voice, sentence[i - 1], word)) || stopWords.has(word.lower)) break;
    run.push(word);
  }
  return run;
}

function kindOf(source: readonly Word[], first: Word | undefined): SourceKind {
  const last = source.at(-1);
  const head = last !== undefined && mediaProducts.includes(last.lower) && source.length > 1 ? source.at(-2) : last;
  if (head === undefined) return "described";
  if (genericMediaNouns.includes(head.lower) && (head === first || !isCapitalised(head.text))) return "media";
  if (source.some((word) => word !== first && isCapitalised(word.text))) return "named";
  if (genericGroup(head.lower) !== null || mediaProducts.includes(head.lower)) return "vague";
  if (source.length === 1 && bareQuantifiers.includes(head.lower)) return "vague";
  return source.some((word) => word === first && !openers.has(word.lower)) ? "named" : "described";
}

function hasWithin(
  set: ReadonlySet<string> | undefined,
  sentence: readonly Word[],
  at: number,
  reach: number,
): boolean {
  return sentence.slice(at + 1, at + 1 + reach).some((word) => set?.has(word.lower));
}

function words(list: string): readonly string[] {
  return list.split(/\s+/);
}
