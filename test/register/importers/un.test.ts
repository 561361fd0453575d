import { describe, expect, it } from "vitest";
import { entry, haveRealLists, imported, listFile, realFile, refusal, spellingsOf, today, typesOf } from "./files.ts";

const person = `
  <INDIVIDUAL><DATAID>900001</DATAID><VERSIONNUM>1</VERSIONNUM>
    <FIRST_NAME> ORLAN </FIRST_NAME><SECOND_NAME>VESKARI</SECOND_NAME><THIRD_NAME/><FOURTH_NAME>na</FOURTH_NAME>
    <UN_LIST_TYPE>DRC</UN_LIST_TYPE><REFERENCE_NUMBER>CDi.901. </REFERENCE_NUMBER>
    <LISTED_ON>2015-03-27-04:00</LISTED_ON><NAME_ORIGINAL_SCRIPT>Орлан Вескари</NAME_ORIGINAL_SCRIPT>
    <COMMENTS1>Seen in Port Ember, see QDe.900.</COMMENTS1>
    <NATIONALITY><VALUE>Freedonia</VALUE></NATIONALITY>
    <LAST_DAY_UPDATED><VALUE/></LAST_DAY_UPDATED>
    <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Orlan Weskari; Orlan Veskary</ALIAS_NAME></INDIVIDUAL_ALIAS>
    <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>ORLAN</ALIAS_NAME><NOTE>in a letter</NOTE></INDIVIDUAL_ALIAS>
    <INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>
    <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1971-07-17</DATE></INDIVIDUAL_DATE_OF_BIRTH>
    <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>X99887766</NUMBER></INDIVIDUAL_DOCUMENT>
  </INDIVIDUAL>`;
const body = `
  <ENTITY><DATAID>900002</DATAID><FIRST_NAME>HARBOUR DAWN MOVEMENT (HDM)</FIRST_NAME>
    <UN_LIST_TYPE>Al-Qaida</UN_LIST_TYPE><REFERENCE_NUMBER>QDe.900</REFERENCE_NUMBER><LISTED_ON>2014-05-14</LISTED_ON>
    <ENTITY_ALIAS><QUALITY>a.k.a.</QUALITY><ALIAS_NAME>Dawn of the Harbour (DOTH) (فجر الميناء (original script); Fajr al-Mina’; Fajr el-Mina)</ALIAS_NAME></ENTITY_ALIAS>
    <ENTITY_ALIAS><QUALITY>f.k.a.</QUALITY><ALIAS_NAME>Harbour Boys</ALIAS_NAME></ENTITY_ALIAS>
    <ENTITY_ADDRESS><COUNTRY>Freedonia</COUNTRY><STREET>12 Quay Street</STREET></ENTITY_ADDRESS>
  </ENTITY>`;

