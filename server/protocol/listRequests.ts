/** Answers the client's request to take lists over. */
import type { Connection } from "vscode-languageserver";
import { messageOf } from "../faults/messageOf.ts";
import { takeOver } from "../lists/takeOver.ts";
import { ImportFault } from "../register/importers/import.ts";
import { type ListFailure, type ListReport, reportOf } from "../register/importers/report.ts";
import type { Host } from "./host.ts";
import { type DoubtfulList, type ImportListsParams, type ImportListsResult, listRequests } from "./messages.ts";

/** `onChanged` is awaited once lists have been replaced: whoever asked sees drafts checked with them. */
export function serveLists(connection: Connection, host: Host, onChanged: () => Promise<void>): void {
  connection.onRequest(listRequests.importLists, (params: ImportListsParams) => importLists(host, params, onChanged));
}

async function importLists(
  host: Host,
  { sets, failures, force }: ImportListsParams,
  onChanged: () => Promise<void>,
): Promise<ImportListsResult> {
  const now = new Date(host.now());
  const reports: ListReport[] = [];
  const doubtful: DoubtfulList[] = [];
  const known = await hasCopies(host);
  const failed: ListFailure[] = failures.map(({ name, reason }) => ({ title: name, reason, keeps: known }));
  for (const { name, files } of sets) {
    try {
      const taken = await takeOver(
        files.map((uri) => host.openFile(uri)),
        host.lists,
        { now, force },
      );
      reports.push(...taken.reports);
      failed.push(...taken.doubts, ...taken.unkept);
      doubtful.push(...taken.doubts.map(({ title, reason }) => ({ name, title, reason })));
    } catch (error) {
      // A file that is no list is the rule here; anything else (one that is gone) is told the same way and stops nothing.
      const reason = error instanceof ImportFault ? error.message : messageOf(error);
      failed.push({ title: name, reason, keeps: known });
    }
  }
  if (reports.length > 0) await onChanged();
  return { report: reportOf(reports, failed, now.toISOString().slice(0, 10)), taken: reports.length, doubtful };
}

/** Are there any earlier copies? Which list a refused file should have been, nobody knows. */
async function hasCopies(host: Host): Promise<boolean> {
  const { copies } = await host.lists.readAll();
  return copies.length > 0;
}
