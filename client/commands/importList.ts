import { l10n, window } from "vscode";
import { type ListTools, takeOver } from "../lists/takeOver.ts";

/** Takes lists over from files the person picks; files of one list are picked together. */
export async function importList(tools: ListTools): Promise<void> {
  const picked = await window.showOpenDialog({
    title: l10n.t("Import sanctions lists: UN, OFAC, EU, UK or OpenSanctions"),
    openLabel: l10n.t("Import"),
    canSelectMany: true,
    filters: { [l10n.t("Lists")]: ["xml", "csv", "json"], [l10n.t("All files")]: ["*"] },
  });
  if (picked === undefined || picked.length === 0) return;
  const files = picked.map((uri) => uri.toString());
  await takeOver(tools, { sets: [{ name: l10n.t("Import"), files }], failures: [], force: false });
}
