import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exitCodeOf, fails } from "../../server/cli/exitCode.ts";
import { faultOf } from "../../server/cli/faults.ts";
import {
  clean,
  folderWith,
  nodeOfProject,
  program,
  removeFolder,
  repeated,
  stet,
  stetCutShort,
  stetJson,
} from "./stet.ts";

const folders: string[] = [];
async function folder(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const made = await folderWith(files);
  folders.push(made);
  return made;
}
afterAll(() => folders.forEach(removeFolder));

describe("exit codes", () => {
  it("is 0 for a clean draft and 1 for a finding at the level", async () => {
    const made = await folder({ "clean.txt": clean, "repeated.txt": repeated });
    expect((await stet(["check", "clean.txt"], { folder: made })).code).toBe(0);
    expect((await stet(["check", "repeated.txt"], { folder: made })).code).toBe(1);
    expect((await stet(["check", "clean.txt", "repeated.txt"], { folder: made })).code).toBe(1);
  });

  it("follows --fail-on", async () => {
    const input = "The mayor refuted the claims in Velm on Monday, his office said.\n";
    const config = JSON.stringify({ rules: { "refute-for-deny": "warning" } });
    const made = await folder({ "a.txt": input, "c.json": config });
    const code = async (level: string) =>
      (await stet(["check", "a.txt", "--config", "c.json", "--fail-on", level], { folder: made })).code;
    expect(await code("error")).toBe(0);
    expect(await code("warning")).toBe(1);
    expect(await code("information")).toBe(1);
    expect(await code("never")).toBe(0);
  });

  it("orders what it knows: unread, then findings, then not checked", () => {
    expect(exitCodeOf({ unread: true, failing: true, notChecked: false })).toBe(2);
    expect(exitCodeOf({ unread: false, failing: true, notChecked: true })).toBe(1);
    expect(exitCodeOf({ unread: false, failing: false, notChecked: true })).toBe(2);
    expect(exitCodeOf({ unread: false, failing: false, notChecked: false })).toBe(0);
    expect(fails("hint", "information")).toBe(false);
    expect(fails("error", "never")).toBe(false);
  });
});

describe("standard input", () => {
  it("is read for -, with the draft's offsets", async () => {
    const { code, files } = await stetJson(["-"], { input: repeated });
    expect(code).toBe(1);
    expect(files).toHaveLength(1);
    expect(files[0]?.file).toBe("-");
    const [finding] = files[0]?.findings ?? [];
    expect(finding).toMatchObject({ rule: "duplicate-paragraph", severity: "error", line: 3, column: 1 });
    expect(finding?.start).toBe(repeated.lastIndexOf("\n") + 1);
    expect(finding?.end).toBe(repeated.length);
    expect(finding?.explanation).toMatch(/Source: /);
    const [edit] = finding?.fixes[0]?.edits ?? [];
    expect(repeated.slice(0, edit?.start) + edit?.newText + repeated.slice(edit?.end)).toBe(
      repeated.slice(0, repeated.lastIndexOf("\n")),
    );
  });

  it("may be empty and may be named twice", async () => {
    expect(await stet(["check", "-"])).toEqual({ code: 0, out: "No findings in 1 file.\n", err: "" });
    expect((await stetJson(["-", "-"], { input: clean })).files).toHaveLength(1);
  });
});

describe("folders", () => {
  let made = "";
  beforeAll(async () => {
    made = await folder({
      "b.txt": clean,
      "a.md": clean,
      "deep/story.draft": "TK",
      "deep/deeper/x.newsdraft": clean,
      "README.md": clean,
      "requirements.txt": "flask==2.0\nrequests==2.1\n",
      "words.txt": "apple\nbanana\ncherry\n",
      "notes.rtf": clean,
      ".hidden/a.txt": clean,
      ".hidden.txt": clean,
      "node_modules/p/a.txt": clean,
    });
  });

  it("are searched for drafts in a settled order", async () => {
    const { files, code, err } = await stetJson(["."], { folder: made });
    const wanted = ["a.md", "b.txt", "deep/deeper/x.newsdraft", "deep/story.draft"];
    expect(files.map(({ file }) => file.replaceAll("\\", "/"))).toEqual(wanted);
    expect(err).toBe("");
    expect(code).toBe(files.some(({ findings }) => findings.some(({ severity }) => severity === "error")) ? 1 : 0);
  });

  it("do not pass over files that are named", async () => {
    const { files } = await stetJson([".", "README.md", "./b.txt"], { folder: made });
    expect(files.map(({ file }) => file)).toContain("README.md");
    expect(files.filter(({ file }) => file.endsWith("b.txt"))).toHaveLength(1);
  });

  it("say how many files were passed over", async () => {
    const { out } = await stet(["check", "."], { folder: made });
    expect(out).toContain("3 files passed over: do not read like running copy.");
  });

  it("without drafts are no clean result", async () => {
    const empty = await folder({ "README.md": clean });
    const run = await stet(["check", "."], { folder: empty });
    expect(run.code).toBe(2);
    expect(run.err).toBe("stet: .: no drafts found (1 passed over: they do not read like running copy)\n");
  });

  it("are checked once where two names lead to one file, by the name given first", async () => {
    const made = await folder({ "a.txt": repeated });
    symlinkSync(join(made, "a.txt"), join(made, "link.txt"));
    const names = async (...words: string[]) => (await stetJson(words, { folder: made })).files.map(({ file }) => file);
    expect(await names("a.txt", "link.txt")).toEqual(["a.txt"]);
    expect(await names("link.txt", "./a.txt", ".")).toEqual(["link.txt"]);
  });

  it("are no pages that Stet has written itself, unless they are named", async () => {
    const made = await folder({ "a.txt": repeated });
    const page = await stet(["report", "a.txt", "--format", "html"], { folder: made });
    writeFileSync(join(made, "page.html"), page.out);
    const searched = await stet(["check", "."], { folder: made });
    expect(searched.out).toContain("1 file passed over");
    expect(searched.out).not.toContain("page.html");
    expect((await stetJson(["page.html"], { folder: made })).files).toHaveLength(1);
  });

  it("are searched once, whatever links say", async () => {
    const linked = await folder({ "deep/a.txt": clean });
    symlinkSync(linked, join(linked, "deep/circle"));
    symlinkSync(join(linked, "deep/a.txt"), join(linked, "link.txt"));
    const { files, code } = await stetJson(["."], { folder: linked });
    expect(files.map(({ file }) => file)).toEqual(["deep/a.txt", "link.txt"]);
    expect(code).toBe(0);
  });
});

