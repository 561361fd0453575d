import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { folderWith, nodeOfProject, removeFolder, repeated } from "./stet.ts";

const root = join(import.meta.dirname, "../..");
const read = (name: string) => readFileSync(join(root, name), "utf8");
const folders: string[] = [];
afterAll(() => folders.forEach(removeFolder));

/** The script of the step that checks, as the action's file has it. */
const script = (/name: Check the drafts[\s\S]*?run: \|\n([\s\S]*)$/.exec(read("action.yml"))?.[1] ?? "").replace(
  /^ {8}/gm,
  "",
);

it("the action annotates the lines, takes paths with blanks, leaves out what it is told to, and writes SARIF", async () => {
  const made = await folderWith({ "my drafts/a.txt": repeated, "old/b.txt": repeated, "-x.txt": repeated });
  folders.push(made);
  const action = mkdtempSync(join(tmpdir(), "stet-action-"));
  folders.push(action);
  expect(existsSync(join(root, "dist/cli.js"))).toBe(true);
  symlinkSync(join(root, "dist"), join(action, "dist"));
  const run = spawnSync("bash", ["--norc", "-e", "-c", script], {
    cwd: made,
    encoding: "utf8",
    env: {
      PATH: `${dirname(nodeOfProject)}:${process.env.PATH}`,
      GITHUB_ACTION_PATH: action,
      STET_PATHS: "my drafts\nold\n-x.txt\n",
      STET_FAIL_ON: "error",
      STET_CONFIG: "",
      STET_CHANGED_SINCE: "",
      STET_BASELINE: "",
      STET_EXCLUDE: "old\n",
      STET_SARIF: "out.sarif",
    },
  });
  expect(run.stderr).toBe("");
  expect(run.status).toBe(1);
  expect(
    run.stdout
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => /file=([^,]*),line=3/.exec(line)?.[1]),
  ).toEqual(["my drafts/a.txt", "-x.txt"]);
  const results: readonly unknown[] = JSON.parse(readFileSync(join(made, "out.sarif"), "utf8")).runs[0].results;
  expect(results).toHaveLength(2);
});

it("the hook takes drafts and leaves a project's own files alone", () => {
  const hook = read(".pre-commit-hooks.yaml");
  const files = new RegExp(/files: '(.*)'/.exec(hook)?.[1] ?? "$^");
  expect(
    ["a.draft", "drafts/a.txt", "desk/drafts/x/a.docx", "drafts/a.html"].filter((name) => !files.test(name)),
  ).toEqual([]);
  expect(
    ["README.md", "requirements.txt", "mydrafts/a.txt", "drafts/a.png"].filter((name) => files.test(name)),
  ).toEqual([]);
  // What the hook installs must bring the program along.
  const manifest: { readonly scripts: Readonly<Record<string, string>>; readonly bin: { readonly stet: string } } =
    JSON.parse(read("package.json"));
  expect(manifest.scripts.prepare ?? manifest.scripts.prepack).toContain("esbuild.mjs");
  expect(manifest.bin.stet).toBe("dist/cli.js");
});
