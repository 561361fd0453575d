import { deepStrictEqual, match, ok, strictEqual } from "node:assert";
import { readdirSync, readFileSync } from "node:fs";
import {
  type CodeAction,
  CodeActionKind,
  ConfigurationTarget,
  commands,
  type Diagnostic,
  type DocumentHighlight,
  type DocumentSymbol,
  extensions,
  type Hover,
  type InlayHint,
  type Location,
  MarkdownString,
  Range,
  type SemanticTokens,
  type SemanticTokensLegend,
  type TextDocument,
  WorkspaceEdit,
  window,
  workspace,
} from "vscode";
import type { CheckTimesResult } from "../../../server/protocol/messages.ts";
import { findings, findingsThat, openDraft, openText, ruleOf, wordsOf } from "./draft.ts";

const sentence = "The bank refuted the allegations, its lawyer Ivo Stern said on Monday.";
const has = (rule: string) => (found: readonly Diagnostic[]) => found.some((finding) => ruleOf(finding) === rule);
const lacks = (rule: string) => (found: readonly Diagnostic[]) => !has(rule)(found);

async function actionsAt(document: TextDocument, finding: Diagnostic): Promise<readonly CodeAction[]> {
  return commands.executeCommand(
    "vscode.executeCodeActionProvider",
    document.uri,
    finding.range,
    CodeActionKind.QuickFix.value,
  );
}

async function findingOf(document: TextDocument, rule: string): Promise<Diagnostic> {
  const found = await findingsThat(document, has(rule));
  const finding = found.find((candidate) => ruleOf(candidate) === rule);
  ok(finding);
  return finding;
}

async function take(document: TextDocument, finding: Diagnostic, titlePrefix: string): Promise<void> {
  const actions = await actionsAt(document, finding);
  const action = actions.find(({ title }) => title.startsWith(titlePrefix));
  ok(action, `no “${titlePrefix}” among ${actions.map(({ title }) => title).join(" | ")}`);
  if (action.edit !== undefined) ok(await workspace.applyEdit(action.edit));
  if (action.command !== undefined) {
    await commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
  }
}

describe("the demo draft", () => {
  it("is a news draft and shows its findings", async () => {
    const { document } = await openDraft("twin.draft");
    strictEqual(document.languageId, "news-draft");
    const found = await findingsThat(document, (list) => list.length >= 16);
    const told = found.map((finding) => `${finding.range.start.line + 1} ${ruleOf(finding)}`);
    ok(told.includes("3 duplicate-paragraph"), told.join(", "));
    ok(told.includes("6 related-headline-line"), told.join(", "));
    ok(told.includes("11 place-contradiction"), told.join(", "));
    ok(told.includes("13 footnote-authority-missing"), told.join(", "));
    const copy = found.find((finding) => ruleOf(finding) === "duplicate-paragraph");
    strictEqual(copy?.relatedInformation?.[0]?.location.range.start.line, 1);
    deepStrictEqual(copy?.tags, [1]);
  });

  it("links every finding to a page that exists", async () => {
    const { document } = await openDraft("twin.draft");
    const found = await findingsThat(document, (list) => list.length >= 16);
    for (const finding of found) {
      ok(typeof finding.code === "object", "no link");
      ok((await workspace.fs.stat(finding.code.target)).size > 200, finding.code.target.toString());
    }
  });
});

describe("a hover", () => {
  it("says why, with an example and the rule’s page", async () => {
    const { document } = await openText(sentence);
    const finding = await findingOf(document, "refute-for-deny");
    const hovers = await commands.executeCommand<readonly Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      finding.range.start,
    );
    const text = hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (content instanceof MarkdownString ? content.value : String(content)))
      .join("\n");
    match(text, /Source:/);
    match(text, /✓/);
    match(text, /refute-for-deny\.md/);
  });
});

