/** Initials in a draft: where brackets introduce them, where they are used, and what they stand for. */
import { allMatches } from "../../draft/allMatches.ts";
import { perParagraph } from "../../draft/perParagraph.ts";
import { inDraft, touchesQuotation } from "../../draft/spans.ts";
import type { Block, Draft, Paragraph, Span, Zone } from "../../draft/types.ts";

export interface Initials {
  /** Without full stops and plural s: "RBF". */
  readonly key: string;
  /** In the paragraph. */
  readonly span: Span;
}

/** Capitals (and "&") without digits: "RBF", "AT&T", "NGOs", "U.N."; not part of a handle, a tag or a longer word. */
const initialsPattern =
  /(?<![\w\p{L}@#&/.-])(?:(?:\p{Lu}\.){2,6}|\p{Lu}[\p{Lu}&]{1,6})(?:s(?![\w\p{L}]))?(?![\w\p{L}]|[/@]\p{L}|-\d)/gu;
/** What introduces initials: at least two capitals, and no fewer capitals than small letters. */
const introducedPattern = /^[\p{L}&.]{2,9}$/u;

/** Zones whose words the reader gets as the story. */
export const storyZones: ReadonlySet<Zone> = new Set<Zone>([
  "headline",
  "standfirst",
  "bullet",
  "body",
  "crosshead",
  "caption",
]);

function keyOf(initials: string): string {
  return initials.replaceAll(".", "").replace(/(?<=\p{Lu})s$/u, "");
}

/** A use of initials at its place. */
export interface Use {
  readonly block: Block;
  readonly span: Span;
}

/** Every use in these blocks, in order, by the initials. */
export function usesByInitials(
  draft: Draft,
  isCounted: (block: Block) => boolean,
): ReadonlyMap<string, readonly Use[]> {
  const uses = new Map<string, Use[]>();
  for (const [block, found] of usesIn.inDraft(draft)) {
    if (!isCounted(block)) continue;
    for (const { key, span } of found) {
      const use = { block, span };
      const known = uses.get(key);
      if (known === undefined) uses.set(key, [use]);
      else known.push(use);
    }
  }
  return uses;
}

/** Every run of capitals in the paragraph, introductions in brackets left out. */
const usesIn = perParagraph((paragraph: Paragraph): readonly Initials[] => {
  const introduced = new Set(introductionsIn(paragraph).map(({ span }) => span.start + 1));
  return allMatches(paragraph.text, initialsPattern).flatMap((match) =>
    introduced.has(match.index)
      ? []
      : [{ key: keyOf(match[0]), span: { start: match.index, end: match.index + match[0].length } }],
  );
});

export interface Introduction extends Initials {
  /** With its brackets in `span`; the full name before it, where its first letters are found. */
  readonly name: Span | null;
}

/** Every `Full Name (FN)` of the paragraph. */
export const introductionsIn = perParagraph((paragraph: Paragraph): readonly Introduction[] => {
  return paragraph.brackets.flatMap((bracket) => {
    if (bracket.kind !== "round" || !bracket.opened || !bracket.closed) return [];
    const inside = paragraph.text.slice(bracket.span.start + 1, bracket.span.end - 1);
    const capitals = inside.match(/\p{Lu}/gu)?.length ?? 0;
    if (!introducedPattern.test(inside) || capitals < 2 || capitals * 2 < inside.replace(/[.&]/g, "").length) return [];
    const key = keyOf(inside);
    const before = paragraph.text.slice(Math.max(0, bracket.span.start - longestReach), bracket.span.start);
    const name = expansionBefore(paragraph.text, bracket.span.start, key);
    return name === null && !organisationBefore.test(before) ? [] : [{ key, span: bracket.span, name }];
  });
});

const bodies =
  `Agency Alliance Army Assembly Association Authority Board Brigades? Bureau Coalition Commission Committee
  Company Confederation Congress Corporation Council Federation Forces? Foundation Front Group Guard Institute League
  Ministry Movement Organi[sz]ation Party Service Society Union Unity`.split(/\s+/);
/** A full name whose initials are those of another language: "the Kurdistan Workers' Party (PKK)". */
const organisationBefore = new RegExp(
  `\\p{Lu}[\\p{L}’'-]+ (?:[\\p{L}’'-]+ ){0,4}(?:${bodies.join("|")})[”"’']? $`,
  "u",
);
const smallWords = new Set(
  `a al an and at by da das de del der des di do du e el et for from i in la las le les los of on or the to und van von
  y`.split(/\s+/),
);
const longestName = 12;
/** Code units in which a full name before its initials is looked for. */
const longestReach = 200;

/** The words right before `end` of the text whose first letters give the initials, in order; null where they do not. */
function expansionBefore(text: string, end: number, key: string): Span | null {
  const from = Math.max(0, end - longestReach);
  const before = text.slice(from, end);
  const words = [...before.matchAll(/[\p{L}\p{N}’']+|&/gu)].slice(-longestName);
  const last = words.at(-1);
  if (last === undefined || !/^[”"’']? $/.test(before.slice(last.index + last[0].length))) return null;
  const letters = [...key.toUpperCase().replaceAll("&", "")];
  let start = -1;
  let skipped = 0;
  for (let at = words.length - 1; at >= 0 && letters.length > 0; at--) {
    const word = words[at];
    if (
      word === undefined ||
      /[.;:!?,]/.test(before.slice(word.index + word[0].length, words[at + 1]?.index ?? word.index))
    )
      break;
    const wanted = letters.at(-1);
    const first = word[0].charAt(0).toUpperCase();
    if (first === wanted) {
      letters.pop();
      start = word.index;
    } else if (letters.length > 1 && letters.at(-2) === first && inOrder(word[0], letters.slice(-2))) {
      // One word gives two letters: TeleVision, NewsHour.
      letters.splice(-2);
      start = word.index;
    } else if (!smallWords.has(word[0].toLowerCase()) && ++skipped > 1) break;
  }
  return letters.length > 0 ? null : { start: from + start, end: from + last.index + last[0].length };
}

function inOrder(word: string, letters: readonly string[]): boolean {
  let at = -1;
  for (const letter of letters) {
    at = word.toUpperCase().indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** First letters of every run of capitalised words of the story: where initials stand there, a name explains them. */
export function nameInitials(draft: Draft): readonly string[] {
  return draft.blocks.flatMap(({ paragraph }) => initialsOfNames(paragraph));
}

const initialsOfNames = perParagraph(({ text }) =>
  // Both ways of counting: Organising for Ferries is OF or OFF.
  allMatches(text, nameRun).flatMap(([run]) => [
    [...run.matchAll(/(?<![\p{L}’'])\p{Lu}(?!\p{Lu})/gu)].join(""),
    [...run.matchAll(/(?<![\p{L}’'])\p{L}/gu)].join("").toUpperCase(),
  ]),
);

const nameRun =
  /(?<![\p{L}’'])\p{Lu}[\p{L}’']*(?:,?[ -](?:(?:al?|and|del?|e|for|in|la|of|on|the|to|und|y|&)[ -]){0,2}\p{Lu}[\p{L}’']*)+/gu;

/** Later mentions of the full name outside quotation marks, in the draft. */
export function laterNames(story: readonly Block[], from: Block, { span, name }: Introduction): readonly Span[] {
  const full = name === null ? "" : from.paragraph.text.slice(name.start, name.end);
  if (!/^\p{Lu}/u.test(full)) return [];
  const escaped = full.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  // Not where its own brackets follow: they are reported by themselves.
  const whole = new RegExp(`(?<![\\p{L}\\p{N}-])${escaped}(?![\\p{L}\\p{N}-]|[”"’']? \\()`, "gu");
  return story.flatMap((block) => {
    const { text, zone } = block.paragraph;
    if (block.index < from.index || zone === "headline") return [];
    return allMatches(text, whole).flatMap((match) => {
      const found = { start: match.index, end: match.index + full.length };
      if (block === from && found.start < span.end) return [];
      return touchesQuotation(block.paragraph, found) ? [] : [inDraft(block, found)];
    });
  });
}
