/** Shows a full quoted sentence with nobody near it who could have said it. */

import type { Credits } from "../../attribution/types.ts";
import { isAbbreviationStop } from "../../draft/finalStop.ts";
import { blockAt } from "../../draft/spans.ts";
import type { Draft, Span } from "../../draft/types.ts";
import * as l10n from "../../l10n/l10n.ts";
import { draftRule, type Edit, type OptionSpecs } from "../types.ts";
import { isCredited } from "./credits.ts";
import { chains } from "./quoteChains.ts";

const options = {
  words: { default: 5, minimum: 2, maximum: 20, description: "A quotation of fewer words is not asked about." },
} as const satisfies OptionSpecs;

/** Below this the engine has only taken the nearest speaker for a quotation without a cue. */
const sure = 0.45;

/** How the placeholder's two places are written; null where a place will not do. */
interface Data {
  readonly before: readonly Edit[];
  readonly after: readonly Edit[] | null;
  readonly verb: "said" | "asked";
  /** Who was last credited before it. */
  readonly last: Span | null;
}

export const unattributedQuote = draftRule<typeof options, Data>({
  meta: {
    id: "unattributed-quote",
    group: "attribution",
    statement: "A full quoted sentence has a speaker in its paragraph or right beside it.",
    level: "warning",
    zones: ["body"],
    inQuotes: false,
    near: true,
    tags: [],
    answeredBy: "any",
    why: "Words in quotation marks are somebody's. Where nobody near them is named, the reader has to guess whose they are.",
    source: "Reuters, The Essentials of Sourcing",
    options,
    messages: { unattributed: { text: "Who says this? No speaker is named in the sentences beside it." } },
    examples: {
      bad: [
        { text: 'Bridge repair\n\nThe council met until midnight. ⟦"We have run out of money for the bridge."⟧' },
        { text: "Bread\n\nIn Velmora the shops were shut. ⟦“You cannot buy a loaf of bread here.”⟧" },
        { text: "Bread\n\nOn Monday the shops were shut. ⟦“You cannot buy a loaf of bread here.”⟧" },
        {
          text: 'Village wells\n\n⟦"No one told us the water was unsafe."⟧ Residents filled buckets at the church.',
        },
        {
          text: "Ferry line\n\nThe last boat left at nine.\n\n⟦“We will not sail again before the summer.”⟧\n\nThe pier was dark by ten.",
        },
        {
          text: "Ferry line\n\nThe last boat left at nine.\n\n⟦“We will not sail again before the summer.”⟧ “The engines are worn out.”\n\nThe pier was dark by ten.",
        },
        { text: "Ferry line\n\nRain fell on the empty quay all day. ⟦“Is there really no other way to the island?”⟧" },
      ],
      good: [
        { text: 'Bridge repair\n\n"We have run out of money for the bridge," treasurer Ana Holt said.' },
        { text: 'Bridge repair\n\nHolt was blunt about the bridge: "We have run out of money."' },
        { text: "Bridge repair\n\nHolt said the town was poor. “We have run out of money for the bridge.”" },
        { text: "Bridge repair\n\n“We have run out of money for the bridge.” Ana Holt shook her head." },
        { text: "Bread\n\nIn Velmora Ana Holt shut the shop. “You cannot buy a loaf of bread here.”" },
        { text: "Bread\n\nIn Velmora, Holt shut the shop. “You cannot buy a loaf of bread here.”" },
        {
          text: "Bridge repair\n\n“We have run out of money,” Holt said.\n\n“The bank will not lend us a single crown.”\n\n“The state will not either.”",
        },
        { text: "Bridge repair\n\nThe mayor wrote in a letter:\n\n“We have run out of money for the bridge.”" },
        {
          text: "Bridge repair\n\n“We have run out of money for the bridge.”\n\nThat is how Ana Holt, the treasurer, began her talk.",
        },
        { text: "Bridge repair\n\nA banner hung from the pier. “Never again.” The square was full." },
        { text: "Bridge repair\n\nThe play opens in May. “The Bridge That Never Was Built.” It has three acts." },
      ],
    },
  },

  *check(draft, { options: { words }, credits }) {
    for (const chain of chains(draft)) {
      const full = chain.quotes.find(({ count }) => count >= words);
      if (full === undefined || chain.quotes.some(({ span }) => isCredited(credits, span, sure))) continue;
      yield { span: full.span, message: "unattributed", data: dataOf(draft, credits, full.span) };
    }
  },

  suggest({ data: { before, after, verb } }) {
    const placeholder = `[WHO?] ${verb}`;
    return [
      ...(after === null ? [] : [{ title: `Insert “${placeholder}” after the quotation`, edits: after }]),
      { title: `Insert “${placeholder}:” before the quotation`, edits: before },
    ];
  },

  explain({ data: { last } }, draft) {
    if (last === null) return "";
    const line = (blockAt(draft, last.start)?.line ?? 0) + 1;
    return l10n.t("Last credited before it, on line {0}: {1}.", line, draft.text.slice(last.start, last.end));
  },
});

function dataOf(draft: Draft, credits: Credits, span: Span): Data {
  const { text } = draft;
  const quoted = text.slice(span.start, span.end);
  const [, stop = "", marks = ""] = /([.!?…])([^\p{L}\p{N}.!?…]*)$/u.exec(quoted) ?? [];
  const verb = stop === "?" ? "asked" : "said";
  const at = span.end - marks.length - stop.length;
  const tail = { span: { start: span.end, end: span.end }, newText: ` [WHO?] ${verb}.` };
  const ellipsis = /\.\.$/.test(text.slice(0, at));
  // The stop of "for the U.S." is part of the word: the comma follows it.
  const comma = { span: { start: isAbbreviationStop(text, at) ? at + 1 : at, end: at + 1 }, newText: "," };
  return {
    before: [{ span: { start: span.start, end: span.start }, newText: `[WHO?] ${verb}: ` }],
    after: stop === "." && !ellipsis ? [comma, tail] : stop === "" ? null : [tail],
    verb,
    last:
      credits.attributions.findLast(({ source, reach }) => source !== null && reach.end <= span.start)?.source ?? null,
  };
}
