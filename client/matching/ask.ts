/** Puts one question to the matching service. The only place where Stet sends a word of a draft anywhere. */
import { l10n } from "vscode";
import { codeOf, messageOf } from "../../server/protocol/messages.ts";
import type { Question } from "./questions.ts";
import type { Service } from "./service.ts";

/** Bytes of an answer that are read at most: ten entries are some kB. */
const largest = 4 * 1024 * 1024;

/** Why there is no answer, as a sentence a person can act on. */
export class Refusal extends Error {
  /** The server wants a key, or another one. */
  readonly wantsKey: boolean;
  constructor(message: string, wantsKey = false) {
    super(message);
    this.wantsKey = wantsKey;
  }
}

/**
 * The answer's JSON, read by `read`; null where `cancelled` fired. Throws a `Refusal` for time-outs, unreachable
 * servers, refusals and answers that cannot be read. Follows no redirect: the person agreed to one address.
 */
export async function ask<T>(
  service: Service,
  question: Question,
  read: (answer: unknown) => T,
  cancelled: AbortSignal,
): Promise<T | null> {
  const { url, timeoutSeconds } = service;
  const timeout = AbortSignal.timeout(timeoutSeconds * 1000);
  try {
    const response = await fetch(question.url, {
      method: question.method,
      headers: question.headers,
      body: question.body,
      redirect: "manual",
      signal: AbortSignal.any([cancelled, timeout]),
    });
    const text = await textOf(response);
    if (!response.ok) throw refusalOf(service, response, text);
    return read(parsed(text));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    if (cancelled.aborted) return null;
    if (timeout.aborted) {
      throw new Refusal(
        l10n.t(
          "{0} did not answer within {1} s. The setting “{2}” allows more.",
          url,
          timeoutSeconds,
          "stet.register.yente.timeout",
        ),
      );
    }
    throw new Refusal(`${url}: ${reasonOf(error)}`);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(
      /^\s*</.test(text)
        ? l10n.t("It answered with a web page, not with JSON: a sign-in page or another server.")
        : l10n.t("Its answer is no JSON, or was cut off."),
    );
  }
}

async function textOf(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  for await (const bytes of response.body ?? []) {
    size += bytes.length;
    if (size > largest) throw new Error(l10n.t("Its answer is far too long for ten entries."));
    text += decoder.decode(bytes, { stream: true });
  }
  return text + decoder.decode();
}

function refusalOf({ url, dataset }: Service, { status, headers }: Response, text: string): Refusal {
  const said = detailOf(text);
  const because = said === "" ? "" : ` ${l10n.t("It says: “{0}”", said)}`;
  if (status >= 300 && status < 400) {
    const target = headers.get("location") ?? l10n.t("another address");
    return new Refusal(
      l10n.t("{0} points to {1}. Nothing was sent there; if it is right, set that address.", url, target),
    );
  }
  if (status === 401 || status === 403) {
    return new Refusal(l10n.t("{0} wants a key, or another one ({1}).", url, status) + because, true);
  }
  if (status === 404) {
    return new Refusal(
      [
        l10n.t("{0} has no dataset “{1}” ({2}).", url, dataset, status) + because,
        l10n.t("The setting “{0}” names it.", "stet.register.yente.dataset"),
      ].join(" "),
    );
  }
  if (status === 429)
    return new Refusal(l10n.t("{0} has been asked too often ({1}). Try again later.", url, status) + because);
  if (status >= 500) {
    return new Refusal(l10n.t("{0} cannot answer now ({1}); its index may still be loading.", url, status) + because);
  }
  return new Refusal(l10n.t("{0} did not take the question ({1}).", url, status) + because);
}

/** yente puts its reason in `detail`: a text, or a list with a `msg` each. */
function detailOf(text: string): string {
  try {
    const { detail } = JSON.parse(text);
    const said = Array.isArray(detail) ? detail.map((item) => item?.msg).join("; ") : detail;
    return typeof said === "string" ? said.replace(/\s+/g, " ").slice(0, 160) : "";
  } catch {
    return "";
  }
}

/** fetch says only "fetch failed"; its cause has the system's code. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = codeOf(cause);
  if (code === "ECONNREFUSED") return l10n.t("Nothing answers at this address. Is the server running?");
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return l10n.t("This name is not known to the network.");
  if (/CERT|SSL|TLS|SELF_SIGNED|ISSUER/.test(code)) return l10n.t("Its certificate is not accepted ({0}).", code);
  if (code === "ECONNRESET" || code === "UND_ERR_SOCKET")
    return l10n.t("The connection broke off before the answer was whole.");
  if (code !== "") return l10n.t("The connection failed ({0}).", code);
  return messageOf(cause);
}
