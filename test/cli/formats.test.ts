import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import type { CheckedFile, ReportedFinding } from "../../server/cli/findings.ts";
import { widthOf } from "../../server/cli/formats/cells.ts";
import { excerpt } from "../../server/cli/formats/excerpt.ts";
import { formats } from "../../server/cli/formats/index.ts";
import { fileUri } from "../../server/cli/formats/paths.ts";
import type { Outcome, Setup } from "../../server/cli/formats/types.ts";
import { lineIndexOf, positionAt } from "../../server/cli/lineIndex.ts";
import { allRules } from "../../server/rules/index.ts";
import { folderWith, removeFolder, repeated, stet } from "./stet.ts";

const setup: Setup = { rules: allRules, failOn: "warning", width: 80, colour: false, folder: "/desk", context: 0 };
const done: Outcome = { troubles: [], passedOver: 0, accepted: 0, unchanged: 0, exitCode: 1 };
const text = 'Lead.\nShe called it "odd, [very](1) % odd" <now> & then\u001B[31m.\n';
const index = lineIndexOf(text);

function finding(start: number, end: number, more: Partial<ReportedFinding> = {}): ReportedFinding {
  return {
    rule: "vague-source",
    severity: "warning",
    start,
    end,
    from: positionAt(index, start),
    to: positionAt(index, end),
    message: 'Who says "a, b: 100 %"?\r\nSee [this](1) <x> & \u0007\uFFFE.',
    explanation: "Because.",
    fixes: [{ title: "Insert “[WHO?]”", edits: [{ span: { start: end, end }, newText: " [WHO?]" }] }],
    related: [],
    fingerprint: `${start}`,
    ...more,
  };
}
const odd: CheckedFile = {
  file: "desk, one/100 %: ä.txt",
  index,
  findings: [
    finding(6, 9),
    finding(10, 16, {
      severity: "hint",
      fixes: [],
      related: [{ start: 0, end: 5, from: { line: 1, column: 1 }, to: { line: 1, column: 6 }, message: "Here." }],
    }),
    finding(0, 8, { severity: "error", fixes: [] }),
  ],
  notChecked: [{ rule: "hearsay-chain", reason: "broke < here" }],
  houseRules: [],
};
const quiet: CheckedFile = { file: "-", index, findings: [], notChecked: [], houseRules: [] };

function render(name: keyof typeof formats, files: readonly CheckedFile[], outcome = done, more: Partial<Setup> = {}) {
  const format = formats[name]({ ...setup, ...more });
  return [format.open(), ...files.map((file) => format.file(file)), format.close(outcome)].join("");
}

describe("json", () => {
  it("has the fixed shape and nothing else", () => {
    const [first, second] = JSON.parse(render("json", [odd, quiet]));
    expect(first).toEqual({
      file: odd.file,
      findings: odd.findings.map((one) => ({
        rule: one.rule,
        severity: one.severity,
        start: one.start,
        end: one.end,
        line: one.from.line,
        column: one.from.column,
        message: one.message,
        explanation: "Because.",
        fixes: one.fixes.map((fix) => ({ title: fix.title, edits: [{ start: 9, end: 9, newText: " [WHO?]" }] })),
      })),
      notChecked: [{ rule: "hearsay-chain", reason: "broke < here" }],
    });
    expect(second).toEqual({ file: "-", findings: [], notChecked: [] });
    expect(JSON.parse(render("json", []))).toEqual([]);
  });
});

describe("github", () => {
  it("escapes data and properties by GitHub's rules", () => {
    const trouble = { file: "gone.txt", message: "no such file or folder" };
    const lines = render("github", [odd, quiet], { ...done, troubles: [trouble] }).split("\n");
    const data = 'Who says "a, b: 100 %25"?%0D%0ASee [this](1) <x> & \u0007\uFFFE.';
    const file = "file=desk%2C one/100 %25%3A ä.txt";
    expect(lines).toEqual([
      `::warning ${file},line=2,endLine=2,col=1,endColumn=4,title=vague-source::${data}`,
      `::notice ${file},line=2,endLine=2,col=5,endColumn=11,title=vague-source::${data}`,
      `::error ${file},line=1,endLine=2,title=vague-source::${data}`,
      `::error ${file},title=hearsay-chain NOT CHECKED::The rule could not run: broke < here`,
      "::error title=Not read::gone.txt: no such file or folder",
      "",
    ]);
  });
});

