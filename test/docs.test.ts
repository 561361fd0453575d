import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { configurationOf } from "../docs/configuration.ts";
import { differing, generatedFiles } from "../docs/generate.ts";
import { readSettings } from "../server/house/editorSettings.ts";
import { allRules } from "../server/rules/index.ts";

const folder = fileURLToPath(new URL("..", import.meta.url));

describe("what is made from the rules", () => {
  it("is as the rules say: else run `node docs/generate.ts`", () => {
    expect(differing(folder, generatedFiles(folder, allRules)).map(({ path }) => path)).toEqual([]);
  });

  it("can be made for no rules at all", () => {
    const files = generatedFiles("/nowhere", []);
    expect(files.map(({ path }) => path)).toEqual([
      "docs/rules/README.md",
      "docs/schemas/stet.schema.json",
      "docs/schemas/stet.vscode.json",
      "docs/schemas/stet.sources.schema.json",
      "docs/schemas/stet.register.schema.json",
      "package.json",
      "package.nls.json",
      ...["de", "fr", "es", "ru"].map((language) => `package.nls.${language}.json`),
      "l10n/bundle.l10n.json",
    ]);
  });
});

describe("the settings", () => {
  const sections = configurationOf(allRules);
  const properties = Object.entries(Object.assign({}, ...sections.map((section) => section.properties)));

  it("have defaults that the server reads without a complaint and without an effect", () => {
    const rules: Record<string, Record<string, unknown>> = {};
    for (const [name, schema] of properties) {
      const [, id = "", key = ""] = /^stet\.rules\.([\w-]+)\.(\w+)$/.exec(name) ?? [];
      if (id === "") continue;
      rules[id] = { ...rules[id], [key]: (schema as { default: unknown }).default };
    }
    const named: Record<string, Record<string, unknown>> = {};
    for (const { setting, ...spec } of allRules.flatMap(({ meta }) => Object.values(meta.options))) {
      const [section = "", key = ""] = setting?.split(".") ?? [];
      if (section !== "") named[section] = { ...named[section], [key]: spec.default };
    }
    const { settings, problems } = readSettings({ ...named, rules, draftDate: "" }, allRules);
    expect(problems).toEqual([]);
    expect(Object.keys(rules)).toEqual(allRules.map((rule) => rule.meta.id));
    for (const rule of allRules) {
      const setting = settings.rules.get(rule.meta.id);
      expect(setting?.level).toBe("default");
      for (const [name, spec] of Object.entries(rule.meta.options)) {
        expect(setting?.options[name]).toEqual(spec.default);
      }
    }
  });

  it("each stand in one section and describe themselves", () => {
    const names = sections.flatMap((section) => Object.keys(section.properties));
    expect(new Set(names).size).toBe(names.length);
    for (const [, schema] of properties) {
      expect(schema).toHaveProperty("markdownDescription", expect.stringMatching(/\S.*[.)]$/));
    }
  });
});
