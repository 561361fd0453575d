import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { lineIndexOf, positionAt } from "../../server/cli/lineIndex.ts";
import { decode } from "../../server/draft/decode.ts";
import { folderWith, removeFolder, repeated, stetJson } from "./stet.ts";

const utf16 = (text: string, order: "le" | "be") => {
  const bytes = Buffer.from(`\uFEFF${text}`, "utf16le");
  return order === "le" ? bytes : bytes.swap16();
};
const made = await folderWith({
  "bom.txt": `\uFEFF${repeated}`,
  "le.txt": utf16(repeated, "le"),
  "be.txt": utf16(repeated, "be"),
  "crlf.txt": repeated.replaceAll("\n", "\r\n"),
  "cr.txt": repeated.replaceAll("\n", "\r"),
  "old.txt": Buffer.from(repeated.replaceAll("The chair said", "\x93No,\x94 the chair said"), "latin1"),
  "first.txt": "\uFEFFThe court will rule on Monday, 1 November 2023, its clerk said.\n",
  "astral.txt": "𝔗he 🎉 court will rule on Monday, 1 November 2023, its clerk said. ",
  "odd.txt": new Uint8Array([0xff, 0xfe, 65]),
});
afterAll(() => removeFolder(made));
const one = async (file: string) => {
  const run = await stetJson([file], { folder: made });
  return { ...run, findings: run.files[0]?.findings ?? [] };
};

describe("encodings", () => {
  it.each(["bom.txt", "le.txt", "be.txt"])("counts the byte order mark of %s in offsets", async (file) => {
    const { findings, err } = await one(file);
    const text = `\uFEFF${repeated}`;
    expect(err).toBe("");
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ line: 3, column: 1, start: text.lastIndexOf("\n") + 1, end: text.length });
  });

  it("does not count it in columns, as editors do not", async () => {
    const [finding] = (await one("first.txt")).findings;
    expect(finding).toMatchObject({ rule: "weekday-date-mismatch", start: 24, line: 1, column: 24 });
  });

  it.each([
    ["crlf.txt", "\r\n"],
    ["cr.txt", "\r"],
  ])("counts the line ends of %s as stored", async (file, eol) => {
    const text = repeated.replaceAll("\n", eol);
    const [finding] = (await one(file)).findings;
    expect(finding).toMatchObject({ start: text.lastIndexOf(eol) + eol.length, end: text.length, line: 3, column: 1 });
  });

  it("counts characters outside the basic plane as two", async () => {
    const [finding] = (await one("astral.txt")).findings;
    expect(finding).toMatchObject({ start: 27, column: 28, line: 1 });
  });

  it("reads what is not UTF-8 as Windows-1252 and says so", async () => {
    const { err, code, findings } = await one("old.txt");
    expect(err).toBe("stet: old.txt: not valid UTF-8; read as Windows-1252\n");
    expect(code).toBe(1);
    expect(findings.map(({ rule }) => rule)).toContain("duplicate-paragraph");
  });

  it("refuses half a character", async () => {
    const run = await stetJson(["odd.txt"], { folder: made });
    expect(run).toMatchObject({
      code: 2,
      files: [],
      err: "stet: odd.txt: starts as UTF-16 but has an odd number of bytes\n",
    });
  });
});

describe("decode", () => {
  it("gives back what was encoded", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (drawn) => {
        const text = drawn.replace(/\0/g, "");
        fc.pre(!text.startsWith("\uFEFF"));
        expect(decode(Buffer.from(text, "utf8"))).toEqual({ text, guessed: false });
        expect(decode(utf16(text, "le"))).toEqual({ text: `\uFEFF${text}`, guessed: false });
        expect(decode(utf16(text, "be"))).toEqual({ text: `\uFEFF${text}`, guessed: false });
      }),
    );
  });

  it("never throws, and keeps every byte of what it must guess", () => {
    fc.assert(
      fc.property(fc.uint8Array({ min: 1 }), (bytes) => {
        const decoded = decode(bytes);
        if ("text" in decoded && decoded.guessed) expect(decoded.text).toHaveLength(bytes.length);
      }),
    );
  });

  it("knows the quotation marks, dashes and euro of Windows-1252", () => {
    const bytes = [0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0x80, 0x85, 0x9f, 0xe9];
    expect(decode(Uint8Array.from(bytes))).toEqual({ text: "‘’“”–—€…Ÿé", guessed: true });
  });
});

describe("positionAt", () => {
  it("agrees with counting", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", "\n", "\r", "\r\n", "😀") }), fc.nat(), (text, drawn) => {
        const offset = drawn % (text.length + 1);
        const before = text.slice(0, offset);
        const insideEnd = text.charAt(offset) === "\n" && before.endsWith("\r");
        const ends = insideEnd ? before.slice(0, -1) : before;
        const lines = ends.split(/\r\n|\n|\r/);
        const column = (lines.at(-1)?.length ?? 0) + 1 + (insideEnd ? 1 : 0);
        expect(positionAt(lineIndexOf(text), offset)).toEqual({ line: lines.length, column });
      }),
    );
  });
});
