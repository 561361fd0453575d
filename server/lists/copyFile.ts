/** The bytes of a list's copy: a line that says what it is and its checksum, then the entries. */
import { createHash } from "node:crypto";
import type { ImportedList } from "../register/importers/types.ts";
import type { Entry } from "../register/types.ts";
import { packEntries, unpackEntries } from "./entryCodec.ts";

/** Raised whenever the bytes or what importers make of a list change: older copies are then imported anew. */
const version = 1;

/** What is known of a copy besides its entries. */
export interface CopyInfo {
  readonly id: string;
  readonly title: string;
  readonly format: ImportedList["format"];
  readonly asOf: string;
  readonly dated: boolean;
  readonly entries: number;
  readonly tally: Readonly<Record<string, number>>;
  readonly notes: readonly string[];
  /** Names of the files or addresses it was made from. */
  readonly files: readonly string[];
  /** When it was imported, ISO. */
  readonly imported: string;
}

export interface ListCopy extends CopyInfo {
  readonly list: readonly Entry[];
}

interface Head extends CopyInfo {
  readonly stet: "list";
  readonly version: number;
  readonly sha256: string;
}

export function encodeCopy(list: ImportedList, imported: Date): Uint8Array {
  const body = Buffer.from(packEntries(list.entries));
  const { id, title, format, asOf, dated, tally, notes, files } = list;
  const info = {
    id,
    title,
    format,
    asOf,
    dated,
    entries: list.entries.length,
    tally,
    notes,
    files,
    imported: imported.toISOString(),
  };
  const head: Head = { stet: "list", version, sha256: sha256(body), ...info };
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), body]);
}

/** Reads what `encodeCopy` wrote. Throws with a message for people where a copy is damaged or of another version. */
export function decodeCopy(bytes: Uint8Array): ListCopy {
  const { info, body } = split(bytes);
  return { ...info, list: unpackEntries(Buffer.from(body).toString("utf8")) };
}

/** What a copy says of itself, checked as a whole copy is. */
export function readCopyInfo(bytes: Uint8Array): CopyInfo {
  return split(bytes).info;
}

function split(bytes: Uint8Array): { readonly info: CopyInfo; readonly body: Uint8Array } {
  const end = bytes.indexOf(0x0a);
  const head = end < 0 ? null : parseHead(Buffer.from(bytes.subarray(0, end)).toString("utf8"));
  if (head === null) throw new Error("it is damaged");
  const { stet: _stet, version: written, sha256: sum, ...info } = head;
  if (written !== version) throw new Error("it was made by another version of Stet");
  const body = bytes.subarray(end + 1);
  if (sha256(body) !== sum) throw new Error("it is damaged: its checksum is wrong");
  return { info, body };
}

function parseHead(text: string): Head | null {
  try {
    const head: unknown = JSON.parse(text);
    return typeof head === "object" && head !== null && "stet" in head && head.stet === "list" ? (head as Head) : null;
  } catch {
    return null;
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
