/**
 * What was read of the paragraphs of a draft, side by side in the draft's order: an edit replaces the values of the paragraphs it touched.
 * Whoever looks for something in a long draft goes through one list, not through every paragraph there is.
 */
import type { Line } from "./readLines.ts";
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
  /** Of the same version. */
  lines: readonly Line[];
  /** Of the newest versions, the last one last. */
  kept: Kept[];
  readonly byReader: (Column | undefined)[];
}

/** So many versions may pass until a column is made anew: some are asked for after a pause in typing only. */
const rememberedVersions = 64;

export function createColumns(): Columns {
  return { version: 0, blocks: [], lines: [], kept: [], byReader: [] };
}

const home = Symbol("the draft's columns");

interface Placed extends Draft {
  readonly [home]?: { readonly columns: Columns; readonly version: number };
}

/** The draft, as the newest version of those whose columns these are. */
export function withColumns(draft: Draft, lines: readonly Line[], columns: Columns): Draft {
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
  columns.lines = lines;
  return Object.defineProperty(draft, home, { value: { columns, version: columns.version } });
}

/** The blocks that a reader has not read since it last went along the draft, as far as is known; reading them in pieces leaves time between. */
export function unread(draft: Draft, reader: number, options: object): readonly Block[] {
  const placed = (draft as Placed)[home];
  if (placed === undefined || placed.version !== placed.columns.version) return draft.blocks;
  const { columns } = placed;
  const kept = keptSince(columns, reader, options);
  return kept === null ? draft.blocks : draft.blocks.slice(kept.atStart, draft.blocks.length - kept.atEnd);
}

/** How much of a reader's column is still good; null where it has none for these options. */
function keptSince(columns: Columns, reader: number, options: object): Kept | null {
  const column = columns.byReader[reader];
  if (column === undefined || column.options !== options) return null;
  const passed = columns.version - column.version;
  if (passed > columns.kept.length) return null;
  let { length: atStart } = columns.blocks;
  let atEnd = passed === 0 ? 0 : atStart;
  for (let at = columns.kept.length - passed; at < columns.kept.length; at++) {
    const kept = columns.kept[at];
    atStart = Math.min(atStart, kept?.atStart ?? 0);
    atEnd = Math.min(atEnd, kept?.atEnd ?? 0);
  }
  return { atStart, atEnd };
}

/** Longer lists are too many arguments. */
const longestSplice = 1_000;

/**
 * A value for each block, good until the draft's next version is asked about; undefined where nothing was read: null, false, an empty
 * list, set or table.
 */
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
  const kept = keptSince(columns, reader, options);
  if (column === undefined || kept === null) {
    const values = draft.blocks.map(readingOf);
    columns.byReader[reader] = { version: columns.version, options, values };
    return values;
  }
  if (column.version !== columns.version) {
    const { atStart, atEnd } = kept;
    const { values } = column;
    const changed = draft.blocks.slice(atStart, draft.blocks.length - atEnd).map(readingOf);
    // In its place: a key makes sixty columns new, and the collector would carry them all.
    const removed = values.length - atEnd - atStart;
    if (changed.length <= longestSplice) values.splice(atStart, removed, ...changed);
    else column.values = [...values.slice(0, atStart), ...changed, ...values.slice(values.length - atEnd)];
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
