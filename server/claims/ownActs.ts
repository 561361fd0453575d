/** Figures of people that whoever acts knows: "police arrested five men", "two brothers were jailed", "a court jailed her for killing two". */
import { perSentence } from "../draft/perPart.ts";
import type { Paragraph } from "../draft/types.ts";
import { houseVoice } from "../language/words.ts";
import type { CasualtyFigure } from "./casualtyFigures.ts";
import { listedBelow } from "./figureNouns.ts";

const police =
  "(?:police(?:men)?|(?:police|customs|border|immigration|prison) officers|officers|detectives|constables|gendarmes|carabinieri|border guards|coastguards?|troopers|sheriff[’']s deputies)";
/** Ends straight before the figure; nobody else may come between. */
const policeHold = new RegExp(
  `\\b${police}\\b(?!(?:[^.;]{0,80}) (?:as|while|when|after|that|who|which|was|were|been|said) )[^.;:]{0,80}\\b(?:arrest|detain)(?:ed|ing)(?: (?:at least|more than|about|around|some|up to|nearly|almost|over))? $`,
  "iu",
);
const heldByPolice = new RegExp(`^[^.;:]{0,40}\\bby (?:the )?(?:[\\p{L}-]+ ){0,2}${police}\\b`, "iu");
/** "Was jailed for killing two": proved in court. */
const judged =
  /\b(?:courts?|jury|jurors|tribunal|judges?|magistrates)\b[^.;]{0,60} (?:jails|jailed|imprisons|imprisoned|convicts|acquits|acquitted) |\b(?:jailed|imprisoned)\b[^.;]{0,60} for (?:[\p{L}-]+ly )?\p{L}+ing\b/iu;
const isJudged = perSentence((paragraph, { start, end }) => judged.test(houseVoice(paragraph).slice(start, end)));
/** In UTF-16 code units. */
const reach = 160;

export function isOwnAct(paragraph: Paragraph, figure: CasualtyFigure): boolean {
  const { fate, sentence, amount, span } = figure;
  if (isJudged(paragraph, sentence)) return true;
  if (fate !== "held") return false;
  const voice = houseVoice(paragraph);
  if (/\b(?:jail|imprison)/iu.test(voice.slice(span.start, span.end))) return isSentence(figure);
  return (
    policeHold.test(voice.slice(Math.max(sentence.start, amount.start - reach), amount.start)) ||
    heldByPolice.test(voice.slice(span.end, Math.min(sentence.end, span.end + reach)))
  );
}

/** What a court hands down in a day; "hundreds have been jailed since May" is somebody's count. */
function isSentence({ least, most, rounding }: CasualtyFigure): boolean {
  return least === most && rounding === null && least < listedBelow;
}
