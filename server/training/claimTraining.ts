/** Training on some articles or debates and scoring others: the same steps for the shipped model and for its evaluation. */
import { unsourcedScore } from "../claims/scores.ts";
import type { DebateSentence, LabelledArticle, LabelledSentence, SentenceRow } from "./claimCorpus.ts";
import { type Design, type DesignOptions, debateDesign, designFrom, newsDesign } from "./claimDesign.ts";
import { type Fit, fitLogistic, RowBuilder, scoreOf } from "./logistic.ts";
import { randomFrom } from "./net.ts";
import type { WordVectors } from "./wordVectors.ts";

export interface Trained {
  readonly design: Design;
  readonly fit: Fit;
}

/** Two models over one design: is somebody credited with a sentence, and is it a claim if nobody is. */
export interface TrainedOnNews {
  readonly design: Design;
  readonly credited: Fit;
  readonly claim: Fit;
}

const newsCost = 0.5;
const debateCost = 1;

export function train(
  rows: readonly SentenceRow[],
  labels: readonly number[],
  vectors: WordVectors,
  options: DesignOptions,
  cost: number,
): Trained {
  const design = designFrom(rows, vectors, options);
  const fit = fitLogistic(
    design.rowsOf(rows),
    labels,
    rows.map((_, i) => i),
    { cost },
  );
  return { design, fit };
}

export function scores({ design, fit }: Trained, rows: readonly SentenceRow[]): readonly number[] {
  const sparse = design.rowsOf(rows);
  return rows.map((_, i) => scoreOf(fit, sparse, i));
}

/** On the rows of articles that overlap a labelled sentence. */
export function trainOnArticles(articles: readonly LabelledArticle[], vectors: WordVectors): TrainedOnNews {
  const rows: SentenceRow[] = [];
  const labels: LabelledSentence[] = [];
  for (const article of articles) {
    article.rows.forEach((row, i) => {
      const label = article.labels[i];
      if (label === null || label === undefined) return;
      rows.push(row);
      labels.push(label);
    });
  }
  const design = designFrom(rows, vectors, newsDesign);
  const columns = design.rowsOf(rows);
  const all = rows.map((_, i) => i);
  const fit = (wanted: (label: LabelledSentence) => boolean, chosen: readonly number[]) =>
    fitLogistic(
      columns,
      labels.map((label) => (wanted(label) ? 1 : 0)),
      chosen,
      { cost: newsCost },
    );
  return {
    design,
    credited: fit(({ isAttributed }) => isAttributed, all),
    claim: fit(
      ({ isClaim }) => isClaim,
      all.filter((i) => labels[i]?.isAttributed === false),
    ),
  };
}

/** Log odds of a claim without a source, a row. */
function newsScores({ design, credited, claim }: TrainedOnNews, rows: readonly SentenceRow[]): readonly number[] {
  const sparse = design.rowsOf(rows);
  return rows.map((_, i) =>
    unsourcedScore({ credited: scoreOf(credited, sparse, i), claim: scoreOf(claim, sparse, i) }),
  );
}

export const foldCount = 5;

/** Which articles are held out together: by chance, but the same chance each time. */
export function articleFolds(articles: readonly LabelledArticle[], seed = 1): readonly number[] {
  const random = randomFrom(seed);
  const order = articles.map((_, i) => ({ i, key: random() })).sort((a, b) => a.key - b.key);
  const folds: number[] = [];
  order.forEach(({ i }, rank) => {
    folds[i] = rank % foldCount;
  });
  return folds;
}

/** Scores of every row of every article by a model that has not seen the article. */
export function crossValidated(
  articles: readonly LabelledArticle[],
  vectors: WordVectors,
  seed = 1,
): readonly (readonly number[])[] {
  const folds = articleFolds(articles, seed);
  const found: (readonly number[])[] = [];
  for (let fold = 0; fold < foldCount; fold++) {
    const trained = trainOnArticles(
      articles.filter((_, i) => folds[i] !== fold),
      vectors,
    );
    articles.forEach((article, i) => {
      if (folds[i] === fold) found[i] = newsScores(trained, article.rows);
    });
  }
  return found;
}

export interface ScoredDebate {
  readonly score: number;
  readonly isClaim: boolean;
}

