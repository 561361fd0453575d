import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { readDocx } from "../../server/cli/reading/docx.ts";
import { docx, p } from "../kit/docx.ts";
import { clean, folderWith, removeFolder, repeated, stet, stetJson } from "./stet.ts";

const folders: string[] = [];
async function folder(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const made = await folderWith(files);
  folders.push(made);
  return made;
}
afterAll(() => folders.forEach(removeFolder));

const paragraphs = repeated.split("\n");

/** Milliseconds: each runs the program several times, and other work may share the machine. */
const patience = 300_000;
vi.setConfig({ testTimeout: patience });
afterAll(() => vi.resetConfig());

describe("patterns and left-out folders", () => {
  it("find drafts, and nothing that was left out", async () => {
    const made = await folder({
      "a.txt": clean,
      "sub/b.txt": clean,
      "sub/c.md": clean,
      "old/d.txt": clean,
      "e [1].txt": clean,
    });
    const names = async (...words: string[]) => (await stetJson(words, { folder: made })).files.map(({ file }) => file);
    expect(await names("**/*.txt")).toEqual(["a.txt", "e [1].txt", "old/d.txt", "sub/b.txt"]);
    expect(await names(".", "--exclude", "old", "--exclude", "*.md", "e [1].txt")).toEqual([
      "a.txt",
      "e [1].txt",
      "sub/b.txt",
    ]);
    expect(await names("**/*.txt", "--exclude", "old/")).toEqual(["a.txt", "e [1].txt", "sub/b.txt"]);
    const none = await stet(["check", "*.story"], { folder: made });
    expect(none).toMatchObject({ code: 2, err: "stet: *.story: no draft fits this pattern\n" });
  });
});

describe("--jobs", () => {
  it("gives the same report as one after the other", async () => {
    const drafts = Object.fromEntries(
      Array.from({ length: 9 }, (_, index) => [`${index}.txt`, index % 2 === 0 ? repeated : clean]),
    );
    const made = await folder({ ...drafts, "binary.txt": new Uint8Array([1, 0, 2]) });
    const [one, two] = [
      await stet(["check", "."], { folder: made }),
      await stet(["check", ".", "--jobs", "2"], { folder: made }),
    ];
    expect(two).toEqual(one);
    expect(two.code).toBe(2);
    expect(two.out.match(/duplicate-paragraph/g)).toHaveLength(5);
  });
});

describe("--baseline", () => {
  it("accepts what is there, wherever it moves, and reports what is new", async () => {
    const made = await folder({ "a.txt": repeated });
    const words = ["check", "a.txt", "--baseline", "accepted.json"];
    expect(await stet(words, { folder: made })).toMatchObject({
      code: 2,
      err: "stet: accepted.json: no such baseline; --update-baseline makes it\n",
    });
    expect(await stet([...words, "--update-baseline"], { folder: made })).toMatchObject({
      code: 0,
      err: "stet: accepted.json accepts 1 finding\n",
    });
    writeFileSync(join(made, "a.txt"), `The pier in Velm was closed on Monday, its keeper said.\n\n${repeated}`);
    const moved = await stet(words, { folder: made });
    expect(moved).toMatchObject({ code: 0, err: "" });
    expect(moved.out).toContain("1 more finding accepted by the baseline.");
    writeFileSync(join(made, "a.txt"), `${repeated}\n${paragraphs[0]}`);
    expect((await stet(words, { folder: made })).code).toBe(1);
    writeFileSync(join(made, "a.txt"), clean);
    expect(await stet(words, { folder: made })).toMatchObject({
      code: 0,
      err: "stet: 1 accepted finding no longer occurs; --update-baseline forgets them\n",
    });
    writeFileSync(join(made, "accepted.json"), "{");
    expect((await stet(words, { folder: made })).err).toBe("stet: accepted.json: is no baseline: not valid JSON\n");
  });
});

describe("--baseline with rules that could not be checked", () => {
  it("keeps what was accepted of them, and does not call it gone", async () => {
    const made = await folder({
      "a.txt": "Fighters of the Red Banner Front took the pier on Monday, police said.\n",
      "stet.register.csv":
        "id,name,type,authority,listed,required\nrbf,Red Banner Front,organisation,un,2014-05-14,yes\n",
    });
    const words = ["check", "a.txt", "--baseline", "accepted.json"];
    const accepted = await stet([...words, "--update-baseline"], { folder: made });
    expect(accepted.err).toBe("stet: accepted.json accepts 1 finding\n");
    const good = readFileSync(join(made, "stet.register.csv"), "utf8");
    writeFileSync(join(made, "stet.register.csv"), good.replace("name", "nmae"));
    const broken = await stet(words, { folder: made });
    expect(broken.code).toBe(2);
    expect(broken.err).not.toContain("no longer");
    expect((await stet([...words, "--update-baseline"], { folder: made })).err).toContain("accepts 1 finding\n");
    writeFileSync(join(made, "stet.register.csv"), good);
    expect(await stet(words, { folder: made })).toMatchObject({ code: 0, err: "" });
  });
});

