/** Shows figures of dead, hurt, missing and gathered people that carry no source in their own sentence. */
import { casualtyFigures } from "../../claims/casualtyFigures.ts";
import type { Support } from "../../claims/types.ts";
import { draftRule } from "../types.ts";
import { sourceFixes } from "./claimFixes.ts";
import { claimHover } from "./claimHover.ts";
import { figuresOf, figureTable, type ListedFigure } from "./figureTable.ts";
import { type ClaimData, unsourced } from "./unsourced.ts";

interface Data extends ClaimData {
  readonly figures: readonly ListedFigure[];
}

/** A credit merely near is not enough for lives: it must be in the sentence or plainly carry on. */
const enough = (by: Support["by"]) => by !== "reach";

export const casualtyFigureUnsourced = draftRule<Record<never, never>, Data>({
  meta: {
    id: "casualty-figure-unsourced",
    group: "claims",
    statement:
      "Figures of killed, hurt, missing, displaced or gathered people carry their source in the same sentence.",
    level: "warning",
    zones: ["body", "bullet"],
    inQuotes: false,
    tags: ["asks-for-source"],
    answeredBy: "any",
    why: "First tolls are often wrong and always somebody's. Readers must see whose, in the same breath.",
    source: "BBC Editorial Guidelines, War, Terror and Emergencies; AFP, Twenty principles of sourcing",
    options: {},
    messages: { casualty: { text: "Who gives this figure? “{words}” needs its source in the same sentence." } },
    specificity: 80,
    examples: {
      bad: [
        { text: "Shelling\n\n⟦Twelve people were killed⟧ in the shelling of the port on Monday." },
        { text: "Blast\n\nPolice closed the road. The blast ⟦killed at least 30 people⟧ and tore the roof off." },
        { text: "Valley\n\n⟦Dozens of families have been displaced⟧ since May." },
      ],
      good: [
        { text: "Shelling\n\nTwelve people were killed in the shelling, hospital director Ana Bo said." },
        { text: "Shelling\n\nThe ministry put the toll at 30; the rebels said 45 died." },
        { text: "Farm\n\nThe fire killed 40 cows." },
        { text: "Shelling\n\nTwelve people were killed, the ministry said. Another 30 were wounded." },
        { text: "Port\n\nThe strike of 1911 left 12 people dead." },
      ],
    },
  },

  *check(draft, context) {
    let figures: readonly ListedFigure[] | null = null;
    for (const { span, claim, data } of unsourced(draft, context, casualtyFigures, enough)) {
      if (past.test(draft.text.slice(claim.span.start, claim.span.end))) continue;
      figures ??= figuresOf(draft, context.credits);
      const words = draft.text.slice(span.start, span.end).replace(/\s+/g, " ");
      yield { span, message: "casualty", values: { words }, data: { ...data, figures } };
    }
  },

  suggest: ({ data }, draft) => sourceFixes(data, draft),

  explain: ({ data }) => [claimHover(data), figureTable(data.figures)].filter((part) => part !== "").join("\n\n"),
});

/** Tolls that have long been settled, and those told only to date something else. */
const past =
  /\b(?:1[0-9]\d\d|200\d|201\d)\b|\b(?:years?|decades?) ago\b|\b(?:anniversary|last (?:year|month|summer|spring|winter|autumn)|convicted|sentenced|trial|memorial|commemorat\w+)\b/iu;
