/** What stands around a sentence, as numbers: who is credited in it and near it, where it stands, what the article is like. */
import type { ContentKind, SourceKind } from "../attribution/types.ts";
import { textOf } from "../draft/spans.ts";
import type { Draft } from "../draft/types.ts";
import { speechForms } from "../language/speechVerbs.ts";
import { type Coverage, isBare, type PlacedSentence } from "./support.ts";
import { sharedContent, type Topic } from "./topic.ts";
import type { Support } from "./types.ts";

const contentKinds: readonly ContentKind[] = ["direct", "mixed", "indirect"];
const sourceKinds: readonly SourceKind[] = [
  "person",
  "institution",
  "document",
  "outlet",
  "generic-media",
  "anonymous",
  "vague",
  "none",
];
const ways: readonly Support["by"][] = ["attribution", "citation", "carry-over", "neighbour", "reach"];
const distances = [-2, -1, 1, 2] as const;

/** Names of the numbers of `contextOf`, in order. */
export const contextNames: readonly string[] = [
  ...["share", "content share", "cue", "source", "credits", "confidence", "reached", "speech verb", "none"],
  ...contentKinds.map((kind) => `content ${kind}`),
  ...sourceKinds.map((kind) => `source ${kind}`),
  ...ways.map((by) => `by ${by}`),
  ...["log place", "first"],
  ...["alone", "opens paragraph", "sentence", "sentences", "bullet"],
  ...distances.flatMap((d) =>
    ["share", "content share", "cue", "same paragraph", "quotes", "digits", "missing"].map((name) => `${d} ${name}`),
  ),
  ...["article share", "article quotes", "article first person", "article length", "paper before"],
  ...[
    "poll near",
    "poll near, share",
    "poll near, number",
    "polls",
    "polls, share",
    "polls, number",
    "polls, groups",
    "poll",
  ],
  ...["paper near", "paper near, number", "paper near, share"],
  ...["shared with last credited", "since last credited", "credited run before", "credited after"],
];
export const contextSize = contextNames.length;

/** A sentence as its neighbours see it. */
export interface Neighbour extends Topic {
  readonly hasQuote: boolean;
  readonly hasDigit: boolean;
  readonly firstPerson: boolean;
}

const paper = /\b(?:poll|survey|study|report|census|filing|lawsuit|indictment|data)\b/iu;
/** Sentences over which a named paper may go on. */
const paperReach = 6;

/** Sentences over which what a poll or paper lends fades to a third. */
const fading = 6;
const pollsWeight = 4;

/** What an article is like is believed after so many sentences: a brief of three is taken to be like others. */
const usualSentences = 10;

/** Rows of `contextSize`, one a sentence, in the order given. */
export function contextOf(
  draft: Draft,
  sentences: readonly PlacedSentence[],
  coverage: readonly Coverage[],
  supports: readonly (Support | null)[],
  neighbours: readonly Neighbour[],
): Float32Array {
  const count = sentences.length;
  const rows = new Float32Array(count * contextSize);
  const mean = (usual: number, value: (i: number) => number) => {
    let sum = usual * usualSentences;
    for (let i = 0; i < count; i++) sum += value(i);
    return sum / (usualSentences + count);
  };
  const article = [
    2 * mean(0.55, (i) => coverage[i]?.share ?? 0),
    2 * mean(0.4, (i) => (neighbours[i]?.hasQuote ? 1 : 0)),
    4 * mean(0.05, (i) => (neighbours[i]?.firstPerson && (coverage[i]?.share ?? 0) < 0.5 ? 1 : 0)),
    mean(1.3, (i) => ((sentences[i]?.span.end ?? 0) - (sentences[i]?.span.start ?? 0)) / 100),
  ];
  const polls = pollsWeight * mean(0, (i) => (neighbours[i]?.hasPoll ? 1 : 0));
  let paperAt = Number.NEGATIVE_INFINITY;
  let pollAt = Number.NEGATIVE_INFINITY;
  let documentAt = Number.NEGATIVE_INFINITY;
  let creditedAt = Number.NEGATIVE_INFINITY;
  let run = 0;
  let firstOfBlock = 0;
  for (let i = 0; i < count; i++) {
    const own = sentences[i];
    const covered = coverage[i];
    const mine = neighbours[i];
    if (own === undefined || covered === undefined || mine === undefined) continue;
    if (sentences[firstOfBlock]?.block !== own.block) firstOfBlock = i;
    const { main } = covered;
    const cue = covered.hasCue && main?.cue ? draft.text.slice(main.cue.start, main.cue.end) : "";
    const inBlock = own.block.paragraph.sentences.length;
    const by = supports[i]?.by ?? null;
    let at = i * contextSize;
    const put = (value: number | boolean) => {
      rows[at++] = Number(value);
    };
    put(covered.share);
    put(covered.contentShare);
    put(covered.hasCue);
    put(covered.hasSource);
    put(Math.min(3, covered.count));
    put(main?.confidence ?? 0);
    put(covered.reaching !== null);
    put(speaks(cue));
    put(main === null);
    for (const kind of contentKinds) put(main?.kind === kind);
    for (const kind of sourceKinds) put(main?.sourceKind === kind);
    for (const way of ways) put(by === way);
    put(Math.min(3, Math.log1p(i)) / 2);
    put(i === 0);
    put(inBlock === 1);
    put(i === firstOfBlock);
    put(Math.min(4, i - firstOfBlock));
    put(Math.min(4, inBlock / 2));
    put(own.block.paragraph.zone === "bullet");
    for (const distance of distances) {
      const other = sentences[i + distance];
      const its = coverage[i + distance];
      const look = neighbours[i + distance];
      put(its?.share ?? 0);
      put(its?.contentShare ?? 0);
      put(its?.hasCue ?? false);
      put(other?.block === own.block);
      put(look?.hasQuote ?? false);
      put(look?.hasDigit ?? false);
      put(other === undefined);
    }
    for (const value of article) put(value);
    put(i - paperAt <= paperReach ? 1 - (i - paperAt) / (paperReach + 1) : 0);
    if (by === "attribution" && paper.test(textOf(own.block.paragraph, own.local))) paperAt = i;
    const pollNear = Math.exp((pollAt - i) / fading);
    const documentNear = Math.exp((documentAt - i) / fading);
    const { hasPoll, hasPaper, hasShare, hasNumber, groups, content } = mine;
    for (const value of [pollNear, hasShare ? pollNear : 0, hasNumber ? pollNear : 0]) put(value);
    for (const value of [polls, hasShare ? polls : 0, hasNumber ? polls : 0, groups * polls]) put(value);
    put(hasPoll);
    for (const value of [documentNear, hasNumber ? documentNear : 0, hasShare ? documentNear : 0]) put(value);
    put(2 * sharedContent(content, neighbours[creditedAt]?.content ?? []));
    put(Math.min(2, (i - creditedAt) / 3));
    put(run / 2);
    let after = 0;
    for (let d = 1; d <= 3; d++) after += (coverage[i + d]?.share ?? 0) / 2 ** (d - 1);
    put(after);
    if (hasPoll && covered.share > 0.1) pollAt = i;
    if (hasPaper && covered.share > 0.3) documentAt = i;
    if (isBare(covered)) run = 0;
    else {
      creditedAt = i;
      run = Math.min(4, run + 1);
    }
  }
  return rows;
}

const spoken = speechForms(["base", "third", "past", "gerund"]);

/** Is one of the cue's words a verb of saying, or "according"? */
function speaks(cue: string): boolean {
  return cue.split(/\s+/).some((word) => spoken.has(word.toLowerCase()) || /^according$/i.test(word));
}
