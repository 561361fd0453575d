/**
 * What was read of the paragraphs of a draft, side by side in the draft's order: an edit replaces the values of the paragraphs it touched.
 * Whoever looks for something in a long draft goes through one list, not through every paragraph there is.
 */
import type { Block, Draft, Paragraph } from "./types.ts";

/** How one version of a draft came from the one before: so many paragraphs at its beginning and at its end are the same objects. */
interface Kept {
  readonly atStart: number;
  readonly atEnd: number;
}

interface Column {
  version: number;
  options: object;
  values: unknown[];
}

/** The columns of one draft as it is edited. */
export interface Columns {
  version: number;
  blocks: readonly Block[];
  /** Of the newest versions, the last one last. */
  kept: Kept[];
  readonly byReader: (Column | undefined)[];
}

/** So many versions may pass until a column is made anew: some are asked for after a pause in typing only. */
const rememberedVersions = 64;

export function createColumns(): Columns {
  return { version: 0, blocks: [], kept: [], byReader: [] };
}

const home = Symbol("the draft's columns");

interface Placed extends Draft {
  readonly [home]?: { readonly columns: Columns; readonly version: number };
}

/** The draft, as the newest version of those whose columns these are. */
export function withColumns(draft: Draft, columns: Columns): Draft {
  const [before, now] = [columns.blocks, draft.blocks];
  const most = Math.min(before.length, now.length);
  const isSame = (a: Block | undefined, b: Block | undefined) => a?.paragraph === b?.paragraph;
  let atStart = 0;
  while (atStart < most && isSame(before[atStart], now[atStart])) atStart++;
  let atEnd = 0;
  while (atEnd < most - atStart && isSame(before[before.length - 1 - atEnd], now[now.length - 1 - atEnd])) atEnd++;
  columns.kept.push({ atStart, atEnd });
  if (columns.kept.length > rememberedVersions) columns.kept.shift();
  columns.version++;
  columns.blocks = now;
  return Object.defineProperty(draft, home, { value: { columns, version: columns.version } });
}

/** A value for each block; undefined where nothing was read: null, false, an empty list, set or table. */
export function columnOf<T>(
  draft: Draft,
  reader: number,
  options: object,
  read: (paragraph: Paragraph) => T,
): readonly (Something<T> | undefined)[] {
  const readingOf = ({ paragraph }: Block) => something(read(paragraph));
  const placed = (draft as Placed)[home];
  // An older version of the draft, or one that is not edited.
  if (placed === undefined || placed.version !== placed.columns.version) return draft.blocks.map(readingOf);
  const { columns } = placed;
  const column = columns.byReader[reader];
  const passed = column === undefined ? 0 : columns.version - column.version;
  if (column === undefined || column.options !== options || passed > columns.kept.length) {
    const values = draft.blocks.map(readingOf);
    columns.byReader[reader] = { version: columns.version, options, values };
    return values;
  }
  if (passed > 0) {
    const since = columns.kept.slice(-passed);
    const atStart = since.reduce((least, kept) => Math.min(least, kept.atStart), Number.POSITIVE_INFINITY);
    const atEnd = since.reduce((least, kept) => Math.min(least, kept.atEnd), Number.POSITIVE_INFINITY);
    const { values } = column;
    const changed = draft.blocks.slice(atStart, draft.blocks.length - atEnd).map(readingOf);
    // Who still holds the list of before is not told of later edits.
    column.values = [...values.slice(0, atStart), ...changed, ...values.slice(values.length - atEnd)];
    column.version = columns.version;
  }
  return column.values as readonly (Something<T> | undefined)[];
}

/** What a reader gives where it found something. */
export type Something<T> = Exclude<T, null | false | undefined>;

function something<T>(value: T): Something<T> | undefined {
  if (value === null || value === false || value === undefined) return undefined;
  if (Array.isArray(value) && value.length === 0) return undefined;
  if ((value instanceof Map || value instanceof Set) && value.size === 0) return undefined;
  return value as Something<T>;
}
