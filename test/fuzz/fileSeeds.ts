/** One small whole file of each kind Stet reads besides drafts: what the fuzzer damages. */
import { presets } from "../../server/house/presets/index.ts";
import { serialiseLedger } from "../../server/ledger/write.ts";
import { serialiseStands, standKey } from "../../server/stands/standsFile.ts";
import { ledger, response, sourceFor } from "../ledger/entries.ts";

const none = "-0- ";
const blank = Array(7).fill(none).join(",");

/** Official lists by the name of their file. */
export const listSeeds: Readonly<Record<string, string>> = {
  "un.xml": `<?xml version="1.0" encoding="UTF-8"?>
<CONSOLIDATED_LIST dateGenerated="2026-02-27T00:00:09.554Z"><INDIVIDUALS><INDIVIDUAL><DATAID>900001</DATAID>
<FIRST_NAME>ORLAN</FIRST_NAME><SECOND_NAME>VESKARI</SECOND_NAME><UN_LIST_TYPE>DRC</UN_LIST_TYPE><REFERENCE_NUMBER>CDi.901</REFERENCE_NUMBER>
<LISTED_ON>2015-03-27</LISTED_ON><NAME_ORIGINAL_SCRIPT>Орлан</NAME_ORIGINAL_SCRIPT>
<INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Orlan Weskari; O&apos;Rlan</ALIAS_NAME></INDIVIDUAL_ALIAS></INDIVIDUAL></INDIVIDUALS>
<ENTITIES><ENTITY><FIRST_NAME>HARBOUR DAWN (HDM)</FIRST_NAME><UN_LIST_TYPE>Al-Qaida</UN_LIST_TYPE><REFERENCE_NUMBER>QDe.900</REFERENCE_NUMBER>
<LISTED_ON>2014-05-14</LISTED_ON></ENTITY></ENTITIES></CONSOLIDATED_LIST>`,
  "eu.xml": `<?xml version="1.0" encoding="UTF-8"?>
<export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2026-02-20T16:47:04+01:00">
<sanctionEntity designationDate="2014-05-28" euReferenceNumber="EU.901.1" logicalId="901"><subjectType code="enterprise"/>
<regulation programme="TAQA" publicationDate="2013-07-01"/><nameAlias wholeName="Движение Рассвет" nameLanguage="BG" strong="true"/>
<nameAlias wholeName="Harbour Dawn (HDM)" nameLanguage="EN" strong="true"/></sanctionEntity></export>`,
  "sdn.xml": `<?xml version="1.0" standalone="yes"?>
<sdnList xmlns="https://list.example/exports/XML"><publshInformation><Publish_Date>03/28/2025</Publish_Date><Record_Count>1</Record_Count></publshInformation>
<sdnEntry><uid>101</uid><firstName>Orlan</firstName><lastName>VESKARI</lastName><sdnType>Individual</sdnType><remarks>a.k.a. 'THE FERRYMAN'.</remarks>
<programList><program>SDGT</program></programList><akaList><aka><uid>900</uid><type>a.k.a.</type><category>weak</category><lastName>WESKARI</lastName></aka></akaList></sdnEntry></sdnList>`,
  "sdn.csv": `101,"VESKARI, Orlan","individual","SDGT] [IFSR",${blank},"DOB 17 Jul 1971; a.k.a. 'THE FERRYMAN'."\r\n102,"HARBOUR DAWN",${none},"FTO",${blank},${none}\r\n\x1a`,
  "uk.csv": [
    "Report Date: 17-May-2026",
    "Last Updated,Unique ID,OFSI Group ID,UN Reference Number,Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Name type,Alias strength,Title,Name non-latin script,Non-latin script type,Non-latin script language,Regime Name,Designation Type,Designation source,Sanctions Imposed,Other Information,UK Statement of Reasons,Address Line 1,Date Designated,D.O.B",
    ',AQD0901,,QDe.900,HARBOUR DAWN (HDM),,,,,,Primary name,,,,,,The ISIL Regulations,Entity,UN,,,"He said &quot;dawn&quot;,\r\nleft.",12 Quay Street,14/05/2014,',
    ",AQD0901,,QDe.900,Harbour Boys,,,,,,Alias,Low quality a.k.a.,,,,,The ISIL Regulations,Entity,UN,,,,,14/05/2014,",
  ].join("\r\n"),
  "targets.simple.csv": `"id","schema","name","aliases","birth_date","countries","addresses","identifiers","sanctions","phones","emails","program_ids","dataset","first_seen","last_seen","last_change"
"NK-1","Person","Orlan VESKARI","Orlan Weskari;""Veskari; Orlan""","1971-07-17","fd","","X99","","","","UA-WS","Ember Sanctions","2024-01-02T03:04:05","2026-03-13T05:41:01","2026-02-05T14:54:48"`,
  "entities.ftm.json": `${JSON.stringify({
    id: "NK-7",
    caption: "Harbour Dawn",
    schema: "Organization",
    properties: { name: ["Harbour Dawn"], alias: ["Fajr"], topics: ["sanction"], abbreviation: ["HDM"] },
    datasets: ["un_sc_sanctions"],
    last_seen: "2026-03-13T05:41:01",
  })}\n${JSON.stringify({ id: "s-1", schema: "Sanction", properties: { entity: ["NK-7"], authority: ["UN"], unscId: ["QDe.900"], listingDate: ["2014-05-14"] }, datasets: ["un_sc_sanctions"] })}\n`,
};

