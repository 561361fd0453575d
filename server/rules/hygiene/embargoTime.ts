/** Reads an embargo line: which instant it names, or what it leaves out. */
import type { CalendarDate, DateMention, Paragraph } from "../../draft/types.ts";
import * as l10n from "../../l10n/l10n.ts";
import { addDays, dayNumber, isPossible, nearestOccurrence } from "../../language/calendar.ts";
import { ambiguousZones, isSummer, placeZones, timeZones } from "./timeZones.ts";

export type Missing = "date" | "time" | "zone";

export type EmbargoTime =
  | {
      readonly kind: "until";
      readonly instant: number;
      readonly clocks: readonly string[];
      readonly doubts: readonly string[];
    }
  /** Parts left out; `unclear` names a part that is there and can be read two ways. */
  | { readonly kind: "incomplete"; readonly missing: readonly Missing[]; readonly unclear: string | null }
  /** Two times that are not the same moment. */
  | { readonly kind: "disagree"; readonly first: string; readonly second: string }
  /** Until something happens: delivery of a speech, publication of a report. */
  | { readonly kind: "open"; readonly event: string }
  | { readonly kind: "lifted" };

interface Clock {
  readonly at: number;
  readonly minutes: number;
  readonly text: string;
}

interface Day {
  readonly at: number;
  readonly date: CalendarDate;
}

interface Zone {
  readonly at: number;
  readonly text: string;
  readonly name: string;
}

const openEnded =
  /\b(?:until|till|against|on|before)\s+((?:the\s+)?(?:delivery|publication|release|further notice|broadcast|official announcement|announcement))\b/i;
const lifted =
  /\bembargo(?:ed)?\b[:\s—–-]*(?:has been |is |was |now )*(?:lifted|ended|over|expired|none|no longer)\b|\bno embargo\b/i;
