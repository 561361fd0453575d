/** What each sentence of a paragraph shows by itself, before anything is weighed. */
import { type Tokens, tokensOf } from "../attribution/tokens.ts";
import type { Paragraph, Span } from "../draft/types.ts";
import { houseVoice } from "../language/words.ts";
import type { Neighbour } from "./contextFeatures.ts";
import { plainFormOf } from "./forms.ts";
import { formsIn } from "./formsIn.ts";
import { type SentenceWords, sentenceShape, sentenceWords, shapeNames } from "./sentenceFeatures.ts";
import { topicOf } from "./topic.ts";
import type { ClaimType, PlainForm } from "./types.ts";

export interface SentenceReading {
  readonly words: SentenceWords;
  /** Numbers named by `shapeNames`. */
  readonly shape: Float32Array;
  readonly look: Neighbour;
  /** Types whose forms it shows, the first form first. */
  readonly types: readonly ClaimType[];
  /** The words of those forms, in the paragraph. */
  readonly marked: readonly Span[];
  readonly form: PlainForm | null;
}

export interface ParagraphReading {
  readonly tokens: Tokens;
  readonly sentences: readonly SentenceReading[];
}

const shapeAt = (name: string) => shapeNames.indexOf(name);
const hasQuote = shapeAt("hasQuote");
const hasDigit = shapeAt("hasDigit");
const firstPerson = shapeAt("firstPerson");

/** One reading a sentence, in order. */
export function readSentences(paragraph: Paragraph): ParagraphReading {
  const voice = houseVoice(paragraph);
  const tokens = tokensOf(paragraph);
  let at = 0;
  const sentences = paragraph.sentences.map((sentence): SentenceReading => {
    while (at < tokens.count && (tokens.start[at] ?? 0) < sentence.start) at++;
    const from = at;
    while (at < tokens.count && (tokens.start[at] ?? 0) < sentence.end) at++;
    const words = sentenceWords(tokens, from, at);
    const form = plainFormOf(voice, paragraph, sentence);
    const { types, marked } = formsIn(voice.slice(sentence.start, sentence.end), sentence.start);
    const shape = sentenceShape(tokens, words, paragraph, sentence, types, form);
    const look = {
      hasQuote: shape[hasQuote] === 1,
      hasDigit: shape[hasDigit] === 1,
      firstPerson: shape[firstPerson] === 1,
      ...topicOf(tokens, words),
    };
    return { words, shape, look, types, marked, form };
  });
  return { tokens, sentences };
}
