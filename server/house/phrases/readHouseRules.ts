/** Rules that a house writes itself, read and tried on their examples. */
import type { Zone } from "../../draft/types.ts";
import type { Complain, Path } from "../../json/problems.ts";
import { didYouMean, isRecord, type JsonRecord, own, stringsOr, textOr } from "../../json/values.ts";
import * as l10n from "../../l10n/l10n.ts";
import type { Level, Rule } from "../../rules/types.ts";
import { readLink } from "../assignments.ts";
import { faultOfBad, faultOfGood } from "./examples.ts";
import { type PhraseRuleParts, phraseRule, phraseZones } from "./phraseRule.ts";
import { safeRegex } from "./regex.ts";
import { type PhraseSearch, searchWords } from "./search.ts";
import { wordPattern } from "./words.ts";

export interface HouseRule {
  readonly rule: Rule;
  /** Only tried on old copy so far: it reports nothing in drafts. */
  readonly trial: boolean;
  /** Something is wrong with it: it has been complained about and reports nothing. */
  readonly refused: boolean;
}

/** Every key a house rule may have. */
export const houseRuleKeys = [
  "id",
  "pattern",
  "regex",
  "caseSensitive",
  "message",
  "why",
  "link",
  "source",
  "replacement",
  "level",
  "zones",
  "inQuotes",
  "tags",
  "trial",
  "examples",
] as const;

export const houseRuleLevels: readonly Level[] = ["error", "warning", "information", "hint"];
export const houseRuleZones: readonly Zone[] = [...phraseZones, "related", "footnote"];
const tags = ["legal"] as const;

/** More rules than this are a mistake, and would be felt while typing. */
const mostRules = 500;

/** Reads the list under `houseRules`. `taken` are the ids of built-in rules. Refused rules are given too, so that settings may name them. */
export function readHouseRules(value: unknown, taken: ReadonlySet<string>, complain: Complain): readonly HouseRule[] {
  if (value === undefined) return [];
  const path = ["houseRules"];
  if (!Array.isArray(value)) {
    complain(path, l10n.t("Must be a list of rules."));
    return [];
  }
  if (value.length > mostRules) complain(path, l10n.t("Holds more than {0} rules; the rest is not used.", mostRules));
  const seen = new Set<string>();
  return (value as readonly unknown[]).slice(0, mostRules).flatMap((entry, index) => {
    const read = readHouseRule(entry, [...path, index], taken, complain);
    if (read === null) return [];
    const { id } = read.rule.meta;
    if (seen.has(id)) complain([...path, index, "id"], l10n.t("Another rule of this list has the id “{0}”.", id));
    seen.add(id);
    return [read];
  });
}

function readHouseRule(entry: unknown, path: Path, taken: ReadonlySet<string>, complainTo: Complain): HouseRule | null {
  if (!isRecord(entry)) {
    complainTo(path, l10n.t("Must be an object with id, pattern, message, why and examples."));
    return null;
  }
  let refused = false;
  const complain: Complain = (...problem) => {
    refused = true;
    complainTo(...problem);
  };
  for (const key of Object.keys(entry)) {
    if (houseRuleKeys.some((known) => known === key)) continue;
    complain([...path, key], l10n.t("A house rule has no “{0}”.{1}", key, didYouMean(key, houseRuleKeys)), "key");
  }
  const id = readId(entry, path, taken, complain);
  const required = (key: string) => {
    const text = textOr(own(entry, key), [...path, key], complain);
    if (own(entry, key) === undefined) complain(path, l10n.t("Must have “{0}”.", key));
    return text ?? "";
  };
  const search = readSearch(entry, path, complain);
  const examples = own(entry, "examples");
  const listed = (key: "bad" | "good") => {
    const list = isRecord(examples) ? own(examples, key) : undefined;
    const at = [...path, "examples", key];
    const texts = stringsOr(list, at, complain, l10n.t("sentences"));
    if (texts.length === 0 && (list === undefined || Array.isArray(list))) {
      const fault =
        key === "bad"
          ? l10n.t("Must have at least one bad example: a sentence that it must find.")
          : l10n.t("Must have at least one good example: a sentence that it must leave alone.");
      complain(list === undefined ? path : at, fault);
    }
    return texts;
  };
  const parts: PhraseRuleParts = {
    id,
    search: search ?? (() => []),
    message: required("message"),
    why: required("why"),
    link: readLink(own(entry, "link"), [...path, "link"], complain),
    source: textOr(own(entry, "source"), [...path, "source"], complain) ?? l10n.t("House style"),
    replacements: readReplacements(own(entry, "replacement"), [...path, "replacement"], complain),
    level: choice(entry, "level", houseRuleLevels, path, complain) ?? "information",
    zones: choices(entry, "zones", houseRuleZones, path, complain) ?? phraseZones,
    inQuotes: flag(entry, "inQuotes", path, complain),
    tags: choices(entry, "tags", tags, path, complain) ?? [],
    bad: listed("bad"),
    good: listed("good"),
  };
  const trial = flag(entry, "trial", path, complain);
  const rule = phraseRule(parts);
  if (search !== null) {
    const tryOn = (kind: "bad" | "good", faultOf: typeof faultOfBad) => {
      for (const [index, text] of parts[kind].entries()) {
        const fault = faultOf(rule.meta, search, text);
        if (fault !== null)
          complain([...path, "examples", kind, index], l10n.t("The rule “{0}” is refused: {1}.", id, fault));
      }
    };
    tryOn("bad", faultOfBad);
    tryOn("good", faultOfGood);
  }
  return { rule, trial, refused };
}

