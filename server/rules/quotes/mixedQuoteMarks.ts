/** One style of quotation marks runs through the story, so a change of marks never suggests a change of source. */

import { inDraft } from "../../draft/spans.ts";
import type { QuoteStyle } from "../../draft/types.ts";
import * as l10n from "../../l10n/l10n.ts";
import { draftRule, type Edit, type OptionSpecs, type Suggestion } from "../types.ts";
import { conversion } from "./convert.ts";
import { isUneven, markPairs, styleName, styleWritten } from "./marks.ts";
import { type Part, speeches } from "./speeches.ts";

const houseStyles = ["curly-double", "straight-double", "curly-single", "straight-single"] as const;

const options = {
  quoteMarks: {
    default: "most",
    values: ["most", ...houseStyles],
    description: "The marks of the house. “most”: those that most quotations of the draft are in.",
  },
} as const satisfies OptionSpecs;

interface Minority {
  readonly to: QuoteStyle;
  /** The marks of this quotation; null where other marks in its words would be taken for its own. */
  readonly edits: readonly Edit[] | null;
  /** The same for every quotation that can be converted. */
  readonly all: readonly (readonly Edit[])[];
  /** Counts by style, most used first. */
  readonly counts: readonly (readonly [QuoteStyle, number])[];
}

export const mixedQuoteMarks = draftRule<typeof options, Minority>({
  meta: {
    id: "mixed-quote-marks",
    group: "quotes",
    statement: "One style of quotation marks runs through the story: straight or curly, double or single.",
    level: "warning",
    zones: ["body", "bullet"],
    inQuotes: true,
    tags: [],
    waits: true,
    why: "Readers expect one style. A second one often comes with pasted text, so it is also a question of source.",
    source: "Guardian: Quotations within quotations",
    options,
    messages: {
      one: { text: "This quotation is in {style} marks; the others are in {main}.", level: "hint" },
      several: { text: "This quotation is in {style} marks; most are in {main}." },
      house: { text: "This quotation is in {style} marks; the house uses {main}." },
      all: { text: "Quotations here are in {style} marks; the house uses {main}.", level: "hint" },
    },
    yieldsTo: ["unbalanced-quote-marks", "quote-continuation-marks"],
    examples: {
      bad: [
        { text: '"Stop," he said. ⟦“Never,”⟧ she said.' },
        { text: "'Stop,' he said. ⟦\"Never,\"⟧ she said." },
        { text: '“Stop,” he said.\n⟦"Never,"⟧ she said. “Then go,” he said.\n⟦"No,"⟧ she said.' },
        { text: "“Stop,” he said. “Please,” he added.\n⟦‘Never in my life,’⟧ she said." },
        { text: '"We tried.\n"We sang," he said. ⟦“We danced.”⟧' },
        { text: '“Stop,” he said. “Please,” he added.\nThe report read: ⟦"The pump failed.⟧\n"It was old."' },
        { text: "“Stop,” he said. “Please,” he added. ⟦«Never,»⟧ she said." },
        { text: '“Stop,” he said. ⟦“Never"⟧ she said. “No,” he said.' },
        { text: '"Stop," he said. ⟦"Never”⟧ she said. "No," he said.' },
        {
          text: '“Stop,” he said. ⟦"Please,"⟧ he added. ⟦"Never,"⟧ she said.',
          options: { quoteMarks: "curly-double" },
        },
        { text: '⟦"Stop,"⟧ he said. "Never," she said.', options: { quoteMarks: "curly-double" } },
      ],
      good: [
        { text: "\"She shouted 'stop' twice,\" he said." },
        { text: '\'Never again\', says mayor\n\n"We will not do that again," the mayor said. "It was costly."' },
        { text: "Mayor ‘Very Sorry’ for Floods.\n“We are very sorry,” she said.\n“We will pay,” she added." },
        { text: "“We sang,” she said. “We danced.”\n‘Never again.’\nThe hall is shut, “perhaps for good,” she added." },
        { text: "“He called it ‘a farce’ and left,” she said. “I stayed.”" },
        { text: "''Stop,'' he said. ''Never,'' she said." },
        { text: "“The '90s were hard on the clubs' owners,” she said. “It's over.”" },
        { text: "“Stop,” he said.\n\n“Never,” she said. It wasn't the players' fault." },
        { text: "«Stop,» he said. «Never,» she said." },
        { text: "``Stop,'' he said. ``Never,'' she said." },
        { text: '“Stop,” he said. “Please,” he added.\n<quote date="in the spring">“Never,” she said.' },
        { text: "‘Stop,’ he said. ‘Never,’ she said.", options: { quoteMarks: "curly-single" } },
      ],
    },
  },

  *check(draft, { options: { quoteMarks } }) {
    const all = speeches(draft);
    const counts = new Map<QuoteStyle, number>();
    // One that opens in one style and closes in another is in neither.
    for (const { style, parts } of all) if (!parts.some(isMixed)) counts.set(style, (counts.get(style) ?? 0) + 1);
    // The sort is stable: of two styles used equally often, the one the story begins with is its style.
    const order = [...counts].sort((a, b) => b[1] - a[1]);
    const house = houseStyles.find((style) => style === quoteMarks);
    const to = house ?? order[0]?.[0];
    if (to === undefined) return;
    const minority = all.filter(({ style, parts }) => style !== to || parts.some(isMixed));
    const conversions = minority.map(({ parts }) => convertedParts(parts, to));
    const convertible = conversions.filter((edits) => edits !== null);
    // A draft all in other marks is one matter, not one of each quotation.
    const isOneMatter = house !== undefined && minority.length === all.length;
    for (const [index, { parts }] of (isOneMatter ? minority.slice(0, 1) : minority).entries()) {
      const [first, ...rest] = parts.map(({ block, quotation }) => inDraft(block, quotation.span));
      const shown = parts.find(isMixed) ?? parts[0];
      if (first === undefined || shown === undefined) continue;
      yield {
        span: first,
        message: isOneMatter ? "all" : house !== undefined ? "house" : minority.length === 1 ? "one" : "several",
        values: { style: styleWritten(shown.block.paragraph.text, shown.quotation), main: styleName(to) },
        related: rest.map((span) => ({ span, message: l10n.t("The same quotation goes on here.") })),
        data: { to, edits: conversions[index] ?? null, all: convertible, counts: order },
      };
    }
  },

  suggest({ data: { to, edits, all } }) {
    const suggestions: Suggestion[] = [];
    const { open, close } = markPairs[to];
    if (edits !== null) suggestions.push({ title: `Convert to ${open}…${close}`, edits, preferred: true });
    if (all.length > 1) {
      suggestions.push({
        title: `Convert all ${all.length} in other marks to ${open}…${close}`,
        edits: all.flat(),
      });
    }
    return suggestions;
  },

  explain({ data }) {
    const counts = data.counts.map(([style, count]) => `${markPairs[style].name}: ${count}`).join(" · ");
    const told = counts === "" ? "" : `${l10n.t("Quotations by style: {0}.", counts)}\n\n`;
    return `${told}${l10n.t("Was this one pasted from elsewhere? Then its source may still be missing.")}`;
  },
});

function isMixed({ block, quotation }: Part): boolean {
  return isUneven(block.paragraph.text, quotation);
}

function convertedParts(parts: readonly Part[], to: QuoteStyle): readonly Edit[] | null {
  const edits = parts.map(({ block, quotation }) => conversion(block, quotation, to));
  return edits.some((part) => part === null) ? null : edits.flatMap((part) => part ?? []);
}
