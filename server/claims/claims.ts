/** Which sentences of a draft need a source, of which type, how sure, and what each rests on. */
import type { Credits } from "../attribution/types.ts";
import { perParagraph } from "../draft/perParagraph.ts";
import type { Draft, Paragraph, Span } from "../draft/types.ts";
import { houseVoice } from "../language/words.ts";
import { plainFormOf } from "./forms.ts";
import type { ClaimModel } from "./model.ts";
import { claimForms } from "./patterns.ts";
import { roughScore } from "./roughScore.ts";
import { coverageOf, runningSentences, supportOf } from "./support.ts";
import type { Claim, ClaimType, PlainForm } from "./types.ts";

/** What a sentence shows by itself; spans in the paragraph. */
interface Reading {
  readonly types: readonly ClaimType[];
  readonly words: readonly Span[];
  readonly form: PlainForm | null;
}

/**
 * A claim for every sentence of running copy (body, bullets, standfirst; headlines and captions make none), by place. Spans are UTF-16
 * offsets into the draft. Without a model the score is a rough guess from forms. Never throws for any text.
 */
export function claimsOf(draft: Draft, credits: Credits, _model: ClaimModel | null): readonly Claim[] {
  const sentences = runningSentences(draft);
  const coverage = coverageOf(sentences, credits);
  const supports = supportOf(draft, sentences, coverage);
  return sentences.map(({ block, local, span }, i) => {
    const { paragraph, start } = block;
    const reading = readParagraph(paragraph).get(local) ?? nothing;
    const support = supports[i] ?? null;
    return {
      span,
      score: roughScore(reading.types, reading.form, support),
      types: reading.types,
      words: reading.words.map((word) => ({ start: start + word.start, end: start + word.end })),
      support,
      form: reading.form,
    };
  });
}

const nothing: Reading = { types: [], words: [], form: null };

const readParagraph = perParagraph((paragraph: Paragraph): ReadonlyMap<Span, Reading> => {
  const voice = houseVoice(paragraph);
  return new Map(paragraph.sentences.map((sentence) => [sentence, readSentence(voice, paragraph, sentence)]));
});

function readSentence(voice: string, paragraph: Paragraph, sentence: Span): Reading {
  const form = plainFormOf(voice, paragraph, sentence);
  const text = voice.slice(sentence.start, sentence.end);
  const types = new Set<ClaimType>();
  const words: Span[] = [];
  for (const { type, pattern } of claimForms) {
    for (const match of text.matchAll(pattern)) {
      types.add(type);
      const start = sentence.start + match.index;
      words.push({ start, end: start + match[0].length });
    }
  }
  return { types: [...types], words: words.sort((a, b) => a.start - b.start || a.end - b.end), form };
}
