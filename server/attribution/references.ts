/** The phrases of a draft that stand for somebody, in rows by block, linked as far as their own words tell. */
import type { Block, Draft, Span, Zone } from "../draft/types.ts";
import { mentionsIn } from "./mentions.ts";
import type { Mention } from "./mentionTypes.ts";
import type { Parties } from "./parties.ts";
import { personRoles, phraseWalls } from "./partyWords.ts";
import { pronounOf, type Reference } from "./pronouns.ts";
import { describedSource } from "./sourcePhrases.ts";
import type { Attribution } from "./types.ts";

/** Zones whose mentions are read in order; other zones only repeat names or hold none. */
export const copyZones: ReadonlySet<Zone> = new Set(["standfirst", "body", "bullet", "caption"]);
/** Zones that name people by what the copy says of them. */
const echoes: ReadonlySet<Zone> = new Set(["headline", "crosshead"]);

/** A description longer than this names nobody. */
const longestName = 90;

/** A source phrase of one or more attributions, in the draft. */
export interface Source {
  readonly span: Span;
  readonly cue: string;
  reference: Reference | null;
}

/** All references of a draft: a row for each block, by place. */
export function rowsOf(
  draft: Draft,
  attributions: readonly Attribution[],
  sources: ReadonlyMap<number, Source>,
  parties: Parties,
): readonly Reference[][] {
  const byBlock = placed(draft, sources);
  const contents = contentsOf(draft, attributions);
  const rows: Reference[][] = draft.blocks.map(() => []);
  for (const echo of [false, true]) {
    for (const block of draft.blocks) {
      const { zone } = block.paragraph;
      const own = byBlock[block.index];
      const wanted = echo ? !copyZones.has(zone) && (echoes.has(zone) || own !== undefined) : copyZones.has(zone);
      if (wanted) rows[block.index] = rowOf(draft, block, own ?? [], parties, contents, echo);
    }
  }
  for (const row of rows) for (const reference of row) settleLone(parties, reference);
  return rows;
}

/** Every source phrase once, by where it starts. */
export function sourcesOf(draft: Draft, attributions: readonly Attribution[]): ReadonlyMap<number, Source> {
  const sources = new Map<number, Source>();
  for (const { sources: spans, cue } of attributions) {
    for (const span of spans) {
      if (!sources.has(span.start)) {
        const words = cue === null ? "" : draft.text.slice(cue.start, cue.end);
        sources.set(span.start, { span, cue: words, reference: null });
      }
    }
  }
  return sources;
}

/** The sources of each block, by place. */
function placed(draft: Draft, sources: ReadonlyMap<number, Source>): readonly (Source[] | undefined)[] {
  const byBlock: (Source[] | undefined)[] = new Array(draft.blocks.length);
  const sorted = [...sources.values()].sort((a, b) => a.span.start - b.span.start);
  let index = 0;
  for (const source of sorted) {
    while (index < draft.blocks.length && (draft.blocks[index]?.end ?? 0) <= source.span.start) index++;
    const list = byBlock[index];
    if (list === undefined) byBlock[index] = [source];
    else list.push(source);
  }
  return byBlock;
}

/** Cues whose hearer the engine may have taken into the words: "told Pat Roe it was over". */
const telling = /\b(?:told|tells|tell|asked|asks|urged|urges|warned|warns|reminded|assured|informed|advised)$/i;

/** The credited words of the draft: starts and ends, sorted, touching ones joined. */
function contentsOf(draft: Draft, attributions: readonly Attribution[]) {
  const hearers = new Set<number>();
  for (const { cue, content } of attributions) {
    const [first] = content;
    if (cue === null || first === undefined || first.start < cue.end) continue;
    if (telling.test(draft.text.slice(cue.start, cue.end))) hearers.add(first.start);
  }
  const spans = attributions.flatMap(({ content }) => content).sort((a, b) => a.start - b.start);
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { start, end } of spans) {
    const last = ends.length - 1;
    if (last >= 0 && start <= (ends[last] ?? 0)) ends[last] = Math.max(ends[last] ?? 0, end);
    else {
      starts.push(start);
      ends.push(end);
    }
  }
  return { starts, ends, hearers };
}

function within({ starts, ends, hearers }: ReturnType<typeof contentsOf>, offset: number): boolean {
  if (hearers.has(offset)) return false;
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low > 0 && offset < (ends[low - 1] ?? 0);
}

