/** Shows a paragraph that stands in the draft twice, word for word or nearly so. */

import { perParagraph } from "../../draft/perParagraph.ts";
import type { Block } from "../../draft/types.ts";
import * as l10n from "../../l10n/l10n.ts";
import { draftRule, type OptionSpecs } from "../types.ts";
import { type Likeness, likenessOf, wordsOf } from "./likeness.ts";
import { createLikenessIndex } from "./likenessIndex.ts";
import { wholeLines } from "./lines.ts";

const options = {
  minimumWords: {
    default: 8,
    minimum: 1,
    description: "Paragraphs of fewer words may be repeated: a refrain, an answer, a line of a list.",
  },
  nearWords: { default: 20, minimum: 4, description: "From how many words on nearly equal paragraphs are compared." },
  similarity: {
    default: 85,
    minimum: 50,
    maximum: 100,
    description: "How much of their wording two paragraphs must share to count as nearly equal, in percent.",
  },
} as const satisfies OptionSpecs;

/** Positions in `Draft.blocks`. */
interface Twin {
  readonly block: number;
  readonly first: number;
}

export const duplicateParagraph = draftRule<typeof options, Twin>({
  meta: {
    id: "duplicate-paragraph",
    group: "hygiene",
    statement: "No paragraph stands in the draft twice, word for word or nearly so.",
    level: "error",
    zones: ["headline", "standfirst", "body"],
    inQuotes: true,
    tags: [],
    waits: true,
    unnecessary: true,
    why: "A paragraph pasted twice, or an old version left beside the new one, is easily read over on screen and hard to miss in print.",
    source: "Common practice",
    options,
    messages: {
      exact: { text: "This paragraph repeats line {line} word for word.", level: "error" },
      near: {
        text: "This paragraph is nearly the same as line {line} ({percent} % of its wording).",
        level: "warning",
      },
    },
    examples: {
      bad: [
        {
          text: "The ferry company cancelled all sailings to Ostrava Bay on Monday.\nIts spokeswoman, Ana Reyes, said passengers would be given their money back by Friday.\n⟦Its spokeswoman, Ana Reyes, said passengers would be given their money back by Friday.⟧\nThe line carries 2,000 people a day.",
        },
        {
          text: "The port closed on Monday after the spill, and the harbour master said that it would stay shut until divers had inspected the two damaged tanks.\nWorkers were sent home.\n⟦The port closed Monday after the spill, and the harbour master said that it would stay shut until divers had inspected the two damaged tanks.⟧",
        },
        {
          text: '“We will not leave the valley before the water is back,” said Tomas Keller, a farmer.\nThe council met on Tuesday.\n⟦"We will not  leave the valley before the water is back," said Tomas Keller, a farmer.⟧',
        },
        {
          text: "LINDAL, 4 March 2024 — The mayor opened the new bridge on Monday in front of a small crowd.\n⟦The mayor opened the new bridge on Monday in front of a small crowd.⟧\nIt cost 12 million euros.",
        },
        {
          text: "The strike began at dawn, union leaders at the depot said.\n\n⟦The strike began at dawn, union leaders at the depot said.⟧\n\n⟦The strike began at dawn, union leaders at the depot said.⟧",
        },
      ],
      good: [
        { text: "The siren sounded at six.\nAnd nobody came.\nIt sounded again at seven.\nAnd nobody came." },
        {
          text: "The port closed on Monday after the spill, and the harbour master said that it would stay shut until Friday at least.\nThe port closed on Monday after the spill of 2019 as well, and fishermen lost a month of catch, their union said at the time.",
        },
        {
          text: "9 p.m.\nThe Greens lead on the island.\nIt takes 31 seats to win a majority there.\n***\n8 p.m.\nPolls have closed.\nIt takes 31 seats to win a majority there.\n***\n7 p.m.\nThe queues are long.\n***\n6 p.m.\nIt rains.",
        },
        {
          text: "By Mara Lind\n\nThe council met on Tuesday to talk about the new bus lanes.\n\nBy Mara Lind",
        },
        {
          text: "The group* has denied the charge, its lawyer said on Monday.\nThe fund* has denied it too, a spokesman said.\n*banned in the country since the court ruling of May 2019\n*banned in the country since the court ruling of May 2019",
        },
        {
          text: "In the north, 1,200 homes were without power on Tuesday night, the grid operator said.\nIn the south, 300 homes were without power on Tuesday night, the grid operator said.",
        },
        {
          text: "The first vote was won by the Greens with 41 percent, ahead of the Farmers on 38, with 21 percent for the smaller parties on the island.\nThe second vote went to the Farmers with 52 percent, well ahead of the Greens on 40, and 8 percent went to the others.",
        },
      ],
    },
  },

  *check(draft, { options }) {
    const { nearWords, similarity } = options;
    const compared = [...comparable.inDraft(draft, options)];
    const dividers = [...isDivider.inDraft(draft)];
    for (const part of dividers.length >= liveDividers ? between(compared, dividers) : [compared]) {
      const firstOf = new Map<string, Block>();
      const index = createLikenessIndex(part.length);
      const filed: Block[] = [];
      for (const [block, likeness] of part) {
        const first = firstOf.get(likeness.key);
        if (first !== undefined) {
          yield report(block, first, "exact", 100);
          continue;
        }
        firstOf.set(likeness.key, block);
        if (likeness.wordCount < nearWords) continue;
        const found = index.find(likeness, similarity);
        const similar = found === null ? undefined : filed[found.number];
        if (found !== null && similar !== undefined) yield report(block, similar, "near", found.percent);
        index.add(likeness);
        filed.push(block);
      }
    }
  },

  suggest({ message, data }, draft) {
    const here = draft.blocks[data.block];
    const first = draft.blocks[data.first];
    if (here === undefined || first === undefined) return [];
    const deletion = (block: Block) => [{ span: wholeLines(draft, block), newText: "" }];
    if (message === "exact") return [{ title: "Delete this paragraph", edits: deletion(here), preferred: true }];
    return [
      { title: "Delete this paragraph", edits: deletion(here) },
      { title: `Delete the other one (line ${first.line + 1})`, edits: deletion(first) },
    ];
  },

  explain({ message, data }, draft) {
    const here = draft.blocks[data.block];
    const first = draft.blocks[data.first];
    if (message === "exact" || here === undefined || first === undefined) return "";
    const line = first.line + 1;
    const [added, missing] = [onlyIn(here, first), onlyIn(first, here)];
    if (added === "" && missing === "") return l10n.t("Same words as line {0}; order or punctuation differ.", line);
    return [added && l10n.t("Only here: {0}.", added), missing && l10n.t("Only in line {0}: {1}.", line, missing)]
      .filter(Boolean)
      .join("\n\n");
  },
});

