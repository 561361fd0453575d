import { afterAll, describe, expect, it } from "vitest";
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
    expect((await levels("kinds")).found).toEqual([
      ["kinds/news.txt", "information"],
      ["kinds/opinion/column.txt"],
      ["kinds/written.md"],
    ]);
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
