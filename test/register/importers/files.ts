/** Lists as files in memory, delivered in small pieces, as a disk or a network would. */
import { createReadStream, existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { importLists } from "../../../server/register/importers/import.ts";
import type { ImportedList, ListFile } from "../../../server/register/importers/types.ts";
import type { Entry } from "../../../server/register/types.ts";

/** The day lists without a day of their own are given in these tests. */
export const today = "2026-03-01";

/** `pieceLength` in bytes; seven by default, so that characters, tags and rows are cut in the middle. */
export function listFile(name: string, content: string | Uint8Array, pieceLength = 7): ListFile {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return {
    name,
    async *open() {
      for (let at = 0; at < bytes.length; at += pieceLength) yield bytes.subarray(at, at + pieceLength);
    },
  };
}

export async function imported(...files: readonly ListFile[]): Promise<ImportedList> {
  const [list, ...others] = await importLists(files, today);
  if (list === undefined || others.length > 0) throw new Error(`${others.length + 1} lists instead of one`);
  return list;
}

/** What the importer says against the files. */
export async function refusal(...files: readonly ListFile[]): Promise<string> {
  try {
    await importLists(files, today);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return "imported";
}

export function entry(list: ImportedList, id: string): Entry {
  const found = list.entries.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no ${id} among ${list.entries.map((each) => each.id).join(", ")}`);
  return found;
}

/** "alias strong Some Name", one for each spelling. */
export function spellingsOf({ names }: Entry): readonly string[] {
  return names.map(({ kind, strength, text }) => `${kind} ${strength} ${text}`);
}

export function typesOf(list: ImportedList): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { type } of list.entries) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}

const realFolder = fileURLToPath(new URL("../../../../shared/data/sanctions/", import.meta.url));

/** Official list files are at hand on some machines only, and never part of the project. */
export const haveRealLists = existsSync(realFolder);

export function realFile(path: string): ListFile {
  return { name: path, open: () => createReadStream(`${realFolder}${path}`) as AsyncIterable<Uint8Array> };
}
