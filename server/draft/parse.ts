/** Text to `Draft`. */
import { findDates, fullDate } from "./dates.ts";
import { readFrontMatter } from "./frontMatter.ts";
import { layOut } from "./layout.ts";
import { linesOf } from "./lines.ts";
import { parseParagraph } from "./paragraph.ts";
import type { Block, CalendarDate, Draft, DraftDate, FrontMatterEntry, Paragraph } from "./types.ts";
import { zonesOf } from "./zones.ts";

/** Parsed paragraphs by zone and text; `draftSteps` leaves exactly those of the last text in it. */
export type ParagraphCache = Map<string, Paragraph>;

export interface DraftOptions {
  readonly format: "plain" | "markdown";
  /** Overrides what the draft says of its own date. */
  readonly draftDate?: CalendarDate | null;
  readonly cache?: ParagraphCache;
}

/** Parses a whole draft at once. Never throws, for any text. */
export function parseDraft(text: string, options: DraftOptions): Draft {
  const steps = draftSteps(text, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** How many newly parsed characters lie between two chances to stop. */
const charactersPerStep = 50_000;

/** Parses in steps: a caller may stop between two. */
export function* draftSteps(text: string, options: DraftOptions): Generator<undefined, Draft> {
  const { format, draftDate = null, cache = new Map() } = options;
  const lines = linesOf(text);
  const { lineCount, entries } = readFrontMatter(text, lines);
  const zoned = zonesOf(text, layOut(text, lines, lineCount), format);
  yield;
  const used: ParagraphCache = new Map();
  const blocks: Block[] = [];
  const place = (paragraph: Paragraph, line: number, start: number) => {
    blocks.push({ paragraph, index: blocks.length, line, start, end: start + paragraph.text.length });
  };
  const frontMatterEnd = lines[lineCount - 1]?.end;
  if (frontMatterEnd !== undefined) {
    place(parseParagraph(text.slice(0, frontMatterEnd), "front-matter", [], format), 0, 0);
  }
  let parsed = 0;
  for (const { span, line, zone, signs } of zoned) {
    // The line ends of a wrapped paragraph are spaces to everybody else.
    const own = text.slice(span.start, span.end).replace(/[\r\n]/g, " ");
    const key = `${format}\n${zone}\n${signs.length}\n${own}`;
    let paragraph = used.get(key) ?? cache.get(key);
    if (paragraph === undefined) {
      paragraph = parseParagraph(own, zone, signs, format);
      parsed += own.length;
      if (parsed > charactersPerStep) {
        parsed = 0;
        yield;
      }
    }
    used.set(key, paragraph);
    place(paragraph, line, span.start);
  }
  cache.clear();
  for (const [key, paragraph] of used) cache.set(key, paragraph);
  return { text, format, blocks, frontMatter: entries, date: dateOf(blocks, entries, draftDate) };
}

const dateKeys = ["date", "draft-date", "draftdate", "published", "pubdate", "updated"];

/** The draft's own day: a setting, else its front matter, else its dateline or date line, where that has a year. */
function dateOf(
  blocks: readonly Block[],
  entries: readonly FrontMatterEntry[],
  setting: CalendarDate | null,
): DraftDate | null {
  if (setting !== null) return { date: setting, from: "setting", span: null };
  for (const entry of entries) {
    if (!dateKeys.includes(entry.key)) continue;
    const value = entry.value.replace(/^(\d{4}-\d{2}-\d{2})T.*$/, "$1");
    const date = fullDate(findDates(value, { start: 0, end: value.length }));
    if (date !== null) return { date, from: "front-matter", span: entry.span };
  }
  for (const block of blocks) {
    const { paragraph } = block;
    if (paragraph.zone !== "dateline" && paragraph.dateline === null) continue;
    const mentions =
      paragraph.zone === "dateline" ? paragraph.dates : paragraph.dateline?.date ? [paragraph.dateline.date] : [];
    const date = fullDate(mentions);
    const mention = mentions[0];
    if (date === null || mention === undefined) continue;
    const span = { start: block.start + mention.span.start, end: block.start + mention.span.end };
    return { date, from: "dateline", span };
  }
  return null;
}
