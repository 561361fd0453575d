/** Shows the tree "Sources" and keeps it at the sentence the cursor is in. */
import { commands, type Disposable, type ExtensionContext, l10n, window } from "vscode";
import { addSourceAt } from "../../commands/addSourceAt.ts";
import type { EditLog } from "../../editLog.ts";
import type { DraftReports } from "../reports.ts";
import { sourceNodes } from "./sourceNodes.ts";
import { createNodeTree, type TreeNode } from "./tree.ts";

const followKey = "stet.sources.follow";

export function createSourcesTree(
  { workspaceState }: ExtensionContext,
  reports: DraftReports,
  edits: EditLog,
): Disposable {
  const tree = createNodeTree();
  const view = window.createTreeView("stet.sources", { treeDataProvider: tree, showCollapseAll: true });
  let follows = workspaceState.get(followKey, true);
  /** Of two places the cursor went to, only the newer counts. */
  let moves = 0;
  const showFollowing = () => void commands.executeCommand("setContext", followKey, follows);
  const follow = async () => {
    const editor = window.activeTextEditor;
    if (!follows || !view.visible || editor === undefined) return;
    if (editor.document.uri.toString() !== tree.uri) return;
    const node = tree.at(editor.document.offsetAt(editor.selection.active));
    if (node === null || view.selection[0]?.id === node.id) return;
    const own = ++moves;
    // The tree may have been built anew meanwhile.
    await Promise.resolve();
    if (own !== moves) return;
    // A node of a tree that was built anew while VS Code looked for it: the next move finds its successor.
    await view.reveal(node, { select: true, focus: false, expand: true }).then(undefined, () => {});
  };
  const draw = () => {
    const answer = reports.report();
    const uri = reports.draft()?.toString() ?? null;
    const report = answer?.report ?? null;
    tree.show(report === null ? [] : sourceNodes(report), uri, answer?.version ?? 0);
    view.message = messageOfTree(uri === null, answer === null, answer?.reason ?? "");
    if (report === null) view.description = "";
    else {
      const { sources, claimsWithoutSource } = report.counts;
      const found = sources === 1 ? l10n.t("1 source") : l10n.t("{0} sources", sources);
      view.description = claimsWithoutSource === 0 ? found : l10n.t("{0}, {1} without", found, claimsWithoutSource);
    }
    void follow();
  };
  const setFollowing = (on: boolean) => {
    follows = on;
    void workspaceState.update(followKey, on);
    showFollowing();
    void follow();
  };
  reports.watch(() => view.visible);
  showFollowing();
  draw();
  const parts: readonly Disposable[] = [
    view,
    reports.onChange(draw),
    view.onDidChangeVisibility(({ visible }) => {
      if (visible) reports.refresh();
    }),
    window.onDidChangeTextEditorSelection(() => void follow()),
    commands.registerCommand("stet.sources.addSource", async (node: TreeNode | undefined) => {
      const { span } = node ?? view.selection[0] ?? {};
      const { uri, version } = tree;
      if (uri !== null && span !== undefined) await addSourceAt(edits, { uri, version, span });
    }),
    commands.registerCommand("stet.sources.follow", () => setFollowing(true)),
    commands.registerCommand("stet.sources.stay", () => setFollowing(false)),
  ];
  return { dispose: () => parts.forEach((part) => void part.dispose()) };
}

/** What stands where a tree has nothing to show; "" where it has. */
export function messageOfTree(isClosed: boolean, isWaiting: boolean, reason: string): string {
  if (isClosed) return l10n.t("Open a draft to see where its words come from.");
  if (isWaiting) return l10n.t("The draft is being checked.");
  return reason;
}
