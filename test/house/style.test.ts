import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readEditorLayer } from "../../server/house/editorSettings.ts";
import { createSettler, isIgnored, kindOf } from "../../server/house/effective.ts";
import { globOf } from "../../server/house/globs.ts";
import type { kinds } from "../../server/house/kinds.ts";
import { type FileRead, findStyle, loadStyle } from "../../server/house/load.ts";
import { presets } from "../../server/house/presets/index.ts";
import { reasonsFor } from "../../server/house/reasons.ts";
import { styleKeys } from "../../server/house/styleFile.ts";
import { decoded } from "../../server/house/styleLocations.ts";
import { allRules } from "../../server/rules/index.ts";

/** Files by path below `file:///desk/`. */
function desk(files: Readonly<Record<string, unknown>>) {
  const read = async (location: string): Promise<FileRead> => {
    const file = files[decoded(location.replace("file:///desk/", ""))];
    return file === undefined ? { missing: true } : { text: typeof file === "string" ? file : JSON.stringify(file) };
  };
  return read;
}
const load = (files: Readonly<Record<string, unknown>>) => loadStyle("file:///desk/stet.json", allRules, desk(files));
const problems = async (files: Readonly<Record<string, unknown>>) =>
  (await load(files)).files.flatMap(({ location, text, problems: found }) =>
    found.map(({ span, path, message }) => [
      location.slice(13),
      (text ?? "").slice(span.start, span.end),
      path,
      message,
    ]),
  );
const settled = async (files: Readonly<Record<string, unknown>>, kind: (typeof kinds)[number] | null = null) =>
  createSettler(allRules)(await load(files), kind, null);

describe("a style", () => {
  it("is the nearest one above the draft", async () => {
    const read = desk({ "stet.json": {}, "sport/stet.json": {} });
    expect(await findStyle("file:///desk/sport/cup/final.txt", read)).toBe("file:///desk/sport/stet.json");
    expect(await findStyle("file:///desk/news/a.txt", read)).toBe("file:///desk/stet.json");
    expect(await findStyle("file:///other/a.txt", desk({}))).toBeNull();
    expect(await findStyle("untitled:Untitled-1", read)).toBeNull();
  });

  it("is laid over what it extends: the later word holds, lists grow, words added and removed later win", async () => {
    const { settings, origins } = await settled({
      "stet.json": {
        extends: ["wire", "./base.json"],
        rules: {
          "contested-label": { add: ["warlord"], remove: ["strongman"], allow: ["Junta"] },
          "vague-source": "hint",
        },
      },
      "base.json": {
        rules: { "contested-label": { level: "off", add: ["strongman", "junta"], allow: ["junta"] } },
      },
    });
    expect(settings.rules.get("vague-source")?.level).toBe("hint");
    expect(settings.rules.get("unattributed-quote")?.level).toBe("error");
    expect(settings.rules.get("contested-label")).toMatchObject({
      level: "off",
      allow: ["junta"],
      options: { add: ["junta", "warlord"], remove: ["strongman"] },
    });
    expect(origins.get("vague-source.level")?.map(({ layer }) => layer.name)).toEqual(["stet.json"]);
    expect(origins.get("contested-label.add")?.map(({ layer }) => layer.name)).toEqual(["base.json", "stet.json"]);
  });

  it("goes where its own words go: outlet, people, footnotes", async () => {
    const { settings } = await settled({
      "stet.json": {
        outlet: "The Courier",
        people: ["Ana Holt", { word: "Dina Adebayo", why: "Our mayor." }],
        footnotes: { policy: "every", authorities: ["un"] },
        draftDate: "2025-03-02",
      },
    });
    expect(settings.rules.get("own-outlet-attribution")?.options).toEqual({ outlet: "The Courier" });
    expect(settings.rules.get("incomplete-first-reference")?.options).toEqual({ add: ["Holt", "Adebayo"] });
    // Another rule calls something else “authorities”: the label policy is meant.
    expect(settings.rules.get("sanctions-marker-missing")?.options).toEqual({ policy: "every", authorities: ["un"] });
    expect(settings.rules.has("footnote-authority-missing")).toBe(false);
    expect(settings.draftDate).toEqual({ year: 2025, month: 3, day: 2 });
  });

  it("takes the place of a list of choices, which does not grow", async () => {
    const { settings, origins } = await settled({
      "stet.json": { extends: "./base.json", footnotes: { zones: ["body"] } },
      "base.json": { footnotes: { zones: ["body", "headline"] } },
    });
    expect(settings.rules.get("sanctions-marker-missing")?.options).toEqual({ zones: ["body"] });
    expect(origins.get("sanctions-marker-missing.zones")?.map(({ layer }) => layer.name)).toEqual(["stet.json"]);
  });

  it("stands below the editor’s settings, whose “default” takes nothing back", async () => {
    const style = await load({ "stet.json": { rules: { "vague-source": "error", "relative-time": "off" } } });
    const { layer } = readEditorLayer(
      { rules: { "vague-source": "hint", "relative-time": { level: "default" } } },
      allRules,
    );
    const { settings } = createSettler(allRules)(style, null, layer);
    expect(settings.rules.get("vague-source")?.level).toBe("hint");
    expect(settings.rules.get("relative-time")?.level).toBe("off");
  });

  it("gives the same settings object for the same style, kind and editor", async () => {
    const style = await load({ "stet.json": {} });
    const settle = createSettler(allRules);
    expect(settle(style, "opinion", null)).toBe(settle(style, "opinion", null));
    expect(settle(style, "opinion", null)).not.toBe(settle(style, null, null));
  });
});

