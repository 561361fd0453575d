/** Finds a house style and everything it builds on. Files are only read, through whoever calls; nothing is executed. */

import { type JsonFile, type PlacedProblem, readJsonFile } from "../json/jsonFile.ts";
import { type Complain, collectProblems, type Path, pathText, type SettingProblem } from "../json/problems.ts";
import { didYouMean, isRecord, own } from "../json/values.ts";
import * as l10n from "../l10n/l10n.ts";
import type { Rule } from "../rules/types.ts";
import type { StyleLayer } from "./layer.ts";
import { type HouseRule, readHouseRules } from "./phrases/readHouseRules.ts";
import { presets } from "./presets/index.ts";
import { readExtends, readStyle } from "./styleFile.ts";
import {
  candidatesFor,
  decoded,
  fileBeside,
  isPackageName,
  isSamePlace,
  packageCandidates,
  packageStyle,
} from "./styleLocations.ts";

/** What reading a file gave: its text, or why there is none. */
export type FileRead = { readonly text: string } | { readonly missing: true } | { readonly fault: string };

/** Reads files by URI. Never rejects. */
export type ReadFile = (location: string) => Promise<FileRead>;

/** A file that was read for a style, with what is wrong in it. */
export interface StyleFile {
  readonly location: string;
  /** As stored; null where it could not be read. */
  readonly text: string | null;
  readonly problems: readonly PlacedProblem[];
  /** Its syntax is broken, as while it is being written, or it could not be read: nothing in it counts. */
  readonly broken: boolean;
}

export interface LoadedStyle {
  /** URI of the style's own file. */
  readonly location: string;
  /** From the weakest to the strongest; the style itself is last. */
  readonly layers: readonly StyleLayer[];
  /** Rules that may be set: the built-in ones, then those of the house. */
  readonly rules: readonly Rule[];
  readonly houseRules: readonly Rule[];
  /** Rules of the house that are only tried on old copy so far. */
  readonly trials: readonly Rule[];
  /** The style's file and those it builds on. */
  readonly files: readonly StyleFile[];
  /** URIs of files that were looked for and not found: the style changes when one appears. */
  readonly missing: readonly string[];
}

/** The name of the file that holds a folder's style. */
export const styleName = "stet.json";

/** The nearest style above a draft: every folder from the draft's up is looked into. Null where there is none. */
export async function findStyle(draft: string, read: ReadFile): Promise<string | null> {
  for (const location of candidatesFor(draft, styleName)) {
    if (!("missing" in (await read(location)))) return location;
  }
  return null;
}

/** Loads a style by the URI of its file. Never rejects: what cannot be used is among the problems. */
export async function loadStyle(location: string, rules: readonly Rule[], read: ReadFile): Promise<LoadedStyle> {
  const gathered: Gathered = { sources: [], missing: [], read };
  await gather(location, nameOf(location), [], gathered);
  const written = houseRulesOf(gathered.sources, rules);
  const known = [...rules, ...written.map(({ rule }) => rule)];
  const layers = gathered.sources.map((source) =>
    readStyle(source.json.broken ? {} : source.json.value, known, source.name, source.location, source.complain),
  );
  const usable = written.filter(({ refused }) => !refused);
  return {
    location,
    layers,
    rules: known,
    houseRules: usable.filter(({ trial }) => !trial).map(({ rule }) => rule),
    trials: usable.filter(({ trial }) => trial).map(({ rule }) => rule),
    files: gathered.sources.flatMap(fileOf),
    missing: gathered.missing,
  };
}

/** The house's own rules by id: a later style's rule takes the place of an earlier one's. */
function houseRulesOf(sources: readonly Source[], rules: readonly Rule[]): readonly HouseRule[] {
  const taken = new Set(rules.map(({ meta }) => meta.id));
  const written = new Map<string, HouseRule>();
  for (const { json, complain } of sources) {
    const value = isRecord(json.value) ? own(json.value, "houseRules") : undefined;
    for (const read of readHouseRules(value, taken, complain)) written.set(read.rule.meta.id, read);
  }
  return [...written.values()].filter(({ rule }) => !taken.has(rule.meta.id));
}