describe("what could not be written", () => {
  it("is not called unread", () => {
    const troubles = [{ file: "accepted.json", message: "cannot be written: no space", unwritten: true } as const];
    const outcome = { ...done, troubles };
    expect(render("pretty", [quiet], outcome)).toMatch(/^1 NOT WRITTEN \(see above\)\.$/m);
    expect(render("github", [quiet], outcome)).toContain("::error title=Not written::accepted.json: cannot be");
    expect(render("junit", [quiet], outcome)).toContain('message="Not written: cannot be written: no space"');
    for (const format of ["pretty", "github", "junit"] as const) {
      expect(render(format, [quiet], outcome)).not.toMatch(/not read/i);
    }
  });
});

describe("junit", () => {
  it("is well-formed, counts failures by --fail-on and hides nothing that could not run", () => {
    const trouble = { file: "gone & lost.txt", message: "no such file or folder" };
    const xml = render("junit", [odd, quiet], { ...done, troubles: [trouble] });
    expect(wellFormed(xml)).toBe(true);
    expect(xml).toContain('<testsuite name="desk, one/100 %: ä.txt" tests="4" failures="2" errors="1">');
    expect(xml.match(/<failure /g)).toHaveLength(2);
    expect(xml.match(/<system-out>/g)).toHaveLength(1);
    expect(xml).toContain('<error message="Not checked: broke &lt; here" type="error">');
    expect(xml).toContain('<testcase name="no findings" classname="-">');
    expect(xml).toContain('<testsuite name="gone &amp; lost.txt" tests="1" failures="0" errors="1">');
    expect(xml).toContain("&quot;a, b: 100 %&quot;?&#13;&#10;See [this](1) &lt;x&gt; &amp; .");
    expect(xml).not.toMatch(/[^\P{Cc}\n]|\uFFFE/u);
  });

  it("survives any words", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (message) => {
        expect(wellFormed(render("junit", [{ ...odd, file: message, findings: [finding(0, 3, { message })] }]))).toBe(
          true,
        );
      }),
    );
  });
});

/** Tags that pair, attributes that are quoted, no bare markup and no character XML 1.0 forbids. */
function wellFormed(xml: string): boolean {
  const open: string[] = [];
  const rest = xml
    .replace(/^<\?xml version="1.0" encoding="UTF-8"\?>/, "")
    .replace(/<(\/?)([\w-]+)((?: [\w-]+="[^"<&]*(?:&(?:amp|lt|gt|quot|#\d+);[^"<&]*)*")*)>/g, (tag, slash, name) => {
      if (slash === "") open.push(name);
      else if (open.pop() !== name) return `${tag}<`;
      return "";
    });
  const bare = rest.replace(/&(?:amp|lt|gt|quot|#\d+);/g, "");
  return (
    open.length === 0 &&
    !/[<&]/.test(bare) &&
    !/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.test(xml)
  );
}

interface SarifRun {
  readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
  readonly columnKind: string;
  readonly artifacts: readonly { readonly location: { readonly uri: string } }[];
  readonly invocations: readonly [
    { executionSuccessful: boolean; exitCode: number; toolExecutionNotifications: readonly { level: string }[] },
  ];
  readonly results: readonly {
    readonly ruleId: string;
    readonly ruleIndex: number;
    readonly level: string;
    readonly message: { readonly text: string };
    readonly locations: readonly [
      { physicalLocation: { artifactLocation: { uri: string; index: number }; region: object } },
    ];
    readonly fixes?: readonly { artifactChanges: readonly { replacements: readonly object[] }[] }[];
    readonly relatedLocations?: readonly object[];
  }[];
}

describe("sarif", () => {
  const log = (files: readonly CheckedFile[], outcome = done) => JSON.parse(render("sarif", files, outcome));
  const run = (files: readonly CheckedFile[], outcome = done) => log(files, outcome).runs[0] as SarifRun;

  it("describes rules, places in UTF-16 units and fixes", () => {
    const { tool, columnKind, results, artifacts } = run([odd]);
    expect(columnKind).toBe("utf16CodeUnits");
    expect(tool.driver.rules.map(({ id }) => id)).toEqual(allRules.map((rule) => rule.meta.id));
    for (const result of results) expect(tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
    expect(results.map(({ level }) => level)).toEqual(["warning", "note", "error"]);
    const [first, second] = results;
    expect(first?.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: "desk%2C%20one/100%20%25%3A%20%C3%A4.txt", index: 0 },
      region: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 4, charOffset: 6, charLength: 3 },
    });
    expect(artifacts).toEqual([{ location: { uri: "desk%2C%20one/100%20%25%3A%20%C3%A4.txt" } }]);
    expect(first?.fixes?.[0]?.artifactChanges[0]?.replacements).toEqual([
      { deletedRegion: { charOffset: 9, charLength: 0 }, insertedContent: { text: " [WHO?]" } },
    ]);
    expect(first?.message.text).toContain("\\[this\\](1)");
    expect(second?.fixes).toBeUndefined();
    expect(second?.relatedLocations).toHaveLength(1);
  });

  it("names each result by what it says, not by its line, and twins by their order", () => {
    const twin = finding(10, 16, { fingerprint: "6" });
    const prints = (
      JSON.parse(render("sarif", [{ ...odd, findings: [finding(6, 9), twin] }])).runs[0].results as readonly {
        partialFingerprints: object;
      }[]
    ).map(({ partialFingerprints }) => partialFingerprints);
    expect(prints).toEqual([{ "stetFinding/v1": "6:1" }, { "stetFinding/v1": "6:2" }]);
  });

  it("is no successful execution where something was not checked or not read", () => {
    const [failed] = run([odd], { ...done, troubles: [{ file: "x", message: "y" }], exitCode: 2 }).invocations;
    expect(failed).toMatchObject({ executionSuccessful: false, exitCode: 2 });
    expect(failed.toolExecutionNotifications.map(({ level }) => level)).toEqual(["error", "error"]);
    expect(run([quiet]).invocations[0].executionSuccessful).toBe(true);
  });

  const schema = sarifSchema();
  it("is valid by the schema of SARIF 2.1.0", () => {
    const { default: Ajv } = createRequire(import.meta.url)("ajv") as {
      default: new (options: object) => { validate(schema: object, data: unknown): boolean; errors: unknown };
    };
    expect(schema).not.toBeNull();
    const ajv = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false });
    for (const files of [[], [quiet], [odd, quiet]]) {
      const valid = ajv.validate(schema ?? {}, log(files, { ...done, troubles: [{ file: "x", message: "y" }] }));
      expect(ajv.errors).toBe(null);
      expect(valid).toBe(true);
    }
  });
});

