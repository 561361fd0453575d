/** The order a series of footnote marks runs in, and how its marks are written. */

import type { Footnotes, TextMark } from "./footnotes.ts";
import type { MarkSeries } from "./types.ts";

/** A run of marks that is counted by itself: `*` for status and `1` for source notes may stand in one draft. */
export type Sequence = "asterisks" | "symbols" | "daggers" | "numbers";

const symbols = ["*", "†", "‡", "**", "††", "‡‡"];
const daggers = ["†", "‡", "††", "‡‡", "†††", "‡‡‡"];

/** Tells which sequence a mark of this draft belongs to: `* † ‡` is one, `* **` beside `† ‡` are two. */
export function sequencer({ marks, lines }: Footnotes): (item: { readonly series: MarkSeries }) => Sequence {
  const all = [...marks, ...lines];
  const oneOfSymbols =
    all.some(({ mark }) => mark === "*") &&
    all.some(({ series }) => series === "daggers") &&
    !all.some(({ series, mark }) => series === "asterisks" && mark.length > 1);
  return ({ series }) => {
    if (series === "digits" || series === "superscript") return "numbers";
    return oneOfSymbols ? "symbols" : series;
  };
}

/** The n-th mark of a sequence, from 0; null where the sequence has no such mark. */
export function markAt(sequence: Sequence, index: number): string | null {
  if (sequence === "numbers") return String(index + 1);
  if (sequence === "asterisks") return "*".repeat(index + 1);
  return (sequence === "symbols" ? symbols : daggers)[index] ?? null;
}

/** The place of a mark in its sequence, from 0; -1 where it has none. */
export function rankOf(sequence: Sequence, mark: string): number {
  if (sequence === "numbers") return Number(mark) - 1;
  if (sequence === "asterisks") return mark.length - 1;
  return (sequence === "symbols" ? symbols : daggers).indexOf(mark);
}

/** Distinct marks of a sequence in order of first use in the text. */
export function firstUses(notes: Footnotes, sequence: Sequence): readonly TextMark[] {
  const of = sequencer(notes);
  const seen = new Set<string>();
  return notes.marks.filter((mark) => {
    if (of(mark) !== sequence || seen.has(mark.mark)) return false;
    seen.add(mark.mark);
    return true;
  });
}

const superscriptDigits = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A mark written anew in the form it stands in: "[2]" to "[1]", "²" to "¹", "**" to "*". */
export function rewritten(asWritten: string, mark: string): string {
  if (/\d/.test(asWritten)) return asWritten.replace(/\d+/, mark);
  if (superscriptDigits.includes(asWritten[0] ?? " ")) {
    return [...mark].map((digit) => superscriptDigits[Number(digit)] ?? digit).join("");
  }
  return mark;
}
