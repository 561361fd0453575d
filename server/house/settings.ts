/** Which rules speak, how loudly and with which options: the settled form that analysis reads. */
import type { CalendarDate } from "../draft/types.ts";
import type { Level, OptionValue, Rule } from "../rules/types.ts";

export type LevelSetting = Level | "off" | "default";

export const levelSettings: readonly LevelSetting[] = ["default", "off", "hint", "information", "warning", "error"];

/** What a house says about one rule. Options it does not name keep the rule's defaults. */
export interface RuleSetting {
  readonly level: LevelSetting;
  /** Marked words (compared without case) that are never reported by this rule. */
  readonly allow: readonly string[];
  readonly options: Readonly<Record<string, OptionValue>>;
}

/** Settings of one draft. A new object means new settings: results cached under the old one are dropped. */
export interface Settings {
  readonly rules: ReadonlyMap<string, RuleSetting>;
  /** Overrides what the draft says of its own date. */
  readonly draftDate: CalendarDate | null;
}

export const defaultSettings: Settings = { rules: new Map(), draftDate: null };

/** A setting that cannot be used, and why, in words for the person who wrote it. */
export interface SettingProblem {
  /** Path in the settings: `rules.vague-source.level`. */
  readonly path: string;
  readonly message: string;
}

/**
 * Reads settings as people write them, in VS Code or a JSON file: `{rules: {id: level | {level, allow, option…}},
 * draftDate: "YYYY-MM-DD"}`. Everything usable is used; everything else is reported, nothing throws.
 */
export function readSettings(
  value: unknown,
  rules: readonly Rule[],
): { readonly settings: Settings; readonly problems: readonly SettingProblem[] } {
  const problems: SettingProblem[] = [];
  const complain = (path: string, message: string) => {
    problems.push({ path, message });
  };
  if (value === undefined || value === null) return { settings: defaultSettings, problems };
  if (!isRecord(value)) {
    complain("", "Settings must be an object.");
    return { settings: defaultSettings, problems };
  }
  const read = new Map<string, RuleSetting>();
  const written = value.rules ?? {};
  if (!isRecord(written)) complain("rules", "Must be an object of rule ids.");
  else {
    for (const [id, entry] of Object.entries(written)) {
      const rule = rules.find((candidate) => candidate.meta.id === id);
      if (rule === undefined) complain(`rules.${id}`, `There is no rule "${id}".`);
      else read.set(id, readRuleSetting(rule, entry, `rules.${id}`, complain));
    }
  }
  let draftDate: CalendarDate | null = null;
  const date = value.draftDate;
  if (date !== undefined && date !== null && date !== "") {
    draftDate = typeof date === "string" ? parseIsoDay(date) : null;
    if (draftDate === null) complain("draftDate", "Must be a day of the calendar, written YYYY-MM-DD.");
  }
  return { settings: { rules: read, draftDate }, problems };
}

/** A real day written `YYYY-MM-DD`, else null. */
export function parseIsoDay(text: string): CalendarDate | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  if (parts === null) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const check = new Date(Date.UTC(year, month - 1, day));
  const real = check.getUTCMonth() === month - 1 && check.getUTCDate() === day;
  return real ? { year, month, day } : null;
}

type Complain = (path: string, message: string) => void;

function readRuleSetting(rule: Rule, entry: unknown, path: string, complain: Complain): RuleSetting {
  const setting = { level: "default" as LevelSetting, allow: [] as readonly string[], options: {} };
  if (typeof entry === "string") return { ...setting, level: readLevel(entry, path, complain) };
  if (!isRecord(entry)) {
    complain(path, "Must be a level or an object.");
    return setting;
  }
  const options: Record<string, OptionValue> = {};
  let { level, allow } = setting;
  for (const [key, value] of Object.entries(entry)) {
    const at = `${path}.${key}`;
    if (key === "level") level = readLevel(value, at, complain);
    else if (key === "allow") {
      if (isStringList(value)) allow = value.map((word) => word.toLowerCase());
      else complain(at, "Must be a list of words.");
    } else {
      const spec = Object.hasOwn(rule.meta.options, key) ? rule.meta.options[key] : undefined;
      if (spec === undefined) complain(at, `The rule "${rule.meta.id}" has no option "${key}".`);
      else {
        const fault = optionFault(value, spec);
        if (fault === null) options[key] = value as OptionValue;
        else complain(at, fault);
      }
    }
  }
  return { level, allow, options };
}

function readLevel(value: unknown, path: string, complain: Complain): LevelSetting {
  const level = levelSettings.find((candidate) => candidate === value);
  if (level === undefined) complain(path, `Must be one of ${levelSettings.join(", ")}.`);
  return level ?? "default";
}

function optionFault(value: unknown, spec: Rule["meta"]["options"][string]): string | null {
  const wanted = spec.default;
  if (Array.isArray(wanted)) return isStringList(value) ? null : "Must be a list of words.";
  if (typeof value !== typeof wanted) return `Must be a ${typeof wanted}.`;
  if (typeof value === "number") {
    if (spec.minimum !== undefined && value < spec.minimum) return `Must be at least ${spec.minimum}.`;
    if (spec.maximum !== undefined && value > spec.maximum) return `Must be at most ${spec.maximum}.`;
  }
  if (typeof value === "string" && spec.values !== undefined && !spec.values.includes(value)) {
    return `Must be one of ${spec.values.join(", ")}.`;
  }
  return null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isStringList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
