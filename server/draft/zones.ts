/** Which part of the draft each line is, from its looks and its place. */
import { findDateline } from "./dateline.ts";
import { findDates } from "./dates.ts";
import type { RawParagraph } from "./layout.ts";
import { footnoteHead } from "./marks.ts";
import { isShortLine, relatedSigns } from "./relatedLine.ts";
import type { Zone } from "./types.ts";
import { perWording } from "./wordings.ts";

/** A paragraph's zone before it is parsed. */
export interface ZoneOfParagraph {
  readonly zone: Zone;
  readonly signs: readonly string[];
}

const divider = /^(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,}|(?:•\s*){3,}|(?:~\s*){2,}|(?:=\s*){3,}|#+|[—–])$/;
const bullet = /^(?:[*•‣▪◦+]\s+|[-–]\s+|\d{1,2}[.)]\s+)\S/;
const numbered = /^\d{1,2}[.)]\s+(?=\p{Lu})(\S.*)$/u;
const dashItem = /^[-–]\p{Lu}/u;
const embargo =
  /^[[(*>\s]*(?:(?:strictly\s+|under\s+)?embargo(?:ed)?(?=\s*[:\])—–-]|\s*$|\s+(?:until|till|to|for|by|ends?|lifts?|before|at|\d)|\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day)|(?:strictly\s+)?not for (?:publication|release|broadcast) (?:before|until)|hold (?:for release|until))/i;
