import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { WorkflowTemplate } from "@actions/workflow-parser";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

/** GitHub's own parser. It imports JSON as bundlers do and Node does not. */
async function bundledParser(): Promise<typeof import("@actions/workflow-parser")> {
  const folder = mkdtempSync(join(tmpdir(), "stet-workflow-"));
  const outfile = join(folder, "parser.mjs");
  const entryPoints = ["@actions/workflow-parser"];
  await build({ entryPoints, outfile, bundle: true, platform: "node", format: "esm", logLevel: "silent" });
  const parser = await import(/* @vite-ignore */ pathToFileURL(outfile).href);
  rmSync(folder, { recursive: true });
  return parser;
}
const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = await bundledParser();

/** The workflow as GitHub reads it, and what GitHub would refuse. */
async function understood(
  content: string,
): Promise<{ readonly template: WorkflowTemplate; readonly errors: readonly string[] }> {
  const { context, value } = parseWorkflow({ name: "release.yml", content }, new NoOperationTraceWriter());
  if (!value)
    return { template: { jobs: [] } as unknown as WorkflowTemplate, errors: context.errors.getErrors().map(String) };
  const template = await convertWorkflowTemplate(context, value);
  return { template, errors: context.errors.getErrors().map(({ message }) => message) };
}

describe("the release workflow", () => {
  const text = read(".github/workflows/release.yml");

  it("is one that GitHub runs", async () => {
    expect((await understood(text)).errors).toEqual([]);
    // The check itself finds what is wrong.
    expect((await understood(text.replace("runs-on:", "run-on:"))).errors).not.toEqual([]);
    expect((await understood(text.replace("github.ref,", "github..ref,"))).errors).not.toEqual([]);
  });

  it("builds on the three systems, tests before it packages, and compares what came out", async () => {
    const { template } = await understood(text);
    expect(template.jobs.map(({ id }) => String(id))).toEqual(["build", "compare", "marketplace", "open-vsx"]);
    expect(text).toContain("os: [ubuntu-24.04, macos-15, windows-2025]");
    const places = ["npm ci", "npm test", "npm run test:desktop", "npm run package", "sort -u"].map((words) =>
      text.indexOf(words),
    );
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it("publishes only where the repository asks for it, what was compared, on a tag", async () => {
    const { template } = await understood(text);
    for (const job of template.jobs) {
      const words = text.slice(text.indexOf(`\n  ${job.id}:`), text.indexOf(`\n\n`, text.indexOf(`\n  ${job.id}:`)));
      if (!/\bpublish\b/.test(words)) {
        expect(words).not.toContain("secrets.");
        continue;
      }
      expect(words).toMatch(
        /\n {4}if: vars\.STET_PUBLISH_\w+ == 'true' && startsWith\(github\.ref, 'refs\/tags\/v'\)\n/,
      );
      expect(words).toContain("needs: compare");
      expect(words).toContain("sha256sum --check stet.vsix.sha256");
      expect(words).not.toContain("npm run package");
    }
  });
});

it.each([".github/workflows/release.yml", "action.yml"])(
  "%s names every action by its commit, with its version beside",
  (path) => {
    const uses = [...read(path).matchAll(/uses: (.*)$/gm)].map(([, action = ""]) => action);
    expect(uses.length).toBeGreaterThan(0);
    for (const action of uses) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  },
);
