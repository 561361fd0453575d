/** The settings of an editor: rules and the draft's date, without the rest of a house style. */

import { type Complain, collectProblems, type Path, type SettingProblem } from "../json/problems.ts";
import { isRecord, own } from "../json/values.ts";
import * as l10n from "../l10n/l10n.ts";
import type { Rule } from "../rules/types.ts";
import { type Assignment, readOption, readRules } from "./assignments.ts";
import { parseIsoDay } from "./day.ts";
import { emptyLayer, type StyleLayer } from "./layer.ts";
import type { Settings } from "./settings.ts";
import { settle } from "./settle.ts";

/**
 * Reads settings as people write them in an editor: `{rules: {id: level | {level, allow, option…}}, draftDate: "YYYY-MM-DD"}`.
 * Everything usable is used; everything else is reported, nothing throws.
 */
export function readEditorLayer(
  value: unknown,
  rules: readonly Rule[],
  name = "settings",
): { readonly layer: StyleLayer; readonly problems: readonly SettingProblem[] } {
  const { problems, complain } = collectProblems();
  const layer = emptyLayer(name, null);
  if (value === undefined || value === null) return { layer, problems };
  if (!isRecord(value)) {
    complain([], l10n.t("Settings must be an object."));
    return { layer, problems };
  }
  const assignments = [
    ...readNamed(value, rules, complain),
    ...readRules(own(value, "rules"), rules, ["rules"], complain),
  ];
  return { layer: { ...layer, assignments, draftDate: readDraftDate(own(value, "draftDate"), complain) }, problems };
}

/** Options that have a setting of their own: `claims.minimumProbability`. */
function readNamed(
  value: Readonly<Record<string, unknown>>,
  rules: readonly Rule[],
  complain: Complain,
): readonly Assignment[] {
  return rules.flatMap(({ meta }) =>
    Object.entries(meta.options).flatMap(([key, spec]) => {
      if (spec.setting === undefined) return [];
      const path = spec.setting.split(".");
      const given = path.reduce<unknown>((at, name) => (isRecord(at) ? own(at, name) : undefined), value);
      return given === undefined || given === null ? [] : readOption(meta.id, key, given, spec, path, complain);
    }),
  );
}

/** Settings that hold where there is no house style; for tests and the rules' own examples. */
export function readSettings(
  value: unknown,
  rules: readonly Rule[],
): { readonly settings: Settings; readonly problems: readonly SettingProblem[] } {
  const { layer, problems } = readEditorLayer(value, rules);
  return { settings: settle({ layers: [], editor: layer, kind: null, rules, houseRules: [] }).settings, problems };
}

/** The day under the key `draftDate`; nothing and "" are no day and no fault. */
export function readDraftDate(value: unknown, complain: Complain): StyleLayer["draftDate"] {
  if (value === undefined || value === null || value === "") return null;
  const path: Path = ["draftDate"];
  const day = typeof value === "string" ? parseIsoDay(value) : null;
  if (day === null) complain(path, l10n.t("Must be a day of the calendar, written YYYY-MM-DD."));
  return day === null ? null : { day, path };
}
