/** Shows a label the two sides of a story would argue about, where the newsroom itself seems to use it. */
import * as l10n from "../../l10n/l10n.ts";
import { paragraphRule, type Suggestion } from "../types.ts";
import { articleAt, articleBefore, matchCase } from "./article.ts";
import { findLabels, plainWords } from "./findLabels.ts";
import { labels } from "./labels.ts";

interface Data {
  /** The entry's name; null for a label the house added. */
  readonly label: string | null;
  /** Where ", [WHO?] said" would go (paragraph offset); null where it would not read well. */
  readonly sentenceEnd: number | null;
}

export const contestedLabel = paragraphRule({
  meta: {
    id: "contested-label",
    group: "claims",
    statement:
      "A label that takes a side, such as “terrorist”, “regime” or “illegal migrant”, stands in somebody's mouth.",
    level: "warning",
    zones: ["headline", "standfirst", "bullet", "body", "caption"],
    inQuotes: false,
    tags: [],
    why: "Such words pass a judgement the newsroom may not have made. With the speaker named they are news.",
    source: "BBC guidance: Language when reporting terrorism",
    options: {
      add: { default: [], description: "Further labels that need somebody's mouth (“warlord”)." },
      remove: { default: [], description: "Labels of the built-in list that this house uses freely (“regime”)." },
      avoid: {
        default: [],
        description: "Labels to report even where the sentence says whose word it is (“terrorist”).",
      },
    },
    messages: {
      attribute: { text: "Whose word is “{words}”? The sentence does not say." },
      avoid: { text: "“{words}” is a word for direct quotation only, here or in the guides." },
    },
    examples: {
      bad: [
        { text: "Port city\n\nMost ⟦illegal migrants⟧ live near the port." },
        { text: "Night at the barracks\n\n⟦Terrorists⟧ attacked the barracks at Orvel on Monday." },
        { text: "Night at the barracks\n\nThe barracks lie in a valley held by the ⟦terrorist⟧ group." },
        { text: "Talks in Velmora\n\nThe Dol ⟦regime⟧ opened two border posts on Monday." },
        { text: "Talks in Velmora\n\nTroops ⟦liberated⟧ the town of Orvel on Monday." },
        { text: "Night at the barracks\n\nThe gunmen ⟦executed⟧ three hostages at dawn." },
        { text: "Port city\n\nReyn said the ⟦illegals⟧ would be sent home." },
        { text: "Port city\n\nReyn called him a ⟦terrorist⟧ leader.", options: { avoid: ["terrorist"] } },
        { text: "Port city\n\nThe ⟦warlord⟧ holds both harbours.", options: { add: ["warlord"] } },
      ],
      good: [
        { text: "Port city\n\nMost people living in the country without permission stay near the port." },
        { text: "Port city\n\nThe minister called them “illegal migrants”." },
        { text: "Port city\n\nHe faces terrorism charges and a trial for joining a terrorist organisation." },
        { text: "Port city\n\nAnti-terrorist police searched the flat on Monday." },
        { text: "Port city\n\nThe government said terrorists had attacked the barracks." },
        { text: "Port city\n\nThe ministry raised concerns about terrorist groups based in the hills." },
        { text: "Port city\n\nThe new tax regime starts in May, and the visa regime stays as it is." },
        { text: "Port city\n\nAllied troops liberated the town in 1944." },
        { text: "Port city\n\nPolice executed a search warrant. The court ordered that he be executed." },
        { text: "Port city\n\nCompanies fear terrorist attacks, and banks screen for terrorist financing." },
        { text: "Port city\n\nMarchers crossed Martyrs' Square on Monday." },
        { text: "Port city\n\nThe Dol regime opened two border posts on Monday.", options: { remove: ["regime"] } },
      ],
    },
  },

  *check(paragraph, { options }) {
    for (const { span, label, avoid, sentenceEnd } of findLabels(paragraph, options)) {
      yield {
        span,
        message: avoid ? "avoid" : "attribute",
        values: { words: paragraph.text.slice(span.start, span.end) },
        data: { label, sentenceEnd } satisfies Data,
      };
    }
  },

  suggest({ span, base, data }, draft) {
    const words = draft.text.slice(span.start, span.end);
    const plain = plainWords(data.label, words, draft.text.slice(span.end, span.end + 16));
    const article = articleAt(draft.text, span.start);
    const suggestions: Suggestion[] = plain.map((instead) => {
      const cased = matchCase(instead, words);
      const title = `Replace “${words}” with “${instead}”`;
      if (article === null || article.word.toLowerCase() === articleBefore(instead)) {
        return { title, edits: [{ span, newText: cased }] };
      }
      const fitting = `${matchCase(articleBefore(instead), article.word)}${article.gap}`;
      return { title, edits: [{ span: { start: article.start, end: span.end }, newText: `${fitting}${cased}` }] };
    });
    if (data.sentenceEnd !== null) {
      const at = base + data.sentenceEnd;
      suggestions.push({
        title: "End the sentence with “, [WHO?] said”",
        edits: [{ span: { start: at, end: at }, newText: ", [WHO?] said" }],
      });
    }
    return suggestions;
  },

  explain({ data }) {
    const entry = labels.find((label) => label.label === data.label);
    return entry === undefined
      ? l10n.t("A label of this house's own list.")
      : `“${entry.label}”: ${entry.reason()} (${entry.source === "Common practice" ? l10n.t("Common practice") : entry.source}.)`;
  },
});
