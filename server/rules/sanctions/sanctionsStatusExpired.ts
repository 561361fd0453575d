/** A status that the draft states was in force, by that authority, on the draft's day. */
import type { Draft } from "../../draft/types.ts";
import { authorityInSentence } from "../../register/status/authorities.ts";
import { isOutOfForce, type Verdict, type VerdictKind } from "../../register/status/checkStatus.ts";
import { isoDay, spokenDate, toldDate } from "../../register/status/partialDates.ts";
import { draftRule, type Suggestion } from "../types.ts";
import { advised } from "./advice.ts";
import type { Judgement } from "./judgements.ts";
import { type Labelling, removeMarks, reworded, textAt, wordingsIn } from "./labelFixes.ts";
import { setDate } from "./setDate.ts";
import { type StatusFault, statusReports } from "./statusReports.ts";

export const sanctionsStatusExpired = draftRule({
  meta: {
    id: "sanctions-status-expired",
    group: "sanctions",
    statement: "A status the draft states was in force, by the authority it names, on the day of the draft.",
    level: "error",
    zones: ["headline", "standfirst", "dateline", "bullet", "body", "crosshead", "caption", "footnote"],
    inQuotes: false,
    tags: ["legal", "needs-register"],
    why: "Lists change by authority: a ban may be lifted in one country while sanctions stay elsewhere, and last year’s footnote is then wrong.",
    source: "House register; the authorities’ own lists",
    options: {},
    messages: {
      absent: { text: "The register has no listing of {name} by {authority} (as of {asOf})." },
      ended: { text: "The register has the listing of {name} by {authority} as ended on {date}." },
      suspended: { text: "The register has the listing of {name} by {authority} as suspended since {date}." },
      notYet: {
        text: "The register has the listing of {name} by {authority} from {date} only; the draft is of {day}.",
      },
      // Nobody has seen the authority's own list: that is no ground for an error.
      endedReported: {
        text: "The register has, from press reports only, the listing of {name} by {authority} as ended on {date}.",
        level: "warning",
      },
      suspendedReported: {
        text: "The register has, from press reports only, the listing of {name} by {authority} as suspended since {date}.",
        level: "warning",
      },
      notYetReported: {
        text: "The register has, from press reports only, the listing of {name} by {authority} from {date}; the draft is of {day}.",
        level: "warning",
      },
    },
    examples: {
      bad: [
        { text: "The Taliban* met the council on Monday.\n*⟦banned in Russia⟧", draftDate: "2025-06-10" },
        { text: "Fighters of Hamas* left the town on Monday.\n*⟦under UN sanctions⟧", draftDate: "2025-06-10" },
        {
          text: "HTS* held the town on Monday.\n*⟦designated a foreign terrorist organisation by the US⟧",
          draftDate: "2025-09-01",
        },
        { text: "The TTP (⟦under UN sanctions⟧) denied it on Monday.", draftDate: "2010-03-01" },
      ],
      good: [
        {
          text: "The Taliban* met the council on Monday.\n*banned in Russia until April 2025",
          draftDate: "2025-06-10",
        },
        { text: "The Taliban* met the council on Monday.\n*banned in Russia", draftDate: "2024-06-10" },
        { text: "Fighters of Hamas* left the town.\n*designated a terrorist group by the US", draftDate: "2025-06-10" },
        {
          text: "HTS* held the town on Monday.\n*designated a foreign terrorist organisation by the US",
          draftDate: "2025-06-01",
        },
        { text: "The TTP* denied it on Monday.\n*banned in Ruritania", draftDate: "2025-06-10" },
      ],
    },
  },

  check(draft, context) {
    return statusReports(draft, context, faultsIn);
  },

  ...advised,
});

function* faultsIn(judgement: Judgement, labelling: Labelling): Iterable<StatusFault> {
  if (judgement.unapproved) return;
  for (const verdict of judgement.verdicts) {
    const message = messageOf(verdict);
    if (message === null) continue;
    const values = valuesOf(judgement, verdict, labelling);
    yield { span: verdict.claim.span, message, values, suggestions: () => fixes(labelling, judgement, verdict) };
  }
}

function messageOf({ kind, listing }: Verdict): string | null {
  const message = messages[kind];
  if (message === undefined || !isOutOfForce(kind)) return null;
  return listing === null || listing.verified ? message : `${message}Reported`;
}

const messages: Partial<Readonly<Record<VerdictKind, string>>> = {
  absent: "absent",
  ended: "ended",
  suspended: "suspended",
  "not-yet": "notYet",
};

function valuesOf(
  { entry, label }: Judgement,
  { kind, authority, listing }: Verdict,
  { draft, day }: Labelling,
): Readonly<Record<string, string>> {
  const date = kind === "ended" ? listing?.ended : kind === "suspended" ? listing?.suspended : listing?.listed;
  const by = listing?.authority ?? (authority.ids.length === 1 ? authority.ids[0] : undefined);
  return {
    name: textAt(draft, label.mention.span),
    authority: by === undefined ? authority.name : authorityInSentence(by),
    date: toldDate(date ?? ""),
    day: toldDate(isoDay(day)),
    asOf: toldDate(entry.asOf),
  };
}

function fixes(labelling: Labelling, judgement: Judgement, { kind, claim, listing }: Verdict): readonly Suggestion[] {
  const { label, entry } = judgement;
  const end = kind === "ended" ? listing?.ended : kind === "suspended" ? listing?.suspended : null;
  const dated =
    end == null || claim.since !== null
      ? []
      : [untilThen(labelling.draft, claim.span, `until ${spokenDate(end.slice(0, 7))}`)];
  // Other wordings of the note that hold go with it: a person sees the whole line change.
  const current = reworded(labelling.draft, label, wordingsIn(labelling, entry));
  const marks = labelling.labels.labels.flatMap(({ mention, mark }) =>
    mention.entry === entry && mark !== null ? [mark] : [],
  );
  const removal = label.kind === "mark" ? removeMarks(labelling, marks, "Remove the mark and its footnote") : [];
  return [...current, ...dated, ...setDate(labelling.draft), ...removal];
}

function untilThen(draft: Draft, span: Judgement["label"]["span"], words: string): Suggestion {
  return {
    title: `Write “${textAt(draft, span)} ${words}”`,
    edits: [{ span: { start: span.end, end: span.end }, newText: ` ${words}` }],
  };
}