/** The mentions of a block and its sources in one row, by place, with the parties they are linked to so far. */
function rowOf(
  draft: Draft,
  block: Block,
  sources: readonly Source[],
  parties: Parties,
  contents: ReturnType<typeof contentsOf>,
  echo: boolean,
): Reference[] {
  const mentions = mentionsIn(block.paragraph);
  const references: Reference[] = [];
  const linked: (Reference | undefined)[] = new Array(mentions.length);
  const link = (at: number): Reference | undefined => {
    const mention = mentions[at];
    if (mention === undefined) return undefined;
    const done = linked[at];
    if (done !== undefined) return done;
    const start = block.start + mention.span.start;
    const reference: Reference = {
      span: { start, end: block.start + mention.span.end },
      mention,
      block: block.index,
      sentence: mention.sentence,
      parties: [],
      pronoun: mention.form === "pronoun" ? mention.gender : null,
      source: false,
      credited: within(contents, start),
      cue: "",
    };
    linked[at] = reference;
    if (mention.form === "name") {
      if (mention.sort !== "place")
        reference.parties = parties.named(mention, block.index, echo || mention.lone || mention.title);
      fitTitle(reference, mention);
    } else if (mention.form === "description") {
      const name = mention.sameAs === null ? undefined : link(mention.sameAs);
      reference.parties = name !== undefined ? name.parties : parties.described(mention, block.index, echo);
    }
    return reference;
  };
  let at = 0;
  const startsBefore = (offset: number) =>
    at < mentions.length && block.start + (mentions[at]?.span.start ?? 0) < offset;
  // A title that the source leaves out still belongs to its name: "Mayor ⟨Ana Holt⟩".
  const endsBefore = (offset: number) => block.start + (mentions[at]?.span.end ?? 0) <= offset;
  const pass = (until: number) => {
    for (; startsBefore(until) && endsBefore(until); at++) {
      const reference = link(at);
      const last = references.at(-1);
      const again = mentions[at]?.title === true && last !== undefined && last.span.end > (reference?.span.start ?? 0);
      if (reference !== undefined && !again) references.push(reference);
    }
  };
  for (const source of sources) {
    pass(source.span.start);
    const inside: number[] = [];
    while (startsBefore(source.span.end)) inside.push(at++);
    const reference = sourceReference(draft, block, source, parties, mentions, inside, link);
    source.reference = reference;
    for (const one of inside) {
      const other = linked[one] ?? link(one);
      if (other !== undefined && other !== reference) references.push(other);
    }
    references.push(reference);
  }
  pass(Number.POSITIVE_INFINITY);
  return references;
}

/** What a source phrase stands for by its own words. */
function sourceReference(
  draft: Draft,
  block: Block,
  source: Source,
  parties: Parties,
  mentions: readonly Mention[],
  inside: readonly number[],
  link: (at: number) => Reference | undefined,
): Reference {
  const { span, cue } = source;
  const headline = !copyZones.has(block.paragraph.zone);
  const text = draft.text.slice(span.start, span.end);
  const sentence = sentenceOf(block, span.start);
  const base: Reference = {
    span,
    mention: null,
    block: block.index,
    sentence,
    parties: [],
    pronoun: null,
    source: true,
    credited: false,
    cue,
  };
  const pronoun = pronounOf(text);
  if (pronoun !== null) return { ...base, pronoun };
  const heads = headsOf(draft, block, span, mentions, inside);
  const [head] = heads;
  const first = head === undefined ? undefined : mentions[head];
  const byWords = () => {
    const described = describedSource(text, headline);
    return described === null
      ? base
      : { ...base, mention: described, parties: parties.described(described, block.index) };
  };
  if (head === undefined || first === undefined) return byWords();
  if (heads.length > 1) {
    const members = heads.flatMap((one) => link(one)?.parties ?? []);
    const different = new Set(members);
    if (members.length === heads.length && different.size === members.length) {
      return { ...base, mention: first, parties: [parties.joint(members, text, block.index)] };
    }
    // One of those who speak together may be two people.
    if (members.length > heads.length) return { ...base, mention: first, parties: [...different] };
  }
  const reference = link(head) ?? base;
  if (reference.parties.length === 0) {
    // Who speaks exists, however lone or place-like the name looked.
    const office = headline && first.name.length === 1 && personRoles.has(first.name[0] ?? "");
    const many = first.lone && /[^s]s$/.test(first.text);
    const described = first.title || office || many ? describedSource(text, headline) : null;
    if (described !== null && described.sort !== "unknown")
      reference.parties = parties.described(described, block.index);
    else if (first.form === "name") reference.parties = parties.named(first, block.index);
    else reference.parties = parties.described(first, block.index);
  }
  const [only] = reference.parties;
  if (only !== undefined && reference.parties.length === 1) {
    if (first.sort === "unknown") only.human++;
    // "a spokesman for the embassy" says more than "a spokesman".
    if (
      first.form === "description" &&
      only.words.length === 0 &&
      only.name === first.text &&
      text.length < longestName
    ) {
      only.name = text.trim().replace(/[,;:]$/, "");
    }
  }
  reference.source = true;
  reference.cue = cue;
  reference.credited = false;
  return reference;
}

