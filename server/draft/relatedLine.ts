/** Signs that a line inside the story is a headline or stub copied along from a web page. */
import * as l10n from "../l10n/l10n.ts";

const strongOpening =
  /^(?:\W*)(READ MORE|ALSO READ|READ ALSO|RELATED|WATCH|SEE ALSO|LISTEN|MORE FROM|RECOMMENDED|DON['’]T MISS|ADVERTISEMENT|SIGN UP|SUBSCRIBE|FOLLOW US|Read more|Also read|Read also|See also|Related|Watch|Listen|More from|Recommended|Don['’]t miss|Advertisement)\b(?:\W*$|\s*[:|–—-]|.*)/;
const anyCase = new Set(["READ MORE", "ALSO READ", "READ ALSO", "SEE ALSO", "ADVERTISEMENT", "RECOMMENDED"]);
const embed = /^(?:pic\.twitter\.com\/\S+|—\s?[^—]{2,60}\(@\w+\)|View this post on|A post shared by|Embed from Getty)/i;
const smallWords = new Set(
  "a an the of to in on for and or but nor at by with from as is are be has have had its vs v via over up not it than into after amid".split(
    " ",
  ),
);

/** What the desk itself adds to a story. */
const ownNote = /^\W*(?:Editor['’]s note|Correction|Clarification|Update)\b/iu;

/** Words of a headline at most; a longer line without a stop is a paragraph that lost its stop. */
const longestHeadline = 16;

/** `Pune 188-7 (20 overs)`, `Velm 3-1 Orvel`: a line of results. */
const score = /(?<![\d-])\d{1,3}[-–]\d{1,3}(?![\d-])|\b\d+ overs\b/u;

/** A line as short as a headline's that no stop ends. */
export function isShortLine(line: string): boolean {
  return (
    /[\p{L}\p{N}]/u.test(line) && !/[.!?…:][”"’'»)\]*†‡]*$/u.test(line) && line.split(/\s+/).length < longestHeadline
  );
}

/**
 * Why the line reads as a related-story line; empty where it does not. `isBetweenParagraphs`: body copy before and after.
 * `isInList`: is it one of the story's own lines, whose looks say nothing?
 */
export function relatedSigns(line: string, isBetweenParagraphs: boolean, isInList: () => boolean): readonly string[] {
  const opening = strongOpening.exec(line)?.[1];
  if (opening !== undefined) {
    const label = opening.toUpperCase();
    const isLabel = opening === label || anyCase.has(label) || new RegExp(`^\\W*${opening}\\W*(?:$|[:|])`).test(line);
    if (isLabel) return [l10n.t("starts with “{0}”", opening)];
  }
  if (embed.test(line)) return [l10n.t("is a social-media embed")];
  if (ownNote.test(line)) return [];
  if (!isBetweenParagraphs || /[.!?…][”"’'»)\]*†‡]*$/.test(line) || /[,;:]$/.test(line)) return [];
  const words = line.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];
  if (words.length < 5 || words.length >= longestHeadline) return [];
  const signs = [l10n.t("ends without a full stop")];
  const long = words.filter((word) => !smallWords.has(word));
  const capitalised = long.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length;
  const titleCase = capitalised / words.length >= 0.6 && capitalised >= 4;
  if (titleCase) signs.push(l10n.t("is in title case"));
  const label = /: (\p{Lu}[\p{L}'’.-]*(?: \p{L}[\p{L}'’.-]*){0,3})$/u.exec(line)?.[1];
  if (label !== undefined) signs.push(l10n.t("ends in “{0}”", `: ${label}`));
  const site = / [|–—-] (\p{Lu}[\p{L} ]{2,30})$/u.exec(line)?.[1];
  if (site !== undefined) signs.push(l10n.t("ends in a site’s name (“{0}”)", site));
  if (/(?<![\p{L}])['‘][^'’]+['’](?![\p{L}])/u.test(line) && words.length >= 6)
    signs.push(l10n.t("has single quotation marks"));
  const enough = (titleCase && words.length >= 6) || ((label !== undefined || site !== undefined) && signs.length >= 2);
  return enough && !score.test(line) && !isInList() ? signs : [];
}
