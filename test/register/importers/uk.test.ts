import { describe, expect, it } from "vitest";
import { entry, haveRealLists, imported, listFile, realFile, refusal, spellingsOf, typesOf } from "./files.ts";

const columns =
  "Last Updated,Unique ID,OFSI Group ID,UN Reference Number,Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Name type,Alias strength,Title,Name non-latin script,Non-latin script type,Non-latin script language,Regime Name,Designation Type,Designation source,Sanctions Imposed,Other Information,UK Statement of Reasons,Address Line 1,Date Designated,D.O.B";
const row = (cells: Readonly<Record<string, string>>) =>
  columns
    .split(",")
    .map((name) => `"${(cells[name] ?? "").replaceAll('"', '""')}"`)
    .join(",");
const body = {
  "Unique ID": "AQD0901",
  "UN Reference Number": "QDe.900",
  "Regime Name": "The ISIL Regulations",
  "Designation Type": "Entity",
  "Designation source": "UN",
  "Date Designated": "14/05/2014",
};
const person = {
  "Unique ID": "RUS0902",
  "Regime Name": "The Ember Regulations",
  "Designation Type": "Individual",
  "Date Designated": "31/12/2020",
  "D.O.B": "17/07/1971",
};
const csv = [
  "Report Date: 17-May-2026",
  columns,
  row({
    ...body,
    "Name 6": "HARBOUR DAWN MOVEMENT (HDM)",
    "Name type": "Primary name",
    "Address Line 1": "12 Quay Street",
  }),
  row({
    ...body,
    "Name 6": "HARBOUR DAWN MOVEMENT (HDM)",
    "Name type": "Primary name",
    "Address Line 1": "13 Quay Street",
  }),
  row({
    ...body,
    "Name 6": "Harbour Boys",
    "Name type": "ALias",
    "Alias strength": "",
    "UK Statement of Reasons": "He said &quot;dawn&quot;,\r\nthen left.",
  }),
  row({ ...body, "Name 6": "The Dawn", "Name type": "Alias", "Alias strength": "Low quality a.k.a." }),
  row({
    ...person,
    "Name 6": "VESKARI",
    "Name 1": "Orlan",
    "Name 2": "Petru",
    "Name type": "Primary Name",
    "Name non-latin script": "Орлан Вескари",
  }),
  row({ ...person, "Name 6": "WESKARI", "Name 1": "Orlan", "Name type": "Primary name variation" }),
  row({
    "Unique ID": "RUS0903",
    "Designation Type": "Ship",
    "Name 6": "EMBER TIDE",
    "Name type": "Primary name",
    "Date Designated": "00/06/2023",
  }),
].join("\r\n");

describe("the UK’s CSV", () => {
  it("groups the rows of a subject", async () => {
    const list = await imported(listFile("uk.csv", csv));
    expect(list).toMatchObject({ id: "uk", format: "uk-csv", asOf: "2026-05-17" });
    expect(list.tally).toEqual({ primary: 3, alias: 2, variation: 1, "non-Latin script": 1 });
    expect(spellingsOf(entry(list, "uk:AQD0901"))).toEqual([
      "name strong HARBOUR DAWN MOVEMENT (HDM)",
      "alias strong HARBOUR DAWN MOVEMENT",
      "acronym weak HDM",
      "alias strong Harbour Boys",
      "alias weak The Dawn",
    ]);
    expect(entry(list, "uk:AQD0901").listings).toMatchObject([
      {
        authority: "uk",
        programme: "UK Sanctions List: The ISIL Regulations",
        reference: "AQD0901",
        listed: "2014-05-14",
        note: "UN reference QDe.900.",
      },
    ]);
    expect(spellingsOf(entry(list, "uk:RUS0902"))).toEqual([
      "name strong Orlan Petru VESKARI",
      "alias weak Орлан Вескари",
      "alias strong Orlan WESKARI",
    ]);
    expect(typesOf(list)).toEqual({ person: 1, organisation: 1, vessel: 1 });
    for (const secret of ["1971", "Quay", "then left"]) expect(JSON.stringify(list)).not.toContain(secret);
  });

  it("keeps dates at the precision they are printed in, and says what the end of 2020 means", async () => {
    const list = await imported(listFile("uk.csv", csv));
    expect(entry(list, "uk:RUS0903").listings[0]?.listed).toBe("2023-06");
    expect(entry(list, "uk:RUS0902").listings[0]).toMatchObject({
      listed: "2020-12-31",
      note: expect.stringContaining("took the entry over"),
    });
  });

  it("refuses a cut row with its line, line breaks within fields counted", async () => {
    expect(await refusal(listFile("uk.csv", csv.slice(0, csv.indexOf('"WESKARI"'))))).toMatch(
      /^uk\.csv:9: \d columns instead of 25/,
    );
    expect(await refusal(listFile("uk.csv", csv.replace("Name type", "Kind")))).toBe(
      "uk.csv:2: the header lacks “Name type”",
    );
  });
});

