/** `stet register diff` */
import { existsSync } from "node:fs";
import type { ListStore } from "../../lists/types.ts";
import { type DiffedList, diffLists, isEmptyDiff } from "../../register/importers/diff.ts";
import { ImportFault, importLists } from "../../register/importers/import.ts";
import { changesText, summaryOf } from "../../register/importers/report.ts";
import { entriesOf } from "../../register/lists/entries.ts";
import { spokenDate } from "../../register/status/partialDates.ts";
import { tell, write } from "../output.ts";
import { printable } from "../printable.ts";
import type { RegisterFormat } from "../registerArguments.ts";
import { changesJson } from "./changesJson.ts";
import { filesAt } from "./listFiles.ts";
import { lines } from "./text.ts";

interface Copy extends DiffedList {
  readonly id: string;
  readonly title: string;
}

/** 0 where the copies are the same, 1 where they differ, 2 where they are not two copies of one list. */
export async function compare(
  older: string,
  newer: string,
  store: ListStore,
  format: RegisterFormat,
): Promise<0 | 1 | 2> {
  const [before, after] = [await copyAt(older, store), await copyAt(newer, store)];
  if (before.id !== after.id) {
    tell(
      `stet: ${printable(`${older} is the ${before.title}, ${newer} the ${after.title}: two copies of one list are wanted`)}`,
    );
    return 2;
  }
  const diff = diffLists(before, after);
  if (format === "json") {
    const side = ({ asOf, entries }: Copy) => ({ asOf, entries: entries.length });
    const result = { id: after.id, title: after.title, old: side(before), new: side(after), ...changesJson(diff) };
    await write(`${JSON.stringify(result, null, 2)}\n`);
  } else {
    const head = `${after.title}: ${spokenDate(before.asOf)} to ${spokenDate(after.asOf)}`;
    const changes = changesText(diff);
    await write(
      lines(`${head}\n${summaryOf(diff)}, ${diff.unchanged} unchanged\n${changes === "" ? "" : `\n${changes}\n`}`),
    );
  }
  return isEmptyDiff(diff) ? 0 : 1;
}

/** A file, a folder with the files of one list, or the id of a list in the store. */
async function copyAt(place: string, store: ListStore): Promise<Copy> {
  if (!existsSync(place)) {
    const copy = await store.read(place);
    if (copy !== null) {
      const { id, title, asOf } = copy.info;
      return { id, title, asOf, entries: [...entriesOf(copy.index)] };
    }
  }
  const [list, ...others] = await importLists(await filesAt([place]), new Date().toISOString().slice(0, 10));
  if (list === undefined || others.length > 0) {
    throw new ImportFault(
      place,
      null,
      list === undefined ? "there is no file of a list in it" : "it has files of several lists",
    );
  }
  return list;
}
