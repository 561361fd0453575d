/** A ledger as text: one entry a line in a stable order, so that two people's ledgers merge line by line. */
import { isResponse, type Ledger, type LedgerEntry, responseFields, sourceFields } from "./types.ts";

export const ledgerVersion = 1;

/**
 * A JSON list. Its last item is the mark of the format, so that every entry's line ends in a comma: lines of two ledgers put
 * together in any order (git's `merge=union`) make a ledger again.
 */
export function serialiseLedger({ entries, unread }: Ledger): string {
  const lines = [...[...entries].sort(byId).map(lineOf), ...[...unread].sort()];
  return `[\n${lines.map((line) => `${line},\n`).join("")}${JSON.stringify({ stet: "sources", version: ledgerVersion })}\n]\n`;
}

/** One entry on one line, its keys in a fixed order. The same entry always gives the same line. */
export function lineOf(entry: LedgerEntry): string {
  const { id, kind, recorded, changed, further } = entry;
  const texts: Record<string, unknown> = {};
  const fields: Readonly<Partial<Record<string, string>>> = entry.fields;
  for (const name of isResponse(entry) ? responseFields : sourceFields) {
    if (fields[name] !== undefined && fields[name] !== "") texts[name] = fields[name];
  }
  const own = isResponse(entry)
    ? { id, kind, ...texts }
    : { id, kind, ...(entry.anonymous && { anonymous: true }), ...texts, anchor: anchorOf(entry.anchor) };
  return JSON.stringify({ ...own, recorded, changed, ...sortedKeys(further) });
}

function anchorOf({
  sentence,
  before,
  after,
  hash,
}: {
  sentence: string;
  before: string;
  after: string;
  hash: string;
}) {
  return { sentence, before, after, hash };
}

function sortedKeys(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function byId(a: LedgerEntry, b: LedgerEntry): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
