import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDraft } from "../../server/draft/parse.ts";
import { readRegisterCsv } from "../../server/house/register/csv.ts";
import { readRegisterJson } from "../../server/house/register/json.ts";
import { loadHouseRegister } from "../../server/house/register/load.ts";
import { withHouseRegister } from "../../server/house/register/merge.ts";
import type { HouseRegisterFile } from "../../server/house/register/types.ts";
import { readStarterRegisterFile } from "../../server/models/registerFile.ts";
import { mentionsOf } from "../../server/register/mentions.ts";
import { createRegister, entryById } from "../../server/register/register.ts";
import { check } from "../kit/check.ts";
import { entry, listing } from "../register/entries.ts";

const starter = await readStarterRegisterFile();

/** Problems as "words they stand on: message". */
function problemsIn(text: string, read: (text: string) => HouseRegisterFile = readRegisterJson): readonly string[] {
  const { register, problems } = read(text);
  return [...problems, ...withHouseRegister(starter, register).problems].map(
    ({ span, message }) => `${text.slice(span.start, span.end)}: ${message}`,
  );
}

function laidOver(text: string, read = readRegisterJson) {
  const file = read(text);
  expect(file.problems).toEqual([]);
  const merged = withHouseRegister(starter, file.register);
  expect(merged.problems).toEqual([]);
  return merged.register;
}

const front = `{
  // Our own list.
  "asOf": "2026-11-01",
  "labelFor": ["Interior Ministry of Ruritania", "un"],
  "wordings": { "un": ["under UN sanctions"] },
  "remove": ["palestine-action"],
  "entries": [
    {
      "id": "red-banner-front",
      "name": "Red Banner Front",
      "names": ["RBF", { "text": "the Front", "case": "any", "weak": true }],
      "listings": [{ "authority": "Interior Ministry of Ruritania", "listed": "2019-05-01", "programme": "Banned groups" }],
      "wordings": ["banned in Ruritania"],
      "required": true,
    },
    { "id": "ttp", "names": ["Fitna al-Khawarij"], "wordings": ["proscribed by Pakistan since 2008"], "without": ["Tehreek-e-Taliban"] },
  ],
}`;

describe("a house register in JSON", () => {
  const register = laidOver(front);

  it("adds entries whose names are found in drafts", () => {
    const text = "The Red Banner Front and the RBF met. The front was quiet.";
    const { mentions } = check(text, { register });
    expect(mentions.map(({ span, entry }) => `${text.slice(span.start, span.end)} = ${entry?.id}`)).toEqual([
      "Red Banner Front = red-banner-front",
      "RBF = red-banner-front",
    ]);
    expect(register.byId.get("red-banner-front")).toMatchObject({
      origin: "house",
      required: true,
      wordings: ["banned in Ruritania"],
      listings: [{ authority: "Interior Ministry of Ruritania", listed: "2019-05-01", asOf: "2026-11-01" }],
    });
  });

  it("changes known entries and leaves what it does not mention", () => {
    const [before, after] = [starter.byId.get("ttp"), register.byId.get("ttp")];
    expect(after).toMatchObject({ wordings: ["proscribed by Pakistan since 2008"], listings: before?.listings });
    expect(after?.names.map(({ text }) => text)).toContain("Fitna al-Khawarij");
    expect(after?.names.map(({ text }) => text)).not.toContain("Tehreek-e-Taliban");
  });

  it("takes entries away", () => {
    expect(register.byId.has("palestine-action")).toBe(false);
    expect(starter.byId.has("palestine-action")).toBe(true);
  });

  it("gives an authority’s wordings to all it lists itself, and says whom the desk labels for", () => {
    expect(register.byId.get("boko-haram")?.wordings).toEqual(["under UN sanctions"]);
    // The UN lists persons associated with the movement, not the movement; it took al-Sharaa off its list.
    expect(register.byId.get("taliban")?.wordings).toEqual([]);
    expect(register.byId.get("p-al-sharaa")?.wordings).toEqual([]);
    expect(register.labelFor).toEqual(["Interior Ministry of Ruritania", "un"]);
  });

  it("reports every mistake where it stands, and uses the rest", () => {
    const text = `{
  "labelFor": ["eurpean", "un"],
  "wordigs": {},
  "entries": [
    { "id": "ttp", "required": "yes", "names": ["Fitna", 7], "country": "Pakistan" },
    { "id": "ttp" },
    { "id": "tpp", "wordings": ["x"] },
    { "name": "No id" },
    { "id": "taliban", "without": ["Talibs"], "listings": [
      { "authority": "un", "listed": "2011-02-30" },
      { "authority": "ru", "listed": "2003", "ended": "2001-01" },
      { "listed": "2003" },
    ] },
  ],
  "remove": ["al-qaeda"]
}`;
    expect(problemsIn(text)).toEqual([
      expect.stringContaining('"eurpean": Must be un, eu,'),
      '"wordigs": Is not known here. Did you mean “wordings”?',
      '"yes": Must be true or false.',
      "7: Must be words in quotation marks.",
      '"Pakistan": Must be two capital letters, as “PK”.',
      '"ttp": There is another entry “ttp” above.',
      expect.stringContaining('{ "name": "No id" }: Must be an id'),
      '"2011-02-30": Must be a date as 2011-07-29, 2011-07 or 2011.',
      '"2001-01": Is before it was listed (2003).',
      expect.stringContaining('{ "listed": "2003" }: Must be un, eu,'),
      '"al-qaeda": There is no entry “al-qaeda”. Did you mean “al-qaida”?',
      '"tpp": There is no entry “tpp” to change; a new one needs a “name”. Did you mean “ttp”?',
      '"taliban": “taliban” has no name “Talibs”.',
    ]);
    const { register: used } = readRegisterJson(text);
    expect(used.labelFor).toEqual(["un"]);
    expect(used.entries[0]?.names.map(({ text: name }) => name)).toEqual(["Fitna"]);
  });

  it.each([
    ["", "Is empty: write at least {}."],
    ["[]", "Must be an object"],
    ['{ "entries": [', "expected"],
    ['{ "entries": 3 }', "Must be a list"],
  ])("that is %j says what is wrong", (text, message) => {
    expect(problemsIn(text).join()).toContain(message);
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const { register: house } = readRegisterJson(`{"entries": [${text}], "remove": ${text}, "wordings": ${text}}`);
        withHouseRegister(starter, house);
      }),
      { numRuns: 50 },
    );
  });
});