const flood = "Flood\n\nThe flood destroyed 3,400 homes. Nobody was hurt, the mayor said.";

export const ledgerSeed = serialiseLedger(
  ledger(
    sourceFor(flood, "3,400", { fields: { name: "Ana Holt", title: "mayor of Velmora", where: "Notebook 3, p. 12" } }),
    sourceFor(flood, "Nobody", { id: "b2", anonymous: true, fields: { codeName: "Heron", described: "an official" } }),
    response({ party: "Port Board", asked: "2026-11-02 10:15", how: "by e-mail", outcome: "asked" }),
  ),
);

export const styleSeeds: readonly string[] = [
  ...Object.values(presets).map((preset) => JSON.stringify(preset, null, 1)),
  `{
  // The house.
  "extends": ["wire", "./desk.json"],
  "rules": { "refute-for-deny": "error", "contested-label": { "level": "warning", "add": ["strongman"] } },
  "kinds": { "opinion": { "rules": { "vague-source": "off" } } },
  "houseRules": [{ "id": "slow", "regex": "(a+)+!", "message": "Slow.", "why": "Guide.", "examples": { "bad": ["⟦aaa!⟧"], "good": ["Rain."] } }],
  "ignore": ["old/", "**/*.log"],
}`,
];

export const registerSeeds: Readonly<Record<"json" | "csv", string>> = {
  json: JSON.stringify(
    {
      asOf: "2026-01-01",
      labelFor: ["un"],
      wordings: { un: ["on the UN list"] },
      remove: ["taliban"],
      entries: [
        {
          id: "rbf",
          name: "Red Banner Front",
          names: ["RBF", { text: "Banner Boys", strength: "weak" }],
          type: "organisation",
          listings: [{ authority: "un", listed: "2019", ended: "2024-05" }],
        },
      ],
    },
    null,
    1,
  ),
  csv: 'id,name,aliases,type,authority,listed\nrbf,Red Banner Front,"RBF; Banner ""Boys""",organisation,un,2019\nhol,Holt,,person,eu,2020-01-02\n',
};

export const standsSeed = serialiseStands(
  new Map(
    ["a1", "b2"].map((fingerprint) => [
      standKey("vague-source", fingerprint),
      { rule: "vague-source", fingerprint, words: "critics say", reason: "It is “fine”.", on: "2026-11-02" },
    ]),
  ),
);
