/** Shows a word or two in quotation marks that nobody in the sentence owns: the reader asks whose word it is. */

import type { Credits } from "../../attribution/types.ts";
import { familyOf } from "../../draft/continuation.ts";
import { perParagraph } from "../../draft/perParagraph.ts";
import { perSentence } from "../../draft/perPart.ts";
import { blockAt, firstTouchedIn, inDraft, overlaps, quotationAt, sentenceAt, startingIn } from "../../draft/spans.ts";
import type { Draft, Paragraph, Quotation, Span } from "../../draft/types.ts";
import * as l10n from "../../l10n/l10n.ts";
import { houseVoice, quotedFiller, wordsIn } from "../../language/words.ts";
import { attributionsIn } from "../attribution/credits.ts";
import { hasAnnouncement } from "../attribution/quotedSentences.ts";
import { draftRule, type OptionSpecs } from "../types.ts";
import {
  customary,
  designationAfter,
  designationBefore,
  ownedBefore,
  ownedRightBefore,
  pronouns,
} from "./scareWords.ts";

const options = {
  words: { default: 3, minimum: 1, maximum: 5, description: "The most words such a quotation has." },
} as const satisfies OptionSpecs;

/** An attribution less sure than this may not reach so far. */
const sure = 0.5;

interface Data {
  /** The marks, in the draft. */
  readonly opening: Span;
  readonly closing: Span;
  readonly others: number;
}

export const scareQuote = draftRule<typeof options, Data>({
  meta: {
    id: "scare-quote",
    group: "quotes",
    statement: "A word or two in quotation marks belongs to somebody the sentence names.",
    level: "hint",
    zones: ["body"],
    inQuotes: false,
    tags: [],
    why: "Marks around a single word without an owner read as doubt on the house's part. Either somebody said it, or the word can stand by itself.",
    source: "AP on quotations: avoid fragmentary quotes",
    options,
    messages: { fragment: { text: "Whose is “{words}”? Nobody in this sentence owns it." } },
    examples: {
      bad: [
        { text: 'Hospital costs\n\nThe ⟦"reform"⟧ cost 200 jobs in Velmora alone. The wards stay open.' },
        { text: 'Park cleared\n\nPolice stormed the ⟦"peaceful"⟧ camp before dawn. The park was empty by noon.' },
        { text: "Harbour works\n\nTwo years of ⟦“temporary repairs”⟧ have left the pier in ruins." },
        { text: "Harbour works\n\nThe new ⟦“quality inspectors”⟧ have been at the quay since May. It stays shut." },
        {
          text: "Harbour works\n\nThe ⟦“experts”⟧ from the capital left on Friday. The “experts” will be back in May.",
        },
      ],
      good: [
        { text: 'Hospital costs\n\nThe union called the "reform" a trick. It goes to a vote in May.' },
        { text: 'Harbour works\n\nThe ship, named "Aurora", left at dawn. It carries grain.' },
        { text: "Harbour works\n\nThe so-called “quiet hour” begins at ten. The docks close then." },
        { text: "Harbour works\n\nHolt has long wanted a “people's harbour” on the east bank." },
        { text: "Harbour works\n\nThe new quay, a “gift to the city” in the mayor's words, opens in May." },
        { text: "Harbour works\n\nThree councillors cast “yes” votes. The pier stays shut." },
        { text: "Harbour works\n\nThe law has a name for such boats, “ghosts”, and bans them." },
        {
          text: "Harbour works\n\n“This reform is theft,” said union leader Olga Reyn. Marchers filled the square.\n\nThe “reform” took effect on Monday.",
        },
        { text: "Harbour works\n\nReyn has gone after the mayor as a “spoiled brat”. The vote is on Monday." },
        { text: "Harbour works\n\nThe city is seeking “fresh ideas” for the pier. The pier stays shut." },
        { text: "Captains\n\nThe marchers ask why the captain is a “she” on this ship. The ship sails in May." },
        { text: "Harbour works\n\nThe “Big Lenna” carried grain for forty years." },
      ],
    },
  },

  *check(draft, { options: { words }, credits }) {
    const reported = new Set<string>();
    for (const block of draft.blocks) {
      if (block.paragraph.zone !== "body") continue;
      for (const { quotation, sentence, text } of ownerless(block.paragraph)) {
        if (text.split(/\s+/).length > words || reported.has(text)) continue;
        if (isReached(credits, inDraft(block, sentence))) continue;
        const span = inDraft(block, quotation.span);
        const others = elsewhere(draft, text, span);
        if (others === null) continue;
        reported.add(text);
        const opening = { start: span.start, end: block.start + quotation.content.start };
        const closing = { start: block.start + quotation.content.end, end: span.end };
        yield { span, message: "fragment", values: { words: text }, data: { opening, closing, others } };
      }
    }
  },

  suggest({ values, data: { opening, closing } }) {
    const placeholder = "[WHOSE WORD?]";
    return [
      {
        title: `Remove the marks around “${values.words}”`,
        edits: [opening, closing].map((span) => ({ span, newText: "" })),
      },
      {
        title: `Insert “${placeholder}”`,
        edits: [{ span: { start: closing.end, end: closing.end }, newText: ` ${placeholder}` }],
      },
    ];
  },

  explain({ data: { others } }) {
    if (others === 0) return "";
    return others === 1
      ? l10n.t("The same words stand 1 more time in this draft.")
      : l10n.t("The same words stand {0} more times in this draft.", others);
  },
});

