/** What each sentence rests on: credits inside it, credits that carry over, links and named documents, the sentence after. */
import type { Attribution, Credits } from "../attribution/types.ts";
import { inDraft, overlaps, textOf } from "../draft/spans.ts";
import type { Block, Draft, Span } from "../draft/types.ts";
import { houseVoice } from "../language/words.ts";
import type { Support } from "./types.ts";

/** The share of a sentence's characters that must be somebody's (source and cue included) before the sentence is. */
const ownShare = 0.5;

/** A running-copy sentence at its place, as `claimsOf` lists them. */
export interface PlacedSentence {
  readonly block: Block;
  /** In the paragraph. */
  readonly local: Span;
  /** In the draft. */
  readonly span: Span;
}

/** What the credits say of one sentence. */
export interface Coverage {
  /** Of its characters, how many are source, cue or content; 0..1. */
  readonly share: number;
  /** The same for content alone. */
  readonly contentShare: number;
  /** The credit with the most characters in the sentence; null for none. */
  readonly main: Attribution | null;
  /** Does a cue stand in the sentence? */
  readonly hasCue: boolean;
  readonly hasSource: boolean;
  /** Attributions that share a character with it. */
  readonly count: number;
  /** The last credit whose reach covers the sentence's beginning; null for none. */
  readonly reaching: Attribution | null;
}

const nothing: Coverage = {
  share: 0,
  contentShare: 0,
  main: null,
  hasCue: false,
  hasSource: false,
  count: 0,
  reaching: null,
};

/** Is nobody credited with most of it? */
export function isBare({ share }: Coverage): boolean {
  return share < ownShare;
}

/** Coverage of every sentence, in the order given (by place), in one pass over the credits. */
export function coverageOf(sentences: readonly PlacedSentence[], { attributions }: Credits): readonly Coverage[] {
  const inside: Attribution[][] = sentences.map(() => []);
  const reaching: (Attribution | null)[] = sentences.map(() => null);
  for (const attribution of attributions) {
    const { sources, cue, content, reach } = attribution;
    for (const part of [...sources, ...(cue === null ? [] : [cue]), ...content]) {
      for (let i = firstEndingAfter(sentences, part.start); (sentences[i]?.span.start ?? part.end) < part.end; i++) {
        if (inside[i]?.at(-1) !== attribution) inside[i]?.push(attribution);
      }
    }
    for (let i = firstEndingAfter(sentences, reach.start); (sentences[i]?.span.start ?? reach.end) < reach.end; i++) {
      reaching[i] = attribution;
    }
  }
  return sentences.map(({ span }, i) => {
    const own = inside[i] ?? [];
    const near = reaching[i] ?? null;
    return own.length === 0 ? { ...nothing, reaching: near } : covered(span, own, near);
  });
}

function covered(span: Span, own: readonly Attribution[], reaching: Attribution | null): Coverage {
  const length = Math.max(1, span.end - span.start);
  const all: Span[] = [];
  const contents: Span[] = [];
  let main = own[0] ?? null;
  let most = -1;
  let hasCue = false;
  let hasSource = false;
  for (const attribution of own) {
    const content = attribution.content.filter((part) => overlaps(part, span));
    const sources = attribution.sources.filter((part) => overlaps(part, span));
    const cue = attribution.cue !== null && overlaps(attribution.cue, span) ? [attribution.cue] : [];
    hasCue ||= cue.length > 0;
    hasSource ||= sources.length > 0;
    contents.push(...content);
    all.push(...content, ...sources, ...cue);
    const size = sizeWithin(span, [...content, ...sources, ...cue]);
    if (size > most) {
      most = size;
      main = attribution;
    }
  }
  return {
    share: sizeWithin(span, all) / length,
    contentShare: sizeWithin(span, contents) / length,
    main,
    hasCue,
    hasSource,
    count: own.length,
    reaching,
  };
}

/** Code units of `span` that at least one of the parts holds. */
function sizeWithin(span: Span, parts: readonly Span[]): number {
  let size = 0;
  let at = span.start;
  for (const part of [...parts].sort((a, b) => a.start - b.start)) {
    const start = Math.max(at, part.start);
    const end = Math.min(span.end, part.end);
    if (end > start) {
      size += end - start;
      at = end;
    }
  }
  return size;
}

