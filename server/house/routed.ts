/** Settings that belong to the house, not to one rule: they go to the options of the rules that ask for them. */

import type { Complain, Path } from "../json/problems.ts";
import { didYouMean, isRecord, type JsonRecord, own } from "../json/values.ts";
import * as l10n from "../l10n/l10n.ts";
import { labelPolicyRule } from "../register/status/policy.ts";
import type { OptionSpec, Rule } from "../rules/types.ts";
import { type Assignment, readOption } from "./assignments.ts";
import type { Reason } from "./reasons.ts";

/** Keys of the style that are options of rules under the same name. */
export const sharedOptions = ["outlet", "quoteMarks"] as const;

/** The rule that asks who somebody is, and its list of people readers know. */
export const peopleRule = "incomplete-first-reference";

/** Everything the style says for rules without naming them. */
export function readRouted(style: JsonRecord, rules: readonly Rule[], complain: Complain): readonly Assignment[] {
  return [
    ...sharedOptions.flatMap((key) => readShared(style, key, rules, complain)),
    ...readPeople(style, rules, complain),
    ...readFootnotes(style, rules, complain),
  ];
}

function readShared(style: JsonRecord, key: string, rules: readonly Rule[], complain: Complain): readonly Assignment[] {
  const value = own(style, key);
  return value === undefined ? [] : assigned(key, value, [key], rules, complain);
}

/** Sets an option in every rule that has it; one complaint however many do. */
function assigned(
  key: string,
  value: unknown,
  path: Path,
  rules: readonly Rule[],
  complain: Complain,
): readonly Assignment[] {
  let told = false;
  const once: Complain = (...problem) => {
    if (!told) complain(...problem);
    told = true;
  };
  return rules.flatMap(({ meta: { id, options } }) => {
    const spec = Object.hasOwn(options, key) ? options[key] : undefined;
    return spec === undefined ? [] : readOption(id, key, value, spec, path, once);
  });
}

/** Known people by name: the rule knows them by the last word of it. */
function readPeople(style: JsonRecord, rules: readonly Rule[], complain: Complain): readonly Assignment[] {
  const value = own(style, "people");
  const spec = rules.find(({ meta }) => meta.id === peopleRule)?.meta.options.add;
  if (value === undefined || spec === undefined) return [];
  return readOption(peopleRule, "add", value, spec, ["people"], complain).map((assignment) => ({
    ...assignment,
    value: (assignment.value as readonly string[]).map(surname),
    reasons: assignment.reasons.map((reason): Reason => ({ ...reason, words: surname(reason.words ?? "") })),
  }));
}

function surname(name: string): string {
  return name.trim().split(/\s+/).at(-1) ?? name;
}

/** Footnote policy: options of the sanctions rules by name. */
function readFootnotes(style: JsonRecord, rules: readonly Rule[], complain: Complain): readonly Assignment[] {
  const value = own(style, "footnotes");
  if (value === undefined) return [];
  if (!isRecord(value)) {
    complain(["footnotes"], l10n.t("Must be an object of options."));
    return [];
  }
  const options = footnoteOptions(rules);
  return Object.entries(value).flatMap(([key, item]) => {
    const path = ["footnotes", key];
    const option = options.get(key);
    if (option !== undefined) return assigned(key, item, path, option.rules, complain);
    complain(path, l10n.t('The footnote policy has no option "{0}".{1}', key, didYouMean(key, options.keys())), "key");
    return [];
  });
}

/** An option of the footnote policy and the rules that have it. */
export interface FootnoteOption {
  readonly spec: OptionSpec;
  readonly rules: readonly Rule[];
}

/**
 * Options of the footnote policy by name: those of the sanctions rules but for their word lists, which belong under `rules`. Where the
 * rule that holds the label policy has an option of a name, that one is meant, whatever other rules call so.
 */
export function footnoteOptions(rules: readonly Rule[]): ReadonlyMap<string, FootnoteOption> {
  const found = new Map<string, FootnoteOption>();
  const sanctions = rules.filter(({ meta }) => meta.group === "sanctions");
  const policy = sanctions.filter(({ meta }) => meta.id === labelPolicyRule);
  for (const rule of [...policy, ...sanctions]) {
    for (const [name, spec] of Object.entries(rule.meta.options)) {
      const before = found.get(name);
      if (name === "add" || name === "remove" || before?.rules.some((one) => policy.includes(one))) continue;
      found.set(name, { spec: before?.spec ?? spec, rules: [...(before?.rules ?? []), rule] });
    }
  }
  return found;
}
