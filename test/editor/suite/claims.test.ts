import { match, ok, strictEqual } from "node:assert";
import {
  type CodeAction,
  CodeActionKind,
  type CodeLens,
  commands,
  type Hover,
  MarkdownString,
  type Range,
  type TextDocument,
  workspace,
} from "vscode";
import { findingsThat, openText, ruleOf } from "./draft.ts";

const text = "Flood in the valley\n\nThe flood destroyed 3,400 homes.\n\nThe bridge is safe, the mayor said.\n";

async function claimOf(document: TextDocument) {
  const found = await findingsThat(document, (list) => list.some((finding) => ruleOf(finding) === "unsourced-number"));
  const claim = found.find((finding) => ruleOf(finding) === "unsourced-number");
  ok(claim);
  return claim;
}

/** The fix that attributes the claim. The answer was empty once in many runs, for a reason that is not known: a person opens the list once more. */
async function attributionOf(document: TextDocument, range: Range): Promise<CodeAction> {
  const until = Date.now() + 20_000;
  for (;;) {
    const actions = await commands.executeCommand<readonly CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      range,
      CodeActionKind.QuickFix.value,
    );
    const attribute = actions.find(({ title }) => title.startsWith("Attribute it"));
    if (attribute !== undefined) return attribute;
    ok(Date.now() < until, `offered: ${actions.map(({ title }) => title).join(" | ")}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function summary(document: TextDocument): Promise<string> {
  const lenses = await commands.executeCommand<readonly CodeLens[]>("vscode.executeCodeLensProvider", document.uri);
  const [lens] = lenses.filter(({ command }) => command?.command === "stet.showFindings");
  return lens?.command?.title ?? "";
}

describe("a claim without a source", () => {
  it("is counted over the draft, with the sources there are", async () => {
    const { document } = await openText(text);
    await claimOf(document);
    strictEqual(await summary(document), "1 source · 1 claim without one");
  });

  it("has a hover that says what would count as a source and why the nearest credit does not reach", async () => {
    const { document } = await openText(text);
    const claim = await claimOf(document);
    const hovers = await commands.executeCommand<readonly Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      claim.range.start,
    );
    const said = hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (content instanceof MarkdownString ? content.value : String(content)))
      .join("\n");
    match(said, /What would count/);
    match(said, /Nearest credit: “the mayor said”/);
  });

  it("gets an attribution with tab stops: source first, then the verb", async () => {
    const editor = await openText(text);
    const { document } = editor;
    const claim = await claimOf(document);
    const attribute = await attributionOf(document, claim.range);
    ok(attribute.command);
    await commands.executeCommand(attribute.command.command, ...(attribute.command.arguments ?? []));
    strictEqual(document.getText(editor.selection), "[SOURCE?]");
    await commands.executeCommand("type", { text: "the county office" });
    await commands.executeCommand("jumpToNextSnippetPlaceholder");
    strictEqual(document.getText(editor.selection), "said");
    ok(document.getText().includes("destroyed 3,400 homes, the county office said."), document.getText());
  });
});

describe("deep read", () => {
  it("is turned on and off by its command", async () => {
    const isOn = () => workspace.getConfiguration("stet").get("claims.deepRead");
    await openText(text);
    await commands.executeCommand("stet.deepRead");
    strictEqual(isOn(), true);
    await commands.executeCommand("stet.deepRead");
    strictEqual(isOn(), false);
  });
});
