/**
 * Claims that need a source, as far as a few narrow patterns tell them: people killed or hurt by the number, a place taken
 * by force, wrongdoing by somebody named. A model of claims will replace this.
 */
import { allMatches } from "../draft/allMatches.ts";
import { perParagraph } from "../draft/perParagraph.ts";
import type { Paragraph, Span } from "../draft/types.ts";
import { houseVoice } from "./words.ts";
import { settled, unidentified, wrongdoing } from "./wrongdoing.ts";

export interface EventClaim {
  readonly kind: "casualties" | "seizure" | "wrongdoing";
  readonly span: Span;
}

const number =
  "(?:(?:at least|more than|about|around|some|up to|as many as|an estimated|nearly|over|almost) )?" +
  "(?:\\d[\\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|scores|hundreds|thousands)";
const casualties = new RegExp(
  `\\b(?:killed|killing|wounded|wounding|injured|injuring) ${number}\\b` +
    `|\\b${number} (?:of )?(?:[\\p{L}-]+ ){0,3}(?:were|have been|had been|was) (?:killed|wounded|injured|abducted|kidnapped|displaced)\\b` +
    `|\\b(?:left|leaving) ${number} (?:[\\p{L}-]+ ){0,2}(?:dead|wounded|injured|missing|homeless)\\b`,
  "giu",
);
const seizure =
  /\b(?:rebels|militants|insurgents|troops|soldiers|forces|fighters|gunmen|separatists|guerrillas|jihadists) (?:(?:have|had) )?(?:seized|captured|overran|overrun|retook|retaken|recaptured|stormed|shelled|bombed|taken)\b/giu;

/** The clause is background or somebody's condition: `since rebels seized the port`, `who was killed`. */
const lesser =
  /\b(?:after|since|when|who|which|that|whose|where|before|following|as|if|because|until|while|though|although|unless|how|whether|anniversary)\b[^,;—–]*$|\b(?:for|of|by|over|in|about) $/iu;
/** The sentence tells of another time, of a trial, or with a hedge that another rule reads. */
const elsewhere =
  /\b(?:19|20)\d\d\b|\b(?:last|a|two|three|\d+) (?:year|decade|century|centuries|month)s?\b|\bago\b|\b(?:reportedly|allegedly|feared|would|could|might)\b/iu;
/** Any sign that somebody says so, or that the writer was there. */
const credited =
  /\b(?:according|said|says|say|saying|told|reported|reports?|announced|announces|claimed|claims|statement|officials?|police|confirmed|cited|citing|quoted|warned|accus\w+|alleg\w+|court|blamed|television|footage|video|data|figures)\b/iu;

/** The claims of a paragraph that nobody is said to make, by words alone. */
export const bareClaims = perParagraph((paragraph: Paragraph): readonly EventClaim[] => {
  const voice = houseVoice(paragraph);
  return paragraph.sentences.flatMap((sentence) => {
    const text = voice.slice(sentence.start, sentence.end);
    if (credited.test(text) || elsewhere.test(text)) return [];
    const found: EventClaim[] = [];
    const collect = (kind: EventClaim["kind"], index: number, length: number) => {
      if (lesser.test(text.slice(0, index))) return;
      found.push({ kind, span: { start: sentence.start + index, end: sentence.start + index + length } });
    };
    for (const match of allMatches(text, casualties)) collect("casualties", match.index, match[0].length);
    for (const match of allMatches(text, seizure)) collect("seizure", match.index, match[0].length);
    if (!settled.test(text)) {
      for (const match of allMatches(text, wrongdoing)) {
        const head = (match.groups?.party ?? "").trim().split(" ")[0] ?? "";
        if (!unidentified.has(head)) collect("wrongdoing", match.index, match[0].length);
      }
    }
    return found.sort((a, b) => a.span.start - b.span.start);
  });
});
