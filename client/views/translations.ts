import { l10n } from "vscode";

/** An element for a page's HTML that `webview/translations.ts` reads; "" in English. It is data, so no policy stops it. */
export function translationsElement(): string {
  if (l10n.bundle === undefined) return "";
  const json = JSON.stringify(l10n.bundle).replaceAll("<", "\\u003c");
  return `<script type="application/json" id="translations">${json}</script>`;
}
