/** The house styles of the drafts a command reads. */
import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import process from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { mustBePlain } from "../disk/plainFile.ts";
import { codeOf } from "../faults/codeOf.ts";
import { kinds } from "../house/kinds.ts";
import { type FileRead, findStyle, type LoadedStyle, loadStyle } from "../house/load.ts";
import { largestStyle, styleText, tooLarge } from "../house/styleText.ts";
import { allRules } from "../rules/index.ts";
import type { Rule } from "../rules/types.ts";
import { faultOf } from "./faults.ts";
import { relativePath } from "./formats/paths.ts";
import { lineIndexOf, positionAt } from "./lineIndex.ts";
import { printable } from "./printable.ts";

export interface StyleFiles {
  /** The style of a draft: the one named on the command line, else the nearest `stet.json` from its folder up. */
  of(file: string): Promise<LoadedStyle | null>;
}

/** Reads each style once. */
export function createStyleFiles(rules: readonly Rule[], config: string | null): StyleFiles {
  const reads = new Map<string, FileRead>();
  const read = async (location: string): Promise<FileRead> => {
    const known = reads.get(location) ?? readStyleFile(location);
    reads.set(location, known);
    return known;
  };
  const loaded = new Map<string, Promise<LoadedStyle>>();
  return {
    async of(file) {
      const location = config === null ? await findStyle(uriOf(file), read) : uriOf(config);
      if (location === null) return null;
      const known = loaded.get(location) ?? loadStyle(location, rules, read);
      loaded.set(location, known);
      return known;
    },
  };
}

/** Paths of all that the styles of these drafts are made of, and of files that were looked for and would count if they came. */
export async function filesBehind(drafts: readonly string[], config: string | null): Promise<readonly string[]> {
  const styles = createStyleFiles(allRules, config);
  const paths = new Set<string>();
  for (const draft of drafts) {
    const style = await styles.of(draft);
    if (style === null) continue;
    for (const location of [...style.files.map((file) => file.location), ...style.missing]) {
      paths.add(fileURLToPath(location));
    }
  }
  return [...paths];
}

/** The URI of a path as given; standard input counts as a file of the working folder. */
export function uriOf(file: string): string {
  return pathToFileURL(resolve(file)).href;
}

function readStyleFile(location: string): FileRead {
  try {
    const path = fileURLToPath(location);
    const state = statSync(path);
    mustBePlain(state);
    if (state.size > largestStyle) return tooLarge();
    return styleText(readFileSync(path));
  } catch (error) {
    const code = codeOf(error);
    return code === "ENOENT" || code === "ENOTDIR" ? { missing: true } : { fault: faultOf(error) };
  }
}

/** What is wrong with a style, one `file:line:column message` each, with paths from the working folder. */
export function problemsOf({ files }: LoadedStyle): readonly string[] {
  return files.flatMap(({ location, text, problems }) => {
    const file = relativePath(fileURLToPath(location), process.cwd());
    if (text === null) return problems.map(({ message }) => `${file}: ${message}`);
    const index = lineIndexOf(text);
    return problems.map(({ span, path, message }) => {
      const { line, column } = positionAt(index, span.start);
      return `${file}:${line}:${column} ${path === "" ? "" : `${path}: `}${message}`;
    });
  });
}

/** For a draft whose front matter gives it a kind that does not exist. */
export function unknownKindNote(file: string, kind: string): string {
  return `stet: ${printable(file)}: its kind "${printable(kind)}" is none of ${kinds.join(", ")}`;
}

/** A style named on the command line is read before anything else; its problems stop everything. */
export async function isUsableStyle(config: string | null, say: (line: string) => void): Promise<boolean> {
  if (config === null) return true;
  const style = await createStyleFiles(allRules, config).of(config);
  const problems = style === null ? [] : problemsOf(style);
  for (const problem of problems) say(`stet: ${printable(problem)}`);
  if (problems.length > 0) say("stet: nothing was checked: the configuration has problems");
  return problems.length === 0;
}
