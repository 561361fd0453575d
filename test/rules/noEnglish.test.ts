/** What a rule tells of its examples is in the person's language to the last word: message, other places, hover, fixes. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseDraft } from "../../server/draft/parse.ts";
import * as l10n from "../../server/l10n/l10n.ts";
import { countries } from "../../server/language/gazetteer.ts";
import { readStarterRegisterFile } from "../../server/models/registerFile.ts";
import { labels } from "../../server/rules/claims/labels.ts";
import { exampleLedger } from "../../server/rules/exampleLedger.ts";
import { explanationOf } from "../../server/rules/explanation.ts";
import { allRules } from "../../server/rules/index.ts";
import type { Example, Rule } from "../../server/rules/types.ts";
import { check } from "../kit/check.ts";
import { unmark } from "../kit/marked.ts";
import { latinWords, noLanguage, noLanguageLocale, wordsOf } from "../kit/noLanguage.ts";

/** Names and titles that are the same in every language, and zones of clocks. */
const names = wordsOf(
  JSON.stringify([
    countries.map(({ name, capitals }) => [name, capitals]),
    (await readStarterRegisterFile()).entries.map(({ name, listings }) => [name, listings.map((one) => one.programme)]),
    labels.map(({ source }) => source),
    "UTC",
  ]),
);

beforeAll(() => l10n.config(noLanguage, noLanguageLocale));
afterAll(() => l10n.config({}));

/** Everything said of an example that has words of English in it. */
function englishIn(rule: Rule, example: Example): readonly string[] {
  const { text } = unmark(example.text);
  const { findings, draft } = check(text, {
    ...(example.format && { format: example.format }),
    ...(example.draftDate && { draftDate: example.draftDate }),
    ...(example.now && { now: example.now }),
    ledger: exampleLedger(example, parseDraft(text, { format: example.format ?? "plain" })),
    rules: { [rule.meta.id]: { ...example.options } },
    only: [rule],
  });
  const known = new Set([
    ...names,
    ...wordsOf(`${JSON.stringify(example).replaceAll("\\n", " ")} ${rule.meta.source}`),
  ]);
  const told = findings.flatMap((finding) => [
    finding.text,
    ...finding.related.map(({ message }) => message),
    explanationOf(rule, finding, draft),
    ...(rule.suggest?.(finding, draft) ?? []).map(({ title }) => l10n.title(title)),
    ...(rule.meta.standReasons ?? []).map((reason) => l10n.t(reason)),
  ]);
  return told.flatMap((words) => {
    const english = latinWords(words, known);
    return english.length === 0 ? [] : [`${english.join(" ")} in: ${words}`];
  });
}

describe.each(allRules.map((rule) => [rule.meta.id, rule] as const))("%s", (_, rule) => {
  it("has no word of English left", () => {
    expect(rule.meta.examples.bad.flatMap((example) => englishIn(rule, example))).toEqual([]);
  });
});
