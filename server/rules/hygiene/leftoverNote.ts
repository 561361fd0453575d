/** Shows production notes that would be printed: TK, XXX, [CHECK], (ed: …), a second lead, an advisory gone stale. */

import { perParagraph } from "../../draft/perParagraph.ts";
import { quotationAt } from "../../draft/spans.ts";
import type { Draft, Paragraph, Span } from "../../draft/types.ts";
import * as l10n from "../../l10n/l10n.ts";
import { draftRule, type OptionSpecs } from "../types.ts";
import { wholeLines } from "./lines.ts";
import { advisoryParagraphs, insidePhrase, type Note, notesOf, notesWith } from "./notes.ts";

const options = {
  add: { default: [] as readonly string[], description: "Further placeholders of the house, as whole words: XX, QQ." },
  names: {
    default: [] as readonly string[],
    description: "Names that hold a placeholder's letters and are none, besides TK Maxx and the like: TK Rao.",
  },
} as const satisfies OptionSpecs;

interface LeftoverNote {
  /** What to take out: the note with the space before it; null where the sentence needs the missing fact. */
  readonly deletion: Span | null;
  readonly wholeLine: boolean;
  readonly number: number;
  readonly total: number;
}

export const leftoverNote = draftRule<typeof options, LeftoverNote>({
  meta: {
    id: "leftover-note",
    group: "hygiene",
    statement: "No production note is left in the copy: TK, XXX, [CHECK], (ed: …), filler text, a second lead.",
    level: "error",
    zones: [
      "front-matter",
      "embargo",
      "advisory",
      "headline",
      "standfirst",
      "byline",
      "dateline",
      "bullet",
      "body",
      "crosshead",
      "related",
      "caption",
      "footnote",
    ],
    inQuotes: true,
    tags: [],
    why: "Placeholders and second leads do get published. Nothing in the copy should still be addressed to a colleague or wait for its fact.",
    source: "Politico and Talking Points Memo, November 2014, on a published draft with its TKs",
    options,
    messages: {
      placeholder: { text: "“{note}” still stands for something that is to come." },
      bracket: { text: "“{note}” reads as a note to a colleague." },
      alternative: { text: "This reads as a second version of the story, for another outcome." },
      filler: { text: "“{note}” is filler text." },
      stale: { text: "The advisory names paragraph {paragraph}; the story has {count}." },
    },
    examples: {
      bad: [
        { text: "The bill passed ⟦TK⟧ to ⟦TK⟧ on Monday, the clerk said." },
        { text: "⟦[IF IT FAILS: the senate rejected the water bill late on Tuesday.]⟧\nThe vote was close." },
        { text: "The mine employs 4,000 people ⟦[SOURCE?]⟧ and feeds the valley." },
        { text: "Mayor ⟦XXX⟧ opened the bridge, and the ⟦TK-year-old⟧ sang.\nThe cost was ⟦???⟧ million euros." },
        { text: "The two met in Lindal ⟦(ed: which one?)⟧ before dawn, the guard said." },
        { text: "⟦Lorem ipsum⟧ dolor sit amet, consectetur adipiscing elit." },
        {
          text: "(Adds quote in ⟦paragraph 7⟧)\n\nThe council voted on Monday to close the bridge.\nThe mayor was absent, the clerk said.",
        },
        { text: "---\ndate: ⟦[DATE?]⟧\n---\nThe council voted on Monday to close the bridge." },
        { text: "“We saw ⟦[NAME?]⟧ at the gate,” said the guard, who was on duty that night." },
        { text: "Council ⟦tktk⟧ votes on bridge\n\nThe council voted on Monday to close the bridge." },
        { text: "Photo: The bridge in ⟦TKTK⟧ (Newswire)\nThe council voted on Monday to close the bridge." },
        { text: "The fund was closed on Monday ⟦[pls check day]⟧, its chair said.\n⟦NOTE TO DESK⟧: he may call back." },
        { text: "The fund lost 4 million euros ⟦[check with Ana]⟧ last year, its report says." },
      ],
      good: [
        { text: "---\nslug: bridge-tk\nstatus: XXX\n---\nThe council voted on Monday to close the bridge." },
        { text: "TK Maxx shares rose on Monday, traders said." },
        { text: "The price rose to Tk 500 a sack, then TK 520, traders in Dhaka said." },
        {
          text: "The council voted on Monday to close the bridge.\n\n```\nTK-MAN\n```\n\nThe mayor was absent, the clerk said.",
          format: "markdown",
        },
        { text: "The council voted on Monday to close the bridge.\nEnds\nNotes to editors\nTK: mayor's age" },
        { text: "“The [WHO] inspectors and the [IAEA] came late,” said the guard." },
        { text: "The World Health Organization (WHO) and the state railway (TKP) signed the deal on Monday." },
        { text: "“[EXPLETIVE] the lot of them,” he said. “I wrote a [check] and left.”" },
        { text: "They met at Super Bowl XXX, and the film is rated XXX-rated trash by its own star, she said." },
        { text: "“What???” she wrote under the picture. “What the ???” read his post. The film was rated XXX." },
        {
          text: "(Adds quote in paragraph 2)\n\nThe council voted on Monday to close the bridge.\nThe mayor was absent, the clerk said.",
        },
        { text: "(Editor's note: this story was first published in May.)\nThe council voted on Monday." },
      ],
    },
  },

  *check(draft, { options }) {
    const { names } = options;
    const top = draft.blocks[0];
    const found = top?.paragraph.zone === "front-matter" ? openValues(draft).map((note) => ({ block: top, note })) : [];
    for (const [block, notes] of notesIn.inDraft(draft, options)) {
      const { zone, text } = block.paragraph;
      if (!leftoverNote.meta.zones.includes(zone) || zone === "front-matter") continue;
      const isName = (span: Span) => names.length > 0 && insidePhrase(text, span, names);
      for (const note of notes) if (!isName(note.span)) found.push({ block, note });
    }
    for (const [index, { block, note }] of found.entries()) {
      const { span, kind } = note;
      const { paragraph, start } = block;
      const wholeLine = span.end - span.start >= paragraph.text.length;
      const isPart = isAwaited(paragraph, span);
      const removable =
        (kind === "bracket" || kind === "alternative") && !isPart && quotationAt(paragraph, span.start) === null;
      // A wrapped line's end is one space or two.
      const gap = /(?: |\r\n|\n|\r)$/.exec(draft.text.slice(Math.max(0, start + span.start - 2), start + span.start));
      const to = endOfDeletion(paragraph, span);
      const spaced = span.start - (span.start === 0 ? 0 : (gap?.[0].length ?? 0));
      // "Hollis, [CHECK], a plumber": one of the two commas; none before a stop.
      const isBetween =
        paragraph.text[spaced - 1] === "," && /^(?:[,.;:!?]|\s*$)/.test(paragraph.text.slice(to, to + 8));
      const from = isBetween ? spaced - 1 : spaced;
      const isBracket = /[\])}]$/.test(paragraph.text.slice(span.start, span.end));
      yield {
        span: { start: start + span.start, end: start + span.end },
        message: kind,
        values: { note: paragraph.text.slice(span.start, span.end) },
        data: {
          deletion: removable && isBracket ? { start: start + from, end: start + to } : null,
          wholeLine,
          number: index + 1,
          total: found.length,
        },
      };
    }
    for (const [block, told] of advisoryParagraphs.inDraft(draft)) {
      const bodyCount = draft.blocks.filter(({ paragraph }) => paragraph.zone === "body").length;
      for (const { span, paragraph } of told) {
        if (paragraph <= bodyCount) continue;
        yield {
          span: { start: block.start + span.start, end: block.start + span.end },
          message: "stale",
          values: {
            paragraph: String(paragraph),
            count: bodyCount === 1 ? l10n.t("1 paragraph") : l10n.t("{0} paragraphs", bodyCount),
          },
          data: { deletion: null, wholeLine: false, number: 0, total: 0 },
        };
      }
    }
  },

  suggest({ message, span, data: { deletion, wholeLine } }, draft) {
    if (message === "stale") {
      return [{ title: "Delete the advisory line", edits: [{ span: wholeLines(draft, span), newText: "" }] }];
    }
    if (deletion === null) return [];
    const edits = [{ span: wholeLine ? wholeLines(draft, span) : deletion, newText: "" }];
    return [{ title: wholeLine ? "Delete this line" : "Delete the note", edits }];
  },

  explain({ data: { number, total } }) {
    return total > 1 ? l10n.t("Open note {0} of {1} in this draft.", number, total) : "";
  },
});

