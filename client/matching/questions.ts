/** The two questions a yente server answers about a name, as HTTP requests. */
import type { Service } from "./service.ts";

export interface Question {
  readonly method: "GET" | "POST";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** Under which the one name of a question stands in question and answer. */
export const queryId = "name";
/** How many candidates are asked for. */
const limit = 10;
/** Persons, companies, organisations: everything that acts in the news. Ships are found by words only. */
const schema = "LegalEntity";

/**
 * `POST /match/{dataset}`: candidates for a name with scores. A low cut-off lets the person see near misses, too;
 * servers that no longer know it leave it out.
 */
export function matchQuestion(service: Service, name: string): Question {
  const url = addressOf(service, "match", {
    threshold: String(service.threshold),
    cutoff: String(Math.min(0.5, service.threshold)),
    limit: String(limit),
    algorithm: "best",
  });
  const body = JSON.stringify({ queries: { [queryId]: { schema, properties: { name: [name] } } } });
  return { method: "POST", url, headers: { ...headersOf(service), "content-type": "application/json" }, body };
}

/** `GET /search/{dataset}`: entries that have the words anywhere, without scores. */
export function searchQuestion(service: Service, words: string): Question {
  const url = addressOf(service, "search", { q: words, limit: String(limit), fuzzy: "true" });
  return { method: "GET", url, headers: headersOf(service), body: null };
}

function addressOf({ url, dataset }: Service, path: string, query: Readonly<Record<string, string>>): string {
  return `${url}/${path}/${encodeURIComponent(dataset)}?${new URLSearchParams(query)}`;
}

function headersOf({ key }: Service): Readonly<Record<string, string>> {
  return { accept: "application/json", ...(key !== null && { authorization: `ApiKey ${key}` }) };
}