/** By binary search over sentences sorted by place. */
function firstEndingAfter(sentences: readonly PlacedSentence[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.span.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

const link = /\bhttps?:\/\/|\]\([^)\s]+\)|<a\s/iu;
/** A body of data or a paper with an owner in capitals, that shows something: "data from the Registry show". */
const namedData =
  /\b(?:[Dd]ata|[Ff]igures|[Rr]ecords|statistics|documents|filings|estimates|[Rr]esearch|[Aa]nalysis|(?:[Aa]|[Tt]he|[Aa]n) (?:\w+ ){0,2}(?:study|poll|survey|report|audit|census|index|review)) (?:from|by|of|compiled by|released by|published by|provided by|conducted by|collected by|kept by) (?:the )?\p{Lu}|\b(?:\p{Lu}[\p{L}.’'-]*|[Oo]fficial|[Gg]overnment|[Cc]ompany|[Ee]xchange|[Mm]arket|[Ii]ndustry|[Cc]ourt|[Pp]olice|[Cc]ensus|[Tt]rade|[Cc]ustoms|[Ss]hipping) (?:data|figures|records|statistics|filings) (?:show|showed|suggest|indicate)|\((?:[Ss]ource|[Vv]ia|[Ss]ee):? [^)]+\)/u;

/** The sentence's own link or named document, in the draft. */
export function citationIn({ block, local, span }: PlacedSentence): Span | null {
  const text = textOf(block.paragraph, local);
  const match = link.exec(text) ?? namedData.exec(houseVoice(block.paragraph).slice(local.start, local.end));
  if (match === null) return null;
  return { start: span.start + match.index, end: span.start + match.index + match[0].length };
}

/** "Another 900 lost power." */
const goesOn =
  /^\s*(?:And |But )?(?:another|a further|an additional|the (?:rest|remaining|other|remainder)|(?:\p{L}+ ){0,2}others?|some|just|only|about|around|nearly|almost|roughly|fewer than|more than|of (?:those|these|them|the)|among (?:those|these|them)|by (?:comparison|contrast)|in (?:comparison|contrast|all|total)|the same)\b/iu;
const figure =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|millions?|half|third|quarter|majority|percent)\b/iu;
const count =
  "^\\s*(?:\\d[\\d,.]*|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\p{L}+teen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\\p{L}+)?)) ";
/** "…, the department said. Thirty-one are children." */
const partFirst = new RegExp(`${count}(?:are|were|have|had|remain|died|came) `, "iu");
/** The next count of a list that has gone on from a credited one. */
const countFirst = new RegExp(`${count}\\p{Ll}`, "iu");
const theFigure =
  /^\s*(?:The|That) (?:figure|total|number|rate|sum|average|share)(?= (?:was|is|had|has|rose|fell|compares|compared)\b)/u;
/** "The survey had a margin of error …" */
const thePaper =
  /^\s*(?:The|That|This|Its|Their) (?:[\p{L}-]+ ){0,2}?(?<paper>survey|poll|study|report|statement|document|letter|filing|lawsuit|complaint|indictment|memo|e-?mail|data|figures|numbers|analysis|review|audit|paper|census|findings|results|researchers|authors|pollsters|ruling|suit|brief|transcript|post|tweet|interview|speech|ad|video)s?\b/u;

/**
 * Does the sentence go on with what the one before was credited with? `before` is the support of the sentence before in the running
 * copy, `near` the texts of the few sentences before it, the nearest last.
 */
export function carriesOver(
  sentence: PlacedSentence,
  before: { readonly sentence: PlacedSentence; readonly support: Support | null } | null,
  near: readonly string[],
): Support | null {
  const support = before?.support ?? null;
  const text = houseVoice(sentence.block.paragraph).slice(sentence.local.start, sentence.local.end);
  if (support !== null && support.by !== "neighbour" && support.by !== "reach") {
    const sameParagraph = before?.sentence.block === sentence.block;
    const carried: Support = { ...support, by: "carry-over" };
    if (sameParagraph && goesOn.test(text) && figure.test(text)) return carried;
    if (sameParagraph && (partFirst.test(text) || (support.by === "carry-over" && countFirst.test(text))))
      return carried;
    if (!sameParagraph && isListed(sentence, before?.sentence)) return carried;
    const paper = thePaper.exec(text)?.groups?.paper;
    // "The figure was 3.9% higher than in 2024."
    if (theFigure.test(text)) return carried;
    if (paper !== undefined && near.some((earlier) => earlier.toLowerCase().includes(kinOf(paper)))) return carried;
  }
  return null;
}

/** The stem by which a paper was called before: "researchers" after "research", "authors" after "study". */
function kinOf(paper: string): string {
  if (paper === "researchers" || paper === "authors") return "stud";
  if (paper === "pollsters" || paper === "results" || paper === "findings") return "poll";
  return paper.toLowerCase().slice(0, 5);
}

/** A bullet after a credited colon, or the next one of that list. */
function isListed({ block }: PlacedSentence, before: PlacedSentence | undefined): boolean {
  if (before === undefined || block.paragraph.zone !== "bullet") return false;
  return before.block.paragraph.zone === "bullet" || /:\s*$/u.test(textOf(before.block.paragraph, before.local));
}

/** "That is according to the ministry." behind the sentence it credits. */
const namesSourceOfLast =
  /^\s*(?:That[’']?s?|Those|These|The|This|All|So) (?:is |are |was |were |all )?(?:(?:[\p{L}-]+ ){0,3}(?:comes?|came|stems?|is|are|was|were) (?:from|according to|taken from|drawn from|compiled by|provided by|released by|reported by|based on|collected by)|according to|says|said)\b/u;

/** The words of the next sentence that name the source of this one, in the draft. */
export function namedNext(next: PlacedSentence | undefined): Span | null {
  if (next === undefined) return null;
  const text = houseVoice(next.block.paragraph).slice(next.local.start, next.local.end);
  const match = namesSourceOfLast.exec(text);
  return match === null ? null : { start: next.span.start, end: next.span.start + match[0].length };
}

/** The support of every sentence, in the order given. */
export function supportOf(
  draft: Draft,
  sentences: readonly PlacedSentence[],
  coverage: readonly Coverage[],
): readonly (Support | null)[] {
  const found: (Support | null)[] = [];
  const textAt = (i: number) => {
    const sentence = sentences[i];
    return sentence === undefined ? "" : draft.text.slice(sentence.span.start, sentence.span.end);
  };
  sentences.forEach((sentence, i) => {
    const { main, hasCue, reaching } = coverage[i] ?? nothing;
    const earlier = sentences[i - 1];
    const before = earlier === undefined ? null : { sentence: earlier, support: found[i - 1] ?? null };
    const credit = (by: Support["by"], attribution: Attribution): Support => ({
      by,
      span: creditWords(attribution),
      attribution,
    });
    const cited = citationIn(sentence);
    if (main !== null && !isBare(coverage[i] ?? nothing))
      found.push(credit(hasCue ? "attribution" : "carry-over", main));
    else if (cited !== null) found.push({ by: "citation", span: cited, attribution: null });
    else {
      const carried = carriesOver(sentence, before, [textAt(i - 3), textAt(i - 2), textAt(i - 1)]);
      const next = sentences[i + 1];
      const named = next?.block === sentence.block ? namedNext(next) : null;
      if (carried !== null) found.push(carried);
      else if (named !== null) found.push({ by: "neighbour", span: named, attribution: null });
      else found.push(reaching === null || main === reaching ? null : credit("reach", reaching));
    }
  });
  return found;
}

/** Source and cue as they stand side by side, else the cue, else the beginning of what is credited. */
function creditWords({ source, cue, content }: Attribution): Span | null {
  if (source !== null && cue !== null && Math.abs(source.start - cue.end) + Math.abs(cue.start - source.end) < 60) {
    return { start: Math.min(source.start, cue.start), end: Math.max(source.end, cue.end) };
  }
  return cue ?? source ?? content[0] ?? null;
}

/** The sentences of running copy: what `claimsOf` speaks of. */
export function runningSentences(draft: Draft): readonly PlacedSentence[] {
  const found: PlacedSentence[] = [];
  for (const block of draft.blocks) {
    const { zone, sentences } = block.paragraph;
    if (zone !== "body" && zone !== "bullet" && zone !== "standfirst") continue;
    for (const local of sentences) found.push({ block, local, span: inDraft(block, local) });
  }
  return found;
}
