import { l10n, window, workspace } from "vscode";
import { settingTarget } from "../settingTarget.ts";

const setting = "claims.deepRead";

/** Shows less likely claims too, or only the likely ones again; says which in the status bar. */
export async function deepRead(): Promise<void> {
  const settings = workspace.getConfiguration("stet", window.activeTextEditor?.document.uri ?? null);
  const wanted = settings.get<boolean>(setting) !== true;
  // Said, not only taken away: a wider setting or the house style may have it on.
  await settings.update(setting, wanted, settingTarget(settings.inspect<boolean>(setting)));
  window.setStatusBarMessage(
    wanted
      ? l10n.t("Stet: deep read is on; less likely claims are shown too.")
      : l10n.t("Stet: deep read is off; likely claims only."),
    4000,
  );
}
