import { l10n, window } from "vscode";
import { importList } from "../commands/importList.ts";
import type { ListTools } from "../lists/takeOver.ts";

/** The authorities' servers answer no other site's pages, so a browser cannot download from them: says so, and what can be done. */
export async function updateLists(tools: ListTools): Promise<void> {
  const take = l10n.t("Import Files…");
  const picked = await window.showInformationMessage(
    l10n.t(
      "VS Code in a browser cannot download official lists: their servers do not answer it. Save the files yourself, then import them.",
    ),
    take,
  );
  if (picked === take) await importList(tools);
}