describe("--fix", () => {
  const mixed = [
    "“The quota is too low,” Olga Reyn, the chair, said in Velm on Monday.",
    "“We shall vote again,” she said. “It is a matter of weeks.”",
    '"Nobody was asked," Marek Dol, a fisherman, said on Tuesday.',
    "",
  ].join("\r\n");

  it("shows the difference and writes only where it is told to", async () => {
    const made = await folder({ "a.txt": `\uFEFF${mixed}` });
    const shown = await stet(["check", "a.txt", "--fix", "--fail-on", "never"], { folder: made });
    expect(shown.err).toContain('-"Nobody was asked,"');
    expect(shown.err).toContain("+“Nobody was asked,”");
    expect(shown.err).toContain("not written: add --yes, or run it at a terminal");
    expect(readFileSync(join(made, "a.txt"), "utf8")).toBe(`\uFEFF${mixed}`);
    const written = await stet(["check", "a.txt", "--fix", "--yes", "--fail-on", "never"], { folder: made });
    expect(written.err).toContain("of marks and spacing written");
    expect(written.out).not.toContain("mixed-quote-marks");
    expect(readFileSync(join(made, "a.txt"), "utf8")).toBe(
      `\uFEFF${mixed.replace('"Nobody was asked,"', "“Nobody was asked,”")}`,
    );
    expect((await stet(["check", "a.txt", "--fix", "--yes", "--fail-on", "never"], { folder: made })).err).toContain(
      "nothing to fix",
    );
  });

  it("shows the line where lines end in a return alone", async () => {
    const made = await folder({ "a.txt": mixed.replaceAll("\r\n", "\r") });
    const { err } = await stet(["check", "a.txt", "--fix", "--fail-on", "never"], { folder: made });
    expect(err).toContain('@@ line 3 @@\n-"Nobody was asked,"');
  });

  it("does not call what it could not look at free of faults", async () => {
    const made = await folder({ "a.txt": Buffer.from(mixed.replaceAll(/[“”]/g, "\x93"), "latin1") });
    const { err } = await stet(["check", "a.txt", "--fix", "--yes", "--fail-on", "never"], { folder: made });
    expect(err).toContain("a.txt: not fixed: not valid UTF-8");
    expect(err).not.toContain("nothing to fix");
    const gone = await stet(["check", "gone.txt", "--fix", "--yes"], { folder: made });
    expect(gone.err).toBe("stet: gone.txt: no such file or folder\n");
  });

  it("keeps the markup of a page, and never touches other findings", async () => {
    const page = `<p>${mixed.trim().split("\r\n").join("</p>\n<p>").replace('"Nobody', '&quot;<b class="x">Nobody</b>')}</p>\n<p>${paragraphs[1]}</p><p>${paragraphs[1]}</p>`;
    const made = await folder({ "a.html": page });
    await stet(["check", "a.html", "--fix", "--yes"], { folder: made });
    const after = readFileSync(join(made, "a.html"), "utf8");
    expect(after).toBe(page.replace("&quot;", "“").replace('asked,"', "asked,”"));
  });
});

