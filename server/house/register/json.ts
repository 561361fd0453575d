/** Reads `stet.register.json`: everything usable is used, the rest is complained about at its place. */

import { readJsonFile } from "../../json/jsonFile.ts";
import { type Complain, collectProblems, type Path, pathText } from "../../json/problems.ts";
import { didYouMean, isRecord, type JsonRecord, own, recordOr, stringsOr, textOr } from "../../json/values.ts";
import * as l10n from "../../l10n/l10n.ts";
import type { EntryType, Listing, ListingScope, Name, NameCase, PartialDate } from "../../register/types.ts";
import { emptyHouseRegister, type HouseEntry, type HouseRegister, type HouseRegisterFile } from "./types.ts";
import { authorityOr, dateOr, houseListing, houseName, idOr, oneOfOr } from "./values.ts";

const fileKeys = ["$schema", "asOf", "labelFor", "wordings", "remove", "entries"];
const entryKeys = "id name names without type country listings wordings required note".split(" ");
const nameKeys = ["text", "case", "weak", "needsContext"];
const listingKeys = "authority programme reference listed ended suspended scope note source".split(" ");
const types: readonly EntryType[] = ["organisation", "person", "vessel", "aircraft"];
const cases: readonly NameCase[] = ["exact", "capitalised", "any"];
const scopes: readonly ListingScope[] = ["entity", "wing", "associated-persons"];

/** Never throws. */
export function readRegisterJson(text: string): HouseRegisterFile {
  const json = readJsonFile(text);
  if (json.broken) return { register: emptyHouseRegister, problems: json.problems, broken: true };
  const { problems, complain } = collectProblems();
  const place = (path: Path) => json.place({ path, message: "", key: false });
  const register = readFile(json.value, complain, place);
  const placed = problems.map((problem) => ({
    span: json.place(problem),
    path: pathText(problem.path),
    message: problem.message,
  }));
  return {
    register,
    problems: [...json.problems, ...placed].sort((a, b) => a.span.start - b.span.start),
    broken: false,
  };
}

type Place = (path: Path) => HouseEntry["place"];

function readFile(value: unknown, complain: Complain, place: Place): HouseRegister {
  const file = recordOr(value, [], complain, l10n.t('an object: { "entries": [ … ] }'));
  if (file === null) return emptyHouseRegister;
  unknownKeys(file, fileKeys, [], complain);
  const asOf = dateOr(own(file, "asOf"), ["asOf"], complain);
  const entries = listOf(file, "entries", [], complain, (item, path) => readEntry(item, path, asOf, complain, place));
  const seen = new Set<string>();
  for (const [n, { id }] of entries.entries()) {
    if (seen.has(id)) complain(["entries", n, "id"], l10n.t("There is another entry “{0}” above.", id));
    seen.add(id);
  }
  return {
    asOf,
    entries,
    labelFor: listOf(file, "labelFor", [], complain, (item, path) => authorityOr(item, path, complain)),
    remove: listOf(file, "remove", [], complain, (item, path) => {
      const id = idOr(item, path, complain);
      return id === null ? null : { id, place: place(path) };
    }),
    wordings: readWordings(own(file, "wordings"), complain),
  };
}

function readWordings(value: unknown, complain: Complain): HouseRegister["wordings"] {
  const record = recordOr(value, ["wordings"], complain, l10n.t("an object of authorities and their wordings"));
  return new Map(
    Object.entries(record ?? {}).flatMap(([key, wordings]) => {
      const authority = authorityOr(key, ["wordings", key], (path, message) => complain(path, message, "key"));
      const texts = stringsOr(wordings, ["wordings", key], complain, l10n.t("wordings"));
      return authority === null ? [] : [[authority, texts] as const];
    }),
  );
}

