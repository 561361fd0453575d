/** A small register of groups that do not exist, for tests of what a house register can say. */
import { createRegister, type Register } from "../../server/register/register.ts";
import type { Entry, Listing, Name } from "../../server/register/types.ts";

export function listing(authority: string, parts: Partial<Listing> = {}): Listing {
  return {
    authority,
    programme: "",
    reference: null,
    listed: null,
    ended: null,
    suspended: null,
    scope: "entity",
    note: "",
    source: "invented",
    asOf: "2025-06-01",
    verified: true,
    ...parts,
  };
}

export function entry(id: string, names: readonly string[], parts: Partial<Entry> = {}): Entry {
  const name = (text: string): Name => ({
    text,
    kind: /^[A-Z]+$/.test(text) ? "acronym" : "name",
    strength: "strong",
    case: /^[A-Z]+$/.test(text) ? "exact" : "capitalised",
    needsContext: false,
  });
  return {
    id,
    name: names[0] ?? id,
    officialName: null,
    names: names.map(name),
    type: "organisation",
    country: null,
    listings: [],
    note: "",
    origin: "house",
    asOf: "2025-06-01",
    wordings: [],
    required: false,
    ...parts,
  };
}

export const invented: Register = createRegister({
  asOf: "2025-06-01",
  entries: [
    entry("front", ["Red Banner Front", "RBF"], {
      listings: [
        listing("un", { programme: "1267 list", listed: "2015-03-02" }),
        listing("ruritania", { programme: "list of banned groups", listed: "2012" }),
      ],
    }),
    entry("guard", ["Iron Guard of Velm", "Iron Guard"], {
      listings: [listing("eu", { programme: "2001/931", listed: null })],
    }),
    entry("league", ["Dawn League"], {
      required: true,
      wordings: ["leaders under UN sanctions", "its leaders are on a UN sanctions list"],
      listings: [
        listing("un", { programme: "1533 (DRC) sanctions list", scope: "associated-persons", listed: "2013-05-09" }),
      ],
    }),
    entry("union", ["Free Velm Union", "FVU"], {
      listings: [
        listing("us-state", { programme: "FTO", listed: "2009-04-01", ended: "2021-11-30" }),
        listing("uk-home-office", { programme: "Sch. 2", listed: "2010-06-04" }),
      ],
    }),
    entry("holt", ["Marek Dolan"], {
      type: "person",
      listings: [listing("us-treasury", { programme: "SDGT", listed: "2019" })],
    }),
  ],
});