const xml = `<?xml version="1.0" encoding="utf-8"?>
<Designations><DateGenerated>21/05/2026</DateGenerated>
  <Designation><LastUpdated>16/04/2026</LastUpdated><DateDesignated>29/07/2011</DateDesignated><UniqueID>AQD0901</UniqueID><OFSIGroupID>1</OFSIGroupID>
    <UNReferenceNumber>QDe.900</UNReferenceNumber>
    <Names><Name><Name6>HARBOUR DAWN MOVEMENT</Name6><NameType>Primary Name</NameType></Name>
      <Name><Name6>The Dawn</Name6><NameType>Alias</NameType><AliasStrength>Low quality a.k.a.</AliasStrength></Name></Names>
    <NonLatinNames><NonLatinName><NameNonLatinScript>فجر الميناء</NameNonLatinScript></NonLatinName></NonLatinNames>
    <RegimeName>The ISIL Regulations</RegimeName><IndividualEntityShip>Entity</IndividualEntityShip>
    <Addresses><Address><AddressLine1>12 Quay Street</AddressLine1></Address></Addresses></Designation>
  <Designation><DateDesignated>dd/mm/2022</DateDesignated><UniqueID>RUS0902</UniqueID>
    <Names><Name><Name1>Orlan</Name1><Name6>VESKARI</Name6><NameType>Primary name</NameType></Name></Names>
    <RegimeName>The Ember Regulations</RegimeName><IndividualEntityShip>Individual</IndividualEntityShip>
    <IndividualDetails><Individual><DOBs><DOB>dd/mm/1971</DOB></DOBs></Individual></IndividualDetails></Designation>
</Designations>`;

describe("the UK’s XML", () => {
  it("gives what the CSV gives", async () => {
    const list = await imported(listFile("uk.xml", xml));
    expect(list).toMatchObject({ id: "uk", format: "uk-xml", asOf: "2026-05-21" });
    expect(spellingsOf(entry(list, "uk:AQD0901"))).toEqual([
      "name strong HARBOUR DAWN MOVEMENT",
      "alias weak The Dawn",
      "alias weak فجر الميناء",
    ]);
    expect(entry(list, "uk:AQD0901").listings).toMatchObject([{ listed: "2011-07-29", note: "UN reference QDe.900." }]);
    expect(entry(list, "uk:RUS0902")).toMatchObject({ name: "Orlan Veskari", listings: [{ listed: "2022" }] });
    for (const secret of ["1971", "Quay"]) expect(JSON.stringify(list)).not.toContain(secret);
  });

  it("refuses a designation without a name", async () => {
    expect(await refusal(listFile("uk.xml", xml.replace("<Name1>Orlan</Name1><Name6>VESKARI</Name6>", "")))).toBe(
      "uk.xml:10: RUS0902 has no name",
    );
  });
});

const subjects =
  "unique_id,subject_type,un_reference_number,ofsi_group_id,date_designated,last_updated\nAQD0901,entity,QDe.900,1,29/07/2011,16/04/2026\nRUS0903,ship,,2,24/02/2022,13/05/2026\n";
const names =
  "name_id,unique_id,name_type,alias_strength,full_name,name_6,name_1,name_2,name_3,name_4,name_5\n0,AQD0901,primary,,HARBOUR DAWN,HARBOUR DAWN,,,,,\n1,RUS0903,primary,,EMBER TIDE,EMBER TIDE,,,,,\n2,RUS0903,variation,,EMBER TYDE,EMBER TYDE,,,,,\n";

describe("the UK’s list as two tables", () => {
  it("is joined", async () => {
    const list = await imported(listFile("names.csv", names), listFile("subjects.csv", subjects));
    expect(list).toMatchObject({ id: "uk", asOf: "2026-05-13", files: ["names.csv", "subjects.csv"] });
    expect(spellingsOf(entry(list, "uk:RUS0903"))).toEqual(["name strong EMBER TIDE", "alias strong EMBER TYDE"]);
    expect(entry(list, "uk:AQD0901").listings).toMatchObject([{ listed: "2011-07-29" }]);
  });

  it("is refused where one table is missing or they do not fit", async () => {
    expect(await refusal(listFile("names.csv", names))).toBe(
      "names.csv: only a part of the list: give the table of subjects, too",
    );
    expect(await refusal(listFile("names.csv", names), listFile("s.csv", subjects.replace("RUS0903", "RUS0904")))).toBe(
      "names.csv:3: RUS0903 is not in the table of subjects",
    );
  });

  it.runIf(haveRealLists)("of a real copy has the known number of subjects and names", async () => {
    const list = await imported(
      realFile("uk/uksl_2026-05_subjects.csv"),
      realFile("uk/uksl_2026-05_subject_names.csv"),
    );
    expect(typesOf(list)).toEqual({ person: 3883, organisation: 1531, vessel: 632 });
    expect(list.tally).toEqual({ primary: 6051, variation: 5185, alias: 3814 });
  });
});