/** The debate sentences by models trained on the other folds of the benchmark; every sixth of those chooses the threshold. */
export function crossValidatedDebates(
  debates: readonly DebateSentence[],
  vectors: WordVectors,
): readonly ScoredDebate[] {
  const found: ScoredDebate[] = [];
  for (const fold of [...new Set(debates.map((debate) => debate.fold))].sort()) {
    const others = debates.filter((debate) => debate.fold !== fold);
    const on = (chosen: readonly DebateSentence[]) =>
      train(
        chosen.map(({ row }) => row),
        chosen.map(({ isClaim }) => (isClaim ? 1 : 0)),
        vectors,
        debateDesign,
        debateCost,
      );
    const kept = others.filter((_, i) => i % 6 === 0);
    const keptScores = scores(
      on(others.filter((_, i) => i % 6 !== 0)),
      kept.map(({ row }) => row),
    );
    const threshold = bestThreshold(
      keptScores,
      kept.map(({ isClaim }) => isClaim),
    );
    const trained = on(others);
    const own = debates.map((debate, i) => ({ debate, i })).filter(({ debate }) => debate.fold === fold);
    const scored = scores(
      trained,
      own.map(({ debate }) => debate.row),
    );
    own.forEach(({ i }, at) => {
      const score = scored[at] ?? 0;
      found[i] = { score, isClaim: score >= threshold };
    });
  }
  return found;
}

export interface ScoredSentence {
  readonly score: number | null;
  readonly label: 0 | 1;
}

/** Each labelled sentence with the highest score of the rows it touches; null where the product sees no running copy. */
export function scoresOfGold(
  articles: readonly LabelledArticle[],
  rowScores: readonly (readonly number[])[],
): readonly ScoredSentence[] {
  return articles.flatMap((article, i) =>
    article.gold.map(({ isClaim }, j): ScoredSentence => {
      const rows = article.touched[j] ?? [];
      const score = rows.length === 0 ? null : Math.max(...rows.map((row) => rowScores[i]?.[row] ?? 0));
      return { score, label: isClaim ? 1 : 0 };
    }),
  );
}

/** Probabilities of every row; the line of each fold is fitted on the scores of the others. */
export function crossCalibrated(
  articles: readonly LabelledArticle[],
  rowScores: readonly (readonly number[])[],
  seed = 1,
): readonly (readonly number[])[] {
  const folds = articleFolds(articles, seed);
  const lines = Array.from({ length: foldCount }, (_, fold) => {
    const kept = articles.map((_, i) => i).filter((i) => folds[i] !== fold);
    return calibrate(
      scoresOfGold(
        kept.map((i) => articles[i] as LabelledArticle),
        kept.map((i) => rowScores[i] ?? []),
      ),
    );
  });
  return rowScores.map((scores, i) => {
    const { slope, offset } = lines[folds[i] ?? 0] ?? { slope: 1, offset: 0 };
    return scores.map((score) => 1 / (1 + Math.exp(-(slope * score + offset))));
  });
}

/** Platt's line through scores that the model gave to articles it had not seen. */
export function calibrate(sentences: readonly ScoredSentence[]): {
  readonly slope: number;
  readonly offset: number;
} {
  const known = sentences.filter(({ score }) => score !== null);
  const builder = new RowBuilder(1);
  for (const { score } of known) {
    builder.put(0, score ?? 0);
    builder.endRow();
  }
  const { weights, bias } = fitLogistic(
    builder.rows(),
    known.map(({ label }) => label),
    known.map((_, i) => i),
    { cost: 1 },
  );
  return { slope: weights[0] ?? 1, offset: bias };
}

/** The threshold, of the steps between -1 and 1, with the highest mean of both classes' F1. */
function bestThreshold(scored: readonly number[], labels: readonly boolean[]): number {
  const macroF1 = (threshold: number) => {
    const count = (flagged: boolean, label: boolean) =>
      scored.filter((score, i) => score >= threshold === flagged && labels[i] === label).length;
    const wrong = count(true, false) + count(false, true);
    const right = count(true, true);
    const passed = count(false, false);
    return right / (2 * right + wrong) + passed / (2 * passed + wrong);
  };
  const steps = Array.from({ length: 41 }, (_, i) => (i - 20) / 20);
  return steps.reduce((best, step) => (macroF1(step) > macroF1(best) ? step : best), 0);
}
