import { findDates } from "./dates.ts";
import type { Dateline } from "./types.ts";

/** Datelines are short: past this many characters a dash is an ordinary dash. */
const longest = 90;
const dash = /\s*[—–]\s*|\s+-{1,2}\s+/;
const capitals = /^(?:Ma?c(?=\p{Lu}{2}))?\p{Lu}[\p{Lu}.'’-]+(?:[ /-]\p{Lu}[\p{Lu}.'’-]*)*$/u;
const notPlace = /^(?:on|in|at|by|since|until|from|after|before|for|the|it|he|she|they|but|and)\b/i;
const properName = /^\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|of|the|de|del|la|al|am|an|upon|sur))*$/u;
const slugWord =
  /^(?:BREAKING|EXCLUSIVE|ANALYSIS|WATCH|LIVE|OPINION|COMMENT|UPDATED?|VIDEO|FACTBOX|EXPLAINER|TIMELINE|INTERVIEW|REVIEW|PROFILE|FEATURE|CORRECTION|CORRECTED|URGENT|ALERT|DEVELOPING|JUST IN)\b/;

/**
 * The opening `PLACE[, Region][, date] [(Agency)] —` of a paragraph, or the whole of a line that is nothing else.
 * A place in small letters counts only with a date or an agency beside it; without a place there must be both and a dash.
 */
export function findDateline(text: string): Dateline | null {
  const head = text.slice(0, longest);
  const dashAt = dash.exec(head);
  const opening = dashAt === null ? (text.length <= longest ? text.trimEnd() : null) : head.slice(0, dashAt.index);
  if (opening === null || opening === "" || /["“”?!;:]/.test(opening)) return null;
  const agency = /\s*\((?:\p{Lu}[\p{L}.]*)(?:[ /]\p{L}[\p{L}.]*){0,3}\)$/u.exec(opening);
  let rest = agency === null ? opening : opening.slice(0, agency.index);
  const dates = findDates(rest, { start: 0, end: rest.length });
  const date = dates[0] ?? null;
  if (date !== null) {
    if (date.span.end !== rest.trimEnd().length) return null;
    rest = rest.slice(0, date.span.start);
  }
  const [place = "", ...regions] = rest.replace(/[,\s(]+$/, "").split(/,\s*/);
  if (notPlace.test(place) && !capitals.test(place)) return null;
  const inCapitals = capitals.test(place) && place.length > 2;
  if (inCapitals && dashAt !== null && date === null && agency === null) {
    // "NATO — the alliance of 32 — said", "BREAKING - Mayor resigns"
    if (/^\p{Ll}(?!\p{Lu})/u.test(head.slice(dashAt.index + dashAt[0].length)) || slugWord.test(place)) return null;
  }
  const placeless = place === "" && date !== null && agency !== null && dashAt !== null;
  if (!placeless && !inCapitals && !(properName.test(place) && (date !== null || agency !== null))) return null;
  if (regions.length > 2 || !regions.every((region) => properName.test(region) || capitals.test(region))) return null;
  if (dashAt === null && date === null) return null;
  const end = dashAt === null ? text.trimEnd().length : dashAt.index + dashAt[0].length;
  return { span: { start: 0, end }, place: { start: 0, end: place.length }, date };
}