describe("files that cannot be read", () => {
  it("are named and leave the others checked", async () => {
    const made = await folder({ "good.txt": repeated, "binary.txt": new Uint8Array([80, 75, 3, 4, 0, 0, 1]) });
    symlinkSync(join(made, "gone"), join(made, "vanished.txt"));
    const run = await stetJson(["missing.txt", "."], { folder: made });
    expect(run.code).toBe(2);
    expect(run.err.split("\n").sort()).toEqual([
      "",
      "stet: binary.txt: is binary, or UTF-16 without a byte order mark",
      "stet: missing.txt: no such file or folder",
      "stet: vanished.txt: no such file or folder",
    ]);
    expect(run.files.map(({ file }) => file)).toEqual(["good.txt"]);
    expect(run.files[0]?.findings).toHaveLength(1);
  });

  // To root nothing is closed.
  it.skipIf(process.getuid?.() === 0)("may be closed to us", async () => {
    const made = await folder({ "good.txt": clean });
    mkdirSync(join(made, "shut"));
    writeFileSync(join(made, "shut.txt"), clean);
    chmodSync(join(made, "shut"), 0);
    chmodSync(join(made, "shut.txt"), 0);
    const run = await stetJson(["."], { folder: made });
    chmodSync(join(made, "shut"), 0o700);
    expect(run.code).toBe(2);
    expect(run.err).toBe("stet: shut: no permission to read it\nstet: shut.txt: no permission to read it\n");
    expect(run.files).toHaveLength(1);
  });

  it("may lead in a circle", async () => {
    const made = await folder({ "good.txt": clean });
    symlinkSync("circle.txt", join(made, "circle.txt"));
    const run = await stetJson(["."], { folder: made });
    expect(run.code).toBe(2);
    expect(run.err).toBe("stet: circle.txt: links that lead in a circle\n");
    expect(run.files).toHaveLength(1);
  });

  it("closed to us are told so", () => {
    expect(faultOf(Object.assign(new Error("no"), { code: "EACCES" }))).toBe("no permission to read it");
  });

  it("cannot write to the terminal through their names", async () => {
    const run = await stet(["check", "evil\u001B[31m.txt"]);
    expect(run.err).not.toContain("\u001B");
    expect(run.code).toBe(2);
  });
});

describe("large and broken pipes", () => {
  it("ends quietly when nobody reads on", async () => {
    const made = await folder({ "long.txt": Array.from({ length: 1500 }, () => repeated).join("\n") });
    for (const format of ["pretty", "json", "github", "junit", "sarif"]) {
      const run = await stetCutShort(["check", "long.txt", "--format", format], made);
      expect(run.err).toBe("");
      expect(run.out.length).toBeGreaterThan(0);
      expect(run.code).toBe(1);
    }
    const annotated = await stetCutShort(["annotate", "gone.txt", "long.txt"], made);
    expect(annotated).toMatchObject({ code: 2, err: "stet: gone.txt: no such file or folder\n" });
    writeFileSync(join(made, "long.txt.sources.json"), "{");
    const reported = await stetCutShort(["report", "long.txt", "--format", "html"], made);
    expect(reported.out.length).toBeGreaterThan(0);
    expect(reported.code).toBe(2);
  }, 300_000);

  it("streams output larger than a pipe holds", async () => {
    const input = Array.from({ length: 3000 }, () => repeated).join("\n");
    const { files, code } = await stetJson(["-"], { input });
    expect(code).toBe(1);
    expect(files[0]?.findings.length).toBeGreaterThan(2000);
  }, 60_000);

  it("checks five megabytes", async () => {
    const paragraph = (n: number) =>
      `The board met in Velm for the ${n}th time on Monday, its chair ${n} said in a letter.`;
    const lines: string[] = [];
    for (let size = 0; size < 5_000_000; size += lines.at(-1)?.length ?? 0) lines.push(paragraph(lines.length));
    const { files } = await stetJson(["-"], { input: lines.join("\n") });
    expect(files[0]?.notChecked).toEqual([]);
  }, 120_000);
});

