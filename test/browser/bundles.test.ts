/** What runs in a browser: bundles without Node's modules, and a server without a way to the network. */
import { readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { describe, expect, it } from "vitest";

const root = new URL("../../", import.meta.url);
const text = (name: string) => readFileSync(new URL(name, root), "utf8");
const required = (code: string) => [...code.matchAll(/\brequire\(\s*["']([^"']+)["']\s*\)/g)].map((match) => match[1]);

describe("the browser bundles", () => {
  it("the client asks for VS Code and nothing else", () => {
    const modules = required(text("dist/browser/client.cjs"));
    expect(new Set(modules)).toEqual(new Set(["vscode"]));
  });

  it("the server’s worker asks for nothing", () => {
    const code = text("dist/browser/server.js");
    expect(required(code)).toEqual([]);
    expect(code.match(/\bfetch\(|new XMLHttpRequest|\bnew WebSocket\b|\bnew Function\(|\bimportScripts\(/g)).toBeNull();
  });

  it.each(["dist/browser/client.cjs", "dist/browser/server.js"])("%s uses nothing of Node’s", (name) => {
    const code = text(name);
    expect(builtinModules.filter((module) => code.includes(`"node:${module}"`))).toEqual([]);
    // Libraries look for `process` behind a guard; what would be called without one is named here.
    expect(
      code.match(/\bBuffer\.(?:from|alloc|concat)\b|\bprocess\.(?:pid|cwd|exit|argv)\b|\b__dirname\b/g),
    ).toBeNull();
  });

  it("the manifest names what the build makes", () => {
    const manifest = JSON.parse(text("package.json"));
    expect(text(manifest.browser.replace("./", "")).length).toBeGreaterThan(100_000);
    expect(manifest.capabilities.virtualWorkspaces.supported).toBe("limited");
  });
});
