import { describe, expect, it } from "vitest";
import { parseDraft } from "../../server/draft/parse.ts";
import { exampleLedger } from "../../server/rules/exampleLedger.ts";
import { allRules } from "../../server/rules/index.ts";
import type { Example } from "../../server/rules/types.ts";
import { check } from "../kit/check.ts";
import { unmark } from "../kit/marked.ts";

/** The stretches a rule marks in an example, as text with their offsets. */
function marked(id: string, example: Example) {
  const { text, spans } = unmark(example.text);
  const { findings, notChecked } = check(text, {
    ...(example.format && { format: example.format }),
    ...(example.draftDate && { draftDate: example.draftDate }),
    ...(example.now && { now: example.now }),
    ledger: exampleLedger(example, parseDraft(text, { format: example.format ?? "plain" })),
    rules: { [id]: { ...example.options } },
    only: allRules.filter((rule) => rule.meta.id === id),
  });
  expect(notChecked).toEqual([]);
  const show = (span: { start: number; end: number }) => `${span.start}: ${text.slice(span.start, span.end)}`;
  return { got: findings.map((finding) => show(finding.span)), wanted: spans.map(show) };
}

describe.each(allRules.map((rule) => [rule.meta.id, rule] as const))("%s", (id, rule) => {
  it("has at least two bad and two good examples", () => {
    expect(rule.meta.examples.bad.length).toBeGreaterThanOrEqual(2);
    expect(rule.meta.examples.good.length).toBeGreaterThanOrEqual(2);
  });

  it.each(rule.meta.examples.bad.map((example) => [example.text, example] as const))("reports: %s", (_, example) => {
    const { got, wanted } = marked(id, example);
    expect(wanted.length).toBeGreaterThan(0);
    expect(got).toEqual(wanted);
  });

  it.each(rule.meta.examples.good.map((example) => [example.text, example] as const))("is silent: %s", (_, example) => {
    expect(marked(id, example).got).toEqual([]);
  });
});
