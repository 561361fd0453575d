import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileOnDisk } from "../../lists/store.ts";
import type { ListFile } from "../../register/importers/types.ts";

/** The files at these paths; of a folder those directly in it, hidden ones left out. Rejects where a path cannot be read. */
export async function filesAt(paths: readonly string[]): Promise<readonly ListFile[]> {
  const files: ListFile[] = [];
  for (const path of paths) {
    if (!(await stat(path)).isDirectory()) {
      files.push(fileOnDisk(path, path));
      continue;
    }
    const entries = await readdir(path, { withFileTypes: true });
    const names = entries.filter((entry) => entry.isFile() && !entry.name.startsWith(".")).map(({ name }) => name);
    files.push(...names.sort().map((name) => fileOnDisk(join(path, name), join(path, name))));
  }
  return files;
}
