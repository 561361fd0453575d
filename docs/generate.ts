/**
 * Writes what follows from the rules and from the words in the code: docs/rules/*.md, docs/guides/reference.md, the schemas of stet.json, the
 * settings in package.json, package.nls.*.json and l10n/bundle.l10n.json.
 * `node docs/generate.ts` writes; `--check` writes nothing, names each file that differs and exits 1 if one does.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { fixTitles } from "../server/l10n/fixTitles.ts";
import { authorities } from "../server/register/status/authorities.ts";
import { allRules } from "../server/rules/index.ts";
import type { Rule } from "../server/rules/types.ts";
import { collectWords } from "./bundle.ts";
import { ledgerSchema } from "./ledgerSchema.ts";
import { languages, localised, translatedStrings } from "./manifest.ts";
import { reference } from "./reference.ts";
import { registerSchema } from "./registerSchema.ts";
import { ruleIndex } from "./ruleIndex.ts";
import { madeFrom, rulePage } from "./rulePage.ts";
import { type Strictness, styleSchema } from "./styleSchema.ts";

/** A file as it should be; null where it should not be there. */
export interface GeneratedFile {
  /** From the project's folder, with forward slashes. */
  readonly path: string;
  readonly content: string | null;
}

/** Everything that is made, for the project in `folder`. Throws where a file it is made from cannot be read. */
export function generatedFiles(folder: string, rules: readonly Rule[]): readonly GeneratedFile[] {
  const pages = rules.map((rule) => ({ path: `docs/rules/${rule.meta.id}.md`, content: rulePage(rule) }));
  const index = { path: "docs/rules/README.md", content: ruleIndex(rules) };
  const wanted = new Set([...pages, index].map(({ path }) => path));
  const stale = pagesIn(folder).filter((path) => !wanted.has(path) && read(folder, path)?.startsWith(madeFrom));
  const { manifest, strings } = localised(
    read(folder, "package.json") ?? "{}\n",
    readStrings(folder, "package.nls.json"),
    rules,
  );
  return [
    ...pages,
    index,
    { path: "docs/guides/reference.md", content: reference(manifest, strings) },
    ...stale.map((path) => ({ path, content: null })),
    { path: "docs/schemas/stet.schema.json", content: schemaFile(rules, "strict") },
    { path: "docs/schemas/stet.vscode.json", content: schemaFile(rules, "lenient") },
    { path: "docs/schemas/stet.sources.schema.json", content: `${JSON.stringify(ledgerSchema, null, 1)}\n` },
    { path: "docs/schemas/stet.register.schema.json", content: `${JSON.stringify(registerSchema, null, 1)}\n` },
    { path: "package.json", content: manifest },
    { path: "package.nls.json", content: stringsFile(strings) },
    ...languages.map((language) => ({
      path: `package.nls.${language}.json`,
      content: stringsFile(translatedStrings(strings, readStrings(folder, `docs/translations/${language}.json`))),
    })),
    { path: "l10n/bundle.l10n.json", content: stringsFile(collectWords(folder, madeWords(rules)).bundle) },
  ];
}

/** Those of the files that are not as they should be. */
export function differing(folder: string, files: readonly GeneratedFile[]): readonly GeneratedFile[] {
  return files.filter(({ path, content }) => read(folder, path) !== content);
}

function pagesIn(folder: string): readonly string[] {
  try {
    return readdirSync(join(folder, "docs/rules"))
      .filter((name) => name.endsWith(".md"))
      .map((name) => `docs/rules/${name}`);
  } catch {
    return [];
  }
}

/** Words of the server that are translated although no `l10n.t` names them. */
function madeWords(rules: readonly Rule[]): readonly string[] {
  if (rules.length === 0) return [];
  const said = rules.flatMap(({ meta }) => [
    meta.why,
    ...Object.values(meta.messages).map(({ text }) => text),
    ...(meta.standReasons ?? []),
  ]);
  return [...fixTitles, ...said, ...authorities.flatMap(({ name, short, adjective }) => [name, short, adjective])];
}

function stringsFile(strings: Readonly<Record<string, string>>): string {
  return `${JSON.stringify(strings, null, 2)}\n`;
}

function readStrings(folder: string, path: string): Readonly<Record<string, string>> {
  return JSON.parse(read(folder, path) ?? "{}");
}

function schemaFile(rules: readonly Rule[], strictness: Strictness): string {
  return `${JSON.stringify(styleSchema(rules, strictness), null, 1)}\n`;
}

function read(folder: string, path: string): string | null {
  try {
    return readFileSync(join(folder, path), "utf8");
  } catch {
    return null;
  }
}

function main(): void {
  const folder = join(import.meta.dirname, "..");
  const changed = differing(folder, generatedFiles(folder, allRules));
  if (process.argv.includes("--check")) {
    for (const { path } of changed)
      console.error(`${path} differs from what it is made from: run "node docs/generate.ts".`);
    process.exitCode = changed.length > 0 ? 1 : 0;
    return;
  }
  for (const made of ["docs/rules", "docs/guides", "docs/schemas", "l10n"])
    mkdirSync(join(folder, made), { recursive: true });
  for (const { path, content } of changed) {
    if (content === null) rmSync(join(folder, path));
    else writeFileSync(join(folder, path), content);
    console.log(`${content === null ? "removed" : "written"} ${path}`);
  }
}

if (import.meta.main) main();