function unList(individuals = person, entities = body): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<CONSOLIDATED_LIST xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" dateGenerated="2026-02-27T00:00:09.554Z">
 <INDIVIDUALS>${individuals}</INDIVIDUALS><ENTITIES>${entities}</ENTITIES></CONSOLIDATED_LIST>`;
}

describe("the UN list", () => {
  it("gives names, reference, programme and date of a person", async () => {
    const list = await imported(listFile("un.xml", unList()));
    expect(list).toMatchObject({ id: "un", format: "un-xml", asOf: "2026-02-27" });
    const found = entry(list, "un:CDi.901");
    expect(found).toMatchObject({
      name: "Orlan Veskari",
      officialName: "ORLAN VESKARI",
      type: "person",
      origin: "list",
    });
    expect(found.listings).toMatchObject([
      {
        authority: "un",
        programme: "1533 (DRC) sanctions list",
        reference: "CDi.901",
        listed: "2015-03-27",
        ended: null,
      },
    ]);
    expect(spellingsOf(found)).toEqual([
      "name strong ORLAN VESKARI",
      "alias strong Orlan Weskari",
      "alias strong Orlan Veskary",
      "alias weak ORLAN",
      "alias weak Орлан Вескари",
    ]);
  });

  it("takes lists within an alias apart and initials out of brackets", async () => {
    const found = entry(await imported(listFile("un.xml", unList())), "un:QDe.900");
    expect(found.type).toBe("organisation");
    expect(spellingsOf(found)).toEqual([
      "name strong HARBOUR DAWN MOVEMENT (HDM)",
      "alias strong HARBOUR DAWN MOVEMENT",
      "acronym weak HDM",
      "alias strong Dawn of the Harbour (DOTH)",
      "alias strong Dawn of the Harbour",
      "acronym weak DOTH",
      "alias weak فجر الميناء",
      "alias strong Fajr al-Mina’",
      "alias strong Fajr el-Mina",
      "former strong Harbour Boys",
    ]);
    expect(found.names.find(({ text }) => text === "HDM")).toMatchObject({ case: "exact", needsContext: true });
  });

  it("holds no birth date, document, nationality or address", async () => {
    const held = JSON.stringify(await imported(listFile("un.xml", unList())));
    for (const secret of ["1971", "X99887766", "Quay", "Freedonia", "Port Ember", "in a letter"])
      expect(held).not.toContain(secret);
  });

  it("reads the same whatever the pieces the file comes in", async () => {
    const [small, large] = await Promise.all([1, 100_000].map((size) => imported(listFile("un.xml", unList(), size))));
    expect(small).toEqual(large);
  });

  it("reads elements in any order, without a date of its own and with programmes not known yet", async () => {
    const odd = `<CONSOLIDATED_LIST><ENTITIES><ENTITY><UN_LIST_TYPE>Atlantis</UN_LIST_TYPE><FIRST_NAME>Tide Co</FIRST_NAME>
      <DATAID>7</DATAID></ENTITY></ENTITIES></CONSOLIDATED_LIST>`;
    const list = await imported(listFile("un.xml", odd));
    expect(list.asOf).toBe(today);
    expect(entry(list, "un:7").listings).toMatchObject([{ programme: "Atlantis", reference: null, listed: null }]);
  });

  it("refuses what is cut short, damaged or no list, with its line", async () => {
    const whole = unList();
    const line = whole.slice(0, whole.indexOf("Harbour Boys")).split("\n").length;
    expect(await refusal(listFile("un.xml", whole.slice(0, 700)))).toMatch(
      /^un\.xml:\d+: not well-formed XML: unclosed tag/,
    );
    expect(await refusal(listFile("un.xml", whole.replace("Harbour Boys", "Harbour\u0019Boys")))).toBe(
      `un.xml:${line}: not well-formed XML: disallowed character`,
    );
    const cutBytes = new TextEncoder().encode(whole.replace("Harbour Boys", "Ha~bour"));
    cutBytes[cutBytes.indexOf(0x7e)] = 0xe9;
    for (const size of [1, 3, 64, 100_000])
      expect(await refusal(listFile("un.xml", cutBytes, size))).toContain(`un.xml:${line}: bytes that are not UTF-8`);
    expect(await refusal(listFile("un.xml", unList("", "")))).toBe("un.xml: the list has no entries");
    expect(await refusal(listFile("un.xml", unList(person + person, "")))).toBe(
      "un.xml: the entry un:CDi.901 stands in it twice",
    );
    expect(await refusal(listFile("un.xml", unList(person.replace(" ORLAN ", "").replace("VESKARI", ""), "")))).toBe(
      "un.xml:4: CDi.901 has no name",
    );
  });

  it("refuses entities that would grow", async () => {
    const bomb = `<?xml version="1.0"?>
<!DOCTYPE CONSOLIDATED_LIST [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
<CONSOLIDATED_LIST><ENTITIES><ENTITY><FIRST_NAME>&b;</FIRST_NAME></ENTITY></ENTITIES></CONSOLIDATED_LIST>`;
    expect(await refusal(listFile("un.xml", bomb))).toMatch(/^un\.xml:2: a DOCTYPE/);
    const undeclared = bomb.replace(/<!DOCTYPE.*\n/, "");
    expect(await refusal(listFile("un.xml", undeclared))).toMatch(/^un\.xml:2: not well-formed XML: undefined entity/);
  });
});

describe.runIf(haveRealLists)("real copies of the UN list", () => {
  it("of February 2026 has the known number of entries and names", async () => {
    const list = await imported(realFile("un/un_consolidated_2026-02-27.xml"));
    expect(typesOf(list)).toEqual({ person: 730, organisation: 273 });
    expect(list.tally).toEqual({
      primary: 1003,
      Good: 1524,
      Low: 615,
      "a.k.a.": 594,
      "f.k.a.": 19,
      "original script": 378,
    });
    expect(entry(list, "un:QDe.132").listings[0]?.listed).toBe("2011-07-29");
    expect(list.entries.filter(({ listings }) => listings[0]?.listed == null)).toEqual([]);
  });

  it("of August 2025 is damaged and refused at its line", async () => {
    expect(await refusal(realFile("un/un_consolidated_2025-08-16.xml"))).toMatch(/2025-08-16\.xml:53: /);
  });

  it.each([
    ["2020-11-30", { person: 713, organisation: 305 }],
    ["2025-04-19", { person: 684, organisation: 193 }],
  ])("of %s is read", async (day, types) => {
    const list = await imported(realFile(`un/un_consolidated_${day}.xml`));
    expect(list.asOf).toBe(day);
    expect(typesOf(list)).toEqual(types);
    expect(list.entries.filter(({ id }) => !/^un:[A-Z]{2}[ie]\.\d{3}$/.test(id)).map(({ id }) => id)).toEqual([]);
  });
});
