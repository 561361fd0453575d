/** What the UK Sanctions List's layouts share: a subject gathered name by name, then made an entry. */
import type { Entry, EntryType, PartialDate } from "../types.ts";
import { entryOf, joinedName, listingOf, type RawName } from "./names.ts";
import { unReferenceNote } from "./unReference.ts";

export const ukTitle = "UK Sanctions List";

/** On this day the lists of the EU were taken over; it says nothing of when somebody was first listed. */
const endOfTransition = "2020-12-31";

export interface UkSubject {
  readonly id: string;
  readonly type: EntryType;
  readonly unReference: string;
  readonly regime: string;
  readonly designated: PartialDate | null;
  readonly primary: string[];
  readonly others: RawName[];
}

export function ukType(text: string): EntryType {
  const type = text.toLowerCase();
  return type === "individual" ? "person" : type === "ship" ? "vessel" : "organisation";
}

/** Name 1 to Name 5 and, last, Name 6, which is the family name or the whole name of a body. */
export function ukName(part: (number: number) => string): string {
  return joinedName([1, 2, 3, 4, 5, 6].map(part));
}

/**
 * Adds a name by its type and strength as printed. A blank strength is not weak: well-known names have it.
 * Gives the label the name is counted under.
 */
export function addUkName(subject: UkSubject, name: string, nameType: string, strength: string): string {
  const type = nameType.toLowerCase();
  if (/^primary(?: name)?$/.test(type)) {
    if (!subject.primary.includes(name)) subject.primary.push(name);
    return "primary";
  }
  const weak = /\blow\b/i.test(strength);
  subject.others.push({ text: name, kind: "alias", strength: weak ? "weak" : "strong" });
  return type.includes("variation") ? "variation" : "alias";
}

/** Null where the subject has no name at all. */
export function ukEntry(subject: UkSubject, asOf: PartialDate): Entry | null {
  const [first, ...more] =
    subject.primary.length > 0 ? subject.primary : subject.others.map(({ text }) => text).slice(0, 1);
  if (first === undefined) return null;
  const raw: RawName[] = [
    { text: first, kind: "name", strength: "strong" },
    ...more.map((text): RawName => ({ text, kind: "alias", strength: "strong" })),
    ...subject.others,
  ];
  const notes = [
    subject.designated === endOfTransition
      ? "The day the UK took the entry over from the EU’s lists, not that of its first listing."
      : "",
    unReferenceNote(subject.unReference),
  ];
  const listing = listingOf({
    authority: "uk",
    programme: subject.regime === "" ? ukTitle : `${ukTitle}: ${subject.regime}`,
    reference: subject.id,
    listed: subject.designated,
    note: notes.filter((note) => note !== "").join(" "),
    source: ukTitle,
  });
  return entryOf({ id: `uk:${subject.id}`, officialName: first, raw, type: subject.type, listings: [listing], asOf });
}
