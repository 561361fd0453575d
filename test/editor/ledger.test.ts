/** The source ledger in real VS Code: recorded with the keys alone, followed, gone stale, confirmed. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readLedger } from "../../server/ledger/read.ts";
import { isResponse, type SourceEntry } from "../../server/ledger/types.ts";
import {
  editorText,
  goToLine,
  hoverAt,
  placeCursor,
  quickFix,
  quickFixTitles,
  waitForNoSquiggle,
  waitForSquiggle,
  waitForText,
} from "../host/editor.ts";
import { runCommand } from "../host/palette.ts";
import { repository } from "../host/places.ts";
import { makeReadOnly } from "../host/readOnlyFolder.ts";
import { type EditorWindow, notifications, openWindow, screenshot, setSettings, webview } from "../host/window.ts";

const file = "flood.draft";
const folder = join(repository, "test/fixtures/drafts/ledger");
const original = readFileSync(join(folder, file), "utf8");
const claim = "3,400 homes";
const sentence = "The flood destroyed 3,400 homes in the valley.";

let window: EditorWindow;
let path: string;
let ledger: string;
beforeAll(async () => {
  window = await openWindow({ folder, file });
  path = join(window.folder, file);
  ledger = `${path}.sources.json`;
  await waitForSquiggle(window.page, { text: claim });
});
afterAll(async () => {
  await window?.stop();
});

const entries = () => (existsSync(ledger) ? readLedger(readFileSync(ledger, "utf8")).ledger.entries : []);
const sources = () => entries().filter((entry): entry is SourceEntry => !isResponse(entry));

/** Answers the question that shows, and waits for the next one or the end. */
async function answer(asks: string | RegExp, text: string): Promise<void> {
  const { page } = window;
  const box = page.locator(".quick-input-widget:visible");
  await box.filter({ hasText: asks }).waitFor();
  await box.locator("input").first().fill(text);
  await page.keyboard.press("Enter");
}

/** Chooses from the list that shows. */
async function choose(asks: string, label: string): Promise<void> {
  const { page } = window;
  const input = page.locator(`.quick-input-widget:visible input[placeholder=${JSON.stringify(asks)}]`);
  await input.waitFor();
  await input.fill(label);
  await page.locator(".quick-input-widget:visible .monaco-list-row.focused").filter({ hasText: label }).waitFor();
  await page.keyboard.press("Enter");
}

/** Replaces words of the draft with the keys, as a person does. */
async function replace(line: number, words: string, by: string): Promise<void> {
  const { page } = window;
  const lines = (await waitForText(page, path, (text) => text.includes(words))).split("\n");
  await goToLine(page, line, (lines[line - 1] ?? "").indexOf(words) + 1);
  for (let n = 0; n < words.length; n++) await page.keyboard.press("Shift+ArrowRight");
  if (by === "") await page.keyboard.press("Delete");
  else await page.keyboard.insertText(by);
}

/** Points again until the hover of the sentence fits: one that is open is not told of a check that ended since. */
async function hoverBecomes(wanted: RegExp): Promise<void> {
  await expect.poll(() => hoverAt(window.page, "destroyed"), { timeout: 30_000, interval: 500 }).toMatch(wanted);
}

