import { expect, it } from "vitest";
import { timesDocument } from "../../client/timesText.ts";
import type { CheckTimesResult, PartTimes, RuleTimes } from "../../server/protocol/messages.ts";

const part: PartTimes = { whole: 12.345, last: 1, p50: 0.5, p95: 1, most: 1234.5, checks: 12 };
const rule = (id: string, kept: RuleTimes["kept"]): RuleTimes => ({ ...part, rule: id, findings: 3, kept });
const times = (...rules: readonly RuleTimes[]): CheckTimesResult => ({
  budget: 1.2,
  total: part,
  allRules: part,
  stages: [{ stage: "reading", ...part }],
  rules,
});

it("times are two tables, in the reader's figures, with what is over its budget named first", () => {
  const page = timesDocument(times(rule("vague-source", "no"), rule("relative-time", "yes")), "a*b.draft", "de");
  expect(page).toContain("# How long checks of a\\*b.draft take");
  expect(page).toContain("Over their budget of 1,20 ms for a check after a key: `vague-source`.");
  expect(page).toContain("| reading paragraphs, sentences and quotations | 12,35 | 1,00 | 0,50 | 1,00 | 1.234,50 |");
  expect(page).toContain("| `vague-source` | 3 | 12,35 | 1,00 | 0,50 | 1,00 | 1.234,50 | 12 | **over** |");
});

it("times say where all is well, and where nobody can say so yet", () => {
  const of = (...rules: readonly RuleTimes[]) => timesDocument(times(...rules), "a.draft", "en");
  expect(of(rule("relative-time", "mostly"))).toContain("No rule is over its budget of 1.20 ms");
  const early = of({ ...rule("relative-time", null), p50: null, p95: null, most: null, checks: 0 });
  expect(early).toContain("there were too few checks to say which rules do.");
  expect(early).toContain("| `relative-time` | 3 | 12.35 | 1.00 | – | – | – | 0 | – |");
});
