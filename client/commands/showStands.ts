import { commands, l10n, type QuickPickItem, window } from "vscode";
import { type StandEntry, serverCommands, type TakeBackArguments } from "../../server/protocol/messages.ts";

/** Lists what was let stand for the active draft's folder; picking entries takes them back. */
export async function showStands(): Promise<void> {
  const uri = window.activeTextEditor?.document.uri.toString();
  if (uri === undefined) return;
  const stands = await commands.executeCommand<readonly StandEntry[]>(serverCommands.listStands, { uri });
  if (stands.length === 0) {
    window.showInformationMessage(l10n.t("Nothing has been let stand here."));
    return;
  }
  const items: (QuickPickItem & { readonly stand: StandEntry })[] = stands.map((stand) => ({
    label: `“${stand.words}”`,
    description: `${stand.rule} · ${stand.on}`,
    ...(stand.reason !== "" && { detail: stand.reason }),
    stand,
  }));
  const picked = await window.showQuickPick(items, {
    title: l10n.t("Let stand: choose what to take back"),
    canPickMany: true,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  for (const { stand } of picked ?? []) {
    const { rule, fingerprint } = stand;
    await commands.executeCommand(serverCommands.takeBack, { uri, rule, fingerprint } satisfies TakeBackArguments);
  }
}