/** One preset or file as read, before its rules are. */
interface Source {
  readonly name: string;
  readonly location: string | null;
  readonly text: string | null;
  readonly json: JsonFile;
  readonly problems: SettingProblem[];
  readonly complain: Complain;
}

interface Gathered {
  readonly sources: Source[];
  readonly missing: string[];
  readonly read: ReadFile;
}

/** More styles than this on top of each other are a mistake. */
const deepest = 20;

/** Reads a file and, before it, what it extends. Gives why it could not be read, or null. */
async function gather(
  location: string,
  name: string,
  above: readonly string[],
  gathered: Gathered,
): Promise<string | null> {
  if (gathered.sources.some((source) => source.location === location)) return null;
  const file = await gathered.read(location);
  const { problems, complain } = collectProblems();
  if (!("text" in file)) {
    const fault = "missing" in file ? l10n.t("no such file or folder") : file.fault;
    if (above.length > 0) {
      gathered.missing.push(location);
      return fault;
    }
    complain([], fault);
    gathered.sources.push({ name, location, text: null, json: unread, problems, complain });
    return null;
  }
  const json = readJsonFile(file.text);
  for (const entry of readExtends(json.value, complain)) {
    const fault = await extend(entry.name, location, [...above, location], gathered);
    if (fault !== null) complain(entry.path, fault);
  }
  gathered.sources.push({ name, location, text: file.text, json, problems, complain });
  return null;
}

async function extend(
  name: string,
  from: string,
  above: readonly string[],
  gathered: Gathered,
): Promise<string | null> {
  if (above.length > deepest) return l10n.t("More than {0} styles extend each other.", deepest);
  const preset = Object.hasOwn(presets, name) ? presets[name] : undefined;
  if (preset !== undefined) {
    if (!gathered.sources.some((source) => source.name === `preset ${name}`)) {
      const json = readJsonFile(JSON.stringify(preset));
      gathered.sources.push({ name: `preset ${name}`, location: null, text: null, json, ...collectProblems() });
    }
    return null;
  }
  const found = isPackageName(name) ? await findPackage(name, from, gathered) : fileBeside(name, from);
  if (found === null) {
    const names = Object.keys(presets);
    return l10n.t(
      'There is no preset "{0}" ({1}) and no such package in node_modules.{2}',
      name,
      names.join(", "),
      didYouMean(name, names),
    );
  }
  if (!isSamePlace(found, from))
    return l10n.t("“{0}” lies on another machine: a style builds on files beside it only.", name);
  if (above.includes(found)) {
    const circle = [...above.slice(above.indexOf(found)), found].map(nameOf).join(" → ");
    return l10n.t("Goes in a circle: {0}.", circle);
  }
  const fault = await gather(found, isPackageName(name) ? name : nameOf(found), above, gathered);
  return fault === null ? null : l10n.t("“{0}” cannot be read: {1}", name, fault);
}

async function findPackage(name: string, from: string, { read, missing }: Gathered): Promise<string | null> {
  for (const manifest of packageCandidates(name, from)) {
    const file = await read(manifest);
    if ("text" in file) return packageStyle(name, manifest, readJsonFile(file.text).value);
    missing.push(manifest);
  }
  return null;
}

const unread: JsonFile = { value: undefined, problems: [], broken: true, place: () => ({ start: 0, end: 0 }) };

function fileOf({ location, text, json, problems }: Source): readonly StyleFile[] {
  if (location === null) return [];
  const placed = problems.map((problem) => ({
    span: json.place(problem),
    path: pathText(problem.path as Path),
    message: problem.message,
  }));
  const all = [...json.problems, ...placed].sort((a, b) => a.span.start - b.span.start);
  return [{ location, text, problems: all, broken: json.broken }];
}

/** The last part of a URI, for people. */
export function nameOf(location: string): string {
  return decoded(location.split("/").at(-1) ?? location);
}
