import { describe, expect, it } from "vitest";
import { pluralSource } from "../../../server/rules/attribution/pluralSources.ts";
import { pluralSourcesOneEntry } from "../../../server/rules/attribution/pluralSourcesOneEntry.ts";
import { offered } from "../../kit/suggestions.ts";
import { ledger, sourceFor } from "../../ledger/entries.ts";

describe("a plural", () => {
  it.each([
    ["Officials", 2, "An official"],
    ["two diplomats", 2, "a diplomat"],
    ["Three US officials", 3, "A US official"],
    ["the officials", 2, "the official"],
    ["people familiar with the talks", 2, "a person familiar with the talks"],
    ["Senior officers at the port", 2, "A senior officer at the port"],
    ["several witnesses", 2, "a witness"],
    ["Afghan officials", 2, "An Afghan official"],
    ["Hamas officials", 2, "A Hamas official"],
    ["Health officials", 2, "A health official"],
    ["Unidentified officials", 2, "An unidentified official"],
  ])("“%s” promises %i and becomes “%s”", (phrase, needed, singular) => {
    expect(pluralSource(phrase)).toEqual({ needed, singular });
  });

  it.each(["Ana Holt", "the ministry", "an official", "a source", "police", "Holt and Stern"])(
    "“%s” promises nobody more",
    (phrase) => {
      expect(pluralSource(phrase)).toBeNull();
    },
  );
});

describe("fixes", () => {
  const one = (text: string, words: string) =>
    offered(pluralSourcesOneEntry, text, { ledger: ledger(sourceFor(text, words)) });

  it("make one person of the phrase, outside quotations only", () => {
    const text = "Bridge\n\nOfficials said the bridge was “mined by officials”.";
    expect(one(text, "the bridge was")).toEqual([
      ["Replace “Officials” with “An official”", "Bridge\n\nAn official said the bridge was “mined by officials”."],
    ]);
  });

  it("are not offered where the verb would be wrong", () => {
    expect(one("Bridge\n\nThe bridge is mined, officials say.", "The bridge is")).toEqual([]);
  });
});
