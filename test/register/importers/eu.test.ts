import { describe, expect, it } from "vitest";
import { entry, imported, listFile, refusal, spellingsOf, typesOf } from "./files.ts";

const xml = `<?xml version="1.0" encoding="UTF-8"?>
<export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2026-02-20T16:47:04+01:00" globalFileId="1">
  <sanctionEntity designationDetails="" unitedNationId="QDe.900" designationDate="2014-05-28" euReferenceNumber="EU.901.1" logicalId="901">
    <subjectType code="enterprise" classificationCode="E"/>
    <regulation programme="TAQA" numberTitle="632/2013" publicationDate="2013-07-01" entryIntoForceDate="2013-07-02"><publicationUrl>https://example.eu</publicationUrl></regulation>
    <nameAlias wholeName="Движение Рассвет" nameLanguage="BG" strong="true"/>
    <nameAlias wholeName="Mouvement de l’aube" nameLanguage="FR" strong="true"/>
    <nameAlias wholeName="Harbour Dawn Movement (HDM)" nameLanguage="EN" strong="true"><remark>ood quality</remark></nameAlias>
    <nameAlias wholeName="The Dawn" nameLanguage="" strong="true"><remark>lo quality a.k.a.</remark></nameAlias>
    <address street="12 Quay Street" countryIso2Code="00" countryDescription="UNKNOWN"/>
  </sanctionEntity>
  <sanctionEntity designationDate="" euReferenceNumber="EU.902.2" logicalId="902">
    <subjectType code="person" classificationCode="P"/>
    <regulation programme="SYR" publicationDate="2011-05-10" entryIntoForceDate="2011-05-10"/>
    <regulation programme="SYR" publicationDate="2012-01-19"/>
    <regulation programme="UKR" publicationDate="2014-03-17" entryIntoForceDate="2014-03-17"/>
    <nameAlias wholeName="" firstName="Orlan" middleName="Petru" lastName="VESKARI" nameLanguage="" strong="true" title="Commander" function="Head of the docks"/>
    <nameAlias wholeName="Orlando" nameLanguage="" strong="false"/>
    <birthdate birthdate="1971-07-17" year="1971" circa="false"/>
    <identification number="X99887766"/>
  </sanctionEntity>
  <sanctionEntity designationDate="" euReferenceNumber="EU.903.3" logicalId="903">
    <subjectType code="enterprise"/>
    <regulation programme="TERR" publicationDate="2025-07-31" entryIntoForceDate="2025-08-01"/>
    <nameAlias wholeName="Ember Front" strong="true"/>
  </sanctionEntity>
</export>`;

describe("the EU’s XML", () => {
  it("gives the English name first, aliases with their quality, and a listing for each programme", async () => {
    const list = await imported(listFile("eu.xml", xml));
    expect(list).toMatchObject({ id: "eu", format: "eu-xml", asOf: "2026-02-20" });
    const body = entry(list, "eu:EU.901.1");
    expect(spellingsOf(body)).toEqual([
      "name strong Harbour Dawn Movement (HDM)",
      "alias strong Harbour Dawn Movement",
      "acronym weak HDM",
      "alias weak Движение Рассвет",
      "alias strong Mouvement de l’aube",
      "alias weak The Dawn",
    ]);
    expect(body.listings).toMatchObject([
      {
        authority: "eu",
        programme: "ISIL (Da'esh)/Al-Qaida (Reg. (EC) 881/2002)",
        reference: "EU.901.1",
        listed: "2014-05-28",
        note: "UN reference QDe.900.",
      },
    ]);
    const person = entry(list, "eu:EU.902.2");
    expect(person).toMatchObject({ name: "Orlan Petru Veskari", type: "person" });
    expect(person.listings.map(({ programme, listed }) => `${programme} ${listed}`)).toEqual([
      "SYR 2011-05-10",
      "Ukraine territorial integrity (Reg. (EU) 269/2014) 2014-03-17",
    ]);
    expect(person.listings[0]?.note).toContain("earliest act");
    expect(typesOf(list)).toEqual({ person: 1, organisation: 2 });
    for (const secret of ["1971", "X99887766", "Quay", "docks", "Commander", "UNKNOWN"])
      expect(JSON.stringify(list)).not.toContain(secret);
  });

  it("gives no date for the terrorist list, whose acts replace it whole", async () => {
    const [listing] = entry(await imported(listFile("eu.xml", xml)), "eu:EU.903.3").listings;
    expect(listing).toMatchObject({
      listed: null,
      note: "The EU’s file prints no listing dates for its terrorist list.",
    });
  });

  it("refuses a download that broke off", async () => {
    expect(await refusal(listFile("eu.xml", xml.slice(0, 2000)))).toMatch(/^eu\.xml:\d+: not well-formed XML/);
    expect(await refusal(listFile("eu.xml", xml.replace('wholeName="Ember Front"', 'wholeName=""')))).toBe(
      "eu.xml:22: EU.903.3 has no name",
    );
  });
});

