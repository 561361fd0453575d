/** The lists one may download, as the setting `stet.register.lists` names them. Pure: of VS Code it uses the translations only. */
import { l10n } from "vscode";

export interface DownloadableList {
  /** As the person calls it: "UN". */
  readonly name: string;
  /** Of all its files, at least one. */
  readonly addresses: readonly string[];
}

/** The lists of the setting in its order, or a sentence that says what is wrong with it. */
export function readAddresses(
  setting: unknown,
): { readonly lists: readonly DownloadableList[] } | { readonly problem: string } {
  const problem = (why: string) => ({
    problem: l10n.t("The setting “{0}” cannot be used: {1}", "stet.register.lists", why),
  });
  if (typeof setting !== "object" || setting === null || Array.isArray(setting))
    return problem(l10n.t("it must name lists with their addresses."));
  const lists: DownloadableList[] = [];
  for (const [name, value] of Object.entries(setting)) {
    const written: unknown[] = typeof value === "string" ? [value] : Array.isArray(value) ? value : [null];
    const addresses: string[] = [];
    for (const address of written) {
      if (typeof address !== "string" || !isWebAddress(address)) {
        return problem(
          l10n.t("“{0}” of “{1}” is no web address that begins with https:// or http://.", String(address), name),
        );
      }
      addresses.push(address.trim());
    }
    // An empty list of addresses switches one off.
    if (addresses.length > 0) lists.push({ name, addresses });
  }
  return lists.length === 0 ? problem(l10n.t("it names no list.")) : { lists };
}

function isWebAddress(text: string): boolean {
  try {
    const { protocol, username, password } = new URL(text.trim());
    return (protocol === "https:" || protocol === "http:") && username === "" && password === "";
  } catch {
    return false;
  }
}

/** What the file is called where the address ends: messages and formats that share a layout go by it. */
export function fileNameOf(address: string): string {
  const { pathname, hostname } = new URL(address);
  const parts = pathname.split("/").filter((part) => part !== "");
  // The EU's addresses end in /csvFullSanctionsList/content.
  const name = parts.at(-1) === "content" ? parts.at(-2) : parts.at(-1);
  return decoded(name ?? hostname)
    .replace(/[^\w.-]+/g, "_")
    .slice(-80);
}

/** A percent sign that begins no character stays one. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
