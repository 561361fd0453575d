/** The record of findings a person let stand, as kept in `.stet/stands.json`. */
import { messageOf } from "../faults/messageOf.ts";
import * as l10n from "../l10n/l10n.ts";

/** One occurrence that was let stand. */
export interface Stand {
  readonly rule: string;
  readonly fingerprint: string;
  /** The marked words, shortened: so that a list of stands can be read. */
  readonly words: string;
  readonly reason: string;
  /** Day it was let stand, `YYYY-MM-DD`. */
  readonly on: string;
}

export type Stands = ReadonlyMap<string, Stand>;

/** Words kept of a marked stretch, in UTF-16 code units. */
const longestWords = 80;

export function standKey(rule: string, fingerprint: string): string {
  return `${rule} ${fingerprint}`;
}

export function shortWords(words: string): string {
  const plain = words.replace(/\s+/g, " ").trim();
  return plain.length <= longestWords ? plain : `${plain.slice(0, longestWords - 1).trimEnd()}…`;
}

/**
 * Reads the file's text. Throws an `Error` with a message for people where it is no record of stands: the caller keeps a copy
 * before it writes. Entries of a later version's unknown fields are kept out, not refused.
 */
export function parseStands(text: string): Stands {
  let value: unknown;
  try {
    // An editor may have saved it with a byte order mark.
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new Error(l10n.t("it is not JSON ({0})", messageOf(error)));
  }
  const list = typeof value === "object" && value !== null && "stands" in value ? value.stands : null;
  if (!Array.isArray(list)) throw new Error(l10n.t('it has no list "stands"'));
  const stands = new Map<string, Stand>();
  for (const [index, entry] of list.entries()) {
    const stand = readStand(entry);
    if (stand === null) throw new Error(l10n.t("entry {0} lacks a rule or a fingerprint", index + 1));
    stands.set(standKey(stand.rule, stand.fingerprint), stand);
  }
  return stands;
}

/** One stand a line in a stable order, so that two people's records merge line by line. */
export function serialiseStands(stands: Stands): string {
  const sorted = [...stands].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const lines = sorted.map(([, { rule, fingerprint, words, reason, on }]) =>
    JSON.stringify({ rule, fingerprint, words, reason, on }),
  );
  return `{"version":1,"stands":[\n${lines.join(",\n")}\n]}\n`;
}

function readStand(entry: unknown): Stand | null {
  if (typeof entry !== "object" || entry === null) return null;
  const field = (name: string): string => {
    const value: unknown = Reflect.get(entry, name);
    return typeof value === "string" ? value : "";
  };
  const stand = {
    rule: field("rule"),
    fingerprint: field("fingerprint"),
    words: field("words"),
    reason: field("reason"),
    on: field("on"),
  };
  return stand.rule === "" || stand.fingerprint === "" ? null : stand;
}