describe("Word and web drafts", () => {
  it("are checked paragraph by paragraph, and a copy carries the findings as comments", async () => {
    const bytes = docx({ body: paragraphs.map((words) => p(words)).join("") });
    const made = await folder({ "a.docx": bytes, "damaged.docx": bytes.slice(0, 300), "~$a.docx": "x" });
    const { files, err, code } = await stetJson([".", "--annotate-docx", "checked.docx"], { folder: made });
    expect(code).toBe(2);
    expect(err).toContain("stet: damaged.docx: is damaged: it cannot be unpacked\n");
    expect(files[0]?.findings[0]).toMatchObject({ rule: "duplicate-paragraph", line: 3, column: 1 });
    expect(readFileSync(join(made, "a.docx")).equals(Buffer.from(bytes))).toBe(true);
    expect(readDocx(readFileSync(join(made, "checked.docx"))).stored).toBe(repeated);
    const again = await stet(["check", "a.docx", "--annotate-docx", "checked.docx"], { folder: made });
    expect(again).toMatchObject({
      code: 2,
      err: "stet: checked.docx: not written: there is a file of that name already\n",
    });
    expect(again.out).toMatch(/^1 NOT WRITTEN \(see above\)\.$/m);
    const itself = await stet(["check", "a.docx", "--annotate-docx", "./a.docx"], { folder: made });
    expect(itself.err).toContain("not written: that is the draft itself");
    const named = await stet(["check", "a.docx", "--annotate-docx", "checked.txt"], { folder: made });
    expect(named.err).toBe("stet: checked.txt: not written: the name of a Word file ends in .docx\n");
    expect(existsSync(join(made, "checked.txt"))).toBe(false);
  });

  it("without copy are no clean result: an error where named, passed over in a folder", async () => {
    const made = await folder({
      "a.html": '<meta name="date" content="2023-10-05"><nav>Menu</nav>',
      "b.docx": docx({ body: p() }),
      "c.txt": clean,
    });
    const named = await stet(["check", "a.html", "b.docx", "c.txt"], { folder: made });
    expect(named.code).toBe(2);
    expect(named.err).toBe(
      "stet: a.html: holds no copy that Stet can read\nstet: b.docx: holds no copy that Stet can read\n",
    );
    const searched = await stet(["check", "."], { folder: made });
    expect(searched).toMatchObject({ code: 0, err: "" });
    expect(searched.out).toContain("2 files passed over");
  });

  it("are counted in the report as in the findings: a paragraph of Word is a line, a page's lines are those of its file", async () => {
    const made = await folder({
      "a.txt": repeated,
      "a.docx": docx({ body: paragraphs.map((words) => p(words)).join("") }),
      "a.html": `<html><body>\n${paragraphs.map((words) => `<p>${words}</p>`).join("\n")}\n</body></html>`,
    });
    const rows = async (file: string) =>
      (await stet(["report", file, "--format", "csv"], { folder: made })).out.split("\r\n");
    const [plain, word, page] = [await rows("a.txt"), await rows("a.docx"), await rows("a.html")];
    expect(plain).toHaveLength(4);
    expect(word).toEqual(plain);
    const lines = (all: readonly string[]) => all.slice(1, -1).map((row) => Number(/^"?\d+"?,"?(\d+)/.exec(row)?.[1]));
    expect(lines(page)).toEqual(lines(plain).map((line) => line + 1));
  });

  it("have their findings at their places in the file", async () => {
    const page = `<html><body>\n${paragraphs.map((words) => `<p>${words}</p>`).join("\n")}\n</body></html>`;
    const made = await folder({ "a.html": page });
    const { files } = await stetJson(["a.html"], { folder: made });
    const [finding] = files[0]?.findings ?? [];
    expect(finding).toMatchObject({ rule: "duplicate-paragraph", line: 4, column: 4 });
    expect(page.slice(finding?.start, finding?.end)).toBe(paragraphs[2]);
  });
});

describe("stet archive", () => {
  it("adds up by rule and by month, and goes on where it stopped", async () => {
    const dated = (day: string, words: string) => `---\ndate: ${day}\n---\n\n${words}`;
    const made = await folder({
      "in/a.txt": dated("2023-10-05", repeated),
      "in/b.txt": dated("2023-12-05", clean),
      "in/c.txt": repeated,
      "in/README.md": clean,
    });
    const words = ["archive", "in", "--out", "out"];
    const first = await stet(words, { folder: made });
    expect(first).toMatchObject({ code: 0, err: "" });
    expect(first.out).toMatch(/^\d+ findings in 3 drafts of \d+ words\.\n/);
    const read = (name: string) => readFileSync(join(made, "out", name), "utf8");
    expect(read("by-month.csv")).toMatch(/^month,rule,findings,drafts_with,drafts,words,per_1000_words\r\n/);
    expect(read("by-month.csv")).toMatch(/^2023-10,duplicate-paragraph,1,1,1,\d+,/m);
    expect(read("by-month.csv")).toMatch(/^undated,duplicate-paragraph,1,1,1,\d+,/m);
    expect(read("by-rule.csv")).toMatch(/^duplicate-paragraph,error,2,2,66\.67,/m);
    const page = read("summary.html");
    expect(page).toContain("2023-11: no drafts");
    expect(page).not.toMatch(/(?:src|href)=|https?:\/\/(?!www\.w3\.org\/2000\/svg)/);

    const summary = page;
    const journal = read("journal.jsonl");
    writeFileSync(join(made, "out", "journal.jsonl"), journal.slice(0, journal.trimEnd().length - 20));
    rmSync(join(made, "out", "summary.html"));
    const second = await stet(words, { folder: made });
    expect(second).toMatchObject({ code: 0, err: "stet: 3 of 4 drafts are in the journal already\n" });
    expect(read("summary.html")).toBe(summary);
    expect(read("journal.jsonl")).toBe(journal);

    const other = await stet([...words, "--draft-date", "2023-01-01"], { folder: made });
    expect(other.code).toBe(2);
    expect(other.err).toContain("with other settings; --fresh begins anew");
    expect((await stet([...words, "--draft-date", "2023-01-01", "--fresh"], { folder: made })).code).toBe(0);
    expect(existsSync(join(made, "out", "by-rule.csv"))).toBe(true);
  });

  it("leaves its own folder out where that lies among the drafts", async () => {
    const made = await folder({ "a.txt": repeated, "report.txt": clean });
    const words = ["archive", ".", "--out", "report"];
    const first = await stet(words, { folder: made });
    expect(await stet(words, { folder: made })).toEqual({
      ...first,
      err: "stet: 2 of 2 drafts are in the journal already\n",
    });
    const files = (await stetJson(["."], { folder: made })).files.map(({ file }) => file);
    expect(files).toEqual(["a.txt", "report.txt"]);
  });

  it("needs a folder for what it writes", async () => {
    const made = await folder({ "a.txt": clean });
    const { code, err } = await stet(["archive", "a.txt", "--out", "a.txt"], { folder: made });
    expect({ code, err }).toEqual({ code: 2, err: "stet: a.txt: a file stands where a folder is needed\n" });
  });

  it("checks a draft again once its house style, its ledger or its register has changed", async () => {
    const made = await folder({
      "in/a.txt": clean,
      "in/house/b.txt": clean,
      "in/house/stet.json": JSON.stringify({ extends: "base.json" }),
      "in/house/base.json": "{}",
    });
    const again = async () => (await stet(["archive", "in", "--out", "out"], { folder: made })).err;
    const kept = (drafts: number) => `stet: ${drafts} of 2 drafts are in the journal already\n`;
    expect(await again()).toBe("");
    expect(await again()).toBe(kept(2));
    writeFileSync(join(made, "in/house/base.json"), JSON.stringify({ rules: { "relative-time": "off" } }));
    expect(await again()).toBe(kept(1));
    writeFileSync(join(made, "in/a.txt.sources.json"), "{}");
    expect(await again()).toContain(kept(1));
    writeFileSync(join(made, "in/house/stet.register.json"), "{}");
    expect(await again()).toContain(kept(1));
    expect(await again()).toContain(kept(2));
    writeFileSync(join(made, "in/stet.json"), "{}");
    expect(await again()).toContain(kept(1));
  });

  it("checks every draft again once a list was imported", async () => {
    const made = await folder({
      "in/a.txt": clean,
      "un.xml":
        '<CONSOLIDATED_LIST dateGenerated="2026-02-27"><ENTITIES><ENTITY><FIRST_NAME>Harbour Dawn</FIRST_NAME><UN_LIST_TYPE>Al-Qaida</UN_LIST_TYPE><REFERENCE_NUMBER>QDe.900</REFERENCE_NUMBER><LISTED_ON>2014-05-14</LISTED_ON></ENTITY></ENTITIES></CONSOLIDATED_LIST>',
    });
    const options = { folder: made, env: { STET_LISTS: join(made, "lists") } };
    const again = async () => (await stet(["archive", "in", "--out", "out"], options)).err;
    expect(await again()).toBe("");
    expect(await again()).toContain("1 of 1 drafts are in the journal already");
    expect((await stet(["register", "import", "un.xml"], options)).code).toBe(0);
    expect(await again()).toBe("");
  });

  it("tells of the rules of a house in a run that checks nothing anew, too", async () => {
    const rule = {
      id: "pier-closing",
      pattern: "~close two",
      message: "How many are there?",
      why: "A share says more than a number.",
      level: "warning",
      examples: { bad: ["They ⟦closed two⟧ piers."], good: ["They closed half the piers."] },
    };
    const style = JSON.stringify({
      houseRules: [
        rule,
        {
          ...rule,
          id: "never-heard",
          pattern: "~paint two",
          examples: { bad: ["They ⟦painted two⟧ piers."], good: ["They closed half the piers."] },
        },
      ],
    });
    const made = await folder({ "in/a.txt": clean, "in/b.txt": repeated, "in/stet.json": style });
    const rows = async () => {
      await stet(["archive", "in", "--out", "out"], { folder: made });
      return readFileSync(join(made, "out", "by-rule.csv"), "utf8");
    };
    const first = await rows();
    expect(first).toMatch(/^pier-closing,warning,[12],1,/m);
    expect(first).toMatch(/^never-heard,warning,0,0,/m);
    expect(await rows()).toBe(first);
  });
});
