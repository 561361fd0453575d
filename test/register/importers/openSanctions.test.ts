import { describe, expect, it } from "vitest";
import { entry, haveRealLists, imported, listFile, realFile, refusal, spellingsOf, typesOf } from "./files.ts";

const quoted = (...cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",");
const oldHeader = quoted(
  ..."id,schema,name,aliases,birth_date,countries,addresses,identifiers,sanctions,phones,emails,dataset,first_seen,last_seen,last_change".split(
    ",",
  ),
);
const newHeader = oldHeader.replace('"emails","dataset"', '"emails","program_ids","dataset"');
const seen = ["2024-01-02T03:04:05", "2026-03-13T05:41:01", "2026-02-05T14:54:48"];

describe("OpenSanctions’ simple table", () => {
  it("is read in its newer layout, lists within fields taken apart", async () => {
    const rows = [
      newHeader,
      quoted(
        "NK-1",
        "Person",
        "Orlan VESKARI",
        'Orlan Weskari;"Veskari; Orlan";Орлан Вескари',
        "1971-07-17",
        "fd",
        "12 Quay Street",
        "X99887766",
        '""',
        "",
        "",
        "UA-WS-EX;UA-WS-MARE",
        "Ember Sanctions",
        ...seen,
      ),
      quoted(
        "NK-2",
        "Vessel",
        "EMBER TIDE",
        "",
        "",
        "",
        "",
        "IMO1",
        "Ember decree 5 - 2022-02-24",
        "",
        "",
        "",
        "Ember Sanctions",
        ...seen,
      ),
      quoted("NK-3", "Address", "12 Quay Street", "", "", "", "", "", "", "", "", "", "Ember Sanctions", ...seen),
    ];
    const list = await imported(listFile("targets.simple.csv", rows.join("\n")));
    expect(list).toMatchObject({
      id: "os-ember-sanctions",
      title: "OpenSanctions: Ember Sanctions",
      asOf: "2026-03-13",
    });
    const person = entry(list, "os-ember-sanctions:NK-1");
    expect(spellingsOf(person)).toEqual([
      "name strong Orlan VESKARI",
      "alias strong Orlan Weskari",
      "alias strong Veskari; Orlan",
      "alias weak Орлан Вескари",
    ]);
    expect(person.listings).toMatchObject([
      { authority: "os-ember-sanctions", programme: "UA-WS-EX, UA-WS-MARE", listed: null, reference: null },
    ]);
    expect(entry(list, "os-ember-sanctions:NK-2").listings).toMatchObject([
      { programme: "Ember decree 5 - 2022-02-24" },
    ]);
    expect(typesOf(list)).toEqual({ person: 1, vessel: 1 });
    expect(list.notes.join(" ")).toContain("CC BY-NC");
    for (const secret of ["1971", "X99887766", "Quay"]) expect(JSON.stringify(list)).not.toContain(secret);
  });

  it("is read in its older layout; who is there for another reason has no listing", async () => {
    const rows = [
      oldHeader,
      quoted(
        "Q1",
        "Person",
        "Orlan Veskari",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "Wikidata Politically Exposed Persons",
        ...seen,
      ),
      quoted(
        "Q2",
        "Organization",
        "Harbour Dawn",
        "",
        "",
        "",
        "",
        "",
        "Al-Qaida",
        "",
        "",
        "UN Security Council Consolidated Sanctions;EU Financial Sanctions Files (FSF)",
        ...seen,
      ),
    ];
    const list = await imported(listFile("targets.simple.csv", rows.join("\n")));
    expect(list.id).toBe("os-collection");
    expect(entry(list, "os-collection:Q1").listings).toEqual([]);
    expect(
      entry(list, "os-collection:Q2").listings.map(({ authority, programme }) => `${authority} ${programme}`),
    ).toEqual(["un Al-Qaida", "eu Al-Qaida"]);
  });

  it("is refused where a row is cut", async () => {
    expect(await refusal(listFile("t.csv", `${oldHeader}\n"Q1","Person","Orl`))).toMatch(
      /^t\.csv:2: a quotation mark that is never closed/,
    );
    expect(await refusal(listFile("t.csv", `${oldHeader}\n"Q1","Person","Orlan"`))).toMatch(
      /^t\.csv:2: 3 columns instead of 15/,
    );
  });

  it.runIf(haveRealLists)("of real copies is read in both layouts", async () => {
    const list = await imported(realFile("opensanctions/targets.simple.ua_war_sanctions_2026-03.csv"));
    expect(typesOf(list)).toEqual({ organisation: 2717, vessel: 1340, person: 1543 });
    expect((await imported(realFile("opensanctions/targets.simple.small.csv"))).entries).toHaveLength(5);
  });
});

