/** Shows a quotation that the story has already used. */

import { inDraft } from "../../draft/spans.ts";
import type { Block, Draft, Span } from "../../draft/types.ts";
import * as l10n from "../../l10n/l10n.ts";
import { draftRule } from "../types.ts";
import { likeQuotes, type PlacedRun, placeOf } from "./likeQuotes.ts";
import { sameSpeaker } from "./quoteSpeakers.ts";

interface Data {
  /** The sentence with the second use and the space before it; null where more than the quotation would go. */
  readonly sentence: Span | null;
}

export const repeatedQuote = draftRule({
  meta: {
    id: "repeated-quote",
    group: "quotes",
    statement: "The same quoted words are not used twice.",
    level: "information",
    zones: ["body"],
    inQuotes: true,
    tags: [],
    why: "A reader who meets the same words again looks for what is new in them. It also happens when a paragraph is moved and its quotation stays behind.",
    source: "Common practice",
    options: {
      words: {
        default: 5,
        minimum: 2,
        maximum: 50,
        description: "From how many words on a quotation that stands there twice is reported.",
      },
      within: {
        default: 8,
        minimum: 3,
        maximum: 50,
        description: "From how many words on a quotation that is part of another one is reported.",
      },
    },
    messages: {
      repeated: { text: "These words are quoted in line {line} already." },
      part: { text: "“{words}” is quoted in line {line} already." },
    },
    examples: {
      bad: [
        {
          text: "Valley to be flooded\n\nThe dam will be built, the council said.\n\nAna Holt, the mayor, called it “a clear breach of trust”.\n\nThe vote was close.\n\nHolt said it was “⟦a clear breach of trust⟧” and left.",
        },
        {
          text: "Valley to be flooded\n\nThe dam will be built, the council said.\n\n“We were never asked,” Ana Holt said. “Nobody came to see what we would lose.”\n\nThe vote was close.\n\n“⟦Nobody came to see what we would lose,⟧” Holt said.",
        },
        {
          text: "Valley to be flooded\n\n“Nobody came to see what we would lose here,” Ana Holt said on Monday.\n\nThe vote was close.\n\n“⟦Nobody came to see what we would lose here,⟧” Holt said.",
        },
        {
          text: "Valley to be flooded\n\nThe dam will be built, the council said.\n\nThe vote was close.\n\n“Nobody came to see what we would lose,” Ana Holt said.\n\nThe council met for an hour.\n\n“We wrote to them twice, and ⟦nobody came to see what we would lose⟧, not once,” Holt said.",
        },
      ],
      good: [
        {
          text: "Valley to be flooded\n\nThe mayor of Velmora has spoken of “persecution” of her town.\n\nThe vote was close.\n\nAna Holt, the mayor, asked the council to “stop the ongoing persecution of refugees”.",
        },
        {
          text: "Valley to be flooded\n\nThe mayor of Velmora spoke of “a clear breach of trust” on Monday.\n\nThe vote was close.\n\n“This is a clear breach of trust,” Ana Holt said.",
        },
        {
          text: "Valley to be flooded\n\nThe dam will be built, the council said.\n\nIt is “a lie”, said Ana Holt, the mayor.\n\nIt is “a lie”, said Jan Tan, a farmer.",
        },
        {
          text: "Valley to be flooded\n\nThe dam will be built, the council said.\n\nHolt has written “The Valley That Nobody Saved”.\n\nThe vote was close.\n\n“The Valley That Nobody Saved” will be out in May.",
        },
        {
          text: "“Nobody came to see what we would lose”\n\nThe dam will be built, the council said.\n\n“Nobody came to see what we would lose,” Ana Holt said.",
        },
        {
          text: "Valley to be flooded\n\nThe dam will be built, the council said.\n\n“We were never asked,” Ana Holt said.\n\n“We were never asked about the road,” Holt said.",
        },
      ],
    },
    yieldsTo: ["duplicate-paragraph"],
  },

  *check(draft, { options, credits }) {
    const reported = new Set<number>();
    const lead = draft.blocks.findIndex(({ paragraph }) => paragraph.zone === "body");
    for (const { earlier, later } of likeQuotes(draft)) {
      if (earlier.block.paragraph.zone !== "body" || later.block.paragraph.zone !== "body") continue;
      const isEqual = earlier.run.words.length === later.run.words.length;
      const isEarlierShort = earlier.run.words.length <= later.run.words.length;
      const [short, long] = isEarlierShort ? [earlier, later] : [later, earlier];
      const words = short.run.words.length;
      if (words < (isEqual ? options.words : options.within) || reported.has(placeOf(later).start)) continue;
      const at = indexIn(long.run.words, short.run.words);
      if (at < 0 || isTitle(short)) continue;
      // A few words in the lead and all of them below is how stories are built.
      if (earlier.block.index <= lead + (isEqual ? 0 : 1) && (words < enoughForLead || !isEqual)) continue;
      const [there, here] = [placeOf(earlier), placeOf(later)];
      if (words < enoughForLead && sameSpeaker(credits, there, here) === "different") continue;
      reported.add(here.start);
      const isPart = !isEqual && long === later;
      yield {
        span: isPart ? stretch(later, at, words) : inDraft(later.block, later.run.content),
        message: isPart ? "part" : "repeated",
        values: { line: String(earlier.block.line + 1), words: shown(draft, short) },
        related: [{ span: there, message: l10n.t("The first use") }],
        data: { sentence: isEqual ? sentenceOf(later.block, here) : null } satisfies Data,
      };
    }
  },

  suggest({ data: { sentence } }) {
    return sentence === null ? [] : [{ title: "Delete this sentence", edits: [{ span: sentence, newText: "" }] }];
  },
});

