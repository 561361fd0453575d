import { ConfigurationTarget, l10n, window, workspace } from "vscode";
import { hasFolder } from "../client.ts";

const setting = "claims.deepRead";

/** Shows less likely claims too, or only the likely ones again; says which in the status bar. */
export async function deepRead(): Promise<void> {
  const uri = window.activeTextEditor?.document.uri;
  const settings = workspace.getConfiguration("stet", uri ?? null);
  const isOn = settings.get<boolean>(setting) === true;
  const known = settings.inspect<boolean>(setting);
  const target =
    hasFolder() && known?.workspaceValue !== undefined ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  await settings.update(setting, isOn ? undefined : true, target);
  window.setStatusBarMessage(
    isOn
      ? l10n.t("Stet: deep read is off; likely claims only.")
      : l10n.t("Stet: deep read is on; less likely claims are shown too."),
    4000,
  );
}
