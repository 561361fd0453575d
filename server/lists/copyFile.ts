/** The bytes of a list's copy: a line that says what it is, blanks up to a multiple of four, then the packed list. */
import { isRecord, type JsonRecord, own } from "../json/values.ts";
import * as l10n from "../l10n/l10n.ts";
import type { ImportedList } from "../register/importers/types.ts";
import { readIndex, writeIndex } from "../register/lists/listFile.ts";
import type { ListIndex } from "../register/lists/types.ts";

/** Raised whenever this line or what importers make of a list changes: older copies are then imported anew. */
const version = 1;

const damaged = () => l10n.t("the stored copy of this list is damaged; import it again");

/** What is known of a copy besides its entries. */
export interface CopyInfo {
  readonly id: string;
  readonly title: string;
  readonly format: ImportedList["format"];
  readonly asOf: string;
  /** False where the list prints no day of its own: `asOf` is then that of the import. */
  readonly dated: boolean;
  readonly entries: number;
  readonly tally: Readonly<Record<string, number>>;
  readonly notes: readonly string[];
  /** Names of the files it was made from. */
  readonly files: readonly string[];
  /** When it was imported, ISO. */
  readonly imported: string;
}

export interface ListCopy {
  readonly info: CopyInfo;
  /** Opened where its bytes lie; checked for damage. */
  readonly index: ListIndex;
}

interface Head extends CopyInfo {
  readonly stet: "list";
  readonly version: number;
}

export function encodeCopy(list: ImportedList, imported: Date): Uint8Array {
  const { id, title, format, asOf, dated, tally, notes, files, entries } = list;
  const info = { id, title, format, asOf, dated, entries: entries.length, tally, notes, files };
  const head: Head = { stet: "list", version, ...info, imported: imported.toISOString() };
  const line = new TextEncoder().encode(JSON.stringify(head));
  const index = new Uint8Array(writeIndex({ id, title, asOf }, entries));
  const start = line.length + 4 - (line.length % 4);
  const bytes = new Uint8Array(start + index.length).fill(0x20, line.length, start - 1);
  bytes.set(line);
  bytes[start - 1] = 0x0a;
  bytes.set(index, start);
  return bytes;
}

/** Opens what `encodeCopy` wrote. Throws with a message for people where a copy is damaged or of another version. */
export function decodeCopy(bytes: Uint8Array): ListCopy {
  const end = bytes.indexOf(0x0a);
  const head = end < 0 ? null : parseHead(new TextDecoder().decode(bytes.subarray(0, end)));
  if (head === null) throw new Error(damaged());
  if (own(head, "version") !== version)
    throw new Error(l10n.t("the stored copy of this list was made by another version of Stet; import it again"));
  if (!isHead(head)) throw new Error(damaged());
  const { stet: _, version: __, ...info } = head;
  const index = openIndex(bytes.subarray(end + 1));
  // The line has no checksum of its own; what it shares with the packed list tells whether it is whole.
  const { id, title, asOf, entryCount } = index;
  if (info.id !== id || info.title !== title || info.asOf !== asOf || info.entries !== entryCount)
    throw new Error(damaged());
  return { info, index };
}

function isHead(head: JsonRecord): head is JsonRecord & Head {
  const { id, title, format, asOf, dated, entries, tally, notes, files, imported } = head;
  return (
    [id, title, format, asOf, imported].every((text) => typeof text === "string") &&
    typeof dated === "boolean" &&
    typeof entries === "number" &&
    isRecord(tally) &&
    Object.values(tally).every((count) => typeof count === "number") &&
    [notes, files].every((list) => Array.isArray(list) && list.every((text) => typeof text === "string"))
  );
}

/** Where the bytes lie if they can be read there: up to the end of their buffer, from a multiple of four. */
function openIndex(bytes: Uint8Array): ListIndex {
  const { buffer, byteOffset, byteLength } = bytes;
  const liesWell =
    buffer instanceof ArrayBuffer && byteOffset % 4 === 0 && byteOffset + byteLength === buffer.byteLength;
  return liesWell ? readIndex(buffer, byteOffset) : readIndex(new Uint8Array(bytes).buffer);
}

function parseHead(text: string): JsonRecord | null {
  try {
    const head: unknown = JSON.parse(text);
    return isRecord(head) && own(head, "stet") === "list" ? head : null;
  } catch {
    return null;
  }
}