const clockTime =
  /(?<![\d:.+-])(?:([01]?\d|2[0-4])[:.h]([0-5]\d)(?:[:.][0-5]\d)?\s*([ap])?(?:\.?m\b\.?)?|(1[0-2]|0?[1-9])\s*([ap])\.?m\b\.?|([01]\d|2[0-3])([0-5]\d)(?=\s*(?:hrs|hours|h)?\s*[([]?(?:[A-Z]{2,4}\b|[+-]\d|local)))/gi;
/** 03/02/2025 is one day in London and another in New York. */
const figureDate = /(?<![\d.:/])\d{1,2}([./])\d{1,2}\1(?:\d{4}|\d{2})(?![\d.:/])/;
const noon = /\b(?:12\s+)?(?:noon|midday)\b/gi;
const midnight = /\bmidnight\b/i;
const numericZone = /\b(?:UTC|GMT)\s?([+-−])\s?(\d{1,2})(?::?([0-5]\d))?\b|(?<=\d\s?)([+−-])(\d{2}):?([0-5]\d)\b/g;

export function readEmbargo(paragraph: Paragraph, reference: CalendarDate): EmbargoTime {
  const { text, dates } = paragraph;
  if (lifted.test(text)) return { kind: "lifted" };
  // Dates are read by the parser; their digits are not times.
  let line = text;
  for (const { span } of dates)
    line = line.slice(0, span.start) + " ".repeat(span.end - span.start) + line.slice(span.end);
  const figures = figureDate.exec(line);
  line = line.replace(figureDate, (date) => " ".repeat(date.length));
  const clocks = clocksIn(line);
  const zones = zonesIn(line);
  const event = openEnded.exec(text)?.[1];
  if (event !== undefined && clocks.length === 0) return { kind: "open", event: event.toLowerCase() };

  const days = [...daysOf(dates, reference), ...figureDays(figures)];
  const unclear = unclearPart();
  const missing: Missing[] = [];
  if (dates.length === 0 && figures === null) missing.push("date");
  if (clocks.length === 0 && !midnight.test(line)) missing.push("time");
  if (zones.length === 0) missing.push("zone");
  const [first, ...others] = timesOf(clocks, zones);
  if (missing.length > 0 || unclear !== null || first === undefined) return { kind: "incomplete", missing, unclear };
  // The day nearest to the time, unless only another one makes all times the same moment.
  const byNearness = days.sort((a, b) => Math.abs(a.at - first.clock.at) - Math.abs(b.at - first.clock.at));
  for (const { date } of byNearness) {
    const reading = readingOf(first, date);
    const readings = [reading, ...others.flatMap((other) => sameMoment(other, reading, byNearness))];
    if (readings.length <= others.length) continue;
    return {
      kind: "until",
      instant: reading.instant,
      clocks: readings.map(({ text }) => text),
      doubts: readings.flatMap(({ doubt }) => doubt),
    };
  }
  return { kind: "disagree", first: textOf(first), second: others.map(textOf).join(", ") };

  function unclearPart(): string | null {
    if (clocks.length === 0 && midnight.test(line)) return l10n.t("midnight begins or ends the day: 00:01 or 23:59");
    const zone = unclearZone(zones.map(({ name }) => name));
    if (zone !== null || days.length > 0) return zone;
    if (figures !== null) return l10n.t("which day {0} is", figures[0]);
    return dates.length > 0 ? l10n.t("the calendar does not have its day") : null;
  }
}

/** The real days among the dates; without a year, the one nearest to the day of writing. */
function daysOf(dates: readonly DateMention[], reference: CalendarDate): Day[] {
  return dates.flatMap(({ day, month, year, span }) => {
    const date = year === null ? nearestOccurrence(day, month, reference) : { year, month, day };
    return date === null || !isPossible(day, month, year) ? [] : [{ at: span.start, date }];
  });
}

/** The day of 13/02/2025 or 02/13/2025; none where either number could be the month. */
function figureDays(match: RegExpExecArray | null): Day[] {
  const [one = 0, two = 0, years = 0] = (match?.[0].split(/[./]/) ?? []).map(Number);
  const year = years < 100 ? 2000 + years : years;
  if (match === null || (one !== two && one <= 12 && two <= 12)) return [];
  const date = one > 12 ? { year, month: two, day: one } : { year, month: one, day: two };
  return isPossible(date.day, date.month, year) ? [{ at: match.index, date }] : [];
}

function clocksIn(line: string): readonly Clock[] {
  const found: Clock[] = [];
  for (const match of line.matchAll(clockTime)) {
    const [whole, hours, minutes, half, bareHours, bareHalf, hours24, minutes24] = match;
    const hour = Number(hours ?? bareHours ?? hours24);
    const side = (half ?? bareHalf)?.toLowerCase();
    const dayHour = side === undefined ? hour : (hour % 12) + (side === "p" ? 12 : 0);
    found.push({ at: match.index, minutes: dayHour * 60 + Number(minutes ?? minutes24 ?? 0), text: whole.trim() });
  }
  for (const match of line.matchAll(noon)) found.push({ at: match.index, minutes: 720, text: match[0] });
  return found.sort((a, b) => a.at - b.at);
}

const abbreviation = new RegExp(
  `(?<![\\p{L}])(?:${[...timeZones.keys(), ...ambiguousZones.keys()].join("|")}|[gG]mt|[uU]tc)(?![\\p{L}\\d])`,
  "gu",
);
const place = new RegExp(
  `(?<![\\p{L}])(${[...placeZones.keys()].join("|")})(?: standard| daylight)? time(?![\\p{L}])`,
  "giu",
);
const localTime = /\blocal(?: time)?\b/gi;

function zonesIn(line: string): readonly Zone[] {
  const found: Zone[] = [];
  const add = (match: RegExpExecArray, name: string) => {
    const [text] = match;
    const taken = found.some((zone) => zone.at <= match.index && match.index < zone.at + zone.text.length);
    if (!taken) found.push({ at: match.index, text, name });
  };
  // GMT+1 before GMT.
  for (const match of line.matchAll(numericZone)) add(match, match[0].replace("−", "-"));
  for (const match of line.matchAll(abbreviation)) add(match, match[0].toUpperCase());
  for (const match of line.matchAll(place)) add(match, (match[1] ?? "").toUpperCase());
  for (const match of line.matchAll(localTime)) add(match, "LOCAL");
  return found.sort((a, b) => a.at - b.at);
}

function unclearZone(names: readonly string[]): string | null {
  for (const name of names) {
    const meanings = ambiguousZones.get(name);
    if (meanings !== undefined) return meanings();
  }
  return null;
}

/** A time with its zone: the next one before another time, else the line's only one. */
interface ZonedTime {
  readonly clock: Clock;
  readonly zone: Zone;
}

function timesOf(clocks: readonly Clock[], zones: readonly Zone[]): readonly ZonedTime[] {
  return clocks.flatMap((clock, index) => {
    const until = clocks[index + 1]?.at ?? Number.POSITIVE_INFINITY;
    const own = zones.find((zone) => zone.at > clock.at && zone.at < until);
    const zone = own ?? (clocks.length === 1 ? zones[0] : undefined);
    return zone === undefined ? [] : [{ clock, zone }];
  });
}

const textOf = ({ clock, zone }: ZonedTime) => `${clock.text} ${zone.text}`;

interface Reading {
  readonly instant: number;
  readonly text: string;
  readonly doubt: readonly string[];
}

function readingOf(time: ZonedTime, date: CalendarDate): Reading {
  const { clock } = time;
  const { name } = time.zone;
  const zone = timeZones.get(name) ?? placeZones.get(name);
  let offset = zone?.offset ?? numericOffset(name);
  if (zone?.changes !== undefined && isSummer(zone.changes, date, clock.minutes)) offset += 60;
  const season = zone?.season;
  const outOfSeason = season !== undefined && isSummer(season.clock, date, clock.minutes) !== season.summer;
  return {
    instant: (dayNumber(date) * 1440 + clock.minutes - offset) * 60_000,
    text: textOf(time),
    doubt: outOfSeason ? [l10n.t("On that day clocks show {0}, not {1}. Is {1} meant?", season.other, name)] : [],
  };
}

function numericOffset(name: string): number {
  const parts = /([+-])\s?(\d{1,2}):?(\d{2})?/.exec(name);
  const minutes = Number(parts?.[2] ?? 0) * 60 + Number(parts?.[3] ?? 0);
  return parts?.[1] === "-" ? -minutes : minutes;
}

/** The other time on whichever day makes it the same moment. The line's only day may be another one by that clock. */
function sameMoment(other: ZonedTime, { instant }: Reading, days: readonly Day[]): readonly Reading[] {
  const dates = days.map(({ date }) => date);
  const [only, ...rest] = dates;
  const possible = only !== undefined && rest.length === 0 ? [addDays(only, -1), only, addDays(only, 1)] : dates;
  return possible
    .map((date) => readingOf(other, date))
    .filter((reading) => reading.instant === instant)
    .slice(0, 1);
}
