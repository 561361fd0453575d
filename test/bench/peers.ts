/**
 * Other checkers of English prose on the same texts, each with the rules its own documentation begins with. Fetched from npm into
 * .vscode-test/peers when they are asked for; none is part of the project.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export interface Peer {
  readonly name: string;
  readonly version: string;
  /** The rules by which it found something in the text, one for each finding. */
  check(text: string): Promise<readonly string[]>;
}

export const peersFolder = fileURLToPath(new URL("../../.vscode-test/peers", import.meta.url));

/** Fetches packages that were not asked for yet; a message where that does not work, else null. */
export function fetchPeers(packages: readonly string[]): string | null {
  mkdirSync(peersFolder, { recursive: true });
  const manifest = join(peersFolder, "package.json");
  if (!existsSync(manifest)) writeFileSync(manifest, '{ "private": true }\n');
  const asked = (JSON.parse(readFileSync(manifest, "utf8")) as { dependencies?: object }).dependencies ?? {};
  // One that lies there unasked came with another peer, in whatever version that one needs.
  const missing = packages.filter(
    (name) => !Object.hasOwn(asked, name) || !existsSync(join(peersFolder, "node_modules", name, "package.json")),
  );
  if (missing.length === 0) return null;
  const install = spawnSync("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", ...missing], {
    cwd: peersFolder,
    encoding: "utf8",
  });
  return install.status === 0 ? null : (install.stderr.trim().split("\n").at(-1) ?? "npm failed");
}

const retextRules = [
  "equality",
  "passive",
  "simplify",
  "repeated-words",
  "indefinite-article",
  "profanities",
  "intensify",
  "contractions",
  "redundant-acronyms",
];

/** What the peers' packages give, as far as it is used here. */
interface Message {
  readonly source?: string;
  readonly ruleId?: string | null;
}
interface Alex {
  text(text: string): { readonly messages: readonly Message[] };
}
interface Cspell {
  getDefaultSettings(): Promise<unknown>;
  spellCheckDocument(
    document: object,
    options: object,
    settings: unknown,
  ): Promise<{ readonly issues: readonly unknown[] }>;
}
interface HarperLinter {
  setup(): Promise<void>;
  organizedLints(text: string, options: object): Promise<Readonly<Record<string, readonly unknown[]>>>;
}
interface Kernel {
  lintText(text: string, options: object): Promise<{ readonly messages: readonly Message[] }>;
}
interface Processor {
  use(plugin: unknown): Processor;
  process(text: string): Promise<{ readonly messages: readonly Message[] }>;
}

/** The peers that npm gives, loaded and ready. Throws where they cannot be fetched. */
export async function npmPeers(): Promise<readonly Peer[]> {
  const fault = fetchPeers([
    "cspell-lib",
    "textlint",
    "textlint-rule-write-good",
    "textlint-rule-alex",
    "write-good",
    "alex",
    "harper.js",
    "retext",
    ...retextRules.map((name) => `retext-${name}`),
  ]);
  if (fault !== null) throw new Error(`peers could not be fetched: ${fault}`);
  const require = createRequire(join(peersFolder, "package.json"));
  const module = async <T>(path: string): Promise<T> =>
    (await import(pathToFileURL(join(peersFolder, "node_modules", path)).href)) as T;
  const plugin = async (name: string) =>
    (await import(pathToFileURL(require.resolve(name)).href)) as { readonly default: unknown };
  const inside = <T>(loaded: T | { readonly default: T }): T =>
    typeof loaded === "object" && loaded !== null && "default" in loaded ? loaded.default : loaded;
  const peer = (name: string, check: Peer["check"]): Peer => ({ name, version: versionOf(name), check });

  const writeGood: (text: string) => readonly unknown[] = require("write-good");
  const alex = await module<Alex>("alex/index.js");
  const cspell = await module<Cspell>("cspell-lib/dist/index.js");
  const spelling = await cspell.getDefaultSettings();
  const { LocalLinter } = await module<{ LocalLinter: new (init: object) => HarperLinter }>("harper.js/dist/index.js");
  const { binaryInlined } = await module<{ binaryInlined: unknown }>("harper.js/dist/binaryInlined.js");
  const harper = new LocalLinter({ binary: binaryInlined });
  await harper.setup();
  const { TextlintKernel } = require("@textlint/kernel") as { TextlintKernel: new () => Kernel };
  const textlint = new TextlintKernel();
  const lint = {
    filePath: "/story.txt",
    ext: ".txt",
    plugins: [{ pluginId: "text", plugin: inside(require("@textlint/textlint-plugin-text")) }],
    rules: ["write-good", "alex"].map((ruleId) => ({ ruleId, rule: inside(require(`textlint-rule-${ruleId}`)) })),
  };
  let retext = (await module<{ retext: () => Processor }>("retext/index.js")).retext();
  for (const name of retextRules) {
    retext = retext.use((await plugin(`retext-${name}`)).default);
  }

  const ruleOf = ({ source, ruleId }: Message) => ruleId ?? source ?? "?";
  return [
    peer("write-good", async (text) => writeGood(text).map(() => "write-good")),
    peer("alex", async (text) => alex.text(text).messages.map(ruleOf)),
    peer("retext", async (text) => (await retext.process(text)).messages.map(({ source }) => source ?? "?")),
    peer("textlint", async (text) => (await textlint.lintText(text, lint)).messages.map(ruleOf)),
    peer("cspell-lib", async (text) => {
      const document = { uri: "text:/story.txt", text, languageId: "plaintext", locale: "en" };
      const options = { noConfigSearch: true, generateSuggestions: false };
      return (await cspell.spellCheckDocument(document, options, spelling)).issues.map(() => "spelling");
    }),
    peer("harper.js", async (text) =>
      Object.entries(await harper.organizedLints(text, { language: "plaintext" })).flatMap(([rule, found]) =>
        found.map(() => rule),
      ),
    ),
  ];
}

/** proselint, where a person has installed it: Debian's package python3-proselint or pip's. */
export function proselint(): Peer | null {
  const version = spawnSync("proselint", ["--version"], { encoding: "utf8" });
  if (version.status !== 0) return null;
  return {
    name: "proselint",
    version: version.stdout.trim(),
    async check(text) {
      const run = spawnSync("proselint", ["--json"], { input: text, encoding: "utf8", maxBuffer: 1 << 28 });
      const { data } = JSON.parse(run.stdout) as { data: { errors: readonly { check: string }[] } };
      return data.errors.map(({ check }) => check);
    },
  };
}

function versionOf(name: string): string {
  const file = join(peersFolder, "node_modules", name, "package.json");
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}
