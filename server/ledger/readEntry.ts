/** One entry of a ledger as written. */
import type { Complain, Path } from "../json/problems.ts";
import { didYouMean, isRecord, type JsonRecord, own } from "../json/values.ts";
import * as l10n from "../l10n/l10n.ts";
import { isDay, isMoment } from "./days.ts";
import {
  type Anchor,
  anonymousFields,
  identifyingFields,
  type LedgerEntry,
  type Outcome,
  outcomes,
  type ResponseEntry,
  responseFields,
  type SourceEntry,
  type SourceField,
  sourceFields,
  sourceKinds,
} from "./types.ts";
import { hashOf } from "./words.ts";

const kinds: readonly string[] = [...sourceKinds, "response"];
const shared = ["id", "kind", "recorded", "changed"];
const sourceKeys: readonly string[] = [...shared, "anonymous", "anchor", ...sourceFields];
const responseKeys: readonly string[] = [...shared, ...responseFields];

/** Null where it cannot be used; then there was a complaint. Keys that are not known are complained about and kept. */
export function readEntry(value: unknown, path: Path, complain: Complain): LedgerEntry | null {
  if (!isRecord(value)) {
    complain(path, l10n.t('Must be an entry: { "id": …, "kind": … }.'));
    return null;
  }
  const id = own(value, "id");
  if (typeof id !== "string" || !/^[\w.~-]{1,80}$/.test(id)) {
    complain(at(value, path, "id"), l10n.t("Every entry has an id of its own: letters and digits in quotation marks."));
    return null;
  }
  const kind = own(value, "kind");
  if (typeof kind !== "string" || !kinds.includes(kind)) {
    const guess = typeof kind === "string" ? didYouMean(kind, kinds) : "";
    complain(at(value, path, "kind"), l10n.t("Must be one of {0}.{1}", kinds.join(", "), guess));
    return null;
  }
  const known = kind === "response" ? responseKeys : sourceKeys;
  const parts = {
    id,
    recorded: instant(value, "recorded", path, complain),
    changed: instant(value, "changed", path, complain),
    further: Object.fromEntries(Object.entries(value).filter(([key]) => !known.includes(key))),
  };
  for (const key of Object.keys(parts.further)) {
    complain([...path, key], l10n.t("Is not known here; it is kept.{0}", didYouMean(key, known)), "key");
  }
  return kind === "response"
    ? readResponse(value, parts, path, complain)
    : readSource(value, { ...parts, kind: kind as SourceEntry["kind"] }, path, complain);
}

function readSource(
  value: JsonRecord,
  parts: Omit<SourceEntry, "anonymous" | "fields" | "anchor">,
  path: Path,
  complain: Complain,
): SourceEntry | null {
  const anonymous = own(value, "anonymous");
  if (anonymous !== undefined && typeof anonymous !== "boolean") {
    complain([...path, "anonymous"], l10n.t("Must be true or false."));
    return null;
  }
  const anchor = readAnchor(own(value, "anchor"), at(value, path, "anchor"), complain);
  const fields = texts(value, sourceFields, path, complain);
  if (fields === null || anchor === null) return null;
  for (const day of ["obtained", "checked"] as const) wantDay(fields[day], [...path, day], complain, isDay);
  const refused = refusedFields(anonymous === true, fields);
  for (const field of refused) {
    complain(
      [...path, field],
      anonymous === true
        ? l10n.t("An anonymous source has a code name only. Take this out: it may tell who they are.")
        : l10n.t("Only an anonymous source has this."),
      "key",
    );
  }
  // What may tell who somebody is must not go on from here.
  if (anonymous === true && refused.length > 0) return null;
  if (anonymous === true && fields.codeName === undefined) {
    complain([...path, "codeName"], l10n.t("An anonymous source needs a code name."));
    return null;
  }
  return { ...parts, anonymous: anonymous === true, fields, anchor };
}

/** The fields an entry must not have. */
export function refusedFields(anonymous: boolean, fields: SourceEntry["fields"]): readonly SourceField[] {
  return (anonymous ? identifyingFields : anonymousFields).filter((field) => (fields[field] ?? "") !== "");
}

function readResponse(
  value: JsonRecord,
  parts: Omit<ResponseEntry, "kind" | "fields">,
  path: Path,
  complain: Complain,
): ResponseEntry | null {
  const fields = texts(value, responseFields, path, complain);
  if (fields === null) return null;
  const { party, outcome = "asked" } = fields;
  if (party === undefined) {
    complain([...path, "party"], l10n.t("A response needs the party that was asked."));
    return null;
  }
  if (!isOutcome(outcome)) {
    complain(
      [...path, "outcome"],
      l10n.t("Must be one of {0}.{1}", outcomes.join(", "), didYouMean(outcome, outcomes)),
    );
    return null;
  }
  for (const day of ["asked", "deadline", "answered"] as const) {
    wantDay(fields[day], [...path, day], complain, isMoment);
  }
  return { ...parts, kind: "response", fields: { ...fields, party, outcome } };
}

export function isOutcome(value: string): value is Outcome {
  return outcomes.some((outcome) => outcome === value);
}

function readAnchor(value: unknown, path: Path, complain: Complain): Anchor | null {
  const sentence = isRecord(value) ? own(value, "sentence") : undefined;
  if (!isRecord(value) || typeof sentence !== "string" || sentence.trim() === "") {
    complain(path, l10n.t('Must tell the sentence it is for: { "sentence": "…" }.'));
    return null;
  }
  const text = (key: string) => {
    const found = own(value, key);
    return typeof found === "string" ? found : "";
  };
  const made = hashOf(sentence);
  const hash = text("hash");
  if (hash !== "" && hash !== made) {
    complain([...path, "hash"], l10n.t("Does not fit the sentence. Leave it out: it is made from the sentence."));
  }
  return { sentence, before: text("before"), after: text("after"), hash: made };
}

/** The texts among the names; null after a complaint about one that is no text. */
function texts<F extends string>(
  value: JsonRecord,
  names: readonly F[],
  path: Path,
  complain: Complain,
): Readonly<Partial<Record<F, string>>> | null {
  const found: Partial<Record<F, string>> = {};
  let usable = true;
  for (const name of names) {
    const text = own(value, name);
    if (typeof text === "string") {
      if (text.trim() !== "") found[name] = text;
    } else if (text !== undefined) {
      complain([...path, name], l10n.t("Must be words in quotation marks."));
      usable = false;
    }
  }
  return usable ? found : null;
}

function instant(value: JsonRecord, key: string, path: Path, complain: Complain): string {
  const found = own(value, key);
  if (typeof found === "string" && !Number.isNaN(Date.parse(found))) return found;
  if (found !== undefined) complain([...path, key], l10n.t("Must be a time: 2026-11-28T14:30:00Z."));
  return "";
}

function wantDay(text: string | undefined, path: Path, complain: Complain, fits: (text: string) => boolean): void {
  if (text === undefined || fits(text)) return;
  complain(
    path,
    fits === isDay
      ? l10n.t("Must be a day: 2026-11-28.")
      : l10n.t("Must be a day or a day and a time: 2026-11-28 14:30."),
  );
}

/** The key's place, or the entry's where it is missing. */
function at(value: JsonRecord, path: Path, key: string): Path {
  return Object.hasOwn(value, key) ? [...path, key] : path;
}
