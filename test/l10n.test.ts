/** Every word the interface shows is translated into every language, and no translation is left over. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { collectWords } from "../docs/bundle.ts";
import { languages } from "../docs/manifest.ts";
import { placeholdersOf, type Translations, translator } from "../server/l10n/translate.ts";
import { allRules } from "../server/rules/index.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (path: string): Translations => JSON.parse(readFileSync(join(root, path), "utf8"));
const manifest = readFileSync(join(root, "package.json"), "utf8");
const strings = read("package.nls.json");
const bundle = read("l10n/bundle.l10n.json");

/** Names of settings, commands and files, addresses: they are the same in every language. */
function codeIn(text: string): readonly string[] {
  return [...text.matchAll(/`[^`]+`|\]\([^)]+\)|\$\([\w~-]+\)/g)]
    .map(([code]) => code)
    .filter((code) => !code.startsWith("`Stet:"))
    .sort();
}

function differing(translations: Translations): readonly string[] {
  const signs = (text: string) => [...placeholdersOf(text), ...codeIn(text)].join(" ");
  return Object.entries(translations)
    .filter(([english, translation]) => translation.trim() === "" || signs(english) !== signs(translation))
    .map(([english]) => english);
}

describe("words in the code", () => {
  it("are all one literal text each: anything else would stay English", () => {
    const { bundle, unreadable } = collectWords(root);
    expect(unreadable).toEqual([]);
    expect(Object.keys(bundle).length).toBeGreaterThan(100);
  });
});

describe("what the rules say", () => {
  const rules = readdirSync(join(root, "server/rules"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => ({ name, text: readFileSync(join(root, "server/rules", name), "utf8") }));

  it("is in the bundle: every message, and why every rule asks", () => {
    const said = allRules.flatMap(({ meta }) => [meta.why, ...Object.values(meta.messages).map(({ text }) => text)]);
    expect(said.length).toBeGreaterThan(200);
    expect(said.filter((words) => !Object.hasOwn(bundle, words))).toEqual([]);
  });

  it("of other places goes through l10n: a sentence as a plain literal would stay English", () => {
    const plain = rules.flatMap(({ name, text }) =>
      [...text.matchAll(/\bmessage: (?:"[A-Z“][^"]* [^"]*"|`[^`]+`)/g)].map(([words]) => `${name}: ${words}`),
    );
    expect(plain).toEqual([]);
  });
});

describe("the manifest", () => {
  const asked = [...new Set([...manifest.matchAll(/"%([^"%]+)%"/g)].map(([, key = ""]) => key))];

  it("asks for every key of package.nls.json and for no other", () => {
    expect(asked.toSorted()).toEqual(Object.keys(strings).toSorted());
  });
});

describe.each(languages)("%s", (language) => {
  const client = read(`l10n/bundle.l10n.${language}.json`);
  const written = read(`docs/translations/${language}.json`);

  it("has all words of the code and no others", () => {
    expect(Object.keys(bundle).filter((key) => !Object.hasOwn(client, key))).toEqual([]);
    expect(Object.keys(client).filter((key) => !Object.hasOwn(bundle, key))).toEqual([]);
  });

  it("has all words of the manifest and no others", () => {
    const translate = translator(written);
    const used = new Set<string>();
    const missing = Object.values(strings).filter((english) => translate(english, (key) => used.add(key)) === null);
    expect(missing).toEqual([]);
    expect(Object.keys(written).filter((key) => !used.has(key))).toEqual([]);
  });

  it("leaves no sentence in English", () => {
    const same = (all: Translations) =>
      Object.keys(all).filter((english) => all[english] === english && /\p{L}+ \p{L}+ \p{L}+/u.test(english));
    expect([...same(client), ...same(written)]).toEqual([]);
  });

  it("keeps placeholders, names of settings and addresses", () => {
    expect(differing(client)).toEqual([]);
    expect(differing(written)).toEqual([]);
  });
});
