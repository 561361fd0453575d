/**
 * `npm run package [-- FILE] [--pages URL]`: the extension as one .vsix for every platform, `stet.vsix` if no file is named. The same
 * sources give the same bytes on every machine, whatever its clock, time zone, file modes and zlib. `dist/` must be built.
 *   --pages https://github.com/OWNER/NAME/TAG   where links and pictures of the README lead; relative as they are without it
 */
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { createVSIX } from "@vscode/vsce";
import { unzipSync, zipSync } from "fflate";

const project = resolve(import.meta.dirname, "..");

/** Writes the package. Rejects with what vsce says where the manifest or the README is not fit for a package. */
export async function packageExtension(file: string, pages?: string): Promise<void> {
  await createVSIX({
    cwd: project,
    packagePath: file,
    // Everything is bundled.
    dependencies: false,
    allowMissingRepository: true,
    ...(pages === undefined ? { rewriteRelativeLinks: false } : placesOf(pages)),
  });
  writeFileSync(file, normalised(readFileSync(file)));
}

/** The same archive as everybody would write it: sorted, of one day, with no owner's modes, packed by one program on every platform. */
export function normalised(archive: Uint8Array): Uint8Array {
  const files = Object.entries(unzipSync(archive)).sort(([a], [b]) => (a < b ? -1 : 1));
  // A zip has local times: made from local parts, the day is the same everywhere.
  return zipSync(Object.fromEntries(files), { level: 9, mtime: new Date(1980, 0, 1) });
}

/** Marketplaces show a README away from its files. Throws where the address is not one of a GitHub repository at a tag. */
function placesOf(pages: string): { readonly baseContentUrl: string; readonly baseImagesUrl: string } {
  const [, repository, tag] = /^(https:\/\/github\.com\/[\w.-]+\/[\w.-]+)\/([\w./-]+)$/.exec(pages) ?? [];
  if (!repository || !tag) throw new Error(`--pages ${pages}: https://github.com/OWNER/NAME/TAG is wanted.`);
  return { baseContentUrl: `${repository}/blob/${tag}`, baseImagesUrl: `${repository}/raw/${tag}` };
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { pages: { type: "string" } } });
  await packageExtension(resolve(positionals[0] ?? "stet.vsix"), values.pages);
}
