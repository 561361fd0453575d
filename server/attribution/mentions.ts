/** Where a paragraph names or describes persons and bodies in its own words: every mention that speakers may be linked by. */
import { perParagraph } from "../draft/perParagraph.ts";
import type { Paragraph } from "../draft/types.ts";
import { houseVoice, houseWords, quotedFiller } from "../language/words.ts";
import { wordTable } from "../language/wordTable.ts";
import { readDescription } from "./descriptions.ts";
import { type Token, tokensOf } from "./mentionTokens.ts";
import { blank, type Mention, type Open, spanText } from "./mentionTypes.ts";
import { isInitial, isOpener, runEnd } from "./nameRuns.ts";
import { readRun } from "./names.ts";
import { type Gender, nameSuffixes, postNominals } from "./partyWords.ts";
import { isTitleCase, readTitle } from "./titleMentions.ts";

/** All mentions of a paragraph in order, quoted words left out. */
export const mentionsIn = perParagraph((paragraph: Paragraph): readonly Mention[] => {
  const voice = houseVoice(paragraph);
  const found: Open[] = [];
  paragraph.sentences.forEach((_, number) => {
    const tokens = tokensOf(voice, houseWords(paragraph)[number] ?? []);
    if (isTitleCase(tokens)) readTitle(voice, tokens, number, found);
    else readSentence(voice, tokens, number, found);
  });
  for (const mention of found) {
    mention.key = mention.name.join(" ");
    mention.own = mention.name.filter((word, at) => !nameSuffixes.has(word) && !(at > 0 && postNominals.has(word)));
    // A nickname inside the name is quoted: in house voice it is blanked out.
    if (mention.text.includes(quotedFiller)) {
      const from = voice.indexOf(mention.text, mention.span.start);
      mention.text = paragraph.text.slice(from, from + mention.text.length);
    }
  }
  return found;
});

const personPronouns = wordTable<Gender>({
  he: "he",
  him: "he",
  his: "he",
  himself: "he",
  she: "she",
  her: "she",
  hers: "she",
  herself: "she",
});

function readSentence(voice: string, tokens: readonly Token[], sentence: number, found: Open[]): void {
  const first = found.length;
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i] as Token;
    const pronoun = Object.hasOwn(personPronouns, token.lower) ? personPronouns[token.lower] : undefined;
    if (pronoun !== undefined) {
      found.push({ ...blank(sentence), ...spanText(voice, token.start, token.end), form: "pronoun", gender: pronoun });
    }
    if (token.capital && pronoun === undefined && (isInitial(voice, token) || !isOpener(tokens, i))) {
      const end = runEnd(voice, tokens, i);
      i = readRun(voice, tokens, i, end, sentence, first, found);
      continue;
    }
    if (!token.capital || i === 0) readDescription(voice, tokens, i, sentence, found);
    i++;
  }
}
