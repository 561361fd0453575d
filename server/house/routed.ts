/** Settings that belong to the house, not to one rule: they go to the options of the rules that ask for them. */
import type { Rule } from "../rules/types.ts";
import { type Assignment, readOption } from "./assignments.ts";
import type { Complain, Path } from "./problems.ts";
import type { Reason } from "./reasons.ts";
import { didYouMean, isRecord, type JsonRecord, own } from "./values.ts";

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
    complain(["footnotes"], "Must be an object of options.");
    return [];
  }
  const options = footnoteOptions(rules);
  return Object.entries(value).flatMap(([key, item]) => {
    const path = ["footnotes", key];
    if (options.has(key)) return assigned(key, item, path, sanctionsRules(rules), complain);
    complain(path, `The footnote policy has no option "${key}".${didYouMean(key, options.keys())}`, "key");
    return [];
  });
}

function sanctionsRules(rules: readonly Rule[]): readonly Rule[] {
  return rules.filter(({ meta }) => meta.group === "sanctions");
}

/** Options of the footnote policy: those of the sanctions rules but for their word lists, which belong under `rules`. */
export function footnoteOptions(rules: readonly Rule[]): ReadonlyMap<string, Rule["meta"]["options"][string]> {
  const options = sanctionsRules(rules).flatMap(({ meta }) => Object.entries(meta.options));
  return new Map(options.filter(([name]) => name !== "add" && name !== "remove"));
}
