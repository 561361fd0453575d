/** What has been checked of an archive so far, one line a draft: a run that was cut short goes on where it stopped. */
import {
  closeSync,
  createReadStream,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readSync,
  writeSync,
} from "node:fs";
import { createInterface } from "node:readline";
import { isRecord } from "../../json/values.ts";
import { unwritten } from "../faults.ts";

/** A draft of the archive. `skipped`: it is no copy, or the house leaves it alone. */
export interface ArchiveEntry {
  /** As found, with forward slashes. */
  readonly file: string;
  /** Digest of the draft and of what holds for it: another is another draft. */
  readonly state: string;
  readonly skipped: boolean;
  /** Why it was not checked, in words; null where it was. */
  readonly trouble: string | null;
  /** YYYY-MM; null where the draft does not say. */
  readonly month: string | null;
  readonly words: number;
  /** Findings by rule. */
  readonly findings: Readonly<Record<string, number>>;
  /** Rules that could not run. */
  readonly notChecked: readonly string[];
}

/** What a journal's results depend on: two runs that differ in it have nothing to tell each other. */
export type JournalKey = string;

export interface Journal {
  add(entry: ArchiveEntry): void;
  close(): void;
}

/** Why a journal cannot be written, in words. What it held is still there. */
export class JournalFault extends Error {}

const beginning = '{"stetArchive":1,';

/** Begins or goes on with a journal. What was cut off in the middle of a line is dropped. All of it throws a `JournalFault`. */
export function openJournal(file: string, key: JournalKey, fresh: boolean): Journal {
  const handle = written(() => openSync(file, fresh || !existsSync(file) ? "w+" : "r+"));
  let end = wholeLines(handle);
  written(() => ftruncateSync(handle, end));
  const append = (value: unknown) => {
    const bytes = Buffer.from(`${JSON.stringify(value)}\n`, "utf8");
    for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at, bytes.length - at, end + at);
    end += bytes.length;
  };
  if (end === 0) written(() => append({ stetArchive: 1, key }));
  return {
    add: (entry) => written(() => append(entry)),
    close: () =>
      written(() => {
        try {
          fsyncSync(handle);
        } finally {
          closeSync(handle);
        }
      }),
  };
}

function written<T>(task: () => T): T {
  try {
    return task();
  } catch (error) {
    throw new JournalFault(unwritten(error));
  }
}

/** The key a journal was begun with; null where there is none yet; a fault where the file is something else. */
export async function journalKey(file: string): Promise<JournalKey | null | { readonly fault: string }> {
  if (!existsSync(file)) return null;
  for await (const line of linesOf(file)) {
    const head = parsed(line);
    // On a full disk not even the first line may be whole; then there is nothing in it.
    if (head === null && beginning.startsWith(line.slice(0, beginning.length))) return null;
    return isRecord(head) && head.stetArchive === 1 && typeof head.key === "string"
      ? head.key
      : { fault: "is no journal of stet archive" };
  }
  return null;
}

/** The latest entry of every draft, one after the other; the journal is read twice and never held. */
export async function* latestEntries(file: string): AsyncGenerator<ArchiveEntry> {
  const last = new Map<string, number>();
  let number = 0;
  for await (const entry of entries(file)) last.set(entry.file, number++);
  number = 0;
  for await (const entry of entries(file)) if (last.get(entry.file) === number++) yield entry;
}

async function* entries(file: string): AsyncGenerator<ArchiveEntry> {
  if (!existsSync(file)) return;
  for await (const line of linesOf(file)) {
    const value = parsed(line);
    if (isEntry(value)) yield value;
  }
}

function linesOf(file: string): AsyncIterable<string> {
  return createInterface({ input: createReadStream(file, "utf8"), crlfDelay: Number.POSITIVE_INFINITY });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function isEntry(value: unknown): value is ArchiveEntry {
  return (
    isRecord(value) &&
    typeof value.file === "string" &&
    typeof value.state === "string" &&
    typeof value.words === "number" &&
    isRecord(value.findings) &&
    Array.isArray(value.notChecked)
  );
}

/** Where the last whole line ends, in bytes. */
function wholeLines(handle: number): number {
  const { size } = fstatSync(handle);
  const piece = Buffer.alloc(65_536);
  for (let end = size; end > 0; end -= piece.length) {
    const start = Math.max(0, end - piece.length);
    const count = readSync(handle, piece, 0, end - start, start);
    const at = piece.subarray(0, count).lastIndexOf(10);
    if (at >= 0) return start + at + 1;
  }
  return 0;
}
