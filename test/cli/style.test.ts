import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { docx, p } from "../kit/docx.ts";
import { folderWith, removeFolder, repeated, stet, stetJson } from "./stet.ts";

const made = await folderWith({
  "desk/story.txt": repeated,
  "desk/stet.json":
    '{ "rules": { "duplicate-paragraph": { "level": "hint", "why": "Twice is a slip.", "link": "https://desk.example/4" } } }',
  "desk/opinion/column.txt": repeated,
  "desk/archive/old.txt": repeated,
  "kinds/stet.json": JSON.stringify({
    extends: "./base.json",
    kinds: { opinion: { files: ["opinion/**"], rules: { "duplicate-paragraph": "off" } } },
    ignore: ["archive/"],
  }),
  "kinds/base.json": '// ours\n{ "rules": { "duplicate-paragraph": "information" } }',
  "kinds/opinion/column.txt": repeated,
  "kinds/archive/old.txt": repeated,
  "kinds/written.md": `---\nkind: opinion\n---\n${repeated}`,
  "kinds/news.txt": repeated,
  "wrong/stet.json": '{\n  "ruels": {},\n  "extends": ["no-such", "./gone.json", "./stet.json"]\n}',
  "wrong/story.txt": repeated,
  "beside/story.txt": repeated,
});
afterAll(() => removeFolder(made));
const levels = async (path: string) => {
  const { files, code, err } = await stetJson([path], { folder: made });
  return { code, err, found: files.map(({ file, findings }) => [file, ...findings.map(({ severity }) => severity)]) };
};

describe("stet.json", () => {
  it("is found from the draft’s folder up and says why in the explanation", async () => {
    const { files, code } = await stetJson(["desk/opinion/column.txt"], { folder: made });
    expect(code).toBe(0);
    expect(files[0]?.findings[0]?.severity).toBe("hint");
    expect(files[0]?.findings[0]?.explanation).toContain(
      "House style: Twice is a slip. · [the house’s guide](https://desk.example/4)",
    );
  });

  it("extends files, knows kinds by file and front matter, and leaves ignored drafts alone", async () => {
    const { found, err } = await levels("kinds");
    expect(err).toContain("1 draft left alone by the house style");
    expect(found).toEqual([["kinds/news.txt", "information"], ["kinds/opinion/column.txt"], ["kinds/written.md"]]);
  });

  it("with problems is named at its places; its drafts are not checked, others are", async () => {
    const { code, out, err } = await stet(["check", "wrong", "beside", "--format", "json"], { folder: made });
    expect(code).toBe(2);
    expect(JSON.parse(out)).toHaveLength(1);
    const lines = err.split("\n").filter(Boolean);
    expect(lines[0]).toBe("stet: wrong/stet.json:2:3 ruels: There is no such setting. Did you mean “rules”?");
    expect(lines[1]).toMatch(
      /^stet: wrong\/stet\.json:3:15 extends\[0\]: There is no preset "no-such" \(wire, daily-uk,/,
    );
    expect(lines[2]).toMatch(/^stet: wrong\/stet\.json:3:26 extends\[1\]: “.\/gone.json” cannot be read: no such file/);
    expect(lines[3]).toMatch(/^stet: wrong\/stet\.json:3:41 extends\[2\]: Goes in a circle: stet.json → stet.json\.$/);
    expect(lines).toHaveLength(4);
  });
});

describe("stet style", () => {
  const rule = {
    id: "pier-closing",
    pattern: "~close two",
    message: "How many are there?",
    why: "A share says more than a number.",
    replacement: "~shut two",
    level: "warning",
    examples: { bad: ["They ⟦closed two⟧ piers."], good: ["They closed half the piers."] },
  };
  const houses = folderWith({
    "stet.json": JSON.stringify(
      { extends: "wire", houseRules: [rule, { ...rule, id: "on-trial", trial: true }] },
      null,
      2,
    ),
    "old/a.txt": repeated,
    "old/b.txt": repeated.replaceAll("close two", "paint two"),
    "refused/stet.json": JSON.stringify({ houseRules: [{ ...rule, examples: { bad: ["Piers."], good: ["x"] } }] }),
    "refused/story.txt": repeated,
  });
  afterAll(async () => removeFolder(await houses));

  it("lists the presets and shows one in full, as it could be copied", async () => {
    expect((await stet(["style"])).out).toMatch(/^wire +A news agency/);
    const { out, code } = await stet(["style", "--preset", "daily-uk"]);
    expect(code).toBe(0);
    expect(JSON.parse(out).rules["refute-for-deny"].level).toBe("error");
    const wrong = await stet(["style", "--preset", "daily-ku"]);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain("Did you mean “daily-uk”?");
  });

  it("says what holds for a draft and where it was written", async () => {
    const { out, code } = await stet(["style", "--effective", "old/a.txt"], { folder: await houses });
    expect(code).toBe(0);
    expect(out).toMatch(
      /^Draft: old\/a\.txt\nStyle: stet\.json\nLayers: preset wire < stet\.json\nKind: spot \(from the usual kind of preset wire\)/,
    );
    expect(out).toMatch(/^vague-source\.level +"error" +preset wire$/m);
    expect(out).toMatch(/^pier-closing +house rule/m);
  });

  it("says once that everything is as Stet comes", async () => {
    const plain = await folderWith({ "a.txt": repeated });
    const { out } = await stet(["style", "--effective", "a.txt"], { folder: plain });
    removeFolder(plain);
    expect(out).toMatch(/\n\nEverything is as Stet comes\.\n$/);
  });

  it("says what holds for a Word draft", async () => {
    const folder = await houses;
    writeFileSync(join(folder, "old", "b.docx"), docx({ body: p("The pier was closed on Monday, its keeper said.") }));
    const { out, code, err } = await stet(["style", "--effective", "old/b.docx"], { folder });
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/^Draft: old\/b\.docx\nStyle: stet\.json\n/);
    rmSync(join(folder, "old", "b.docx"));
  });

  it("tries house rules on old copy, those on trial too", async () => {
    const { out, code } = await stet(["style", "test", "old"], { folder: await houses });
    expect(code).toBe(0);
    expect(out).toMatch(
      /^pier-closing \(warning\): 2 hits in 1 draft, \d+\.\d\d per 1,000 words\n {2}old\/a\.txt:2:40\n {4}.*«close two»/,
    );
    expect(out).toMatch(/^on-trial \(warning, on trial\): 2 hits in 1 draft/m);
    expect(out).toMatch(/2 drafts, \d+ words\.\n$/);
    expect((await stet(["style", "test", "old", "--rule", "nope"], { folder: await houses })).code).toBe(2);
  });

  it("reports house rules as it does any other, with the replacement; those on trial stay silent", async () => {
    const { files } = await stetJson(["old/a.txt"], { folder: await houses });
    const found = files[0]?.findings.filter(
      (finding) => finding.rule === "pier-closing" || finding.rule === "on-trial",
    );
    expect(found?.map(({ line, message }) => [line, message])).toEqual([[2, "How many are there?"]]);
    expect(found?.[0]?.fixes).toMatchObject([{ title: "Replace “close two” with “shut two”" }]);
    expect(found?.[0]?.explanation).toContain("A share says more than a number.");
  });

  it("refuses a house rule whose example fails, at its place", async () => {
    const { err, code } = await stet(["check", "refused"], { folder: await houses });
    expect(code).toBe(2);
    expect(err).toMatch(
      /^stet: refused\/stet\.json:1:\d+ houseRules\[0\]\.examples\.bad\[0\]: The rule “pier-closing” is refused: it does not find this example\.$/m,
    );
  });
});
