/** The tree "Sources": who says what, by kind of source; what has no source; the footnotes. */
import { l10n, ThemeColor, ThemeIcon } from "vscode";
import type { DraftReport, ReportRecord, Voice, VoiceGroup } from "../../../server/protocol/messages.ts";
import { icons, type TreeNode } from "./tree.ts";

const order: readonly VoiceGroup[] = ["people", "institutions", "documents", "media", "anonymous", "nobody"];

const groupLabel = (group: VoiceGroup): string => {
  switch (group) {
    case "people":
      return l10n.t("People");
    case "institutions":
      return l10n.t("Institutions");
    case "documents":
      return l10n.t("Documents");
    case "media":
      return l10n.t("Media");
    case "anonymous":
      return l10n.t("Unnamed sources");
    case "nobody":
      return l10n.t("Nobody in particular");
  }
};

const lineLabel = (line: number) => l10n.t("line {0}", line);

export function sourceNodes(report: DraftReport): readonly TreeNode[] {
  const { voices, unclear, claims, notes, records } = report;
  const groups = order.flatMap((group): readonly TreeNode[] => {
    const own = voices.filter((voice) => voice.group === group);
    if (own.length === 0) return [];
    return [
      {
        id: `group:${group}`,
        label: groupLabel(group),
        description: `${own.length}`,
        children: own.map(voiceNode),
      },
    ];
  });
  const open: TreeNode = {
    id: "unclear",
    label: l10n.t("Not clear who is meant"),
    description: `${unclear.length}`,
    icon: new ThemeIcon("question"),
    children: unclear.map(({ words, who, line, span }, at) => ({
      id: `unclear:${at}`,
      label: words,
      description: lineLabel(line),
      tooltip: who,
      icon: new ThemeIcon("quote"),
      span,
    })),
  };
  const bare: TreeNode = {
    id: "claims",
    label: l10n.t("Claims without a source"),
    description: `${claims.length}`,
    children: claims.map(({ words, message, line, span, rule }, at) => ({
      id: `claim:${rule}:${at}`,
      label: words,
      description: lineLabel(line),
      tooltip: message,
      icon: new ThemeIcon("circle-large-outline", new ThemeColor("list.warningForeground")),
      context: "claim",
      span,
    })),
  };
  const kept: TreeNode = {
    id: "records",
    label: l10n.t("Sources on record"),
    description: `${records.length}`,
    collapsed: true,
    children: records.map(({ label, detail, words, span, fit }, at) => ({
      id: `record:${at}`,
      label: words,
      description: label,
      tooltip: [label, detail, doubtOf(fit)].filter((part) => part !== "").join("\n"),
      icon:
        fit === "fresh"
          ? new ThemeIcon("bookmark")
          : new ThemeIcon("warning", new ThemeColor("list.warningForeground")),
      ...(span !== null && { span }),
    })),
  };
  const footnotes: TreeNode = {
    id: "notes",
    label: l10n.t("Footnotes"),
    description: `${notes.length}`,
    children: notes.map(({ mark, words, line, span, bearers }, at) => ({
      id: `note:${at}`,
      label: `${mark} ${words ?? l10n.t("no footnote has this mark")}`.trim(),
      description: bearers.map(({ name }) => name).join(", ") || lineLabel(line),
      tooltip: bearers.flatMap(({ name, judgements }) => judgements.map((one) => `${name}: ${one.words}`)).join("\n"),
      icon:
        words === null
          ? new ThemeIcon("warning", new ThemeColor("list.warningForeground"))
          : new ThemeIcon("references"),
      span,
    })),
  };
  return [
    ...groups,
    ...(unclear.length === 0 ? [] : [open]),
    ...(claims.length === 0 ? [] : [bare]),
    ...(records.length === 0 ? [] : [kept]),
    ...(notes.length === 0 ? [] : [footnotes]),
  ];
}

function doubtOf(fit: ReportRecord["fit"]): string {
  switch (fit) {
    case "fresh":
      return "";
    case "stale":
      return l10n.t("The words have changed since.");
    case "lost":
      return l10n.t("The sentence is no longer in the draft.");
  }
}

function voiceNode({ id, name, group, statements, blocks, span }: Voice): TreeNode {
  const said = statements.length === 1 ? l10n.t("1 statement") : l10n.t("{0} statements", statements.length);
  const where = blocks.length > 1 ? l10n.t("in {0} paragraphs", blocks.length) : "";
  return {
    id: `voice:${id}:${name}`,
    label: name,
    description: `${said} ${where}`.trim(),
    icon: icons[group],
    context: "voice",
    span,
    collapsed: true,
    children: statements.map(({ words, line, span: own }, at) => ({
      id: `voice:${id}:${name}:${at}`,
      label: words,
      description: lineLabel(line),
      tooltip: words,
      icon: new ThemeIcon("quote"),
      span: own,
    })),
  };
}
