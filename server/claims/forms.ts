/** Sentences that are no claims by their form, whatever they say. */
import type { Paragraph, Span } from "../draft/types.ts";
import { isSharePrice, price } from "./markets.ts";
import type { PlainForm } from "./types.ts";

const clock = "\\d{1,2}(?:[:.]\\d\\d)?\\s?(?:[ap]\\.?m\\b\\.?|noon|midnight|GMT|UTC)";
const days = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";

/** Each with the reason it is none. Matched against the sentence in house voice. */
const forms: readonly { readonly form: PlainForm; readonly pattern: RegExp }[] = [
  // Asks; asserts nothing.
  { form: "question", pattern: /\?[)\]”"’'\s]*$/u },
  // What the desk tells readers or clients about the piece itself.
  {
    form: "note",
    pattern:
      /^\s*[[(]?(?:editor[’']?s['’]? note|note to (?:editors|readers)|correction|clarification|update|developing|this (?:story|article|post|piece|report|version)|(?:additional )?report(?:ing|ed) by|with (?:reporting|contributions) (?:by|from)|writing by|editing by|contributed (?:to this|reporting)|read more|click here|subscribe|sign up|follow (?:us|him|her|\S+ on)|copyright|©|\(?photo|image|source:|watch (?:the|live|more|below|now)|see (?:also|more|below)|listen to)\b|contributed to this (?:report|story|article)/iu,
  },
  // Said to the reader.
  {
    form: "advice",
    pattern:
      /^\s*(?:(?:please|don['’]t|do not|remember|consider|think about|imagine|ask|call|visit|check|try|look|let['’]s|stay tuned|keep (?:in mind|an eye)|take a look)\b)/iu,
  },
  // When and where something will be: anybody can look it up.
  {
    form: "schedule",
    pattern: new RegExp(
      `\\b(?:will|is|are|was|were) (?:\\w+ )?(?:begin|start|open|close|take place|be held|held|meet|due|scheduled|set|air|broadcast|convene|resume|run)\\b[^.;]{0,60}\\b(?:at ${clock}|on ${days}|${clock})|\\b(?:doors open|kick-?off|begins|starts|airs|opens) (?:at|on) (?:${clock}|${days})`,
      "iu",
    ),
  },
  // A result that everybody saw.
  {
    form: "score",
    pattern:
      /\b(?:beat|beats|defeated|drew with|lost to|won|win over|victory over|defeat (?:by|to|of))\b[^.;]{0,60}\b\d{1,3}\s?[-–]\s?\d{1,3}\b/iu,
  },
  // A price quoted on a market.
  { form: "price", pattern: price },
];

/** Fewer words assert nothing that could be sourced. */
const fewestWords = 4;

/** `voice` is the paragraph in house voice. */
export function plainFormOf(voice: string, paragraph: Paragraph, sentence: Span): PlainForm | null {
  const text = voice.slice(sentence.start, sentence.end);
  for (const { form, pattern } of forms) if (pattern.test(text)) return form;
  if (isSharePrice(paragraph, sentence)) return "price";
  const words = paragraph.text.slice(sentence.start, sentence.end).match(/[\p{L}\p{N}]+/gu);
  return words === null || words.length < fewestWords ? "fragment" : null;
}
