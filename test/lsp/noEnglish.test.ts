/** What the server tells of a draft with records beside it is in the person's language to the last word. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CodeLens, DocumentLink, DocumentSymbol, InlayHint } from "vscode-languageserver";
import { countries } from "../../server/language/gazetteer.ts";
import { readStarterRegisterFile } from "../../server/models/registerFile.ts";
import {
  type RegisterEntryDetails,
  type RegisterOverview,
  type ReportPageAnswer,
  registerRequests,
  reportRequests,
} from "../../server/protocol/messages.ts";
import { allRules } from "../../server/rules/index.ts";
import { type LspClient, startClient } from "../kit/lspClient.ts";
import { latinWords, noLanguage, noLanguageLocale, wordsOf } from "../kit/noLanguage.ts";

const drafts = fileURLToPath(new URL("../fixtures/drafts", import.meta.url));
const twin = readFileSync(join(drafts, "demo/twin.draft"), "utf8");
const border = readFileSync(join(drafts, "sanctions/border.draft"), "utf8");

const sentence = (text: string, words: string) =>
  text.split(/(?<=[.”])\s+|\n/).find((one) => one.includes(words)) ?? "";
/** One fresh source, one for other words, an anonymous one, a response: all that a hover can tell of. */
const ledger = [
  {
    id: "a",
    kind: "interview",
    name: "Ana Holt",
    title: "mayor",
    by: "Brandt",
    anchor: { sentence: sentence(border, "Monday") },
  },
  {
    id: "b",
    kind: "data",
    name: "Provincial office",
    changed: "2026-11-27T10:00:00Z",
    anchor: { sentence: `${sentence(border, "TTP")} changed` },
  },
  { id: "c", kind: "statement", anonymous: true, codeName: "Heron", anchor: { sentence: sentence(border, "said") } },
  { id: "d", kind: "response", party: "the ministry", outcome: "asked", asked: "2026-11-02" },
];

