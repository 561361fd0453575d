/** `stet report`: where every sentence of a draft comes from. */
import { afterAll, describe, expect, it } from "vitest";
import { clean, folderWith, removeFolder, stet } from "./stet.ts";

const folders: string[] = [];
async function folder(files: Readonly<Record<string, string>>): Promise<string> {
  const made = await folderWith(files);
  folders.push(made);
  return made;
}
afterAll(() => folders.forEach(removeFolder));

const twin = "test/fixtures/drafts/demo/twin.draft";

describe("stet report", () => {
  it("prints Markdown with who says what, unless another format is asked for", async () => {
    const { code, out } = await stet(["report", twin]);
    expect(code).toBe(0);
    expect(out).toContain("# Source report: twin.draft");
    expect(out).toContain("5 sources, 3 claims without one");
    expect((await stet(["report", twin, "--format", "html"])).out).toMatch(/^<!doctype html>[\s\S]*\.strip/);
    expect((await stet(["report", twin, "--format", "csv"])).out.split("\r\n")).toHaveLength(14);
  });

  it("takes one draft, and says so", async () => {
    const { code, err } = await stet(["report"]);
    expect(code).toBe(2);
    expect(err).toContain("One draft at a time");
    expect((await stet(["report", "no-such.draft"])).code).toBe(2);
    const made = await folder({ "a.txt": clean, "b.txt": clean });
    for (const several of [".", "*.txt"]) {
      const run = await stet(["report", several], { folder: made });
      expect(run).toMatchObject({ code: 2, out: "" });
      expect(run.err).toBe(`stet: ${several}: names 2 files. One draft at a time: stet report DRAFT\n`);
    }
  });

  it("says that a draft's kind does not exist", async () => {
    const made = await folder({ "a.txt": `---\nkind: poem\n---\n\n${clean}` });
    const { code, err } = await stet(["report", "a.txt"], { folder: made });
    expect(code).toBe(0);
    expect(err).toMatch(/^stet: a\.txt: its kind "poem" is none of /);
  });
});
