/** An entry of the register for a terminal, and as plain data. */
import { authorityName } from "../../register/status/authorities.ts";
import { spokenDate } from "../../register/status/partialDates.ts";
import type { Entry, Listing } from "../../register/types.ts";

/** Name and listings; with `whole`, every spelling, note and source too. */
export function entryText(entry: Entry, spelling: string, whole: boolean): string {
  const { id, name, officialName, type, names, listings, note } = entry;
  const through = spelling === name || spelling === officialName ? "" : `, found as “${spelling}”`;
  const out = [`${name} (${id}, ${type}${through})`];
  if (whole && officialName !== null) out.push(`  on the list: ${officialName}`);
  for (const listing of listings) out.push(...listingLines(listing, whole));
  if (listings.length === 0) out.push("  no listing in the loaded registers");
  if (whole) {
    const spelled = (weak: boolean) =>
      names.filter(({ strength }) => (strength === "weak") === weak).map(({ text }) => text);
    out.push(`  names: ${spelled(false).join("; ")}`);
    if (spelled(true).length > 0) out.push(`  weak names, never looked for alone: ${spelled(true).join("; ")}`);
    if (note !== "") out.push(`  ${note}`);
  }
  return `${out.join("\n")}\n`;
}

function listingLines(listing: Listing, whole: boolean): readonly string[] {
  const { authority, programme, reference, listed, ended, suspended, scope, note, source, asOf, verified } = listing;
  const since = listed === null ? "no listing date printed" : `listed ${spokenDate(listed)}`;
  const parts = [
    programme,
    ...(reference === null ? [] : [reference]),
    since,
    ...(ended === null ? [] : [`ended ${spokenDate(ended)}`]),
    ...(suspended === null ? [] : [`suspended ${spokenDate(suspended)}`]),
    ...(scope === "entity" ? [] : [scope === "wing" ? "one wing only" : "only persons and bodies associated with it"]),
    ...(verified ? [] : ["press reports only"]),
  ];
  const lines = [`  ${authorityName(authority)}: ${parts.join(", ")} (as of ${spokenDate(asOf)})`];
  if (whole)
    lines.push(
      ...[note, source === "" ? "" : `source: ${source}`].filter((line) => line !== "").map((line) => `    ${line}`),
    );
  return lines;
}

/** What `--format json` prints of an entry. */
export function entryJson({ id, name, officialName, type, names, listings, note, origin, asOf }: Entry) {
  return {
    id,
    name,
    officialName,
    type,
    names: names.map(({ text, kind, strength }) => ({ text, kind, strength })),
    listings,
    note,
    origin,
    asOf,
  };
}
