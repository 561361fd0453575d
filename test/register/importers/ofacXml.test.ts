import { describe, expect, it } from "vitest";
import { entry, haveRealLists, imported, listFile, realFile, refusal, spellingsOf, typesOf } from "./files.ts";

const classic = `<?xml version="1.0" standalone="yes"?>
<sdnList xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns="https://list.example/exports/XML">
  <publshInformation><Publish_Date>03/28/2025</Publish_Date><Record_Count>2</Record_Count></publshInformation>
  <sdnEntry>
    <uid>101</uid><firstName>Orlan Petru</firstName><lastName>VESKARI</lastName><title>Commander</title><sdnType>Individual</sdnType>
    <remarks>a.k.a. 'THE FERRYMAN'; nickname of the docks.</remarks>
    <programList><program>SDGT</program><program>IFSR</program></programList>
    <akaList>
      <aka><uid>900</uid><type>a.k.a.</type><category>strong</category><lastName>WESKARI</lastName><firstName>Orlan</firstName></aka>
      <aka><uid>901</uid><type>f.k.a.</type><category>weak</category><lastName>ORLANDO</lastName></aka>
    </akaList>
    <dateOfBirthList><dateOfBirthItem><uid>1</uid><dateOfBirth>17 Jul 1971</dateOfBirth></dateOfBirthItem></dateOfBirthList>
    <idList><id><uid>2</uid><idType>Passport</idType><idNumber>X99887766</idNumber></id></idList>
  </sdnEntry>
  <sdnEntry><uid>103</uid><lastName>EMBER TIDE</lastName><sdnType>Vessel</sdnType><programList><program>SDGT</program></programList></sdnEntry>
</sdnList>`;

describe("OFAC’s classic XML", () => {
  it("gives names with their strength, programmes and the list’s day", async () => {
    const list = await imported(listFile("sdn.xml", classic));
    expect(list).toMatchObject({ id: "ofac-sdn", format: "ofac-xml", asOf: "2025-03-28" });
    const person = entry(list, "ofac-sdn:101");
    expect(person.listings).toMatchObject([
      { authority: "us-treasury", programme: "SDN List: SDGT, IFSR", reference: "101", listed: null },
    ]);
    expect(spellingsOf(person)).toEqual([
      "name strong Orlan Petru VESKARI",
      "alias strong Orlan WESKARI",
      "former weak ORLANDO",
      "alias weak THE FERRYMAN",
    ]);
    expect(typesOf(list)).toEqual({ person: 1, vessel: 1 });
    for (const secret of ["1971", "X99887766", "Commander", "docks"])
      expect(JSON.stringify(list)).not.toContain(secret);
  });

  it("keeps a part of a name that looks like a placeholder", async () => {
    const list = await imported(listFile("sdn.xml", classic.replace("Orlan Petru<", "Na<")));
    expect(entry(list, "ofac-sdn:101").officialName).toBe("Na VESKARI");
  });

  it("refuses a file with fewer entries than it says, and one that is cut", async () => {
    expect(await refusal(listFile("sdn.xml", classic.replace("<Record_Count>2", "<Record_Count>3")))).toBe(
      "sdn.xml: it says that it has 3 entries, but has 2",
    );
    expect(await refusal(listFile("sdn.xml", classic.slice(0, 900)))).toMatch(/^sdn\.xml:\d+: not well-formed XML/);
  });

  it.runIf(haveRealLists)("reads a real copy of the non-SDN lists whole", async () => {
    const list = await imported(realFile("ofac/ofac_nonsdn_consolidated_2025-03-28.xml"));
    expect(list).toMatchObject({ id: "ofac-cons", asOf: "2025-03-28" });
    expect(typesOf(list)).toEqual({ person: 80, organisation: 363 });
  });
});

const part = (group: string, script: string, text: string, acronym = "false") =>
  `<DocumentedNamePart><NamePartValue NamePartGroupID="${group}" ScriptID="${script}" Acronym="${acronym}">${text}</NamePartValue></DocumentedNamePart>`;
