import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDraft } from "../../server/draft/parse.ts";
import { entriesOf, entryNumber } from "../../server/register/lists/entries.ts";
import { readIndex, writeIndex } from "../../server/register/lists/listFile.ts";
import { addSearched, searchedWords } from "../../server/register/lists/searchedNames.ts";
import { mentionsOf } from "../../server/register/mentions.ts";
import { addKey, createNameKeys, type NameKeys } from "../../server/register/nameTable.ts";
import { createRegister, entryById } from "../../server/register/register.ts";
import type { Entry, Listing, Name } from "../../server/register/types.ts";
import { inventedEntries } from "../bench/inventedNames.ts";

const info = { id: "invented", title: "Invented list", asOf: "2026-01-01" };
const entries = [...inventedEntries(500)];

function entry(id: string, names: readonly string[], more: Partial<Entry> = {}): Entry {
  const [first = ""] = names;
  return {
    id,
    name: first,
    officialName: null,
    names: names.map(
      (text): Name => ({ text, kind: "alias", strength: "strong", case: "capitalised", needsContext: false }),
    ),
    type: "organisation",
    country: null,
    listings: [],
    note: "",
    origin: "list",
    asOf: "2026-01-01",
    wordings: [],
    required: false,
    ...more,
  };
}

/** Mentions as "words = ids", with a question mark where no one of them is sure. */
function mentioned(text: string, ...listed: readonly Entry[]): readonly string[] {
  const register = createRegister({ entries: listed, asOf: "2026-01-01" });
  return mentionsOf(parseDraft(text, { format: "plain" }), register).map(
    ({ span, entry: one, candidates }) =>
      `${text.slice(span.start, span.end)} = ${candidates.map(({ id }) => id).join(", ")}${one === null ? "?" : ""}`,
  );
}

describe("a packed list", () => {
  it("gives back every entry as it was", () => {
    const list = readIndex(writeIndex(info, entries));
    expect(list).toMatchObject({ ...info, entryCount: entries.length });
    expect([...entriesOf(list)]).toEqual(entries);
    for (const [number, { id }] of entries.entries()) expect(entryNumber(list, id)).toBe(number);
    expect(entryNumber(list, "invented:none")).toBeNull();
  });

  it("keeps what names need to be told apart", () => {
    const odd = entry("x:1", ["Ünïted Ærø Ҡазах", "ABC"], {
      names: [
        { text: "Ünïted Ærø Ҡазах 🎉", kind: "former", strength: "weak", case: "any", needsContext: false },
        { text: "ABC", kind: "acronym", strength: "strong", case: "exact", needsContext: true },
      ],
    });
    expect([...entriesOf(readIndex(writeIndex(info, [odd])))]).toEqual([odd]);
  });

  it("may be empty", () => {
    const list = readIndex(writeIndex(info, []));
    expect([list.entryCount, list.nameCount, entryNumber(list, "x")]).toEqual([0, 0, null]);
  });

  it("is refused with a message where it is cut off or a byte of it has changed", () => {
    const whole = new Uint8Array(writeIndex(info, entries.slice(0, 20)));
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = whole.slice();
        changed[at] = (changed[at] ?? 0) ^ change;
        expect(() => readIndex(changed.buffer)).toThrow(/; import it again$/);
        expect(() => readIndex(whole.slice(0, at).buffer)).toThrow(/; import it again$/);
      }),
    );
  });

  it("is opened where it lies, behind other bytes", () => {
    const whole = new Uint8Array(writeIndex(info, entries.slice(0, 20)));
    const file = new Uint8Array(whole.length + 8);
    file.set(whole, 8);
    expect([...entriesOf(readIndex(file.buffer, 8))]).toEqual(entries.slice(0, 20));
  });

  it("gives back listings with gaps, a name that is not the first, and what there is to remark", () => {
    const listing: Listing = {
      authority: "un",
      programme: "Velmora",
      reference: null,
      listed: null,
      ended: null,
      suspended: "2020-05",
      scope: "wing",
      note: "see there",
      source: "List",
      asOf: "2026-01-01",
      verified: false,
    };
    const odd = entry("x:1", ["Alpha Velm", "Beta Velm"], {
      name: "Beta Velm",
      country: "DE",
      note: "odd",
      listings: [listing, { ...listing, reference: "X1", suspended: null, ended: "2024" }],
    });
    const plain = entry("x:2", ["Gamma Velm"], { officialName: "Gamma Velmora" });
    expect([...entriesOf(readIndex(writeIndex(info, [odd, plain])))]).toEqual([odd, plain]);
  });
});

