/** What Stet promises for any file it reads besides drafts, however damaged. Each throws with what was broken. */
import { strict as assert } from "node:assert";
import fc from "fast-check";
import { decode } from "../../server/draft/decode.ts";
import { createSettler } from "../../server/house/effective.ts";
import { type FileRead, loadStyle } from "../../server/house/load.ts";
import { loadHouseRegister } from "../../server/house/register/load.ts";
import { changeLedger } from "../../server/ledger/change.ts";
import { readLedger } from "../../server/ledger/read.ts";
import { serialiseLedger } from "../../server/ledger/write.ts";
import { decodeCopy, encodeCopy } from "../../server/lists/copyFile.ts";
import { ImportFault, importLists } from "../../server/register/importers/import.ts";
import type { ImportedList } from "../../server/register/importers/types.ts";
import { entriesOf } from "../../server/register/lists/entries.ts";
import { createRegister } from "../../server/register/register.ts";
import { allRules } from "../../server/rules/index.ts";
import { parseStands, serialiseStands } from "../../server/stands/standsFile.ts";
import { check } from "../kit/check.ts";
import { listFile, today } from "../register/importers/files.ts";
import { ledgerSeed, listSeeds, registerSeeds, standsSeed, styleSeeds } from "./fileSeeds.ts";

/** A file and what a bad disk, a bad proxy or a bad merge makes of it. */
function damaged(seed: string | Uint8Array): fc.Arbitrary<Uint8Array> {
  const whole = Buffer.from(seed);
  const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }).map((p) => Math.floor(p * whole.length));
  const piece = fc.oneof(
    fc.uint8Array({ maxLength: 6 }).map((bytes) => Buffer.from(bytes)),
    fc
      .constantFrom(
        ..."<|>|\"|'|,|;|{|}|[|]|&|&amp;|&#0;|&#x110000;|\\|\\u0000|\\ud800|//|/*|null|-1|1e999|__proto__|<!--|]]>|<![CDATA[|<?x?>|\r\n|\u0000|\ufeff|<<<<<<< HEAD\n|=======\n|>>>>>>> b\n".split(
          "|",
        ),
        "[".repeat(300),
        "a".repeat(300),
      )
      .map((words) => Buffer.from(words)),
    fc.tuple(place, fc.nat(120)).map(([from, length]) => whole.subarray(from, from + length)),
  );
  type Change = (bytes: Uint8Array) => Uint8Array;
  const change: fc.Arbitrary<Change> = fc.oneof(
    fc.tuple(place, fc.nat(40), piece).map(
      ([at, removed, put]): Change =>
        (bytes) =>
          Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + removed)]),
    ),
    place.map(
      (at): Change =>
        (bytes) =>
          bytes.subarray(0, at),
    ),
    fc.tuple(place, fc.integer({ min: 0, max: 7 })).map(
      ([at, bit]): Change =>
        (bytes) =>
          bytes.map((byte, n) => (n === at ? byte ^ (1 << bit) : byte)),
    ),
  );
  return fc
    .array(change, { minLength: 1, maxLength: 5 })
    .map((changes) => changes.reduce<Uint8Array>((bytes, next) => next(bytes), Uint8Array.from(whole)));
}

const read = (bytes: Uint8Array): string => {
  const decoded = decode(bytes);
  return "text" in decoded ? decoded.text : "";
};
const textOf = (seeds: readonly string[]) => fc.oneof(...seeds.map(damaged)).map(read);

const inside = (
  text: string,
  spans: readonly { readonly span: { readonly start: number; readonly end: number } }[],
) => {
  for (const { span } of spans) {
    assert.ok(
      span.start >= 0 && span.start <= span.end && span.end <= Math.max(1, text.length),
      `${span.start}-${span.end} of ${text.length}`,
    );
  }
};

async function tried(name: string, bytes: Uint8Array, pieceLength: number): Promise<ImportedList | string> {
  try {
    const [list] = await importLists([listFile(name, bytes, pieceLength)], today);
    if (list === undefined) throw new Error("neither a list nor a refusal");
    return list;
  } catch (error) {
    // Anything else is a fault of ours that a person cannot read.
    if (error instanceof ImportFault) return error.message;
    throw error;
  }
}

