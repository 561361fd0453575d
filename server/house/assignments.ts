/** What settings say of rules, one value at a time: the form in which layers are laid over each other. */

import type { Complain, Path } from "../json/problems.ts";
import { didYouMean, isRecord, own, textOr } from "../json/values.ts";
import * as l10n from "../l10n/l10n.ts";
import type { OptionSpec, OptionValue, Rule } from "../rules/types.ts";
import type { Reason } from "./reasons.ts";
import { type LevelSetting, levelSettings } from "./settings.ts";

export interface Assignment {
  readonly rule: string;
  /** `level`, `allow`, the name of an option, or `why` for a reason alone. */
  readonly key: string;
  readonly value: OptionValue;
  /** Does a list add to what weaker layers say? Lists of words do; a list of choices, which has a default, takes their place. */
  readonly grows: boolean;
  /** Why, in the house's words: for the rule as a whole or for words of a list. */
  readonly reasons: readonly Reason[];
  readonly path: Path;
}

/** Reads `{rule id: level | {level, allow, why, link, option…}}`. Everything usable is used; the rest is complained about. */
export function readRules(
  value: unknown,
  rules: readonly Rule[],
  path: Path,
  complain: Complain,
): readonly Assignment[] {
  if (value === undefined || value === null) return [];
  if (!isRecord(value)) {
    complain(path, l10n.t("Must be an object of rule ids."));
    return [];
  }
  return Object.entries(value).flatMap(([id, entry]) => {
    const rule = rules.find((candidate) => candidate.meta.id === id);
    if (rule !== undefined) return readRule(rule, entry, [...path, id], complain);
    const near = didYouMean(
      id,
      rules.map(({ meta }) => meta.id),
    );
    complain([...path, id], l10n.t('There is no rule "{0}".{1}', id, near), "key");
    return [];
  });
}

function readRule(rule: Rule, entry: unknown, path: Path, complain: Complain): readonly Assignment[] {
  const { id, options } = rule.meta;
  if (typeof entry === "string") return levelAssignment(id, entry, path, complain);
  if (!isRecord(entry)) {
    complain(path, l10n.t("Must be a level or an object."));
    return [];
  }
  const why = textOr(own(entry, "why"), [...path, "why"], complain);
  const link = readLink(own(entry, "link"), [...path, "link"], complain);
  const reasons: readonly Reason[] = why === null && link === null ? [] : [{ words: null, why, link }];
  const read = Object.entries(entry).flatMap(([key, value]): readonly Assignment[] => {
    const at = [...path, key];
    if (key === "why" || key === "link") return [];
    if (key === "level") return levelAssignment(id, value, at, complain);
    if (key === "allow") {
      const words = readWords(value, at, complain);
      return words === null ? [] : [{ rule: id, key, ...words, grows: true, path: at }];
    }
    const spec = Object.hasOwn(options, key) ? options[key] : undefined;
    if (spec === undefined) {
      const near = didYouMean(key, ["level", "allow", "why", "link", ...Object.keys(options)]);
      complain(at, l10n.t('The rule "{0}" has no option "{1}".{2}', id, key, near), "key");
      return [];
    }
    return readOption(id, key, value, spec, at, complain);
  });
  if (reasons.length === 0) return read;
  return [
    ...read,
    { rule: id, key: "why", value: "", grows: false, reasons, path: [...path, why === null ? "link" : "why"] },
  ];
}

/** An option's value as an assignment, or a complaint. */
export function readOption(
  rule: string,
  key: string,
  value: unknown,
  spec: OptionSpec,
  path: Path,
  complain: Complain,
): readonly Assignment[] {
  if (Array.isArray(spec.default)) {
    const words = readWords(value, path, complain);
    return words === null ? [] : [{ rule, key, ...words, grows: spec.default.length === 0, path }];
  }
  const fault = optionFault(value, spec);
  if (fault === null) return [{ rule, key, value: value as OptionValue, grows: false, reasons: [], path }];
  complain(path, fault);
  return [];
}

function levelAssignment(rule: string, value: unknown, path: Path, complain: Complain): readonly Assignment[] {
  const level: LevelSetting | undefined = levelSettings.find((candidate) => candidate === value);
  if (level !== undefined) return [{ rule, key: "level", value: level, grows: false, reasons: [], path }];
  complain(path, l10n.t("Must be one of {0}.", levelSettings.join(", ")));
  return [];
}

/** A list of words: plain, or `{word, why, link}` each. */
function readWords(
  value: unknown,
  path: Path,
  complain: Complain,
): { readonly value: readonly string[]; readonly reasons: readonly Reason[] } | null {
  if (!Array.isArray(value)) {
    complain(path, l10n.t("Must be a list of words."));
    return null;
  }
  const words: string[] = [];
  const reasons: Reason[] = [];
  for (const [index, item] of (value as readonly unknown[]).entries()) {
    const at = [...path, index];
    if (typeof item === "string") words.push(item);
    else if (isRecord(item)) {
      for (const key of Object.keys(item)) {
        if (!["word", "why", "link"].includes(key))
          complain([...at, key], l10n.t("A word takes word, why and link."), "key");
      }
      const word = own(item, "word");
      if (typeof word !== "string" || word.trim() === "") complain(at, l10n.t("Must have a word."));
      else {
        words.push(word);
        const why = textOr(own(item, "why"), [...at, "why"], complain);
        const link = readLink(own(item, "link"), [...at, "link"], complain);
        if (why !== null || link !== null) reasons.push({ words: word, why, link });
      }
    } else complain(at, l10n.t("Must be a word, or an object with word, why and link."));
  }
  return { value: words, reasons };
}

/** Web addresses only: a hover's link must not run anything. */
export function readLink(value: unknown, path: Path, complain: Complain): string | null {
  const link = textOr(value, path, complain);
  if (link === null || /^https?:\/\/[^\s<>()"]+$/.test(link)) return link;
  complain(path, l10n.t("Must be a web address that begins with https:// or http://."));
  return null;
}

function optionFault(value: unknown, spec: OptionSpec): string | null {
  const wanted = spec.default;
  if (typeof value !== typeof wanted)
    return typeof wanted === "boolean" ? l10n.t("Must be true or false.") : typeFault(typeof wanted);
  if (typeof value === "number") {
    if (spec.minimum !== undefined && value < spec.minimum) return l10n.t("Must be at least {0}.", spec.minimum);
    if (spec.maximum !== undefined && value > spec.maximum) return l10n.t("Must be at most {0}.", spec.maximum);
  }
  if (typeof value === "string" && spec.values !== undefined && !spec.values.includes(value)) {
    return l10n.t("Must be one of {0}.", spec.values.join(", "));
  }
  return null;
}

function typeFault(type: string): string {
  if (type === "string") return l10n.t("Must be words in quotation marks.");
  return type === "number" ? l10n.t("Must be a number.") : l10n.t("Must be a list of words.");
}
