import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readStarterRegister } from "../../server/register/starter.ts";

const text = readFileSync(new URL("../../server/models/starter-register.json", import.meta.url), "utf8");
const { entries, asOf } = readStarterRegister(text);
const find = (id: string) => entries.find((entry) => entry.id === id);

describe("the starter register", () => {
  it("holds the collected facts", () => {
    expect(entries.length).toBe(269);
    expect(entries.flatMap(({ listings }) => listings).length).toBe(814);
    expect(entries.flatMap(({ listings }) => listings).filter(({ verified }) => !verified).length).toBe(17);
    expect(asOf).toBe("2026-02-27");
  });

  it("names the source of every listing and the day it speaks for", () => {
    for (const { listings } of entries) {
      for (const { source, asOf: day, programme } of listings) {
        expect(source).not.toBe("");
        expect(programme).not.toBe("");
        expect(day).toMatch(/^20\d\d(-\d\d){0,2}$/);
      }
    }
  });

  it("has the display name among the names", () => {
    expect(
      entries.filter(({ name, names }) => !names.some(({ text: one }) => one === name)).map(({ id }) => id),
    ).toEqual([]);
  });

  it("keeps apart what the UN says of the Taliban and of the TTP", () => {
    const un = (id: string) => find(id)?.listings.find(({ authority }) => authority === "un");
    expect(un("taliban")).toMatchObject({ scope: "associated-persons", reference: null, listed: null });
    expect(un("ttp")).toMatchObject({ scope: "entity", reference: "QDe.132", listed: "2011-07-29", ended: null });
    expect(find("hezbollah")?.listings.find(({ authority }) => authority === "eu")?.scope).toBe("wing");
  });

  it("knows that the FARC is listed no more, those who split from it are", () => {
    const state = (id: string) => find(id)?.listings.find(({ authority }) => authority === "us-state");
    expect(state("farc")).toMatchObject({ listed: "1997-10-08", ended: "2021-12-01" });
    expect(state("farc-ep")).toMatchObject({ listed: "2021-12-01", ended: null });
    expect(state("segunda-marquetalia")).toMatchObject({ listed: "2021-12-01", ended: null });
  });

  it("never lets a weak name count alone", () => {
    const strength = (id: string, name: string) => find(id)?.names.find(({ text: one }) => one === name)?.strength;
    expect(strength("the-base", "The Base")).toBe("weak");
    expect(strength("rgb", "RGB")).toBe("weak");
    expect(strength("ttp", "TTP")).toBe("strong");
  });
});

describe("a damaged starter register", () => {
  it.each([
    ["is cut off", text.slice(0, 50_000), /^the starter register is damaged \(/],
    ["is empty", "", /damaged/],
    ["is something else", "[]", /damaged \(it is not an object\)/],
    ["is of another version", text.replace('"version":1', '"version":2'), /another version of Stet/],
    [
      "has a wrong date",
      text.replace("2011-07-29", "29 July 2011"),
      /entries\[1\]\.listings\[0\]\.listed is not a date/,
    ],
    ["names no source", text.replace(/"source":\d+/, '"source":999'), /entries\[0\]\.listings\[0\]\.source is not one/],
    ["has an entry twice", text.replace('"id":"ttp"', '"id":"taliban"'), /entries\[1\]\.id is there twice/],
  ])("that %s is refused with the place", (_, damaged, message) => {
    expect(() => readStarterRegister(damaged)).toThrow(message);
  });
});
