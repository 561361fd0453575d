import { l10n, type QuickPickItem, type TextEditor, window } from "vscode";
import { type StandEntry, serverCommands, type TakeBackArguments } from "../../server/protocol/messages.ts";
import { askServer } from "../askServer.ts";

/** Lists what was let stand for the draft's folder; picking entries takes them back. */
export async function showStands({ document }: TextEditor): Promise<void> {
  const uri = document.uri.toString();
  const stands = await askServer<readonly StandEntry[]>(serverCommands.listStands, { uri });
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
    await askServer<null>(serverCommands.takeBack, { uri, rule, fingerprint } satisfies TakeBackArguments);
  }
}
