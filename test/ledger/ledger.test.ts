import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeLedgers } from "../../server/ledger/merge.ts";
import { readLedger } from "../../server/ledger/read.ts";
import {
  anonymousFields,
  draftOf,
  identifyingFields,
  type Ledger,
  type LedgerEntry,
  ledgerOf,
  outcomes,
  responseFields,
  type SourceField,
  sourceFields,
  sourceKinds,
} from "../../server/ledger/types.ts";
import { hashOf } from "../../server/ledger/words.ts";
import { lineOf, serialiseLedger } from "../../server/ledger/write.ts";
import { isDay, isMoment } from "../../server/protocol/messages.ts";
import { ledger, response, sourceFor } from "./entries.ts";

const text = "Flood\n\nThe flood destroyed 3,400 homes. Nobody was hurt.";
const plain = sourceFor(text, "3,400", {
  fields: { name: "Ana Holt", title: "mayor of Velmora", where: "Notebook 3, p. 12" },
});
const asked = response({ party: "Velmora Port Board", asked: "2026-11-02 10:15", how: "by e-mail", outcome: "asked" });
const record = ledger(plain, asked);

const words = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }).map((made) => `w${made}`);
const instant = fc.integer({ min: 0, max: 5 }).map((day) => new Date(Date.UTC(2026, 10, 1 + day)).toISOString());
const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-11-${String(n).padStart(2, "0")}`);
const parts = {
  id: fc.constantFrom("a", "b", "c", "d9"),
  recorded: instant,
  changed: instant,
  further: fc.constant({}),
};
const days: readonly string[] = ["obtained", "checked", "asked", "deadline", "answered"];

function fieldsOf<F extends string>(names: readonly F[]): fc.Arbitrary<Partial<Record<F, string>>> {
  const shapes = Object.fromEntries(names.map((name) => [name, days.includes(name) ? day : words]));
  return fc.record(shapes, { requiredKeys: [] }) as fc.Arbitrary<Partial<Record<F, string>>>;
}
const without = (left: readonly SourceField[]) => sourceFields.filter((name) => !left.includes(name));
const anchor = fc
  .record({ sentence: words, before: words, after: words })
  .map((made) => ({ ...made, hash: hashOf(made.sentence) }));
const source = fc.oneof(
  fc.record({
    ...parts,
    kind: fc.constantFrom(...sourceKinds),
    anonymous: fc.constant(false),
    fields: fieldsOf(without(anonymousFields)),
    anchor,
  }),
  fc.record({
    ...parts,
    kind: fc.constantFrom(...sourceKinds),
    anonymous: fc.constant(true),
    fields: fieldsOf(without(identifyingFields)).map((fields) => ({ ...fields, codeName: "Heron" })),
    anchor,
  }),
);
const reply = fc.record({
  ...parts,
  kind: fc.constant("response" as const),
  fields: fc
    .tuple(fieldsOf(responseFields), words, fc.constantFrom(...outcomes))
    .map(([fields, party, outcome]) => ({ ...fields, party, outcome })),
});
const entry: fc.Arbitrary<LedgerEntry> = fc.oneof(source, reply);
const someLedger: fc.Arbitrary<Ledger> = fc
  .uniqueArray(entry, { selector: ({ id }) => id, maxLength: 4 })
  .map((entries) => mergeLedgers({ entries, unread: [] }, { entries: [], unread: [] }));

describe("a ledger’s text", () => {
  it("has one entry a line, by id, and reads back as it was", () => {
    const written = serialiseLedger(record);
    expect(written.split("\n")).toEqual([
      "[",
      `${lineOf(plain)},`,
      `${lineOf(asked)},`,
      '{"stet":"sources","version":1}',
      "]",
      "",
    ]);
    expect(JSON.parse(written)).toHaveLength(3);
    expect(readLedger(written)).toEqual({
      ledger: record,
      problems: [],
      damaged: false,
      conflicted: false,
      later: false,
    });
  });

  it("reads back as it was, for any entries, and is the same in whatever order they come", () => {
    fc.assert(
      fc.property(someLedger, (made) => {
        const written = serialiseLedger(made);
        const { ledger: read, problems } = readLedger(written);
        expect(problems).toEqual([]);
        expect(read).toEqual(made);
        expect(serialiseLedger({ ...made, entries: [...made.entries].reverse() })).toBe(written);
      }),
    );
  });

  it("keeps what it does not understand, and says where it stands", () => {
    const odd = `[\n{"id":"z","kind":"rumour","anchor":{"sentence":"x"}},\n${lineOf(plain).replace(/}$/, ',"mood":"calm"}')}\n]`;
    const { ledger: read, problems } = readLedger(odd);
    expect(problems.map(({ path, span }) => [path, odd.slice(span.start, span.end)])).toEqual([
      ["[0].kind", '"rumour"'],
      ["[1].mood", '"mood"'],
    ]);
    const written = serialiseLedger(read);
    expect(written).toContain('{"id":"z","kind":"rumour","anchor":{"sentence":"x"}}');
    expect(written).toContain('"mood":"calm"');
    expect(serialiseLedger(readLedger(written).ledger)).toBe(written);
  });

  it("is found beside the draft, whatever the draft is called", () => {
    expect(ledgerOf("/desk/flood.draft")).toBe("/desk/flood.draft.sources.json");
    expect(draftOf("/desk/flood.draft.sources.json")).toBe("/desk/flood.draft");
    expect(draftOf("/desk/stet.json")).toBeNull();
  });
});

describe("what must not be in an entry", () => {
  const of = (fields: object) =>
    readLedger(JSON.stringify([{ id: "a", kind: "interview", anchor: { sentence: "It rained." }, ...fields }]));

  it.each(identifyingFields)("an anonymous source has no “%s”", (field) => {
    const { ledger: read, problems } = of({ anonymous: true, codeName: "Heron", [field]: "Jan Roe" });
    expect(read.entries).toEqual([]);
    expect(problems[0]?.message).toMatch(/code name only/);
    expect(problems.map(({ message }) => message).join()).not.toContain("Roe");
  });

  it("an anonymous source has a code name, and a day is a day", () => {
    expect(of({ anonymous: true }).problems[0]?.message).toMatch(/needs a code name/);
    expect(of({ name: "Holt", obtained: "last week" }).problems[0]?.message).toMatch(/Must be a day/);
    expect(of({ name: "Holt", obtained: "2026-02-30" }).problems[0]?.message).toMatch(/Must be a day/);
    expect(of({ name: "Holt", obtained: "2026-02-28" }).problems).toEqual([]);
    expect(of({ name: "Holt", codeName: "Heron" }).problems[0]?.message).toMatch(/Only an anonymous source/);
  });

  it("a moment is a day of the calendar, with or without a time of it", () => {
    for (const good of ["2026-11-28", "2026-11-28 14:30", "2028-02-29 00:00"])
      expect([good, isMoment(good)]).toEqual([good, true]);
    for (const bad of ["2026-02-30", "2026-02-30 14:30", "2026-11-28 24:00", "2026-11-28 1430", "early May", ""]) {
      expect([bad, isMoment(bad), isDay(bad)]).toEqual([bad, false, false]);
    }
  });

  it("a hash that does not fit its sentence is complained about and made anew", () => {
    const { ledger: read, problems } = readLedger(
      '[{"id":"a","kind":"data","anchor":{"sentence":"It rained.","hash":"0123456789abcdef"}}]',
    );
    expect(problems[0]?.message).toMatch(/Does not fit/);
    expect(read.entries[0]).toMatchObject({ anchor: { hash: hashOf("It rained.") } });
  });
});

describe("a damaged ledger", () => {
  const written = serialiseLedger(record);

  it("gives the entries whose lines are whole", () => {
    const cut = written.slice(0, written.indexOf(lineOf(asked)) + 40);
    const { ledger: read, damaged, problems } = readLedger(cut);
    expect(damaged).toBe(true);
    expect(read.entries).toEqual([plain]);
    expect(problems[0]?.message).toMatch(/no source ledger as it stands.*One entry of it/);
  });

  it.each([
    ["{ half", true],
    ["null", true],
    ['{"entries":[]}', true],
    ["\u0000\u0001", true],
    ["", false],
    [" \n", false],
  ])("%j is told from an empty one", (content, damaged) => {
    expect(readLedger(content).damaged).toBe(damaged);
  });

  it("never throws, for any cut of any ledger and any text", () => {
    fc.assert(
      fc.property(someLedger, fc.nat(), (made, at) => {
        const whole = serialiseLedger(made);
        const { ledger: read } = readLedger(whole.slice(0, at % whole.length));
        for (const one of read.entries) expect(made.entries).toContainEqual(one);
      }),
    );
    fc.assert(fc.property(fc.string({ unit: "binary" }), (any) => readLedger(any).problems.length >= 0));
  });

  it("of a later version is read and known to be", () => {
    expect(readLedger(written.replace('"version":1', '"version":2')).later).toBe(true);
  });
});

describe("merging", () => {
  const merge = mergeLedgers;

  it("is the same in any order, again and in any grouping, and keeps every entry", () => {
    fc.assert(
      fc.property(someLedger, someLedger, someLedger, (a, b, c) => {
        const both = merge(a, b);
        expect(merge(b, a)).toEqual(both);
        expect(merge(a, a)).toEqual(a);
        expect(merge(both, a)).toEqual(both);
        expect(merge(both, both)).toEqual(both);
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
        const content = ({ entries }: Ledger) => entries.map((one) => lineOf({ ...one, id: "" }));
        for (const line of [...content(a), ...content(b)]) expect(content(both)).toContain(line);
      }),
    );
  });

  it("of texts by lines, as git’s union does, loses nothing either", () => {
    fc.assert(
      fc.property(someLedger, someLedger, (a, b) => {
        const [ours, theirs] = [a, b].map((one) => serialiseLedger(one).split("\n").slice(1, -3));
        const union = ["[", ...(ours ?? []), ...(theirs ?? []), '{"stet":"sources","version":1}', "]", ""].join("\n");
        const { ledger: read, damaged } = readLedger(union);
        expect(damaged).toBe(false);
        expect(read).toEqual(merge(a, b));
      }),
    );
  });

  it("takes both sides of a conflict that git left in the file", () => {
    const other = { ...plain, fields: { name: "Ivo Stern" }, changed: "2026-11-03T09:00:00Z" };
    const conflict = [
      "[",
      "<<<<<<< HEAD",
      `${lineOf(plain)},`,
      "||||||| base",
      `${lineOf({ ...plain, fields: { name: "Old" } })},`,
      "=======",
      `${lineOf(other)},`,
      ">>>>>>> theirs",
      `${lineOf(asked)},`,
      '{"stet":"sources","version":1}',
      "]",
    ].join("\n");
    const { ledger: read, damaged, conflicted } = readLedger(conflict);
    expect([damaged, conflicted]).toEqual([false, true]);
    expect(read).toEqual(merge(record, ledger(other)));
    expect(read.entries.map((one) => (one.kind === "response" ? one.fields.party : one.fields.name))).toEqual([
      "Ivo Stern",
      "Ana Holt",
      "Velmora Port Board",
    ]);
  });

  it("calls a conflict damaged where an entry was spread over lines: a copy of it is kept", () => {
    const spread = JSON.stringify([JSON.parse(lineOf(plain))], null, 2);
    const conflict = `${spread.slice(0, -2)},\n<<<<<<< HEAD\n${lineOf(asked)},\n=======\n>>>>>>> theirs\n]\n`;
    const { ledger: read, damaged, conflicted } = readLedger(conflict);
    expect([damaged, conflicted]).toEqual([true, true]);
    expect(read.entries).toHaveLength(1);
  });
});