const header =
  "fileGenerationDate;Entity_LogicalId;Entity_EU_ReferenceNumber;Entity_UnitedNationId;Entity_DesignationDate;Entity_DesignationDetails;Entity_Remark;Entity_SubjectType;Entity_SubjectType_ClassificationCode;Entity_Regulation_Type;Entity_Regulation_OrganisationType;Entity_Regulation_PublicationDate;Entity_Regulation_EntryIntoForceDate;Entity_Regulation_NumberTitle;Entity_Regulation_Programme;Entity_Regulation_PublicationUrl;NameAlias_LastName;NameAlias_FirstName;NameAlias_MiddleName;NameAlias_WholeName;NameAlias_NameLanguage;NameAlias_Gender;NameAlias_Title;NameAlias_Function;NameAlias_LogicalId;NameAlias_RegulationLanguage;NameAlias_Remark;BirthDate_BirthDate";
const row = (id: string, more: Readonly<Record<string, string>>) => {
  const cells: Record<string, string> = { fileGenerationDate: "20/02/2026", Entity_LogicalId: id, ...more };
  return header
    .split(";")
    .map((name) => cells[name] ?? "")
    .join(";");
};
const shared = {
  Entity_EU_ReferenceNumber: "EU.902.2",
  Entity_SubjectType: "P",
  Entity_Regulation_Programme: "SYR",
  Entity_Regulation_PublicationDate: "2011-05-10",
};
const rows = [
  header,
  row("902", {
    ...shared,
    NameAlias_FirstName: "Orlan",
    NameAlias_LastName: "VESKARI",
    NameAlias_WholeName: 'Orlan "the Ferryman" VESKARI',
    NameAlias_Remark: "",
  }),
  row("902", { ...shared, NameAlias_WholeName: "Orlando", NameAlias_Remark: "Low quality" }),
  row("902", { ...shared, NameAlias_WholeName: "", BirthDate_BirthDate: "1971-07-17" }),
  row("901", {
    Entity_EU_ReferenceNumber: "EU.901.1",
    Entity_SubjectType: "E",
    Entity_Regulation_Programme: "TAQA",
    Entity_DesignationDate: "2014-05-28",
    Entity_UnitedNationId: "QDe.900",
    NameAlias_WholeName: "Harbour Dawn Movement",
  }),
];

describe("the EU’s CSV", () => {
  it("groups the rows of an entity, with quotation marks inside names and a byte order mark", async () => {
    const list = await imported(listFile("eu.csv", `\uFEFF${rows.join("\r\n")}\r\n`));
    expect(list).toMatchObject({ id: "eu", format: "eu-csv", asOf: "2026-02-20" });
    const person = entry(list, "eu:EU.902.2");
    expect(spellingsOf(person)).toEqual(['name strong Orlan "the Ferryman" VESKARI', "alias weak Orlando"]);
    expect(person.listings).toMatchObject([{ programme: "SYR", listed: "2011-05-10" }]);
    expect(entry(list, "eu:EU.901.1").listings).toMatchObject([
      { listed: "2014-05-28", note: "UN reference QDe.900." },
    ]);
    expect(typesOf(list)).toEqual({ person: 1, organisation: 1 });
    expect(JSON.stringify(list)).not.toContain("1971");
  });

  it("reads version 1.0", async () => {
    const old = [
      "Date_file;Entity_logical_id;Subject_type;Leba_numtitle;Leba_publication_date;Programme;Entity_remark;Naal_lastname;Naal_firstname;Naal_middlename;Naal_wholename;EU_ref_num",
      "20/02/2026;902;P;1/2011;2011-05-10;SYR;;VESKARI;Orlan;;Orlan VESKARI;EU.902.2",
      "20/02/2026;902;P;1/2011;2011-05-10;SYR;;;;;Orlan WESKARI;EU.902.2",
    ].join("\n");
    expect(spellingsOf(entry(await imported(listFile("eu.csv", old)), "eu:EU.902.2"))).toEqual([
      "name strong Orlan VESKARI",
      "alias strong Orlan WESKARI",
    ]);
  });

  it("refuses a cut row and a header without what is needed", async () => {
    expect(await refusal(listFile("eu.csv", rows.join("\n").slice(0, -30)))).toMatch(
      /^eu\.csv:5: \d+ columns instead of 28/,
    );
    expect(await refusal(listFile("eu.csv", rows.join("\n").replace("NameAlias_WholeName", "Name")))).toBe(
      "eu.csv:1: the header lacks “NameAlias_WholeName”",
    );
  });
});
