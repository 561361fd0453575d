import { describe, expect, it } from "vitest";
import { diffLists, isEmptyDiff } from "../../../server/register/importers/diff.ts";
import { reportOf } from "../../../server/register/importers/report.ts";
import type { ImportedList } from "../../../server/register/importers/types.ts";
import { haveRealLists, imported, listFile, realFile } from "./files.ts";

const entity = (reference: string, name: string, listed: string, aliases: readonly string[] = [], type = "Al-Qaida") =>
  `<ENTITY><FIRST_NAME>${name}</FIRST_NAME><UN_LIST_TYPE>${type}</UN_LIST_TYPE><REFERENCE_NUMBER>${reference}</REFERENCE_NUMBER><LISTED_ON>${listed}</LISTED_ON>${aliases
    .map((alias) => `<ENTITY_ALIAS><QUALITY>a.k.a.</QUALITY><ALIAS_NAME>${alias}</ALIAS_NAME></ENTITY_ALIAS>`)
    .join("")}</ENTITY>`;
const list = (day: string, ...entities: readonly string[]): Promise<ImportedList> =>
  imported(
    listFile(
      "un.xml",
      `<CONSOLIDATED_LIST dateGenerated="${day}"><ENTITIES>${entities.join("")}</ENTITIES></CONSOLIDATED_LIST>`,
    ),
  );

const older = list(
  "2025-04-19",
  entity("QDe.900", "Harbour Dawn", "2014-05-14", ["Harbour Boys"]),
  entity("QDe.901", "Ember Front", "2015-01-01"),
  entity("QDe.902", "Ember Bank", "2016-01-01", ["EB"]),
);
const newer = list(
  "2026-02-27",
  entity("QDe.902", "Ember Bank", "2016-01-01", ["EB"]),
  entity("QDe.900", "Harbour Dawn Movement", "2014-05-15", ["Harbour Boys", "Fajr al-Mina [HD]"], "Taliban"),
  entity("QDe.903", "Ember Youth", "2025-12-01"),
  entity("QDe.904", "Old Tide", "2006-12-23"),
);

describe("two copies of a list", () => {
  it("differ by what came, changed and went", async () => {
    const diff = diffLists(await older, await newer);
    expect(diff.added.map(({ entry, relisted }) => [entry.id, relisted])).toEqual([
      ["un:QDe.903", false],
      ["un:QDe.904", true],
    ]);
    expect(diff.delisted.map(({ id }) => id)).toEqual(["un:QDe.901"]);
    expect(diff.unchanged).toBe(1);
    expect(diff.changed.map(({ entry, changes }) => [entry.id, changes])).toEqual([
      [
        "un:QDe.900",
        [
          { what: "name", before: ["Harbour Dawn"], after: ["Harbour Dawn Movement"] },
          { what: "names", before: [], after: ["Fajr al-Mina [HD]"] },
          {
            what: "programme",
            before: ["1267/1989/2253 ISIL (Da'esh) and Al-Qaida sanctions list"],
            after: ["1988 (Taliban) sanctions list"],
          },
          { what: "listed", before: ["2014-05-14"], after: ["2014-05-15"] },
        ],
      ],
    ]);
  });

  it("do not differ by their order and day alone", async () => {
    const [entries, asOf] = [[...(await older).entries].reverse(), "2026-01-01"];
    expect(isEmptyDiff(diffLists(await older, { entries, asOf }))).toBe(true);
  });

  it("are reported in words, list text kept from becoming Markdown", async () => {
    const { title, asOf, entries, notes } = await newer;
    const diff = diffLists(await older, await newer);
    const failures = [{ title: "EU", reason: "HTTP 500", keeps: true }];
    const report = reportOf(
      [{ title, asOf, entries: entries.length, notes, before: { asOf: "2025-04-19", diff } }],
      failures,
      "2026-03-01",
    );
    expect(report).toBe(`# Sanctions lists, 1 March 2026

- **EU: not taken over.** HTTP 500. What is at hand stays in use.
- **UN Security Council Consolidated List**, 27 February 2026: 4 entries, 2 added, 1 changed, 1 delisted

## UN Security Council Consolidated List

Copy of 19 April 2025 compared with copy of 27 February 2026: 2 added, 1 changed, 1 delisted, 1 unchanged.

### Delisted: no longer in the list (1)

- **Ember Front** (QDe.901, 1267/1989/2253 ISIL (Da'esh) and Al-Qaida sanctions list, 1 January 2015)

### Added (1)

- **Ember Youth** (QDe.903, 1267/1989/2253 ISIL (Da'esh) and Al-Qaida sanctions list, 1 December 2025)

### Listed again or restored: new here, with an older date (1)

- **Old Tide** (QDe.904, 1267/1989/2253 ISIL (Da'esh) and Al-Qaida sanctions list, 23 December 2006)

### Changed (1)

- **Harbour Dawn Movement** (QDe.900, 1988 (Taliban) sanctions list, 15 May 2014)
  - name: no longer “Harbour Dawn”, now “Harbour Dawn Movement”
  - other names: now also “Fajr al-Mina \\[HD\\]”
  - programme: no longer “1267/1989/2253 ISIL (Da'esh) and Al-Qaida sanctions list”, now “1988 (Taliban) sanctions list”
  - listed: no longer 14 May 2014, now 15 May 2014
`);
  });

  it.runIf(haveRealLists)("of the UN show the delisting of al-Sharaa and Iran listed again", async () => {
    const [spring, winter] = await Promise.all(
      ["2025-04-19", "2026-02-27"].map((day) => imported(realFile(`un/un_consolidated_${day}.xml`))),
    );
    if (spring === undefined || winter === undefined) throw new Error("no lists");
    const diff = diffLists(spring, winter);
    const gone = diff.delisted.find(({ id }) => id === "un:QDi.317");
    expect(gone?.name).toBe("Abu Mohammed Al-Jawlani");
    const again = diff.added.filter(({ relisted }) => relisted);
    const iran = again.filter(({ entry }) => entry.listings[0]?.programme === "1737 (Iran) sanctions list");
    expect(iran).toHaveLength(121);
    expect(iran.every(({ entry }) => (entry.listings[0]?.listed ?? "") < "2013")).toBe(true);
    expect(diff.added.filter(({ relisted }) => !relisted).map(({ entry }) => entry.id)).toEqual(
      expect.arrayContaining(["un:HTe.001", "un:HTe.002", "un:SDi.007"]),
    );
  });
});