function readId(entry: JsonRecord, path: Path, taken: ReadonlySet<string>, complain: Complain): string {
  const id = own(entry, "id");
  const at = [...path, "id"];
  if (typeof id !== "string" || !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id)) {
    complain(
      id === undefined ? path : at,
      l10n.t("Must have an “id” of small letters, figures and hyphens: “migrant-crisis”."),
    );
    return typeof id === "string" ? id : "";
  }
  if (taken.has(id)) complain(at, l10n.t("“{0}” is a rule of Stet: choose another id.", id));
  return id;
}

function readSearch(entry: JsonRecord, path: Path, complain: Complain): PhraseSearch | null {
  const [pattern, regex] = [own(entry, "pattern"), own(entry, "regex")];
  if ((pattern === undefined) === (regex === undefined)) {
    complain(path, l10n.t("Must have either “pattern” (plain words) or “regex”."));
    return null;
  }
  const caseSensitive = flag(entry, "caseSensitive", path, complain);
  const key = pattern === undefined ? "regex" : "pattern";
  const text = textOr(own(entry, key), [...path, key], complain);
  if (text === null) return null;
  const made = key === "regex" ? safeRegex(text, caseSensitive) : wordPattern(text, caseSensitive);
  if ("fault" in made) {
    complain([...path, key], made.fault);
    return null;
  }
  return "expression" in made ? searchWords(made) : made;
}

function readReplacements(value: unknown, path: Path, complain: Complain): readonly string[] {
  if (value === undefined) return [];
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (list.every((item) => typeof item === "string" && !/[\r\n]/.test(item))) return list as readonly string[];
  complain(path, l10n.t("Must be words on one line, or a list of them."));
  return [];
}

function flag(entry: JsonRecord, key: string, path: Path, complain: Complain): boolean {
  const value = own(entry, key) ?? false;
  if (typeof value === "boolean") return value;
  complain([...path, key], l10n.t("Must be true or false."));
  return false;
}

function choice<T extends string>(
  entry: JsonRecord,
  key: string,
  allowed: readonly T[],
  path: Path,
  complain: Complain,
): T | null {
  const value = own(entry, key);
  if (value === undefined) return null;
  const found = allowed.find((one) => one === value);
  if (found === undefined) complain([...path, key], l10n.t("Must be one of {0}.", allowed.join(", ")));
  return found ?? null;
}

function choices<T extends string>(
  entry: JsonRecord,
  key: string,
  allowed: readonly T[],
  path: Path,
  complain: Complain,
): readonly T[] | null {
  const value = own(entry, key);
  if (value === undefined) return null;
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const found = list.flatMap((item) => allowed.filter((one) => one === item));
  if (found.length === list.length) return found;
  complain([...path, key], l10n.t("Must be one or more of {0}.", allowed.join(", ")));
  return null;
}
