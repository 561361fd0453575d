/** Paths as given to the files to read. */
import { type Dirent, readdirSync, realpathSync, statSync } from "node:fs";
import { extname, isAbsolute, join, relative, resolve } from "node:path";
import process from "node:process";
import { globSync, isDynamicPattern } from "tinyglobby";
import { fitsAny } from "../../house/globs.ts";
import { faultOf } from "../faults.ts";
import { relativePath } from "../formats/paths.ts";

/** One file to read. */
export interface Target {
  /** As given, or as found below a folder as given; `-` is standard input. */
  readonly file: string;
  /** Was it given itself? Then it is read whatever it looks like. */
  readonly named: boolean;
}

/** Something that could not be read or written, in words. */
export interface Trouble {
  readonly file: string;
  readonly message: string;
  /** Was it to be written? Missing where it was to be read. */
  readonly unwritten?: true;
}

export const draftExtensions: ReadonlySet<string> = new Set([
  ".draft",
  ".newsdraft",
  ".txt",
  ".md",
  ".markdown",
  ".html",
  ".htm",
  ".docx",
]);

/** Would a folder's search take a file of this name? */
export function looksLikeDraft(name: string): boolean {
  // Word keeps a lock file beside an open draft, which is no draft.
  return draftExtensions.has(extname(name).toLowerCase()) && !name.startsWith(".") && !name.startsWith("~$");
}

/**
 * Expands folders and patterns, in the order given and sorted inside, each file once, by the name that comes first. Links to folders are
 * not followed (they may lead in a circle); hidden entries, `node_modules`, what `exclude` fits and the folder `without` are left out. A
 * file that is named itself is never left out.
 */
export function findTargets(
  paths: readonly string[],
  exclude: readonly string[] = [],
  without: string | null = null,
): {
  readonly targets: readonly Target[];
  readonly troubles: readonly Trouble[];
} {
  const targets: { file: string; named: boolean }[] = [];
  const found = new Map<string, (typeof targets)[number]>();
  const troubles: Trouble[] = [];
  const add = (file: string, named: boolean) => {
    // A link that lies in a folder is a draft like any other there; of files that are named, two names may lead to one.
    const names = file === "-" ? [file] : named ? [resolve(file), realPathOf(file)] : [resolve(file)];
    const known = names.map((name) => found.get(name)).find((target) => target !== undefined);
    const target = known ?? { file, named };
    if (known === undefined) targets.push(target);
    target.named ||= named;
    for (const name of names) if (!found.has(name)) found.set(name, target);
  };
  const walk = (folder: string, top: string) => {
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
      if (isExcluded(path, top, exclude)) continue;
      if (entry.isDirectory()) {
        if (without === null || resolve(path) !== resolve(without)) walk(path, top);
      } else if (looksLikeDraft(entry.name) && isFile(entry, path)) add(path, false);
    }
  };
  for (const path of paths) {
    try {
      if (path !== "-" && statSync(path).isDirectory()) walk(path, path);
      else add(path, true);
    } catch (error) {
      // A file may have brackets in its name: only what is no file can be a pattern.
      if (!isDynamicPattern(path)) troubles.push({ file: path, message: faultOf(error) });
      else {
        const files = matching(path).filter((file) => !isExcluded(file, ".", exclude));
        if (files.length === 0) troubles.push({ file: path, message: "no draft fits this pattern" });
        for (const file of files) add(file, false);
      }
    }
  }
  return { targets, troubles };
}

/** Of the file that a link leads to. */
export function realPathOf(file: string): string {
  try {
    return realpathSync.native(file);
  } catch {
    // Reading it gives the trouble its message.
    return resolve(file);
  }
}

/** Files that a pattern fits: drafts by their endings, or whatever ending the pattern names. */
function matching(pattern: string): readonly string[] {
  const slashed = process.platform === "win32" ? pattern.replaceAll("\\", "/") : pattern;
  const files = globSync(slashed, {
    absolute: isAbsolute(pattern),
    ignore: ["**/node_modules/**"],
    followSymbolicLinks: false,
    expandDirectories: false,
  });
  const named = /\.[A-Za-z0-9]+$/.test(slashed);
  return files.filter((file) => named || looksLikeDraft(file.split("/").at(-1) ?? "")).sort();
}

/** Does a pattern fit the file or a folder it lies in, seen from where the command runs or from the folder that is searched? */
function isExcluded(path: string, top: string, exclude: readonly string[]): boolean {
  if (exclude.length === 0) return false;
  const ways = [relativePath(path, process.cwd()), relativePath(relative(top, path), process.cwd())];
  return ways.some((way) => {
    const parts = way.split("/");
    return parts.some((_, index) => fitsAny(exclude, parts.slice(0, index + 1).join("/")));
  });
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
