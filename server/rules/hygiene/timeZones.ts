/** Time zones as embargo lines write them: minutes ahead of UTC, and the season the abbreviation is used in. */

import type { CalendarDate } from "../../draft/types.ts";
import * as l10n from "../../l10n/l10n.ts";
import { nthWeekday } from "../../language/calendar.ts";

/** Whose clock-change days count: the EU and the UK, the US and Canada, Australia's south-east. */
export type Clock = "europe" | "america" | "australia";

export interface TimeZone {
  /** Minutes ahead of UTC, in winter where `changes`. */
  readonly offset: number;
  /** Abbreviations that mean either season: ET, "London time". An hour is added in summer. */
  readonly changes?: Clock;
  /** Abbreviations that mean one season only: BST, EST. */
  readonly season?: { readonly clock: Clock; readonly summer: boolean; readonly other: string };
}

const only = (offset: number, clock: Clock, summer: boolean, other: string): TimeZone => ({
  offset,
  season: { clock, summer, other },
});

/** Abbreviations. IST is missing on purpose: see `ambiguousZones`. */
export const timeZones: ReadonlyMap<string, TimeZone> = new Map<string, TimeZone>([
  ["UTC", { offset: 0 }],
  ["GMT", { offset: 0 }],
  ["Z", { offset: 0 }],
  ["BST", only(60, "europe", true, "GMT")],
  ["CET", only(60, "europe", false, "CEST")],
  ["CEST", only(120, "europe", true, "CET")],
  ["EET", only(120, "europe", false, "EEST")],
  ["EEST", only(180, "europe", true, "EET")],
  ["MSK", { offset: 180 }],
  ["TRT", { offset: 180 }],
  ["SAST", { offset: 120 }],
  ["EAT", { offset: 180 }],
  ["WAT", { offset: 60 }],
  ["GST", { offset: 240 }],
  ["PKT", { offset: 300 }],
  ["NPT", { offset: 345 }],
  ["ICT", { offset: 420 }],
  ["WIB", { offset: 420 }],
  ["SGT", { offset: 480 }],
  ["HKT", { offset: 480 }],
  ["AWST", { offset: 480 }],
  ["JST", { offset: 540 }],
  ["KST", { offset: 540 }],
  ["ACST", { offset: 570 }],
  ["AEST", only(600, "australia", false, "AEDT")],
  ["AEDT", only(660, "australia", true, "AEST")],
  ["NZST", { offset: 720 }],
  ["NZDT", { offset: 780 }],
  ["BRT", { offset: -180 }],
  ["EST", only(-300, "america", false, "EDT")],
  ["EDT", only(-240, "america", true, "EST")],
  ["ET", { offset: -300, changes: "america" }],
  ["CST", only(-360, "america", false, "CDT")],
  ["CDT", only(-300, "america", true, "CST")],
  ["CT", { offset: -360, changes: "america" }],
  ["MST", { offset: -420 }], // Arizona keeps it all year
  ["MDT", only(-360, "america", true, "MST")],
  ["MT", { offset: -420, changes: "america" }],
  ["PST", only(-480, "america", false, "PDT")],
  ["PDT", only(-420, "america", true, "PST")],
  ["PT", { offset: -480, changes: "america" }],
  ["AKST", only(-540, "america", false, "AKDT")],
  ["AKDT", only(-480, "america", true, "AKST")],
  ["HST", { offset: -600 }],
]);

/** Clocks named by their place: "London time", "(Eastern time)". Keys in capitals. */
export const placeZones: ReadonlyMap<string, TimeZone> = new Map<string, TimeZone>([
  ["EASTERN", { offset: -300, changes: "america" }],
  ["PACIFIC", { offset: -480, changes: "america" }],
  ["UK", { offset: 0, changes: "europe" }],
  ["LONDON", { offset: 0, changes: "europe" }],
  ["DUBLIN", { offset: 0, changes: "europe" }],
  ["PARIS", { offset: 60, changes: "europe" }],
  ["BRUSSELS", { offset: 60, changes: "europe" }],
  ["BERLIN", { offset: 60, changes: "europe" }],
  ["GENEVA", { offset: 60, changes: "europe" }],
  ["ROME", { offset: 60, changes: "europe" }],
  ["NEW YORK", { offset: -300, changes: "america" }],
  ["WASHINGTON", { offset: -300, changes: "america" }],
]);

/** One abbreviation, several clocks: the line has to say which. */
export const ambiguousZones: ReadonlyMap<string, () => string> = new Map([
  ["IST", () => l10n.t("IST may be India, Ireland or Israel")],
  ["AST", () => l10n.t("AST may be Atlantic or Arabia")],
  ["LOCAL", () => l10n.t("whose local time it is")],
]);

/** Is it summer time by that clock at that hour of the local day? Clocks change at two in the morning. */
export function isSummer(clock: Clock, date: CalendarDate, minutes: number): boolean {
  const { year } = date;
  const at = (day: CalendarDate) => day.month * 1e6 + day.day * 1e4;
  const now = at(date) + minutes;
  const two = 120;
  if (clock === "america")
    return now >= at(nthWeekday(2, 0, 3, year)) + two && now < at(nthWeekday(1, 0, 11, year)) + two;
  if (clock === "europe")
    return now >= at(nthWeekday(-1, 0, 3, year)) + two && now < at(nthWeekday(-1, 0, 10, year)) + two;
  return now >= at(nthWeekday(1, 0, 10, year)) + two || now < at(nthWeekday(1, 0, 4, year)) + two;
}
