import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Metafile } from "esbuild";
import { afterAll, describe, expect, it } from "vitest";
import { thirdPartyNotices } from "../../build/notices.ts";
import { bundledNow } from "../kit/bundled.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const project = mkdtempSync(join(tmpdir(), "stet-notices-"));
afterAll(() => rmSync(project, { recursive: true, force: true }));

/** A project with one package, one file of which is in a bundle with so many bytes. */
function bundling(name: string, files: Readonly<Record<string, string>>, bytesInOutput = 10): readonly Metafile[] {
  const folder = `node_modules/${name}`;
  mkdirSync(join(project, folder), { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(project, folder, file), text);
  const output = { bytes: 10, imports: [], exports: [], inputs: { [`${folder}/index.js`]: { bytesInOutput } } };
  return [{ inputs: {}, outputs: { "dist/some.js": output } }];
}

describe("the notices that ship", () => {
  const shipped = readFileSync(join(root, "dist/THIRD-PARTY-NOTICES.txt"), "utf8");

  it("name every package that a bundle has code of, with its version and the text of its licence", async () => {
    const paths = (await bundledNow()).flatMap(({ outputs }) =>
      Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs).filter((path) => inputs[path]?.bytesInOutput)),
    );
    const folders = new Set(paths.filter((path) => path.includes("node_modules/")).map(packageFolder));
    expect(folders.size).toBeGreaterThan(30);
    for (const folder of folders) {
      const { name, version, license } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
      expect(shipped).toContain(`\n- ${name} (${version}): ${license}\n`);
      expect(shipped).toContain(`\n\n${name} (${version})\n\nLicence: ${license}\n\n`);
      const own = readdirSync(join(root, folder)).find((file) => /^licen[cs]e/i.test(file));
      if (own === undefined) continue;
      expect(shipped).toContain(
        readFileSync(join(root, folder, own), "utf8")
          .replaceAll("\r\n", "\n")
          .trim(),
      );
    }
  });

  it("name what the models were made from", () => {
    expect(shipped).toContain("GRAYPE Systems");
  });
});

describe("a package in a bundle", () => {
  const manifest = JSON.stringify({ name: "made-up", version: "1.2.3", license: "MIT" });

  it("stands in the notices with all its texts", () => {
    const metafiles = bundling("made-up", {
      "package.json": manifest,
      "LICENSE.md": "Do what you like.\r\n",
      "NOTICE.txt": "By somebody.",
      "licensed.js": "no text",
    });
    expect(thirdPartyNotices(metafiles, project)).toContain(
      "made-up (1.2.3)\n\nLicence: MIT\n\nDo what you like.\n\nBy somebody.\n",
    );
  });

  it("of which nothing is left needs none", () => {
    const metafiles = bundling("left-out", { "package.json": manifest }, 0);
    expect(thirdPartyNotices(metafiles, project)).not.toContain("made-up");
  });

  it("without the text of its licence stops the build", () => {
    const metafiles = bundling("@some/silent", { "package.json": manifest.replace("made-up", "@some/silent") });
    expect(() => thirdPartyNotices(metafiles, project)).toThrow(
      /@some\/silent comes without the text.*some-silent\.txt/,
    );
  });
});

function packageFolder(path: string): string {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? path;
}
