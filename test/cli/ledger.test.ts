import { afterAll, describe, expect, it } from "vitest";
import { mergeLedgers } from "../../server/ledger/merge.ts";
import { serialiseLedger } from "../../server/ledger/write.ts";
import { ledger, sourceFor } from "../ledger/entries.ts";
import { folderWith, removeFolder, stet, stetJson } from "./stet.ts";

const folders: string[] = [];
async function folder(files: Readonly<Record<string, string>>): Promise<string> {
  const made = await folderWith(files);
  folders.push(made);
  return made;
}
afterAll(() => folders.forEach(removeFolder));

const draft = "Flood\n\nThe flood destroyed 3,400 homes in the valley. Nobody came to the harbour on Monday.\n";
const record = ledger(sourceFor(draft, "3,400", { fields: { name: "Provincial office" } }));
const rules = (files: Awaited<ReturnType<typeof stetJson>>["files"]) =>
  files.flatMap(({ findings }) => findings.map(({ rule }) => rule));

describe("stet check", () => {
  it("reads the ledger beside each draft", async () => {
    const made = await folder({
      "bare.draft": draft,
      "sourced.draft": draft,
      "sourced.draft.sources.json": serialiseLedger(record),
    });
    expect(rules((await stetJson(["bare.draft"], { folder: made })).files)).toContain("unsourced-number");
    expect(rules((await stetJson(["sourced.draft"], { folder: made })).files)).not.toContain("unsourced-number");
  });

  it("tells that the words of a recorded source have changed", async () => {
    const made = await folder({
      "a.draft": draft.replace("3,400", "3,900"),
      "a.draft.sources.json": serialiseLedger(mergeLedgers(record, record)),
    });
    const { files } = await stetJson(["a.draft"], { folder: made });
    expect(rules(files)).toContain("stale-source");
    expect(rules(files)).not.toContain("unsourced-number");
  });

  it("says where a ledger is damaged, and never calls such a draft checked", async () => {
    const damaged = serialiseLedger(record).replace('{"stet"', '{"id":"b","kind":"interv');
    const made = await folder({ "a.draft": draft, "a.draft.sources.json": damaged });
    const { code, err: stderr } = await stet(["check", "a.draft", "--fail-on", "never"], { folder: made });
    expect(stderr).toMatch(/a\.draft\.sources\.json:3:\d+ This is no source ledger as it stands/);
    expect(code).toBe(2);
  });
});
