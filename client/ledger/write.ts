/**
 * Writes a ledger: whole or not at all, on top of what is there now. A damaged one is kept as a copy. Files are reached
 * through `Files` only, so that a ledger can lie wherever VS Code has a file system.
 */
import type { LedgerChange, LedgerChangeResult, LedgerEntry } from "../../server/protocol/messages.ts";

/** Files by their URI. */
export interface Files {
  /** Null where there is no file; `faithful` is false where the bytes are no text and `text` is only a guess. */
  read(location: string): Promise<{ readonly text: string; readonly faithful: boolean } | null>;
  write(location: string, text: string): Promise<void>;
  /** Takes the other's place in one step. */
  move(from: string, to: string): Promise<void>;
  copy(from: string, to: string): Promise<void>;
  /** Nothing happens where there is no file. */
  remove(location: string): Promise<void>;
  /** Files of the same folder whose name begins with the location's, as URIs, with their age in milliseconds. */
  beside(location: string): Promise<readonly { readonly location: string; readonly age: number }[]>;
}

/** What the server does for a writer. */
export interface LedgerServer {
  change(text: string | null, change: LedgerChange): Promise<LedgerChangeResult>;
  /** A key to give back, or null where no lock can be had. */
  lock(location: string): Promise<string | null>;
  unlock(key: string): Promise<void>;
}

export type Written =
  | { readonly done: true; readonly entries: readonly LedgerEntry[]; readonly damagedCopy: string | null }
  | { readonly done: false; readonly refused: string; readonly field: string | null }
  /** What was thrown, and the text that could not be kept, for somewhere else. */
  | { readonly done: false; readonly error: unknown; readonly text: string };

export interface Clock {
  /** Milliseconds since 1970-01-01 UTC. */
  now(): number;
  /** Letters and digits, other ones each time. */
  name(): string;
}

/** A file left half-written by a window that died is taken away when it is this old, in milliseconds. */
const abandoned = 60_000;
/** Times to begin anew because somebody without our lock wrote meanwhile. */
const mostTries = 8;

/** Reads, changes, writes. Never rejects. */
export async function writeLedger(
  files: Files,
  server: LedgerServer,
  { now, name }: Clock,
  location: string,
  change: LedgerChange,
): Promise<Written> {
  let text = "";
  let key: string | null = null;
  try {
    key = await server.lock(location);
    for (let tries = 1; ; tries++) {
      const before = await files.read(location);
      const result = await server.change(before?.text ?? null, change);
      if ("refused" in result) return { done: false, ...result };
      text = result.text;
      if (before?.text === text && before.faithful) return { done: true, entries: result.entries, damagedCopy: null };
      const spoilt = before !== null && (result.damaged || !before.faithful);
      const damagedCopy = spoilt ? damagedName(location, now()) : null;
      if (damagedCopy !== null) await files.copy(location, damagedCopy);
      const half = `${location}.${name()}.tmp`;
      try {
        await files.write(half, text);
        const since = await files.read(location);
        if (since?.text !== before?.text && tries < mostTries) continue;
        await files.move(half, location);
      } finally {
        await files.remove(half).catch(() => {});
      }
      await tidy(files, location).catch(() => {});
      return { done: true, entries: result.entries, damagedCopy };
    }
  } catch (error) {
    return { done: false, error, text };
  } finally {
    if (key !== null) await server.unlock(key).catch(() => {});
  }
}

/** `flood.draft.sources.damaged-20261128T201500123.json` */
export function damagedName(location: string, now: number): string {
  const time = new Date(now).toISOString().replace(/[-:.Z]/g, "");
  return location.replace(/\.json$/, `.damaged-${time}.json`);
}

async function tidy(files: Files, location: string): Promise<void> {
  for (const { location: other, age } of await files.beside(location)) {
    if (other.endsWith(".tmp") && age > abandoned) await files.remove(other);
  }
}
