import { describe, expect, it } from "vitest";
import { entry, haveRealLists, imported, listFile, realFile, refusal, spellingsOf, today, typesOf } from "./files.ts";

const none = "-0- ";
const blank = Array(7).fill(none).join(",");
const sdn = [
  `101,"VESKARI, Orlan Petru","individual","SDGT] [IFSR",${blank},"DOB 17 Jul 1971; Passport X99887766 (Freedonia); a.k.a. 'THE ~~ FERRYMAN'; Linked To: HARBOUR DAWN MOVEMENT."`,
  `102,"HARBOUR DAWN MOVEMENT",${none},"FTO] [SDGT",${blank},"a.k.a. 'HDM'; f.k.a. 'D'ARCY BOYS'; Website www.example.org."`,
  `103,"EMBER TIDE","vessel","RUSSIA-EO14024",${blank},${none}`,
  `104,"EP-XYZ","aircraft","SDGT",${blank},"Linked To: EMBER AIR ""EA""."`,
  `105,"EMBER SHIPPING CO., LTD.",${none},"SDGT",${blank},${none}`,
];
const alt = [
  `101,900,"aka","WESKARI, Orlan",${none}`,
  `102,901,"aka","DAWN OF THE HARBOUR (DOTH)",${none}`,
  `102,902,"fka","HARBOUR BOYS",${none}`,
];
const file = (rows: readonly string[]) => `${rows.join("\r\n")}\r\n\x1a`;
const main = listFile("sdn.csv", file(sdn).replace("~~ ", ""));
const aliases = listFile("alt.csv", file(alt));

describe("OFAC’s CSV", () => {
  it("joins names, alternate names and the weak aliases of remarks", async () => {
    const list = await imported(aliases, main);
    expect(list).toMatchObject({ id: "ofac-sdn", asOf: today, files: ["alt.csv", "sdn.csv"] });
    expect(list.tally).toEqual({ primary: 5, "a.k.a.": 2, "f.k.a.": 1, "in remarks": 3 });
    const person = entry(list, "ofac-sdn:101");
    expect(person).toMatchObject({ name: "Orlan Petru Veskari", officialName: "Orlan Petru VESKARI", type: "person" });
    expect(spellingsOf(person)).toEqual([
      "name strong Orlan Petru VESKARI",
      "alias strong Orlan WESKARI",
      "alias weak THE FERRYMAN",
    ]);
    expect(spellingsOf(entry(list, "ofac-sdn:102"))).toEqual([
      "name strong HARBOUR DAWN MOVEMENT",
      "alias strong DAWN OF THE HARBOUR (DOTH)",
      "alias strong DAWN OF THE HARBOUR",
      "acronym weak DOTH",
      "former strong HARBOUR BOYS",
      "alias weak HDM",
      "former weak D'ARCY BOYS",
    ]);
    expect(typesOf(list)).toEqual({ person: 1, organisation: 2, vessel: 1, aircraft: 1 });
    expect(entry(list, "ofac-sdn:105").name).toBe("EMBER SHIPPING CO., LTD.");
  });

  it("gives programmes and says that there are no dates", async () => {
    const [listing] = entry(await imported(main), "ofac-sdn:102").listings;
    expect(listing).toMatchObject({
      authority: "us-treasury",
      programme: "SDN List: FTO, SDGT",
      reference: "102",
      listed: null,
    });
    expect(listing?.note).toContain("no listing dates");
    expect((await imported(main)).notes.join(" ")).toContain("Without alt.csv");
  });

  it("takes aliases from remarks that go on in the comments file", async () => {
    const cut = listFile(
      "sdn.csv",
      file([`101,"EMBER BANK",${none},"SDGT",${blank},"Website www.example.org; a.k.a. 'EMB"`]),
    );
    const rest = listFile("sdn_comments.csv", file([`101,"ER KREDIT'; Phone 555."`]));
    expect(spellingsOf(entry(await imported(cut, rest), "ofac-sdn:101"))).toEqual([
      "name strong EMBER BANK",
      "alias weak EMBER KREDIT",
    ]);
  });

  it("holds nothing else of the remarks", async () => {
    const held = JSON.stringify(await imported(main, aliases));
    for (const secret of ["1971", "X99887766", "example.org", "Linked"]) expect(held).not.toContain(secret);
  });

  it("tells the non-SDN list by its file names, or by programmes only it has", async () => {
    const rows = file([`9001,"VESKARI, Orlan","individual","NS-PLC",${blank},${none}`]);
    expect((await imported(listFile("download.csv", rows))).id).toBe("ofac-cons");
    expect((await imported(listFile("cons_prim.csv", rows.replace("NS-PLC", "SDGT")))).id).toBe("ofac-cons");
  });

  it("reads CRLF, LF and line breaks within quotation marks, in pieces of any size", async () => {
    const rows = file([...sdn, `106,"EMBER\r\nFRONT",${none},"SDGT",${blank},${none}`]);
    for (const size of [1, 2, 50, 9999]) {
      const crlf = await imported(listFile("sdn.csv", rows, size));
      expect(entry(crlf, "ofac-sdn:106").name).toBe("EMBER FRONT");
      expect((await imported(listFile("sdn.csv", rows.replaceAll("\r\n", "\n"), size))).entries).toEqual(crlf.entries);
    }
  });

  it("refuses a cut or damaged file with its line", async () => {
    const whole = file(sdn).replace("\x1a", "");
    expect(await refusal(listFile("sdn.csv", whole.slice(0, whole.indexOf("EMBER TIDE") + 4)))).toMatch(
      /^sdn\.csv:3: a quotation mark that is never closed/,
    );
    expect(await refusal(listFile("sdn.csv", whole.slice(0, whole.indexOf('"vessel"'))))).toBe(
      "sdn.csv:3: 3 columns instead of 12: the file is truncated or damaged",
    );
    expect(await refusal(main, listFile("alt.csv", file([...alt, "<html>502"])))).toBe(
      "alt.csv:4: 1 columns instead of 5: the file is truncated or damaged",
    );
    expect(await refusal(aliases)).toMatch(/^alt\.csv: only a part of the list: give its main file, sdn\.csv/);
    expect(await refusal(main, listFile("sdn (1).csv", file(sdn.slice(0, 1))))).toBe(
      "sdn (1).csv: a second file of the kind of sdn.csv",
    );
    expect(await refusal(listFile("sdn.csv", file([...sdn, sdn[0] ?? ""])))).toBe(
      "sdn.csv:6: entry 101 stands in the file twice",
    );
  });
});

describe.runIf(haveRealLists)("real copies of OFAC’s lists", () => {
  it("are read with every entry and alternate name", async () => {
    const list = await imported(realFile("ofac/cons_prim_2025-12.csv"), realFile("ofac/cons_alt_2025-12.csv"));
    expect(list.id).toBe("ofac-cons");
    expect(typesOf(list)).toEqual({ person: 79, organisation: 363 });
    expect(list.tally).toMatchObject({ primary: 442, "a.k.a.": 932, "f.k.a.": 141 });
  });

  it("join although names and alternate names are of different years", async () => {
    const list = await imported(
      ...["sdn_2021-bench", "alt_2025-12", "sdn_comments_2025-12"].map((name) => realFile(`ofac/${name}.csv`)),
    );
    expect(typesOf(list)).toEqual({ person: 4620, organisation: 3673, vessel: 406, aircraft: 277 });
    expect(list.notes.join(" ")).toMatch(/Alternate names of \d+ entries were left out/);
  });
});