describe("a source", () => {
  it("is recorded by a quick fix and a few keys, and the question goes", async () => {
    const { page } = window;
    await goToLine(page, 5);
    const titles = await quickFixTitles(page, claim);
    expect(titles).toContain("Add source…");
    await quickFix(page, "Add source…", claim);
    await page.locator('.quick-input-widget:visible input[placeholder="What is it taken from?"]').waitFor();
    await screenshot(page, "ledger-kinds");
    await choose("What is it taken from?", "Interview");
    await answer("Who said it?", "Ana Holt");
    await screenshot(page, "ledger-steps");
    await answer("Title", "mayor of Velmora");
    await answer("Where to find it", "Notebook 3, p. 12");
    await answer("Obtained on", "2026-11-02");
    await answer("Your initials", "jd");
    await waitForNoSquiggle(page, claim);
    expect(sources()).toMatchObject([
      {
        kind: "interview",
        anonymous: false,
        fields: {
          name: "Ana Holt",
          title: "mayor of Velmora",
          where: "Notebook 3, p. 12",
          obtained: "2026-11-02",
          by: "jd",
        },
        anchor: { sentence },
      },
    ]);
    expect(await editorText(page, path)).toBe(original);
  });

  it("shows in the hover of its sentence", async () => {
    const told = await hoverAt(window.page, "destroyed", "Source on record");
    expect(told).toContain("interview, Ana Holt, mayor of Velmora");
    expect(told).toContain("Notebook 3, p. 12");
    await screenshot(window.page, "ledger-hover");
  });

  it("follows its sentence to another paragraph", async () => {
    const { page } = window;
    await replace(5, sentence, "");
    await waitForNoSquiggle(page, claim);
    await goToLine(page, 3, 200);
    await page.keyboard.insertText(` ${sentence}`);
    await waitForText(page, path, (text) => text.split("\n")[2]?.endsWith(sentence) === true);
    expect(await hoverAt(page, "destroyed", "Source on record")).toContain("Ana Holt");
    await waitForNoSquiggle(page, claim);
  });

  it("goes stale when a figure changes, and fits again when that is put back", async () => {
    const { page } = window;
    await replace(3, "3,400", "3,900");
    await hoverBecomes(/words this source was recorded for have changed[\s\S]*but for other words/);
    await screenshot(page, "ledger-stale");
    await replace(3, "3,900", "3,400");
    await hoverBecomes(/on record:/);
  });

  it("is confirmed for new words, edited in a form and removed, with the keys alone", async () => {
    const { page } = window;
    await replace(3, "3,400", "3,900");
    await hoverBecomes(/words this source was recorded for have changed/);
    await quickFix(page, "The source holds for the new words", "destroyed");
    await expect.poll(() => sources()[0]?.anchor.sentence).toBe("The flood destroyed 3,900 homes in the valley.");
    await hoverBecomes(/on record:/);

    await placeCursor(page, "destroyed");
    await runCommand(page, "Stet: Edit Source…");
    const form = webview(page);
    await form.getByRole("heading", { name: "Source of this sentence" }).waitFor();
    expect(await form.getByLabel("Who or what").inputValue()).toBe("Ana Holt");
    await screenshot(page, "ledger-form");
    await form.getByLabel("Checked by").fill("Ivo Stern");
    await form.getByLabel("Checked by").press("Control+Enter");
    await expect.poll(() => sources()[0]?.fields.checkedBy).toBe("Ivo Stern");
    await form.getByRole("heading", { name: "Source of this sentence" }).waitFor({ state: "detached" });
    await page.locator(".tab.active", { hasText: /^flood\.draft/ }).waitFor();

    await placeCursor(page, "destroyed");
    await runCommand(page, "Stet: Remove Source…");
    await expect.poll(() => sources().length).toBe(0);
    await page.locator(".notifications-toasts").getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => sources()[0]?.fields.checkedBy).toBe("Ivo Stern");
  });

  it("that is anonymous has a code name only: the form takes the rest out", async () => {
    const { page } = window;
    await placeCursor(page, "destroyed");
    await runCommand(page, "Stet: Edit Source…");
    const form = webview(page);
    await form.getByRole("heading", { name: "Source of this sentence" }).waitFor();
    await form.getByLabel("Anonymous", { exact: true }).check();
    expect(await form.getByLabel("Contact").isVisible()).toBe(false);
    await form.getByRole("button", { name: "Save" }).click();
    await form.getByRole("alert").filter({ hasText: "needs a code name" }).waitFor();
    await screenshot(page, "ledger-form-anonymous");
    await form.getByLabel("Code name").fill("Heron");
    await form.getByRole("button", { name: "Save" }).click();
    await expect.poll(() => sources()[0]?.anonymous).toBe(true);
    const kept = readFileSync(ledger, "utf8");
    expect(kept).toContain("Heron");
    expect(kept).not.toContain("Ana Holt");
    await form.getByRole("heading", { name: "Source of this sentence" }).waitFor({ state: "detached" });
  });
});

describe("a form whose tab is closed before it is saved", () => {
  it("is opened again with what was typed", async () => {
    const { page } = window;
    await placeCursor(page, "destroyed");
    await runCommand(page, "Stet: Edit Source…");
    const form = webview(page);
    await form.getByLabel("Checked by").fill("Ivo Stern of the desk");
    await runCommand(page, "View: Close Editor");
    await page.locator(".notifications-toasts").getByRole("button", { name: "Open Again" }).click();
    await form.getByRole("heading", { name: "Source of this sentence" }).waitFor();
    await expect.poll(() => form.getByLabel("Checked by").inputValue()).toBe("Ivo Stern of the desk");
    await form.getByLabel("Checked by").press("Control+Enter");
    await expect.poll(() => sources()[0]?.fields.checkedBy).toBe("Ivo Stern of the desk");
    await form.getByRole("heading", { name: "Source of this sentence" }).waitFor({ state: "detached" });
  });
});

