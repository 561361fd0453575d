import { writeFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { folderWith, removeFolder, stet } from "./stet.ts";

const entity = (reference: string, name: string, listed: string) =>
  `<ENTITY><FIRST_NAME>${name}</FIRST_NAME><UN_LIST_TYPE>Al-Qaida</UN_LIST_TYPE><REFERENCE_NUMBER>${reference}</REFERENCE_NUMBER><LISTED_ON>${listed}</LISTED_ON><ENTITY_ALIAS><QUALITY>a.k.a.</QUALITY><ALIAS_NAME>Fajr ${name}</ALIAS_NAME></ENTITY_ALIAS></ENTITY>`;
const un = (day: string, ...entities: readonly string[]) =>
  `<CONSOLIDATED_LIST dateGenerated="${day}"><ENTITIES>\n${entities.join("\n")}\n</ENTITIES></CONSOLIDATED_LIST>`;
const february = un(
  "2026-02-27",
  entity("QDe.900", "Harbour Dawn", "2014-05-14"),
  entity("QDe.901", "Ember Front", "2015-01-01"),
  entity("QDe.902", "Ember Bank", "2016-01-01"),
  entity("QDe.903", "Ember Ship", "2016-01-01"),
);
const march = un(
  "2026-03-27",
  entity("QDe.900", "Harbour Dawn", "2014-05-14"),
  entity("QDe.902", "Ember Bank", "2016-01-02"),
  entity("QDe.903", "Ember Ship", "2016-01-01"),
  entity("QDe.904", "Old Tide", "2006-12-23"),
);
const none = Array(8).fill("-0- ").join(",");

let folder: string;
let env: Readonly<Record<string, string>>;
beforeEach(async () => {
  folder = await folderWith({
    "february.xml": february,
    "march.xml": march,
    "cut.xml": february.slice(0, 300),
    "ofac/sdn.csv": `101,"VESKARI, Orlan","individual","SDGT",${none}\r\n`,
    "ofac/alt.csv": '101,900,"aka","WESKARI, Orlan",-0- \r\n',
  });
  env = { STET_LISTS: join(folder, "lists") };
});
afterEach(() => removeFolder(folder));
const run = (...words: readonly string[]) => stet(["register", ...words], { folder, env });

describe("stet register import", () => {
  it("takes a list over, and reports what changed with the next copy", async () => {
    const first = await run("import", "february.xml");
    expect(first).toMatchObject({ code: 0, err: "" });
    expect(first.out).toContain("- UN Security Council Consolidated List, 27 February 2026: 4 entries, first copy");
    const second = await run("import", "march.xml");
    expect(second.code).toBe(0);
    expect(second.out).toContain("4 entries, 1 added, 1 changed, 1 delisted");
    expect(second.out).toContain("Delisted: no longer in the list (1)\n- Ember Front (QDe.901,");
    expect(second.out).toContain("listed: no longer 1 January 2016, now 2 January 2016");
  });

  it("refuses a damaged file with its line and keeps the copy at hand", async () => {
    await run("import", "february.xml");
    const refused = await run("import", "cut.xml");
    expect(refused).toMatchObject({ code: 2, out: "" });
    expect(refused.err).toMatch(/^stet: cut\.xml:\d+: not well-formed XML/);
    expect((await run("find", "Ember Front")).code).toBe(0);
    expect((await run("import", "nowhere.xml")).err).toBe("stet: nowhere.xml: no such file or folder\n");
  });

  it("doubts an older copy until it is forced", async () => {
    await run("import", "march.xml");
    const doubted = await run("import", "february.xml", "--format", "json");
    expect(doubted.code).toBe(2);
    expect(JSON.parse(doubted.out)).toMatchObject({
      imported: [],
      refused: [{ reason: "it is of 2026-02-27, older than the copy at hand of 2026-03-27" }],
    });
    expect(await run("import", "february.xml", "--force")).toMatchObject({ code: 0 });
  });

  it("says that a folder has no list", async () => {
    await mkdir(join(folder, "empty"));
    const none = "stet: no list found in empty\n";
    expect(await run("import", "empty")).toEqual({ code: 2, out: "", err: none });
    expect(await run("import", "empty", "--format", "json")).toMatchObject({ code: 2, err: none });
  });

  it("takes a folder with the files of one list", async () => {
    const result = await run("import", "ofac", "--format", "json");
    expect(result.code).toBe(0);
    expect(JSON.parse(result.out).imported).toMatchObject([
      { title: "OFAC Specially Designated Nationals (SDN) List", entries: 1, changes: null },
    ]);
    expect((await run("find", "Orlan Weskari")).out).toMatch(
      /^Orlan Veskari \(ofac-sdn:101, person, found as “Orlan WESKARI”\)/,
    );
  });
});

describe("a list's files", () => {
  it("are known by their own names, not by those of their folders", async () => {
    const rows = `101,"VESKARI, Orlan","individual","SDGT",${none}\r\n`;
    await mkdir(join(folder, "consolidated"));
    await writeFile(join(folder, "consolidated", "sdn.csv"), rows);
    await writeFile(join(folder, "consolidated", "cons_prim.csv"), rows.replace("101", "102"));
    const result = await run("import", "consolidated", "--format", "json");
    expect(result).toMatchObject({ code: 0, err: "" });
    const titles = JSON.parse(result.out).imported.map(({ title }: { title: string }) => title);
    expect(titles.sort()).toEqual([
      expect.stringContaining("Non-SDN"),
      "OFAC Specially Designated Nationals (SDN) List",
    ]);
  });

  it("with a day take the place of a copy that has none, whenever that was imported", async () => {
    expect((await run("import", "ofac/sdn.csv")).code).toBe(0);
    await writeFile(
      join(folder, "sdn.xml"),
      '<sdnList xmlns="https://list.example/exports/XML"><publshInformation><Publish_Date>02/27/2026</Publish_Date><Record_Count>2</Record_Count></publshInformation><sdnEntry><uid>101</uid><firstName>Orlan</firstName><lastName>VESKARI</lastName><sdnType>Individual</sdnType><programList><program>SDGT</program></programList></sdnEntry><sdnEntry><uid>102</uid><lastName>EMBER BANK</lastName><sdnType>Entity</sdnType><programList><program>SDGT</program></programList></sdnEntry></sdnList>',
    );
    expect(await run("import", "sdn.xml")).toMatchObject({ code: 0, err: "" });
  });
});

describe("stet register diff", () => {
  it("gives 1 and the differences, 0 without any", async () => {
    const differing = await run("diff", "february.xml", "march.xml");
    expect(differing).toMatchObject({ code: 1, err: "" });
    expect(differing.out).toBe(`UN Security Council Consolidated List: 27 February 2026 to 27 March 2026
1 added, 1 changed, 1 delisted, 2 unchanged

Delisted: no longer in the list (1)
- Ember Front (QDe.901, 1267/1989/2253 ISIL (Da'esh) and Al-Qaida sanctions list, 1 January 2015)

Listed again or restored: new here, with an older date (1)
- Old Tide (QDe.904, 1267/1989/2253 ISIL (Da'esh) and Al-Qaida sanctions list, 23 December 2006)

Changed (1)
- Ember Bank (QDe.902, 1267/1989/2253 ISIL (Da'esh) and Al-Qaida sanctions list, 2 January 2016)
  - listed: no longer 1 January 2016, now 2 January 2016
`);
    expect(await run("diff", "march.xml", "march.xml")).toMatchObject({ code: 0 });
  });

  it("compares with a list that was imported, as JSON", async () => {
    await run("import", "february.xml");
    const result = await run("diff", "un", "march.xml", "--format", "json");
    expect(result.code).toBe(1);
    expect(JSON.parse(result.out)).toMatchObject({
      id: "un",
      old: { asOf: "2026-02-27", entries: 4 },
      added: [{ id: "un:QDe.904", relisted: true }],
      delisted: [{ id: "un:QDe.901" }],
      unchanged: 2,
    });
  });

  it("gives 2 for two different lists", async () => {
    expect(await run("diff", "february.xml", "ofac")).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringContaining("two copies of one list are wanted"),
    });
  });
});

