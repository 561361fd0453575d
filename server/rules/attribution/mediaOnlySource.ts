/** Shows a fact that rests on unnamed media alone: "local media reported", "according to press reports". */

import { perParagraph } from "../../draft/perParagraph.ts";
import { blockAt, textOf } from "../../draft/spans.ts";
import * as l10n from "../../l10n/l10n.ts";
import { namesOutlet, outletsNamedIn } from "../../language/media.ts";
import { draftRule, type OptionSpecs } from "../types.ts";
import { mediaCredits } from "./mediaCredits.ts";

interface Data {
  /** Where the media's name would stand, in the draft. */
  readonly insertAt: number;
}

const options = {
  outlets: {
    default: [],
    description: "Names of outlets that the built-in signs (“Times”, “Radio”, “the daily …”) do not catch.",
  },
} as const satisfies OptionSpecs;

export const mediaOnlySource = draftRule<typeof options, Data>({
  meta: {
    id: "media-only-source",
    group: "attribution",
    statement: "A fact is not carried by unnamed media alone: the outlet is named.",
    level: "warning",
    zones: ["body"],
    inQuotes: false,
    near: true,
    tags: [],
    answeredBy: "any",
    why: "Readers can judge a named outlet, not “local media”. Name it, say what its report rests on, and say whether you have confirmed it.",
    source: "NPR, Guidance on how to discuss other news outlets’ reports",
    options,
    messages: {
      media: { text: "Which outlet? “{media}” names none." },
    },
    examples: {
      bad: [
        { text: "Minister to go\n\nThe minister will step down on Friday, ⟦according to local media⟧." },
        { text: "Raids in Velmora\n\n⟦Media reports said⟧ 12 people were held." },
        { text: "Raids in Velmora\n\n⟦Local media has reported⟧ that 12 people were held." },
        { text: "Raids in Velmora\n\nTwelve people were held, ⟦Norwegian media reported⟧ on Monday." },
        { text: "Raids in Velmora\n\nThe man was ⟦named in press reports⟧ as a retired pilot." },
        { text: "Raids in Velmora\n\nTwelve people were held, ⟦a local newspaper said⟧." },
        {
          text: "Raids in Velmora\n\nThe raids began at dawn, but ⟦several news outlets later reported⟧ a first arrest on Sunday.",
        },
        { text: "Raids in Velmora\n\nTwelve people are held, ⟦according to reports in the local press⟧." },
        { text: "Raids in Velmora\n\nTwelve people are held, ⟦according to the media⟧." },
      ],
      good: [
        {
          text: "Minister to go\n\nThe minister will step down on Friday, the daily Nova Era reported, citing two aides. The Courier has not confirmed this.",
        },
        { text: "Minister to go\n\nLocal media offices were closed on Friday." },
        { text: "Minister to go\n\nLocal media, among them Radio Delta, reported that the minister would step down." },
        { text: "Minister to go\n\nSocial media reports spread before the minister spoke." },
        { text: "Minister to go\n\nThe minister denied media reports that he would step down." },
        { text: "Minister to go\n\nThe minister said the media reported only half of his speech." },
        { text: "Minister to go\n\n“Local media reported it first,” Holt said." },
        { text: "Ad sales fall\n\nSales fell by a fifth, according to media buyers at Varn Bank." },
        { text: "Ad sales fall\n\nVarn Media reported a loss of 3 million crowns." },
        { text: "Ad sales fall\n\nMedia reports of the sale moved the shares." },
        {
          text: "Ad sales fall\n\nSales have fallen, according to Radio Delta reports.",
          options: { outlets: ["Delta"] },
        },
      ],
    },
    yieldsTo: ["hearsay-chain"],
  },

  *check(draft, { options, credits }) {
    for (const { span, media } of mediaCredits(draft, credits)) {
      const block = blockAt(draft, span.start);
      if (block === null) continue;
      const rest = () => `${draft.text.slice(block.start, span.start)}\n${draft.text.slice(span.end, block.end)}`;
      if (namesOne(block.paragraph, options) && namesOutlet(rest(), options.outlets)) continue;
      yield { span, message: "media", values: { media: textOf(draft, media) }, data: { insertAt: media.end } };
    }
  },

  suggest({ data: { insertAt } }) {
    return [
      {
        title: "Insert “[WHICH OUTLET?]”",
        edits: [{ span: { start: insertAt, end: insertAt }, newText: " [WHICH OUTLET?]" }],
      },
    ];
  },

  explain(_, draft) {
    const named = outletsNamedIn(draft.text);
    return named.length === 0 ? "" : l10n.t("Outlets this draft names: {0}.", named.join(", "));
  },
});

const namesOne = perParagraph(({ text }, { outlets }: { readonly outlets: readonly string[] }) =>
  namesOutlet(text, outlets),
);
