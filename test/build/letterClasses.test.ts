import { describe, expect, it } from "vitest";
import { hasLetterClasses, spelledOut, withLetterClasses } from "../../build/letterClasses.ts";

/** Latin with all its marks, Greek, Cyrillic, Armenian, Hebrew and the Arabic of news agencies; CJK and Hangul. */
const exact = [
  [0, 0x02c1],
  [0x0370, 0x0377],
  [0x0386, 0x0389],
  [0x038e, 0x03a1],
  [0x03a3, 0x0481],
  [0x048a, 0x052f],
  [0x0531, 0x0556],
  [0x05d0, 0x05ea],
  [0x0620, 0x06d3],
  [0x1e00, 0x1eff],
  [0x2010, 0x2064],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
] as const;

describe("letter classes spelled out", () => {
  it.each(["L", "N", "M"])("\\p{%s} is what it was in the scripts that drafts are written in", (name) => {
    const full = new RegExp(`^\\p{${name}}$`, "u");
    const short = new RegExp(`^${spelledOut(`\\p{${name}}`)}$`, "u");
    const different = exact.flatMap(([from, to]) =>
      Array.from({ length: to - from + 1 }, (_, n) => String.fromCharCode(from + n)).filter(
        (letter) => full.test(letter) !== short.test(letter),
      ),
    );
    expect(different).toEqual([]);
  });

  it("knows inside brackets from outside", () => {
    expect("Łódź’s O'Brien").toMatch(new RegExp(spelledOut("^[\\p{L}’]+ \\p{Lu}['\\p{L}]+$"), "u"));
    expect(new RegExp(spelledOut("^\\P{L}+$"), "u").test("12 (34)")).toBe(true);
    expect(new RegExp(spelledOut("^[^\\p{L}]+$"), "u").test("12a")).toBe(false);
    expect(new RegExp(spelledOut("^\\[\\p{L}\\]$"), "u").test("[é]")).toBe(true);
  });

  it("rewrites patterns and texts of patterns, and nothing else", () => {
    const code = [
      "// \\p{L} in a comment",
      "const one = /(?<!\\p{L})a/u;",
      'const two = "[\\\\p{L}-]b";',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: code to be read
      "const three = `${one.source}(?:\\\\p{N}+ )${two}`;",
    ].join("\n");
    const made = withLetterClasses(code);
    expect(made.startsWith("// \\p{L} in a comment\nconst one = /(?<![A-Za-z")).toBe(true);
    expect(made.split("\n")).toHaveLength(4);
    const [one, three] = new Function(`${made}; return [one, three];`)() as [RegExp, string];
    expect("éa").not.toMatch(one);
    expect("1a").toMatch(one);
    expect("a12 éb").toMatch(new RegExp(three.replace(one.source, "a"), "u"));
    expect("a12 1b").not.toMatch(new RegExp(three.replace(one.source, "a"), "u"));
  });

  it("refuses a pattern cut within brackets", () => {
    expect(() => withLetterClasses('const half = "[\\\\p{L}" + rest;')).toThrow("cut within brackets");
    // biome-ignore lint/suspicious/noTemplateCurlyInString: code to be read
    expect(() => withLetterClasses("const half = `[${rest}\\\\p{L}]`;")).toThrow("cut within brackets");
  });

  it("refuses texts in which not every backslash is doubled", () => {
    expect(() => withLetterClasses("const one = String.raw`\\p{L}`;")).toThrow("single backslashes");
    expect(() => withLetterClasses('const one = "\\n\\\\p{L}";')).toThrow("single backslashes");
  });

  it("leaves alone the patterns of house rules, which RE2 runs, and the gazetteer’s", () => {
    expect(hasLetterClasses("server/claims/signs.ts")).toBe(true);
    expect(hasLetterClasses("server/house/phrases/words.ts")).toBe(false);
    expect(hasLetterClasses("server/language/gazetteer.ts")).toBe(false);
    expect(hasLetterClasses("client/node.ts")).toBe(false);
    expect(hasLetterClasses("node_modules/server/index.ts")).toBe(false);
  });
});