function readEntry(
  value: unknown,
  path: Path,
  asOf: PartialDate | null,
  complain: Complain,
  place: Place,
): HouseEntry | null {
  const entry = recordOr(value, path, complain, l10n.t('an entry: { "id": … }'));
  if (entry === null) return null;
  unknownKeys(entry, entryKeys, path, complain);
  const idPath = Object.hasOwn(entry, "id") ? [...path, "id"] : path;
  const id = idOr(own(entry, "id"), idPath, complain);
  if (id === null) return null;
  const required = own(entry, "required");
  if (required !== undefined && typeof required !== "boolean")
    complain([...path, "required"], l10n.t("Must be true or false."));
  const country = textOr(own(entry, "country"), [...path, "country"], complain);
  if (country !== null && !/^[A-Z]{2}$/.test(country))
    complain([...path, "country"], l10n.t("Must be two capital letters, as “PK”."));
  return {
    id,
    name: textOr(own(entry, "name"), [...path, "name"], complain),
    names: listOf(entry, "names", path, complain, (item, at) => readName(item, at, complain)),
    without: stringsOr(own(entry, "without"), [...path, "without"], complain, l10n.t("names")),
    type: oneOfOr(own(entry, "type"), types, [...path, "type"], complain),
    country,
    listings: listOf(entry, "listings", path, complain, (item, at) => readListing(item, at, asOf, complain)),
    wordings: stringsOr(own(entry, "wordings"), [...path, "wordings"], complain, l10n.t("wordings")),
    required: typeof required === "boolean" ? required : null,
    note: textOr(own(entry, "note"), [...path, "note"], complain),
    place: place([...path, "id"]),
  };
}

function readName(value: unknown, path: Path, complain: Complain): Name | null {
  if (!isRecord(value)) {
    const text = textOr(value, path, complain);
    return text === null ? null : houseName(text);
  }
  unknownKeys(value, nameKeys, path, complain);
  const text = textOr(own(value, "text") ?? null, [...path, "text"], complain);
  const letters = oneOfOr(own(value, "case"), cases, [...path, "case"], complain);
  for (const key of ["weak", "needsContext"]) {
    const flag = own(value, key);
    if (flag !== undefined && typeof flag !== "boolean") complain([...path, key], l10n.t("Must be true or false."));
  }
  if (text === null) return null;
  return houseName(text, {
    ...(letters !== null && { case: letters }),
    ...(own(value, "weak") === true && { strength: "weak" }),
    ...(own(value, "needsContext") === true && { needsContext: true }),
  });
}

function readListing(value: unknown, path: Path, asOf: PartialDate | null, complain: Complain): Listing | null {
  const listing = recordOr(value, path, complain, l10n.t('a listing: { "authority": … }'));
  if (listing === null) return null;
  unknownKeys(listing, listingKeys, path, complain);
  const at = (key: string) => (Object.hasOwn(listing, key) ? [...path, key] : path);
  const authority = authorityOr(own(listing, "authority"), at("authority"), complain);
  const date = (key: string) => dateOr(own(listing, key), [...path, key], complain);
  const [listed, ended, suspended] = [date("listed"), date("ended"), date("suspended")];
  if (listed !== null && ended !== null && ended < listed)
    complain([...path, "ended"], l10n.t("Is before it was listed ({0}).", listed));
  const words = (key: string) => textOr(own(listing, key), [...path, key], complain);
  const scope = oneOfOr(own(listing, "scope"), scopes, [...path, "scope"], complain) ?? "entity";
  const reference = words("reference");
  const texts = {
    programme: words("programme") ?? "",
    note: words("note") ?? "",
    source: words("source") ?? l10n.t("House register"),
  };
  return authority === null
    ? null
    : houseListing(authority, { ...texts, reference, listed, ended, suspended, scope }, asOf);
}

/** Items of a list that could be read. */
function listOf<T>(
  record: JsonRecord,
  key: string,
  path: Path,
  complain: Complain,
  read: (item: unknown, path: Path) => T | null,
): readonly T[] {
  const value = own(record, key);
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    complain([...path, key], l10n.t("Must be a list: [ … ]."));
    return [];
  }
  return value.flatMap((item: unknown, n) => {
    const one = read(item, [...path, key, n]);
    return one === null ? [] : [one];
  });
}

function unknownKeys(record: JsonRecord, known: readonly string[], path: Path, complain: Complain): void {
  for (const key of Object.keys(record)) {
    if (known.includes(key)) continue;
    const guess = didYouMean(key, known);
    complain(
      [...path, key],
      `${l10n.t("Is not known here.")}${guess === "" ? ` ${l10n.t("Known: {0}.", known.join(", "))}` : guess}`,
      "key",
    );
  }
}
