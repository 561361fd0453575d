/** Bundles the in-host tests and the small extension that runs them. */
import { copyFile, glob, mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type BuildOptions, build } from "esbuild";
import { repository } from "./places.ts";
import type { SuiteTask } from "./suiteExtension/results.ts";

const forHost: BuildOptions = {
  bundle: true,
  platform: "node",
  format: "cjs",
  // VS Code 1.91 runs Node 20.
  target: "node20",
  external: ["vscode"],
  sourcemap: "inline",
  logLevel: "silent",
};

/** Bundles the test files (paths or globs, from the repository) into one file. Rejects when none is found or one does not compile. */
export async function bundleSuite(patterns: readonly string[], outfile: string): Promise<string> {
  const files: string[] = [];
  for await (const file of glob([...patterns], { cwd: repository })) files.push(file);
  if (files.length === 0) throw new Error(`No test file fits ${patterns.join(" ")}.`);
  const contents = files
    .sort()
    .map((file) => `import ${JSON.stringify(resolve(repository, file))};`)
    .join("\n");
  await build({ ...forHost, stdin: { contents, resolveDir: repository, sourcefile: "suite.ts" }, outfile });
  return outfile;
}

/** Builds the test extension into `folder`, ready to be staged, with its task beside it. */
export async function buildSuiteExtension(
  folder: string,
  task: Pick<SuiteTask, "bundle" | "results" | "timeout">,
): Promise<void> {
  const source = join(import.meta.dirname, "suiteExtension");
  await mkdir(folder, { recursive: true });
  await build({
    ...forHost,
    entryPoints: [join(source, "main.ts")],
    outfile: join(folder, "main.cjs"),
    // Left as a real import(): Mocha is an ES module.
    supported: { "dynamic-import": true },
  });
  await copyFile(join(source, "package.json"), join(folder, "package.json"));
  const mocha = pathToFileURL(join(repository, "node_modules/mocha/index.js")).href;
  await writeFile(join(folder, "task.json"), JSON.stringify({ ...task, mocha } satisfies SuiteTask));
}
