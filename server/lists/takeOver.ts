/** Files of lists into the store, with a report of what changed. */
import { writeFault } from "../faults/writeFault.ts";
import * as l10n from "../l10n/l10n.ts";
import { diffLists, isEmptyDiff, type ListDiff } from "../register/importers/diff.ts";
import { importLists } from "../register/importers/import.ts";
import type { ListFailure, ListReport } from "../register/importers/report.ts";
import type { ImportedList, ListFile } from "../register/importers/types.ts";
import { entriesOf } from "../register/lists/entries.ts";
import type { CopyInfo } from "./copyFile.ts";
import type { ListStore } from "./types.ts";

export interface TakeOverOptions {
  readonly now: Date;
  /** Take a copy over although it has lost much of its list, or is older than the one at hand. */
  readonly force: boolean;
}

export interface TakenOver {
  readonly reports: readonly ListReport[];
  /** Lists that were read but look wrong; the copies at hand stay. `force` takes them over. */
  readonly doubts: readonly ListFailure[];
  /** Lists that are right, but whose copies could not be written; the copies at hand stay. */
  readonly unkept: readonly ListFailure[];
}

/** A list that loses more than this share of its entries at once was more likely cut than shortened. */
const suspiciousLoss = 0.3;

/**
 * Imports the files and puts each list in place of its earlier copy. Rejects with an `ImportFault` where a file is no whole
 * list: then nothing was replaced.
 */
export async function takeOver(
  files: readonly ListFile[],
  store: ListStore,
  options: TakeOverOptions,
): Promise<TakenOver> {
  const { now, force } = options;
  const lists = await importLists(files, now.toISOString().slice(0, 10));
  const reports: ListReport[] = [];
  const doubts: ListFailure[] = [];
  const unkept: ListFailure[] = [];
  for (const list of lists) {
    const before = await store.read(list.id);
    const older = before === null ? null : { asOf: before.info.asOf, entries: [...entriesOf(before.index)] };
    const diff = older === null ? null : diffLists(older, list);
    const doubt = before === null || diff === null ? null : doubtOf(list, before.info, diff);
    if (doubt !== null && !force) {
      doubts.push({ title: list.title, reason: doubt, keeps: true });
      continue;
    }
    try {
      await store.replace(list, now);
    } catch (error) {
      const reason = l10n.t("its copy could not be kept in {0}: {1}", store.folder, writeFault(error, l10n));
      unkept.push({ title: list.title, reason, keeps: before !== null });
      continue;
    }
    const { title, asOf, entries, notes } = list;
    reports.push({
      title,
      asOf,
      entries: entries.length,
      notes,
      before: older === null || diff === null ? null : { asOf: older.asOf, diff },
    });
  }
  return { reports, doubts, unkept };
}

function doubtOf(list: ImportedList, { asOf, dated, entries: size }: CopyInfo, diff: ListDiff): string | null {
  if (diff.delisted.length > size * suspiciousLoss) {
    return l10n.t(
      "{0} of the {1} entries of the copy at hand are missing from it, as if it were cut",
      diff.delisted.length,
      size,
    );
  }
  // Where the copy has no day of its own, its day is that of its import: any list is older than that.
  if (list.dated && dated && list.asOf < asOf && !isEmptyDiff(diff))
    return l10n.t("it is of {0}, older than the copy at hand of {1}", list.asOf, asOf);
  return null;
}
