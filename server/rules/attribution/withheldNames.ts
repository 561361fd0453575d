/** Names that a draft gives without a surname on purpose: “gave her name only as Ana”, “not her real name”, a child's. */
import { allMatches } from "../../draft/allMatches.ts";
import { perParagraph } from "../../draft/perParagraph.ts";
import type { Draft, Paragraph } from "../../draft/types.ts";
import { houseVoice } from "../../language/words.ts";
import { namedAnywhere, nameKey } from "./draftNames.ts";

const name = /(?<![\p{L}\p{N}-])\p{Lu}[\p{L}’'-]*\p{Ll}/gu;
/** What is kept back: `her surname`, `their full names`, `one name`. */
const kept =
  /\b(?:surnames?|(?:last|family|full|second|real|first|given|one|single) names?|names? (?:has|have|had) been)\b/;
/** And that it is. */
const back =
  /\b(?:not|only|just|without|withh(?:eld|old|olding)|chang(?:e|ed|ing)|declined|refused|uses?|used|using|goes|gave|gives|asked)\b|n[’']t\b/;
const outright =
  /\b(?:names? only as|only as|known only|named only|pseudonyms?|(?:am|is|are|we|are we|['’]re) calling|identified (?:himself|herself|themselves|themself)|asked to be (?:called|known|named|identified)|fearing (?:reprisals?|retaliation))\b/;
/** Whoever is younger is not named in full. */
const grownUp = 18;
const ageBehind = /^(?:,? aged|, who is|,| \()? ?(\d{1,2})(?=[,.;)]| years? old|$)/;
const ageBefore = /(?<!\d)(\d{1,2})-year-old $/;

/** The names of one word in a paragraph that have no surname on purpose, in lower case. */
const withheldIn = perParagraph((paragraph: Paragraph): ReadonlySet<string> => {
  const voice = houseVoice(paragraph);
  const found = new Set<string>();
  let before: readonly string[] = [];
  for (const { start, end } of paragraph.sentences) {
    const text = voice.slice(start, end);
    const names = allMatches(text, name);
    const own = names.map(([word]) => nameKey(word));
    // "Ana spoke at dawn. Her surname is withheld": of the sentence before, too.
    if (outright.test(text) || (kept.test(text) && back.test(text)))
      for (const one of [...before, ...own]) found.add(one);
    for (const { 0: word, index } of names) {
      const last = index + word.length;
      const age =
        ageBehind.exec(text.slice(last, last + 20))?.[1] ??
        ageBefore.exec(text.slice(Math.max(0, index - 14), index))?.[1];
      if (age !== undefined && Number(age) < grownUp) found.add(nameKey(word));
    }
    before = own;
  }
  return found;
});

const isAmong = namedAnywhere(withheldIn);

/** Does some paragraph of the draft hold the surname back? */
export function isWithheld(draft: Draft, name: string): boolean {
  return isAmong(draft, name);
}
