import { describe, expect, it } from "vitest";
import { type MergedList, mergeLists } from "../../server/register/merge.ts";
import type { Entry, Listing, Name } from "../../server/register/types.ts";

const name = (text: string, kind: Name["kind"] = "name"): Name => ({
  text,
  kind,
  strength: "strong",
  case: "capitalised",
  needsContext: false,
});
const listing = (given: Partial<Listing>): Listing => ({
  authority: "un",
  programme: "1988 (Taliban) sanctions list",
  reference: null,
  listed: null,
  ended: null,
  suspended: null,
  scope: "entity",
  note: "",
  source: "list of February",
  asOf: "2026-02-27",
  verified: true,
  ...given,
});
const entry = (id: string, names: readonly Name[], listings: readonly Listing[], more: Partial<Entry> = {}): Entry => ({
  id,
  name: names[0]?.text ?? id,
  officialName: null,
  names,
  type: "organisation",
  country: null,
  listings,
  note: "",
  origin: id.includes(":") ? "list" : "starter",
  asOf: "2026-02-27",
  wordings: [],
  required: false,
  ...more,
});
const list = (id: string, entries: readonly Entry[], more: Partial<MergedList> = {}): MergedList => ({
  id,
  title: `${id} list`,
  asOf: "2026-06-01",
  dated: true,
  entryById: (wanted) => entries.find((one) => one.id === wanted) ?? null,
  ...more,
});

const starter = [
  entry(
    "dawn",
    [name("Harbour Dawn"), name("HD", "acronym")],
    [
      listing({ reference: "QDe.900", listed: "2014-05-14", note: "See the committee’s summary." }),
      listing({ authority: "pk", reference: null, programme: "Proscribed" }),
    ],
  ),
];

describe("the starter register and imported lists", () => {
  it("become one where authority and reference are the same", () => {
    const now = listing({
      reference: "QDe.900",
      listed: "2014-05-15",
      asOf: "2026-06-01",
      source: "list of June",
      programme: "x",
    });
    const merged = mergeLists(starter, [
      list("un", [entry("un:QDe.900", [name("HARBOUR DAWN"), name("Fajr al-Mina", "alias")], [now])]),
    ]);
    expect(merged).toHaveLength(1);
    expect(merged[0]?.id).toBe("dawn");
    expect(merged[0]?.names.map(({ text, kind }) => `${kind} ${text}`)).toEqual([
      "name Harbour Dawn",
      "acronym HD",
      "alias Fajr al-Mina",
    ]);
    expect(merged[0]?.listings).toMatchObject([
      {
        programme: "1988 (Taliban) sanctions list",
        listed: "2014-05-15",
        asOf: "2026-06-01",
        source: "list of June",
        note: "See the committee’s summary.",
      },
      { authority: "pk" },
    ]);
  });

  it("an older copy does not undo what is known since", () => {
    const old = listing({ reference: "QDe.900", listed: "2014-05-15", asOf: "2020-01-01" });
    const merged = mergeLists(starter, [
      list("un", [entry("un:QDe.900", [name("Harbour Dawn")], [old])], { asOf: "2020-01-01" }),
    ]);
    expect(merged[0]?.listings[0]).toMatchObject({ listed: "2014-05-14", ended: null });
  });

  it("a listing that a newer whole copy does not have has ended, nobody knows on which day", () => {
    const other = entry("un:QDe.901", [name("Ember Front")], [listing({ reference: "QDe.901", asOf: "2026-06-01" })]);
    const merged = mergeLists(starter, [list("un", [other])]);
    expect(merged[0]?.listings[0]).toMatchObject({
      ended: "2026-06-01",
      note: expect.stringContaining("No longer in the copy of 2026-06-01; the day it ended is not known."),
    });
    expect(merged[0]?.listings[1]).toMatchObject({ authority: "pk", ended: null });
    const undated = mergeLists(starter, [list("un", [other], { dated: false })]);
    expect(undated[0]?.listings[0]?.ended).toBeNull();
  });

  it("a list without a day of its own brings names only", () => {
    const now = listing({ reference: "QDe.900", listed: "1999-01-01", asOf: "2026-06-01" });
    const un = list("un", [entry("un:QDe.900", [name("Fajr al-Mina")], [now])], { dated: false });
    const [merged] = mergeLists(starter, [un]);
    expect(merged?.listings).toEqual(starter[0]?.listings);
    expect(merged?.names.map(({ text }) => text)).toContain("Fajr al-Mina");
  });

  it("names alone never make two entries one", () => {
    const namesake = entry("eu:EU.1.1", [name("Harbour Dawn")], [listing({ authority: "eu", reference: "EU.1.1" })]);
    expect(mergeLists(starter, [list("eu", [namesake])])).toEqual(starter);
  });
});
