/** Shows a claim whose source comes only sentences later. */
import * as l10n from "../../l10n/l10n.ts";
import { draftRule, type OptionSpecs } from "../types.ts";
import { farFromClaim, type LateSource, lookingBack } from "./lateSources.ts";

const options = {
  sentences: {
    default: 2,
    minimum: 1,
    maximum: 20,
    description: "How many sentences may lie between a claim and its source.",
  },
} as const satisfies OptionSpecs;
type Options = typeof options;

interface Data {
  readonly distance: number;
}

export const buriedAttribution = draftRule<Options, Data>({
  meta: {
    id: "buried-attribution",
    group: "attribution",
    statement: "The source follows its claim within a few sentences.",
    level: "information",
    zones: ["body"],
    inQuotes: false,
    tags: [],
    why: "Until the source comes, the reader takes the words for the outlet’s own. It belongs in the claim’s sentence or the next.",
    source: "AP: When is it OK to use anonymous sources?; common practice",
    options,
    messages: {
      back: { text: "The source of this comes {distance} sentences later. Could it come here?" },
      claim: { text: "Says who? The first source that speaks of it comes {distance} sentences later." },
    },
    examples: {
      bad: [
        {
          text: "Storm in the hills\n\n⟦Ten villages are cut off.⟧ Roads are gone. Power failed on Sunday. Food is short. All this was reported by the Red Crescent.",
        },
        {
          text: "Storm in the hills\n\nThe storm came at night.\n\nThe flood ⟦killed at least 40⟧ people in the valley.\n\nThe road is gone. The bridge is gone too.\n\nThe school is a shelter now.\n\nAt least 40 people died in the flood, the ministry said on Monday.",
        },
        {
          text: "Storm in the hills\n\nThe bridge fell.\n\n⟦Two schools have lost their roofs.⟧ The mill is shut. The dam is full. These details were provided by the river board.",
        },
        {
          text: "Storm in the hills\n\nThe bridge fell.\n\n⟦Two schools have lost their roofs.⟧ The mill is shut. This information came from the river board.",
          options: { sentences: 1 },
        },
      ],
      good: [
        {
          text: "Storm in the hills\n\nTen villages are cut off, the Red Crescent said. Roads are gone and power failed on Sunday.",
        },
        {
          text: "Storm in the hills\n\nThe Red Crescent gave this picture: ten villages are cut off; roads are gone.",
        },
        {
          text: "Storm in the hills\n\nTen villages are cut off. Roads are gone. All this was reported by the Red Crescent.",
        },
        {
          text: "Storm in the hills\n\nThe storm came at night.\n\nThe flood killed at least 40 people in the valley. Their names were read out by the ministry, which said 40 people had died.",
        },
        {
          text: "Storm in the hills\n\nReyn said ten villages were cut off. She said roads were gone. She said power had failed. All this was reported by the Red Crescent.",
        },
        {
          text: "Storm in the hills\n\nTen villages are cut off. Roads are gone. Power failed. Food is short. All this was known in May.",
        },
      ],
    },
  },

  *check(draft, { options: { sentences: reach }, credits }) {
    const body = draft.blocks.filter(({ paragraph }) => paragraph.zone === "body");
    const report = (message: string, { claim, source, distance }: LateSource) => ({
      span: claim,
      message,
      values: { distance: `${distance}` },
      related: [{ span: source, message: l10n.t("The source.") }],
      data: { distance },
    });
    for (const block of body) {
      for (const late of lookingBack(block, credits)) if (late.distance > reach) yield report("back", late);
    }
    const far = farFromClaim(body, credits);
    if (far !== null && far.distance > reach) yield report("claim", far);
  },

  explain: ({ data: { distance } }) => l10n.t("{0} sentences lie between the claim and its source.", distance),
});
