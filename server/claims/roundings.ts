/** Words before a figure that say how exact it is, and which values they leave room for. */
import { wordTable } from "../language/wordTable.ts";

export type Rounding = "about" | "below" | "above" | "limit" | "estimate";

const byWords = wordTable<Rounding>({
  about: "about",
  around: "about",
  approximately: "about",
  roughly: "about",
  some: "about",
  "close to": "about",
  nearly: "below",
  almost: "below",
  "just under": "below",
  "fewer than": "below",
  "less than": "below",
  under: "below",
  "more than": "above",
  "at least": "above",
  over: "above",
  "just over": "above",
  "no fewer than": "above",
  upwards: "above",
  "upwards of": "above",
  "up to": "limit",
  "as many as": "limit",
  "as much as": "limit",
  "an estimated": "estimate",
  estimated: "estimate",
});

/** Ends just before a figure: `more than `. */
const before = new RegExp(
  `(?<![\\p{L}-])(?<words>${Object.keys(byWords)
    .sort((a, b) => b.length - a.length)
    .join("|")})\\s+$`,
  "iu",
);

/** The rounding words straight before a figure and where they begin in `text`; null where it stands bare. */
export function roundingBefore(
  text: string,
  figureStart: number,
): { readonly rounding: Rounding; readonly start: number } | null {
  const head = text.slice(Math.max(0, figureStart - 24), figureStart);
  const match = before.exec(head);
  const words = match?.groups?.words;
  if (match === null || words === undefined) return null;
  const rounding = byWords[words.toLowerCase()];
  return rounding === undefined ? null : { rounding, start: figureStart - head.length + match.index };
}