/** The space after a note that begins its paragraph goes with it, and of two dashes around a note one. */
function endOfDeletion({ text }: Paragraph, { start, end }: Span): number {
  if (start === 0) return text[end] === " " ? end + 1 : end;
  const isAfterDash = /[–—] ?$| - $/.test(text.slice(Math.max(0, start - 3), start));
  const dash = isAfterDash ? /^ ?[–—]| -(?= )/.exec(text.slice(end, end + 3)) : null;
  return dash?.index === 0 ? end + dash[0].length : end;
}

/** Does its sentence or footnote wait for it: "[WHO?] said", "**[STATUS?]"? Without it the rest would say nothing. */
function isAwaited({ text, footnote }: Paragraph, span: Span): boolean {
  if (
    /^\s+(?:said|says|asked|asks|expects?|reported|reports|told|called|added|wrote)\b/.test(
      text.slice(span.end, span.end + 16),
    )
  )
    return true;
  return (
    footnote !== null && text.slice(footnote.text.start, footnote.text.end).trim() === text.slice(span.start, span.end)
  );
}

const notesIn = perParagraph((paragraph, options: AddedWords) => {
  let own = patterns.get(options);
  if (own === undefined) {
    own = wholeWords(options.add);
    patterns.set(options, own);
  }
  return own === null ? notesOf(paragraph) : notesWith(paragraph, own);
});

interface AddedWords {
  readonly add: readonly string[];
}
const patterns = new WeakMap<AddedWords, RegExp | null>();

function wholeWords(words: readonly string[]): RegExp | null {
  const escaped = words.filter(Boolean).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return escaped.length === 0
    ? null
    : new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join("|")})(?![\\p{L}\\p{N}])`, "gu");
}

/** Values of the front matter that wait to be filled in; its other codes are a system's own. The front matter's block begins the draft. */
function openValues({ text, frontMatter }: Draft): readonly Note[] {
  return frontMatter.flatMap(({ span }) =>
    [...text.slice(span.start, span.end).matchAll(/\[\p{Lu}[\p{Lu} ]*\?\]/gu)].map(({ 0: note, index }): Note => {
      const start = span.start + index;
      return { span: { start, end: start + note.length }, kind: "placeholder" };
    }),
  );
}
