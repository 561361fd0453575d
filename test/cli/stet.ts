/** Runs the command line as a person or program would: as a process of its own. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

/** The program under test: the bundle that people run. */
export const program = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));

/** Node of the project. */
export const nodeOfProject = fileURLToPath(new URL("../../node_modules/node/bin/node", import.meta.url));

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly folder?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts `stet` in a folder and waits for its end. */
export function stet(words: readonly string[], { folder, input = "", env = {} }: RunOptions = {}): Promise<Run> {
  return new Promise((done, fail) => {
    const { NO_COLOR: _, FORCE_COLOR: __, COLUMNS: ___, ...plain } = process.env;
    const child = spawn(nodeOfProject, [program, ...words], {
      cwd: folder ?? process.cwd(),
      env: { ...plain, ...env },
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    child.on("error", fail);
    child.on("close", (code) =>
      done({ code, out: Buffer.concat(out).toString("utf8"), err: Buffer.concat(err).toString("utf8") }),
    );
    // A command that refuses its arguments does not wait for input.
    child.stdin.on("error", () => {});
    child.stdin.end(input);
  });
}

/** Like `stet`, but reads only the first piece of output and then closes the pipe, as `head` does. */
export function stetCutShort(words: readonly string[], folder: string): Promise<Run> {
  return new Promise((done, fail) => {
    const child = spawn(nodeOfProject, [program, ...words], { cwd: folder });
    let out = "";
    let err = "";
    child.stdout.once("data", (chunk: Buffer) => {
      out = chunk.toString("utf8");
      child.stdout.destroy();
    });
    child.stderr.on("data", (chunk: Buffer) => {
      err += chunk.toString("utf8");
    });
    child.on("error", fail);
    child.on("close", (code) => done({ code, out, err }));
    child.stdin.end();
  });
}

/** A folder with these files, and how to remove it. */
export async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "stet-cli-"));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Copy with one error (the repeated paragraph) and nothing else of weight. */
export const repeated = [
  "The harbour board met in Velm on Monday to vote on the new fishing quota, its chair said.",
  "The chair said the board had agreed to close two of the four piers until the end of the year.",
  "The chair said the board had agreed to close two of the four piers until the end of the year.",
].join("\n");

/** Copy no rule has anything to say about. */
export const clean = "The harbour board met in Velm on Monday to vote on the new fishing quota, its chair said.\n";

export interface JsonFinding {
  readonly rule: string;
  readonly severity: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly explanation: string;
  readonly fixes: readonly {
    readonly title: string;
    readonly edits: readonly { readonly start: number; readonly end: number; readonly newText: string }[];
  }[];
}

export interface JsonFile {
  readonly file: string;
  readonly findings: readonly JsonFinding[];
  readonly notChecked: readonly { readonly rule: string; readonly reason: string }[];
}

/** Runs `stet check --format json` and reads its output. */
export async function stetJson(
  words: readonly string[],
  options?: RunOptions,
): Promise<Run & { files: readonly JsonFile[] }> {
  const run = await stet(["check", ...words, "--format", "json"], options);
  return { ...run, files: JSON.parse(run.out) as readonly JsonFile[] };
}