let folder: string;
let client: LspClient;
let known: ReadonlySet<string>;
const uri = (name: string) => pathToFileURL(join(folder, name)).href;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "stet-language-"));
  writeFileSync(join(folder, "border.draft.sources.json"), JSON.stringify(ledger));
  client = await startClient({
    folders: [pathToFileURL(folder).href],
    initializationOptions: { clientCommands: true, translations: noLanguage },
    locale: noLanguageLocale,
  });
  for (const [name, text] of [
    ["twin.draft", twin],
    ["border.draft", border],
  ] as const) {
    writeFileSync(join(folder, name), text);
    client.open(uri(name), text);
    await client.pushed(uri(name));
  }
  const register = await readStarterRegisterFile();
  known = wordsOf(
    [
      "twin.draft",
      twin,
      border,
      ...countries.map(({ name }) => name),
      ledger.map((entry) => Object.values(entry).join(" ")).join(" "),
      ...allRules.map(({ meta }) => `${meta.source} ${meta.id}`),
      ...register.entries.flatMap(({ name, note, names, listings, id, wordings }) => [
        name,
        note,
        id,
        ...names.map(({ text }) => text),
        ...wordings,
        ...listings.flatMap(({ programme, reference }) => [programme ?? "", reference ?? ""]),
      ]),
    ].join(" "),
  );
}, 60_000);
afterAll(async () => {
  await client.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Of a finding, or of another place of one. */
const words = ({ message }: { readonly message: string | { readonly value: string } }) =>
  typeof message === "string" ? message : message.value;

const english = (told: readonly (string | undefined)[]) => [
  ...new Set(
    told.flatMap((text = "") => {
      // Of what is cut off, the last word is a piece of one.
      const found = latinWords(text.replace(/[\p{L}’'-]+…/gu, "…"), known);
      return found.length === 0 ? [] : [`${found.join(" ")} in: ${text}`];
    }),
  ),
];
const ask = <T>(method: string, name: string, more: object = {}) =>
  client.connection.sendRequest<T>(method, { textDocument: { uri: uri(name) }, ...more });

describe.each(["twin.draft", "border.draft"])("of %s", (name) => {
  it("hovers", async () => {
    const text = client.textOf(uri(name));
    const told: string[] = [];
    for (const { index } of text.matchAll(/[\p{L}\p{N}*†]+/gu)) {
      const hover = await client.hover(uri(name), index);
      if (hover !== null) told.push(...(hover.contents as { value: string }).value.split(/\n\n---\n\n|\n\n/));
    }
    expect(told.length).toBeGreaterThan(20);
    expect(english(told)).toEqual([]);
  });

  it("findings and what may be done about them", async () => {
    const text = client.textOf(uri(name));
    const found = await client.pushed(uri(name));
    const actions = await client.actions(uri(name), 0, text.length);
    expect(actions.length).toBeGreaterThan(3);
    const related = found.flatMap(({ relatedInformation }) => relatedInformation ?? []);
    expect(english([...found, ...related].map(words))).toEqual([]);
    expect(english(actions.map(({ title }) => title))).toEqual([]);
  });

  it("lenses, hints, links and the outline", async () => {
    const lenses = await ask<CodeLens[]>("textDocument/codeLens", name);
    const links = (await ask<DocumentLink[] | null>("textDocument/documentLink", name)) ?? [];
    const end = client.rangeOf(uri(name), 0, client.textOf(uri(name)).length);
    const hints = (await ask<InlayHint[] | null>("textDocument/inlayHint", name, { range: end })) ?? [];
    const outline = (await ask<DocumentSymbol[] | null>("textDocument/documentSymbol", name)) ?? [];
    const named = (symbols: readonly DocumentSymbol[]): readonly string[] =>
      symbols.flatMap(({ name, detail = "", children = [] }) => [name, detail, ...named(children)]);
    expect(
      english([
        ...lenses.map(({ command }) => command?.title),
        ...links.map(({ tooltip }) => tooltip),
        ...hints.flatMap(({ label, tooltip = "" }) => [JSON.stringify(label), JSON.stringify(tooltip)]),
        ...named(outline),
      ]),
    ).toEqual([]);
  });

  it("the report", async () => {
    const { parts } = await client.connection.sendRequest<ReportPageAnswer>(reportRequests.page, { uri: uri(name) });
    const texts = parts.flatMap(({ html }) => {
      const labels = [...html.matchAll(/(?:aria-label|title|alt)="([^"]*)"/g)].map(([, label]) => label);
      return [...labels, ...html.replace(/<[^>]*>/g, "\n").split("\n")];
    });
    expect(texts.length).toBeGreaterThan(50);
    expect(english(texts.map((text = "") => text.replace(/&\w+;|&#\w+;/g, " ")))).toEqual([]);
  });
});

describe("of files that people write by hand", () => {
  const schema = (name: string) =>
    readFileSync(fileURLToPath(new URL(`../../docs/schemas/${name}`, import.meta.url)), "utf8");
  /** Keys and the words that may stand for them: they are the same in every language. */
  const keys = (value: unknown): readonly string[] => {
    if (Array.isArray(value)) return value.flatMap(keys);
    if (typeof value !== "object" || value === null) return [];
    const { properties = {}, enum: words = [] } = value as { properties?: object; enum?: unknown[] };
    return [...Object.keys(properties), ...words.map(String), ...Object.values(value).flatMap(keys)];
  };
  const files = {
    "stet.json": [
      "{",
      '{"kind": "novel", "extends": 3, "sparkle": 1, "draftDate": "someday", "ignore": ["{a"], "kinds": {"novel": {}, "brief": 3, "live": {"x": 1}}}',
      '{"extends": ["dialy-uk", "wire", "gone.json"], "rules": {"vague-sourc": "off", "vague-source": "loud", "relative-time": {"reach": -1, "always": 3, "x": 1, "why": 3, "link": "ftp://x"}}}',
      '{"houseRules": [3, {"id": "a b"}, {"id": "ok", "pattern": "storm", "message": "m", "why": "w", "examples": {"bad": ["calm"], "good": ["storm"]}}, {"id": "re", "regex": "(a)\\\\1", "message": "m", "why": "w", "examples": {}}]}',
    ],
    "x.draft.sources.json": [
      "{}",
      '[3, {"id": "?"}, {"id": "a", "kind": "gossip"}, {"id": "b", "kind": "interview", "anonymous": 1}, {"id": "c", "kind": "interview", "anonymous": true, "name": "N", "anchor": {"sentence": "x"}}]',
      '[{"id": "d", "kind": "response"}, {"id": "e", "kind": "response", "party": "P", "outcome": "maybe", "asked": "soon"}, {"id": "f", "kind": "data", "sparkle": 1, "obtained": "soon", "recorded": "soon", "anchor": {"sentence": ""}}]',
    ],
    "stet.register.json": [
      "[",
      '{"sparkle": 1, "asOf": "soon", "entries": [3, {"id": "!"}, {"id": "a", "name": 3, "type": "ship", "country": "Pakistan", "required": 1, "listings": [{"authority": "unn", "listed": "2020", "ended": "2010"}]}], "remove": 3}',
    ],
  };
  const own = new Set([
    ...wordsOf(
      keys(
        ["stet.schema.json", "stet.sources.schema.json", "stet.register.schema.json"].map((name) =>
          JSON.parse(schema(name)),
        ),
      ).join(" "),
    ),
    ...wordsOf(
      `${Object.keys(files).join(" ")} ${JSON.stringify(files).replaceAll("\\n", " ")} json node modules sentence stet daily`,
    ),
    ...allRules.flatMap(({ meta }) => [...wordsOf(`${meta.id} ${Object.keys(meta.options).join(" ")}`)]),
  ]);

  it.each(Object.entries(files))("what is wrong in %s", async (name, texts) => {
    const told: string[] = [];
    for (const [index, text] of texts.entries()) {
      const file = uri(`${index}/${name}`);
      client.open(file, text, "json");
      told.push(...(await client.pushed(file)).map(words));
    }
    expect(told.length).toBeGreaterThan(3);
    expect(told.flatMap((text) => latinWords(text, own).map((word) => `${word} in: ${text}`))).toEqual([]);
  });
});

describe("of the register", () => {
  it("every entry that is shipped", async () => {
    const { entries } = await readStarterRegisterFile();
    const overview = await client.connection.sendRequest<RegisterOverview>(registerRequests.overview, {});
    const told: string[] = overview.lists.map(({ asOf }) => asOf);
    for (const { id } of entries.slice(0, 40)) {
      const details = await client.connection.sendRequest<RegisterEntryDetails>(registerRequests.entry, { id });
      told.push(
        details.kind,
        details.asOf,
        ...details.listings.flatMap(({ authority, statement }) => [authority, statement]),
      );
    }
    expect(english(told)).toEqual([]);
  });
});
