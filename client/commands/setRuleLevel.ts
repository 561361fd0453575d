import { ConfigurationTarget, l10n, Uri, type WorkspaceConfiguration, window, workspace } from "vscode";
import { hasFolder } from "../client.ts";
import { settingTarget } from "../settingTarget.ts";

const levels = () => [
  { label: "default", description: l10n.t("as the house style has it, or as the rule comes") },
  { label: "off", description: l10n.t("never") },
  { label: "hint", description: l10n.t("three dots under the words") },
  { label: "information", description: l10n.t("a question") },
  { label: "warning", description: l10n.t("please check") },
  { label: "error", description: l10n.t("must be mended") },
];

/** Asks for a level and writes it to one place. */
export async function setRuleLevel(uri: string, rule: string): Promise<void> {
  const key = `rules.${rule}.level`;
  const settings = workspace.getConfiguration("stet", Uri.parse(uri));
  const place = hasFolder() ? l10n.t("workspace settings") : l10n.t("user settings");
  const picked = await window.showQuickPick(levels(), {
    title: l10n.t("Level of “{0}” ({1})", rule, place),
    placeHolder: l10n.t("now: {0}", settings.get<string>(key) ?? "default"),
  });
  if (picked === undefined) return;
  const known = settings.inspect<string>(key);
  const target = settingTarget(known);
  // To take a level away does not bring the rule's own back where a wider setting names another.
  const wider = target === ConfigurationTarget.Global ? undefined : widerThan(target, known);
  const value = picked.label === "default" && wider === undefined ? undefined : picked.label;
  await settings.update(key, value, target);
}

type Inspected = ReturnType<WorkspaceConfiguration["inspect"]>;

/** The level that holds where the target names none. */
function widerThan(target: ConfigurationTarget, known: Inspected): unknown {
  const ofWorkspace = target === ConfigurationTarget.WorkspaceFolder ? known?.workspaceValue : undefined;
  return ofWorkspace ?? known?.globalValue;
}