describe("wordings approved for an authority", () => {
  it("hold for entries of imported lists, found by id or in a draft", () => {
    const listed = entry("un:QDe.901", "Harbour Dawn Brigade", { origin: "list", listings: [listing("un")] });
    const base = createRegister({ entries: [listed], asOf: "2025-01-01" });
    const house = readRegisterJson('{ "wordings": { "un": ["on the UN list"], "eu": ["on the EU list"] } }').register;
    const { register } = withHouseRegister(base, house);
    expect(entryById(register, "un:QDe.901")?.wordings).toEqual(["on the UN list"]);
    const draft = parseDraft("The Harbour Dawn Brigade left on Monday.", { format: "plain" });
    expect(mentionsOf(draft, register).map((mention) => mention.entry?.wordings)).toEqual([["on the UN list"]]);
  });
});

describe("a house register in CSV", () => {
  it("reads rows of one entry together", () => {
    const register = laidOver(
      "\uFEFFid,name,names,authority,listed,wordings,required,action\r\n" +
        'rbf,"Red Banner Front, the",RBF|Bannerists,Interior Ministry of Ruritania,2019-05-01,"banned in Ruritania|outlawed",yes,\r\n' +
        "rbf,,,un,2020,,,\r\n" +
        "\r\n" +
        "palestine-action,,,,,,,remove\r\n",
      readRegisterCsv,
    );
    expect(register.byId.get("rbf")).toMatchObject({
      name: "Red Banner Front, the",
      required: true,
      wordings: ["banned in Ruritania", "outlawed"],
      listings: [{ authority: "Interior Ministry of Ruritania" }, { authority: "un", listed: "2020" }],
    });
    expect(register.byId.has("palestine-action")).toBe(false);
  });

  it("reports every mistake on its row", () => {
    const text =
      "id,names,autority,listed\nttp,Fitna,un,2011\nno id at all,x,,\nis-k,,,yesterday\nunheard-of-body,Zed,,\n";
    expect(problemsIn(text, readRegisterCsv)).toEqual([
      "id,names,autority,listed: There is no column “autority”. Did you mean “authority”?",
      "no id at all,x,,: Must be an id of letters, digits and hyphens, as “red-banner-front”.",
      "is-k,,,yesterday: Must be a date as 2011-07-29, 2011-07 or 2011.",
      "unheard-of-body,Zed,,: There is no entry “unheard-of-body” to change; a new one needs a “name”.",
    ]);
    expect(problemsIn("name\nx\n", readRegisterCsv).join()).toContain("The column “id” is missing.");
    expect(problemsIn("", readRegisterCsv).join()).toContain("Is empty");
  });
});

describe("loading", () => {
  it("keeps the register that ships where the file cannot be read", async () => {
    const loaded = await loadHouseRegister("file:///x/stet.register.json", starter, async () => ({
      fault: "no permission",
    }));
    expect(loaded).toMatchObject({ broken: true, problems: [{ message: "Cannot be read: no permission." }] });
    expect(loaded.register).toBe(starter);
  });
});
