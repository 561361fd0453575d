import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readDiff } from "../../server/cli/checking/changes.ts";
import { clean, folderWith, removeFolder, repeated, stet, stetJson } from "./stet.ts";

describe("lines that changed", () => {
  it("are read from a difference without context", () => {
    const diff = [
      "diff --git a/a b.txt b/a b.txt",
      "--- a/a b.txt\t",
      "+++ b/a b.txt\t",
      "@@ -1 +1,2 @@ Lead",
      "-old",
      "+new",
      "++++ b/not a file",
      "@@ -9,2 +10,0 @@",
      "--- a/removed line",
      "-x",
      "@@ -20,0 +19 @@",
      "+end",
      "\\ No newline at end of file",
      'diff --git "a/\\303\\244\\t.txt" "b/\\303\\244\\t.txt"',
      "--- /dev/null",
      '+++ "b/\\303\\244\\t.txt"',
      "@@ -0,0 +1 @@",
      "+x",
      "Binary files a/x.docx and b/x.docx differ",
      "--- a/gone.txt",
      "+++ /dev/null",
      "@@ -1 +0,0 @@",
      "-x",
    ].join("\n");
    expect([...readDiff(diff)]).toEqual([
      [
        "a b.txt",
        [
          { from: 1, to: 2 },
          { from: 19, to: 19 },
        ],
      ],
      ["ä\t.txt", [{ from: 1, to: 1 }]],
      ["x.docx", "all"],
    ]);
  });
});

describe("--changed-since", async () => {
  const made = await folderWith({
    "old.txt": `${repeated}\n`,
    "same.txt": repeated,
    "sub/edited.txt": `${clean}\n${clean}`,
  });
  const outside = await folderWith({ "a.txt": clean });
  afterAll(() => [made, outside].forEach(removeFolder));
  const git = (...words: string[]) =>
    spawnSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false", ...words], {
      cwd: made,
    });
  git("init", "-q");
  git("add", ".");
  git("commit", "-qm", "all");
  writeFileSync(join(made, "new draft.txt"), repeated);
  writeFileSync(
    join(made, "old.txt"),
    `${repeated}\n\nThe mayor of Velm said on Monday that the pier had been closed.\n`,
  );

  it("reports findings on changed lines and in new drafts, and says what was not checked", async () => {
    const { files, code } = await stetJson(["--changed-since", "HEAD"], { folder: made });
    expect(files.map(({ file, findings }) => [file, findings.length])).toEqual([
      ["new draft.txt", 1],
      ["old.txt", 0],
    ]);
    expect(code).toBe(1);
    const { out } = await stet(["check", ".", "--changed-since", "HEAD"], { folder: made });
    expect(out).toContain("2 files without changes not checked.");
  });

  it("counts a file of bare carriage returns whole: git knows no lines in it", async () => {
    const old = await folderWith({ "mac.txt": `${repeated.replaceAll("\n", "\r")}\r` });
    const words = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"];
    for (const more of [
      ["init", "-q"],
      ["add", "."],
      ["commit", "-qm", "all"],
    ])
      spawnSync("git", [...words, ...more], { cwd: old });
    expect((await stetJson(["--changed-since", "HEAD"], { folder: old })).files).toEqual([]);
    writeFileSync(
      join(old, "mac.txt"),
      `${repeated.replaceAll("\n", "\r")}\rThe pier was closed on Monday, its keeper said.`,
    );
    const { files } = await stetJson(["--changed-since", "HEAD"], { folder: old });
    expect(files[0]?.findings).toMatchObject([{ rule: "duplicate-paragraph", line: 3 }]);
    removeFolder(old);
  });

  it("says so where git knows no such commit or there is no repository", async () => {
    const unknown = await stet(["check", ".", "--changed-since", "--output=x"], { folder: made });
    expect(unknown.code).toBe(2);
    const gone = await stet(["check", ".", "--changed-since", "nowhere"], { folder: made });
    expect(gone).toMatchObject({ code: 2 });
    expect(gone.err).toBe('stet: new draft.txt: --changed-since: git knows no commit "nowhere" there\n');
    const none = await stet(["check", ".", "--changed-since", "HEAD"], { folder: outside });
    expect(none).toMatchObject({ code: 2 });
    expect(none.err).toBe("stet: a.txt: is in no git repository, so --changed-since does not know it\n");
  });
});