describe("a house register", () => {
  const text = "Fighters of the Afghan Taliban and the Red Banner Front took the pier on Monday, police said.\n";
  const banner = { id: "rbf", name: "Red Banner Front", required: true };

  it.each([
    [{ remove: ["nope"], entries: [banner] }, "1:12 remove: There is no entry “nope”."],
    [{ entries: [{ id: "zzz" }, banner] }, "1:19 entries: There is no entry “zzz” to change"],
  ])("with a wrong value holds for the rest, and counts as not all checked: %j", async (register, problem) => {
    const made = await folder({ "a.txt": text, "b.txt": text, "stet.register.json": JSON.stringify(register) });
    const { code, err, files } = await stetJson(["a.txt", "b.txt", "--fail-on", "never"], { folder: made });
    expect(code).toBe(2);
    expect(err.split("stet.register.json:")).toHaveLength(2);
    expect(err).toContain(`stet: stet.register.json:${problem}`);
    const [first] = files;
    const found = first?.findings.map(({ message }) => message).join("\n");
    expect(found).toContain("Afghan Taliban");
    expect(found).toContain("Red Banner Front needs its label");
    expect(first?.notChecked).toContainEqual({
      rule: "sanctions-marker-missing",
      reason: "Not all of the house register stet.register.json can be used.",
    });
  });

  it("of broken syntax, or that cannot be read, leaves names unchecked, and is named as the reason", async () => {
    const made = await folder({ "a.txt": text, "stet.register.json": '{ "entries": [' });
    const reason = "the house register stet.register.json cannot be used";
    const broken = await stetJson(["a.txt"], { folder: made });
    expect(broken.code).toBe(2);
    expect(broken.files[0]?.findings).toEqual([]);
    expect(broken.files[0]?.notChecked).toContainEqual({ rule: "sanctions-marker-missing", reason });
    rmSync(join(made, "stet.register.json"));
    mkdirSync(join(made, "stet.register.json"));
    const folderThere = await stetJson(["a.txt"], { folder: made });
    expect(folderThere.err).toBe("stet: stet.register.json: Cannot be read: is a folder.\n");
    expect(folderThere.files[0]?.notChecked).toContainEqual({ rule: "sanctions-marker-missing", reason });
  });
});

describe.skipIf(process.platform === "win32")("what a name stands for that is no file", () => {
  it.each([
    ["a.txt.sources.json", "the source ledger a.txt.sources.json cannot be read: is a pipe or a device, not a file"],
    ["stet.register.json", "stet.register.json: Cannot be read: is a pipe or a device, not a file."],
    ["stet.json", "stet.json: is a pipe or a device, not a file"],
  ])("is told and not waited for: %s", async (name, told) => {
    const made = await folder({ "a.txt": clean });
    execFileSync("mkfifo", [join(made, name)]);
    expect(await stet(["check", "a.txt"], { folder: made })).toMatchObject({ code: 2, err: `stet: ${told}\n` });
  });
});

describe.skipIf(process.platform === "win32")("a current folder that has gone", () => {
  const inGone = (made: string, words: string) => {
    const script = `mkdir gone && cd gone && rmdir ../gone && "$0" "$1" ${words}`;
    const { status, stderr } = spawnSync("sh", ["-c", script, nodeOfProject, program], {
      cwd: made,
      input: clean,
      encoding: "utf8",
    });
    return { code: status, err: stderr };
  };

  it("keeps nobody from standard input and whole paths, and relative ones are missing", async () => {
    const made = await folder({ "a.txt": clean, "b.txt": repeated });
    expect(inGone(made, "check -")).toEqual({ code: 0, err: "" });
    expect(inGone(made, `check "${made}/a.txt" "${made}/b.txt" --jobs 2`)).toEqual({ code: 1, err: "" });
    expect(inGone(made, "check a.txt")).toEqual({ code: 2, err: "stet: a.txt: no such file or folder\n" });
  });
});

describe("a file where the folder of lists should be", () => {
  it("is told in words, once beside the rules that are not checked", async () => {
    const made = await folder({ "a.txt": clean, "data.txt": "x" });
    const lists = join(made, "data.txt", "lists");
    const { code, out, err } = await stet(["check", "a.txt"], { folder: made, env: { STET_LISTS: lists } });
    const told = `Imported lists are not used: ${lists}: a file stands where a folder is needed.`;
    expect({ code, err }).toEqual({ code: 2, err: `stet: ${told}\n` });
    expect(out.split(told)).toHaveLength(2);
    expect(out).toMatch(/NOT CHECKED {2}sanctions-marker-late {2}for the same reason$/m);
  });
});
