/** `stet style --effective`: what holds for a draft, and where each value was written. */
import process from "node:process";
import { fileURLToPath } from "node:url";
import { createSettler, isIgnored, kindOf } from "../house/effective.ts";
import { kinds } from "../house/kinds.ts";
import type { LoadedStyle } from "../house/load.ts";
import type { Origin, Settled } from "../house/settle.ts";
import { readJsonFile } from "../json/jsonFile.ts";
import { allRules } from "../rules/index.ts";
import type { OptionValue, Rule } from "../rules/types.ts";
import type { EffectiveRequest } from "./arguments.ts";
import { relativePath } from "./formats/paths.ts";
import { lineIndexOf, positionAt } from "./lineIndex.ts";
import { tell, write } from "./output.ts";
import { printable } from "./printable.ts";
import { noDrafts, readDraft } from "./reading/drafts.ts";
import { createStyleFiles, problemsOf, uriOf } from "./styleFiles.ts";

/** Runs the command and gives its exit code. */
export async function effectiveReport({ draft, config }: EffectiveRequest): Promise<0 | 2> {
  const read = readDraft({ file: draft, named: true }, null);
  if (!("text" in read)) {
    tell(`stet: ${printable(draft)}: ${"fault" in read ? read.fault : noDrafts(1)}`);
    return 2;
  }
  const style = await createStyleFiles(allRules, config).of(draft);
  const problems = style === null ? [] : problemsOf(style);
  for (const problem of problems) tell(`stet: ${printable(problem)}`);
  if (problems.length > 0) return 2;
  await write(`${linesFor(draft, read.text, style).join("\n")}\n`);
  return 0;
}

function linesFor(draft: string, text: string, style: LoadedStyle | null): readonly string[] {
  const uri = uriOf(draft);
  const { kind, from, unknown } = kindOf(style, uri, text);
  const settled = createSettler(allRules)(style, kind, null);
  const rules = style?.rules ?? allRules;
  const said =
    unknown === null ? [] : [`Its front matter says kind “${unknown}”, which is none of ${kinds.join(", ")}.`];
  const where = whereOf(style);
  const rows = [
    ...dateRow(settled, where),
    ...rules.flatMap((rule) => rowsOf(rule, settled, where)),
    ...(style?.houseRules ?? []).map((rule) => [rule.meta.id, "house rule", rule.meta.statement]),
  ];
  return [
    `Draft: ${draft}`,
    `Style: ${style === null ? "none (no stet.json from its folder up)" : shown(style.location)}`,
    ...(style === null ? [] : [`Layers: ${style.layers.map(({ name }) => name).join(" < ")}`]),
    `Kind: ${kind === null ? "none" : `${kind} (from ${from})`}`,
    ...said,
    ...(style !== null && isIgnored(style, uri) ? ["Ignored: the style leaves this draft alone."] : []),
    "",
    ...(rows.length === 0
      ? ["Everything is as Stet comes."]
      : [...aligned(rows), "", "Everything else is as Stet comes."]),
  ];
}

type Where = (origin: Origin) => string;

/** Places as `file:line`, presets and kinds by name. */
function whereOf(style: LoadedStyle | null): Where {
  const files = new Map(
    (style?.files ?? []).flatMap(({ location, text }) =>
      text === null ? [] : [[location, { json: readJsonFile(text), index: lineIndexOf(text) }] as const],
    ),
  );
  return ({ layer, path }) => {
    const file = layer.location === null ? undefined : files.get(layer.location);
    if (file === undefined || layer.location === null) return layer.name;
    const { line } = positionAt(file.index, file.json.place({ path, message: "", key: false }).start);
    return `${shown(layer.location)}:${line}`;
  };
}

function shown(location: string): string {
  return relativePath(fileURLToPath(location), process.cwd());
}

function dateRow({ settings: { draftDate }, origins }: Settled, where: Where): readonly (readonly string[])[] {
  if (draftDate === null) return [];
  const { year, month, day } = draftDate;
  const date = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return [["draftDate", date, (origins.get("draftDate") ?? []).map(where).join(", ")]];
}

function rowsOf({ meta }: Rule, { settings, origins }: Settled, where: Where): readonly (readonly string[])[] {
  const setting = settings.rules.get(meta.id);
  if (setting === undefined) return [];
  const row = (key: string, value: OptionValue) => {
    const places = origins.get(`${meta.id}.${key}`);
    return places === undefined ? [] : [[`${meta.id}.${key}`, JSON.stringify(value), places.map(where).join(", ")]];
  };
  return [
    ...row("level", setting.level === "default" ? meta.level : setting.level),
    ...row("allow", setting.allow),
    ...Object.entries(setting.options).flatMap(([key, value]) => row(key, value)),
  ];
}

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const width = (column: number) => Math.min(48, Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const [first, second] = [width(0), width(1)];
  return rows.map(([name = "", value = "", from = ""]) =>
    `${name.padEnd(first)}  ${value.padEnd(second)}  ${from}`.trimEnd(),
  );
}
