import { l10n, window } from "vscode";
import { type LetItStandArguments, serverCommands } from "../../server/protocol/messages.ts";
import { askServer } from "../askServer.ts";

/** Asks why, then lets the finding stand. Leaving the box changes nothing; an empty reason is a reason not given. */
export async function letItStandWithReason(stand: LetItStandArguments): Promise<void> {
  const reason = await window.showInputBox({
    title: l10n.t("Let it stand: “{0}”", stand.words),
    prompt: l10n.t("Why may it stand? Kept with the occurrence in .stet/stands.json, never in the draft."),
    // A look at the draft must not cost the reason.
    ignoreFocusOut: true,
    placeHolder: l10n.t("e.g. The desk has the ruling; named in the caption"),
  });
  if (reason === undefined) return;
  await askServer<null>(serverCommands.letItStand, { ...stand, reason: reason.trim() });
}