describe("who says what", () => {
  const story = [
    "The bridge will stay shut until spring, city engineer Ana Holt said on Monday.",
    "“We found cracks in two piers,” Holt said. “They are deep.”",
  ].join("\n");

  it("is told on hover, coloured, highlighted and found from a later mention", async () => {
    const { document } = await openText(story);
    await findingsThat(document, () => true);
    const place = document.positionAt(story.indexOf("Holt said. “They") + 1);
    const hovers = await commands.executeCommand<readonly Hover[]>("vscode.executeHoverProvider", document.uri, place);
    const text = hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (content instanceof MarkdownString ? content.value : String(content)))
      .join("\n");
    match(text, /Credited to .*Holt/);
    const legend = await commands.executeCommand<SemanticTokensLegend>(
      "vscode.provideDocumentSemanticTokensLegend",
      document.uri,
    );
    deepStrictEqual(legend.tokenTypes, ["source", "cue", "content"]);
    const tokens = await commands.executeCommand<SemanticTokens>("vscode.provideDocumentSemanticTokens", document.uri);
    ok(tokens.data.length >= 20, "four tokens at least");
    const highlights = await commands.executeCommand<readonly DocumentHighlight[]>(
      "vscode.executeDocumentHighlights",
      document.uri,
      place,
    );
    ok(highlights.some(({ range }) => document.getText(range).includes("We found cracks")));
    ok(highlights.some(({ range }) => document.getText(range).includes("Ana Holt")));
    const [definition] = await commands.executeCommand<readonly Location[]>(
      "vscode.executeDefinitionProvider",
      document.uri,
      place,
    );
    strictEqual(definition?.range.start.line, 0);
    const symbols = await commands.executeCommand<readonly DocumentSymbol[]>(
      "vscode.executeDocumentSymbolProvider",
      document.uri,
    );
    ok(symbols.some(({ name }) => name.includes("Holt")));
    const references = await commands.executeCommand<readonly Location[]>(
      "vscode.executeReferenceProvider",
      document.uri,
      place,
    );
    const found = references.map(({ range }) => document.getText(range));
    ok(found.some((words) => words.includes("Ana Holt")) && found.includes("Holt"), found.join(" | "));
  });

  it("is outlined by the parts of the draft, with the speakers of each", async () => {
    const { document } = await openDraft("twin.draft");
    await findingsThat(document, (list) => list.length >= 16);
    const symbols = await commands.executeCommand<readonly DocumentSymbol[]>(
      "vscode.executeDocumentSymbolProvider",
      document.uri,
    );
    const names = (list: readonly DocumentSymbol[]): readonly string[] =>
      list.flatMap(({ name, children }) => [name, ...names(children)]);
    const told = names(symbols).join("\n");
    match(told, /consulate/i);
    match(told, /Mengalzai/);
  });

  it("names the speaker of a quotation paragraph that names nobody, where hints are asked for", async () => {
    const { document } = await openText(
      [
        "“We found cracks in two piers,” city engineer Ana Holt said on Monday. “They are deep.",
        "",
        "“We cannot let a single lorry over them before the spring.”",
      ].join("\n"),
    );
    await findingsThat(document, () => true);
    const whole = new Range(0, 0, document.lineCount, 0);
    const hints = () =>
      commands.executeCommand<readonly InlayHint[]>("vscode.executeInlayHintProvider", document.uri, whole);
    deepStrictEqual(await hints(), []);
    const settings = workspace.getConfiguration("stet");
    await settings.update("attribution.inlayHints", true, ConfigurationTarget.Global);
    try {
      let found = await hints();
      for (let n = 0; n < 50 && found.length === 0; n++) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        found = await hints();
      }
      match(found.map(({ label }) => (typeof label === "string" ? label : "")).join(), /Holt/);
    } finally {
      await settings.update("attribution.inlayHints", undefined, ConfigurationTarget.Global);
    }
  });
});

describe("a quick fix", () => {
  it("changes the words it names, and undo brings them back", async () => {
    const { document } = await openText(sentence);
    await take(document, await findingOf(document, "refute-for-deny"), "Replace");
    strictEqual(document.getText(), sentence.replace("refuted", "denied"));
    await findingsThat(document, lacks("refute-for-deny"));
    await commands.executeCommand("undo");
    strictEqual(document.getText(), sentence);
    await findingsThat(document, has("refute-for-deny"));
  });

  it("is offered with “Let it stand” and the rule’s level", async () => {
    const { document } = await openText(sentence);
    const titles = (await actionsAt(document, await findingOf(document, "refute-for-deny"))).map(({ title }) => title);
    ok(titles.includes("Let it stand"), titles.join(" | "));
    ok(titles.includes("Let it stand, with a reason…"), titles.join(" | "));
    ok(titles.includes("Set the level of “refute-for-deny”… (workspace settings)"), titles.join(" | "));
  });
});

describe("“Let it stand”", () => {
  it("silences the occurrence in the folder’s record", async () => {
    const { document } = await openDraft("twin.draft");
    const finding = await findingOf(document, "contested-label");
    const words = wordsOf(document, finding);
    await take(document, finding, "Let it stand (contested-label)");
    await findingsThat(document, lacks("contested-label"));
    const folder = workspace.workspaceFolders?.[0]?.uri.fsPath ?? "";
    match(readFileSync(`${folder}/.stet/stands.json`, "utf8"), new RegExp(`"words":"${words}"`));
  });
});

