import { ConfigurationTarget, Uri, window, workspace } from "vscode";
import { hasFolder } from "../client.ts";

const levels = [
  { label: "default", description: "as the rule comes" },
  { label: "off", description: "never" },
  { label: "hint", description: "three dots under the words" },
  { label: "information", description: "a question" },
  { label: "warning", description: "please check" },
  { label: "error", description: "must be mended" },
] as const;

/** Asks for a level and writes it to one place: the workspace's settings, or the user's where no folder is open. */
export async function setRuleLevel(uri: string, rule: string): Promise<void> {
  const key = `rules.${rule}.level`;
  const settings = workspace.getConfiguration("stet", Uri.parse(uri));
  const place = hasFolder() ? "workspace settings" : "user settings";
  const picked = await window.showQuickPick(levels, {
    title: `Level of “${rule}” (${place})`,
    placeHolder: `now: ${settings.get<string>(key) ?? "default"}`,
  });
  if (picked === undefined) return;
  const value = picked.label === "default" ? undefined : picked.label;
  await settings.update(key, value, hasFolder() ? ConfigurationTarget.Workspace : ConfigurationTarget.Global);
}
