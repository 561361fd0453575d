/** Writes ledgers on a real disk as the extension host does, for tests that kill it. `node ledgerWriter.ts FILE LABEL COUNT` */
import process from "node:process";
import { pathToFileURL } from "node:url";
import { diskFiles } from "../../client/ledger/diskFiles.ts";
import { type LedgerServer, writeLedger } from "../../client/ledger/write.ts";
import { changeLedger } from "../../server/ledger/change.ts";
import { readLedger } from "../../server/ledger/read.ts";
import { emptyLedger } from "../../server/ledger/types.ts";
import { hashOf } from "../../server/ledger/words.ts";
import { serialiseLedger } from "../../server/ledger/write.ts";
import type { LedgerChange } from "../../server/protocol/messages.ts";

/** The server's part; no lock, as in a folder that is on no disk. */
export const plainServer: LedgerServer = {
  async change(text, change) {
    const file = text === null ? null : readLedger(text);
    const made = changeLedger(file?.ledger ?? emptyLedger, change, "2026-11-02T09:00:00Z", () => crypto.randomUUID());
    if ("refused" in made) return made;
    return { text: serialiseLedger(made.ledger), entries: made.entries, damaged: file?.damaged ?? false };
  },
  lock: async () => null,
  unlock: async () => {},
};

export const clock = { now: Date.now, name: () => crypto.randomUUID().slice(0, 8) };

/** A source that a test knows again. */
export function sourceNamed(name: string): LedgerChange {
  const sentence = `Nobody saw ${name} on Monday.`;
  const anchor = { sentence, before: "", after: "", hash: hashOf(sentence) };
  return { do: "add", entries: [{ kind: "interview", anonymous: false, fields: { name }, anchor }] };
}

if (import.meta.main) {
  const [, , file = "", label = "", count = "1000000"] = process.argv;
  for (let n = 0; n < Number(count); n++) {
    const written = await writeLedger(
      diskFiles,
      plainServer,
      clock,
      pathToFileURL(file).href,
      sourceNamed(`${label}${n}`),
    );
    if (!written.done) throw new Error("error" in written ? String(written.error) : written.refused);
    process.stdout.write(`${n}\n`);
  }
}