describe("questions that were left", () => {
  it("begin with what was answered when the same are asked again", async () => {
    const { page } = window;
    await placeCursor(page, "accused Brandt");
    await runCommand(page, "Stet: Add Source…");
    await choose("What is it taken from?", "Document");
    const box = page.locator(".quick-input-widget:visible");
    await box.filter({ hasText: "Which document?" }).locator("input").first().fill("The ruling of May");
    await page.keyboard.press("Escape");
    await box.waitFor({ state: "hidden" });
    await placeCursor(page, "accused Brandt");
    await runCommand(page, "Stet: Add Source…");
    await box.locator(".monaco-list-row.focused").filter({ hasText: "Document" }).waitFor();
    await page.keyboard.press("Enter");
    const input = box.filter({ hasText: "Which document?" }).locator("input").first();
    await expect.poll(() => input.inputValue()).toBe("The ruling of May");
    await page.keyboard.press("Escape");
    await box.waitFor({ state: "hidden" });
  });
});

describe("a response", () => {
  it("is recorded from the accusation, and offers the sentence it bears out", async () => {
    const { page } = window;
    await goToLine(page, 9);
    await waitForSquiggle(page, { text: "accused Brandt Foods" });
    await quickFix(page, "Record a response from Brandt Foods…", "accused Brandt");
    await answer("Asked on", "2026-11-02 10:15");
    await answer("How", "by e-mail to the press office");
    await choose("Outcome", "Did not reply");
    await expect
      .poll(() => entries().filter(isResponse))
      .toMatchObject([{ fields: { party: "Brandt Foods", asked: "2026-11-02 10:15", outcome: "no-reply", by: "jd" } }]);
    await hoverAt(page, "accused Brandt", "On record: Brandt Foods: asked on 2 November 2026, 10:15");
    await screenshot(page, "ledger-response");
    const offered = await quickFixTitles(page, "accused Brandt");
    expect(offered).toContain("Insert “Brandt Foods did not immediately respond to a request for comment.”");
  });
});

/** What the notifications say, once one of them fits. */
const toldOf = (wanted: RegExp) =>
  expect.poll(async () => (await notifications(window.page)).join("\n"), { timeout: 30_000 }).toMatch(wanted);

describe("a folder that cannot be written in", () => {
  let release: (() => void) | null = null;
  let kept = "";
  beforeAll(() => {
    kept = readFileSync(ledger, "utf8");
    release = makeReadOnly(window.folder);
  });
  afterAll(() => release?.());

  it("is told of when a source is recorded, and what was recorded can be saved elsewhere", async ({ skip }) => {
    skip(release === null, "no way to make a folder read-only here");
    const { page } = window;
    await goToLine(page, 5);
    await placeCursor(page, "Nobody was hurt");
    await runCommand(page, "Stet: Add Source…");
    await choose("What is it taken from?", "Witnessed");
    await answer("Who was there?", "Ivo Stern");
    await answer("Where to find it", "");
    await answer("Obtained on", "");
    await toldOf(
      /flood\.draft\.sources\.json could not be written, so nothing was recorded: .*(?:permission|read-only)/,
    );
    await screenshot(page, "ledger-read-only");
    expect(readFileSync(ledger, "utf8")).toBe(kept);
    expect(await editorText(page, path)).toContain("Nobody was hurt");
    const elsewhere = join(window.userDataDir, "elsewhere.json");
    await page.locator(".notifications-toasts").getByRole("button", { name: "Save Elsewhere…" }).click();
    const box = page.locator(".quick-input-widget:visible input").first();
    // The dialog offers the ledger's own place once it has looked there.
    await expect.poll(() => box.inputValue(), { timeout: 30_000 }).toMatch(/flood\.draft\.sources\.json$/);
    await box.fill(elsewhere);
    await screenshot(page, "ledger-elsewhere");
    await page.locator(".quick-input-widget:visible").getByRole("button", { name: "OK" }).click();
    // It is there before all of it is written.
    const text = () => (existsSync(elsewhere) ? readFileSync(elsewhere, "utf8") : "");
    await expect.poll(text, { timeout: 30_000 }).toMatch(/"name":"Ivo Stern"[\s\S]*\]\s*$/);
    expect(readLedger(text()).ledger.entries).toHaveLength(readLedger(kept).ledger.entries.length + 1);
  });

  it("is told of by the form, which keeps what was typed", async ({ skip }) => {
    skip(release === null, "no way to make a folder read-only here");
    const { page } = window;
    await placeCursor(page, "destroyed");
    await runCommand(page, "Stet: Edit Source…");
    const form = webview(page);
    await form.getByLabel("Note").fill("She said so twice.");
    await form.getByRole("button", { name: "Save" }).click();
    await form.getByRole("alert").filter({ hasText: "It could not be written" }).waitFor();
    await screenshot(page, "ledger-form-read-only");
    expect(await form.getByLabel("Note").inputValue()).toBe("She said so twice.");
    expect(readFileSync(ledger, "utf8")).toBe(kept);
    release?.();
    await form.getByRole("button", { name: "Save" }).click();
    await expect.poll(() => readFileSync(ledger, "utf8")).toContain("She said so twice.");
    release = makeReadOnly(window.folder);
  });

  it("is told of when a finding is let stand, and the finding stays", async ({ skip }) => {
    skip(release === null, "no way to make a folder read-only here");
    const { page } = window;
    await goToLine(page, 9);
    await waitForSquiggle(page, { text: "accused Brandt Foods" });
    await quickFix(page, "Let it stand", "accused Brandt");
    await toldOf(/could not be kept in .*stands\.json, so it is not let stand: .*(?:permission|read-only)/);
    await screenshot(page, "stands-read-only");
    await waitForSquiggle(page, { text: "accused Brandt Foods" });
    expect(existsSync(join(window.folder, ".stet"))).toBe(false);
  });
});

