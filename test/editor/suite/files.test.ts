import { match, ok, strictEqual } from "node:assert";
import {
  ConfigurationTarget,
  commands,
  languages,
  RelativePattern,
  Uri,
  ViewColumn,
  WorkspaceEdit,
  window,
  workspace,
} from "vscode";
import { findingsThat, openText, ruleOf } from "./draft.ts";

const root = workspace.workspaceFolders?.[0]?.uri ?? Uri.file("/");
const sentence = "The bank refuted the allegations, its lawyer Ivo Stern said on Monday.\n";

async function write(uri: Uri, text: string): Promise<Uri> {
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}
async function textOf(uri: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}
async function isThere(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** Settles when there is such a file: VS Code tells of what was renamed after it has been. */
function appears(uri: Uri): Promise<void> {
  const watcher = workspace.createFileSystemWatcher(new RelativePattern(Uri.joinPath(uri, ".."), "*.json"));
  return new Promise((resolve) => {
    watcher.onDidCreate(async () => {
      if (!(await isThere(uri))) return;
      watcher.dispose();
      resolve();
    });
  });
}

describe("the files beside a draft", () => {
  it("go along where the draft is renamed, but never over another", async () => {
    const [old, renamed, taken] = ["old.draft", "new.draft", "taken.draft"].map((name) =>
      Uri.joinPath(root, "renaming", name),
    );
    if (old === undefined || renamed === undefined || taken === undefined) throw new Error("no names");
    const ledgerOf = (draft: Uri) => draft.with({ path: `${draft.path}.sources.json` });
    await write(old, sentence);
    const ledger = '[\n{"stet":"sources","version":1}\n]\n';
    await write(ledgerOf(old), ledger);
    const rename = async (from: Uri, to: Uri) => {
      const edit = new WorkspaceEdit();
      edit.renameFile(from, to);
      ok(await workspace.applyEdit(edit));
    };
    // Stet starts with the first draft that is opened.
    await window.showTextDocument(old);
    await findingsThat(await workspace.openTextDocument(old), (found) => found.length > 0);
    const moved = appears(ledgerOf(renamed));
    await rename(old, renamed);
    await moved;
    strictEqual(await textOf(ledgerOf(renamed)), ledger);
    strictEqual(await isThere(ledgerOf(old)), false);
    await write(ledgerOf(taken), "[]");
    const third = Uri.joinPath(root, "renaming", "third.draft");
    await rename(renamed, taken);
    // What comes after it has been done, too: each rename is followed in its turn.
    await write(ledgerOf(third), "[]");
    const fourth = appears(ledgerOf(renamed.with({ path: `${renamed.path}.later` })));
    await write(third, sentence);
    await rename(third, renamed.with({ path: `${renamed.path}.later` }));
    await fourth;
    strictEqual(await textOf(ledgerOf(taken)), "[]");
    strictEqual(await textOf(ledgerOf(renamed)), ledger);
  });

  it("are not written over: the house style that is there is opened, whatever is in front", async () => {
    const style = await write(Uri.joinPath(root, "stet.json"), '{ "rules": {} }');
    try {
      await openText(sentence);
      await commands.executeCommand("stet.openStyle");
      strictEqual(window.activeTextEditor?.document.uri.toString(), style.toString());
      strictEqual(await textOf(style), '{ "rules": {} }');
    } finally {
      await workspace.fs.delete(style);
    }
  });
});

describe("the house style above the folder that is open", () => {
  it("is opened, and none is begun that would stand before it", async () => {
    const style = await write(Uri.joinPath(root, "..", "stet.json"), '{ "rules": { "refute-for-deny": "off" } }');
    try {
      await window.showTextDocument(await write(Uri.joinPath(root, "above", "desk.draft"), sentence));
      await commands.executeCommand("stet.openStyle");
      strictEqual(window.activeTextEditor?.document.uri.toString(), style.toString());
      strictEqual(await isThere(Uri.joinPath(root, "stet.json")), false);
    } finally {
      await workspace.fs.delete(style);
    }
  });
});

describe("a deep read", () => {
  it("is off where the person says so, though a wider setting has it on", async () => {
    const settings = () => workspace.getConfiguration("stet");
    // VS Code tells the extensions of a change some time after it was made.
    const becomes = (on: boolean) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (settings().get("claims.deepRead") !== on) return;
          listener.dispose();
          resolve();
        };
        const listener = workspace.onDidChangeConfiguration(look);
        look();
      });
    const wider = ConfigurationTarget.Global;
    // What an earlier toggle has written here.
    await settings().update("claims.deepRead", undefined, ConfigurationTarget.Workspace);
    await settings().update("claims.deepRead", true, wider);
    try {
      await becomes(true);
      await commands.executeCommand("stet.deepRead");
      await becomes(false);
      await commands.executeCommand("stet.deepRead");
      await becomes(true);
    } finally {
      await settings().update("claims.deepRead", undefined, wider);
      await settings().update("claims.deepRead", undefined, ConfigurationTarget.Workspace);
    }
  });
});

describe("what was found in drafts that are not open", () => {
  it("is there again after the server was restarted", async () => {
    const closed = await write(Uri.joinPath(root, "closed", "quiet.draft"), sentence);
    const foundIn = (uri: Uri) => languages.getDiagnostics(uri).some(({ source }) => source === "stet");
    const until = (holds: () => boolean) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (!holds()) return;
          listener.dispose();
          resolve();
        };
        const listener = languages.onDidChangeDiagnostics(look);
        look();
      });
    await commands.executeCommand("stet.checkWorkspace");
    await until(() => foundIn(closed));
    const gone = until(() => !foundIn(closed));
    const restarted = commands.executeCommand("stet.restartServer");
    await gone;
    await until(() => foundIn(closed));
    await restarted;
    await commands.executeCommand("stet.clearWorkspaceResults");
    await until(() => !foundIn(closed));
  });
});

describe("exporting a report", () => {
  it("takes the draft that is worked on, not the one whose report is open beside it", async () => {
    const [first, second] = await Promise.all(
      ["first", "second"].map((name) =>
        write(Uri.joinPath(root, "exports", `${name}.draft`), `The ${name} pier\n\n${sentence}`),
      ),
    );
    if (first === undefined || second === undefined) throw new Error("no drafts");
    const show = async (draft: Uri) => {
      const { document } = await window.showTextDocument(draft, { viewColumn: ViewColumn.One });
      await findingsThat(document, (found) => found.some((finding) => ruleOf(finding) === "refute-for-deny"));
    };
    await show(first);
    await commands.executeCommand("stet.showReport");
    await show(second);
    const to = Uri.joinPath(root, "exports", "report.md");
    await commands.executeCommand("stet.exportReport", { format: "md", to });
    match(await textOf(to), /The second pier/);
  });
});