describe("kinds", () => {
  const files = {
    "stet.json": {
      kind: "spot",
      kinds: {
        opinion: { files: ["opinion/**", "leader-*.txt"], rules: { "contested-label": "hint" } },
        live: { files: ["*.live.txt"] },
      },
      rules: { "contested-label": "error" },
    },
  };
  it("come from the front matter, then file patterns, then the usual kind", async () => {
    const style = await load(files);
    const kind = (path: string, text = "") => kindOf(style, `file:///desk/${path}`, text).kind;
    expect(kind("a.txt", "---\nkind: Feature\n---\nText.")).toBe("feature");
    expect(kind("opinion/deep/a.txt")).toBe("opinion");
    expect(kind("leader-1.txt")).toBe("opinion");
    expect(kind("sport/cup.live.txt")).toBe("live");
    expect(kind("a.txt")).toBe("spot");
    expect(kindOf(null, "file:///desk/a.txt", "text")).toMatchObject({ kind: null });
    expect(kindOf(style, "file:///desk/a.txt", "---\nkind: opnion\n---\n")).toMatchObject({
      kind: "spot",
      unknown: "opnion",
    });
  });

  it("an opinion piece is not asked for sources of its claims, but still who answers accusations", async () => {
    const { settings } = await settled({ "stet.json": {} }, "opinion");
    const levels = allRules
      .filter(({ meta }) => meta.group === "claims")
      .map(({ meta }) => [meta.tags.includes("legal"), settings.rules.get(meta.id)?.level]);
    expect(levels.length).toBeGreaterThan(1);
    for (const [legal, level] of levels) expect(level).toBe(legal ? undefined : "off");
  });

  it("what is written for a kind stands above what is written for all", async () => {
    expect((await settled(files, "opinion")).settings.rules.get("contested-label")?.level).toBe("hint");
    expect((await settled(files, "spot")).settings.rules.get("contested-label")?.level).toBe("error");
  });
});