/** Is the name only part of a longer phrase: "UN estimates", "Local media"? */
function isModifier(draft: Draft, block: Block, source: Span, { form, span, possessive }: Mention): boolean {
  if (form !== "name" || possessive) return false;
  const next = /^\s(\p{Ll}[\p{L}’'-]*)/u.exec(draft.text.slice(block.start + span.end, source.end))?.[1];
  return next !== undefined && !phraseWalls.has(next) && !next.endsWith("self");
}

/** The mentions that a source phrase is about: the first, and those joined to it by "and". */
function headsOf(
  draft: Draft,
  block: Block,
  source: Span,
  mentions: readonly Mention[],
  inside: readonly number[],
): readonly number[] {
  const outer = inside.filter((at) => {
    const own = mentions[at];
    if (own === undefined || own.form === "pronoun" || isModifier(draft, block, source, own)) return false;
    const { start, end } = own.span;
    if (block.start + end > source.end) return false;
    // Nor is it who stands after a preposition within: "estimates by the council".
    if (own.governed !== null && block.start + start > source.start) return false;
    // An owner is not who speaks: "Holt's lawyer".
    return !(own.possessive && block.start + end + 3 < source.end && inside.some((other) => other > at));
  });
  const [first] = outer;
  if (first === undefined) return [];
  const heads = [first];
  for (let i = 1; i < outer.length; i++) {
    const last = mentions[heads.at(-1) ?? 0];
    const next = mentions[outer[i] ?? 0];
    if (last === undefined || next === undefined || last.sameAs === outer[i]) continue;
    const from = block.start + last.span.end;
    const between = draft.text.slice(from, block.start + next.span.start);
    if (/^(?:,?\s+and\s+|,\s+)$/.test(between)) heads.push(outer[i] ?? 0);
    else break;
  }
  // A list has an "and"; a comma alone is an apposition.
  const last = mentions[heads.at(-1) ?? 0];
  const before = mentions[heads.at(-2) ?? 0];
  if (heads.length > 1 && last !== undefined && before !== undefined) {
    const between = draft.text.slice(block.start + before.span.end, block.start + last.span.start);
    if (!between.includes("and")) return [first];
  }
  return heads;
}

function sentenceOf(block: Block, offset: number): number {
  const { sentences } = block.paragraph;
  const local = offset - block.start;
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.start ?? 0) <= local) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** A lone first word is a name if the draft uses it as one anywhere. */
function settleLone(parties: Parties, reference: Reference): void {
  const { mention } = reference;
  if (mention === null || reference.parties.length > 0 || mention.form !== "name" || mention.sort === "place") return;
  reference.parties = parties.named(mention, reference.block, mention.title || !mayBeginName(mention));
  fitTitle(reference, mention);
}

/** May a sentence's lone first word be a name nobody knew: "Holt disagreed", but not "Netizens disagreed"? */
function mayBeginName({ lone, human, text }: Mention): boolean {
  return lone && human && !/[^s]s$/.test(text);
}

/** Of "Holt Vows" in a headline of capitals only "Holt" is the name. */
function fitTitle(reference: Reference, { title, name, key }: Mention): void {
  const [party] = reference.parties;
  const [word = ""] = name;
  if (!title || name.length < 2 || party === undefined || party.words.join(" ") === key) return;
  reference.span = { start: reference.span.start, end: reference.span.start + word.length };
}