const embargoShout = /^[[(*>\s]*(?:STRICTLY |UNDER )?EMBARGO(?:ED)?\b/;
const advisory =
  /^(?:\((?:adds?|updates?|corrects?|recasts?|refiles?|repeats?|changes?|removes?|clarifies|deletes?|fixes|restores?|inserts?|includes?|rewrites?|edits?|releads?)\b.*\)$|(?:eds?|editors?|note to editors?|attention editors?|advisory|desks?|slug|catchline|writethru)(?:\s*[:—–]|\s+-|-\s))/i;
const ending = /^(?:[-—–*#\s]*(?:ends?|30)[-—–*#\s.]*|#{2,3})$/i;
/** Below it the story goes on, on the next page. */
const pageBreak = /^(?:[-—–*#\s]+more[-—–*#\s.]*|\(more\)|more|MORE)$/;
const noteLabel =
  /^(?:notes? (?:to|for) (?:editors?|desks?)|editors?['’]? notes?|notes?|contacts?|for more information)\s*:?$/i;
const bylineOpening = /^(?:by|words(?: by)?:|story by|report(?:ing)? by|text:)\s+/i;
const bylineWord =
  /^(?:\p{Lu}[\p{L}'’.-]*|and|in|at|for|the|of|&|van|von|der|den|ter|de|del|della|di|da|dos|du|la|le|bin|bint|ibn|al|el|y),?$/u;
/** `| BBC News`, `(Reuters)` */
const bylineOutlet = /\s*(?:[|/]\s*\S.*|\([^()]*\))$/u;
/** `Jane Doe`, `Jane Doe and John Roe`: between headline and story a line of names is a byline. */
const nameOnly =
  /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}(?:(?: and|,) \p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3})?$/u;
/** `Court correspondent` */
const tradeAlone = /^\p{Lu}[\p{L}&’-]+(?: [\p{L}&’-]+){0,2} (?:correspondent|editor|reporter|writer|critic)s?$/u;
/** `Jane Doe Diplomatic editor`, `Jane Doe, chief political editor`; a word without a capital may be a headline's verb. */
const nameAndTrade =
  /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}.'’-]*){2,4} (?:correspondent|editor|reporter|writer|critic)$|^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3},(?: [\p{L}&-]+){1,2} (?:correspondent|editor|reporter|writer|critic)$/u;
const dateLabel = /^(?:(?:first |last )?(?:published|updated|posted)(?: on)?:?\s*)?$/i;
const time = /^(?:[\s,|•·–—-]*(?:at )?\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?\s*(?:\p{Lu}{2,5})?)?\s*$/iu;
const signOff = /^\((?:(?:additional )?(?:reporting|writing|editing|compiled)\b.*)\)$/i;
const caption =
  /^(?:(?:caption|photo(?:graph)?|picture|image|pic|graphic|file(?: photo)?|video|main image)s?\s*(?:\([^)]{0,40}\))?(?:\s*[:|—–]|\s+-|-\s)\s*\S|\[(?:photo|image|picture|caption|graphic|video)\b[^\]]*\]$|!\[)/i;
const creditEnd =
  /\((?:photo|picture|image|file)[^)]{0,60}\)$|(?:photograph|photo|picture):?\s[^.]{3,60}\/\p{Lu}[\p{L} ]{1,30}$/iu;
const markdownCode = /^(?:\[[^\]^]+\]:\s|\|.*\|$|<\/?(?:div|table|figure|iframe|script|style)\b)/i;
const heading = /^#{1,6}\s+\S/;
const bold = /^(?:\*\*[^*]{2,80}\*\*|__[^_]{2,80}__)$/;
const label =
  /^(headline|head|hed|title|standfirst|dek|deck|sub-?head(?:line)?|strap|summary|byline|caption|published|date|dated|updated|dateline)\s*:\s*(?=\S)/i;

const zoneOfLabel = (name: string): Zone => {
  const key = name.toLowerCase();
  if (/^(?:headline|head|hed|title)$/.test(key)) return "headline";
  if (key === "byline") return "byline";
  if (key === "caption") return "caption";
  if (/date/.test(key) || key === "published") return "dateline";
  return "standfirst";
};

/** How much of a paragraph's start is a label or sign of its zone, not prose: `## `, `Headline: `, `* `, `Photo: `. */
export function zoneLead(text: string, zone: Zone): number {
  const space = /^\s*(?:\uFEFF)?\s*/.exec(text)?.[0].length ?? 0;
  const rest = text.slice(space);
  if (zone === "headline" || zone === "crosshead") {
    const number = zone === "crosshead" ? /^\d{1,2}[.)]\s+/ : null;
    return space + ((/^#{1,6}\s+/.exec(rest) ?? label.exec(rest) ?? number?.exec(rest))?.[0].length ?? 0);
  }
  if (zone === "standfirst" || zone === "byline" || zone === "dateline")
    return space + (label.exec(rest)?.[0].length ?? 0);
  if (zone === "bullet") return space + (/^(?:[*•‣▪◦+–-]\s*|\d{1,2}[.)]\s+)/.exec(rest)?.[0].length ?? 0);
  if (zone === "caption") {
    return (
      space +
      (/^(?:!(?=\[)|[\p{L} ]{3,12}(?:\([^)]{0,40}\))?(?:\s*[:|—–]\s*|\s+-\s*|-\s+))/u.exec(rest)?.[0].length ?? 0)
    );
  }
  if (zone === "body") return space + (/^(?:>\s?)+/.exec(rest)?.[0].length ?? 0);
  return space;
}

/** Gives every paragraph its zone, in order. They hold no blank lines. */
export function zonesOf(paragraphs: readonly RawParagraph[], format: "plain" | "markdown"): readonly ZoneOfParagraph[] {
  const lineAt = (index: number) => paragraphs[index]?.wording.text ?? "";
  const zones: ZoneOfParagraph[] = [];
  let inCode = false;
  let bodySeen = false;
  let headlineSeen = false;
  let ended = false;
  let inNotes = false;
  let listNumbers: ReadonlySet<number | null> | null = null;
  const contentAfter = (index: number) => {
    for (let at = index + 1; at < Math.min(index + 12, paragraphs.length); at++) {
      const next = paragraphs[at];
      if (next !== undefined && isCopy(next.wording)) return true;
    }
    return false;
  };

  paragraphs.forEach(({ wording }, index) => {
    const isPlain = bodySeen && !inCode && !ended && !inNotes && isUsualCopy(wording);
    const found = isPlain ? usual : zoneAt(wording.text, index);
    zones.push(typeof found === "string" ? { zone: found, signs: noSigns } : found);
  });
  return zones;

  function zoneAt(line: string, index: number): Zone | ZoneOfParagraph {
    if (format === "markdown" && /^(?:```|~~~)/.test(line)) {
      inCode = !inCode;
      return "code";
    }
    if (inCode) return "code";
    if (isEmbargo(line)) return "embargo";
    if (ending.test(line) && (bodySeen || divider.test(line))) {
      if (bodySeen && !/^#+$/.test(line)) ended = true;
      return bodySeen && !divider.test(line) ? "note" : "divider";
    }
    if (divider.test(line) || (bodySeen && pageBreak.test(line))) return "divider";
    if (format === "markdown" && markdownCode.test(line)) return "code";
    if (heading.test(line)) {
      if (!headlineSeen && !bodySeen) {
        headlineSeen = true;
        return "headline";
      }
      return "crosshead";
    }
    if (advisory.test(line)) return "advisory";
    if (signOff.test(line)) return "byline";
    if (noteLabel.test(line) && (bodySeen || ended)) {
      inNotes = true;
      return "note";
    }
    if (bodySeen && isFootnoteLine(line, index)) return "footnote";
    if (ended || inNotes) return "note";
    if (caption.test(line)) return "caption";
    if (!bodySeen) return headZone(line, index, bold.test(line));
    if (isNumberedCrosshead(line, index)) return "crosshead";
    if (bullet.test(line) || isDashItem(index)) return "bullet";
    if (bold.test(line)) return "crosshead";
    if (creditEnd.test(line) && wordCount(line) < 40) return "caption";
    if (isByline(line)) return "byline";
    if (isPlainCopy(line)) return "body";
    const signs = relatedSigns(line, contentAfter(index), () => isInList(line, index));
    if (signs.length > 0) return { zone: "related", signs };
    if (isCrosshead(line) && contentAfter(index)) return "crosshead";
    return "body";
  }

  function headZone(line: string, index: number, isBold: boolean): Zone {
    const labelled = label.exec(line)?.[1];
    if (labelled !== undefined) {
      const zone = zoneOfLabel(labelled);
      if (zone === "headline") headlineSeen = true;
      return zone;
    }
    if (/^[*•‣▪◦]\s*(?=[\p{L}\p{N}"“‘'])/u.test(line) && !/[^*]\*$/.test(line) && contentAfter(index)) return "bullet";
    if (bullet.test(line) && contentAfter(index)) return "bullet";
    if (isByline(line) || (headlineSeen && (nameOnly.test(line) || nameAndTrade.test(line)))) return "byline";
    if (zones.at(-1)?.zone === "byline" && tradeAlone.test(line)) return "byline";
    const dateline = findDateline(line);
    if (isDateLine(line) || (dateline !== null && dateline.span.end >= line.length)) return "dateline";
    const goesOn = /[,;]$/.test(line) || leavesOpen(line);
    const headlineLike = !goesOn && !endsLikeCopy(line) && wordCount(line) <= 25 && dateline === null;
    if (!headlineSeen && headlineLike && contentAfter(index)) {
      headlineSeen = true;
      return "headline";
    }
    if (headlineSeen && contentAfter(index) && wordCount(line) <= 50 && dateline === null) {
      const bylineFollows = paragraphs
        .slice(index + 1, index + 4)
        .some(({ wording: { text } }) => isByline(text) || (findDateline(text)?.date ?? null) !== null);
      const hasByline = zones.some(({ zone }) => zone === "byline");
      if (isBold || (headlineLike && !isQuoteLine(line)) || (bylineFollows && !hasByline)) return "standfirst";
    }
    bodySeen = true;
    return "body";
  }

  /** Awards, tracks, results: a short line beside another one, or one that counts on from another line of the draft. */
  function isInList(line: string, index: number): boolean {
    if (isShortLine(lineAt(index - 1)) || isShortLine(lineAt(index + 1))) return true;
    return countsOn(line);
  }

  /** `2. Who votes` between paragraphs, where another line of the draft has the number before or after. */
  function isNumberedCrosshead(line: string, index: number): boolean {
    const words = numbered.exec(line)?.[1];
    if (words === undefined || !isCrosshead(words) || !countsOn(line)) return false;
    return [paragraphs[index - 1], paragraphs[index + 1]].every((next) => next !== undefined && isCopy(next.wording));
  }

  function countsOn(line: string): boolean {
    const number = listNumber(line);
    if (number === null) return false;
    listNumbers ??= new Set(paragraphs.map(({ wording }) => listNumber(wording.text)));
    return listNumbers.has(number - 1) || listNumbers.has(number + 1);
  }

  /** `-Olga Reyn leads` beside a line of the same form: a dash without its space. */
  function isDashItem(index: number): boolean {
    const isOne = (at: number) => dashItem.test(lineAt(at));
    return isOne(index) && (isOne(index - 1) || isOne(index + 1));
  }

  function isFootnoteLine(line: string, index: number): boolean {
    const head = footnoteHead(line);
    if (head === null) return false;
    const rest = line.slice(head.span.end);
    const spaced = /^\s/.test(rest);
    if (head.series !== "asterisks") return !(head.series === "digits" && /^\[\d+\]\(/.test(line));
    // `*words*` and `**Lead words:** …` are emphasis, not notes.
    if (new RegExp(`[^\\s*]\\*{${head.mark.length}}(?!\\*)`).test(rest)) return false;
    if (!spaced || head.mark.length > 1) return true;
    const neighbours = [lineAt(index - 1), lineAt(index + 1)];
    if (neighbours.some((line) => /^\*\s+\S/.test(line))) return false;
    return hasDetachedMark(index);
  }

  /** Does a `*` hang on a word of the lines above? Then a last `* note` explains it. */
  function hasDetachedMark(index: number): boolean {
    return paragraphs.slice(0, index).some(({ wording }) => hasLoneAsterisk(wording));
  }
}

/** The number a line of a list begins with: `4 Dublin Is Not a Metaphor`. */
function listNumber(line: string): number | null {
  const number = /^(?:No\.? ?|#)?(\d{1,3})[.):]?\s+\S/u.exec(line)?.[1];
  return number === undefined ? null : Number(number);
}

const noSigns: readonly string[] = [];
const usual: ZoneOfParagraph = { zone: "body", signs: noSigns };

const hasLoneAsterisk = perWording((line) => /[\p{L}\p{N})\]”"’]\s?(?:\*(?![*\p{L}\p{N}])|\(\*\))/u.test(line));

/** A full paragraph of copy: something a headline or crosshead can stand above. */
const isCopy = perWording((line) => {
  if (divider.test(line) || ending.test(line) || advisory.test(line) || isEmbargo(line)) return false;
  return endsSentence(line) ? wordCount(line) >= 4 : wordCount(line) >= 14;
});

/** A paragraph of the story that would be body wherever the story goes on: none of what makes another zone, and plain copy. */
const isUsualCopy = perWording((line) => {
  const other = [ending, divider, markdownCode, heading, advisory, signOff, noteLabel, caption, bullet, dashItem, bold];
  if (/^(?:```|~~~)/.test(line) || isEmbargo(line) || other.some((pattern) => pattern.test(line))) return false;
  return footnoteHead(line) === null && !creditEnd.test(line) && !isByline(line) && isPlainCopy(line);
});

function isEmbargo(line: string): boolean {
  return (embargo.test(line) || embargoShout.test(line)) && wordCount(line) <= 40;
}

/** The usual case, decided cheaply: a paragraph that ends as paragraphs do and is too long for a stub. */
function isPlainCopy(line: string): boolean {
  return line.length > 120 && /[.!?][”"’']?$/.test(line);
}

/** `By Jane Doe and John Roe in Lisbon`, `By Jane Doe, health correspondent` */
function isByline(line: string): boolean {
  const words = line.replace(/^[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}$/g, "");
  const opening = bylineOpening.exec(words);
  if (opening === null || words.length > 120) return false;
  return words
    .slice(opening[0].length)
    .replace(bylineOutlet, "")
    .replace(/,(?: [\p{Ll}-]+){1,5}$|(?: [\p{Ll}-]+){0,2} (?:correspondent|editor|reporter|writer|critic)s?$/u, "")
    .split(/\s+/)
    .every((word) => bylineWord.test(word));
}

/** `4 October 2023`, `Updated: Monday, 4 October 2023, 10:30 GMT`: a date and perhaps a time, nothing else. */
function isDateLine(line: string): boolean {
  const date = line.length < 90 ? findDates(line, { start: 0, end: line.length })[0] : undefined;
  return date !== undefined && dateLabel.test(line.slice(0, date.span.start)) && time.test(line.slice(date.span.end));
}

function isCrosshead(line: string): boolean {
  if ((endsSentence(line) && !/[^.…:!?]\?$/.test(line)) || /[,;:]$/.test(line) || isQuoteLine(line)) return false;
  const words = wordCount(line);
  return words >= 1 && words <= 7 && /^[\p{Lu}\p{N}‘']/u.test(line);
}

function isQuoteLine(line: string): boolean {
  return /^["“”«„]|^''|^``/.test(line);
}

/** Does it begin a quotation that it does not end? Headlines close what they quote. */
function leavesOpen(line: string): boolean {
  const straight = line.match(/(?<!\d)"|''/g)?.length ?? 0;
  return straight % 2 === 1 || line.lastIndexOf("“") > line.lastIndexOf("”");
}

function endsSentence(line: string): boolean {
  return /[.!?…:][”"’'»)\]*†‡¹²³⁰⁴-⁹\d[]*$/u.test(line);
}

/** Not as a headline does: those may ask or call, and end in a figure (“iOS 18.1”). */
function endsLikeCopy(line: string): boolean {
  if (/[.…:][”"’'»)\]*†‡¹²³⁰⁴-⁹]*$/u.test(line)) return true;
  return /[!?][”"’'»)\]*†‡¹²³⁰⁴-⁹]*$/u.test(line) && wordCount(line) > 14;
}

function wordCount(line: string): number {
  return line.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
