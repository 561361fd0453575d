import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { withAsciiPatterns } from "../../build/asciiPatterns.ts";
import { bundles } from "../../build/bundles.ts";

describe("patterns in ASCII", () => {
  it("touches patterns only", () => {
    const code = "const mark = /[’”]$/u; // ’\nconst text = `“`;";
    expect(withAsciiPatterns(code)).toBe("const mark = /[\\u2019\\u201d]$/u; // ’\nconst text = `“`;");
  });

  it("keeps what they match, beyond the plane, too", () => {
    const written = withAsciiPatterns("/^[🙂’]$/u");
    const pattern = new RegExp(written.slice(1, -2), "u");
    expect(["🙂", "’", "🙃", "'"].map((text) => pattern.test(text))).toEqual([true, true, false, false]);
  });

  const ascii = /^[\0-\x7f]*$/;
  const programs = bundles.map(({ outfile }) => outfile).filter((file) => /\.c?js$/.test(file));
  it.each(programs)("%s is ASCII: V8 keeps it in half the memory", (file) => {
    expect(ascii.test(readFileSync(join(import.meta.dirname, "../..", file), "utf8"))).toBe(true);
  });
});
