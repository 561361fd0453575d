/** The language server in a real Neovim: diagnostics, a hover, an applied code action, settings and a house style. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { findNeovim } from "../host/neovim.ts";
import { demoDraft, demoFixtures } from "../host/places.ts";

interface Report {
  readonly failure?: string;
  readonly diagnostics: readonly {
    readonly line: number;
    readonly severity: string;
    readonly rule: string;
    readonly message: string;
  }[];
  readonly hover: string;
  readonly actions: readonly string[];
  readonly text: string;
}

const found = await findNeovim();
const folder = mkdtempSync(join(tmpdir(), "stet-neovim-"));
const original = readFileSync(join(demoFixtures, demoDraft), "utf8");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function session(settings: unknown): Report {
  if ("missing" in found) throw new Error(found.missing);
  const { command, env } = found;
  const script = fileURLToPath(new URL("session.lua", import.meta.url));
  const run = spawnSync(command, ["--headless", "--clean", "-n", demoDraft, "-c", `luafile ${script}`], {
    cwd: folder,
    encoding: "utf8",
    timeout: 60_000,
    env: {
      ...env,
      HOME: folder,
      STET_NODE: process.execPath,
      STET_SERVER: fileURLToPath(new URL("../../dist/server.js", import.meta.url)),
      STET_WORDS: "strongly worded",
      STET_FIX: "Delete “strongly worded”",
      STET_SETTINGS: JSON.stringify(settings),
    },
  });
  const line = /^REPORT (.*)$/m.exec(run.stdout)?.[1];
  if (line === undefined) throw new Error(`Neovim printed no report (code ${run.status}):\n${run.stdout}${run.stderr}`);
  const report: Report = JSON.parse(line);
  if (report.failure !== undefined) throw new Error(report.failure);
  return report;
}

if ("missing" in found) {
  console.warn(`\nNOT TESTED IN NEOVIM: ${found.missing}. Install Neovim to run these tests.\n`);
}

// Where it has to be tested, a machine without Neovim is a failure.
if (process.env.STET_REQUIRE_NEOVIM === "1") {
  it("there is a Neovim to test in", () => expect(found).not.toHaveProperty("missing"));
}

describe.skipIf("missing" in found)("in Neovim", () => {
  it("the twin draft has its diagnostics, a hover and a fix that is applied", () => {
    cpSync(join(demoFixtures, demoDraft), join(folder, demoDraft));
    const { diagnostics, hover, actions, text } = session({ stet: {} });
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ line: 3, severity: "error", rule: "duplicate-paragraph" }),
    );
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ line: 5, severity: "warning", rule: "media-only-source" }),
    );
    expect(hover).toContain("Source:");
    expect(actions).toContain("Delete “strongly worded”");
    expect(`${text}\n`).toBe(original.replace("strongly worded ", ""));
  });

  it("settings of the editor stand above the house style in stet.json", () => {
    writeFileSync(
      join(folder, "stet.json"),
      JSON.stringify({ rules: { "media-only-source": "error", "duplicate-paragraph": "hint" } }),
    );
    const settings = { stet: { rules: { "duplicate-paragraph": { level: "information" } } } };
    const levels = new Map(session(settings).diagnostics.map(({ rule, severity }) => [rule, severity]));
    expect(levels.get("media-only-source")).toBe("error");
    expect(levels.get("duplicate-paragraph")).toBe("information");
  });
});