describe("settings", () => {
  it("change a level at once", async () => {
    const { document } = await openText(sentence);
    strictEqual((await findingOf(document, "refute-for-deny")).severity, 1);
    const settings = workspace.getConfiguration("stet");
    try {
      await settings.update("rules.refute-for-deny.level", "error", ConfigurationTarget.Workspace);
      await findingsThat(document, (found) => found.some(({ severity }) => severity === 0));
      await settings.update("rules.refute-for-deny.level", "off", ConfigurationTarget.Workspace);
      await findingsThat(document, lacks("refute-for-deny"));
    } finally {
      await settings.update("rules.refute-for-deny.level", undefined, ConfigurationTarget.Workspace);
    }
    await findingsThat(document, has("refute-for-deny"));
  });

  it("of every rule are known to VS Code", () => {
    const rules: Record<string, { level: string }> = workspace.getConfiguration("stet").get("rules") ?? {};
    ok(Object.keys(rules).length >= 25);
    for (const { level } of Object.values(rules)) strictEqual(level, "default");
  });
});

describe("plain text", () => {
  it("is checked where it reads like running copy, and left alone where it does not", async () => {
    const prose = Array.from({ length: 3 }, () => "").concat(
      "The council voted on Monday to close the harbour bridge after engineers found cracks in it, mayor Ana Holt said.",
      sentence,
      "Lorries will be sent over the northern crossing until the spring. The hauliers do not like it.",
    );
    const { document } = await openText(prose.join("\n"), "plaintext");
    await findingOf(document, "refute-for-deny");
    const list = await openText("flask==2.0\nrefuted==1.0\nnumpy>=1.2\n", "plaintext");
    const other = await openText(sentence);
    await findingOf(other.document, "refute-for-deny");
    deepStrictEqual(findings(list.document), []);
  });
});

describe("the server", () => {
  it("comes back by itself when it is killed, and checks again", async () => {
    const { document } = await openText(sentence);
    await findingOf(document, "refute-for-deny");
    strictEqual(extensions.getExtension("stet.stet")?.isActive, true);
    process.kill(serverProcess());
    await findingsThat(document, lacks("refute-for-deny"));
    await findingsThat(document, has("refute-for-deny"));
  });

  it("comes back when someone types on while it dies", async () => {
    const { document } = await openText(sentence);
    await findingOf(document, "refute-for-deny");
    // On a busy machine it may be back before the last letter is typed.
    const gone = findingsThat(document, lacks("refute-for-deny"));
    process.kill(serverProcess());
    for (const letter of "Rain fell.") await type(document, letter);
    await gone;
    await findingsThat(document, has("refute-for-deny"));
  });

  it("can be restarted by command", async () => {
    const { document } = await openText(sentence);
    await findingOf(document, "refute-for-deny");
    const before = serverProcess();
    await commands.executeCommand("stet.restartServer");
    await findingsThat(document, has("refute-for-deny"));
    ok(serverProcess() !== before);
  });
});

describe("the times of rules", () => {
  it("are shown on a page, with the figures of the checks that ran", async () => {
    const { document } = await openText(sentence);
    await findingOf(document, "refute-for-deny");
    await type(document, " Rain fell.");
    const times = await commands.executeCommand<CheckTimesResult | null>("stet.showTimes");
    ok(times);
    strictEqual(times.rules.find(({ rule }) => rule === "refute-for-deny")?.findings, 1);
    ok(times.total.checks >= 1, "a check after a key");
    const isPage = () => window.tabGroups.activeTabGroup.activeTab?.label.includes("Rule Times");
    for (let patience = 100; patience > 0 && !isPage(); patience--) await new Promise((done) => setTimeout(done, 50));
    ok(isPage(), window.tabGroups.activeTabGroup.activeTab?.label);
  });
});

async function type(document: TextDocument, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.insert(document.uri, document.positionAt(document.getText().length), text);
  ok(await workspace.applyEdit(edit));
}

/** The server's process among this extension host's children. */
function serverProcess(): number {
  const processes = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  for (const name of processes) {
    try {
      const parent = /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${name}/status`, "utf8"))?.[1];
      const command = readFileSync(`/proc/${name}/cmdline`, "utf8");
      if (Number(parent) === process.pid && /dist[\\/]server\.js/.test(command)) return Number(name);
    } catch {
      // It ended while we looked.
    }
  }
  throw new Error("no server process");
}
