/** The tree "Findings", by group of rules, filtered by group and tag as a person chooses. */
import {
  commands,
  type Disposable,
  type ExtensionContext,
  l10n,
  type QuickPickItem,
  ThemeColor,
  ThemeIcon,
  window,
} from "vscode";
import type { DraftReport, ReportFinding } from "../../../server/protocol/messages.ts";
import type { DraftReports } from "../reports.ts";
import { messageOfTree } from "./sourcesTree.ts";
import { createNodeTree, type TreeNode } from "./tree.ts";

const groups = ["attribution", "quotes", "sanctions", "claims", "hygiene", "house"] as const;
type Group = (typeof groups)[number];

/** What is shown; null for everything. */
interface Filter {
  readonly groups: readonly Group[] | null;
  readonly legalOnly: boolean;
}
const everything: Filter = { groups: null, legalOnly: false };
const filterKey = "stet.findings.filter";

const groupLabel = (group: Group): string => {
  switch (group) {
    case "attribution":
      return l10n.t("Attribution");
    case "quotes":
      return l10n.t("Quotations");
    case "sanctions":
      return l10n.t("Sanctions and footnotes");
    case "claims":
      return l10n.t("Claims");
    case "hygiene":
      return l10n.t("Draft hygiene");
    case "house":
      return l10n.t("House rules");
  }
};

const levelIcons: Readonly<Record<ReportFinding["level"], ThemeIcon>> = {
  error: new ThemeIcon("error", new ThemeColor("list.errorForeground")),
  warning: new ThemeIcon("warning", new ThemeColor("list.warningForeground")),
  information: new ThemeIcon("info"),
  hint: new ThemeIcon("lightbulb"),
};

export function createFindingsTree({ workspaceState }: ExtensionContext, reports: DraftReports): Disposable {
  const tree = createNodeTree();
  const view = window.createTreeView("stet.findings", { treeDataProvider: tree, showCollapseAll: true });
  let filter = workspaceState.get<Filter>(filterKey, everything);
  const draw = () => {
    const answer = reports.report();
    const uri = reports.draft()?.toString() ?? null;
    const report = answer?.report ?? null;
    const nodes = report === null ? [] : findingNodes(report, filter);
    tree.show(nodes, uri, answer?.version ?? 0);
    const all = report?.findings.length ?? 0;
    const shown = report?.findings.filter((finding) => passes(finding, filter)).length ?? 0;
    view.description = shown === all ? "" : l10n.t("{0} of {1}", shown, all);
    const nothing =
      report === null || shown > 0
        ? ""
        : all === 0
          ? l10n.t("No findings in this draft.")
          : l10n.t("All {0} findings are filtered out.", all);
    view.message = messageOfTree(uri === null, answer === null, answer?.reason ?? "") || nothing;
    void commands.executeCommand("setContext", "stet.findings.filtered", filter.groups !== null || filter.legalOnly);
  };
  const choose = (next: Filter) => {
    filter = next;
    void workspaceState.update(filterKey, next);
    draw();
  };
  reports.watch(() => view.visible);
  draw();
  const parts: readonly Disposable[] = [
    view,
    reports.onChange(draw),
    view.onDidChangeVisibility(({ visible }) => {
      if (visible) reports.refresh();
    }),
    commands.registerCommand("stet.findings.filter", async () => {
      const picked = await pickFilter(filter);
      if (picked !== null) choose(picked);
    }),
    commands.registerCommand("stet.findings.legalOnly", () => choose({ groups: null, legalOnly: true })),
    commands.registerCommand("stet.findings.showAll", () => choose(everything)),
  ];
  return { dispose: () => parts.forEach((part) => void part.dispose()) };
}

function passes({ group, tags }: ReportFinding, { groups: wanted, legalOnly }: Filter): boolean {
  return (wanted === null || wanted.includes(group)) && (!legalOnly || tags.includes("legal"));
}

function findingNodes({ findings }: DraftReport, filter: Filter): readonly TreeNode[] {
  return groups.flatMap((group): readonly TreeNode[] => {
    const own = findings.filter((finding) => finding.group === group && passes(finding, filter));
    if (own.length === 0) return [];
    return [
      {
        id: `group:${group}`,
        label: groupLabel(group),
        description: `${own.length}`,
        children: own.map(({ rule, level, message, words, line, span, tags }, at) => ({
          id: `${group}:${rule}:${at}`,
          label: message,
          description: l10n.t("line {0}", line),
          tooltip: `“${words}” (${[rule, ...tags.filter((tag) => tag === "legal")].join(", ")})`,
          icon: levelIcons[level],
          span,
        })),
      },
    ];
  });
}

async function pickFilter(filter: Filter): Promise<Filter | null> {
  type Item = QuickPickItem & { readonly group: Group | null };
  const items: readonly Item[] = [
    ...groups.map(
      (group): Item => ({
        label: groupLabel(group),
        group,
        picked: filter.groups === null || filter.groups.includes(group),
      }),
    ),
    {
      label: l10n.t("Only findings with legal risk"),
      description: l10n.t("tag “legal”"),
      group: null,
      picked: filter.legalOnly,
    },
  ];
  const picked = await window.showQuickPick(items, {
    canPickMany: true,
    title: l10n.t("Which findings does the list show?"),
    placeHolder: l10n.t("Squiggles and the Problems list stay as they are."),
  });
  if (picked === undefined) return null;
  const chosen = picked.flatMap(({ group }) => (group === null ? [] : [group]));
  return {
    groups: chosen.length === groups.length || chosen.length === 0 ? null : chosen,
    legalOnly: picked.some(({ group }) => group === null),
  };
}
