/** Figures of dead, hurt and missing people that the editor's own record gives, by source, and the sentence that tells two of them. */
import { type CasualtyFigure, casualtyFigures, type Fate } from "../../claims/casualtyFigures.ts";
import { parseParagraph } from "../../draft/paragraph.ts";
import { textOf } from "../../draft/spans.ts";
import type { Span } from "../../draft/types.ts";
import { type PlacedLedger, sourcesFor } from "../../ledger/place.ts";
import type { SourceEntry } from "../../ledger/types.ts";

/** One source's figure. */
export interface Toll {
  readonly fate: Fate;
  /** As copy may name the source. */
  readonly source: string;
  /** "30", "at least 45", as recorded. */
  readonly words: string;
  readonly least: number;
}

const known = new WeakMap<SourceEntry, readonly Toll[]>();

/** What the sources recorded for the sentences in the span say, in the notes and transcripts about them. */
export function tollsFor(ledger: PlacedLedger | null, span: Span): readonly Toll[] {
  if (ledger === null) return [];
  return sourcesFor(ledger, span).flatMap(({ entry, fit }) => (fit === "fresh" ? tollsOf(entry) : []));
}

function tollsOf(entry: SourceEntry): readonly Toll[] {
  let tolls = known.get(entry);
  if (tolls === undefined) {
    tolls = readTolls(entry);
    known.set(entry, tolls);
  }
  return tolls;
}

function readTolls({ anonymous, fields }: SourceEntry): readonly Toll[] {
  const source = anonymous ? fields.described : fields.name;
  if (source === undefined || source.trim() === "") return [];
  const tolls: Toll[] = [];
  for (const text of [fields.note, fields.transcript]) {
    if (text === undefined) continue;
    // A record is one line as often as not; its quotation marks do not matter.
    const paragraph = parseParagraph(text.replace(/[“”"\n]/g, " "), "body", [], "plain");
    for (const figure of casualtyFigures(paragraph)) {
      if (tolls.some(({ fate }) => fate === figure.fate)) continue;
      const words = textOf(paragraph, { start: startOf(figure, paragraph.text), end: figure.amount.end });
      tolls.push({ fate: figure.fate, source: source.trim(), words: words.replace(/\s+/g, " "), least: figure.least });
    }
  }
  return tolls;
}

/** With the rounding word straight before the figure. */
function startOf({ amount }: CasualtyFigure, text: string): number {
  const before = /\b(?:at least|more than|about|around|some|up to|nearly|almost|over|fewer than) $/iu.exec(
    text.slice(0, amount.start),
  );
  return amount.start - (before?.[0].length ?? 0);
}

/** The lowest and the highest of two or more sources that differ, by figure; null where they agree or one stands alone. */
export function rangeOf(tolls: readonly Toll[], fate: Fate): readonly [Toll, Toll] | null {
  const own = tolls.filter((toll) => toll.fate === fate).sort((a, b) => a.least - b.least);
  const lowest = own[0];
  const highest = own.findLast(({ source }) => source !== lowest?.source);
  return lowest === undefined || highest === undefined || lowest.least === highest.least ? null : [lowest, highest];
}

const counted: Readonly<Record<Fate, string>> = {
  killed: "the number of dead",
  injured: "the number of injured",
  missing: "the number of missing",
  displaced: "the number of displaced",
  held: "the number of people held",
  gathered: "the size of the crowd",
};

/** "The ministry put the number of dead at 30, the hospital at 45." */
export function rangeSentence([one, other]: readonly [Toll, Toll]): string {
  const opening = one.source.charAt(0).toUpperCase() + one.source.slice(1);
  return `${opening} put ${counted[one.fate]} at ${one.words}, ${other.source} at ${other.words}.`;
}
