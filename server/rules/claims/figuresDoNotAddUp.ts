/** Shows sums that the copy sets up itself and that do not come out. */

import { findWrongSums } from "../../claims/sums.ts";
import * as l10n from "../../l10n/l10n.ts";
import { paragraphRule } from "../types.ts";

interface Data {
  readonly arithmetic: string;
}

export const figuresDoNotAddUp = paragraphRule<Record<never, never>, Data>({
  meta: {
    id: "figures-do-not-add-up",
    group: "claims",
    statement: "Parts add up to their whole, no part is larger than it, shares of one set stay within 100 percent.",
    level: "warning",
    zones: ["headline", "standfirst", "bullet", "body", "caption"],
    inQuotes: false,
    tags: [],
    answeredBy: ["calculation"],
    why: "Readers add up. A sum that does not come out makes them doubt every other figure.",
    source: "BusinessJournalism.org on numbers; Reuters Handbook, Corrections",
    options: {},
    messages: {
      part: { text: "The part is larger than the whole: {arithmetic}." },
      total: { text: "The parts do not make the total: {arithmetic}." },
      shares: { text: "The shares come to more than the whole: {arithmetic}." },
      change: { text: "The change does not fit its two values: {arithmetic}." },
    },
    examples: {
      bad: [
        { text: "Mines\n\n⟦14 of the 12⟧ mines are closed, the ministry said." },
        { text: "Fire\n\n⟦Nine people died: six men and four women⟧." },
        {
          text: "Vote\n\nIn the poll ⟦48 percent chose Dol, 36 percent chose Reyn and 27 percent⟧ chose nobody, Orbis said.",
        },
        { text: "Cases\n\nCases ⟦doubled from 12 to 30⟧ in May, the registry said." },
        { text: "Rents\n\nRents ⟦rose 40 percent, from 500 to 600⟧ crowns, the registry said." },
      ],
      good: [
        { text: "Court\n\nHe was convicted of the murder in 1998 of two students." },
        { text: "Sales\n\nSales rose 26 percent to 1.2 million from 950,000, the firm said." },
        { text: "Attacks\n\n14 of the 24 attacks involved foreigners, the minister said." },
        { text: "Fire\n\nNine people died, among them six men." },
        { text: "Fire\n\nNine people died: five men and four women." },
        { text: "Rents\n\nRents rose 20 percent, from 500 to 600 crowns, the registry said." },
        {
          text: "Vote\n\nIn the poll 48 percent chose Dol, 36 percent chose Reyn and 16 percent chose nobody, Orbis said.",
        },
      ],
    },
  },

  *check(paragraph) {
    for (const { kind, span, arithmetic } of findWrongSums(paragraph)) {
      yield { span, message: kind, values: { arithmetic }, data: { arithmetic } };
    }
  },

  explain: ({ data }) =>
    l10n.t("The sum: {0}. No fix is offered: which of the figures is wrong only the source can say.", data.arithmetic),
});
