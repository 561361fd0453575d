import { match, ok, strictEqual } from "node:assert";
import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { commands, Position, Range, Uri, WorkspaceEdit, window, workspace } from "vscode";
import { findingsThat, openDraft, openText } from "./draft.ts";

async function exported(format: "md" | "html" | "csv"): Promise<string> {
  const to = Uri.file(join(await mkdtemp(join(tmpdir(), "stet-report-")), `twin.${format}`));
  await commands.executeCommand("stet.exportReport", { format, to });
  return readFile(to.fsPath, "utf8");
}

describe("the source report", () => {
  before(async () => {
    const { document } = await openDraft("twin.draft");
    await findingsThat(document, (found) => found.length > 10);
  });

  it("is written where the person says: Markdown with who says what", async () => {
    const text = await exported("md");
    match(text, /5 sources, 3 claims without one, 0 footnotes missing/);
    match(text, /\*\*Afghan Consulate\*\* \(institution\): 4 statements in 3 paragraphs/);
    match(text, /\*\*Daud Mengalzai\*\* \(person\): 3 statements in 3 paragraphs/);
  });

  it("is written as a page that stands by itself", async () => {
    const text = await exported("html");
    match(text, /^<!doctype html>/);
    match(text, /\.strip \{|\.strip\{/);
    ok(!/<script|https?:/.test(text));
  });

  it("is written as a fact-check table", async () => {
    const rows = (await exported("csv")).trim().split("\r\n");
    strictEqual(rows.length, 1 + 12);
    match(rows[1] ?? "", /consistently/);
  });

  it("goes to a place of the draft and selects it", async () => {
    const { document } = await openDraft("twin.draft");
    const start = document.getText().indexOf("highway police");
    await commands.executeCommand("stet.goTo", { uri: document.uri.toString(), start, end: start + 14 });
    strictEqual(document.getText(window.activeTextEditor?.selection), "highway police");
  });

  it("goes to the words it meant, whatever was typed since it was drawn", async () => {
    const { document } = await openText("The mayor resigned on Monday.\nThe pier stays shut, she said.\n");
    const { version } = document;
    const start = document.getText().indexOf("pier");
    const uri = document.uri.toString();
    const edit = new WorkspaceEdit();
    edit.insert(document.uri, new Position(0, 0), "A new first line of some length.\n");
    edit.delete(document.uri, new Range(0, 0, 0, 4));
    ok(await workspace.applyEdit(edit));
    await commands.executeCommand("stet.goTo", { uri, version, start, end: start + 4 });
    strictEqual(document.getText(window.activeTextEditor?.selection), "pier");
  });
});
