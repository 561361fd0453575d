/**
 * OpenSanctions' entities.ftm.json, where sanctions are entities of their own that point to whom they are on, and
 * targets.nested.json, where they stand inside: one JSON object a line in both.
 */
import type { Entry, EntryType, PartialDate } from "../types.ts";
import { isoDate } from "./dates.ts";
import { ListFault } from "./fault.ts";
import { isRecord, readJsonLines } from "./jsonLines.ts";
import { entryOf, listingOf, type RawName, type UndatedListing } from "./names.ts";
import { authorityOfDataSet, licenceNote, openSanctionsId, openSanctionsType } from "./openSanctionsNames.ts";
import { createTally } from "./tally.ts";
import type { Harvest } from "./types.ts";

type Properties = Readonly<Record<string, unknown>>;

interface Target {
  readonly key: string;
  readonly type: EntryType;
  readonly caption: string;
  readonly raw: readonly RawName[];
  readonly inside: readonly UndatedListing[];
  readonly sanctioned: boolean;
  readonly dataSets: readonly string[];
  readonly seen: PartialDate | null;
}

const nameProperties = [
  ["name", "alias", "strong"],
  ["alias", "alias", "strong"],
  ["previousName", "former", "strong"],
  ["weakAlias", "alias", "weak"],
  ["abbreviation", "acronym", "weak"],
] as const;

/** Throws a `ListFault` at a line that is damaged, cut short or no entity. */
export async function readOpenSanctionsJson(text: AsyncIterable<string>, today: string): Promise<Harvest> {
  const targets: Target[] = [];
  const sanctions = new Map<string, UndatedListing[]>();
  const tally = createTally();
  for await (const { value, line } of readJsonLines(text)) {
    const { id, schema } = value;
    if (typeof id !== "string" || typeof schema !== "string")
      throw new ListFault(line, "an entity without id or schema");
    const properties = isRecord(value.properties) ? value.properties : {};
    if (schema === "Sanction") {
      const listing = listingFrom(properties, strings(value.datasets));
      for (const entity of strings(properties.entity))
        sanctions.set(entity, [...(sanctions.get(entity) ?? []), listing]);
      continue;
    }
    const type = openSanctionsType(schema);
    if (type === null || value.target === false) continue;
    targets.push(targetFrom(id, type, value, properties, tally.count, line));
  }
  const dataSets = new Set(targets.flatMap((target) => target.dataSets));
  const { id, title } = openSanctionsId(dataSets);
  const asOf = targets.reduce<PartialDate | null>(
    (latest, { seen }) => (seen !== null && seen > (latest ?? "") ? seen : latest),
    null,
  );
  const entries = targets.map((target): Entry => {
    const listed = [...target.inside, ...(sanctions.get(target.key) ?? [])];
    const listings = listed.length > 0 || !target.sanctioned ? listed : target.dataSets.map(bareListing);
    const { key, type, caption, raw, seen } = target;
    return entryOf({ id: `${id}:${key}`, officialName: caption, raw, type, listings, asOf: seen ?? asOf ?? today });
  });
  return { id, title, asOf, entries, tally: tally.counts, notes: [licenceNote] };
}

function targetFrom(
  key: string,
  type: EntryType,
  value: Properties,
  properties: Properties,
  count: (label: string) => void,
  line: number,
): Target {
  const names: RawName[] = nameProperties.flatMap(([property, kind, strength]) =>
    strings(properties[property]).map((text) => {
      count(property);
      return { text, kind, strength };
    }),
  );
  const caption = typeof value.caption === "string" && value.caption !== "" ? value.caption : names[0]?.text;
  if (caption === undefined) throw new ListFault(line, `${key} has no name`);
  const inside = Array.isArray(properties.sanctions) ? properties.sanctions.filter(isRecord) : [];
  return {
    key,
    type,
    caption,
    raw: [{ text: caption, kind: "name", strength: "strong" }, ...names.filter(({ text }) => text !== caption)],
    inside: inside.map((sanction) =>
      listingFrom(
        isRecord(sanction.properties) ? sanction.properties : {},
        strings(sanction.datasets ?? value.datasets),
      ),
    ),
    sanctioned: strings(properties.topics).some((topic) => topic === "sanction"),
    dataSets: strings(value.datasets),
    seen: isoDate(typeof value.last_seen === "string" ? value.last_seen : ""),
  };
}

function listingFrom(properties: Properties, dataSets: readonly string[]): UndatedListing {
  const first = (name: string) => strings(properties[name])[0] ?? "";
  const dates = (name: string) =>
    strings(properties[name])
      .map(isoDate)
      .filter((date) => date !== null);
  const dataSet = dataSets[0] ?? first("authority");
  return listingOf({
    authority: authorityOfDataSet(dataSet),
    programme: first("program") || first("programId") || first("authority") || dataSet,
    reference: first("unscId") || first("authorityId") || null,
    listed: [...dates("listingDate"), ...dates("startDate")].sort()[0] ?? null,
    ended: dates("endDate").sort().at(-1) ?? null,
    source: `OpenSanctions: ${dataSet}`,
  });
}

/** The data says only that there is a sanction. */
function bareListing(dataSet: string): UndatedListing {
  return listingOf({
    authority: authorityOfDataSet(dataSet),
    programme: dataSet,
    note: "OpenSanctions marks the entry as sanctioned without saying more.",
    source: `OpenSanctions: ${dataSet}`,
  });
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === "string" && one !== "") : [];
}