describe("stet register find and info", () => {
  it("find what ships and what was imported", async () => {
    await run("import", "february.xml");
    const own = await run("find", "harbour", "dawn");
    expect(own).toMatchObject({ code: 0, err: "" });
    expect(own.out).toContain("Harbour Dawn (un:QDe.900, organisation)");
    expect(own.out).toContain("listed 14 May 2014 (as of 27 February 2026)");
    const shipped = JSON.parse((await run("find", "QDe.132", "--format", "json")).out);
    expect(shipped.found).toBe(true);
    expect(shipped.entries[0].id).toBe("ttp");
    await writeFile(
      join(folder, "ttp.xml"),
      un("2026-03-27", entity("QDe.132", "Tehrik-e Taliban Pakistan", "2011-07-29")),
    );
    await run("import", "ttp.xml", "--force");
    const merged = JSON.parse((await run("find", "QDe.132", "--format", "json")).out);
    expect(merged.entries.map(({ id }: { id: string }) => id)).toEqual(["ttp"]);
  });

  it("never call somebody not sanctioned", async () => {
    const missing = await run("find", "Orlan Veskari");
    expect(missing).toMatchObject({ code: 1, out: "" });
    expect(missing.err).toMatch(
      /was not found in the loaded registers \(as of \d+ \w+ \d{4}\), which does not mean "not sanctioned"/,
    );
    expect(JSON.parse((await run("find", "Orlan Veskari", "--format", "json")).out)).toMatchObject({
      found: false,
      entries: [],
    });
  });

  it("say what is loaded", async () => {
    await run("import", "february.xml");
    const all = await run("info");
    expect(all).toMatchObject({ code: 0, err: "" });
    expect(all.out).toMatch(/^Starter register: \d+ entries, as of /);
    expect(all.out).toContain(
      "UN Security Council Consolidated List (un): 4 entries, as of 27 February 2026, imported ",
    );
    expect((await run("info", "un")).out).toContain("names: 4 primary, 4 a.k.a.");
    expect((await run("info", "un:QDe.901")).out).toContain("  names: Ember Front; Fajr Ember Front");
    expect(await run("info", "nobody")).toMatchObject({
      code: 1,
      err: expect.stringContaining('no list and no entry has the id "nobody"'),
    });
  });

  it("tell a damaged copy and go on with what ships", async () => {
    await run("import", "february.xml");
    writeFileSync(join(folder, "lists", "un.stetlist"), "damaged");
    const all = await run("info");
    expect(all.code).toBe(2);
    expect(all.err).toContain("un.stetlist: the stored copy of this list is damaged; import it again");
    const found = await run("find", "Taliban");
    expect(found.code).toBe(0);
    expect(found.err).toContain("is not used: the stored copy of this list is damaged; import it again.");
    // It may be in what could not be read.
    expect((await run("find", "Harbour Dawn")).code).toBe(2);
    expect((await run("find", "Harbour Dawn", "--format", "json")).code).toBe(2);
    expect((await run("info", "un")).code).toBe(2);
  });

  it("leave names not checked where a copy is damaged, what ships is looked for all the same", async () => {
    await run("import", "february.xml");
    await writeFile(
      join(folder, "a.txt"),
      "Fighters of Harbour Dawn and of the Afghan Taliban took the pier on Monday, police said.\n",
    );
    const whole = await stet(["check", "a.txt"], { folder, env });
    expect(whole.code).toBe(0);
    expect(whole.out).not.toContain("NOT CHECKED");
    writeFileSync(join(folder, "lists", "un.stetlist"), "damaged");
    const part = await stet(["check", "a.txt"], { folder, env });
    expect(part.code).toBe(2);
    expect(part.out).toMatch(/NOT CHECKED +sanctions-marker-missing +The copy of a list, .* is not used/);
    expect(part.out).toContain("Afghan Taliban");
  });

  it("refuse to look for what has no letter or digit", async () => {
    expect(await run("find", "***")).toMatchObject({
      code: 2,
      out: "",
      err: 'stet: "***" has no letter or digit to look for\n',
    });
  });
});
