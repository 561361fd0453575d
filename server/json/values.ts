/** What a setting's value is. */
import { distance } from "fastest-levenshtein";
import * as l10n from "../l10n/l10n.ts";
import type { Complain, Path } from "./problems.ts";

export type JsonRecord = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A value's own field: what a prototype brings along is no setting. */
export function own(record: JsonRecord, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** The record, or null after a complaint; a value that is not there gives null without one. */
export function recordOr(value: unknown, path: Path, complain: Complain, what: string): JsonRecord | null {
  if (value === undefined) return null;
  if (isRecord(value)) return value;
  complain(path, l10n.t("Must be {0}.", what));
  return null;
}

/** Strings of a list; items of another kind are complained about and left out. */
export function stringsOr(value: unknown, path: Path, complain: Complain, what: string): readonly string[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    complain(path, l10n.t("Must be a list of {0}.", what));
    return [];
  }
  return value.flatMap((item: unknown, index) => {
    if (typeof item === "string" && item.trim() !== "") return [item];
    complain([...path, index], l10n.t("Must be one of {0}, in quotation marks.", what));
    return [];
  });
}

/** The text, or null after a complaint; one that is not there gives null without. */
export function textOr(value: unknown, path: Path, complain: Complain): string | null {
  if (value === undefined) return null;
  if (typeof value === "string" && value.trim() !== "") return value;
  complain(path, l10n.t("Must be words in quotation marks."));
  return null;
}

/** ` Did you mean “x”?` where one of the names is near enough to be what was meant, else "". */
export function didYouMean(written: string, names: Iterable<string>): string {
  let best: string | null = null;
  let least = Math.max(2, Math.floor(written.length / 3)) + 1;
  // Longer than any name: measuring it would only cost time.
  if (written.length > 80) return "";
  for (const name of names) {
    const far = distance(written.toLowerCase(), name.toLowerCase());
    if (far < least) [best, least] = [name, far];
  }
  return best === null ? "" : l10n.t(" Did you mean “{0}”?", best);
}
