/** Sport: players who are hurt and crowds who watch are told by clubs and turnstiles. */
import { perSentence } from "../draft/perPart.ts";
import type { Paragraph } from "../draft/types.ts";
import { houseVoice } from "../language/words.ts";
import type { CasualtyFigure } from "./casualtyFigures.ts";
import { listedBelow } from "./figureNouns.ts";

const players =
  /\b(?:players|defenders|midfielders|strikers|forwards|wingers|full-backs|centre-backs|goalkeepers|keepers|batsmen|batters|bowlers|pitchers|quarterbacks|linebackers|props|internationals|team-?mates|regulars|starters)\b/iu;
/** "Two defenders were hurt" may be told of a siege: the sentence has to speak of sport. */
const sport =
  /\b(?:(?:knee|ankle|hamstring|groin|calf|thigh|shoulder|foot|hip) (?:injury|injuries|strain|problem|operation)|hamstrings?|suspended|squad|line-?up|season|fixture|league|cup|coach|manager|training|midfield|defence|half-time|kick-?off|final|semi-?final|innings|match|matches)\b/iu;
const isSport = perSentence((paragraph, { start, end }) => sport.test(houseVoice(paragraph).slice(start, end)));
const watched = /^(?: (?:people|fans|spectators|supporters))?(?: at [^,.;]{1,40}?)? (?:watched|saw|cheered|sang)\b/iu;
const playedBefore = /\b(?:in front of|before) (?:a|their|its|his|her) (?:[\p{L}-]+ ){0,2}$/iu;

export function isMatchDay(paragraph: Paragraph, { fate, least, span, sentence }: CasualtyFigure): boolean {
  const voice = houseVoice(paragraph);
  if (fate === "injured" || fate === "missing")
    return least < listedBelow && players.test(voice.slice(span.start, span.end)) && isSport(paragraph, sentence);
  if (fate !== "gathered") return false;
  return (
    watched.test(voice.slice(span.end, Math.min(sentence.end, span.end + 60))) ||
    playedBefore.test(voice.slice(Math.max(sentence.start, span.start - 40), span.start))
  );
}
