/** The architecture's promises that a machine can check: one-way imports, purity, no network, no cycles. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

/** From the foot of the house to its roof: a part may import itself and what stands before it. */
const floors = [
  "faults",
  "l10n",
  "draft",
  "json",
  "language",
  "changes",
  "attribution",
  "register",
  "ledger",
  "claims",
  "rules",
  "house",
  "stands",
  "analysis",
  "report",
  "models",
  "disk",
  "lists",
  "protocol",
  "cli",
  "entry",
  "start",
] as const;
/** Parts that never see each other although one stands above the other. */
const strangers: Readonly<Record<string, readonly string[]>> = {
  cli: ["protocol"],
  stands: ["house", "rules"],
};
const pure = new Set([
  "faults",
  "l10n",
  "draft",
  "json",
  "language",
  "changes",
  "attribution",
  "register",
  "claims",
  "ledger",
  "house",
  "stands",
  "rules",
  "analysis",
  "report",
]);
/** Packages without a way to files, network or clock, which pure parts may use. */
const purePackages = new Set([
  "saxes",
  "papaparse",
  "fastest-levenshtein",
  "jsonc-parser",
  "re2js",
  "d3-scale",
  "d3-shape",
]);

interface Import {
  readonly from: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

function sources(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, name));
}

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(root, file), "utf8");
  const found: Import[] = [];
  const pattern =
    /^(?:import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/gm;
  for (const match of text.matchAll(pattern)) {
    const target = match[2] ?? match[3] ?? "";
    const resolved = target.startsWith(".") ? relative(root, resolve(root, dirname(file), target)) : target;
    found.push({ from: file, target: resolved, typeOnly: match[1] !== undefined });
  }
  return found;
}

function floorOf(file: string): (typeof floors)[number] | null {
  const [top, part] = file.split("/");
  if (top !== "server" || part === undefined) return null;
  if (part === "analysis.ts" || part === "analysis") return "analysis";
  if (part === "node.ts" || part === "browser.ts" || part === "worker.ts") return "entry";
  return floors.find((floor) => floor === part) ?? null;
}

const serverFiles = sources("server").filter((file) => !file.startsWith("server/training/"));
const serverImports = serverFiles.flatMap(importsOf);

describe("arrows", () => {
  it("every server file belongs to a known part", () => {
    expect(serverFiles.filter((file) => floorOf(file) === null)).toEqual([]);
    expect(serverImports.length).toBeGreaterThan(50);
  });

  it("point one way", () => {
    const wrong = serverImports.filter(({ from, target }) => {
      const own = floorOf(from);
      const other = floorOf(target);
      if (!target.startsWith("server/") || own === null || other === null) return false;
      return floors.indexOf(other) > floors.indexOf(own) || (strangers[own] ?? []).includes(other);
    });
    expect(wrong).toEqual([]);
  });

  it("rules never import rules, and only their list knows them all", () => {
    const rules = new Set(importsOf("server/rules/index.ts").map(({ target }) => target));
    rules.delete("server/rules/types.ts");
    expect(rules.size).toBeGreaterThanOrEqual(25);
    const wrong = serverImports.filter(({ from, target }) => rules.has(target) && from !== "server/rules/index.ts");
    expect(wrong).toEqual([]);
  });

  it("pure parts import no editor protocol, no Node, no package but the few that are pure themselves", () => {
    const wrong = serverImports.filter(({ from, target }) => {
      const own = floorOf(from);
      return own !== null && pure.has(own) && !target.startsWith("server/") && !purePackages.has(target);
    });
    expect(wrong).toEqual([]);
  });

  it("the client knows the server by its messages only", () => {
    const wrong = sources("client")
      .flatMap(importsOf)
      .filter(({ target }) => target.startsWith("server/") && target !== "server/protocol/messages.ts")
      // Where a browser refuses workers the client runs the server itself.
      .filter(({ from, target }) => from !== "client/browser.ts" || target !== "server/browser.ts");
    expect(wrong).toEqual([]);
  });

  it("nothing goes in a circle", () => {
    const edges = new Map<string, readonly string[]>();
    for (const file of [...serverFiles, ...sources("client")]) {
      edges.set(
        file,
        importsOf(file)
          .filter(({ typeOnly }) => !typeOnly)
          .map(({ target }) => target),
      );
    }
    const state = new Map<string, "open" | "done">();
    const circles: string[] = [];
    const visit = (file: string, path: readonly string[]) => {
      if (state.get(file) === "open") circles.push([...path.slice(path.indexOf(file)), file].join(" → "));
      if (state.has(file)) return;
      state.set(file, "open");
      for (const next of edges.get(file) ?? []) visit(next, [...path, file]);
      state.set(file, "done");
    };
    for (const file of edges.keys()) visit(file, []);
    expect(circles).toEqual([]);
  });

  it("no folder is called common, shared, utils or helpers", () => {
    const folders = ["client", "server", "test", "docs"].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) => name.split("/")),
    );
    expect(folders.flat().filter((name) => /^(?:common|shared|utils?|helpers?)$/.test(name))).toEqual([]);
  });
});

describe("privacy", () => {
  it.each(["dist/languageServer.js", "dist/commandLine.js"])(
    "%s can reach no network and runs no text as code",
    (bundle) => {
      const text = readFileSync(join(root, bundle), "utf8");
      expect(text.length).toBeGreaterThan(10_000);
      const modules = [...text.matchAll(/require\(\s*["'](?:node:)?([\w/]+)["']\s*\)/g)].map((match) => match[1]);
      expect(modules).toContain("fs");
      for (const module of ["net", "http", "https", "http2", "dns", "tls", "dgram", "inspector", "vm"]) {
        expect(modules).not.toContain(module);
      }
      expect(text).not.toMatch(/\bfetch\(|\bXMLHttpRequest\b|\bnew WebSocket\b|\bnew Function\(/);
      // A method of that name is no eval: `regexp.eval(…)`, `eval(…) {`.
      expect(text).not.toMatch(/(?<!\.)\beval\((?![^)]*\)\{)/);
    },
  );
});
