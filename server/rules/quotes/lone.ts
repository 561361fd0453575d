/** What rule 21 says of one mark: the finding, and the changes that would mend it. */

import { inDraft } from "../../draft/spans.ts";
import type { Block, Quotation, Span } from "../../draft/types.ts";
import * as l10n from "../../l10n/l10n.ts";
import type { Edit, Report } from "../types.ts";
import type { LoneBracket } from "./brackets.ts";
import { conversion, insideOf } from "./convert.ts";
import { closingMark, markPairs, openingMark } from "./marks.ts";
import { isSure, type Place, placesForBracket, placesToClose, placesToOpen } from "./places.ts";
import type { SameMarks } from "./sameMarks.ts";

/** The lone mark, and where its partner may go; draft offsets. */
export interface Lone {
  readonly mark: Span;
  readonly places: readonly Place[];
  /** Marks to change instead, where no mark is missing. */
  readonly edits: readonly Edit[];
  /** May the only place be offered as the one to take? */
  readonly sure: boolean;
  readonly note: string;
}

/** A paragraph with more quotations or brackets is no prose, and no place in it is worth a search. */
const proseLimit = 200;

/** No mark is missing: an inner quotation has the outer one's. */
export function nestedAlike(block: Block, { outer, inner, rest }: SameMarks): Report<Lone> {
  const [first = outer] = inner;
  const conversions = inner.map((quotation) => conversion(block, quotation, insideOf[outer.style]));
  const edits = conversions.some((part) => part === null) ? [] : conversions.flatMap((part) => part ?? []);
  const mark = inDraft(block, first.span);
  return {
    span: mark,
    message: "alike",
    related: [
      { span: inDraft(block, openingMark(outer) ?? outer.span), message: l10n.t("The outer quotation opens here.") },
      { span: inDraft(block, closingMark(rest) ?? rest.span), message: l10n.t("It closes here.") },
    ],
    data: { mark, places: [], edits, sure: false, note: "" },
  };
}

/** A closing curly mark where the quotation opens, or an opening one where it closes. */
export function* turnedMarks(block: Block, quotation: Quotation): Generator<Report<Lone>> {
  for (const { own, text } of turnedEnds(block.paragraph.text, quotation)) {
    const mark = inDraft(block, own);
    const places = [{ at: mark.start, text, title: `Turn the mark: ${text}` }];
    yield { span: mark, message: "turned", data: { mark, places, edits: [], sure: true, note: "" } };
  }
}

export function hasTurnedMark(text: string, quotation: Quotation): boolean {
  return turnedEnds(text, quotation).length > 0;
}

/** The marks that are turned, with those that should stand there. */
function turnedEnds(text: string, quotation: Quotation): readonly { readonly own: Span; readonly text: string }[] {
  if (quotation.style !== "curly-double" && quotation.style !== "curly-single") return [];
  const { open, close } = markPairs[quotation.style];
  const [first, last] = [openingMark(quotation), closingMark(quotation)];
  // `‚Nein‘` is as German sets it.
  if (first !== null && text[first.start] === "‚") return [];
  return [
    ...(first !== null && text.slice(first.start, first.end) === close ? [{ own: first, text: open }] : []),
    ...(last !== null && text.slice(last.start, last.end) === open ? [{ own: last, text: close }] : []),
  ];
}

/** A quotation that lacks one of its marks. */
export function loneMark(block: Block, quotation: Quotation): Report<Lone> | null {
  const { paragraph } = block;
  if (quotation.opened && quotation.closed) return null;
  const own = quotation.opened ? openingMark(quotation) : closingMark(quotation);
  if (own === null) return null;
  const mark = inDraft(block, own);
  const find = quotation.opened ? placesToClose : placesToOpen;
  const places = paragraph.quotations.length > proseLimit ? [] : find(paragraph, quotation);
  const lift = (place: Place) => ({ ...place, at: place.at + block.start });
  const note = quotation.opened
    ? l10n.t("Only a quotation that runs on stays open, and then the next paragraph begins with an opening mark.")
    : "";
  const message = quotation.opened ? "unclosed" : "unopened";
  return {
    span: mark,
    message,
    data: { mark, places: places.map(lift), edits: [], sure: isSure(paragraph, quotation), note },
  };
}

export function loneBracket({ block, bracket }: LoneBracket): Report<Lone> {
  const span = inDraft(block, bracket.span);
  const found = block.paragraph.brackets.length > proseLimit ? [] : placesForBracket(block.paragraph, bracket);
  const places = found.map((place) => ({ ...place, at: place.at + block.start }));
  return {
    span,
    message: bracket.opened ? "bracketUnclosed" : "bracketUnopened",
    data: { mark: span, places, edits: [], sure: false, note: "" },
  };
}
