/** Paths as given to the files to read. */
import { type Dirent, readdirSync, statSync } from "node:fs";
import { extname, join, resolve } from "node:path";
import { faultOf } from "./faults.ts";

/** One file to read. */
export interface Target {
  /** As given, or as found below a folder as given; `-` is standard input. */
  readonly file: string;
  /** Was it given itself? Then it is read whatever it looks like. */
  readonly named: boolean;
}

/** Something that could not be read, in words. */
export interface Trouble {
  readonly file: string;
  readonly message: string;
}

const draftExtensions = new Set([".draft", ".newsdraft", ".txt", ".md"]);

/**
 * Expands folders, in the order given and sorted inside, each file once. Links to folders are not followed (they may
 * lead in a circle), hidden entries and `node_modules` are left out.
 */
export function findTargets(paths: readonly string[]): {
  readonly targets: readonly Target[];
  readonly troubles: readonly Trouble[];
} {
  const found = new Map<string, Target>();
  const troubles: Trouble[] = [];
  const add = (file: string, named: boolean) => {
    const key = file === "-" ? file : resolve(file);
    const known = found.get(key);
    if (known === undefined) found.set(key, { file, named });
    else if (named && !known.named) found.set(key, { file: known.file, named });
  };
  const walk = (folder: string) => {
    let entries: readonly Dirent[];
    try {
      entries = readdirSync(folder, { withFileTypes: true });
    } catch (error) {
      troubles.push({ file: folder, message: faultOf(error) });
      return;
    }
    for (const entry of [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (draftExtensions.has(extname(entry.name).toLowerCase()) && isFile(entry, path)) add(path, false);
    }
  };
  for (const path of paths) {
    try {
      if (path !== "-" && statSync(path).isDirectory()) walk(path);
      else add(path, true);
    } catch (error) {
      troubles.push({ file: path, message: faultOf(error) });
    }
  }
  return { targets: [...found.values()], troubles };
}

function isFile(entry: Dirent, path: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  try {
    return statSync(path).isFile();
  } catch {
    // Reading it gives the trouble its message.
    return true;
  }
}
