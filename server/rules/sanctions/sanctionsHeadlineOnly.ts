/** A listed name in the headline, a caption or a related line is named in the story, too. */

import { allMatches } from "../../draft/allMatches.ts";
import { inDraft, quotationAt } from "../../draft/spans.ts";
import type { Draft, Span } from "../../draft/types.ts";
import { zoneName } from "../../draft/zoneName.ts";
import * as l10n from "../../l10n/l10n.ts";
import { labelZone } from "../../register/status/policy.ts";
import type { Mention } from "../../register/types.ts";
import { draftRule, type Suggestion } from "../types.ts";
import { advised } from "./advice.ts";
import { entryFacts } from "./entryFacts.ts";
import { textAt } from "./labelFixes.ts";
import { dayOfDraft, entriesNamed, lineOf } from "./labelling.ts";

export const sanctionsHeadlineOnly = draftRule({
  meta: {
    id: "sanctions-headline-only",
    group: "sanctions",
    statement: "A listed name that a headline, standfirst or caption uses is named in the story as well.",
    level: "information",
    zones: ["headline", "standfirst", "caption", "related"],
    inQuotes: true,
    tags: ["needs-register"],
    why: "A headline must be borne out by its story, and a label in the story has nowhere to stand.",
    source: "IPSO Editors’ Code, clause 1",
    options: {},
    messages: { only: { text: "{name} is named here and nowhere in the story." } },
    examples: {
      bad: [
        {
          text: "# ⟦Hamas⟧ claims blast in port\n\nThe group said on Monday that it was behind the blast.\n\nRain fell.",
          format: "markdown",
          draftDate: "2024-05-06",
        },
        {
          text: "Headline: Blast in port\nStandfirst: ⟦Hezbollah⟧ blamed\nThe blast tore through the port on Monday, police said.\nRain fell.",
          draftDate: "2024-05-06",
        },
      ],
      good: [
        {
          text: "# Hamas claims blast in port\n\nHamas said on Monday that it was behind the blast.\n\nRain fell.",
          format: "markdown",
          draftDate: "2024-05-06",
        },
        {
          text: "# ISIS claims blast in port\n\nIslamic State said on Monday that it was behind the blast.\n\nRain fell.",
          format: "markdown",
          draftDate: "2024-05-06",
        },
      ],
    },
  },

  *check(draft, context) {
    const { labels } = context;
    const day = dayOfDraft(context);
    for (const entry of entriesNamed(labels)) {
      const mentions = labels.namings.filter((mention) => mention.candidates.includes(entry));
      const [first] = mentions;
      if (first === undefined || mentions.some(isInStory)) continue;
      // Without a story, as in a list of headlines, there is nothing that could bear them out.
      if (!hasStory(draft)) return;
      const standIn = standInOf(draft);
      yield {
        span: first.span,
        message: "only",
        values: { name: draft.text.slice(first.span.start, first.span.end) },
        related: standIn === null ? [] : [{ span: standIn, message: l10n.t("Here the story may mean it.") }],
        data: {
          suggestions: () => (standIn === null ? [] : [naming(draft, standIn, textAt(draft, first.span))]),
          facts: () => `${placesTold(draft, mentions)}\n\n${entryFacts(entry, day)}`,
        },
      };
    }
  },

  ...advised,
});

function hasStory({ blocks }: Draft): boolean {
  return blocks.filter(({ paragraph }) => paragraph.zone === "body").length >= 2;
}

function placesTold(draft: Draft, mentions: readonly Mention[]): string {
  const places = mentions.map(({ zone, span }) =>
    l10n.t("{0} (line {1})", l10n.inSentence(zoneName(zone)), lineOf(draft, span.start)),
  );
  return l10n.t("Named in: {0}.", places.join(", "));
}

function isInStory({ zone }: Mention): boolean {
  return labelZone(zone) === "body";
}

const standIns = /\bthe (?:group|organi[sz]ation|movement|militia|militants)\b/gi;

/** The first "the group" of the story in the house's own words. */
function standInOf(draft: Draft): Span | null {
  for (const block of draft.blocks) {
    if (block.paragraph.zone !== "body") continue;
    for (const { 0: words, index } of allMatches(block.paragraph.text, standIns)) {
      if (quotationAt(block.paragraph, index) === null)
        return inDraft(block, { start: index, end: index + words.length });
    }
  }
  return null;
}

/** By the headline's name, with its article where the story would need one. A person decides whether the story means it. */
function naming(draft: Draft, span: Span, name: string): Suggestion {
  const words = textAt(draft, span);
  const newText = takesArticle.test(name) && !noArticle.test(name) ? `${words.slice(0, "the".length)} ${name}` : name;
  return { title: `Write “${newText}” for the first “${words}”`, edits: [{ span, newText }] };
}

/** "the PKK", "the Red Banner Front", but "Hamas", "Islamic Jihad". */
const takesArticle =
  /^\p{Lu}{2,5}$|\b(?:Party|Army|Front|Corps|Group|Movement|Forces?|Brigades?|Council|Organi[sz]ation|Network|Taliban|Guards?)$/u;
const noArticle = /^(?:the\b|ISI[SL]|IS|ETA|NATO)/i;