describe("names of lists", () => {
  it.each([
    ["Velmora Shipping Company", true],
    ["Velmora", false],
    ["Bo Li", false],
    ["The American", false],
    ["MV 2000", false],
  ])("%s is looked for: %s", (text, expected) => {
    const name: Name = { text, kind: "name", strength: "strong", case: "capitalised", needsContext: false };
    expect(searchedWords(name, "organisation") !== null).toBe(expected);
  });

  it("are filed under the same words however they are read", () => {
    const parts = ["Velmora", "AL", "al-", "of", "The ", " & ", "Co.", "(Q)", "X2", ",", " ", "’s", "'", "é", "bin"];
    const words = fc.array(fc.constantFrom(...parts), { maxLength: 30 }).map((all) => all.join(""));
    fc.assert(
      fc.property(fc.oneof(words, fc.string(), fc.string({ unit: "binary" })), (text) => {
        const name: Name = { text, kind: "alias", strength: "strong", case: "capitalised", needsContext: false };
        const [read, taken] = [createNameKeys(2), createNameKeys(2)];
        addSearched(read, name, "person", 7);
        addKey(taken, searchedWords(name, "person") ?? [], 7);
        const written = ({ values, length }: NameKeys) => values.subarray(0, length).join(" ");
        expect(written(read)).toBe(written(taken));
      }),
    );
  });

  const bank = entry("uk:1", ["VELMORA TRADE BANK", "Banco Velmora"]);
  const person = entry("uk:2", ["Anton Velmorov"], { type: "person" });

  it("are found whole, with their capitals, in every line", () => {
    expect(mentioned("The Velmora Trade Bank's clerks left.\nVELMORA TRADE BANK CLOSES", bank)).toEqual([
      "Velmora Trade Bank = uk:1",
      "VELMORA TRADE BANK = uk:1",
    ]);
    expect(mentioned("A velmora trade bank. Velmora trade. Trade Bank.", bank)).toEqual([]);
    expect(mentioned("Velmora, Trade Bank; Velmora. Trade Bank", bank)).toEqual([]);
  });

  it("of two words are not found inside a longer name", () => {
    expect(mentioned("Maria Anton Velmorov and Anton Velmorov Junior met.", person)).toEqual([]);
    expect(mentioned("Then President Anton Velmorov spoke; Anton Velmorov left.", person)).toEqual([
      "Anton Velmorov = uk:2",
      "Anton Velmorov = uk:2",
    ]);
  });

  it("that two listed persons share are too common, those on two lists are one body", () => {
    expect(mentioned("Anton Velmorov spoke.", person, entry("uk:3", ["Anton Velmorov"], { type: "person" }))).toEqual(
      [],
    );
    expect(mentioned("Velmora Trade Bank.", bank, entry("un:1", ["Velmora Trade Bank"]))).toEqual([
      "Velmora Trade Bank = uk:1, un:1",
    ]);
    expect(mentioned("Velmora Trade Bank.", bank, entry("uk:9", ["Velmora Trade Bank"]))).toEqual([
      "Velmora Trade Bank = uk:1, uk:9?",
    ]);
  });

  it("give way to curated ones, and take in those inside them", () => {
    const house = entry("house", ["Velmora Trade Bank"], { origin: "house" });
    expect(mentioned("Velmora Trade Bank.", bank, house)).toEqual(["Velmora Trade Bank = house"]);
    const front = entry("front", ["Velmora"], { origin: "house" });
    expect(mentioned("Velmora Trade Bank of Velmora.", bank, front)).toEqual([
      "Velmora Trade Bank = uk:1",
      "Velmora = front",
    ]);
  });

  it("that curated registers know are theirs to judge: a denied or weak one does not come back through a list", () => {
    const name = (text: string, strength: Name["strength"]): Name => {
      return { text, kind: "alias", strength, case: "capitalised", needsContext: false };
    };
    const isil = entry("isil", [], {
      origin: "starter",
      names: [name("Islamic State", "strong"), name("Golden Chain", "weak")],
    });
    const listed = [entry("x:1", ["Islamic State"]), entry("x:2", ["Golden Chain"])];
    expect(mentioned("The Islamic State of Afghanistan fell. A Golden Chain hung there.", isil, ...listed)).toEqual([]);
    expect(mentioned("The Islamic State fell.", isil, ...listed)).toEqual(["Islamic State = isil"]);
  });

  it("have entries that are found by their ids", () => {
    const register = createRegister({ entries: [bank, person], asOf: "2026-01-01" });
    expect(register.entries).toEqual([]);
    expect(entryById(register, "uk:2")).toEqual(person);
    expect(entryById(register, "uk:7")).toBeNull();
  });
});
