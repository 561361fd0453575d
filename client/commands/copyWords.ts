import { env, l10n, window } from "vscode";
import type { CopyWordsArguments } from "../../server/protocol/messages.ts";

/** Puts words on the clipboard, to be pasted into a message; says so. */
export async function copyWords({ text }: CopyWordsArguments): Promise<void> {
  await env.clipboard.writeText(text);
  window.setStatusBarMessage(l10n.t("Stet: copied. Paste it into a message to whoever keeps the register."), 5000);
}
