/** Which rules speak, how loudly and with which options: the settled form that analysis reads. */
import type { CalendarDate } from "../draft/types.ts";
import type { Level, OptionValue, Rule } from "../rules/types.ts";
import type { Reason } from "./reasons.ts";

export type LevelSetting = Level | "off" | "default";

export const levelSettings: readonly LevelSetting[] = ["default", "off", "hint", "information", "warning", "error"];

/** What a house says about one rule. Options it does not name keep the rule's defaults. */
export interface RuleSetting {
  readonly level: LevelSetting;
  /** Marked words (compared without case) that are never reported by this rule. */
  readonly allow: readonly string[];
  readonly options: Readonly<Record<string, OptionValue>>;
  /** Why, in the house's words. */
  readonly reasons: readonly Reason[];
}

/** Settings of one draft. A new object means new settings: results cached under the old one are dropped. */
export interface Settings {
  readonly rules: ReadonlyMap<string, RuleSetting>;
  /** Rules the house wrote itself; they run after the built-in ones. */
  readonly houseRules: readonly Rule[];
  /** Overrides what the draft says of its own date. */
  readonly draftDate: CalendarDate | null;
}

export const defaultSettings: Settings = { rules: new Map(), houseRules: [], draftDate: null };
