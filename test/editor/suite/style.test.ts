import { match, ok, strictEqual } from "node:assert";
import {
  type CompletionList,
  commands,
  type Diagnostic,
  DiagnosticSeverity,
  type Hover,
  languages,
  MarkdownString,
  Position,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from "vscode";
import { findingsThat, ruleOf } from "./draft.ts";

const sentence = "The bank refuted the allegations, its lawyer Ivo Stern said on Monday.\n";

/** A folder of the workspace with a house style of its own. */
const house = Uri.joinPath(workspace.workspaceFolders?.[0]?.uri ?? Uri.file("/"), "house");
const style = Uri.joinPath(house, "stet.json");

async function write(uri: Uri, text: string): Promise<void> {
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

async function openDraftOf(name: string): Promise<TextDocument> {
  const uri = Uri.joinPath(house, name);
  await write(uri, sentence);
  return (await window.showTextDocument(await workspace.openTextDocument(uri))).document;
}

const levelIs = (severity: DiagnosticSeverity) => (found: readonly Diagnostic[]) =>
  found.some((finding) => ruleOf(finding) === "refute-for-deny" && finding.severity === severity);

describe("the house style", () => {
  it("a preset changes levels at once, and taking it away changes them back", async () => {
    const document = await openDraftOf("preset.draft");
    await findingsThat(document, levelIs(DiagnosticSeverity.Warning));
    await write(style, '{ "extends": "daily-uk" }');
    await findingsThat(document, levelIs(DiagnosticSeverity.Error));
    await write(style, "{}");
    await findingsThat(document, levelIs(DiagnosticSeverity.Warning));
  });

  it("refuses a house rule whose example fails, at the example, before the file is saved", async () => {
    await write(style, "{}");
    const document = await workspace.openTextDocument(style);
    await window.showTextDocument(document);
    strictEqual(document.languageId, "jsonc");
    const rule = {
      id: "lawyer-named",
      pattern: "its lawyer",
      message: "Which lawyer?",
      why: "Guide 3.",
      examples: { bad: ["A judge left."], good: ["A lawyer left."] },
    };
    const edit = new WorkspaceEdit();
    edit.insert(style, new Position(0, 1), `"houseRules": [${JSON.stringify(rule)}]`);
    ok(await workspace.applyEdit(edit));
    const [refused] = await findingsThat(document, (found) => found.length > 0);
    match(refused?.message ?? "", /“lawyer-named” is refused: it does not find this example/);
    strictEqual(document.getText(refused?.range), '"A judge left."');
    const mended = new WorkspaceEdit();
    mended.replace(style, refused?.range ?? document.validateRange(document.lineAt(0).range), '"Its lawyer left."');
    ok(await workspace.applyEdit(mended));
    await findingsThat(document, (found) => found.length === 0);
    ok(await document.save());
    const draft = await openDraftOf("rule.draft");
    await findingsThat(draft, (found) => found.some((finding) => ruleOf(finding) === "lawyer-named"));
  });

  it("is completed and explained, and its faults are told once", async () => {
    const text = '{ "rules": { "vague-source": "loud" } }';
    await write(style, text);
    const document = await workspace.openTextDocument(style);
    await window.showTextDocument(document);
    const told = await findingsThat(document, (found) => found.length > 0);
    strictEqual(told.length, 1);
    const inRules = document.positionAt(text.indexOf('"vague'));
    for (let found = false; !found; ) {
      const list = await commands.executeCommand<CompletionList>(
        "vscode.executeCompletionItemProvider",
        style,
        inRules,
      );
      found = list.items.some(({ label }) => (typeof label === "string" ? label : label.label) === "relative-time");
    }
    const hovers = await commands.executeCommand<readonly Hover[]>(
      "vscode.executeHoverProvider",
      style,
      document.positionAt(text.indexOf("vague") + 2),
    );
    const said = hovers
      .flatMap(({ contents }) => contents)
      .map((part) => (part instanceof MarkdownString ? part.value : String(part)));
    match(said.join("\n"), /The source phrase identifies somebody/);
    // VS Code's own JSON support has answered by now: it finds no fault of its own.
    strictEqual(languages.getDiagnostics(style).length, 1);
  });

  after(async () => {
    await workspace.fs.delete(house, { recursive: true });
  });
});
