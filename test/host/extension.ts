/** Lays an extension out unpacked: an installed one whole, a built one as what `files` in its package.json ships and nothing else. */
import { existsSync } from "node:fs";
import { cp, glob, mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, matchesGlob, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";

export interface StageOptions {
  /** Where it was installed, or holds the package.json and what it ships, already built. */
  readonly extensionDir: string;
  /** The extensions folder of a VS Code. Made if it is not there. */
  readonly into: string;
  /** Drops `main`, so that VS Code runs the browser build in its web worker. */
  readonly withoutMain?: boolean;
}

export interface StagedExtension {
  /** Such as `stet.stet`. */
  readonly id: string;
  readonly folder: string;
}

interface Manifest {
  readonly name: string;
  readonly publisher: string;
  readonly version: string;
  readonly main?: string;
  readonly browser?: string;
  readonly icon?: string;
  readonly files?: readonly string[];
}

/** npm and vsce ship these even where `files` does not name them. */
const always = ["package.json", "README.md", "LICENSE", "CHANGELOG.md", "package.nls.json"];

/** Copies what the extension ships and registers it. Rejects when its entry point is not built. */
export async function stageExtension(options: StageOptions): Promise<StagedExtension> {
  const { extensionDir, into } = options;
  const source = await readFile(join(extensionDir, "package.json"), "utf8");
  const manifest = readManifest(source, extensionDir);
  const entry = options.withoutMain ? manifest.browser : (manifest.main ?? manifest.browser);
  if (entry === undefined) {
    throw new Error(
      `${join(extensionDir, "package.json")} names no "${options.withoutMain ? "browser" : "main"}" entry point.`,
    );
  }
  const id = `${manifest.publisher}.${manifest.name}`;
  const relativeLocation = `${id}-${manifest.version}`;
  const folder = join(into, relativeLocation);
  await rm(folder, { recursive: true, force: true });
  for (const path of await shippedPaths(extensionDir, manifest)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await cp(join(extensionDir, path), join(folder, path));
  }
  if (!hasModule(folder, entry)) {
    const why = hasModule(extensionDir, entry)
      ? '"files" in package.json does not ship it'
      : "run `npm run build` first";
    throw new Error(`The extension's entry point ${entry} is missing: ${why}.`);
  }
  if (options.withoutMain) {
    const { main: _, ...rest } = JSON.parse(source) as Record<string, unknown>;
    await writeFile(join(folder, "package.json"), `${JSON.stringify(rest, null, 2)}\n`);
  }
  await register(into, { id, version: manifest.version, relativeLocation });
  return { id, folder };
}

/** What VS Code leaves in a folder that it installed a package into. */
const installedMark = ".vsixmanifest";

/** The files that ship, relative to the extension: `files` with npm's meaning (folders whole, globs, `!` takes out). */
async function shippedPaths(root: string, manifest: Manifest): Promise<readonly string[]> {
  if (existsSync(join(root, installedMark))) return filesBelow(root);
  if (!manifest.files) throw new Error(`${join(root, "package.json")} has no "files": it says what ships.`);
  const icon = manifest.icon === undefined ? [] : [manifest.icon];
  const wanted = manifest.files.filter((pattern) => !pattern.startsWith("!"));
  const unwanted = manifest.files.filter((pattern) => pattern.startsWith("!")).map((pattern) => pattern.slice(1));
  const paths = new Set<string>();
  for (const pattern of [...always, ...icon, ...wanted]) {
    const clean = pattern.replace(/^\.?\//, "").replace(/\/$/, "");
    for await (const path of glob([clean, `${clean}/**`], { cwd: root })) {
      const plain = path.split(sep).join("/");
      const out = unwanted.some((no) => matchesGlob(plain, no) || matchesGlob(plain, `${no.replace(/\/$/, "")}/**`));
      if (!out && (await stat(join(root, path))).isFile()) paths.add(plain);
    }
  }
  return [...paths];
}

async function filesBelow(root: string): Promise<readonly string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

function hasModule(root: string, entry: string): boolean {
  return [entry, `${entry}.js`].some((path) => existsSync(join(root, path)));
}

/** Adds the extension to the list VS Code reads; without it, VS Code trusts an older list or scans. */
async function register(
  into: string,
  extension: { readonly id: string; readonly version: string; readonly relativeLocation: string },
): Promise<void> {
  const list = join(into, "extensions.json");
  const known: unknown = existsSync(list) ? JSON.parse(await readFile(list, "utf8")) : [];
  const others = (Array.isArray(known) ? known : []).filter(
    (item: { identifier?: { id?: string } }) => item.identifier?.id !== extension.id,
  );
  const location = pathToFileURL(join(into, extension.relativeLocation));
  const entry = {
    identifier: { id: extension.id },
    version: extension.version,
    location: { $mid: 1, path: decodeURI(location.pathname), scheme: "file" },
    relativeLocation: extension.relativeLocation,
  };
  await writeFile(list, `${JSON.stringify([...others, entry])}\n`);
}

function readManifest(source: string, extensionDir: string): Manifest {
  const value = JSON.parse(source) as Partial<Manifest>;
  const { name, publisher, version } = value;
  if (!name || !publisher || !version) {
    throw new Error(
      `${join(extensionDir, "package.json")} needs a name, a publisher and a version to be an extension.`,
    );
  }
  return { ...value, name, publisher, version };
}
