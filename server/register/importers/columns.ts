/** Columns of a CSV list by the names in its header, whatever their case. */
import { ListFault } from "./fault.ts";
import { folded } from "./xmlRecords.ts";

export type Cell = (fields: readonly string[], name: string) => string;

/**
 * Gives a reader of cells by column name; a column the file does not have reads as "". Throws a `ListFault` where one of
 * the columns that must be there is missing.
 */
export function columnsOf(header: readonly string[], line: number, must: readonly string[]): Cell {
  const places = new Map<string, number>();
  for (const [index, name] of header.entries()) {
    const key = keyOf(name);
    if (!places.has(key)) places.set(key, index);
  }
  const missing = must.filter((name) => !places.has(keyOf(name)));
  if (missing.length > 0)
    throw new ListFault(line, `the header lacks ${missing.map((name) => `“${name}”`).join(", ")}`);
  // A name is looked up for every row: its place is found once.
  const known = new Map<string, number>();
  return (fields, name) => {
    let place = known.get(name);
    if (place === undefined) {
      place = places.get(keyOf(name)) ?? -1;
      known.set(name, place);
    }
    return folded(fields[place] ?? "");
  };
}

function keyOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[\s_]+/g, " ")
    .trim();
}

/** Throws a `ListFault` where a row has not the columns of its header: the file is cut or damaged there. */
export function mustMatch(header: readonly string[], fields: readonly string[], line: number): void {
  if (fields.length !== header.length) {
    throw new ListFault(line, `${fields.length} columns instead of ${header.length}: the file is truncated or damaged`);
  }
}
