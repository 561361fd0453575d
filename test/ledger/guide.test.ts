import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { ledgerSchema } from "../../docs/ledgerSchema.ts";
import { readLedger } from "../../server/ledger/read.ts";
import { serialiseLedger } from "../../server/ledger/write.ts";
import { ledger, response, sourceFor } from "./entries.ts";

const guide = readFileSync(new URL("../../docs/guides/source-ledger.md", import.meta.url), "utf8");
const [, example = ""] = /```json\n([\s\S]*?)```/.exec(guide) ?? [];
const valid = new Ajv({ strict: false }).compile(ledgerSchema);

describe("the guide’s ledger", () => {
  it("is one, written as Stet writes it", () => {
    const { ledger: read, problems } = readLedger(example);
    expect(problems).toEqual([]);
    expect(read.entries).toHaveLength(2);
    expect(serialiseLedger(read)).toBe(example);
  });
});

describe("the schema", () => {
  it("takes what Stet writes and what the guide shows", () => {
    const text = "Flood\n\nThe flood destroyed 3,400 homes.";
    const record = ledger(
      sourceFor(text, "3,400", { fields: { name: "Office", obtained: "2026-11-02", transcript: "…" } }),
      response({ party: "Brandt Foods", asked: "2026-11-02 10:15", outcome: "asked" }),
    );
    expect(valid(JSON.parse(serialiseLedger(record)))).toBe(true);
    expect(valid(JSON.parse(example))).toBe(true);
  });

  it.each([
    ["a kind that is none", { id: "a", kind: "rumour", anchor: { sentence: "It rained." } }],
    ["no sentence", { id: "a", kind: "data" }],
    ["a day that is none", { id: "a", kind: "data", obtained: "Monday", anchor: { sentence: "It rained." } }],
    ["a response of nobody", { id: "a", kind: "response" }],
  ])("refuses %s, as the reader does", (_, entry) => {
    expect(valid([entry])).toBe(false);
    expect(readLedger(JSON.stringify([entry])).problems).not.toEqual([]);
  });
});
