/** Shows where a speaker's words were cut, filled in or marked: ellipses, brackets and "(sic)" inside a quotation. */

import type { Paragraph, Quotation, Span } from "../../draft/types.ts";
import * as l10n from "../../l10n/l10n.ts";
import { paragraphRule } from "../types.ts";
import { type Alteration, alterationsIn } from "./alterations.ts";

interface Data {
  /** Ellipses with the white space around them, in the paragraph, as the house sets them; where it has a form of its own. */
  readonly ellipses: readonly { readonly span: Span; readonly newText: string }[];
  readonly form: string;
  readonly counts: string;
}

export const alteredQuote = paragraphRule({
  meta: {
    id: "altered-quote",
    group: "quotes",
    statement: "Cuts, added words and “(sic)” inside a quotation are few, and the editor knows of each.",
    level: "information",
    zones: ["headline", "standfirst", "bullet", "body", "caption"],
    inQuotes: true,
    tags: [],
    why: "Each of them stands between the speaker and the reader, and a cut can turn the sense. Words that need many are better given in indirect speech.",
    source: "Reuters Handbook, A–Z: quotations; ACES handout on brackets",
    options: {
      allowOne: {
        default: true,
        description: "Leave a quotation alone whose only alteration is one addition in brackets.",
      },
      most: {
        default: 3,
        minimum: 1,
        maximum: 20,
        description: "From more alterations than this in one quotation on, the finding is a warning.",
      },
      share: {
        default: 25,
        minimum: 1,
        maximum: 100,
        description: "The same from more than so many percent of a quotation’s words in brackets on.",
      },
      ellipsis: {
        default: "",
        description:
          "How the house sets an ellipsis between words, spaces included (“ ... ”); a change to it is offered.",
      },
    },
    messages: {
      omission: { text: "Words are left out here. Does the rest keep the sense?" },
      several: { text: "{count} alterations in this quotation. Would indirect speech be plainer?" },
      sic: { text: "Is “(sic)” needed? It points at the speaker’s slip." },
      addition: { text: "Words are added here. Can the sentence before say them?" },
      many: {
        text: "{count} alterations: little of this is as it was said. Would indirect speech be plainer?",
        level: "warning",
      },
    },
    examples: {
      bad: [
        { text: "“⟦[The firm] must [repay] the [families],⟧” he said." },
        { text: '"⟦We ... will⟧ ... see," she said.' },
        { text: "“We shall rebuild the ⟦pier... Nobody⟧ will stop us,” Holt said." },
        { text: "“We shall rebuild the ⟦pier […] before⟧ May,” Holt said." },
        { text: "“We was ⟦(sic)⟧ never asked,” Paz said." },
        { text: "“They ⟦[the drivers]⟧ went home,” he said.", options: { allowOne: false } },
        { text: "“They ⟦[the drivers]⟧ went home ... all of them, in the end,” he said." },
      ],
      good: [
        { text: "“They [the drivers] went home,” he said." },
        { text: "“He (Holt) went home,” she said." },
        { text: "He paused ... then left." },
        { text: "“I only wanted...” she said, and stopped." },
        { text: "“... and so we left,” she said." },
        { text: "“We sang [laughs] and danced (applause),” she said." },
        { text: "“The PGA [Provincial Guard Army (the rebels’ name for itself)] will march,” he said." },
        { text: "“The report (which nobody had read) was late,” Holt wrote." },
      ],
    },
    yieldsTo: ["nested-quote-brackets"],
  },

  *check(paragraph, { options }) {
    if (!/[[(…]|\.[ \u00A0]?\./.test(paragraph.text)) return;
    for (const quotation of paragraph.quotations) {
      if (quotation.depth > 0) continue;
      const alterations = alterationsIn(paragraph, quotation);
      const [first] = alterations;
      if (first === undefined) continue;
      if (alterations.length === 1 && first.kind === "addition" && options.allowOne) continue;
      const message = messageOf(paragraph, quotation, alterations, options);
      const [span, ...others] = alterations.map((alteration) => visible(paragraph, quotation, alteration));
      if (span === undefined) continue;
      yield {
        span: message === "many" ? quotation.content : span,
        message,
        values: { count: String(alterations.length) },
        related:
          message === "many" ? [] : others.map((other) => ({ span: other, message: l10n.t("In the same quotation") })),
        data: dataOf(paragraph, alterations),
      };
    }

    function dataOf({ text }: Paragraph, alterations: readonly Alteration[]): Data {
      const counts = (["addition", "omission", "sic"] as const)
        .map((kind) => [kind, alterations.filter((one) => one.kind === kind).length] as const)
        .filter(([, count]) => count > 0)
        .map(([kind, count]) => counted[kind](count));
      const form = options.ellipsis;
      const ellipses = alterations
        .filter(({ kind, span }) => form !== "" && kind === "omission" && !/[[(]/.test(text.charAt(span.start)))
        .map(({ span }) => ({ span: withSpace(text, span), newText: `${sentenceStop(text, span)}${form}` }))
        .filter(({ span, newText }) => text.slice(span.start, span.end) !== newText);
      return { ellipses, form, counts: counts.join(", ") };
    }
  },

  suggest({ base, data: { ellipses, form } }) {
    if (ellipses.length === 0) return [];
    const edits = ellipses.map(({ span: { start, end }, newText }) => ({
      span: { start: base + start, end: base + end },
      newText,
    }));
    return [{ title: `Set the ellipsis as “${form}”`, edits }];
  },

  explain({ data }) {
    return l10n.t("In this quotation: {0}.", data.counts);
  },
});

const counted: Readonly<Record<Alteration["kind"], (count: number) => string>> = {
  addition: (count) => (count === 1 ? l10n.t("1 addition in brackets") : l10n.t("{0} additions in brackets", count)),
  omission: (count) => (count === 1 ? l10n.t("1 ellipsis") : l10n.t("{0} ellipses", count)),
  sic: (count) => l10n.t("{0} “(sic)”", count),
};

function messageOf(
  { text }: Paragraph,
  { content }: Quotation,
  alterations: readonly Alteration[],
  { most, share }: { readonly most: number; readonly share: number },
): "omission" | "addition" | "sic" | "several" | "many" {
  const [first] = alterations;
  if (alterations.length === 1 && first !== undefined) return first.kind;
  const words = text.slice(content.start, content.end).match(/[\p{L}\p{N}’'-]+/gu)?.length ?? 1;
  const altered = alterations.reduce((sum, alteration) => sum + alteration.words, 0);
  return alterations.length > most || altered * 100 > share * words ? "many" : "several";
}

/** An alteration as it is marked: an ellipsis takes the words beside it along, so that the eye finds it. */
function visible({ text }: Paragraph, { content }: Quotation, { kind, span }: Alteration): Span {
  if (kind !== "omission") return span;
  let { start } = span;
  if (start > content.start && /\s/u.test(text.charAt(start - 1))) start--;
  while (start > content.start && /\S/u.test(text.charAt(start - 1))) start--;
  const after = /^\s?(?:[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*)?/u.exec(text.slice(span.end, content.end))?.[0] ?? "";
  return { start, end: span.end + after.length };
}

/** Of four dots one is the sentence's own stop. */
function sentenceStop(text: string, { start, end }: Span): string {
  const dots = text.slice(start, end).replace(/\s/g, "");
  return dots === "...." || dots === "…." ? "." : "";
}

function withSpace(text: string, { start, end }: Span): Span {
  while (/\s/.test(text.charAt(start - 1))) start--;
  while (/\s/.test(text.charAt(end))) end++;
  return { start, end };
}
