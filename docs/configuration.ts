/** The settings in package.json, made from the rules. */
import { levelSettings } from "../server/house/settings.ts";
import type { OptionSpec, OptionValue, Rule } from "../server/rules/types.ts";
import { groups } from "./groups.ts";
import { generalSettings } from "./settings.ts";

/** JSON schema of one setting, as far as VS Code reads it. */
export interface SettingSchema {
  readonly type: "string" | "boolean" | "number" | "array" | "object";
  readonly default: OptionValue | Readonly<Record<string, readonly string[]>>;
  readonly markdownDescription: string;
  /** `machine`: settings of the person or the machine only, never those of a folder. */
  readonly scope?: "resource" | "window" | "machine";
  readonly order?: number;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly items?: { readonly type: "string" };
  readonly additionalProperties?: { readonly type: "array"; readonly items: { readonly type: "string" } };
  readonly uniqueItems?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly patternErrorMessage?: string;
}

/** One titled section of the settings editor. */
export interface SettingSection {
  readonly title: string;
  readonly order: number;
  readonly properties: Readonly<Record<string, SettingSchema>>;
}

/** `contributes.configuration`: the general section, then one per group that has rules. */
export function configurationOf(rules: readonly Rule[]): readonly SettingSection[] {
  const general = { title: "Stet", order: 0, properties: inOrder(Object.entries(generalSettings)) };
  const sections = groups.map(({ id, title }, index) => ({
    title,
    order: index + 1,
    properties: inOrder(rules.filter((rule) => rule.meta.group === id).flatMap(settingsOf)),
  }));
  return [general, ...sections.filter((section) => Object.keys(section.properties).length > 0)];
}

/** An option's value as people write it in settings. */
export function writtenValue(value: OptionValue): string {
  return JSON.stringify(value);
}

/** What each value of a level setting means, for a rule of this default level; in the order of `levelSettings`. */
export function levelDescriptions(level: string): readonly string[] {
  return [`As the house style has it, else ${level}.`, "Not checked.", "Hint.", "Information.", "Warning.", "Error."];
}

type NamedSetting = readonly [string, SettingSchema];

function inOrder(settings: readonly NamedSetting[]): Readonly<Record<string, SettingSchema>> {
  return Object.fromEntries(settings.map(([name, schema], index) => [name, { ...schema, order: index }]));
}

function settingsOf({ meta }: Rule): readonly NamedSetting[] {
  const prefix = `stet.rules.${meta.id}`;
  const level: SettingSchema = {
    type: "string",
    enum: levelSettings,
    enumDescriptions: levelDescriptions(meta.level),
    default: "default",
    scope: "resource",
    markdownDescription: `${meta.statement} Default level: ${meta.level}.`,
  };
  const allow: SettingSchema = {
    type: "array",
    items: { type: "string" },
    uniqueItems: true,
    default: [],
    scope: "resource",
    markdownDescription: `Marked words that \`${meta.id}\` never reports, whatever their capitals.`,
  };
  const options = Object.entries(meta.options).map(
    ([name, spec]): NamedSetting => [
      spec.setting === undefined ? `${prefix}.${name}` : `stet.${spec.setting}`,
      optionSchema(spec),
    ],
  );
  return [[`${prefix}.level`, level], [`${prefix}.allow`, allow], ...options];
}

function optionSchema(spec: OptionSpec): SettingSchema {
  const rest = { default: spec.default, scope: "resource", markdownDescription: spec.description } as const;
  if (typeof spec.default === "boolean") return { type: "boolean", ...rest };
  if (typeof spec.default === "number") {
    return {
      type: "number",
      ...rest,
      ...(spec.minimum !== undefined && { minimum: spec.minimum }),
      ...(spec.maximum !== undefined && { maximum: spec.maximum }),
    };
  }
  if (typeof spec.default === "string") {
    return { type: "string", ...rest, ...(spec.values !== undefined && { enum: spec.values }) };
  }
  return { type: "array", items: { type: "string" }, ...rest };
}
