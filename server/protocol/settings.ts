import { type Connection, MessageType, ShowMessageNotification } from "vscode-languageserver";
import { readEditorLayer } from "../house/editorSettings.ts";
import { type Complain, pathText, type SettingProblem } from "../json/problems.ts";
import * as l10n from "../l10n/l10n.ts";
import type { Rule } from "../rules/types.ts";
import type { CheckSettings } from "./session.ts";

/** Milliseconds of quiet in the sentence being typed, where nothing is set. */
export const defaultQuietZone = 1500;

/** Reads the `stet` section as the editor gives it. Everything usable is used; the rest is reported. */
export function readCheckSettings(
  value: unknown,
  rules: readonly Rule[],
): { readonly settings: CheckSettings; readonly problems: readonly SettingProblem[] } {
  const { layer, problems } = readEditorLayer(value, rules, l10n.t("the editor’s settings"));
  const complain: Complain = (path, message) => all.push({ path, message, key: false });
  const all: SettingProblem[] = [...problems];
  const field = (name: string): unknown =>
    typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
  const files = field("checkFiles") ?? "auto";
  const checkFiles = files === "always" || files === "never" || files === "auto" ? files : null;
  if (checkFiles === null) complain(["checkFiles"], l10n.t("Must be one of auto, always, never."));
  const quiet = field("quietZone") ?? defaultQuietZone;
  const quietZone = typeof quiet === "number" && quiet >= 0 ? quiet : null;
  if (quietZone === null) complain(["quietZone"], l10n.t("Must be a number of milliseconds, 0 or more."));
  const attribution = field("attribution");
  const ofAttribution = (name: string): unknown =>
    typeof attribution === "object" && attribution !== null ? Reflect.get(attribution, name) : undefined;
  const wanted = ofAttribution("colours") ?? "subtle";
  const colours = wanted === "off" || wanted === "subtle" || wanted === "full" ? wanted : null;
  if (colours === null) complain(["attribution", "colours"], l10n.t("Must be one of off, subtle, full."));
  const flag = (name: string, otherwise: boolean): boolean => {
    const value = ofAttribution(name) ?? otherwise;
    if (typeof value === "boolean") return value;
    complain(["attribution", name], l10n.t("Must be true or false."));
    return otherwise;
  };
  const lens = asBoolean(field("summaryLens") ?? true);
  if (lens === null) complain(["summaryLens"], l10n.t("Must be true or false."));
  return {
    settings: {
      editor: layer,
      checkFiles: checkFiles ?? "auto",
      quietZone: quietZone ?? defaultQuietZone,
      colours: colours ?? "subtle",
      creditHover: flag("hover", true),
      inlayHints: flag("inlayHints", false),
      summaryLens: lens ?? true,
    },
    problems: all,
  };
}

function asBoolean(value: unknown): boolean | null {
  return typeof value === "boolean" ? value : null;
}

/** Where settings come from: asked per file where the client can answer, else what it sent last. */
export interface SettingsSource {
  /** Settings of one file. Problems are shown to the person once each. */
  of(uri: string): Promise<CheckSettings>;
  /** Forgets what was read: called on every change. `sent` is the client's own notification, for clients that cannot be asked. */
  changed(sent: unknown): void;
}

/** A warning for the person that asks nothing of them. */
export function tell(connection: Connection, message: string): void {
  void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
}

export function createSettingsSource(
  connection: Connection,
  rules: readonly Rule[],
  canAsk: boolean,
  initial: unknown,
): SettingsSource {
  let sent = initial;
  const told = new Set<string>();
  // Same value, same object: cached results of a draft are kept while its settings stay the same.
  const read = new Map<string, CheckSettings>();
  const settle = (value: unknown): CheckSettings => {
    const key = JSON.stringify(value) ?? "";
    const known = read.get(key);
    if (known !== undefined) return known;
    const { settings, problems } = readCheckSettings(value, rules);
    for (const { path, message } of problems) {
      const text = l10n.t("Stet setting “{0}” is not used: {1}", pathText(["stet", ...path]), message);
      if (told.has(text)) continue;
      told.add(text);
      tell(connection, text);
    }
    read.set(key, settings);
    return settings;
  };
  return {
    async of(uri) {
      if (!canAsk) return settle(sent);
      // An editor that can be asked may have no such section.
      return settle((await connection.workspace.getConfiguration({ scopeUri: uri, section: "stet" })) ?? sent);
    },
    changed(value) {
      read.clear();
      told.clear();
      const section = typeof value === "object" && value !== null && "stet" in value ? value.stet : value;
      if (section !== undefined && section !== null) sent = section;
    },
  };
}
