/** Titles of quick fixes are found again by their form, so that a rule need know no language but English. */
import { describe, expect, it } from "vitest";
import { parseDraft } from "../../server/draft/parse.ts";
import { fixTitles } from "../../server/l10n/fixTitles.ts";
import { placeholdersOf, translator } from "../../server/l10n/translate.ts";
import { exampleLedger } from "../../server/rules/exampleLedger.ts";
import { allRules } from "../../server/rules/index.ts";
import { check } from "../kit/check.ts";
import { unmark } from "../kit/marked.ts";

const known = translator(Object.fromEntries(fixTitles.map((title) => [title, title])));

describe.each(allRules.map((rule) => [rule.meta.id, rule] as const))("the fixes of %s", (id, rule) => {
  it("have titles that can be translated", () => {
    const strange = rule.meta.examples.bad.flatMap((example) => {
      const { text } = unmark(example.text);
      const analysis = check(text, {
        ...(example.format && { format: example.format }),
        ...(example.draftDate && { draftDate: example.draftDate }),
        ...(example.now && { now: example.now }),
        ledger: exampleLedger(example, parseDraft(text, { format: example.format ?? "plain" })),
        rules: { [id]: { ...example.options } },
        only: [rule],
      });
      return analysis.findings
        .flatMap((finding) => rule.suggest?.(finding, analysis.draft) ?? [])
        .map(({ title }) => title)
        .filter((title) => known(title) !== title);
    });
    expect(strange).toEqual([]);
  });
});

describe("a translator", () => {
  const german = translator({
    "Insert “{0}”": "„{0}“ einfügen",
    "Insert “{0}” after “{1}”": "„{0}“ nach „{1}“ einfügen",
    "{0} Default level: {1}.": "{0} Ohne Angabe: {1}.",
    error: "Fehler",
    "{0} of {1}": "{0} von {1}",
  });

  it("takes the form with the most fixed words", () => {
    expect(german("Insert “[WHO?]” after “reportedly”")).toBe("„[WHO?]“ nach „reportedly“ einfügen");
    expect(german("Insert “[WHO?]”")).toBe("„[WHO?]“ einfügen");
  });

  it("translates what stands for a placeholder where it can, and keeps it where it cannot", () => {
    expect(german("One spelling. Default level: error.")).toBe("One spelling. Ohne Angabe: Fehler.");
  });

  it("leaves a sentence alone that it does not know, whatever signs it holds", () => {
    expect(german("Delete “Insert”")).toBeNull();
    expect(german("Insert “$& \\1 (.*)”")).toBe("„$& \\1 (.*)“ einfügen");
  });

  it("knows the placeholders of a text", () => {
    expect(placeholdersOf("{1} of {0}, {1}")).toEqual(["0", "1"]);
  });
});
