/**
 * The EU's financial sanctions files, CSV, of version 1.1 (118 columns) and the older 1.0: one row is one entity with one
 * of its names, addresses, birth dates or documents, so that an entity takes many rows.
 */
import type { EntryType, PartialDate } from "../types.ts";
import { type Cell, columnsOf, mustMatch } from "./columns.ts";
import { readCsvRows } from "./csvRows.ts";
import { britishDate, isoDate } from "./dates.ts";
import { type EuAct, euListings, euTitle, isLowQuality } from "./euListings.ts";
import { ListFault } from "./fault.ts";
import { entryOf, joinedName, type RawName } from "./names.ts";
import { createTally } from "./tally.ts";
import type { Harvest } from "./types.ts";

/** Names of the columns that are read, in both versions. */
const versions = [
  {
    generated: "fileGenerationDate",
    id: "Entity_LogicalId",
    reference: "Entity_EU_ReferenceNumber",
    unReference: "Entity_UnitedNationId",
    designated: "Entity_DesignationDate",
    type: "Entity_SubjectType",
    programme: "Entity_Regulation_Programme",
    published: "Entity_Regulation_PublicationDate",
    inForce: "Entity_Regulation_EntryIntoForceDate",
    name: "NameAlias_WholeName",
    nameParts: ["NameAlias_FirstName", "NameAlias_MiddleName", "NameAlias_LastName"],
    language: "NameAlias_NameLanguage",
    remark: "NameAlias_Remark",
  },
  {
    generated: "Date_file",
    id: "Entity_logical_id",
    reference: "EU_ref_num",
    unReference: "",
    designated: "",
    type: "Subject_type",
    programme: "Programme",
    published: "Leba_publication_date",
    inForce: "",
    name: "Naal_wholename",
    nameParts: ["Naal_firstname", "Naal_middlename", "Naal_lastname"],
    language: "Name_lang",
    remark: "",
  },
] as const;
type Version = (typeof versions)[number];

interface Names {
  readonly texts: Map<string, { readonly weak: boolean; readonly language: string }>;
  readonly acts: EuAct[];
  readonly reference: string;
  readonly unReference: string;
  readonly designated: PartialDate | null;
  readonly type: EntryType;
}

/** Throws a `ListFault` where a row has too few or too many columns. */
export async function readEuCsv(text: AsyncIterable<string>, today: string): Promise<Harvest> {
  const entities = new Map<string, Names>();
  const tally = createTally();
  let header: readonly string[] | null = null;
  let version: Version = versions[0];
  let cell: Cell = () => "";
  let asOf: PartialDate | null = null;
  for await (const rows of readCsvRows(text, ";")) {
    for (const { fields, line } of rows) {
      if (header === null) {
        header = fields;
        version = /^date_file$/i.test(fields[0]?.trim() ?? "") ? versions[1] : versions[0];
        cell = columnsOf(fields, line, [version.id, version.type, version.programme, version.name]);
        continue;
      }
      mustMatch(header, fields, line);
      const id = cell(fields, version.id);
      if (!/^\d+$/.test(id)) throw new ListFault(line, `“${id.slice(0, 40)}” is no number of an entity`);
      asOf ??= day(cell(fields, version.generated));
      addRow(entities, id, fields, cell, version, tally.count);
    }
  }
  const entries = [...entities].map(([id, entity]) => {
    const names = [...entity.texts];
    const first =
      names.find(([, { language, weak }]) => !weak && /^(?:en)?$/i.test(language)) ??
      names.find(([, { weak }]) => !weak) ??
      names[0];
    if (first === undefined) throw new ListFault(null, `the entity ${id} has no name`);
    const raw: RawName[] = [first, ...names.filter((name) => name !== first)].map((name) => ({
      text: name[0],
      kind: name === first ? "name" : "alias",
      strength: name[1].weak && name !== first ? "weak" : "strong",
    }));
    const { reference, type } = entity;
    return entryOf({
      id: `eu:${reference}`,
      officialName: first[0],
      raw,
      type,
      listings: euListings(entity),
      asOf: asOf ?? today,
    });
  });
  return { id: "eu", title: euTitle, asOf, entries, tally: tally.counts, notes: [] };
}

function addRow(
  entities: Map<string, Names>,
  id: string,
  fields: readonly string[],
  cell: Cell,
  version: Version,
  count: (label: string) => void,
): void {
  let entity = entities.get(id);
  if (entity === undefined) {
    entity = {
      texts: new Map(),
      acts: [],
      reference: cell(fields, version.reference) || id,
      unReference: cell(fields, version.unReference),
      designated: day(cell(fields, version.designated)),
      type: /^p/i.test(cell(fields, version.type)) ? "person" : "organisation",
    };
    entities.set(id, entity);
  }
  const programme = cell(fields, version.programme);
  const date = day(cell(fields, version.inForce)) ?? day(cell(fields, version.published));
  if (programme !== "" && !entity.acts.some((act) => act.programme === programme && act.date === date))
    entity.acts.push({ programme, date });
  const name = cell(fields, version.name) || joinedName(version.nameParts.map((part) => cell(fields, part)));
  if (name === "" || entity.texts.has(name)) return;
  const weak = isLowQuality("", cell(fields, version.remark));
  count(weak ? "weak" : "strong");
  entity.texts.set(name, { weak, language: cell(fields, version.language) });
}

function day(text: string): PartialDate | null {
  return isoDate(text) ?? britishDate(text);
}
