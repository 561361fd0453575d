/** The sentences a fact-checker goes through: those that lack a source first, the rest in reading order. */
import type { DraftReport, ReportSentence } from "../types.ts";

/** Sentences of repeated paragraphs are left out: they stand there already. */
export function checkOrder({ sentences }: Pick<DraftReport, "sentences">): readonly ReportSentence[] {
  const own = sentences.filter(({ repeats }) => repeats === null);
  const lacks = ({ way, claims }: ReportSentence) => way === "unsourced" || claims.length > 0;
  return [...own.filter(lacks), ...own.filter((sentence) => !lacks(sentence))];
}
