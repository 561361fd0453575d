/** "Admitted assaulting two officers": a plea or a confession, which is called by that name. */
import { sentenceBefore } from "../../claims/sentenceBefore.ts";
import { blockAt, sentenceAt } from "../../draft/spans.ts";
import type { Draft } from "../../draft/types.ts";
import { crimeGerunds } from "../../language/wrongdoing.ts";

const crime = new RegExp(
  `^ (?:also |once |twice |repeatedly |sexually )?(?:${crimeGerunds}|possessing|supplying|dealing|conspiring|perverting|harassing|stalking|threatening` +
    "|grooming|abusing|punching|kicking|strangling|drink-driving|driving|hijacking|blackmailing|evading tax|causing (?:death|grievous|actual))\\b",
  "iu",
);
const court =
  /\b(?:courts?|magistrates?|judges?|jury|jurors|juries|trials?|tribunal|fined|jailed|imprisoned|sentenced?|convicted|plead(?:s|ed)?|pled|guilty|prosecut\w+|charge[sd]?|counts? of|on bail|barrister)\b/iu;
/** "Admitted in court that he had been there": said where such words are asked for. */
const inCourt =
  /^ (?:in|at|before|under|on) (?:[\p{L}’'-]+ ){0,4}(?:court|trial|tribunal|hearing|inquest|oath|interview)\b/iu;

/** Does what follows the verb make it a plea, or do the words of a court stand in its sentence or the one before? */
export function isPlea(draft: Draft, verbEnd: number): boolean {
  const rest = draft.text.slice(verbEnd, verbEnd + reach);
  if (crime.test(rest)) return true;
  const block = blockAt(draft, verbEnd);
  const sentence = block === null ? null : sentenceAt(block.paragraph, verbEnd - block.start);
  if (block === null || sentence === null) return false;
  const { text } = block.paragraph;
  if (court.test(text.slice(sentence.start, sentence.end))) return true;
  const before = sentenceBefore(block.paragraph, sentence);
  return before !== null && court.test(text.slice(before.start, before.end));
}

export function isSaidInCourt(draft: Draft, verbEnd: number): boolean {
  return inCourt.test(draft.text.slice(verbEnd, verbEnd + reach));
}

const reach = 100;