describe("problems", () => {
  it("are reported where they stand, and the rest is used", async () => {
    const text = `// ours
{
  "rules": {
    "vague-sauce": "off",
    "vague-source": { "level": "loud", "add": ["locals", 4], "namedWithin": 9 },
    "relative-time": "off",
  },
  "people": "Ana Holt",
  "kinds": { "opnion": {} },
  "footnotes": { "groupings": 1 },
  "ignore": ["{a"],
  "__proto__": { "polluted": true },
  "rules": {}
}`;
    expect(await problems({ "stet.json": text })).toEqual([
      ["stet.json", '"Ana Holt"', "people", "Must be a list of words."],
      [
        "stet.json",
        '"opnion"',
        "kinds.opnion",
        'There is no kind "opnion" (brief, spot, feature, analysis, opinion, live). Did you mean “opinion”?',
      ],
      [
        "stet.json",
        '"groupings"',
        "footnotes.groupings",
        'The footnote policy has no option "groupings". Did you mean “grouping”?',
      ],
      ["stet.json", '"{a"', "ignore[0]", "Is no file pattern: the braces do not match, or it is too long."],
      ["stet.json", '"__proto__"', "__proto__", expect.stringContaining("There is no such setting.")],
      ["stet.json", '"rules"', "rules", "Is written twice."],
    ]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it("of rules: unknown ids, levels, options, words", async () => {
    const told = await problems({
      "stet.json": {
        rules: {
          "vague-sauce": "off",
          "vague-source": { level: "loud", add: ["locals", 4], namedWithin: 9, colour: 1 },
        },
      },
    });
    expect(told.map(([, words, path]) => [words, path])).toEqual([
      ['"vague-sauce"', "rules.vague-sauce"],
      ['"loud"', "rules.vague-source.level"],
      ["4", "rules.vague-source.add[1]"],
      ["9", "rules.vague-source.namedWithin"],
      ['"colour"', "rules.vague-source.colour"],
    ]);
  });

  it.each([
    ["", "Is empty"],
    ["{", "Close brace expected."],
    ['{ "rules": ', "Value expected."],
    ["[".repeat(100_000), "nested too deeply"],
    ["null", "Settings must be an object."],
  ])("broken files never throw: %.20s", async (text, message) => {
    expect((await problems({ "stet.json": text })).map(([, , , told]) => told).join(" ")).toContain(message);
  });

  it("no value of any key makes reading throw", async () => {
    const keys = fc.constantFrom(...styleKeys, "__proto__", "constructor", "toString");
    const style = fc.array(fc.tuple(keys, fc.jsonValue({ maxDepth: 4 })), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(style, async (entries) => {
        const text = `{${entries.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(", ")}}`;
        const read = await load({ "stet.json": text });
        createSettler(allRules)(read, "opinion", null);
        for (const { span } of read.files.flatMap(({ problems: found }) => found)) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(Math.max(1, text.length));
        }
      }),
      { numRuns: 100 },
    );
  });

  it("no half of a preset makes reading throw", async () => {
    const text = JSON.stringify(presets["daily-uk"], null, 1);
    for (let length = 0; length < text.length; length += 37) {
      const [file] = (await load({ "stet.json": text.slice(0, length) })).files;
      expect(file?.broken).toBe(true);
      expect(file?.problems.length).toBeGreaterThan(0);
    }
  });

  it("circles, missing files, presets and packages", async () => {
    const told = await problems({
      "stet.json": { extends: ["./a.json", "./gone.json", "wires", "@courier/none"] },
      "a.json": { extends: "./b.json" },
      "b.json": { extends: "./a.json" },
    });
    expect(told.map(([file, words, , message]) => `${file} ${words} ${message}`)).toEqual([
      'b.json "./a.json" Goes in a circle: a.json → b.json → a.json.',
      expect.stringMatching(/^stet\.json "\.\/gone\.json" “\.\/gone\.json” cannot be read: no such file/),
      expect.stringMatching(/^stet\.json "wires" There is no preset "wires" \(wire, /),
      expect.stringMatching(/^stet\.json "@courier\/none" There is no preset/),
    ]);
  });

  it("a package’s style is what its manifest names, and never leaves the package", async () => {
    const rules = { "vague-source": "error" };
    const files = {
      "stet.json": { extends: ["@courier/style", "desk-style/sport.json", "evil"] },
      "node_modules/@courier/style/package.json": { stet: "./house.json" },
      "node_modules/@courier/style/house.json": { rules },
      "node_modules/desk-style/package.json": {},
      "node_modules/desk-style/sport.json": { rules: { "relative-time": "off" } },
      "node_modules/evil/package.json": { stet: "../../../etc/passwd" },
      "node_modules/evil/stet.json": {},
    };
    const { settings } = await settled(files);
    expect(settings.rules.get("vague-source")?.level).toBe("error");
    expect(settings.rules.get("relative-time")?.level).toBe("off");
    expect((await load(files)).files.map(({ location }) => location)).not.toContain("file:///etc/passwd");
  });
});

describe("presets", () => {
  it.each(Object.keys(presets))("%s loads without a problem", async (name) => {
    const style = await load({ "stet.json": { extends: name }, "copy.json": presets[name] });
    expect(style.files.flatMap(({ problems: found }) => found)).toEqual([]);
    const copied = await loadStyle("file:///desk/copy.json", allRules, desk({ "copy.json": presets[name] }));
    expect(copied.files.flatMap(({ problems: found }) => found)).toEqual([]);
    expect(style.layers.length).toBe(2);
  });
});

describe("file patterns", () => {
  it.each([
    ["opinion/**", "opinion/a/b.txt", true],
    ["opinion/**", "news/opinion/b.txt", false],
    ["opinion/", "opinion/b.txt", true],
    ["*.txt", "a/b/c.txt", true],
    ["a/*.txt", "a/b/c.txt", false],
    ["**/live/*.md", "x/live/a.md", true],
    ["**/live/*.md", "live/a.md", true],
    ["{a,b}-?.txt", "b-1.txt", true],
    ["a.txt", "axtxt", false],
    ["./a.txt", "a.txt", true],
  ])("%s and %s: %s", (pattern, path, fits) => {
    expect(globOf(pattern)?.(path)).toBe(fits);
  });

  it("leave drafts alone", async () => {
    const style = await load({ "stet.json": { ignore: ["archive/", "*.note.txt"] } });
    expect(isIgnored(style, "file:///desk/archive/old.txt")).toBe(true);
    expect(isIgnored(style, "file:///desk/a%20b.note.txt")).toBe(true);
    expect(isIgnored(style, "file:///desk/a.txt")).toBe(false);
  });
});

describe("reasons", () => {
  it("are those of the rule and of the words marked, in whatever form", () => {
    const reasons = [
      { words: null, why: "rule", link: null },
      { words: "quip", why: "verb", link: null },
      { words: "ethnic cleansing", why: "phrase", link: null },
    ];
    const whys = (marked: string) => reasonsFor(reasons, marked).map(({ why }) => why);
    expect(whys("quipped")).toEqual(["rule", "verb"]);
    expect(whys("Quipping")).toEqual(["rule", "verb"]);
    expect(whys("equip")).toEqual(["rule"]);
    expect(whys("the ethnic cleansing of")).toEqual(["rule", "phrase"]);
  });
});
