/** The tree "Let it stand": what was let stand in the draft and in its folder, why and when; each can be taken back. */
import { commands, type Disposable, l10n, ThemeIcon, window } from "vscode";
import {
  messageOf,
  type StandEntry,
  serverCommands,
  type TakeBackArguments,
} from "../../../server/protocol/messages.ts";
import { askServer } from "../../askServer.ts";
import type { DraftReports } from "../reports.ts";
import { messageOfTree } from "./sourcesTree.ts";
import { createNodeTree, type TreeNode } from "./tree.ts";

export function createStandsTree(reports: DraftReports): Disposable {
  const tree = createNodeTree();
  const view = window.createTreeView("stet.stands", { treeDataProvider: tree });
  let drawn = 0;
  const draw = async () => {
    const own = ++drawn;
    const answer = reports.report();
    const uri = reports.draft()?.toString() ?? null;
    const here = answer?.report?.stands ?? [];
    let all: readonly StandEntry[] = [];
    let fault = "";
    if (uri !== null && view.visible) {
      try {
        all = await askServer<readonly StandEntry[]>(serverCommands.listStands, { uri });
      } catch (error) {
        // "Nothing" would be a lie: nobody knows.
        const why = messageOf(error);
        fault = l10n.t("What was let stand elsewhere could not be read: {0}", why);
      }
    }
    if (own !== drawn) return;
    const keys = new Set(here.map(keyOf));
    const elsewhere = all.filter((stand) => !keys.has(keyOf(stand)));
    tree.show(
      [
        ...here.map((stand, at) => nodeOf(stand, `here:${at}`, { span: stand.span })),
        ...(elsewhere.length === 0
          ? []
          : [
              {
                id: "elsewhere",
                label: l10n.t("Other drafts of this folder, or words that changed"),
                description: `${elsewhere.length}`,
                collapsed: true,
                children: elsewhere.map((stand, at) => nodeOf(stand, `elsewhere:${at}`, {})),
              },
            ]),
      ],
      uri,
      answer?.version ?? 0,
    );
    const nothing = here.length + elsewhere.length === 0 ? l10n.t("Nothing was let stand here.") : "";
    view.message = messageOfTree(uri === null, answer === null, answer?.reason ?? "") || fault || nothing;
    view.description = here.length === 0 ? "" : `${here.length}`;
  };
  reports.watch(() => view.visible);
  void draw();
  const parts: readonly Disposable[] = [
    view,
    reports.onChange(() => void draw()),
    view.onDidChangeVisibility(({ visible }) => {
      if (visible) reports.refresh();
    }),
    commands.registerCommand("stet.stands.takeBack", async (node: TreeNode | undefined) => {
      const chosen = node ?? view.selection[0];
      const uri = reports.draft()?.toString();
      if (chosen?.data === undefined || uri === undefined) return;
      const { rule, fingerprint } = chosen.data as StandEntry;
      await askServer<null>(serverCommands.takeBack, { uri, rule, fingerprint } satisfies TakeBackArguments);
      reports.refresh();
    }),
  ];
  return { dispose: () => parts.forEach((part) => void part.dispose()) };
}

function keyOf({ rule, fingerprint }: StandEntry): string {
  return `${rule} ${fingerprint}`;
}

/** `name` tells words apart that stand twice and so have one fingerprint. */
function nodeOf(stand: StandEntry, name: string, place: Pick<TreeNode, "span">): TreeNode {
  const { rule, words, reason, on } = stand;
  const why = reason === "" ? l10n.t("no reason given") : reason;
  return {
    id: `${name}:${keyOf(stand)}`,
    label: `“${words}”`,
    description: why,
    tooltip: l10n.t("{0}: {1}. Let stand on {2}.", rule, why, on),
    icon: new ThemeIcon("pass"),
    context: "stand",
    data: stand,
    ...place,
  };
}
