/** Which sentences of a draft need a source, of which type, how sure, and what each rests on. */
import type { Tokens } from "../attribution/tokens.ts";
import type { Credits } from "../attribution/types.ts";
import { perParagraph } from "../draft/perParagraph.ts";
import type { Draft, Paragraph } from "../draft/types.ts";
import { contextOf, contextSize } from "./contextFeatures.ts";
import { cueHashes, cueScores } from "./cues.ts";
import type { ClaimModel } from "./model.ts";
import { readSentences, type SentenceReading } from "./reading.ts";
import { roughScore } from "./roughScore.ts";
import { type ClaimReasons, claimReasons, ownScore, type TwoScores, unsourcedScore } from "./scores.ts";
import { type Coverage, coverageOf, type PlacedSentence, runningSentences, supportOf } from "./support.ts";
import type { Claim, Support } from "./types.ts";

interface Weighed {
  readonly reading: SentenceReading;
  readonly tokens: Tokens;
  /** Null without a model. */
  readonly own: TwoScores | null;
  /** Made when first asked for. */
  reasons: ClaimReasons | null;
}

/** Stands for "no model": the cache goes by identity. */
const noModel = { none: true } as const;

/** By sentence span; remembered as long as the paragraph lives. */
const weighed = perParagraph((paragraph: Paragraph, model: ClaimModel | typeof noModel) => {
  const { tokens, sentences } = readSentences(paragraph);
  return new Map(
    paragraph.sentences.map((sentence, i): [object, Weighed] => {
      const reading = sentences[i] as SentenceReading;
      return [sentence, { reading, tokens, own: "places" in model ? ownScore(model, reading) : null, reasons: null }];
    }),
  );
});

/** Of less likely sentences only the forms are told, not what weighed. */
const leastExplained = 0.1;

/**
 * A claim for every sentence of running copy (body, bullets, standfirst; headlines and captions make none), by place. Spans are UTF-16
 * offsets into the draft. Without a model the score is a rough guess from forms. Never throws for any text.
 */
export function claimsOf(draft: Draft, credits: Credits, model: ClaimModel | null): readonly Claim[] {
  const sentences = runningSentences(draft);
  const coverage = coverageOf(sentences, credits);
  const supports = supportOf(draft, sentences, coverage);
  const known = sentences.map(({ block, local }) => weighed(block.paragraph, model ?? noModel).get(local) as Weighed);
  const scores =
    model === null
      ? known.map(({ reading: { types, form } }, i) => roughScore(types, form, supports[i] ?? null))
      : calibrated(model, draft, sentences, coverage, supports, known);
  return sentences.map(({ block: { start }, span }, i): Claim => {
    const sentence = known[i] as Weighed;
    const score = scores[i] ?? 0;
    const { reading } = sentence;
    const explained = model !== null && score >= leastExplained;
    if (explained) sentence.reasons ??= claimReasons(model, reading, sentence.tokens);
    // They may have been worked out when the sentence stood elsewhere and scored higher.
    const reasons = explained ? sentence.reasons : null;
    const words = reasons?.words ?? reading.marked;
    return {
      span,
      score,
      types: reasons?.types ?? reading.types,
      words: words.map((word) => ({ start: start + word.start, end: start + word.end })),
      support: supports[i] ?? null,
      form: reading.form,
    };
  });
}

function calibrated(
  model: ClaimModel,
  draft: Draft,
  sentences: readonly PlacedSentence[],
  coverage: readonly Coverage[],
  supports: readonly (Support | null)[],
  known: readonly Weighed[],
): readonly number[] {
  const context = contextOf(
    draft,
    sentences,
    coverage,
    supports,
    known.map(({ reading }) => reading.look),
  );
  return known.map(({ own }, i) => {
    const covered = coverage[i] as Coverage;
    const cued = cueScores(model, cueHashes(draft, covered));
    let credited = (own?.credited ?? 0) + cued.credited + (model.bias[0] as number);
    let claim = (own?.claim ?? 0) + cued.claim + (model.bias[1] as number);
    for (let j = 0; j < contextSize; j++) {
      const value = context[i * contextSize + j] as number;
      if (value === 0) continue;
      credited += value * (model.context[2 * j] as number);
      claim += value * (model.context[2 * j + 1] as number);
    }
    return 1 / (1 + Math.exp(-(model.slope * unsourcedScore({ credited, claim }) + model.offset)));
  });
}
