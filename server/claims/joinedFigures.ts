/** "Three passengers and the pilot", "a mother and four children": figures to which "and" adds what no figure counts. */
import type { Paragraph, Span } from "../draft/types.ts";
import { houseVoice } from "../language/words.ts";
import { phraseEnd } from "./figureNouns.ts";

const number =
  "\\d[\\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|some|many|dozens|hundreds";
const opening = `(?:the|an?|his|her|its|their|another|both|at least|more than|about|${number})`;
const noun = "(?:[\\p{L}’'-]+(?:,? \\d{1,3},)?)";
/** ", a woman and two boys", "and the pilot", "along with her son". */
const added = new RegExp(
  `^(?:, (?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\\d+) (?:${noun} ){0,2}${noun}){0,3},? (?:and|plus|as well as|along with|together with) (?:${opening} |\\p{Lu})`,
  "u",
);
/** "50 jobs in Dunmarsh and 20 in Velmora", "and two more on Tuesday". */
const addedElsewhere = new RegExp(
  `^[^.;:]{0,60}\\band (?:another |a further |about |some |at least )?(?:${number}) (?:in|at|on|from|near|outside|elsewhere|more|others)\\b`,
  "iu",
);
/** Stands straight before the figure. */
const and = "and (?:(?:his|her|its|their|the|another|at least|more than|about) )?$";
/** "A mother and". */
const phraseBefore = new RegExp(`(?<!\\p{L})${opening} (?<words>(?:${noun} ){1,3})${and}`, "iu");
/** "Jan Roe, 42, and his". */
const nameBefore = new RegExp(`(?<!\\p{L})\\p{Lu}[\\p{L}’'-]+(?:,? \\d{1,3},)? ${and}`, "u");
/** What a noun phrase does not end in: "a bus overturned and 12 people died". */
const verb = /(?:ed|ing)$|^(?:fell|sank|broke|hit|caught|blew|struck|went|came|ran|burst|shook|swept|tore|left)$/u;
/** In UTF-16 code units. */
const reach = 80;
/** A phrase has no more words between its figure and its noun. */
const longest = 4;

/** Does "and" join the figure's people or things to others? */
export function isJoined(paragraph: Paragraph, figure: Span, sentence: Span): boolean {
  const voice = houseVoice(paragraph);
  const lead = voice.slice(Math.max(sentence.start, figure.start - reach), figure.start);
  const phrase = phraseBefore.exec(lead)?.groups?.words;
  if (nameBefore.test(lead) || (phrase !== undefined && !phrase.split(" ").some(endsPhrase))) return true;
  let rest = voice.slice(figure.end, Math.min(sentence.end, figure.end + reach));
  if (addedElsewhere.test(rest)) return true;
  for (let words = 0; words < longest; words++) {
    const word = /^ (?<word>[\p{L}’'-]+)/u.exec(rest);
    if (word === null || endsPhrase(word.groups?.word ?? "")) return false;
    rest = rest.slice(word[0].length);
    if (added.test(rest)) return true;
  }
  return false;
}

function endsPhrase(word: string): boolean {
  return phraseEnd.has(word.toLowerCase()) || verb.test(word);
}
