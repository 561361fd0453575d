/** Text to `Draft`. */
import { withColumns } from "./columns.ts";
import { findDates, fullDate } from "./dates.ts";
import { createDraftMemory, type DraftMemory } from "./draftMemory.ts";
import { readFrontMatter } from "./frontMatter.ts";
import { layOut } from "./layout.ts";
import { parseParagraph } from "./paragraph.ts";
import { readLines } from "./readLines.ts";
import type { Block, CalendarDate, Draft, DraftDate, FrontMatterEntry, Paragraph } from "./types.ts";
import { perWording, type Wording } from "./wordings.ts";
import { type ZoneOfParagraph, zonesOf } from "./zones.ts";

export interface DraftOptions {
  readonly format: "plain" | "markdown";
  /** Overrides what the draft says of its own date. */
  readonly draftDate?: CalendarDate | null;
  /** Of the draft as it was read last; make one per draft. */
  readonly memory?: DraftMemory;
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
  const { format, draftDate = null, memory = createDraftMemory() } = options;
  const { wordings, columns } = memory;
  memory.lines = readLines(text, memory.lines, wordings);
  const { lines } = memory.lines;
  const { lineCount, entries } = readFrontMatter(text, lines);
  const raw = layOut(text, lines, lineCount, wordings);
  wordings.keep(lines, raw);
  const zoned = zonesOf(raw, format);
  yield;
  const blocks: Block[] = [];
  const add = (paragraph: Paragraph, line: number, start: number) => {
    // The same object, where it is in the same place of the same line: what was made for it holds.
    const before = columns.blocks[blocks.length];
    const isSame = before?.paragraph === paragraph && before.start === start && columns.lines[line] === lines[line];
    const end = start + paragraph.text.length;
    blocks.push(isSame ? before : { paragraph, index: blocks.length, line, start, end });
  };
  const frontMatterEnd = lines[lineCount - 1]?.end;
  if (frontMatterEnd !== undefined) {
    const wording = wordings.of(text.slice(0, frontMatterEnd));
    add(paragraphOf(wording, { zone: "front-matter", signs: [] }, format), 0, 0);
  }
  let parsed = 0;
  for (let at = 0; at < raw.length; at++) {
    const place = raw[at];
    const zone = zoned[at];
    if (place === undefined || zone === undefined) continue;
    const { span, line, wording } = place;
    if (!isParsed(wording)) parsed += wording.text.length;
    add(paragraphOf(wording, zone, format), line, span.start);
    if (parsed > charactersPerStep) {
      parsed = 0;
      yield;
    }
  }
  return withColumns(
    { text, format, blocks, frontMatter: entries, date: dateOf(blocks, entries, draftDate) },
    lines,
    columns,
  );
}

interface Parsed {
  readonly format: DraftOptions["format"];
  readonly paragraph: Paragraph;
}

/** The paragraphs that these words have been: one, unless the zone changed around them. */
const parsedOf = perWording((): Parsed[] => []);

function isParsed(wording: Wording): boolean {
  return parsedOf(wording).length > 0;
}

function paragraphOf(wording: Wording, { zone, signs }: ZoneOfParagraph, format: DraftOptions["format"]): Paragraph {
  const known = parsedOf(wording);
  for (const one of known) {
    const { paragraph } = one;
    if (paragraph.zone === zone && one.format === format && paragraph.signs.length === signs.length) return paragraph;
  }
  // The line ends of a wrapped paragraph are spaces to everybody else.
  const text = zone === "front-matter" ? wording.text : wording.text.replace(/[\r\n]/g, " ");
  const paragraph = parseParagraph(text, zone, signs, format);
  known.push({ format, paragraph });
  return paragraph;
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