describe("trouble with the file", () => {
  it("that is damaged keeps it as a copy and takes over what can be read", async () => {
    const { page } = window;
    const before = readFileSync(ledger, "utf8");
    const damaged = before.replace('{"stet"', '{"id":"x1","kind":"interv');
    writeFileSync(ledger, damaged);
    await goToLine(page, 5);
    await placeCursor(page, "Nobody was hurt");
    await runCommand(page, "Stet: Add Source…");
    await choose("What is it taken from?", "Witnessed");
    await answer("Who was there?", "");
    await answer("Where to find it", "");
    await answer("Obtained on", "");
    await expect.poll(() => sources().length).toBe(2);
    await expect.poll(async () => (await notifications(page)).join()).toMatch(/was damaged. It is kept as/);
    await screenshot(page, "ledger-damaged");
    const copy = readdirSync(window.folder).find((name) => name.includes(".damaged-"));
    expect(copy).toBeDefined();
    expect(readFileSync(join(window.folder, copy ?? ""), "utf8")).toBe(damaged);
    expect(readdirSync(window.folder).filter((name) => name.endsWith(".tmp") || name.endsWith(".lock"))).toEqual([]);
  });

  it.each([
    ["dark", "vs-dark", "Default Dark Modern"],
    ["contrast", "hc-black", "Default High Contrast"],
  ])("the form is drawn in %s", async (name, kind, theme) => {
    const { page } = window;
    await setSettings(window, { "workbench.colorTheme": theme });
    await page.locator(`.monaco-workbench.${kind}`).waitFor();
    await placeCursor(page, "destroyed");
    await runCommand(page, "Stet: Edit Source…");
    const form = webview(page);
    await form.getByLabel("Code name").waitFor();
    await screenshot(page, `ledger-form-${name}`);
    await form.getByLabel("Code name").press("Escape");
  });
});

describe("a draft that is no file yet", () => {
  it("is saved first, and the source is that of the sentence that was asked about", async () => {
    const { page } = window;
    await runCommand(page, "Stet: Open the Demo Draft");
    await page.locator(".tab.active", { hasText: "Untitled-1" }).waitFor();
    await waitForSquiggle(page, { text: "sweeping ban" });
    await goToLine(page, 9, 10);
    await runCommand(page, "Stet: Add Source…");
    await page.getByRole("dialog").getByRole("button", { name: "Save Draft…" }).click();
    const saved = join(window.folder, "saved.draft");
    const box = page.locator(".quick-input-widget:visible input").first();
    // The dialog offers a name of its own once it has looked at the folder.
    await expect.poll(() => box.inputValue(), { timeout: 30_000 }).toMatch(/The Afghan Consulate/);
    await box.fill(saved);
    await page.locator(".quick-input-widget:visible").getByRole("button", { name: "OK" }).click();
    await choose("What is it taken from?", "Witnessed");
    await screenshot(page, "ledger-untitled");
    await answer("Who was there?", "Ana Holt");
    await answer("Where to find it", "");
    await answer("Obtained on", "");
    const entry = async () => {
      // Asked for once on a machine: an earlier test may have answered.
      const initials = page.locator(".quick-input-widget:visible").filter({ hasText: "Your initials" });
      if (await initials.isVisible()) await page.keyboard.press("Enter");
      const [first] = existsSync(`${saved}.sources.json`)
        ? readLedger(readFileSync(`${saved}.sources.json`, "utf8")).ledger.entries
        : [];
      return first !== undefined && !isResponse(first) ? first : null;
    };
    await expect.poll(entry, { timeout: 15_000 }).toMatchObject({ kind: "witnessed", fields: { name: "Ana Holt" } });
    const line = readFileSync(saved, "utf8").split("\n")[8] ?? "";
    expect(line).toContain((await entry())?.anchor.sentence);
  });
});
