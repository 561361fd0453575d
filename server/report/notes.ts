/** Footnotes and status words of a draft, the listed names they are on, and whether the registers bear them out. */

import type { CalendarDate, Draft } from "../draft/types.ts";
import * as l10n from "../l10n/l10n.ts";
import { authorityName } from "../register/status/authorities.ts";
import { type Labels, labelsOf } from "../register/status/labels.ts";
import { stateOn } from "../register/status/listingDates.ts";
import { fullStatement } from "../register/status/statement.ts";
import { judgementsOn } from "../register/status/verdictWords.ts";
import { plainWording } from "../register/status/wordings.ts";
import type { Entry, Mention } from "../register/types.ts";
import { type Places, shortened } from "./places.ts";
import type { ReportBearer, ReportNote } from "./types.ts";

/** Listings told of one name. */
const mostListings = 6;

/** Footnotes in their order, then marks without one, then status words in the text. */
export function notesOf(
  draft: Draft,
  mentions: readonly Mention[],
  day: CalendarDate,
  places: Places,
): readonly ReportNote[] {
  const labels = labelsOf(draft, mentions);
  const { footnotes, notes } = labels;
  const lines = notes.map((note): ReportNote => {
    const own = labels.labels.filter((label) => label.note?.line === note.line);
    const { span } = note.line;
    const words = shortened(draft.text.slice(note.line.text.start, note.line.text.end));
    return { span, line: places.lineAt(span.start), mark: note.line.mark, words, bearers: bearersOf(own, words, day) };
  });
  const known = new Set(notes.map(({ line }) => line.mark));
  const orphans = footnotes.marks.flatMap((mark): readonly ReportNote[] => {
    if (known.has(mark.mark)) return [];
    const own = labels.labels.filter(({ span }) => span.start === mark.span.start);
    // A number without a note is no footnote of a listed name.
    if (own.length === 0 && mark.series !== "asterisks" && mark.series !== "daggers") return [];
    const { span } = mark;
    return [{ span, line: places.lineAt(span.start), mark: mark.mark, words: null, bearers: bearersOf(own, "", day) }];
  });
  const inline = labels.labels.flatMap((label): readonly ReportNote[] => {
    if (label.kind !== "inline") return [];
    const { words, line, span } = places.of(label.span, 240);
    return [{ span, line, mark: "", words, bearers: bearersOf([label], words, day) }];
  });
  return [...lines, ...orphans, ...inline];
}

function bearersOf(labels: Labels["labels"], wording: string, day: CalendarDate): readonly ReportBearer[] {
  const bearers = new Map<Entry, ReportBearer>();
  for (const { mention, claims } of labels) {
    const { entry, name } = mention;
    if (entry === null || bearers.has(entry)) continue;
    const approved = entry.wordings.some((one) => plainWording(one) === plainWording(wording));
    const judged = claims.flatMap((claim) => judgementsOn(claim, entry, day, name));
    const active = entry.listings.filter((listing) => stateOn(listing, day) === "active");
    bearers.set(entry, {
      name: entry.name,
      judgements: approved ? [{ bearing: "borne-out", words: l10n.t("approved by the house") }] : judged,
      listings: active
        .slice(0, mostListings)
        .map((listing) => `${authorityName(listing.authority)}, ${fullStatement(listing, day)}`),
    });
  }
  return [...bearers.values()];
}
