import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
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
      "docs/guides/reference.md",
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

describe("what the pages name", () => {
  const read = (path: string) => readFileSync(join(folder, path), "utf8");
  const { contributes, devDependencies, scripts } = JSON.parse(read("package.json"));
  const strings = JSON.parse(read("package.nls.json"));
  const titles: readonly string[] = contributes.commands.map(({ title }: { title: string }) =>
    bare(strings[title.slice(1, -1)] ?? title),
  );
  const ids: readonly string[] = contributes.commands.map(({ command }: { command: string }) => command);
  const settings: readonly string[] = contributes.configuration.flatMap(
    ({ properties }: { properties: Readonly<Record<string, unknown>> }) => Object.keys(properties),
  );
  const inFolder = (path: string) =>
    readdirSync(join(folder, path))
      .filter((name) => name.endsWith(".md"))
      .map((name) => `${path}/${name}`);
  const pages = [
    "README.md",
    "CONTRIBUTING.md",
    "docs/security.md",
    ...inFolder("docs/guides"),
    ...inFolder("docs/rules"),
  ];

  it("has every command and every setting on a page", () => {
    const reference = read("docs/guides/reference.md");
    expect(ids.filter((id) => !reference.includes(`\`${id}\``))).toEqual([]);
    const documented = (name: string) => {
      const [, rule, option] = /^stet\.rules\.([\w-]+)\.(\w+)$/.exec(name) ?? [];
      return (rule ? read(`docs/rules/${rule}.md`) : reference).includes(`\`${option ?? name}\``);
    };
    const options = settings.filter((name) => !/^stet\.rules\.[\w-]+\.(?:level|allow)$/.test(name));
    expect(options.filter((name) => !documented(name))).toEqual([]);
  });

  it.each(pages)("are commands, settings, scripts and files that there are: %s", (page) => {
    const text = read(page);
    const named = [...text.matchAll(/\*Stet: ([^*]+)\*/g)].map(([, title = ""]) => bare(title));
    const isTitle = (name: string) => titles.some((title) => title === name || title.startsWith(`${name}: `));
    expect(named.filter((name) => !isTitle(name))).toEqual([]);
    const members = [...text.matchAll(/`(stet\.[a-z][\w.-]*)`/g)].map(([, name = ""]) => name);
    const known = (name: string) =>
      ids.includes(name) || settings.some((one) => one === name || one.startsWith(`${name}.`));
    const files = /\.(?:json|csv|vsix|txt|md|sarif|xml|ts|js)$/;
    expect(members.filter((name) => !files.test(name) && !known(name))).toEqual([]);
    const run = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, script = ""]) => script);
    expect(run.filter((script) => scripts[script] === undefined)).toEqual([]);
    const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, link = ""]) => link);
    expect(links.filter((link) => !existsSync(join(folder, page, "..", link)))).toEqual([]);
  });

  it("has the reason of every package that Stet is made with", () => {
    const listed = [...read("docs/dependencies.md").matchAll(/^\| `([^`]+)` \| \S.+\|$/gm)].map(
      ([, name = ""]) => name,
    );
    expect([...listed].sort()).toEqual(Object.keys(devDependencies).sort());
  });
});

/** A command's title without what only says that a question follows. */
function bare(title: string): string {
  return title.replace(/…$/, "").trim();
}
