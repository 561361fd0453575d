/**
 * Reads `stet.register.csv`: one row an entry and authority, the header's names in any order, several values of a cell with | between.
 * An entry may have several rows, one for each authority; `remove` in the column `action` takes an entry away.
 */
import Papa from "papaparse";
import type { PlacedProblem } from "../../json/jsonFile.ts";
import type { Complain } from "../../json/problems.ts";
import { didYouMean } from "../../json/values.ts";
import { emptyHouseRegister, type HouseEntry, type HouseRegisterFile } from "./types.ts";
import { authorityOr, dateOr, houseListing, houseName, idOr, oneOfOr } from "./values.ts";

const columns =
  "id name names type country authority programme reference listed ended suspended scope wordings required note action".split(
    " ",
  );

/** Never throws. */
export function readRegisterCsv(stored: string): HouseRegisterFile {
  // Blanked, not cut, so that places count in the stored text.
  const text = stored.replace(/^\uFEFF/, " ");
  const rows: { readonly cells: readonly string[]; readonly span: PlacedProblem["span"] }[] = [];
  const problems: PlacedProblem[] = [];
  let at = 0;
  const firstLine = /^.*/.exec(text)?.[0] ?? "";
  Papa.parse<string[]>(text, {
    // Spreadsheets of many countries write semicolons.
    delimiter: firstLine.includes(";") && !firstLine.includes(",") ? ";" : ",",
    step({ data, errors, meta }) {
      const line = text.slice(at, meta.cursor);
      const start = at + (line.length - line.trimStart().length);
      const span = { start, end: Math.max(start, at + line.trimEnd().length) };
      at = meta.cursor;
      for (const { message } of errors) problems.push({ span, path: "", message: `${message}.` });
      if (data.some((cell) => cell.trim() !== "")) rows.push({ cells: data.map((cell) => cell.trim()), span });
    },
  });
  const [head, ...body] = rows;
  if (head === undefined) {
    const message = `Is empty: the first line names the columns (${columns.join(", ")}).`;
    return {
      register: emptyHouseRegister,
      problems: [{ span: { start: 0, end: 0 }, path: "", message }],
      broken: true,
    };
  }
  const names = head.cells.map((cell) => cell.toLowerCase());
  for (const name of names) {
    if (columns.includes(name)) continue;
    problems.push({
      span: head.span,
      path: name,
      message: `There is no column “${name}”.${didYouMean(name, columns) || ` Known: ${columns.join(", ")}.`}`,
    });
  }
  if (!names.includes("id")) {
    problems.push({ span: head.span, path: "id", message: "The column “id” is missing." });
    return { register: emptyHouseRegister, problems, broken: true };
  }
  const entries = new Map<string, HouseEntry>();
  const remove: { id: string; place: PlacedProblem["span"] }[] = [];
  for (const { cells, span } of body) {
    const complain: Complain = (path, message) => problems.push({ span, path: path.join("."), message });
    if (cells.length > names.length) complain([], "Has more cells than the first line.");
    const cell = (name: string) => cells[names.indexOf(name)] ?? "";
    const id = idOr(cell("id"), ["id"], complain);
    if (id === null) continue;
    const action = oneOfOr(cell("action"), ["add", "remove"], ["action"], complain);
    if (action === "remove") remove.push({ id, place: span });
    else entries.set(id, joined(entries.get(id), readRow(id, cell, complain, span)));
  }
  return { register: { ...emptyHouseRegister, entries: [...entries.values()], remove }, problems, broken: false };
}

function readRow(
  id: string,
  cell: (name: string) => string,
  complain: Complain,
  place: HouseEntry["place"],
): HouseEntry {
  const several = (name: string) =>
    cell(name)
      .split("|")
      .map((one) => one.trim())
      .filter((one) => one !== "");
  const authority = cell("authority") === "" ? null : authorityOr(cell("authority"), ["authority"], complain);
  const date = (name: string) => dateOr(cell(name), [name], complain);
  const dates = { listed: date("listed"), ended: date("ended"), suspended: date("suspended") };
  const scope = oneOfOr(cell("scope"), ["entity", "wing", "associated-persons"], ["scope"], complain) ?? "entity";
  const required = oneOfOr(cell("required").toLowerCase(), ["yes", "no", "true", "false"], ["required"], complain);
  const reference = cell("reference") === "" ? null : cell("reference");
  return {
    id,
    name: cell("name") === "" ? null : cell("name"),
    names: several("names").map((one) => houseName(one)),
    without: [],
    type: oneOfOr(cell("type"), ["organisation", "person", "vessel", "aircraft"], ["type"], complain),
    country: cell("country") === "" ? null : cell("country"),
    listings:
      authority === null
        ? []
        : [houseListing(authority, { ...dates, scope, reference, programme: cell("programme") }, null)],
    wordings: several("wordings"),
    required: required === null ? null : required === "yes" || required === "true",
    note: cell("note") === "" ? null : cell("note"),
    place,
  };
}

/** Another row of the same entry: what it says is added. */
function joined(before: HouseEntry | undefined, row: HouseEntry): HouseEntry {
  if (before === undefined) return row;
  return {
    ...before,
    name: before.name ?? row.name,
    names: [...before.names, ...row.names],
    type: before.type ?? row.type,
    country: before.country ?? row.country,
    listings: [...before.listings, ...row.listings],
    wordings: [...before.wordings, ...row.wordings],
    required: row.required ?? before.required,
    note: before.note ?? row.note,
  };
}
