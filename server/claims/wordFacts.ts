/** What is known of a word by itself: its hash and the closed lists it is in. */
import { hashOf } from "./hash.ts";

/** What is known of a normal form: its hash and the closed lists it is in, as bits. */
export interface WordFacts {
  readonly hash: number;
  readonly lists: number;
}

const facts = new Map<string, WordFacts>();
/** A draft has a few thousand different words. */
const remembered = 20_000;

export function factsOf(norm: string): WordFacts {
  let known = facts.get(norm);
  if (known === undefined) {
    known = { hash: hashOf(norm), lists: listsOf(norm) };
    if (facts.size >= remembered) facts.clear();
    facts.set(norm, known);
  }
  return known;
}

export const bits = {
  pronoun: 1,
  first: 2,
  saying: 4,
  present: 8,
  past: 16,
  modal: 32,
  negative: 64,
  opener: 128,
  ed: 256,
  ly: 512,
  poll: 1024,
  paper: 2048,
  share: 4096,
  number: 8192,
  group: 16384,
  content: 32768,
};

const set = (list: string) => new Set(list.split(/\s+/));
const lists: readonly (readonly [number, ReadonlySet<string>])[] = [
  [bits.pronoun, set("he she they it his her their him them its")],
  [bits.first, set("i we me us my our your i'm we're you're i've we've")],
  [bits.saying, set("said says say saying told tells tell according added wrote asked argued")],
  [bits.present, set("is are has have does")],
  [bits.past, set("was were had did")],
  [bits.modal, set("will would could may might can should must")],
  [bits.negative, set("not no never n't none nor without 't")],
  [bits.opener, set("but and yet still so or")],
  [bits.poll, set("poll polls polling survey surveys surveyed respondents pollster pollsters")],
  [
    bits.paper,
    set(`study studies report reports census filing filings lawsuit indictment data analysis records figures document documents
      estimate estimates`),
  ],
  [bits.share, set("% percent cent point points margin majority half third quarter")],
  [
    bits.number,
    set(`two three four five six seven eight nine ten dozen dozens hundred hundreds thousand thousands million millions billion
      billions`),
  ],
  // Whom polls ask and how they lean.
  [
    bits.group,
    set(`support lead leads leading trail trails favorable favourable unfavorable unfavourable among voters adults respondents
      democrats republicans conservatives liberals labour independents women men white whites black hispanics latinos college`),
  ],
];
const plainWords = set("that from with were been have their they this which will would said says");

function listsOf(norm: string): number {
  let found = 0;
  for (const [bit, words] of lists) if (words.has(norm)) found |= bit;
  if ((found & (bits.present | bits.past | bits.modal)) === 0 && norm.length > 4) {
    if (norm.endsWith("ed")) found |= bits.ed;
    else if (norm.endsWith("ly")) found |= bits.ly;
  }
  if (norm.includes("0")) found |= /0-0/.test(norm) ? bits.number | bits.share : bits.number;
  if (norm.length > 3 && !plainWords.has(norm)) found |= bits.content;
  return found;
}
