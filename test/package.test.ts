import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const vsce = join(root, "node_modules/@vscode/vsce/vsce");
const folder = mkdtempSync(join(tmpdir(), "stet-package-"));
const file = join(folder, "stet.vsix");
let listed: readonly string[] = [];

beforeAll(() => {
  const run = (...args: readonly string[]) =>
    execFileSync(process.execPath, [vsce, ...args], { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  run("package", "--no-dependencies", "--allow-missing-repository", "--no-rewrite-relative-links", "--out", file);
  listed = run("ls", "--no-dependencies").trim().split("\n");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the extension’s package", () => {
  it("is small", () => {
    // Two models (2.6 MB before packing), the starter register, the pictures of the README; client and server once more for browsers.
    expect(statSync(file).size).toBeLessThan(5.5 * 1024 * 1024);
  });

  it("holds what runs and what is read, and nothing else", () => {
    for (const needed of [
      "dist/client.cjs",
      "dist/server.js",
      "dist/languageServer.js",
      "dist/browser/client.cjs",
      "dist/browser/server.js",
      "dist/package.json",
      "docs/rules/vague-source.md",
      "README.md",
    ]) {
      expect(listed).toContain(needed);
    }
    expect(listed.filter((name) => /node_modules|^test|^server|^client|\.ts$|\.map$|\.vscode-test/.test(name))).toEqual(
      [],
    );
  });
});
