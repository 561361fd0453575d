/** An embargo in words: how long it runs still, or what its line does not say. Pure: of VS Code it uses the translations only. */
import { l10n } from "vscode";
import type { EmbargoState } from "../server/protocol/messages.ts";

export interface EmbargoText {
  readonly text: string;
  readonly tooltip: string;
  /** It ends soon, or nobody can know when. */
  readonly isLoud: boolean;
}

const minute = 60_000;
/** Milliseconds before the end from which on it is loud. */
const soon = 15 * minute;

/** `now`: milliseconds since 1970-01-01 UTC; `language` and, for tests, `timeZone` are those of the person. */
export function embargoText(state: EmbargoState, now: number, language: string, timeZone?: string): EmbargoText {
  const line = l10n.t("The draft says: “{0}”", state.line.replace(/\s+/g, " "));
  if (state.kind === "open") {
    return { text: `$(lock) ${l10n.t("Embargo until {0}", state.event)}`, tooltip: line, isLoud: false };
  }
  if (state.kind === "unclear") {
    const parts = { date: l10n.t("the date"), time: l10n.t("the time"), zone: l10n.t("the time zone") };
    const missing = state.missing.map((part) => parts[part]).join(", ");
    const why = [
      ...(missing === "" ? [] : [l10n.t("It does not say: {0}.", missing)]),
      ...(state.why === null ? [] : [l10n.t("It can be read in two ways: {0}.", state.why)]),
    ];
    return { text: `$(lock) ${l10n.t("Embargo: until when?")}`, tooltip: [...why, line].join("\n"), isLoud: true };
  }
  const here = momentText(state.instant, language, timeZone);
  const left = state.instant - now;
  if (left <= 0) {
    return {
      text: `$(unlock) ${l10n.t("Embargo lifted")}`,
      tooltip: `${l10n.t("It ended on {0}, your time.", here)}\n${line}`,
      isLoud: false,
    };
  }
  return {
    text: `$(lock) ${l10n.t("Embargo: {0}", durationText(left))}`,
    tooltip: `${l10n.t("It ends on {0}, your time.", here)}\n${line}`,
    isLoud: left <= soon,
  };
}

/** The two largest units; rounded up, so that it never says that the time has come before it has. */
function durationText(milliseconds: number): string {
  const minutes = Math.ceil(milliseconds / minute);
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)];
  if (days > 0) return l10n.t("{0} d {1} h", days, hours);
  return hours > 0 ? l10n.t("{0} h {1} min", hours, minutes % 60) : l10n.t("{0} min", minutes);
}

function momentText(instant: number, language: string, timeZone: string | undefined): string {
  return new Date(instant).toLocaleString(language, {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
    ...(timeZone !== undefined && { timeZone }),
  });
}
