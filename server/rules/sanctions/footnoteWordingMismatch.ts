/** A footnote says what the register says: the same verb, scope and date, and of the house's wordings one. */
import type { Draft } from "../../draft/types.ts";
import { authorityInSentence } from "../../register/status/authorities.ts";
import { isMisworded, type Verdict, type VerdictKind } from "../../register/status/checkStatus.ts";
import { toldDate } from "../../register/status/partialDates.ts";
import { draftRule, type Suggestion } from "../types.ts";
import { advised } from "./advice.ts";
import type { Judgement } from "./judgements.ts";
import { type Labelling, reworded, textAt, wordingsIn } from "./labelFixes.ts";
import { type StatusFault, statusReports } from "./statusReports.ts";

export const footnoteWordingMismatch = draftRule({
  meta: {
    id: "footnote-wording-mismatch",
    group: "sanctions",
    statement: "A status wording says what the register says: the same act, the same scope, the same date.",
    level: "warning",
    zones: ["headline", "standfirst", "dateline", "bullet", "body", "crosshead", "caption", "footnote"],
    inQuotes: false,
    tags: ["legal", "needs-register"],
    why: "“Banned”, “sanctioned” and “designated” are different acts, and a listed wing or leader is not the whole group.",
    source: "House register; UN Security Council committees’ own descriptions of their lists",
    options: {},
    messages: {
      date: { text: "The register has the listing of {name} by {authority} from {date}." },
      verb: { text: "The register has {name} listed by {authority}, not banned: is another word meant?" },
      programme: { text: "The register has {name} on a list of {authority} that is not about terrorism: {programme}." },
      wing: { text: "The register has the military wing of {name} listed by {authority}, not the whole of it." },
      persons: {
        text: "The register has persons associated with {name} listed by {authority}, not the movement itself.",
      },
      stillListed: { text: "The register has the listing of {name} by {authority} without an end (as of {asOf})." },
      unapproved: { text: "This is none of the wordings the house approved for {name}." },
    },
    examples: {
      bad: [
        { text: "The TTP* denied it on Monday.\n*⟦under UN sanctions since 2001⟧", draftDate: "2025-06-10" },
        { text: "Fighters of Hezbollah* left on Monday.\n*⟦on the EU terrorist list⟧", draftDate: "2025-06-10" },
        {
          text: "Rebels of the March 23 Movement* left on Monday.\n*⟦designated a terrorist group by the UN⟧",
          draftDate: "2025-06-10",
        },
        { text: "The TTP* denied it on Monday.\n*⟦banned by the UN⟧", draftDate: "2025-06-10" },
        {
          text: "The Taliban* denied it on Monday.\n*⟦designated a terrorist group by the UN⟧",
          draftDate: "2025-06-10",
        },
      ],
      good: [
        {
          text: "The TTP* denied it on Monday.\n*was listed by the UN in 2011",
          draftDate: "2025-06-10",
        },
        { text: "The TTP* denied it on Monday.\n*under UN sanctions since 29 July 2011", draftDate: "2025-06-10" },
        {
          text: "Fighters of Hezbollah* left on Monday.\n*military wing on the EU terrorist list",
          draftDate: "2025-06-10",
        },
        { text: "Rebels of the March 23 Movement* left on Monday.\n*under UN sanctions", draftDate: "2025-06-10" },
        { text: "The Taliban* denied it on Monday.\n*under UN sanctions", draftDate: "2025-06-10" },
        { text: "The Red Banner Front* denied it on Monday.\n*designated a terrorist group by the UN" },
      ],
    },
  },

  check(draft, context) {
    return statusReports(draft, context, faultsIn);
  },

  ...advised,
});

function* faultsIn(judgement: Judgement, labelling: Labelling): Iterable<StatusFault> {
  const { draft } = labelling;
  const { entry, label, note, verdicts, unapproved } = judgement;
  const faults = unapproved
    ? [
        {
          span: note?.line.text ?? label.span,
          message: "unapproved",
          values: { name: textAt(draft, label.mention.span) },
        },
      ]
    : verdicts.flatMap((verdict) => {
        const message = messageOf(verdict);
        return message === null
          ? []
          : [{ span: verdict.claim.span, message, values: valuesOf(draft, judgement, verdict) }];
      });
  if (faults.length === 0) return;
  const suggestions = () => [...reworded(draft, label, wordingsIn(labelling, entry)), proposal(judgement)];
  for (const fault of faults) yield { ...fault, suggestions };
}

/** The wording for whoever keeps the house's register, who may know better than the lists, or let it in. */
function proposal({ entry, wording }: Judgement): Suggestion {
  const approved = entry.wordings.map((one) => `“${one}”`).join(", ");
  const lines = [
    `Proposed footnote wording for ${entry.name} (${entry.id}): “${wording.trim()}”`,
    approved === "" ? "The register has no approved wording for it yet." : `Approved so far: ${approved}`,
    `For stet.register.json: ${JSON.stringify({ id: entry.id, wordings: [...entry.wordings, wording.trim()] })}`,
  ];
  return { title: "Propose this wording: copy it for the register’s keeper", edits: [], copy: lines.join("\n") };
}

const messages: Partial<Readonly<Record<VerdictKind, string>>> = {
  date: "date",
  verb: "verb",
  programme: "programme",
  "still-listed": "stillListed",
};

function messageOf({ kind, listing }: Verdict): string | null {
  if (!isMisworded(kind)) return null;
  if (kind === "scope") return listing?.scope === "wing" ? "wing" : "persons";
  return messages[kind] ?? null;
}

function valuesOf(
  draft: Draft,
  { entry, label }: Judgement,
  { authority, listing, claim }: Verdict,
): Readonly<Record<string, string>> {
  const date = claim.state === "current" ? listing?.listed : (listing?.ended ?? listing?.suspended);
  return {
    name: textAt(draft, label.mention.span),
    authority: listing === null ? authority.name : authorityInSentence(listing.authority),
    date: toldDate(date ?? ""),
    programme: listing?.programme ?? "",
    asOf: toldDate(entry.asOf),
  };
}
