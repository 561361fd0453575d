/** What the register says to each label of a draft. */
import { checkStatus, isMisworded, isOutOfForce, type Verdict } from "../../register/status/checkStatus.ts";
import type { Label, Labels, StatusNote } from "../../register/status/labels.ts";
import { plainWording } from "../../register/status/wordings.ts";
import type { Entry } from "../../register/types.ts";
import type { Labelling } from "./labelFixes.ts";

/** One wording held against one entry that bears it. */
export interface Judgement {
  readonly entry: Entry;
  /** The first label that gives the entry this wording. */
  readonly label: Label;
  /** Null for inline words. */
  readonly note: StatusNote | null;
  readonly wording: string;
  readonly verdicts: readonly Verdict[];
  /** Is it none of the wordings that the house approved for the entry? */
  readonly unapproved: boolean;
}

/** Several rules ask it of the same labels, on the same day. */
const judged = new WeakMap<Labels, readonly Judgement[]>();

/** Judgements of all wordings on names that are beyond doubt; each wording once for each entry. */
export function judgementsOf(labelling: Labelling): readonly Judgement[] {
  const judgements = judged.get(labelling.labels) ?? judge(labelling);
  judged.set(labelling.labels, judgements);
  return judgements;
}

function judge({ draft, labels, day }: Labelling): readonly Judgement[] {
  const seen = new Set<string>();
  return labels.labels.flatMap((label) => {
    const { mention, note } = label;
    const { entry } = mention;
    const span = note?.line.text ?? label.span;
    const key = entry === null ? "" : `${entry.id} ${span.start}`;
    if (entry === null || seen.has(key) || (label.kind === "mark" && note === null)) return [];
    seen.add(key);
    const wording = draft.text.slice(span.start, span.end);
    const approved = entry.wordings.map(plainWording);
    // Of two approved wordings one footnote may be made.
    const isApproved =
      approved.includes(plainWording(wording)) ||
      wording.split(";").every((part) => approved.includes(plainWording(part)));
    return [
      {
        entry,
        label,
        note,
        wording,
        // The house's own wording is the house's: the register of the lists does not argue with it.
        verdicts: isApproved ? [] : label.claims.flatMap((claim) => checkStatus(claim, entry, day, mention.name)),
        unapproved: approved.length > 0 && !isApproved && label.claims.length > 0,
      },
    ];
  });
}

/** Does something speak against the wording? */
export function fails({ verdicts, unapproved }: Judgement): boolean {
  return unapproved || verdicts.some(({ kind }) => isOutOfForce(kind) || isMisworded(kind));
}

/** Does the register bear the wording out? */
export function holds(judgement: Judgement): boolean {
  const { entry, verdicts } = judgement;
  if (fails(judgement)) return false;
  return verdicts.some(({ kind }) => kind === "holds" || kind === "shorthand") || entry.wordings.length > 0;
}

/** A footnote that fits some of the names under its mark and not the others. */
export interface Conflict {
  readonly fitting: Judgement;
  readonly failing: Judgement;
}

/** Every conflict: the names that fail are then no fault of the wording, but of the mark. */
export function conflictsIn(judgements: readonly Judgement[]): readonly Conflict[] {
  return judgements.flatMap((failing) => {
    if (failing.note === null || !fails(failing)) return [];
    const fitting = judgements.find((other) => other.note === failing.note && holds(other));
    return fitting === undefined ? [] : [{ fitting, failing }];
  });
}
