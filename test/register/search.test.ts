import { describe, expect, it } from "vitest";
import { createRegister } from "../../server/register/register.ts";
import { findEntries, searching } from "../../server/register/search.ts";
import { entry, listing } from "./entries.ts";

const register = createRegister({
  asOf: "2025-01-01",
  entries: [
    entry("front", "Red Banner Front", {
      aliases: ["Rote Front", "Front of the Red Banner"],
      acronyms: ["RBF"],
      listings: [listing("un", { reference: "QDe.901" })],
    }),
    entry("guard", "Red Guard", { weak: ["The Front"] }),
    entry("legion", "Légion d'Acier", { aliases: ["Steel Legion"] }),
  ],
});
const found = (query: string) => {
  const { hits, alike } = findEntries(register, query);
  return {
    alike,
    names: hits
      .slice(0)
      .map(({ entry, spelling }) => (spelling === entry.name ? entry.id : `${entry.id} as ${spelling}`)),
  };
};

describe("looking up entries", () => {
  it("finds begun words in any order, without case or accents, the best name first", () => {
    expect(found("red")).toEqual({ alike: false, names: ["guard", "front"] });
    expect(found("banner RED")).toEqual({ alike: false, names: ["front"] });
    expect(found("legion d'acier").names).toEqual(["legion"]);
    expect(found("rbf").names).toEqual(["front as RBF"]);
    expect(found("rote f").names).toEqual(["front as Rote Front"]);
  });

  it("puts weak names behind", () => {
    expect(found("front").names).toEqual(["front as Front of the Red Banner", "guard as The Front"]);
  });

  it("finds a listing's reference", () => {
    expect(found("qde.901").names).toEqual(["front as QDe.901"]);
  });

  it("offers names that look alike where none fits, and only then", () => {
    expect(found("Red Bannar Front")).toEqual({ alike: true, names: ["front"] });
    expect(found("Steal Legoin")).toEqual({ alike: true, names: ["legion as Steel Legion"] });
    expect(found("Harbour Choir")).toEqual({ alike: true, names: [] });
  });

  it("gives all in alphabetical order for nothing typed", () => {
    expect(found("  ").names).toEqual(["legion", "front", "guard"]);
  });
});

describe("looking up entries of imported lists", () => {
  const listed = createRegister({
    asOf: "2025-01-01",
    entries: [
      entry("front", "Red Banner Front", { listings: [listing("un", { reference: "QDe.901" })] }),
      // Told of in the entry above already.
      entry("un:QDe.901", "RED BANNER FRONT", {
        origin: "list",
        listings: [listing("un", { reference: "QDe.901" })],
      }),
      entry("un:QDe.902", "RED BANNER RELIEF", {
        origin: "list",
        aliases: ["Da'wa Relief", "Hilfsfonds Süd"],
        listings: [listing("un", { reference: "QDe.902" })],
      }),
      entry("un:QDi.903", "KARIM, Sahar", { origin: "list", weak: ["Red One"] }),
    ],
  });
  const found = (query: string) => {
    const { hits, alike } = findEntries(listed, query);
    return `${alike ? "alike: " : ""}${hits
      .slice(0)
      .map(({ entry, spelling }) => `${entry.id} ${spelling}`)
      .join("; ")}`;
  };

  it.each([
    ["red ban", "front Red Banner Front; un:QDe.902 RED BANNER RELIEF"],
    ["dawa", "un:QDe.902 Da'wa Relief"],
    ["sud hilf", "un:QDe.902 Hilfsfonds Süd"],
    ["red one", "un:QDi.903 Red One"],
    ["qde.90", "front QDe.901; un:QDe.902 QDe.902"],
    ["qde.902", "un:QDe.902 QDe.902"],
    ["Karym Sahar", "alike: un:QDi.903 KARIM, Sahar"],
    ["Harbour Choir", "alike: "],
    ["", "front Red Banner Front; un:QDe.902 RED BANNER RELIEF; un:QDi.903 KARIM, Sahar"],
  ])("%j", (query, expected) => {
    expect(found(query)).toBe(expected);
  });

  it("leafs through all of them without making them first", () => {
    const { hits } = findEntries(listed, "");
    const ids = (from: number, to?: number) => hits.slice(from, to).map(({ entry }) => entry.id);
    expect([hits.length, ids(1, 3), ids(2), ids(5), ids(0, 1)]).toEqual([
      3,
      ["un:QDe.902", "un:QDi.903"],
      ["un:QDi.903"],
      [],
      ["front"],
    ]);
  });

  it("can be done in steps, with the same outcome", () => {
    const steps = searching(listed, "red");
    let pauses = 0;
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) pauses++;
    expect(pauses).toBeGreaterThan(0);
    expect(step.value.hits.slice(0)).toEqual(findEntries(listed, "red").hits.slice(0));
  });
});