const advanced = `<?xml version="1.0" encoding="utf-8"?>
<Sanctions xmlns="https://list.example/exports/ADVANCED_XML" Version="3">
  <DateOfIssue CalendarTypeID="1"><Year>2026</Year><Month>2</Month><Day>20</Day></DateOfIssue>
  <ReferenceValueSets>
    <AliasTypeValues><AliasType ID="1400">A.K.A.</AliasType><AliasType ID="1401">F.K.A.</AliasType><AliasType ID="1403">Name</AliasType></AliasTypeValues>
    <ListValues><List ID="1550">SDN List</List><List ID="91512">Consolidated List</List></ListValues>
    <NamePartTypeValues><NamePartType ID="1520">Last Name</NamePartType><NamePartType ID="1521">First Name</NamePartType><NamePartType ID="1525">Entity Name</NamePartType></NamePartTypeValues>
    <PartySubTypeValues><PartySubType ID="1" PartyTypeID="4">Vessel</PartySubType><PartySubType ID="3" PartyTypeID="2">Unknown</PartySubType><PartySubType ID="4" PartyTypeID="1">Unknown</PartySubType></PartySubTypeValues>
    <PartyTypeValues><PartyType ID="1">Individual</PartyType><PartyType ID="2">Entity</PartyType><PartyType ID="4">Transport</PartyType></PartyTypeValues>
    <SanctionsTypeValues><SanctionsType ID="1">Program</SanctionsType><SanctionsType ID="1705">Block</SanctionsType></SanctionsTypeValues>
    <ScriptValues><Script ID="215" ScriptCode="Latn">Latin</Script><Script ID="220" ScriptCode="Cyrl">Cyrillic</Script></ScriptValues>
  </ReferenceValueSets>
  <Locations><Location ID="1"><LocationPart><LocationPartValue><Value>12 Quay Street</Value></LocationPartValue></LocationPart></Location></Locations>
  <DistinctParties>
    <DistinctParty FixedRef="101"><Comment/><Profile ID="101" PartySubTypeID="4">
      <Identity ID="1" Primary="true">
        <Alias FixedRef="101" AliasTypeID="1403" Primary="true" LowQuality="false">
          <DocumentedName ID="1">${part("10", "215", "VESKARI")}${part("11", "215", "Orlan")}</DocumentedName>
          <DocumentedName ID="2">${part("10", "220", "ВЕСКАРИ")}${part("11", "220", "Орлан")}</DocumentedName>
        </Alias>
        <Alias FixedRef="101" AliasTypeID="1400" Primary="false" LowQuality="true"><DocumentedName ID="3">${part("11", "215", "ORLANDO")}</DocumentedName></Alias>
        <NamePartGroups>
          <MasterNamePartGroup><NamePartGroup ID="10" NamePartTypeID="1520"/></MasterNamePartGroup>
          <MasterNamePartGroup><NamePartGroup ID="11" NamePartTypeID="1521"/></MasterNamePartGroup>
        </NamePartGroups>
      </Identity>
      <Feature ID="9" FeatureTypeID="8"><FeatureVersion><DatePeriod><Start><From><Year>1971</Year></From></Start></DatePeriod></FeatureVersion></Feature>
    </Profile></DistinctParty>
    <DistinctParty FixedRef="102"><Profile ID="102" PartySubTypeID="3"><Identity>
      <Alias AliasTypeID="1401" Primary="false" LowQuality="false"><DocumentedName>${part("20", "215", "HARBOUR BOYS")}</DocumentedName></Alias>
      <Alias AliasTypeID="1403" Primary="true" LowQuality="false"><DocumentedName>${part("20", "215", "HARBOUR DAWN MOVEMENT")}</DocumentedName></Alias>
      <Alias AliasTypeID="1400" Primary="false" LowQuality="false"><DocumentedName>${part("20", "215", "HDM", "true")}</DocumentedName></Alias>
    </Identity></Profile></DistinctParty>
    <DistinctParty FixedRef="103"><Profile ID="103" PartySubTypeID="1"><Identity><Alias AliasTypeID="1403" Primary="true"><DocumentedName>${part("30", "215", "EMBER TIDE")}</DocumentedName></Alias></Identity></Profile></DistinctParty>
  </DistinctParties>
  <SanctionsEntries>
    <SanctionsEntry ID="1" ProfileID="101" ListID="1550">
      <EntryEvent ID="1"><Comment/><Date CalendarTypeID="1"><Year>2011</Year><Month>7</Month><Day>29</Day></Date></EntryEvent>
      <EntryEvent ID="2"><Date CalendarTypeID="1"><Year>2015</Year><Month>1</Month><Day>2</Day></Date></EntryEvent>
      <SanctionsMeasure ID="1" SanctionsTypeID="1"><Comment>SDGT</Comment></SanctionsMeasure>
      <SanctionsMeasure ID="2" SanctionsTypeID="1705"><Comment>not a programme</Comment></SanctionsMeasure>
    </SanctionsEntry>
    <SanctionsEntry ID="2" ProfileID="102" ListID="1550"><SanctionsMeasure SanctionsTypeID="1"><Comment>FTO</Comment></SanctionsMeasure></SanctionsEntry>
  </SanctionsEntries>
</Sanctions>`;

describe("OFAC’s advanced XML", () => {
  it("resolves its dictionary and gives listing dates", async () => {
    const list = await imported(listFile("sdn_advanced.xml", advanced));
    expect(list).toMatchObject({ id: "ofac-sdn", format: "ofac-advanced-xml", asOf: "2026-02-20" });
    const person = entry(list, "ofac-sdn:101");
    expect(person).toMatchObject({ type: "person", name: "Orlan Veskari" });
    expect(person.listings).toMatchObject([
      { programme: "SDN List: SDGT", reference: "101", listed: "2011-07-29", note: "" },
    ]);
    expect(spellingsOf(person)).toEqual([
      "name strong Orlan VESKARI",
      "alias weak Орлан ВЕСКАРИ",
      "alias weak ORLANDO",
    ]);
    expect(spellingsOf(entry(list, "ofac-sdn:102"))).toEqual([
      "name strong HARBOUR DAWN MOVEMENT",
      "former strong HARBOUR BOYS",
      "acronym weak HDM",
    ]);
    expect(typesOf(list)).toEqual({ person: 1, organisation: 1 });
    expect(list.notes).toEqual(["1 parties without a sanction of their own were left out."]);
    for (const secret of ["1971", "Quay"]) expect(JSON.stringify(list)).not.toContain(secret);
  });

  it("tells the consolidated list, and refuses a file without its dictionary", async () => {
    expect((await imported(listFile("x.xml", advanced.replaceAll('ListID="1550"', 'ListID="91512"')))).id).toBe(
      "ofac-cons",
    );
    const bare = advanced.replace(/<ReferenceValueSets>[\s\S]*<\/ReferenceValueSets>/, "");
    expect(await refusal(listFile("x.xml", bare))).toBe("x.xml: its dictionary, ReferenceValueSets, is missing");
    expect(await refusal(listFile("x.xml", advanced.slice(0, -60)))).toMatch(/^x\.xml:\d+: not well-formed XML/);
  });
});
