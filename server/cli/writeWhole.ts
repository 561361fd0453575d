/** Writes a file in one step: whoever reads it sees the old content or the new, never half. */
import { randomUUID } from "node:crypto";
import {
  chmodSync,
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";

/** Keeps the permissions of the file it replaces, and a link stays a link. Throws as `node:fs` does; then nothing has changed. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const target = realOf(file);
  const beside = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
  const bytes = typeof content === "string" ? Buffer.from(content, "utf8") : content;
  try {
    const handle = openSync(beside, "wx");
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    const mode = modeOf(target);
    if (mode !== null) chmodSync(beside, mode);
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

function realOf(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}

function modeOf(file: string): number | null {
  try {
    return statSync(file).mode & 0o7777;
  } catch {
    return null;
  }
}
