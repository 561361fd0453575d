/** What of a draft has changed since a commit, as git knows it. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import process from "node:process";
import type { CheckedFile, ReportedFinding } from "../findings.ts";

/** Lines count from 1; `to` is inclusive. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** All of a draft (`"all"`: it is new, or no text), some of its lines, or nothing (null). */
export type ChangedLines = "all" | readonly LineRange[] | null;

export interface Changes {
  /** Or why it cannot be told, in words. */
  of(file: string): ChangedLines | { readonly fault: string };
}

/** Reads each repository once, when its first draft is asked for. */
export function changesSince(ref: string): Changes {
  const repositories = new Map<string, ReadonlyMap<string, ChangedLines> | { readonly fault: string }>();
  return {
    of(file) {
      // The folder as git sees it; the file may be a link that git keeps as one.
      const folder = realOf(dirname(resolve(file)));
      const path = join(folder, basename(file));
      const root = repositoryOf(folder);
      if (root === null) return { fault: "is in no git repository, so --changed-since does not know it" };
      const known = repositories.get(root) ?? readChanges(root, ref);
      repositories.set(root, known);
      if (!(known instanceof Map)) return known as { readonly fault: string };
      const changed = known.get(relative(root, path).split(sep).join("/")) ?? null;
      return changed !== null && hasBareReturns(path) ? "all" : changed;
    },
  };
}

/** Findings that touch a changed line, or whose other place does: a figure changed in one may contradict the other. */
export function inChangedLines(checked: CheckedFile, changed: ChangedLines): readonly ReportedFinding[] {
  if (changed === "all") return checked.findings;
  if (changed === null) return [];
  const touches = ({ from, to }: { readonly from: { line: number }; readonly to: { line: number } }) =>
    changed.some((range) => from.line <= range.to && to.line >= range.from);
  return checked.findings.filter((finding) => touches(finding) || finding.related.some(touches));
}

/** For git such a file, of an old Mac or a wire system, is one line: its lines are not those that findings stand on. */
function hasBareReturns(path: string): boolean {
  try {
    return /\r(?!\n)/.test(readFileSync(path, "latin1"));
  } catch {
    // The check says why it cannot be read.
    return false;
  }
}

function repositoryOf(folder: string): string | null {
  if (existsSync(join(folder, ".git"))) return folder;
  const parent = dirname(folder);
  return parent === folder ? null : repositoryOf(parent);
}

function readChanges(root: string, ref: string): ReadonlyMap<string, ChangedLines> | { readonly fault: string } {
  const commit = git(root, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]);
  if ("fault" in commit) {
    return { fault: commit.fault === "" ? `--changed-since: git knows no commit "${ref}" there` : commit.fault };
  }
  const options = ["--unified=0", "--no-color", "--no-ext-diff", "--no-textconv", "--no-renames", "--src-prefix=a/"];
  const diff = git(root, [
    "-c",
    "core.quotePath=false",
    "diff",
    ...options,
    "--dst-prefix=b/",
    commit.out.trim(),
    "--",
  ]);
  if ("fault" in diff) return { fault: `git could not tell what has changed: ${diff.fault}` };
  const untracked = git(root, ["ls-files", "--others", "-z"]);
  if ("fault" in untracked) return { fault: `git could not tell what is new: ${untracked.fault}` };
  const files = new Map<string, ChangedLines>(readDiff(diff.out));
  for (const name of untracked.out.split("\0")) if (name !== "") files.set(name, "all");
  return files;
}

/** Changed lines by file of a diff without context (`git diff --unified=0`). */
export function readDiff(diff: string): ReadonlyMap<string, ChangedLines> {
  const files = new Map<string, ChangedLines>();
  let name: string | null = null;
  let ranges: LineRange[] = [];
  let inHunks = 0;
  for (const line of diff.split("\n")) {
    if (inHunks > 0 && /^[-+\\]/.test(line)) {
      if (!line.startsWith("\\")) inHunks--;
      continue;
    }
    inHunks = 0;
    const binary = /^Binary files .* and (?:"?b\/(.*?)"?|\/dev\/null) differ$/.exec(line);
    const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
    if (line.startsWith("+++ ")) {
      name = line === "+++ /dev/null" ? null : unquoted(line.slice(4).replace(/\t$/, "")).slice(2);
      ranges = [];
      if (name !== null) files.set(name, ranges);
    } else if (binary !== null) {
      if (binary[1] !== undefined) files.set(unquoted(binary[1]), "all");
    } else if (hunk !== null) {
      const [, removed = "1", from = "1", added = "1"] = hunk;
      inHunks = Number(removed) + Number(added);
      if (Number(added) > 0) ranges.push({ from: Number(from), to: Number(from) + Number(added) - 1 });
    }
  }
  return files;
}

/** Git quotes names with control characters, quotation marks and backslashes as C does. */
function unquoted(name: string): string {
  if (!name.startsWith('"')) return name;
  const bytes: number[] = [];
  const escapes: Readonly<Record<string, number>> = { n: 10, t: 9, r: 13, a: 7, b: 8, f: 12, v: 11 };
  for (const { 0: whole, 1: octal, 2: sign } of name.slice(1, -1).matchAll(/\\([0-7]{3})|\\(.)|[^\\]+/gs)) {
    if (octal !== undefined) bytes.push(Number.parseInt(octal, 8));
    else if (sign !== undefined) bytes.push(escapes[sign] ?? sign.charCodeAt(0));
    else bytes.push(...Buffer.from(whole, "utf8"));
  }
  return Buffer.from(bytes).toString("utf8");
}

/** Runs git so that a repository's own settings start no program and change nothing. */
function git(root: string, words: readonly string[]): { readonly out: string } | { readonly fault: string } {
  const { error, status, stdout, stderr } = spawnSync("git", ["-c", "core.fsmonitor=false", ...words], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1_000_000_000,
    env: { ...process.env, GIT_OPTIONAL_LOCKS: "0", GIT_TERMINAL_PROMPT: "0", LC_ALL: "C" },
    windowsHide: true,
  });
  if (error !== undefined) {
    return { fault: "code" in error && error.code === "ENOENT" ? "--changed-since needs git" : error.message };
  }
  if (status !== 0)
    return {
      fault:
        stderr
          .trim()
          .split("\n")[0]
          ?.replace(/^fatal: /, "") ?? "",
    };
  return { out: stdout };
}

function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
