/** Shows the few cues that leave the draft's tense: one "says" among many times "said", or the reverse. */

import { textOf } from "../../draft/spans.ts";
import type { Draft } from "../../draft/types.ts";
import * as l10n from "../../l10n/l10n.ts";
import { likeCase } from "../../language/case.ts";
import { draftRule, type Edit, type OptionSpecs } from "../types.ts";
import { isMeant, type TensedCue, tensedCue } from "./tensedCues.ts";
import type { CueTense } from "./tenses.ts";

const options = {
  tense: {
    default: "the draft’s own",
    values: ["the draft’s own", "past", "present"],
    description: "The tense of attribution in this house. By default the one that the draft uses most.",
  },
  share: {
    default: 25,
    minimum: 1,
    maximum: 49,
    description:
      "Up to how many percent of the cues may be in the other tense to count as drift. A draft that has more of them uses both.",
  },
  minimum: {
    default: 4,
    minimum: 2,
    description: "From how many cues on a draft has a tense of its own.",
  },
} as const satisfies OptionSpecs;

interface Data {
  /** All cues that leave the tense, and which of them is this one. */
  readonly cues: readonly TensedCue[];
  readonly at: number;
  readonly past: number;
  readonly present: number;
}

export const attributionTenseDrift = draftRule<typeof options, Data>({
  meta: {
    id: "attribution-tense-drift",
    group: "attribution",
    statement: "Attribution keeps one tense through the draft.",
    level: "hint",
    zones: ["body"],
    inQuotes: false,
    tags: [],
    why: "Both “said” and “says” are good; a change between them makes the reader ask whether something else changed too.",
    source: "John McIntyre, Baltimore Sun: said and says",
    options,
    messages: {
      present: { text: "“{verb}” is in the present tense; the draft attributes in the past ({count} of {all})." },
      past: { text: "“{verb}” is in the past tense; the draft attributes in the present ({count} of {all})." },
      house: { text: "“{verb}” is in the {tense} tense; this house attributes in the other." },
    },
    examples: {
      bad: [
        {
          text: "Ferry line cuts sailings\n\nThe line will cut four sailings a day, Ana Holt said on Monday.\n\n“It is a dark day,” Jan Tan said.\n\n“We will fight for every one of them,” Rui Paz ⟦says⟧.\n\n“The board has no choice,” Holt said.",
        },
        {
          text: "The last pilot of Velmora\n\nThe boat leaves at four, Ana Holt says.\n\n“My father did the same,” she says.\n\n“You learn to read the water,” Holt says.\n\n“It has never lied to me,” she ⟦said⟧.\n\n“It is the last thing that does not,” Holt says.",
        },
        {
          text: "Ferry line cuts sailings\n\nThe line will cut four sailings a day, Ana Holt ⟦says⟧.",
          options: { tense: "past" },
        },
        {
          text: "The last pilot of Velmora\n\nThe boat leaves at four, Ana Holt ⟦said⟧.",
          options: { tense: "present" },
        },
      ],
      good: [
        {
          text: "Ferry line cuts sailings\n\nThe line will cut four sailings a day, Ana Holt said on Monday.\n\n“It is a dark day,” Jan Tan said.\n\nThe charter says that the line must ask the council, Rui Paz said.\n\n“The board has no choice,” Holt said.",
        },
        {
          text: "Ferry line cuts sailings\n\nThe line will cut four sailings a day, Ana Holt said on Monday.\n\n“Says who?” Jan Tan asked.\n\n“We will fight for every one,” Rui Paz said.\n\n“The board has no choice,” Holt said.",
        },
        {
          text: "Ferry line cuts sailings\n\nThe line will cut four sailings a day, Ana Holt said on Monday.\n\n“It is a dark day,” Jan Tan says.\n\n“We will fight for every one,” Rui Paz says.\n\n“The board has no choice,” Holt said.",
        },
        {
          text: "The last pilot of Velmora\n\nThe boat leaves at four, Ana Holt says.\n\n“My father did the same,” she says.\n\n“You learn to read the water,” Holt says.\n\n“We shall miss her,” the harbour master, Rui Paz, said on Monday.\n\n“It has never lied to me,” Holt says.",
        },
        {
          text: "Ferry line says it will cut sailings\n\nThe line will cut four sailings a day, Ana Holt said on Monday.\n\n“It is a dark day,” Jan Tan said.\n\nRui Paz, who says he was never asked, left the hall.\n\n“The board has no choice,” Holt said.",
        },
        {
          text: "Ferry line cuts sailings\n\nThe line will cut four sailings a day, Ana Holt said on Monday.\n\n“It is a dark day,” Jan Tan said.\n\nPaz now says he was never asked.\n\n“The board has no choice,” Holt said.",
        },
        { text: "Ferry line cuts sailings\n\nThe line will cut four sailings a day, Ana Holt says." },
      ],
    },
  },

  *check(draft, { options: { tense, share, minimum }, credits }) {
    const cues: TensedCue[] = [];
    for (const attribution of credits.attributions) {
      const cue = tensedCue(draft, attribution);
      if (cue !== null) cues.push(cue);
    }
    const present = cues.filter((cue) => cue.tense === "present").length;
    const past = cues.length - present;
    const usual: CueTense = tense === "past" || tense === "present" ? tense : present > past ? "present" : "past";
    const isHouse = usual === tense;
    const fewer = Math.min(past, present);
    if (!isHouse && (cues.length < minimum || fewer * 100 > share * cues.length)) return;
    const drifting = cues.filter((cue) => cue.tense !== usual && !isMeant(draft, cue));
    for (const [at, cue] of drifting.entries()) {
      yield {
        span: cue.span,
        message: isHouse ? "house" : cue.tense,
        values: {
          verb: textOf(draft, cue.span),
          tense: cue.tense === "past" ? l10n.t("past") : l10n.t("present"),
          count: String(Math.max(past, present)),
          all: String(cues.length),
        },
        data: { cues: drifting, at, past, present },
      };
    }
  },

  suggest({ data: { cues, at } }, draft) {
    const cue = cues[at];
    const edits = cues.flatMap((one) => editOf(draft, one));
    if (cue === undefined || edits.length === 0) return [];
    const own = editOf(draft, cue).map((edit) => ({
      title: `Replace “${textOf(draft, cue.span)}” with “${edit.newText}”`,
      edits: [edit],
    }));
    if (edits.length === 1) return own;
    const tense = cue.tense === "past" ? "present" : "past";
    return [...own, { title: `Put all ${edits.length} into the ${tense} tense`, edits }];
  },

  explain({ data: { past, present } }) {
    return l10n.t("Cues in this draft: {0} in the past tense, {1} in the present.", past, present);
  },
});

function editOf(draft: Draft, { span, other }: TensedCue): readonly Edit[] {
  return other === null ? [] : [{ span, newText: likeCase(textOf(draft, span), other) }];
}
