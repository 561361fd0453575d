/** The bundles people install: what they can reach, and that they run no text as code. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const read = (name: string) => readFileSync(new URL(`../../dist/${name}`, import.meta.url), "utf8");

/** Modules of Node that open connections. */
const network = ["net", "tls", "http", "https", "http2", "dgram", "dns", "dns/promises", "inspector", "undici", "ws"];
const required = (bundle: string) =>
  [...bundle.matchAll(/(?:\brequire\(|\bimport\(|\bfrom)\s*["']([^"']+)["']/g)].map(([, name = ""]) =>
    name.replace(/^node:/, ""),
  );

it.each(["server.js", "languageServer.js", "browser/server.js", "cli.js", "commandLine.js"])(
  "%s knows no module that opens a connection, and fetches nothing",
  (name) => {
    const bundle = read(name);
    expect(required(bundle).filter((module) => network.includes(module))).toEqual([]);
    expect(bundle).not.toMatch(/\b(?:XMLHttpRequest|WebSocket|EventSource|sendBeacon)\b/);
    expect(bundle.match(/(?:(?<![\w$])(?:globalThis|self|window)\.|(?<![\w$.]))fetch\(/g)).toBeNull();
  },
);

it.each(["languageServer.js", "browser/server.js", "commandLine.js", "client.cjs"])(
  "%s makes no code out of text",
  (name) => {
    const bundle = read(name);
    expect(bundle.match(/(?<![\w$.}\])])eval\(/g)).toBeNull();
    expect(bundle.match(/\bnew Function\(|\bvm\.(?:run|Script)/g)).toBeNull();
  },
);
