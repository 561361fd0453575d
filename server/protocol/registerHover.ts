/** What the register knows of the name, mark or footnote under the mouse, and whether it bears the draft's footnote out. */
import type { Analysis } from "../analysis.ts";
import { blockAt, inDraft } from "../draft/spans.ts";
import type { Span } from "../draft/types.ts";
import * as l10n from "../l10n/l10n.ts";
import { dayOf } from "../language/calendar.ts";
import type { Register } from "../register/register.ts";
import { sharedNameAt } from "../register/sharedNames.ts";
import { type Label, type Labels, labelsOf, labelsOfEntry, type StatusNote } from "../register/status/labels.ts";
import { toldDate } from "../register/status/partialDates.ts";
import { type Bearing, judgementsOn } from "../register/status/verdictWords.ts";
import { plainWording } from "../register/status/wordings.ts";
import type { Entry, Mention } from "../register/types.ts";
import { plainText } from "../rules/explanation.ts";
import { type CardOptions, candidatesCard, cardOf, cardTitle } from "./registerCard.ts";

const signs: Readonly<Record<Bearing, string>> = { "borne-out": "✓", nearly: "≈", open: "?", "not-borne-out": "✗" };

export interface RegisterCard {
  readonly text: string;
  readonly span: Span;
  readonly on: "name" | "mark" | "footnote";
}

/** A card on what stands at an offset and the span it speaks of; null where no listed name, mark or status footnote is. */
export function registerCardAt(
  { draft, mentions }: Analysis,
  register: Register | null,
  offset: number,
  { now, linksCommands }: { readonly now: number; readonly linksCommands: boolean },
): RegisterCard | null {
  if (register === null) return null;
  const at = ({ start, end }: Span) => start <= offset && offset < end;
  const named = mentions.find(({ span }) => at(span));
  const block = blockAt(draft, offset);
  if (block === null) return null;
  const shared = named === undefined ? sharedNameAt(block.paragraph, register.shared(), offset - block.start) : null;
  if (named === undefined && shared === null && !hasMarks(block.paragraph)) return null;
  const labels = labelsOf(draft, mentions);
  const today = dayOf(Math.floor(now / 86_400_000));
  const options: CardOptions = { day: draft.date?.date ?? today, today, linksCommands };
  const words = (span: Span) => draft.text.slice(span.start, span.end);
  const claimed = (label: Label | undefined, entry: Entry) => claimLines(label, entry, options, words);
  if (named !== undefined) return { text: nameCard(named, labels, options, claimed), span: named.span, on: "name" };
  if (shared !== null) {
    const span = inDraft(block, shared.span);
    return { text: candidatesCard(words(span), shared.candidates, options), span, on: "name" };
  }
  const mark = labels.footnotes.marks.find(({ span }) => at(span));
  if (mark !== undefined) {
    const label = labels.labels.find(({ span }) => span.start === mark.span.start);
    if (label !== undefined) {
      return { text: nameCard(label.mention, labels, options, claimed, label), span: mark.span, on: "mark" };
    }
    const line = labels.notes.find(({ line }) => line.mark === mark.mark);
    if (line === undefined) return null;
    const note = `${plainText(mark.mark)} “${plainText(words(line.line.text))}”`;
    const isStatus = line.claims.length > 0;
    return {
      text: isStatus
        ? `${note}\n\n${l10n.t("The name before this mark was not found in the loaded registers (as of {0}).", toldDate(register.asOf))}`
        : note,
      span: mark.span,
      on: "mark",
    };
  }
  const note = labels.notes.find(({ line }) => at(line.span));
  if (note === undefined || note.claims.length === 0) return null;
  return { text: noteCard(note, labels, options, claimed), span: note.line.span, on: "footnote" };
}

function hasMarks({ marks, footnote }: { readonly marks: readonly unknown[]; readonly footnote: unknown }): boolean {
  return marks.length > 0 || footnote !== null;
}

type Words = (span: Span) => string;
type Claimed = (label: Label | undefined, entry: Entry) => readonly string[];

function nameCard(
  { entry, candidates, name }: Mention,
  labels: Labels,
  options: CardOptions,
  claimed: Claimed,
  label?: Label,
): string {
  if (entry === null) return candidatesCard(name, candidates, options);
  return cardOf(entry, options, claimed(label ?? labelsOfEntry(labels, entry)[0], entry));
}

/** Whom a footnote is on, and whether it holds of each. */
function noteCard({ line }: StatusNote, { labels }: Labels, options: CardOptions, claimed: Claimed): string {
  const bearers = new Map<Entry, Label>();
  for (const label of labels) {
    const { entry } = label.mention;
    if (label.note?.line === line && entry !== null && !bearers.has(entry)) bearers.set(entry, label);
  }
  if (bearers.size === 0) return l10n.t("No listed name bears this mark.");
  return [...bearers]
    .map(([entry, label]) => [cardTitle(entry, options), ...claimed(label, entry)].join("  \n"))
    .join("\n\n");
}

/** What the draft says of the entry, each claim with what the listings say to it. */
function claimLines(label: Label | undefined, entry: Entry, { day }: CardOptions, words: Words): readonly string[] {
  if (label === undefined) return [];
  const mark = plainText(label.mark?.mark ?? "");
  if (label.kind === "mark" && label.note === null) return [`✗ ${l10n.t("{0} has no footnote", mark)}`];
  const said = (words: string) =>
    label.kind === "inline"
      ? l10n.t("The draft says “{0}”", plainText(words))
      : l10n.t("{0} says “{1}”", mark, plainText(words));
  const { name } = label.mention;
  const wording = words(label.note?.line.text ?? label.span);
  if (entry.wordings.some((approved) => plainWording(approved) === plainWording(wording))) {
    return [`✓ ${said(wording)}: ${l10n.t("approved by the house")}`];
  }
  return label.claims.flatMap((claim) =>
    judgementsOn(claim, entry, day, name).map(
      ({ bearing, words: because }) => `${signs[bearing]} ${said(words(claim.span))}: ${plainText(because)}`,
    ),
  );
}