const comparable = perParagraph((paragraph, { minimumWords }: { readonly minimumWords: number }) => {
  if (!duplicateParagraph.meta.zones.includes(paragraph.zone)) return null;
  const likeness = likenessOf(paragraph);
  return likeness.wordCount < minimumWords ? null : likeness;
});
const isDivider = perParagraph(({ zone }) => zone === "divider");

type Compared = readonly [block: Block, likeness: Likeness];

/** The paragraphs between one divider and the next. */
function between(
  compared: readonly Compared[],
  dividers: readonly (readonly [Block, unknown])[],
): readonly Compared[][] {
  const parts: Compared[][] = [[]];
  for (const one of compared) {
    while ((dividers[parts.length - 1]?.[0].index ?? Number.POSITIVE_INFINITY) < one[0].index) parts.push([]);
    parts.at(-1)?.push(one);
  }
  return parts;
}

/** So many rules across the page make a running file of separate items, which repeat what each reader needs. */
const liveDividers = 3;

function report(block: Block, first: Block, message: "exact" | "near", percent: number) {
  return {
    span: { start: block.start, end: block.end },
    message,
    values: { line: String(first.line + 1), percent: String(percent) },
    related: [{ span: { start: first.start, end: first.end }, message: l10n.t("The first copy") }],
    data: { block: block.index, first: first.index },
  };
}

/** Enough to see what kind of difference it is. */
const shownWords = 12;

/** Words of one paragraph that the other lacks, as a list for a hover. */
function onlyIn(block: Block, other: Block): string {
  const rest = new Map<string, number>();
  for (const word of wordsOf(other.paragraph.text)) rest.set(word, (rest.get(word) ?? 0) + 1);
  const own = wordsOf(block.paragraph.text).filter((word) => {
    const count = rest.get(word) ?? 0;
    rest.set(word, count - 1);
    return count <= 0;
  });
  const shown = own.slice(0, shownWords).map((word) => `“${word}”`);
  return shown.join(", ") + (own.length > shownWords ? " …" : "");
}
