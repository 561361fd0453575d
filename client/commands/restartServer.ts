import { commands, l10n, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

/** Ends the server, or gives up on it where it does not answer, and starts another. */
export async function restartServer(client: BaseLanguageClient): Promise<void> {
  try {
    await client.stop();
  } catch {
    // It hangs: after two seconds the client lets go of it and ends its process. It was not running: nothing to stop.
  }
  try {
    await client.start();
  } catch {
    // The library does not start again what failed to start.
    const reload = l10n.t("Reload Window");
    const message = l10n.t("The checking process could not be started. Reload the window to try again.");
    if ((await window.showErrorMessage(message, reload)) === reload)
      await commands.executeCommand("workbench.action.reloadWindow");
    return;
  }
  window.setStatusBarMessage(l10n.t("Stet: the checking process was restarted."), 3000);
}
