/** What OpenSanctions' layouts share: kinds of entities and the authorities behind its data sets. */
import { wordTable } from "../../language/wordTable.ts";
import type { EntryType } from "../types.ts";

/** Schemata of people, bodies, ships and aircraft; addresses, documents, posts and links are no entries. */
const types = wordTable<EntryType>({
  Person: "person",
  Vessel: "vessel",
  Airplane: "aircraft",
  Organization: "organisation",
  Company: "organisation",
  LegalEntity: "organisation",
  PublicBody: "organisation",
});

/** Null where the schema is none an entry can have. */
export function openSanctionsType(schema: string): EntryType | null {
  return types[schema] ?? null;
}

/** Names and titles of data sets to the authorities whose lists they carry; the first that fits. */
const authorities: readonly (readonly [pattern: RegExp, authority: string])[] = [
  [/^un_sc|UN Security Council|\bUN SC\b/i, "un"],
  [/^us_state|State Department.*Terrorist|Foreign Terrorist Org/i, "us-state"],
  [/^us_ofac|^us_trade_csl|\bOFAC\b/i, "us-treasury"],
  [/^gb_proscribed|UK.*Proscribed/i, "uk-home-office"],
  [/^gb_(?:fcdo|hmt)|UK (?:FCDO|HMT|OFSI|Sanctions)|HM Treasury/i, "uk"],
  [
    /^eu_(?:fsf|journal|travel|sanctions)|^EU (?:Financial|Consolidated|Sanctions|Council|Official Journal)|European Union|European Council/i,
    "eu",
  ],
  [/^pk_|Pakistan/i, "pk"],
];

/** The authority's id; a data set of none of those known is its own authority, `os-<name>`. */
export function authorityOfDataSet(dataSet: string): string {
  return authorities.find(([pattern]) => pattern.test(dataSet))?.[1] ?? `os-${slugOf(dataSet)}`;
}

export function slugOf(text: string): string {
  const slug = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return slug || "unnamed";
}

/** The list's id: of its only data set, or of a collection of several. */
export function openSanctionsId(dataSets: ReadonlySet<string>): { readonly id: string; readonly title: string } {
  const [only, ...others] = dataSets;
  if (only === undefined || others.length > 0) return { id: "os-collection", title: "OpenSanctions collection" };
  return { id: `os-${slugOf(only)}`, title: `OpenSanctions: ${only}` };
}

export const licenceNote = "OpenSanctions’ data is CC BY-NC 4.0: use in a business needs its licence.";
