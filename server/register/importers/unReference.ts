/** How a listing of another list says that the UN lists the same person or body: in its note, for people and for merging. */
import type { Listing } from "../types.ts";

/** "" for no reference. */
export function unReferenceNote(reference: string): string {
  return reference === "" ? "" : `UN reference ${reference}.`;
}

/** The UN's reference of the listing, its own or the one noted; null where it has none. */
export function unReferenceOf({
  authority,
  reference,
  note,
}: Pick<Listing, "authority" | "reference" | "note">): string | null {
  if (authority === "un") return reference;
  return /\bUN reference ([A-Z]{2}[ie]\.\d{3})\b/.exec(note)?.[1] ?? null;
}
