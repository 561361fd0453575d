/** Files of an official list in, entries out. */
import type { Entry } from "../types.ts";
import { detectLayout, headLength, type Layout } from "./detect.ts";
import { readEuCsv } from "./euCsv.ts";
import { readEuXml } from "./euXml.ts";
import { ListFault } from "./fault.ts";
import { readOfacAdvanced } from "./ofacAdvanced.ts";
import { readOfacAliases, readOfacComments, readOfacCsv } from "./ofacCsv.ts";
import { readOfacXml } from "./ofacXml.ts";
import { readOpenSanctionsJson } from "./openSanctionsJson.ts";
import { readOpenSanctionsSimple } from "./openSanctionsSimple.ts";
import type { Harvest, ImportedList, ListFile } from "./types.ts";
import { readUkCsv } from "./ukCsv.ts";
import { readUkNames, readUkSubjects } from "./ukTables.ts";
import { readUkXml } from "./ukXml.ts";
import { readUnList } from "./un.ts";
import { decodeUtf8 } from "./utf8.ts";

/** A refusal with the name of its file in front. */
export class ImportFault extends Error {
  readonly file: string;
  /** Counted from 1; null where the whole file is meant. */
  readonly line: number | null;

  constructor(file: string, line: number | null, reason: string) {
    super(`${file}${line === null ? "" : `:${line}`}: ${reason}`);
    this.name = "ImportFault";
    this.file = file;
    this.line = line;
  }
}

interface Detected {
  readonly file: ListFile;
  readonly layout: Layout;
}

/**
 * Reads files into lists: files that belong together (OFAC's sdn.csv, alt.csv, sdn_comments.csv) become one list, whatever
 * their order. `today` is the ISO day for lists that carry none. Throws an `ImportFault` at the first file that is not
 * whole; reading errors of the files pass through. Names, references, dates and programmes only are held.
 */
export async function importLists(files: readonly ListFile[], today: string): Promise<readonly ImportedList[]> {
  const detected: Detected[] = [];
  for (const file of files)
    detected.push({ file, layout: await named(file, async () => detectLayout(await headOf(file))) });
  const lists: ImportedList[] = [];
  for (const group of grouped(detected)) {
    const list = await importGroup(group, today);
    const twin = lists.find(({ id }) => id === list.id);
    if (twin !== undefined) throw new ImportFault(list.files[0] ?? "", null, `the same list as ${twin.files[0]}`);
    lists.push(list);
  }
  return lists;
}

/** One group for each list: parts of OFAC's and the UK's lists together, every other file by itself. */
function grouped(detected: readonly Detected[]): readonly (readonly Detected[])[] {
  const groups = new Map<string, Detected[]>();
  const cons = ({ file }: Detected) => /cons/i.test(file.name.split(/[\\/]/).at(-1) ?? "");
  const mainFiles = detected.filter(({ layout }) => layout.format === "ofac-csv" && layout.part === "names");
  const both = mainFiles.some(cons) && !mainFiles.every(cons);
  for (const [index, one] of detected.entries()) {
    const { format } = one.layout;
    const twins = format === "ofac-csv" && both;
    const key = twins ? `ofac-csv ${cons(one)}` : "part" in one.layout ? format : `${format} ${index}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

async function importGroup(group: readonly Detected[], today: string): Promise<ImportedList> {
  const [first] = group;
  if (first === undefined) throw new Error("no file");
  const { format } = first.layout;
  const harvest = "part" in first.layout ? await readParts(group, today) : await readOne(first, today);
  if (harvest.entries.length === 0) throw new ImportFault(first.file.name, null, "the list has no entries");
  const twice = repeated(harvest.entries);
  if (twice !== null) throw new ImportFault(first.file.name, null, `the entry ${twice} stands in it twice`);
  return {
    ...harvest,
    format,
    asOf: harvest.asOf ?? today,
    dated: harvest.asOf !== null,
    files: group.map(({ file }) => file.name),
  };
}

function readOne({ file, layout }: Detected, today: string): Promise<Harvest> {
  return named(file, () => {
    const text = decodeUtf8(file.open());
    switch (layout.format) {
      case "un-xml":
        return readUnList(text, today);
      case "ofac-xml":
        return readOfacXml(text, file.name, today);
      case "ofac-advanced-xml":
        return readOfacAdvanced(text, today);
      case "eu-xml":
        return readEuXml(text, today);
      case "eu-csv":
        return readEuCsv(text, today);
      case "uk-xml":
        return readUkXml(text, today);
      case "uk-csv":
        return readUkCsv(text, today);
      case "opensanctions-simple":
        return readOpenSanctionsSimple(text, today);
      case "opensanctions-json":
        return readOpenSanctionsJson(text, today);
      case "ofac-csv":
      case "uk-tables":
        throw new Error(`${layout.format} is read with its other files`);
    }
  });
}

/** Lists that come in several files: their side tables first, then the main one. */
async function readParts(group: readonly Detected[], today: string): Promise<Harvest> {
  const [first] = group;
  const fileOf = (part: string): ListFile | null => {
    const [one, another] = group.filter(({ layout }) => "part" in layout && layout.part === part);
    if (another !== undefined)
      throw new ImportFault(another.file.name, null, `a second file of the kind of ${one?.file.name}`);
    return one?.file ?? null;
  };
  const must = (part: string, what: string): ListFile => {
    const file = fileOf(part);
    if (file === null)
      throw new ImportFault(first?.file.name ?? "", null, `only a part of the list: give ${what}, too`);
    return file;
  };
  const read = <T>(file: ListFile, reader: (text: AsyncIterable<string>) => Promise<T>) =>
    named(file, () => reader(decodeUtf8(file.open())));
  if (first?.layout.format === "uk-tables") {
    const [subjectsFile, namesFile] = [must("subjects", "the table of subjects"), must("names", "the table of names")];
    const subjects = await read(subjectsFile, readUkSubjects);
    return read(namesFile, (text) => readUkNames(text, subjects, today));
  }
  const main = must("names", "its main file, sdn.csv or cons_prim.csv");
  const [aliasesFile, commentsFile] = [fileOf("aliases"), fileOf("comments")];
  const aliases = aliasesFile === null ? new Map() : await read(aliasesFile, readOfacAliases);
  const comments = commentsFile === null ? new Map() : await read(commentsFile, readOfacComments);
  return read(main, (text) => readOfacCsv(text, main.name, aliases, comments, today));
}

async function headOf(file: ListFile): Promise<Uint8Array> {
  const head = new Uint8Array(headLength);
  let length = 0;
  for await (const chunk of file.open()) {
    const room = chunk.subarray(0, headLength - length);
    head.set(room, length);
    length += room.length;
    if (length === headLength) break;
  }
  return head.subarray(0, length);
}

/** Puts the file's name before a fault found in it. */
async function named<T>(file: ListFile, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ListFault) throw new ImportFault(file.name, error.line, error.reason);
    throw error;
  }
}

function repeated(entries: readonly Entry[]): string | null {
  const ids = new Set<string>();
  for (const { id } of entries) {
    if (ids.has(id)) return id;
    ids.add(id);
  }
  return null;
}
