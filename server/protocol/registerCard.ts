/** What the register says of an entry, as a card an editor reads in two seconds. Markdown. */
import type { CalendarDate } from "../draft/types.ts";
import * as l10n from "../l10n/l10n.ts";
import { isOld } from "../register/status/age.ts";
import { authorities, authorityName } from "../register/status/authorities.ts";
import { stateOn } from "../register/status/listingDates.ts";
import { pageOf } from "../register/status/pages.ts";
import { earliest, toldDate } from "../register/status/partialDates.ts";
import { fullStatement } from "../register/status/statement.ts";
import type { Entry, Listing } from "../register/types.ts";
import { plainText } from "../rules/explanation.ts";
import { clientCommands } from "./messages.ts";
import { kindOf } from "./registerView.ts";

export interface CardOptions {
  /** The day states are told of: the draft's. */
  readonly day: CalendarDate;
  readonly today: CalendarDate;
  /** Can the client open the register view from a link? */
  readonly linksCommands: boolean;
}

/** Listings told before the rest is left to the register view. */
const most = 7;
/** Characters of a note. */
const longestNote = 150;
const signs = { active: "●", suspended: "◐", "not-yet": "○", ended: "○" } as const;
const order = { active: 0, suspended: 1, "not-yet": 2, ended: 3 } as const;

/** Name, initials and kind. */
export function cardTitle(entry: Entry, { linksCommands }: CardOptions): string {
  const acronym = entry.names.find(({ kind, strength }) => kind === "acronym" && strength === "strong")?.text;
  const initials = acronym === undefined || acronym === entry.name ? "" : ` (${plainText(acronym)})`;
  const link = linksCommands ? ` · [${l10n.t("register")}](${registerLink(entry)})` : "";
  return `**${plainText(entry.name)}**${initials} · ${plainText(kindOf(entry))}${link}`;
}

/** One line for each authority, those in force first. */
export function listingLines({ listings }: Entry, { day }: CardOptions): readonly string[] {
  const ordered = [...listings].sort(
    (a, b) => order[stateOn(a, day)] - order[stateOn(b, day)] || rankOf(a.authority) - rankOf(b.authority),
  );
  const lines = ordered.slice(0, most).map((listing) => listingLine(listing, day));
  return ordered.length > most ? [...lines, l10n.t("… and {0} more in the register", ordered.length - most)] : lines;
}

/** The same order on every card: readers learn where to look. A house's own authorities come last. */
function rankOf(authority: string): number {
  const rank = authorities.findIndex(({ id }) => id === authority);
  return rank < 0 ? authorities.length : rank;
}

/** As many sentences of a note as a glance takes in; the register view has all. */
function firstOf(note: string): string {
  const sentences = note.split(/(?<=[.;])\s+/);
  let told = sentences[0] ?? "";
  for (const sentence of sentences.slice(1)) {
    if (told.length + sentence.length > longestNote) return `${told} …`;
    told = `${told} ${sentence}`;
  }
  return told;
}

function listingLine(listing: Listing, day: CalendarDate): string {
  const { authority, reference, verified } = listing;
  const page = pageOf(authority, reference);
  const shown = plainText(reference ?? l10n.t("page"));
  return [
    `${signs[stateOn(listing, day)]} **${plainText(authorityName(authority))}** ${plainText(fullStatement(listing, day))}`,
    page === null ? (reference === null ? "" : shown) : `[${shown}](${page})`,
    verified ? "" : l10n.t("press reports only"),
  ]
    .filter((part) => part !== "")
    .join(" · ");
}

/** How old the facts are; a warning where that is long ago. */
export function asOfLine({ asOf, listings }: Entry, { today }: CardOptions): string {
  const dates = [...listings.map((listing) => listing.asOf), ...(listings.length === 0 ? [asOf] : [])];
  const sorted = [...new Set(dates)].sort((a, b) => (earliest(a) ?? 0) - (earliest(b) ?? 0));
  const [oldest = asOf, newest = asOf] = [sorted[0], sorted.at(-1)];
  const span = oldest === newest ? toldDate(newest) : l10n.t("{0} to {1}", toldDate(oldest), toldDate(newest));
  return isOld(oldest, today)
    ? `⚠ ${l10n.t("As of {0}: over 90 days old, look again before print.", span)}`
    : l10n.t("As of {0}.", span);
}

/** The whole card but for what the draft claims, which the caller puts under the title. */
export function cardOf(entry: Entry, options: CardOptions, claims: readonly string[]): string {
  const { listings, note } = entry;
  const none = l10n.t("No listing of it was found in the loaded registers (as of {0}).", toldDate(entry.asOf));
  return [
    cardTitle(entry, options),
    ...(claims.length > 0 ? [claims.join("  \n")] : []),
    listings.length === 0 ? none : listingLines(entry, options).join("  \n"),
    ...(note === "" ? [] : [`_${plainText(firstOf(note))}_`]),
    asOfLine(entry, options),
  ].join("\n\n");
}

/** What a name that belongs to several entries may mean: nothing is checked for it, and the card says so. */
export function candidatesCard(name: string, candidates: readonly Entry[], options: CardOptions): string {
  const lines = candidates.slice(0, most).map((entry) => `- ${cardTitle(entry, options)}: ${briefly(entry, options)}`);
  const rest = candidates.length > most ? [`- ${l10n.t("… and {0} more", candidates.length - most)}`] : [];
  return [
    l10n.t(
      "{0} fits {1} entries of the register. Which one is meant only the story can tell, so Stet asks for no label here:",
      `**${plainText(name)}**`,
      candidates.length,
    ),
    [...lines, ...rest].join("\n"),
  ].join("\n\n");
}

function briefly({ listings }: Entry, { day }: CardOptions): string {
  const names = listings
    .filter((listing) => stateOn(listing, day) === "active")
    .map(({ authority }) => authorityName(authority));
  return names.length === 0 ? l10n.t("no listing in force found") : plainText([...new Set(names)].join(", "));
}

function registerLink({ id }: Entry): string {
  return `command:${clientCommands.showRegister}?${encodeURIComponent(JSON.stringify([{ id }]))}`;
}
