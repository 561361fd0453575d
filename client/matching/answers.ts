/** What a yente server answers, read with care: another version may say more, less or something else. */
import { l10n } from "vscode";
import { queryId } from "./questions.ts";

/** One entry of the service's index that may be the name asked for. */
export interface Candidate {
  readonly id: string;
  readonly caption: string;
  /** `Person`, `Organization`, …; "" where not said. */
  readonly schema: string;
  /** 0 to 1; null for a search by words, which scores nothing. */
  readonly score: number | null;
  /** Does the server count it as a match at the threshold asked for? */
  readonly match: boolean;
  readonly names: readonly string[];
  readonly topics: readonly string[];
  readonly countries: readonly string[];
  readonly datasets: readonly string[];
  readonly programmes: readonly string[];
  /** ISO day, or "" where not said. */
  readonly lastChange: string;
}

export interface Candidates {
  readonly candidates: readonly Candidate[];
  /** Answers that lacked what makes them one. */
  readonly unread: number;
}

/** Reads the answer to `matchQuestion`. Throws an error whose message a person can act on. */
export function readMatches(answer: unknown): Candidates {
  const responses = field(answer, "responses");
  const own = field(responses, queryId);
  if (own === undefined) throw new Error(l10n.t("Its answer has no “responses” for the name: is it a yente server?"));
  const status = field(own, "status");
  if (typeof status === "number" && status !== 200)
    throw new Error(l10n.t("It could not use the question ({0}).", status));
  return readResults(own, true);
}

/** Reads the answer to `searchQuestion`. Throws as `readMatches` does. */
export function readSearch(answer: unknown): Candidates {
  return readResults(answer, false);
}

function readResults(holder: unknown, scored: boolean): Candidates {
  const results = field(holder, "results");
  if (!Array.isArray(results)) throw new Error(l10n.t("Its answer has no list of “results”: is it a yente server?"));
  const candidates = results.flatMap((result: unknown) => readCandidate(result, scored) ?? []);
  const unread = results.length - candidates.length;
  if (candidates.length === 0 && unread > 0) {
    throw new Error(l10n.t("Its answers lack id, caption or score: its version may be one that Stet does not know."));
  }
  return { candidates: scored ? candidates.sort((a, b) => (b.score ?? 0) - (a.score ?? 0)) : candidates, unread };
}

function readCandidate(result: unknown, scored: boolean): Candidate | null {
  const [id, caption, score] = [field(result, "id"), field(result, "caption"), field(result, "score")];
  if (typeof id !== "string" || typeof caption !== "string") return null;
  if (scored && (typeof score !== "number" || !Number.isFinite(score))) return null;
  const properties = field(result, "properties");
  const all = (...names: readonly string[]) => [...new Set(names.flatMap((name) => strings(field(properties, name))))];
  const schema = field(result, "schema");
  const lastChange = field(result, "last_change");
  return {
    id,
    caption,
    schema: typeof schema === "string" ? schema : "",
    score: scored && typeof score === "number" ? Math.min(Math.max(score, 0), 1) : null,
    match: field(result, "match") === true,
    names: all("name", "alias", "previousName", "abbreviation", "weakAlias").filter((name) => name !== caption),
    topics: all("topics"),
    countries: all("country", "nationality", "citizenship", "jurisdiction"),
    datasets: strings(field(result, "datasets")),
    programmes: all("programId", "program"),
    lastChange: typeof lastChange === "string" ? lastChange.slice(0, 10) : "",
  };
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : [];
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
