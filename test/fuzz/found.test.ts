/** What `npm run fuzz` found, mended since: small enough to read. */
import { expect, it } from "vitest";
import { createCache } from "../../server/analysis.ts";
import { readJsonFile } from "../../server/json/jsonFile.ts";
import { readLedger } from "../../server/ledger/read.ts";
import { serialiseLedger } from "../../server/ledger/write.ts";
import { decodeCopy, encodeCopy } from "../../server/lists/copyFile.ts";
import { imported, listFile } from "../register/importers/files.ts";
import { listSeeds } from "./fileSeeds.ts";
import { fixesAreSafe, sameAsFresh, survives } from "./promises.ts";

it.each([
  [
    "taking a footnote out of a draft with bare CR line ends takes no more",
    "Envoys of the Taliban* met officials on Friday, both sides said.\r\r“We met,” Holt said.\r\r*under UN sanctions; banned in Russia",
  ],
  [
    "a footnote is moved to the end of a draft with bare CR line ends",
    "Guard leaves town\rBy Nora Lind\rVELM, 4 May 2023 — Fighters of the Red Banner Front* left.\r*banned terrorist group\r^ A line.\r**",
  ],
  ["a mark behind a stray quotation mark", "”[1]"],
  [
    "a repeated quotation in a sentence that ends within another one is not deleted",
    'ly no other way?"\n\nThe pier was dark by ten.\n\n"We were told to wait for the bank."ly no other way?"\n\nThe pier was dark by ten.\n\n"We were told to wait for the bank." Is there really no other way?"\n\nThe pier was dark by ten.\n\n"We were told to wait for the bank." Ana Holt shook her head',
  ],
])("%s", (_, text) => {
  expect(() => fixesAreSafe(text, survives(text))).not.toThrow();
});

it("what weighed in a sentence is not told once it is no longer likely to need a source", () => {
  const claim =
    "**What it cost:** the port company paid 3.2 million crowns, its finance chief, Ivo Dol, said. That is 5\\* what was planned in 2019, he added";
  const before =
    '# Ferry back\n\nHer *old* crew, all **nine** of them, were on board.\n\n* "Dogs travel free," the notice says\n\n';
  const cache = createCache();
  expect(() => {
    for (const draft of [before + claim, claim, claim.slice(0, 94), claim]) sameAsFresh(draft, cache);
  }).not.toThrow();
});

it("a comment that is never closed ends where the file ends", () => {
  expect(readJsonFile("{} /*").problems.map(({ span }) => span.end)).toEqual([5]);
});

it("a stored list whose first line lost its number of entries or another's day is damaged", async () => {
  const copy = encodeCopy(await imported(listFile("un.xml", listSeeds["un.xml"] ?? "")), new Date(0));
  const text = Buffer.from(copy).toString("latin1");
  for (const [from, to] of [
    ['"entries":2', '"antries":2'],
    ['"dated":true', '"dated":null'],
    ['"asOf":"2026-02-27"', '"asOf":"2026-03-27"'],
  ] as const) {
    expect(text).toContain(from);
    expect(() => decodeCopy(Buffer.from(text.replace(from, to), "latin1"))).toThrow("is damaged; import it again");
  }
});

it("an entry saved from a damaged ledger is, written and read again, the same with all that is not known in it", () => {
  const damaged =
    '[\n{"id":"r1","kind":"response","party":"Port Board","further":{"a":[{"b":1}]},"anchor":{"sentence":"It rained."},"recorded":"2026-11-02T09:00:00Z","changed":"2026-11-02T09:00:00Z"},\n{"id":"b2","ki';
  const { ledger } = readLedger(damaged);
  expect(ledger.entries.map(({ further }) => further)).toStrictEqual(
    readLedger(serialiseLedger(ledger)).ledger.entries.map(({ further }) => further),
  );
  expect(JSON.stringify(ledger.entries[0]?.further)).toBe(
    '{"further":{"a":[{"b":1}]},"anchor":{"sentence":"It rained."}}',
  );
});

it("a list whose root is named like something of JavaScript is refused in words", async () => {
  for (const root of ["__proto__", "constructor"]) {
    await expect(imported(listFile("list.xml", `<${root}><a/></${root}>`))).rejects.toThrow(
      `XML of no list that Stet knows: its root is <${root}>`,
    );
  }
});