/** A damaged list is refused in words or gives entries that can be kept, however its bytes arrive. */
export const lists = fc.asyncProperty(
  fc.oneof(
    ...Object.entries(listSeeds).map(([name, seed]) => fc.record({ name: fc.constant(name), bytes: damaged(seed) })),
  ),
  fc.constantFrom(1, 7, 64),
  async ({ name, bytes }, pieceLength) => {
    const [list, atOnce] = [await tried(name, bytes, pieceLength), await tried(name, bytes, 65_536)];
    if (typeof list === "string") {
      assert.match(list, /^\S+?(?::\d+)?: \S/);
      // The line may be that of the piece's end, and of two faults of one place the XML reader tells one or the other.
      const reason = (words: ImportedList | string) =>
        String(words)
          .replace(/^\S+ /, "")
          .replace(/^(not well-formed XML): (?:disallowed character|text data outside of root node)$/, "$1");
      assert.equal(reason(atOnce), reason(list));
      return;
    }
    assert.deepEqual(atOnce, list);
    assert.ok(list.entries.length > 0);
    for (const { id, name: known } of list.entries) assert.ok(id !== "" && known.trim() !== "", `${id} has no name`);
    const copy = decodeCopy(encodeCopy(list, new Date(0)));
    assert.equal(copy.info.entries, list.entries.length);
  },
);

const whole = await tried("un.xml", Buffer.from(listSeeds["un.xml"] ?? ""), 64);
if (typeof whole === "string") throw new Error(whole);
const copy = encodeCopy(whole, new Date(0));
const { index: wholeIndex } = decodeCopy(copy);

/** A damaged copy of a list is refused in words, or has the same entries. */
export const copies = fc.property(damaged(copy), (bytes) => {
  try {
    const { info, index } = decodeCopy(bytes);
    assert.equal(info.entries, wholeIndex.entryCount);
    assert.deepEqual([...entriesOf(index)], [...entriesOf(wholeIndex)]);
  } catch (error) {
    if (error instanceof assert.AssertionError) throw error;
    assert.match(String(error), /^Error: the stored copy of this list/);
  }
});

/** A damaged ledger gives what is whole in it, keeps what it cannot read, and can be written to. */
export const ledgers = fc.property(textOf([ledgerSeed]), (text) => {
  const file = readLedger(text);
  inside(text, file.problems);
  const written = serialiseLedger(file.ledger);
  const again = readLedger(written);
  assert.deepEqual(again.ledger, file.ledger, "written and read again it is another");
  assert.equal(again.damaged, false);
  const [first] = file.ledger.entries;
  if (first === undefined) return;
  const changed = changeLedger(file.ledger, { do: "remove", ids: [first.id] }, "2026-11-02T09:00:00Z", () => "new");
  if (!("refused" in changed)) assert.equal(changed.ledger.entries.length, file.ledger.entries.length - 1);
});

/** A damaged house style says what is wrong at its place; every rule still runs. */
export const styles = fc.asyncProperty(textOf(styleSeeds), async (text) => {
  const style = await loadStyle(
    "file:///desk/stet.json",
    allRules,
    async (location): Promise<FileRead> => (location === "file:///desk/stet.json" ? { text } : { missing: true }),
  );
  for (const file of style.files) inside(file.text ?? "", file.problems);
  const [own] = style.files.filter(({ location }) => location === "file:///desk/stet.json");
  if (own?.broken === true) assert.ok(own.problems.length > 0, "broken without a word");
  createSettler(allRules)(style, "opinion", null);
  const { notChecked } = check("Critics say aaaa aaaa. He refuted it.", { only: style.houseRules });
  assert.deepEqual(notChecked, []);
});

const base = createRegister({ entries: [], asOf: "2026-01-01" });

/** A damaged house register says what is wrong at its place and names nobody without a name. */
export const registers = fc.asyncProperty(
  fc.oneof(
    damaged(registerSeeds.json).map((bytes) => ["json", bytes] as const),
    damaged(registerSeeds.csv).map((bytes) => ["csv", bytes] as const),
  ),
  async ([ending, bytes]) => {
    const text = read(bytes);
    const loaded = await loadHouseRegister(`file:///desk/stet.register.${ending}`, base, async () => ({ text }));
    inside(text, loaded.problems);
    if (loaded.broken) assert.ok(loaded.problems.length > 0, "broken without a word");
    for (const { name } of loaded.register.entries) assert.ok(name.trim() !== "");
  },
);

/** A damaged record of what was let stand is refused in words or read and written the same. */
export const stands = fc.property(textOf([standsSeed]), (text) => {
  try {
    const kept = parseStands(text);
    assert.deepEqual([...parseStands(serialiseStands(kept))].sort(), [...kept].sort());
  } catch (error) {
    if (error instanceof assert.AssertionError) throw error;
    assert.match(String(error), /^Error: (?:it is not JSON|it has no list|entry \d+ lacks)/);
  }
});
