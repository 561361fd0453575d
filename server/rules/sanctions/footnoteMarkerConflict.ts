/** One mark is not used for names whose status differs. */
import * as l10n from "../../l10n/l10n.ts";
import { toldDate } from "../../register/status/partialDates.ts";
import { draftRule } from "../types.ts";
import { advised } from "./advice.ts";
import { entryFacts } from "./entryFacts.ts";
import { conflictsIn, judgementsOf } from "./judgements.ts";
import { ownNote, textAt, wordingsIn } from "./labelFixes.ts";
import { labellingOf } from "./labelling.ts";

export const footnoteMarkerConflict = draftRule({
  meta: {
    id: "footnote-marker-conflict",
    group: "sanctions",
    statement: "Names that share a mark share what its footnote says.",
    level: "warning",
    zones: ["headline", "standfirst", "bullet", "body", "crosshead", "caption"],
    inQuotes: true,
    tags: ["legal", "needs-register"],
    why: "A status that holds of one group and is pinned on another is a wrong statement about the second.",
    source: "Common practice",
    options: {},
    messages: { differs: { text: "“{wording}” fits {other}, but not {name} by the register (as of {asOf})." } },
    examples: {
      bad: [
        {
          text: "The TTP* met envoys of Hamas⟦*⟧ on Monday.\n*under UN sanctions",
          draftDate: "2025-06-10",
        },
        {
          text: "Boko Haram† and the PKK⟦†⟧ denied it on Monday.\n†under UN sanctions since 2014",
          draftDate: "2025-06-10",
        },
      ],
      good: [
        { text: "The TTP* met envoys of Boko Haram* on Monday.\n*under UN sanctions", draftDate: "2025-06-10" },
        {
          text: "The TTP* met envoys of Hamas** on Monday.\n*under UN sanctions\n**on the EU terrorist list",
          draftDate: "2025-06-10",
        },
        {
          text: "The TTP* holds 3 million, Hamas[1] less.\n*under UN sanctions\n[1] Annual report of the fund.",
          draftDate: "2025-06-10",
        },
      ],
    },
  },

  *check(draft, context) {
    const labelling = labellingOf(draft, context);
    const { labels } = labelling;
    for (const { fitting, failing } of conflictsIn(judgementsOf(labelling))) {
      const { entry, label, note, wording } = failing;
      if (label.mark === null || note === null) continue;
      const marks = labels.labels.flatMap(({ mention, mark }) =>
        mention.entry === entry && mark !== null && mark.mark === note.line.mark ? [mark] : [],
      );
      yield {
        span: label.span,
        message: "differs",
        values: {
          wording,
          name: textAt(draft, label.mention.span),
          other: textAt(draft, fitting.label.mention.span),
          asOf: toldDate(entry.asOf),
        },
        related: [
          { span: fitting.label.span, message: l10n.t("The mark on {0}.", textAt(draft, fitting.label.mention.span)) },
          { span: note.line.text, message: l10n.t("The footnote.") },
        ],
        data: {
          suggestions: () =>
            wordingsIn(labelling, entry)
              .slice(0, 2)
              .flatMap((words) => ownNote(labelling, marks, words))
              .map((suggestion, index) => (index === 0 ? { ...suggestion, preferred: true } : suggestion)),
          facts: () => `${entryFacts(entry, labelling.day)}\n\n${entryFacts(fitting.entry, labelling.day)}`,
        },
      };
    }
  },

  ...advised,
});
