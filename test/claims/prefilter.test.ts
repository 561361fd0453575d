/** Detectors pass over paragraphs that lack the words of their patterns: they must find there what they would have found. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { findAccusations } from "../../server/claims/accusations.ts";
import { casualtyFigures } from "../../server/claims/casualtyFigures.ts";
import { findCauses } from "../../server/claims/causes.ts";
import { findComparisons } from "../../server/claims/comparisons.ts";
import { findEstimates } from "../../server/claims/estimates.ts";
import { findGuiltPhrases } from "../../server/claims/guiltPhrases.ts";
import { findInferences } from "../../server/claims/inferences.ts";
import { findPolls } from "../../server/claims/polls.ts";
import { findPredictions } from "../../server/claims/predictions.ts";
import { findQuantifiers } from "../../server/claims/quantifiers.ts";
import { findWrongSums } from "../../server/claims/sums.ts";
import { findSuperlatives } from "../../server/claims/superlatives.ts";
import { findTrends } from "../../server/claims/trends.ts";
import { parseDraft } from "../../server/draft/parse.ts";
import type { Paragraph } from "../../server/draft/types.ts";
import { allRules } from "../../server/rules/index.ts";
import { longDraft } from "../bench/drafts.ts";

const detectors: Readonly<Record<string, (paragraph: Paragraph) => readonly unknown[]>> = {
  accusations: findAccusations,
  casualties: casualtyFigures,
  causes: findCauses,
  comparisons: findComparisons,
  estimates: findEstimates,
  guilt: findGuiltPhrases,
  inferences: findInferences,
  polls: findPolls,
  predictions: findPredictions,
  quantifiers: findQuantifiers,
  sums: findWrongSums,
  superlatives: findSuperlatives,
  trends: findTrends,
};

const folder = new URL("../fixtures/drafts/", import.meta.url);
const fixtures = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.\w+$/.test(name))
  .map((name) => readFileSync(new URL(name, folder), "utf8"));
const examples = allRules.flatMap(({ meta: { examples: of } }) =>
  [...of.bad, ...of.good].map(({ text }) => text.replace(/[⟦⟧]/g, "")),
);
const paragraphs = [...fixtures, ...examples, longDraft(3_000)].flatMap((text) =>
  parseDraft(text, { format: "plain" }).blocks.map(({ paragraph }) => paragraph),
);

it.each(Object.entries(detectors))("%s", (_, detect) => {
  let found = 0;
  for (const paragraph of paragraphs) {
    // A long s lets every pattern be tried, and stands in no sentence.
    const tried = detect({ ...paragraph, text: `${paragraph.text} \u017F` });
    found += tried.length;
    expect(detect(paragraph)).toEqual(tried);
  }
  expect(found).toBeGreaterThan(3);
});
