import { describe, expect, it } from "vitest";
import type { CalendarDate } from "../../../server/draft/types.ts";
import { readStarterRegisterFile } from "../../../server/models/registerFile.ts";
import { checkStatus } from "../../../server/register/status/checkStatus.ts";
import { stateOn } from "../../../server/register/status/listingDates.ts";
import { parseStatus } from "../../../server/register/status/parseStatus.ts";
import { agree, isBefore, isOver, spokenDate } from "../../../server/register/status/partialDates.ts";
import type { Entry } from "../../../server/register/types.ts";
import { entry, listing } from "../invented.ts";

const starter = await readStarterRegisterFile();
const known = (id: string): Entry => {
  const found = starter.byId.get(id);
  if (found === undefined) throw new Error(`no ${id} in the starter register`);
  return found;
};
const dayOf = (iso: string): CalendarDate => {
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  return { year, month, day };
};
const verdicts = (wording: string, of: Entry, day = "2026-01-10", named = "") =>
  parseStatus(wording).flatMap((claim) => checkStatus(claim, of, dayOf(day), named).map(({ kind }) => kind));

describe("the usual false claims", () => {
  it.each([
    ["under UN sanctions", "hamas", "absent"],
    ["under UN sanctions", "hezbollah", "absent"],
    ["under UN sanctions", "pkk", "absent"],
    ["under UN sanctions", "wagner", "absent"],
    ["under UN sanctions since 2001", "ttp", "date"],
    ["designated a terrorist group by the UN", "m23", "programme"],
    ["designated as terrorists by the US", "m23", "programme"],
    ["a terrorist organisation designated by the UN", "lia", "programme"],
    ["designated a foreign terrorist organisation by the US", "hts", "ended"],
    ["designated FTO by the State Department", "eta", "ended"],
    ["under UN sanctions", "p-al-sharaa", "ended"],
    ["on the EU terrorist list", "hezbollah", "scope"],
    ["designated a terrorist group by the UN", "taliban", "scope"],
    ["banned in Russia", "taliban", "suspended"],
    ["banned by the UN", "ttp", "verb"],
  ])("%s of %s: %s", (wording, id, kind) => {
    expect(verdicts(wording, known(id))).toEqual([kind]);
  });

  it.each([
    ["under UN sanctions since 29 July 2011", "ttp", "holds"],
    ["under UN sanctions since July 2011", "ttp", "holds"],
    ["under UN sanctions since 2011", "ttp", "holds"],
    ["proscribed by Pakistan since 2008", "ttp", "holds"],
    ["under UN sanctions", "taliban", "shorthand"],
    ["military wing on the EU terrorist list", "hezbollah", "holds"],
    ["banned in Russia until April 2025", "taliban", "holds"],
    ["delisted by the UN in November 2025", "p-al-sharaa", "holds"],
    ["banned in Russia", "hamas", "unknown"],
    ["proscribed by Pakistan", "hamas", "unknown"],
    ["banned in Paraguay", "hamas", "unknown"],
  ])("%s of %s is no fault: %s", (wording, id, kind) => {
    expect(verdicts(wording, known(id))).toEqual([kind]);
  });

  it("takes each authority of a claim by itself", () => {
    expect(verdicts("under EU, UN and US sanctions", known("hamas"))).toEqual(["holds", "absent", "holds"]);
  });

  it("lets a listing of a wing hold where the draft names the wing", () => {
    expect(verdicts("on the EU terrorist list", known("hezbollah"), "2026-01-10", "Hezbollah Military Wing")).toEqual([
      "holds",
    ]);
  });
});

describe("the day of the draft", () => {
  const group = entry("group", ["Front"], {
    listings: [listing("un", { programme: "1267", listed: "2015-03", ended: "2021", suspended: null })],
  });

  it.each([
    ["2014-12-31", "not-yet"],
    ["2015-02-28", "not-yet"],
    ["2015-03-01", "holds"],
    ["2021-06-01", "holds"],
    ["2021-12-31", "ended"],
    ["2022-01-01", "ended"],
  ])("on %s: %s", (day, kind) => {
    expect(verdicts("under UN sanctions", group, day)).toEqual([kind]);
  });

  it("never takes an unknown first day for a listing to come", () => {
    expect(stateOn(listing("eu"), dayOf("1999-01-01"))).toBe("active");
    expect(
      verdicts(
        "under EU sanctions since 2004",
        entry("x", ["X"], { listings: [listing("eu", { programme: "2001/931" })] }),
      ),
    ).toEqual(["unknown"]);
  });

  it("does not hold what came after the register was read against the draft", () => {
    expect(verdicts("under EU sanctions since May 2026", known("ttp"), "2026-06-01")).toEqual(["date"]);
    expect(verdicts("under UN sanctions since May 2026", known("hamas"), "2026-06-01")).toEqual(["unknown"]);
    expect(verdicts("delisted by the UN in May 2026", known("ttp"), "2026-06-01")).toEqual(["unknown"]);
    expect(verdicts("delisted by the UN in 2019", known("ttp"))).toEqual(["still-listed"]);
  });

  it("knows of an imported list only what that list knows", () => {
    const imported = entry("un:QDe.132", ["TTP"], {
      origin: "list",
      listings: [listing("un", { listed: "2011-07-29" })],
    });
    expect(verdicts("under UN and EU sanctions", imported)).toEqual(["holds", "unknown"]);
  });

  it("takes the UK's day of takeover for no date", () => {
    expect(verdicts("under UK sanctions since 2001", known("hamas"))).toEqual(["unknown"]);
  });
});

describe("partial dates", () => {
  it.each([
    ["2011", "2011-07-29", true],
    ["2011-07", "2011-07-29", true],
    ["2011-08", "2011-07-29", false],
    ["2025-02-06", "2025-02-20", true],
    ["2024-02-06", "2025-02-20", false],
    ["2012", "2011-12-31", false],
  ])("%s and %s agree: %s", (one, other, wanted) => {
    expect(agree(one, other)).toBe(wanted);
    expect(agree(other, one)).toBe(wanted);
  });

  it("are certain only of what they say", () => {
    expect(isBefore(dayOf("2011-07-28"), "2011-07-29")).toBe(true);
    expect(isBefore(dayOf("2011-07-01"), "2011")).toBe(false);
    expect(isOver(dayOf("2011-07-01"), "2011")).toBe(false);
    expect(isOver(dayOf("2011-12-31"), "2011")).toBe(true);
    expect(spokenDate("2011-07-29")).toBe("29 July 2011");
    expect(spokenDate("2011-07")).toBe("July 2011");
    expect(spokenDate("2011")).toBe("2011");
  });
});
