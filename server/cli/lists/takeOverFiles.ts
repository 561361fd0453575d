/** `stet register import` */

import { takeOver } from "../../lists/takeOver.ts";
import type { ListStore } from "../../lists/types.ts";
import { reportOf } from "../../register/importers/report.ts";
import { tell, write } from "../output.ts";
import { printable } from "../printable.ts";
import type { RegisterFormat } from "../registerArguments.ts";
import { changesJson } from "./changesJson.ts";
import { filesAt } from "./listFiles.ts";
import { lines } from "./text.ts";

export async function takeOverFiles(
  paths: readonly string[],
  store: ListStore,
  force: boolean,
  format: RegisterFormat,
): Promise<0 | 2> {
  const now = new Date();
  const { reports, doubts, unkept } = await takeOver(await filesAt(paths), store, { now, force });
  const found = reports.length + doubts.length + unkept.length > 0;
  if (format === "json") {
    const imported = reports.map(({ title, asOf, entries, notes, before }) => ({
      title,
      asOf,
      entries,
      notes,
      before: before?.asOf ?? null,
      changes: before === null ? null : changesJson(before.diff),
    }));
    const refused = [...doubts, ...unkept].map(({ title, reason }) => ({ title, reason }));
    await write(`${JSON.stringify({ imported, refused }, null, 2)}\n`);
  } else if (found)
    await write(lines(reportOf(reports, [...doubts, ...unkept], now.toISOString().slice(0, 10), "terminal")));
  if (doubts.length > 0) tell("stet: what was refused is taken over with --force");
  for (const { title, reason } of unkept) tell(`stet: ${printable(title)}: ${printable(reason)}`);
  if (!found) tell(`stet: no list found in ${printable(paths.join(", "))}`);
  return !found || doubts.length + unkept.length > 0 ? 2 : 0;
}
