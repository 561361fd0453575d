/** Shows a longer story that rests on one source only. */
import type { Attribution, Credits } from "../../attribution/types.ts";
import { overlaps } from "../../draft/spans.ts";
import type { Block } from "../../draft/types.ts";
import * as l10n from "../../l10n/l10n.ts";
import { houseVoice } from "../../language/words.ts";
import { plainText } from "../explanation.ts";
import { draftRule, type OptionSpecs } from "../types.ts";
import { attributionsIn } from "./credits.ts";

const options = {
  paragraphs: {
    default: 6,
    minimum: 1,
    maximum: 100,
    description: "How many paragraphs of body a story may have before it needs a second source.",
  },
  credits: {
    default: 4,
    minimum: 1,
    maximum: 100,
    description: "How often the one source must be credited before the story counts as resting on it.",
  },
} as const satisfies OptionSpecs;
type Options = typeof options;

interface Data {
  readonly name: string;
  readonly named: boolean;
  readonly count: number;
  readonly paragraphs: number;
}

export const singleSourceStory = draftRule<Options, Data>({
  meta: {
    id: "single-source-story",
    group: "attribution",
    statement: "A longer story rests on more than one source.",
    level: "information",
    zones: ["body"],
    inQuotes: false,
    tags: [],
    why: "Two sources are better than one. Where there is only one it should be named and on the record, and the desk should know.",
    source: "BBC Editorial Guidelines, Accuracy; Reuters Handbook, Accuracy",
    options,
    messages: {
      named: { text: "All {count} credits in these {paragraphs} paragraphs go to {name}. Is there a second source?" },
      unnamed: {
        text: "All {count} credits in these {paragraphs} paragraphs go to one unnamed source, “{name}”. Is there a second?",
      },
    },
    examples: {
      bad: [
        {
          text: [
            "Brandt to close plant",
            "⟦Brandt Foods said⟧ on Tuesday that it would close its plant in Dunmarsh.",
            "The plant opened in 1961.",
            "Brandt Foods said the ovens were old.",
            "“We looked at every other way,” Brandt Foods said.",
            "Some 210 people work there.",
            "Brandt Foods said all of them would be offered other jobs.",
            "The biscuits will go on being made in Krasna, Brandt Foods said.",
            "The town lies on the river Aven.",
          ].join("\n\n"),
        },
        {
          text: [
            "Night on the hill",
            "The lights went out at nine, ⟦Hana Dol said⟧.",
            "She was in the kitchen with her sister.",
            "“There was no sound at all,” Dol said.",
            "Dol said the road was full of water by ten.",
            "The bridge fell at eleven.",
            "“We went up the hill,” Dol said.",
            "They came back at dawn, she said.",
          ].join("\n\n"),
        },
      ],
      good: [
        {
          text: "Court closes mill\n\nThe court said the mill must close.\n\nThe ruling said its licence had lapsed.\n\nThe mill opened in 1961.\n\nThe court said it could open again in May.",
        },
        {
          text: [
            "Brandt to close plant",
            "Brandt Foods said on Tuesday that it would close its plant in Dunmarsh.",
            "The plant opened in 1961.",
            "Brandt Foods said the ovens were old.",
            "Some 210 people work there.",
            "The bakers’ union said it would fight the plan.",
            "Brandt Foods said all of them would be offered other jobs.",
            "The biscuits will go on being made in Krasna, Brandt Foods said.",
          ].join("\n\n"),
        },
        {
          text: [
            "Walk by the river",
            "The path begins at the mill.",
            "It runs along the Aven for two miles.",
            "There is a bench by the weir.",
            "The church has a tower.",
            "Its keeper, Hana Dol, said the bells were cast in 1740.",
            "The path ends at the bridge.",
            "A bus goes back each hour.",
          ].join("\n\n"),
        },
      ],
    },
  },

  *check(draft, { options, credits }) {
    const { attributions } = credits;
    let paragraphs = 0;
    for (const { paragraph } of draft.blocks) if (paragraph.zone === "body") paragraphs++;
    if (paragraphs <= options.paragraphs) return;
    const first = attributions.find((attribution) => attribution.speaker !== null && attribution.cue !== null);
    const speaker = first?.speaker ?? null;
    if (first === undefined || speaker === null) return;
    let count = 0;
    for (const attribution of attributions) {
      const { source, candidates } = attribution;
      // A quotation that nobody is credited with may be anybody's, a doubtful source too.
      if (attribution.speaker === null && (source !== null || attribution.kind !== "indirect" || candidates.length > 0))
        return;
      if (attribution.speaker !== null && attribution.speaker !== speaker) return;
      if (attribution.cue !== null && attribution.speaker === speaker && sure(attribution)) count++;
    }
    if (count < options.credits || first.source === null || first.cue === null) return;
    if (draft.blocks.some((block) => block.paragraph.zone === "body" && hasUncredited(block, credits))) return;
    const named = speaker.kind !== "anonymous" && speaker.kind !== "vague" && speaker.kind !== "generic-media";
    yield {
      span: {
        start: Math.min(first.source.start, first.cue.start),
        end: Math.max(first.source.end, first.cue.end),
      },
      message: named ? "named" : "unnamed",
      values: { name: speaker.name, count: `${count}`, paragraphs: `${paragraphs}` },
      data: { name: speaker.name, named, count, paragraphs },
    };
  },

  explain: ({ data: { name, named, count } }) =>
    named
      ? l10n.t("Sources: {0} (named), credits: {1}; nobody else.", plainText(name), count)
      : l10n.t("Sources: {0} (unnamed), credits: {1}; nobody else.", plainText(name), count),
});

const saying = /\b(?:said|says|told|added|wrote|reported|according to)\b/g;

/** Does somebody say something whom the engine does not credit? That may be another source. */
function hasUncredited({ start, paragraph }: Block, credits: Credits): boolean {
  return [...houseVoice(paragraph).matchAll(saying)].some(({ 0: word, index }) => {
    const span = { start: start + index, end: start + index + word.length };
    return !attributionsIn(credits, span).some(({ cue }) => cue !== null && overlaps(cue, span));
  });
}

function sure({ confidence }: Attribution): boolean {
  return confidence >= 0.5;
}