/** So many words are a statement, and no phrase that two people share or a lead picks out. */
const enoughForLead = 8;

function indexIn(long: readonly string[], short: readonly string[]): number {
  for (let at = 0; at + short.length <= long.length; at++) {
    if (short.every((word, i) => long[at + i] === word)) return at;
  }
  return -1;
}

/** All longer words with a capital: a title or slogan, which is named, not said. */
function isTitle({ block, run: { spans } }: PlacedRun): boolean {
  const words = spans.map(({ start, end }) => block.paragraph.text.slice(start, end)).filter((word) => word.length > 3);
  return words.length > 0 && words.every((word) => /^[\p{Lu}\p{N}]/u.test(word));
}

function stretch({ block, run: { spans } }: PlacedRun, at: number, words: number): Span {
  return inDraft(block, { start: spans[at]?.start ?? 0, end: spans[at + words - 1]?.end ?? 0 });
}

function shown(draft: Draft, run: PlacedRun): string {
  const { start, end } = placeOf(run);
  const words = draft.text.slice(start, end).split(/\s+/);
  return words.length <= 6 ? words.join(" ") : `${words.slice(0, 3).join(" ")} … ${words.slice(-2).join(" ")}`;
}

/** The sentence around the words where it is little more than them and their credit, and cuts no other quotation. */
function sentenceOf(block: Block, words: Span): Span | null {
  const { sentences, quotations } = block.paragraph;
  const number = sentences.findIndex(({ start, end }) => {
    const sentence = inDraft(block, { start, end });
    return sentence.start <= words.start && words.end <= sentence.end;
  });
  const sentence = sentences[number];
  if (sentence === undefined || sentences.length < 2) return null;
  if ((words.end - words.start) * 2 < sentence.end - sentence.start) return null;
  const next = sentences[number + 1];
  // With the space after it, or before it where it is the last.
  const { start, end } =
    next === undefined
      ? { start: sentences[number - 1]?.end ?? sentence.start, end: sentence.end }
      : { start: sentence.start, end: next.start };
  const cutsOne = quotations.some(
    ({ content }) => content.start < end && start < content.end && (content.start < start || content.end > end),
  );
  return cutsOne ? null : inDraft(block, { start, end });
}