/** How far before it in its sentence somebody may own a quotation, in characters. */
const reach = 200;
/** How far its neighbouring words are looked for, in characters: in a sentence without end every quotation would read all of it. */
const beside = 500;
/** Longer than any option allows; keeps what is remembered per paragraph apart from the options. */
const longest = 5;
/** In words. */
const longestHeading = 25;

interface Fragment {
  readonly quotation: Quotation;
  readonly sentence: Span;
  readonly text: string;
}

/** Short quotations in lower case in sentences without any word of saying or thinking. */
const ownerless = perParagraph((paragraph: Paragraph): readonly Fragment[] =>
  paragraph.quotations.flatMap((quotation) => {
    if (quotation.depth > 0 || !quotation.opened || !quotation.closed) return [];
    const text = paragraph.text.slice(quotation.content.start, quotation.content.end).replace(/[.,;]$/, "");
    const sentence = sentenceAt(paragraph, quotation.span.start);
    if (sentence === null || !isFragment(text) || isDesignation(paragraph, quotation, sentence)) return [];
    if (isHeadingLike(paragraph, quotation) || bracketIn(paragraph)(quotation.span) !== null) return [];
    return looksOf(paragraph, sentence).isAnnounced ? [] : [{ quotation, sentence, text }];
  }),
);

const bracketIn = perParagraph(({ brackets }) => firstTouchedIn(brackets, ({ span }) => span));

interface Looks {
  readonly isAnnounced: boolean;
  readonly hasShares: boolean;
  /** Stretches of quoted words. */
  readonly quoted: number;
}

/** What of a sentence is asked for each quotation in it. */
const looksOf = perSentence(
  (paragraph, sentence): Looks => ({
    isAnnounced: hasAnnouncement(paragraph, sentence),
    hasShares: startingIn(paragraph.figures, sentence).some(({ unit }) => unit === "percent"),
    quoted: houseVoice(paragraph).slice(sentence.start, sentence.end).match(quotedRuns)?.length ?? 0,
  }),
);

const quotedRuns = new RegExp(`${quotedFiller}+`, "g");

function isFragment(text: string): boolean {
  const words = text.split(/\s+/);
  if (words.length === 1 && pronouns.has(text)) return false;
  // With a capital it is a title, a name or an exclamation.
  if (!/^\p{Ll}[\p{L}\p{M}' ’-]*$/u.test(text) || words.length > longest) return false;
  return /\p{L}{3}/u.test(text) && words.every((word) => /^\p{Ll}/u.test(word) && !customary.has(word));
}

/** Single marks in a short line of its own: headlines and crossheads are set so. */
function isHeadingLike({ text, sentences }: Paragraph, { style }: Quotation): boolean {
  return familyOf(style) === "single" && sentences.length === 1 && text.split(/\s+/).length <= longestHeading;
}

/** Do the words around say what the marks are for? */
function isDesignation(paragraph: Paragraph, { span }: Quotation, sentence: Span): boolean {
  const voice = houseVoice(paragraph);
  const leading = voice.slice(Math.max(sentence.start, span.start - reach), span.start);
  if (ownedBefore.test(leading) || ownedRightBefore.test(leading)) return true;
  const before = wordsIn(voice, { start: Math.max(sentence.start, span.start - beside), end: span.start }).slice(-3);
  const after = wordsIn(voice, { start: span.end, end: Math.min(sentence.end, span.end + beside) });
  if (before.some((word) => designationBefore.has(word.lower))) return true;
  if (after[0] !== undefined && designationAfter.has(after[0].lower)) return true;
  if (after.slice(0, 3).some((word) => /^mean/.test(word.lower))) return true;
  // Answers of a poll.
  const { hasShares, quoted } = looksOf(paragraph, sentence);
  if (hasShares) return true;
  // In brackets or with a gloss: a word explained. In a row of quotations: a list of them.
  const lead = voice.slice(Math.max(0, span.start - beside), span.start);
  if (/[(=:]\s*$/.test(lead) || /^,? ?(?:\(|=|or\b|meaning\b)/.test(voice.slice(span.end))) return true;
  if (/^[-–—]/.test(voice.slice(span.end)) || /[-–/]$/.test(lead)) return true;
  return quoted > 2 || before.length + after.length < 3;
}

/** Does the statement of a neighbouring sentence reach into this one? A cue in the sentence itself is no word of saying. */
function isReached(credits: Credits, sentence: Span): boolean {
  return attributionsIn(credits, sentence).some(
    ({ cue, confidence }) => confidence >= sure && (cue === null || !overlaps(cue, sentence)),
  );
}

/** How often the words stand elsewhere; null where another quotation of the draft that has an owner has them too. */
function elsewhere(draft: Draft, text: string, span: Span): number | null {
  let count = 0;
  for (let at = draft.text.indexOf(text); at >= 0; at = draft.text.indexOf(text, at + text.length)) {
    if (at >= span.start && at < span.end) continue;
    count++;
    if (isOwned(draft, at)) return null;
  }
  return count;
}

function isOwned(draft: Draft, at: number): boolean {
  const block = blockAt(draft, at);
  const quotation = block === null ? null : quotationAt(block.paragraph, at - block.start);
  return block !== null && quotation !== null && !ownerless(block.paragraph).some((one) => one.quotation === quotation);
}
