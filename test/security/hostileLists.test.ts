/** Sanctions lists that somebody made to do harm. */
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openListStore } from "../../server/lists/store.ts";
import { imported, listFile, refusal } from "../register/importers/files.ts";

const un = (entities: string, before = "") =>
  `<?xml version="1.0"?>${before}<CONSOLIDATED_LIST dateGenerated="2026-02-27"><ENTITIES>${entities}</ENTITIES></CONSOLIDATED_LIST>`;
const entity = (name: string, reference = "QDe.900") =>
  `<ENTITY><FIRST_NAME>${name}</FIRST_NAME><UN_LIST_TYPE>Al-Qaida</UN_LIST_TYPE><REFERENCE_NUMBER>${reference}</REFERENCE_NUMBER><LISTED_ON>2014-05-14</LISTED_ON></ENTITY>`;

it("entities that grow are refused before they grow", async () => {
  const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join("");
  const bomb = un(entity("&l9;"), `<!DOCTYPE x [<!ENTITY l0 "lol">${laughs}]>`);
  expect(await refusal(listFile("un.xml", bomb, 4_096))).toMatch(/^un\.xml:1: a DOCTYPE/);
});

it("files of this machine are not read into a list", async () => {
  const reaching = un(entity("&pw;"), '<!DOCTYPE x [<!ENTITY pw SYSTEM "file:///etc/passwd">]>');
  expect(await refusal(listFile("un.xml", reaching, 4_096))).toMatch(/DOCTYPE/);
});

it("a hundred thousand elements in each other are refused or read, and nothing breaks", async () => {
  const deep = `${"<FIRST_NAME>".repeat(100_000)}Harbour Dawn${"</FIRST_NAME>".repeat(100_000)}`;
  const answer = await refusal(listFile("un.xml", un(`<ENTITY>${deep}</ENTITY>`), 65_536));
  expect(answer).not.toMatch(/call stack|RangeError/);
});

it("keys with a meaning to JavaScript are names like any other", async () => {
  const line = (id: string, name: string) =>
    `{"id":"${id}","schema":"Organization","properties":{"name":["${name}"],"topics":["sanction"],"__proto__":["x"]},"__proto__":{"polluted":true},"datasets":["un_sc_sanctions"]}\n`;
  const list = await imported(
    listFile("entities.ftm.json", line("__proto__", "Harbour Dawn") + line("constructor", "Ember Front"), 64),
  );
  expect(list.entries.map(({ name }) => name).sort()).toEqual(["Ember Front", "Harbour Dawn"]);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

it("a list with a path for a name is kept in the lists’ folder", async () => {
  const folder = await mkdtemp(join(tmpdir(), "stet-security-"));
  try {
    const store = openListStore(join(folder, "inner", "lists"));
    const list = await imported(listFile("../../../evil.xml", un(entity("Harbour Dawn Movement")), 4_096));
    await store.replace({ ...list, files: ["../../evil.xml"] }, new Date("2026-03-01T10:00:00Z"));
    expect(await readdir(folder)).toEqual(["inner"]);
    expect(await readdir(join(folder, "inner"))).toEqual(["lists"]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
