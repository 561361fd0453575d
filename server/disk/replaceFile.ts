/** Files replaced whole or not at all, whoever else writes or reads them meanwhile. */
import { randomUUID } from "node:crypto";
import { readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** What a process that died left half-written is taken away when it is this old, in milliseconds. */
const abandoned = 60_000;

/** Rejects as `node:fs` does; then the old file is as it was, and nothing half-written is left. */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  // A name of its own each time: two writers of one process must not share a draft either.
  const draft = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFile(draft, content, { flag: "wx", flush: true });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  await tidy(path).catch(() => {});
}

async function tidy(path: string): Promise<void> {
  const folder = dirname(path);
  for (const name of await readdir(folder)) {
    if (!name.startsWith(`${basename(path)}.`) || !name.endsWith(".tmp")) continue;
    const other = join(folder, name);
    if (Date.now() - (await stat(other)).mtimeMs > abandoned) await rm(other, { force: true });
  }
}
