/** Entries of invented registers. */
import type { Entry, Listing, Name } from "../../server/register/types.ts";

interface EntryParts extends Partial<Omit<Entry, "id" | "name" | "names">> {
  readonly aliases?: readonly string[];
  readonly acronyms?: readonly string[];
  readonly weak?: readonly string[];
}

export function entry(id: string, name: string, parts: EntryParts = {}): Entry {
  const { aliases = [], acronyms = [], weak = [], ...rest } = parts;
  const spelt = (text: string, kind: Name["kind"], strength: Name["strength"] = "strong"): Name => ({
    text,
    kind,
    strength,
    case: kind === "acronym" ? "exact" : "capitalised",
    needsContext: false,
  });
  return {
    id,
    name,
    officialName: null,
    names: [
      spelt(name, "name"),
      ...aliases.map((text) => spelt(text, "alias")),
      ...acronyms.map((text) => spelt(text, "acronym")),
      ...weak.map((text) => spelt(text, "alias", "weak")),
    ],
    type: "organisation",
    country: null,
    listings: [],
    note: "",
    origin: "starter",
    asOf: "2025-01-01",
    wordings: [],
    required: false,
    ...rest,
  };
}

export function listing(authority: string, parts: Partial<Listing> = {}): Listing {
  return {
    authority,
    programme: "a list",
    reference: null,
    listed: null,
    ended: null,
    suspended: null,
    scope: "entity",
    note: "",
    source: "invented",
    asOf: "2025-01-01",
    verified: true,
    ...parts,
  };
}
