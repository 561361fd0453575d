/** Which official layout a file has, told from its beginning alone; names of files prove nothing. */
import Papa from "papaparse";
import { ListFault } from "./fault.ts";
import { type OfacPart, ofacPartOf } from "./ofacCsv.ts";
import type { ListFormat } from "./types.ts";
import { folded } from "./xmlRecords.ts";

/** A format, and the part of it where a list comes in several files. */
export type Layout =
  | { readonly format: Exclude<ListFormat, "ofac-csv" | "uk-tables"> }
  | { readonly format: "ofac-csv"; readonly part: OfacPart }
  | { readonly format: "uk-tables"; readonly part: "subjects" | "names" };

/** Bytes that are enough to tell. */
export const headLength = 16_384;

/** By the root element of an XML list. */
const roots: ReadonlyMap<string, Exclude<ListFormat, "ofac-csv" | "uk-tables">> = new Map([
  ["CONSOLIDATED_LIST", "un-xml"],
  ["sdnList", "ofac-xml"],
  ["Sanctions", "ofac-advanced-xml"],
  ["export", "eu-xml"],
  ["Designations", "uk-xml"],
]);

/** Throws a `ListFault` that says what the file is instead, where that can be told. */
export function detectLayout(bytes: Uint8Array): Layout {
  const [first, second] = bytes;
  if (first === undefined) throw new ListFault(null, "the file is empty");
  if (first === 0x50 && second === 0x4b)
    throw new ListFault(null, "a ZIP archive or spreadsheet: unpack it, or take the XML or CSV");
  if (first === 0x1f && second === 0x8b) throw new ListFault(null, "a gzip archive: unpack it first");
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    throw new ListFault(1, "UTF-16 text: official lists are UTF-8, so this copy was saved anew");
  const head = new TextDecoder().decode(bytes).trimStart();
  if (head === "") throw new ListFault(null, "the file is empty");
  if (head.startsWith("<")) return xmlLayout(head);
  if (head.startsWith("{") || head.startsWith("[")) return jsonLayout(head);
  return csvLayout(head);
}

function xmlLayout(head: string): Layout {
  const root = /<(?![?!])(?:[\w-]+:)?([\w-]+)/.exec(head.replace(/<!--[\s\S]*?(?:-->|$)/g, ""))?.[1];
  if (/^<!doctype html/i.test(head) || root?.toLowerCase() === "html") {
    const title = folded(/<title[^>]*>([^<]*)/i.exec(head)?.[1] ?? "").slice(0, 100);
    throw new ListFault(
      1,
      `a web page${title === "" ? "" : ` (“${title}”)`}, not a list: the server may have answered with an error`,
    );
  }
  const format = root === undefined ? undefined : roots.get(root);
  if (format !== undefined) return { format };
  throw new ListFault(
    1,
    root === undefined ? "XML without a root element" : `XML of no list that Stet knows: its root is <${root}>`,
  );
}

function jsonLayout(head: string): Layout {
  const firstLine = /^.*/.exec(head)?.[0] ?? "";
  if (/^\{\s*"(?:id|caption|schema)"\s*:/.test(firstLine) && /"schema"\s*:/.test(firstLine))
    return { format: "opensanctions-json" };
  throw new ListFault(
    1,
    "JSON, but not OpenSanctions’ entities.ftm.json or targets.nested.json, which have one entity with its schema a line",
  );
}

function csvLayout(head: string): Layout {
  const rows = Papa.parse<string[]>(head, { preview: 2, delimiter: /^[^\n,]*;/.test(head) ? ";" : "," }).data;
  const first = (rows[0] ?? []).map((field) => field.trim());
  const has = (...names: readonly string[]) => names.every((name) => first.includes(name));
  if (has("id", "schema", "name", "aliases", "dataset")) return { format: "opensanctions-simple" };
  if (has("unique_id", "date_designated")) return { format: "uk-tables", part: "subjects" };
  if (has("unique_id", "name_type")) return { format: "uk-tables", part: "names" };
  if (/^report date\b/i.test(first[0] ?? "") || has("Unique ID", "Name 6")) return { format: "uk-csv" };
  if (/^(?:date_file|filegenerationdate)$/i.test(first[0] ?? "")) return { format: "eu-csv" };
  if (/^last updated/i.test(first[0] ?? "") && /Group ID/.test(head)) {
    throw new ListFault(
      1,
      "OFSI’s consolidated list, closed on 28 January 2026: the UK Sanctions List of the Foreign Office has replaced it",
    );
  }
  const part = ofacPartOf(first);
  if (part !== null) return { format: "ofac-csv", part };
  throw new ListFault(1, `no list that Stet knows begins like this: “${folded(head.slice(0, 60))}”`);
}