/** The schema, from the file `SARIF_SCHEMA` names or the package @microsoft/jest-sarif where that is installed. */
function sarifSchema(): object | null {
  const require = createRequire(import.meta.url);
  try {
    const installed = "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json";
    const file = process.env.SARIF_SCHEMA ?? require.resolve(installed);
    if (!existsSync(file)) return null;
    // Its draft-04 names for "this schema" mean nothing to newer validators.
    const { id: _, $schema: __, ...schema } = JSON.parse(readFileSync(file, "utf8"));
    return schema;
  } catch {
    return null;
  }
}

describe("file URIs", () => {
  it.each([
    ["a b/ä.txt", "a%20b/%C3%A4.txt"],
    ["/desk/x#1.txt", "x%231.txt"],
    ["../else?.txt", "file:///else%3F.txt"],
    ["a:b.txt", "a%3Ab.txt"],
    ["-", "-"],
    ["half\uD83D.txt", "half%EF%BF%BD.txt"],
  ])("%s", (file, uri) => {
    expect(fileUri(file, "/desk")).toBe(uri);
  });
});

describe("pretty", () => {
  it("marks the words under their line, names what was not checked and sums up", () => {
    const out = render("pretty", [odd, quiet], { ...done, troubles: [{ file: "x", message: "y" }], passedOver: 2 });
    expect(out).toContain(
      "desk, one/100 %: ä.txt\n  NOT CHECKED  hearsay-chain  broke < here\n  2:1  warning  Who says",
    );
    expect(out).toContain('      She called it "odd, [very](1) % odd" <now> & then [31m.\n      ^^^\n');
    expect(out).toContain("      Lead.\n      ^^^^^\n");
    expect(out).toContain("3 findings (1 error, 1 warning, 1 hint) in 2 files.");
    expect(out).toContain("2 files passed over: do not read like running copy.");
    expect(out).toContain("1 NOT READ (see above).");
    expect(out).toContain("1 rule was NOT CHECKED: silence there means nothing.");
    expect(out).not.toMatch(/[^\P{Cc}\n]/u);
  });

  it("shows lines around a finding, other places, and what was not reported", () => {
    const related = [{ start: 0, end: 5, from: { line: 1, column: 1 }, to: { line: 1, column: 6 }, message: "Here." }];
    const outcome = { ...done, accepted: 2, unchanged: 1 };
    const out = render("pretty", [{ ...quiet, file: "a", findings: [finding(6, 9, { related })] }], outcome, {
      context: 1,
    });
    expect(out).toContain("      Lead.\n      She called it");
    expect(out).toContain("      1:1  Here.\n");
    expect(out).toContain("2 more findings accepted by the baseline.\n1 file without changes not checked.\n");
  });

  it("is coloured only where asked", () => {
    const coloured = render("pretty", [odd], done, { colour: true });
    expect(coloured).toContain("\u001B[33mwarning\u001B[0m");
    expect(render("pretty", [quiet])).toBe("No findings in 1 file.\n");
  });

  it("obeys NO_COLOR, FORCE_COLOR and COLUMNS", async () => {
    const colours = async (env: Readonly<Record<string, string>>) =>
      (await stet(["check", "-"], { input: repeated, env })).out.includes("\u001B[");
    expect(await colours({})).toBe(false);
    expect(await colours({ FORCE_COLOR: "1" })).toBe(true);
    expect(await colours({ FORCE_COLOR: "0" })).toBe(false);
    expect(await colours({ NO_COLOR: "1" })).toBe(false);
    const { out } = await stet(["check", "-"], {
      input: `${repeated} And so on and so forth.`,
      env: { COLUMNS: "50" },
    });
    const shown = out.split("\n").filter((line) => line.startsWith("      "));
    for (const line of shown) expect(widthOf(line)).toBeLessThanOrEqual(50);
  });
});