const line = (value: unknown) => JSON.stringify(value);
const body = {
  id: "NK-7",
  caption: "Harbour Dawn",
  schema: "Organization",
  properties: {
    name: ["Harbour Dawn Movement", "Harbour Dawn"],
    alias: ["Fajr al-Mina"],
    previousName: ["Harbour Boys"],
    weakAlias: ["Dawn"],
    abbreviation: ["HDM"],
    topics: ["sanction"],
    address: ["12 Quay Street"],
  },
  datasets: ["un_sc_sanctions"],
  last_seen: "2026-03-13T05:41:01",
  target: true,
};
const sanction = {
  entity: ["NK-7"],
  authority: ["UN"],
  program: ["Al-Qaida"],
  programId: ["UN-SC1267"],
  unscId: ["QDe.900"],
  listingDate: ["2014-05-14"],
  endDate: ["2025-11-06"],
};

describe("OpenSanctions’ JSON", () => {
  const expected = [
    {
      authority: "un",
      programme: "Al-Qaida",
      reference: "QDe.900",
      listed: "2014-05-14",
      ended: "2025-11-06",
      source: "OpenSanctions: un_sc_sanctions",
    },
  ];

  it("joins sanctions that stand beside, in any order", async () => {
    const beside = line({
      id: "s-1",
      schema: "Sanction",
      properties: sanction,
      datasets: ["un_sc_sanctions"],
      target: false,
    });
    const address = line({ id: "a-1", schema: "Address", caption: "12 Quay Street", properties: {}, target: false });
    for (const lines of [
      [line(body), address, beside],
      [beside, address, line(body)],
    ]) {
      const list = await imported(listFile("entities.ftm.json", `${lines.join("\n")}\n`));
      expect(list).toMatchObject({ id: "os-un-sc-sanctions", format: "opensanctions-json", asOf: "2026-03-13" });
      const found = entry(list, "os-un-sc-sanctions:NK-7");
      expect(found.listings).toMatchObject(expected);
      expect(spellingsOf(found)).toEqual([
        "name strong Harbour Dawn",
        "alias strong Harbour Dawn Movement",
        "alias strong Fajr al-Mina",
        "former strong Harbour Boys",
        "alias weak Dawn",
        "acronym weak HDM",
      ]);
      expect(JSON.stringify(list)).not.toContain("Quay");
    }
  });

  it("reads sanctions that stand inside", async () => {
    const inside = { id: "s-1", schema: "Sanction", properties: sanction, datasets: ["un_sc_sanctions"] };
    const nested = { ...body, properties: { ...body.properties, sanctions: [inside] } };
    expect(
      entry(await imported(listFile("targets.nested.json", line(nested))), "os-un-sc-sanctions:NK-7").listings,
    ).toMatchObject(expected);
  });

  it("says so where the data only marks somebody as sanctioned", async () => {
    const [listing] = entry(
      await imported(listFile("entities.ftm.json", line(body))),
      "os-un-sc-sanctions:NK-7",
    ).listings;
    expect(listing).toMatchObject({
      authority: "un",
      listed: null,
      note: expect.stringContaining("without saying more"),
    });
  });

  it("is refused at a line that is cut", async () => {
    expect(await refusal(listFile("e.json", `${line(body)}\n${line(body).slice(0, 90)}`))).toBe(
      "e.json:2: no whole JSON object: the file is truncated or damaged",
    );
    expect(await refusal(listFile("e.json", `${line(body)}\n[1]`))).toBe("e.json:2: not a JSON object");
  });

  it.runIf(haveRealLists)("of a real copy is read", async () => {
    expect(typesOf(await imported(realFile("opensanctions/yente_fixture_t1.entities.ftm.json")))).toEqual({
      organisation: 2,
      person: 4,
    });
  });
});
