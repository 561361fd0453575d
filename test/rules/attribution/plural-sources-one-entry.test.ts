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
    ["Council officials", 2, "A council official"],
    ["Council planning officials", 2, "A council planning official"],
    ["Club Delta officials", 2, "A Club Delta official"],
    ["Ministry of Defence officials", 2, "A Ministry of Defence official"],
    ["Unidentified officials", 2, "An unidentified official"],
    ["some of the officials", 2, "one of the officials"],
    ["Three of Holt's aides", 3, "One of Holt's aides"],
    ["Holt’s aides", 2, "One of Holt’s aides"],
    ["ministry of defence officials", 2, "a ministry of defence official"],
    ["Two officials who have seen the file", 2, "An official who has seen the file"],
    ["two officials who spoke to the press", 2, "an official who spoke to the press"],
    ["Two officials who know the file", 2, null],
    ["two officials who did not give their names", 2, null],
    ["a group of officials", 2, null],
    ["both officials", 2, null],
    ["residents and officials", 2, null],
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

  it.each([
    ["Bridge\n\nThe bridge was mined, US officials said.", "was mined, a US official said."],
    ["Bridge\n\n“It was mined,” US officials said of the bridge was mined.", "mined,” a US official said"],
    ["Bridge\n\nUS officials said the bridge was mined.", "\n\nA US official said"],
    ["Bridge\n\nVELMORA, 3 May - US officials said the bridge was mined.", "May - A US official said"],
  ])("have the capital of their place: %s", (text, after) => {
    expect(one(text, "bridge was mined")[0]?.[1]).toContain(after);
  });

  it.each([
    ["Bridge\n\nOfficials have warned that the bridge is mined.", "\n\nAn official has warned that"],
    ["Bridge\n\nTwo officials have said that the bridge is mined.", "\n\nAn official has said that"],
  ])("change the verb with its subject: %s", (text, after) => {
    expect(one(text, "bridge is mined")[0]?.[1]).toContain(after);
  });

  it("are not offered where the verb would be wrong", () => {
    expect(one("Bridge\n\nThe bridge is mined, officials say.", "The bridge is")).toEqual([]);
  });
});