describe("excerpt", () => {
  const around = (line: string, marked: string, columns = 40) => {
    const start = line.indexOf(marked);
    return excerpt(line, { start: 0, end: line.length }, { start, end: start + marked.length }, columns);
  };

  it("cuts a long paragraph at words around the finding", () => {
    const { line, carets } = around(`${"before ".repeat(50)}here ${"after ".repeat(50)}`, "here");
    expect(line).toBe("…before before before here after after…");
    expect(carets).toBe(`${" ".repeat(22)}^^^^`);
  });

  it("counts wide characters twice and combining ones not at all", () => {
    expect(around("東京 e\u0301t é🎉 here", "here").carets).toBe(`${" ".repeat(12)}^^^^`);
    expect(around("a 東京 b", "東京").carets).toBe("  ^^^^");
  });

  it("shows something under an empty mark and across a line end", () => {
    expect(excerpt("ab\ncd", { start: 0, end: 2 }, { start: 1, end: 5 }, 40)).toEqual({ line: "ab", carets: " ^" });
    expect(excerpt("ab", { start: 0, end: 2 }, { start: 2, end: 2 }, 40)).toEqual({ line: "ab", carets: "  ^" });
  });

  it("never grows wider than it may and never cuts a character in two", () => {
    const words = fc.string({
      unit: fc.constantFrom("a", " ", "é", "漢", "🎉", "e\u0301", "\t", "word "),
      maxLength: 200,
    });
    fc.assert(
      fc.property(words, words, words, fc.integer({ min: 20, max: 120 }), (before, marked, after, columns) => {
        const whole = before + marked + after;
        const mark = { start: before.length, end: before.length + marked.length };
        const { line, carets } = excerpt(whole, { start: 0, end: whole.length }, mark, columns);
        expect(widthOf(line)).toBeLessThanOrEqual(columns);
        expect(line).not.toMatch(/\p{Surrogate}/u);
        expect(carets).toMatch(/^ *\^+$/);
        expect(carets.length).toBeLessThanOrEqual(columns + 1);
      }),
    );
  });
});

describe("every format", async () => {
  const made = await folderWith({ "a.txt": repeated, "b.txt": "The board met in Velm on Monday.\n" });
  afterAll(() => removeFolder(made));

  it.each(Object.keys(formats))("%s gives 1 for an error and tells the rule", async (format) => {
    const { code, out, err } = await stet(["check", "a.txt", "b.txt", "--format", format], { folder: made });
    expect({ code, err }).toEqual({ code: 1, err: "" });
    expect(out).toContain("duplicate-paragraph");
    expect(out.endsWith("\n")).toBe(true);
  });
});
