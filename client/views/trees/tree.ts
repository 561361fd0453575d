/** A tree of plain nodes, built whole from a report and shown by VS Code. */
import {
  type Event,
  EventEmitter,
  type MarkdownString,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
} from "vscode";
import type { GoToArguments } from "../../commands/goTo.ts";

export interface TreeNode {
  /** The same for the same thing in the next report, so that VS Code keeps what is open. */
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly tooltip?: string | MarkdownString;
  readonly icon?: ThemeIcon;
  /** What menus go by. */
  readonly context?: string;
  /** Where a click leads, in the draft. */
  readonly span?: { readonly start: number; readonly end: number };
  readonly children?: readonly TreeNode[];
  readonly collapsed?: boolean;
  /** What actions on the node need. */
  readonly data?: unknown;
}

export interface NodeTree extends TreeDataProvider<TreeNode> {
  readonly onDidChangeTreeData: Event<undefined>;
  /** Shows other nodes; `uri` and `version` are those of the draft their spans lie in. */
  show(nodes: readonly TreeNode[], uri: string | null, version: number): void;
  /** The draft that is shown. */
  readonly uri: string | null;
  /** Of the text that what is shown was read in. */
  readonly version: number;
  /** The innermost node whose span holds the offset, opened or not; null for none. */
  at(offset: number): TreeNode | null;
}

export function createNodeTree(): NodeTree {
  const changes = new EventEmitter<undefined>();
  let roots: readonly TreeNode[] = [];
  let parents = new Map<TreeNode, TreeNode>();
  let draft: string | null = null;
  let version = 0;
  const adopt = (node: TreeNode) => {
    for (const child of node.children ?? []) {
      parents.set(child, node);
      adopt(child);
    }
  };
  return {
    onDidChangeTreeData: changes.event,
    show(nodes, uri, of) {
      roots = nodes;
      draft = uri;
      version = of;
      parents = new Map();
      nodes.forEach(adopt);
      changes.fire(undefined);
    },
    get uri() {
      return draft;
    },
    get version() {
      return version;
    },
    getChildren: (node) => [...(node === undefined ? roots : (node.children ?? []))],
    getParent: (node) => parents.get(node) ?? null,
    getTreeItem: (node) => itemOf(node, draft, version),
    at(offset) {
      const leaves = (nodes: readonly TreeNode[]): TreeNode | null => {
        for (const node of nodes) {
          const inner = node.children === undefined ? null : leaves(node.children);
          if (inner !== null) return inner;
          const { span, children } = node;
          if (children === undefined && span !== undefined && span.start <= offset && offset <= span.end) return node;
        }
        return null;
      };
      return leaves(roots);
    },
  };
}

function itemOf(node: TreeNode, uri: string | null, version: number): TreeItem {
  const { id, label, description, tooltip, icon, context, span, children, collapsed = false } = node;
  const state =
    children === undefined
      ? TreeItemCollapsibleState.None
      : collapsed
        ? TreeItemCollapsibleState.Collapsed
        : TreeItemCollapsibleState.Expanded;
  const item = new TreeItem(label, state);
  item.id = id;
  if (description !== undefined) item.description = description;
  if (tooltip !== undefined) item.tooltip = tooltip;
  if (icon !== undefined) item.iconPath = icon;
  if (context !== undefined) item.contextValue = context;
  if (span !== undefined && uri !== null) {
    const target: GoToArguments = { uri, version, start: span.start, end: span.end };
    item.command = { command: "stet.goTo", title: "", arguments: [target] };
  }
  const spoken = typeof tooltip === "string" ? `. ${tooltip}` : "";
  item.accessibilityInformation = { label: `${label}${description === undefined ? "" : `, ${description}`}${spoken}` };
  return item;
}

export const icons = {
  people: new ThemeIcon("person"),
  institutions: new ThemeIcon("organization"),
  documents: new ThemeIcon("file-text"),
  media: new ThemeIcon("radio-tower"),
  anonymous: new ThemeIcon("incognito"),
  nobody: new ThemeIcon("question"),
} as const;
