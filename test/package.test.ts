import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundledNow } from "./kit/bundled.ts";
import { packageInto } from "./kit/package.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = realpathSync(mkdtempSync(join(tmpdir(), "stet-package-")));
let archive = new Uint8Array();
let files: Readonly<Record<string, Uint8Array>> = {};

beforeAll(() => {
  const file = process.env.STET_VSIX ?? join(folder, "stet.vsix");
  if (process.env.STET_VSIX === undefined) packageInto(file, root);
  archive = readFileSync(file);
  files = unzipSync(archive);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const text = (name: string) => new TextDecoder().decode(files[`extension/${name}`]);

describe("the extension’s package", () => {
  it("is small", () => {
    // Two models (2.6 MB before packing), the starter register, the pictures of the README, the guides; client and server once more for browsers.
    expect(archive.length).toBeLessThan(5.75 * 1024 * 1024);
  });

  it("holds what runs and what is read, and nothing else", () => {
    const names = Object.keys(files).map((name) => name.replace(/^extension\//, ""));
    for (const needed of [
      "dist/client.cjs",
      "dist/server.js",
      "dist/languageServer.js",
      "dist/browser/client.cjs",
      "dist/browser/server.js",
      "dist/package.json",
      "dist/THIRD-PARTY-NOTICES.txt",
      "docs/rules/vague-source.md",
      "readme.md",
      "changelog.md",
      "LICENSE.txt",
    ]) {
      expect(names).toContain(needed);
    }
    expect(names.filter((name) => /node_modules|^test|^server|^client|\.ts$|\.map$|\.vscode-test/.test(name))).toEqual(
      [],
    );
  });

  it("has every file that its manifest points to", () => {
    const manifest = JSON.parse(text("package.json"));
    const pointed = [...JSON.stringify(manifest).matchAll(/"(?:\.\/)?((?:dist|docs|syntaxes)\/[^"*]+\.\w+)"/g)];
    const paths = pointed.map(([, path = ""]) => path);
    expect(paths.length).toBeGreaterThan(10);
    expect(paths.filter((path) => files[`extension/${path}`] === undefined)).toEqual([]);
    expect(manifest.icon).toMatch(/\.png$/);
    expect(manifest.galleryBanner).toMatchObject({ color: expect.stringMatching(/^#[0-9a-f]{6}$/i), theme: "dark" });
  });

  it("has every page that the rules’ pages and the guides lead to", () => {
    const pages = Object.keys(files).filter((name) => /^extension\/docs\/(?:rules|guides)\/.+\.md$/.test(name));
    expect(pages.length).toBeGreaterThan(75);
    const leads = pages.flatMap((page) =>
      [...new TextDecoder().decode(files[page]).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, link = ""]) =>
        new URL(link, `file:///${page}`).pathname.slice(1),
      ),
    );
    expect(leads.filter((path) => files[path] === undefined)).toEqual([]);
  });

  it("shows a README whose pictures are in it, with a text for whoever does not see them", () => {
    const pictures = [...text("readme.md").matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)];
    expect(pictures.length).toBeGreaterThanOrEqual(5);
    for (const [, alternative = "", path = ""] of pictures) {
      expect(alternative.length).toBeGreaterThan(20);
      // Marketplaces refuse drawings.
      expect(path).toMatch(/^docs\/images\/[\w-]+\.png$/);
      expect(files).toHaveProperty([`extension/${path}`]);
    }
  });

  it("is the same to the byte when it is made elsewhere, by somebody else, at another time", {
    timeout: 240_000,
  }, async () => {
    const elsewhere = join(folder, "somebody else’s");
    await copyProject(elsewhere);
    execFileSync(process.execPath, ["esbuild.mjs"], { cwd: elsewhere, stdio: ["ignore", "ignore", "pipe"] });
    chmodSync(join(elsewhere, "README.md"), 0o600);
    const second = join(folder, "second.vsix");
    packageInto(second, elsewhere, { TZ: "Pacific/Auckland", SOURCE_DATE_EPOCH: "" });
    const again = readFileSync(second);
    // File by file first: it says which one differs.
    expect(digests(unzipSync(again))).toEqual(digests(files));
    expect(Buffer.compare(again, archive)).toBe(0);
  });

  it("has no path of this machine in it", () => {
    const places = [root, realpathSync(root), join(root, "node_modules")].map((path) => path.replace(/[\\/]$/, ""));
    for (const [name, bytes] of Object.entries(files)) {
      const content = Buffer.from(bytes);
      for (const place of places) expect(content.includes(place), `${name} has ${place}`).toBe(false);
    }
  });
});

/** What a build needs, with the packages that are bundled in true copies: a link would lead back to this folder. */
async function copyProject(to: string): Promise<void> {
  for (const name of readdirSync(root)) {
    if (/^(?:node_modules|dist|test|\.)|\.vsix$/.test(name)) continue;
    cpSync(join(root, name), join(to, name), { recursive: true });
  }
  const demo = "test/fixtures/drafts/demo";
  cpSync(join(root, demo), join(to, demo), { recursive: true });
  const inputs = (await bundledNow()).flatMap((metafile) => Object.keys(metafile.inputs));
  const bundled = new Set(inputs.flatMap((path) => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []));
  for (const path of bundled) cpSync(join(root, path), join(to, path), { recursive: true });
  for (const tool of ["esbuild", "js-tokens", "@vscode/vsce", "fflate"]) {
    const link = join(to, "node_modules", tool);
    mkdirSync(dirname(link), { recursive: true });
    if (!bundled.has(`node_modules/${tool}`)) symlinkSync(join(root, "node_modules", tool), link, "junction");
  }
}

function digests(entries: Readonly<Record<string, Uint8Array>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(entries).map(([name, bytes]) => [name, createHash("sha256").update(bytes).digest("hex")]),
  );
}
