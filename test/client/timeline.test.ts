import { describe, expect, it } from "vitest";
import { timelineOf } from "../../client/webview/register/timeline.ts";
import type { RegisterListingDetails } from "../../server/protocol/messages.ts";

const today = "2025-07-02";
const listing = (parts: Partial<RegisterListingDetails>): RegisterListingDetails => ({
  authority: "UN Security Council",
  programme: "",
  reference: null,
  page: null,
  state: "active",
  scope: "entity",
  listed: null,
  ended: null,
  suspended: null,
  statement: "",
  note: "",
  source: "",
  asOf: "",
  verified: true,
  ...parts,
});
/** Bars of one listing as years. */
const bars = (parts: Partial<RegisterListingDetails>) => {
  const { rows, ticks, today: now } = timelineOf([listing(parts)], today);
  const [a, b] = [ticks[0], ticks.at(-1)];
  if (a === undefined || b === undefined) throw new Error("no ticks");
  const year = (at: number) => a.year + ((at - a.at) / (b.at - a.at)) * (b.year - a.year);
  expect(year(now)).toBeCloseTo(2025.5, 1);
  return rows[0]?.bars.map(({ from, to, state }) => [state, year(from).toFixed(1), year(to).toFixed(1)]);
};

describe("the timeline", () => {
  it("runs from the first day to today while in force", () => {
    expect(bars({ listed: "2011-07-01" })).toEqual([["active", "2011.5", "2025.5"]]);
  });

  it("shows a year or month as the stretch it leaves open", () => {
    expect(bars({ listed: "2003" })).toEqual([
      ["vague", "2003.0", "2004.0"],
      ["active", "2004.0", "2025.5"],
    ]);
  });

  it("tells suspended and ended from in force", () => {
    expect(bars({ listed: "2003-01-01", suspended: "2025-04-01", state: "suspended" })).toEqual([
      ["active", "2003.0", "2025.2"],
      ["suspended", "2025.2", "2025.5"],
    ]);
    expect(bars({ listed: "2014-01-01", ended: "2020-01-01", state: "ended" })).toEqual([
      ["ended", "2014.0", "2020.0"],
    ]);
  });

  it("runs in from the left where the list prints no first day", () => {
    const { rows } = timelineOf([listing({})], today);
    expect(rows[0]).toMatchObject({ openStart: true, bars: [{ from: 0, state: "active" }] });
  });

  it("draws nothing outside its width and few ticks, whatever the dates", () => {
    for (const listed of ["1901", "1997-10-08", "2030-01-01", "2025-07"]) {
      const { rows, ticks } = timelineOf([listing({ listed, ended: "2024", state: "ended" })], today);
      expect(ticks.length).toBeLessThanOrEqual(9);
      for (const { from, to } of rows.flatMap((row) => row.bars)) {
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(1);
      }
    }
  });
});
