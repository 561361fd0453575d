/** Shows where a sentence credits one source twice for the same words. */

import { inDraft, overlaps } from "../../draft/spans.ts";
import type { Span } from "../../draft/types.ts";
import * as l10n from "../../l10n/l10n.ts";
import { draftRule } from "../types.ts";
import { attributionsIn } from "./credits.ts";
import { doubleCues } from "./sameSource.ts";

interface Data {
  readonly removable: Span | null;
  readonly dated: boolean;
  readonly removed: string;
  /** "in a written statement", where the second cue can become that; else "". */
  readonly fold: string;
}

export const doubleAttribution = draftRule<Record<never, never>, Data>({
  meta: {
    id: "double-attribution",
    group: "attribution",
    statement: "One statement carries one attribution.",
    level: "hint",
    zones: ["body"],
    inQuotes: false,
    tags: [],
    why: "A sentence that names its source twice reads as if two sources stood behind it. One credit is enough; a statement can follow it with “in”.",
    source: "Common practice",
    options: {},
    messages: {
      document: { text: "“{first}” credits the sentence already. Would “in” the statement do?" },
      body: { text: "“{first}” credits the sentence already, to the same source." },
      tag: { text: "“{first}” credits the sentence already." },
    },
    examples: {
      bad: [
        {
          text: "Beatings alleged\n\nThe embassy accused the port police of beating sailors, ⟦according to an embassy statement⟧.",
        },
        {
          text: "Beatings alleged\n\nThe embassy accused the port police of “beating and robbing” sailors, ⟦according to a written statement⟧.",
        },
        {
          text: "Plant closes\n\nThe company said the plant in Krasna would close in May, ⟦according to a statement from the company⟧.",
        },
        {
          text: "Plant closes\n\nBrandt Foods said it would close the plant in May, ⟦according to a Brandt Foods spokeswoman⟧.",
        },
        { text: "Chase\n\nAccording to police, the man fled on foot, ⟦police said⟧." },
        { text: "Chase\n\nAccording to the ministry, the man fled, and nobody was hurt, ⟦the ministry added⟧." },
        { text: "Storm on the way\n\nHe said he believed, ⟦he added⟧, that rain was likely on the coast." },
        { text: "Storm on the way\n\nReyn said the dam was safe for now, ⟦she added⟧." },
      ],
      good: [
        { text: "Beatings alleged\n\nThe embassy accused the police of beatings in a statement on Monday." },
        { text: "Storm toll\n\nThe UN said 40 people had died in the storm; the ministry said 12." },
        { text: "Storm toll\n\nPolice said the driver had fled, according to a ministry statement." },
        { text: "Storm toll\n\nHolt told officers that he had slept at the wheel, according to a police statement." },
        { text: "Chase\n\nAccording to the police, the man fled on foot, the mayor said." },
        { text: "Storm toll\n\nThe dam is safe, according to a statement from the river board." },
        { text: "Storm toll\n\n“The dam is safe,” Reyn said. “It will hold,” she added." },
        { text: "Storm toll\n\nReyn said the dam was safe, but it would be checked again in May, she added." },
        {
          text: "Storm toll\n\nThe ministry said 12 people had died, according to a statement on the river board’s website.",
        },
        { text: "Storm toll\n\nReyn said the dam was safe, Holt said." },
      ],
    },
  },

  *check(draft, { credits }) {
    for (const block of draft.blocks) {
      if (block.paragraph.zone !== "body") continue;
      const { text } = block.paragraph;
      for (const { kind, first, verb, second, removable, dated, fold } of doubleCues(block.paragraph)) {
        const span = inDraft(block, second);
        const head = inDraft(block, verb);
        // The engine must read one of the two as the sentence's cue; it keeps the better one.
        const credited = attributionsIn(credits, span).concat(attributionsIn(credits, head));
        if (!credited.some(({ cue }) => cue !== null && (overlaps(cue, span) || overlaps(cue, head)))) continue;
        const said = text.slice(first.start, first.end);
        yield {
          span,
          message: kind,
          values: { first: said },
          related: [{ span: inDraft(block, first), message: l10n.t("The first credit.") }],
          data: {
            removable: removable === null ? null : inDraft(block, removable),
            dated,
            removed: text.slice(second.start, second.end),
            fold: fold === "" ? "" : `in ${fold}`,
          },
        };
      }
    }
  },

  suggest({ data: { removable, dated, removed, fold } }) {
    if (removable === null) return [];
    return [
      ...(fold === ""
        ? []
        : [{ title: `Replace “${removed}” with “${fold}”`, edits: [{ span: removable, newText: ` ${fold}` }] }]),
      // The day would go with it.
      ...(dated ? [] : [{ title: `Delete “${removed}”`, edits: [{ span: removable, newText: "" }] }]),
    ];
  },
});
