import { ConfigurationTarget, l10n, Uri, window, workspace } from "vscode";
import { hasFolder } from "../client.ts";

const levels = () => [
  { label: "default", description: l10n.t("as the rule comes") },
  { label: "off", description: l10n.t("never") },
  { label: "hint", description: l10n.t("three dots under the words") },
  { label: "information", description: l10n.t("a question") },
  { label: "warning", description: l10n.t("please check") },
  { label: "error", description: l10n.t("must be mended") },
];

/** Asks for a level and writes it to one place: the workspace's settings, or the user's where no folder is open. */
export async function setRuleLevel(uri: string, rule: string): Promise<void> {
  const key = `rules.${rule}.level`;
  const settings = workspace.getConfiguration("stet", Uri.parse(uri));
  const place = hasFolder() ? l10n.t("workspace settings") : l10n.t("user settings");
  const picked = await window.showQuickPick(levels(), {
    title: l10n.t("Level of “{0}” ({1})", rule, place),
    placeHolder: l10n.t("now: {0}", settings.get<string>(key) ?? "default"),
  });
  if (picked === undefined) return;
  const value = picked.label === "default" ? undefined : picked.label;
  await settings.update(key, value, hasFolder() ? ConfigurationTarget.Workspace : ConfigurationTarget.Global);
}
