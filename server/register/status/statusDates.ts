/** The dates of a status wording: since when, until when, as exactly as it says. */
import type { Span } from "../../draft/types.ts";
import { daysInMonth, monthNames } from "../../language/calendar.ts";
import type { PartialDate } from "../types.ts";

export interface StatusDate {
  readonly date: PartialDate;
  readonly span: Span;
  /** "in" and "on" leave open what happened then: the verb says it. */
  readonly role: "since" | "until" | "at";
}

const month = monthNames.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)}|\\.|t\\.?)?`).join("|");
const year = "((?:19|20)\\d{2})(?!\\d)";
const pattern = new RegExp(
  [
    `(?<iso>(?:19|20)\\d{2}-\\d{2}(?:-\\d{2})?)(?!\\d)`,
    `(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?<dm>${month})\\s*,?\\s+(?<dy>${year})`,
    `(?<md>${month})\\s+(?<mday>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<mdy>${year})`,
    `(?<m>${month})\\s*,?\\s+(?<my>${year})`,
    `(?<y>${year})`,
  ].join("|"),
  "giu",
);
const sinceWords =
  /\b(?:since|from|as of|effective|with effect from|ever since)\s+(?:(?:at least|early|late|mid)[\s-]+)?$/i;
const untilWords = /(?:\b(?:until|till|to|through|up to|before)\s+(?:(?:early|late|mid)[\s-]+)?|\d\s?[–-]\s?)$/i;

/** Every date of the wording with a year, in order. Offsets count in `text`. */
export function findStatusDates(text: string): readonly StatusDate[] {
  const found: StatusDate[] = [];
  for (const match of text.matchAll(pattern)) {
    if (/[\p{L}\d/.]$/u.test(text.slice(0, match.index))) continue;
    const date = dateOf(match.groups ?? {});
    if (date === null) continue;
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    const role = sinceWords.test(before) ? "since" : untilWords.test(before) ? "until" : "at";
    found.push({ date, span: { start: match.index, end: match.index + match[0].length }, role });
  }
  // "2003–2025": the first of a pair is the beginning.
  return found.map((date, index) =>
    date.role === "at" && found[index + 1]?.role === "until" ? { ...date, role: "since" } : date,
  );
}

type Groups = Readonly<Record<string, string | undefined>>;

function dateOf({ iso, day, dm, dy, md, mday, mdy, m, my, y }: Groups): PartialDate | null {
  if (iso !== undefined) return iso;
  if (y !== undefined) return y;
  const name = dm ?? md ?? m;
  const inYear = dy ?? mdy ?? my;
  if (name === undefined || inYear === undefined) return null;
  const number = monthNames.findIndex((full) => full.toLowerCase().startsWith(name.slice(0, 3).toLowerCase())) + 1;
  const written = day ?? mday;
  const inMonth = `${inYear}-${String(number).padStart(2, "0")}`;
  if (written === undefined) return inMonth;
  const dayOfMonth = Number(written);
  if (dayOfMonth < 1 || dayOfMonth > daysInMonth(number, Number(inYear))) return inMonth;
  return `${inMonth}-${String(dayOfMonth).padStart(2, "0")}`;
}
