/** The desk's own matching service (yente), as its settings describe it. Pure: of VS Code it uses the translations only. */
import { l10n } from "vscode";

/** Where and how to ask. */
export interface Service {
  /** Without a final slash; may have a path, for servers behind a proxy. */
  readonly url: string;
  readonly dataset: string;
  /** Scores from here on count as a match, 0 to 1. */
  readonly threshold: number;
  readonly timeoutSeconds: number;
  /** Sent as `Authorization: ApiKey …`; null where the server wants none. */
  readonly key: string | null;
}

/** The address in a form that can be asked, or a sentence that says why it cannot. */
export function readAddress(written: string): { readonly url: string } | { readonly problem: string } {
  const problem = (why: string) => ({
    problem: l10n.t("The setting “{0}” cannot be used: {1}", "stet.register.yente.url", why),
  });
  if (written.trim() === "") return problem(l10n.t("it is empty. Set the address of your desk’s matching service."));
  let url: URL;
  try {
    url = new URL(written.trim());
  } catch {
    return problem(l10n.t("“{0}” is no web address.", written));
  }
  if (url.protocol !== "https:" && url.protocol !== "http:")
    return problem(l10n.t("it must begin with https:// or http://."));
  if (url.username !== "" || url.password !== "") return problem(l10n.t("it must hold no user name or password."));
  if (url.search !== "" || url.hash !== "") return problem(l10n.t("it must end with the path, without ? or #."));
  return { url: `${url.origin}${url.pathname}`.replace(/\/+$/, "") };
}

/** Could others on the way read what is sent? */
export function isOpenToOthers({ url }: Service): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === "http:" && !/^(localhost|127\.[\d.]+|\[::1\])$/.test(hostname);
}

/** Longest name that is sent, in UTF-16 code units: what is longer is no name but a stretch of the draft. */
export const longestName = 120;

/** The name in a selection: without footnote marks, possessive and quotation marks. Null where it is no single name. */
export function nameIn(selection: string): string | null {
  if (/[\r\n]/.test(selection.trim())) return null;
  const name = selection
    .replace(/[*†‡⁰¹²³⁴-⁹]+|\[\^?\d{1,3}\]/g, "")
    .trim()
    .replace(/^["“‘'«(]+|["”’'»),.;:]+$/g, "")
    .replace(/(?:['’]s|(?<=s)['’])$/i, "")
    .replace(/\s+/g, " ")
    .trim();
  return name.length > 0 && name.length <= longestName && /\p{L}/u.test(name) ? name : null;
}
