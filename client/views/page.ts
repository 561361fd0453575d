/** The HTML of a view. Only the extension's own script and style run in it; nothing is loaded from elsewhere. */
import { env, l10n, Uri, type Webview } from "vscode";

export interface PageParts {
  /** Plain text. */
  readonly title: string;
  /** Of `<name>.js` and `<name>.css` in the extension's folder of built files. */
  readonly name: string;
  /** What the script finds in the page by these ids, as JSON; what is undefined is left out. */
  readonly data?: Readonly<Record<string, unknown>>;
}

/** `dist` is the folder of built files. */
export function pageOf(webview: Webview, dist: Uri, { title, name, data = {} }: PageParts): string {
  const nonce = crypto.randomUUID();
  const addressOf = (file: string) => webview.asWebviewUri(Uri.joinPath(dist, file)).toString();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  // The language of the words: a language that Stet has no words in is shown English.
  const language = l10n.bundle === undefined ? "en" : env.language;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</title>
<link rel="stylesheet" href="${addressOf(`${name}.css`)}">
</head>
<body>${Object.entries(data).map(dataElement).join("")}<script nonce="${nonce}" src="${addressOf(`${name}.js`)}"></script></body>
</html>`;
}

/** Data is not run, so no policy stops it. */
function dataElement([id, value]: readonly [string, unknown]): string {
  if (value === undefined) return "";
  return `<script type="application/json" id="${id}">${JSON.stringify(value).replaceAll("<", "\\u003c")}</script>`;
}
