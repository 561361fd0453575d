/** Lays what layers say over each other: the last word holds, lists grow. */

import type { Path } from "../json/problems.ts";
import * as l10n from "../l10n/l10n.ts";
import type { OptionValue, Rule } from "../rules/types.ts";
import type { Assignment } from "./assignments.ts";
import { changesOf, type Kind } from "./kinds.ts";
import { emptyLayer, type StyleLayer } from "./layer.ts";
import type { Reason } from "./reasons.ts";
import type { LevelSetting, RuleSetting, Settings } from "./settings.ts";

/** Where a value comes from. */
export interface Origin {
  readonly layer: StyleLayer;
  readonly path: Path;
}

export interface Settled {
  readonly settings: Settings;
  /** By `rule.key` and `draftDate`: for a list every layer that added to it, else the one that holds. */
  readonly origins: ReadonlyMap<string, readonly Origin[]>;
}

/** What lies in the scales: all rules that may be set, those of the house included. */
export interface Parts {
  /** From the weakest to the strongest. */
  readonly layers: readonly StyleLayer[];
  /** The editor's settings, which stand above every file. */
  readonly editor: StyleLayer | null;
  readonly kind: Kind | null;
  readonly rules: readonly Rule[];
  readonly houseRules: readonly Rule[];
}

/**
 * Settles what holds for drafts of a kind. What is written for a kind stands above what is written for all drafts, whichever
 * layer it is in; within each the later layer stands above the earlier; the editor stands above all.
 */
export function settle({ layers, editor, kind, rules, houseRules }: Parts): Settled {
  const drafts = new Map<string, RuleDraft>();
  const origins = new Map<string, readonly Origin[]>();
  const lay = (assignments: readonly Assignment[], layer: StyleLayer) => {
    for (const assignment of assignments) {
      let draft = drafts.get(assignment.rule);
      if (draft === undefined) {
        draft = { level: "default", allow: [], options: {}, reasons: [] };
        drafts.set(assignment.rule, draft);
      }
      assign(draft, assignment);
      const key = `${assignment.rule}.${assignment.key}`;
      const origin = { layer, path: assignment.path };
      const before = assignment.grows ? (origins.get(key) ?? []) : [];
      origins.set(key, [...before, origin]);
    }
  };
  for (const layer of layers) lay(layer.assignments, layer);
  if (kind !== null) {
    lay(changesOf(kind, rules), emptyLayer(l10n.t("the kind “{0}”", kind), null));
    for (const layer of layers) {
      for (const section of layer.kinds) if (section.kind === kind) lay(section.assignments, layer);
    }
  }
  const all = editor === null ? layers : [...layers, editor];
  if (editor !== null) {
    // In an editor, "default" is what it shows where nobody chose: it takes nothing back.
    const chosen = editor.assignments.filter(({ key, value }) => key !== "level" || value !== "default");
    lay(chosen, editor);
  }
  const dated = all.findLast(({ draftDate }) => draftDate !== null);
  if (dated?.draftDate) origins.set("draftDate", [{ layer: dated, path: dated.draftDate.path }]);
  const settings = {
    rules: new Map<string, RuleSetting>(drafts),
    houseRules,
    draftDate: dated?.draftDate?.day ?? null,
  };
  return { settings, origins };
}

interface RuleDraft {
  level: LevelSetting;
  allow: readonly string[];
  options: Record<string, OptionValue>;
  reasons: readonly Reason[];
}

function assign(draft: RuleDraft, { key, value, grows, reasons }: Assignment): void {
  if (key === "level") {
    draft.level = value as LevelSetting;
    // Whoever set the level before gave reasons for that one.
    if (reasons.length > 0) draft.reasons = draft.reasons.filter(({ words }) => words !== null);
  } else if (key === "allow") draft.allow = joined(draft.allow, (value as readonly string[]).map(lower));
  else if (key === "why") draft.reasons = draft.reasons.filter(({ words }) => words !== null);
  else if (!grows || !isList(value)) draft.options[key] = value;
  else {
    const before = draft.options[key];
    draft.options[key] = joined(isList(before) ? before : [], value);
    // "add" and "remove" speak of one list: the later word holds.
    const counterpart = key === "add" ? "remove" : key === "remove" ? "add" : null;
    const other = counterpart === null ? undefined : draft.options[counterpart];
    if (counterpart !== null && isList(other)) {
      const gone = new Set(value.map(lower));
      draft.options[counterpart] = other.filter((word) => !gone.has(lower(word)));
    }
  }
  draft.reasons = [...draft.reasons, ...reasons];
}

/** The first list and what the second adds to it, each word once whatever its capitals. */
function joined(first: readonly string[], second: readonly string[]): readonly string[] {
  const known = new Set(first.map(lower));
  const added: string[] = [];
  for (const word of second) {
    if (known.has(lower(word))) continue;
    known.add(lower(word));
    added.push(word);
  }
  return [...first, ...added];
}

function lower(word: string): string {
  return word.toLowerCase();
}

function isList(value: OptionValue | undefined): value is readonly string[] {
  return Array.isArray(value);
}
