/** What OFAC's layouts share: kinds of names and entries, programme tags, and the aliases hidden in remarks. */
import type { Entry, EntryType, Name } from "../types.ts";
import { entryOf, givenNameFirst, type ListedEntry, listingOf, type RawName } from "./names.ts";

export type OfacList = "ofac-sdn" | "ofac-cons";

export const ofacTitles: Readonly<Record<OfacList, string>> = {
  "ofac-sdn": "OFAC Specially Designated Nationals (SDN) List",
  "ofac-cons": "OFAC Consolidated Non-SDN List",
};

/** Programmes that alone put nobody on the SDN list. */
const nonSdn = new Set([
  "NS-PLC",
  "UKRAINE-EO13662",
  "CMIC-EO13959",
  "561-Related",
  "CAATSA - RUSSIA",
  "BPI-PA",
  "FSE-IR",
  "FSE-SY",
]);

/** Which of the two lists is it? They have one layout: the file's name says so, not its folder's; else programmes only the second has. */
export function ofacListOf(path: string, programmes: ReadonlySet<string>): OfacList {
  const fileName = path.split(/[\\/]/).at(-1) ?? path;
  if (/(?:^|[^a-z])cons(?:[^a-z]|olidated)|non-?sdn/i.test(fileName)) return "ofac-cons";
  if (/(?:^|[^a-z])sdn/i.test(fileName)) return "ofac-sdn";
  const telling = programmes.has("NS-PLC") || programmes.has("CMIC-EO13959");
  return telling || [...programmes].every((programme) => nonSdn.has(programme)) ? "ofac-cons" : "ofac-sdn";
}

export function ofacType(type: string): EntryType {
  const name = type.toLowerCase();
  if (name === "individual") return "person";
  return name === "vessel" || name === "aircraft" ? name : "organisation";
}

/** "aka", "a.k.a." and the like. A name they now use is an alias, one they used is a former name. */
export function ofacNameKind(type: string): Name["kind"] {
  return /^f/i.test(type) ? "former" : "alias";
}

export function ofacName(name: string, type: EntryType): string {
  return type === "person" ? givenNameFirst(name) : name;
}

/** "a.k.a. 'X'; f.k.a. 'Y'." of the remarks: what OFAC calls weak, for it would hit too much. Nothing else of them is read. */
export function aliasesInRemarks(remarks: string, type: EntryType): readonly RawName[] {
  return [...remarks.matchAll(/\b([afn])\.k\.a\. '(.+?)'(?=[;.]|\s*$)/g)].map((match) => ({
    text: ofacName(match[2] ?? "", type),
    kind: ofacNameKind(match[1] ?? ""),
    strength: "weak",
  }));
}

export function ofacListing(list: OfacList, uid: string, programmes: readonly string[], listed: string | null) {
  return listingOf({
    authority: "us-treasury",
    programme: `${list === "ofac-sdn" ? "SDN List" : "Non-SDN List"}: ${programmes.join(", ")}`,
    reference: uid,
    listed,
    note: listed === null ? "OFAC’s file prints no listing dates." : "",
    source: ofacTitles[list],
  });
}

/** An entry before it is known which of the two lists the file is. */
export interface OfacRecord extends Omit<ListedEntry, "id" | "listings"> {
  readonly uid: string;
  readonly programmes: readonly string[];
}

export function ofacEntries(list: OfacList, records: readonly OfacRecord[]): readonly Entry[] {
  return records.map(({ uid, programmes, ...listed }) =>
    entryOf({ ...listed, id: `${list}:${uid}`, listings: [ofacListing(list, uid, programmes, null)] }),
  );
}
