/** Who the sources of a draft stand for: names, descriptions and pronouns linked over the whole draft. */
import type { Block, Draft, Span, Zone } from "../draft/types.ts";
import { type Mention, mentionsIn } from "./mentions.ts";
import { Parties, type Party } from "./parties.ts";
import { personRoles, phraseWalls } from "./partyWords.ts";
import { type Pronoun, pronounOf, type Reference, resolvePronoun } from "./pronouns.ts";
import { reachOf } from "./reach.ts";
import { openKind, partyKind } from "./sourceKinds.ts";
import { describedSource } from "./sourcePhrases.ts";
import type { Attribution, Credits, Speaker } from "./types.ts";

/** Where mentions are read in order; other zones only repeat names or hold none. */
const copy: ReadonlySet<Zone> = new Set(["standfirst", "body", "bullet", "caption"]);
/** Zones that name people by what the copy says of them. */
const echoes: ReadonlySet<Zone> = new Set(["headline", "crosshead"]);

/** A source phrase of one or more attributions, in the draft. */
interface Source {
  readonly span: Span;
  readonly cue: string;
  reference: Reference | null;
}

/** A description longer than this names nobody. */
const longestName = 90;

/** Links the sources of a draft to the persons and bodies they stand for. */
export function resolveSpeakers(draft: Draft, attributions: readonly Attribution[]): Credits {
  const parties = new Parties();
  const sources = sourcesOf(draft, attributions);
  const byBlock = placed(draft, sources);
  const contents = contentsOf(draft, attributions);
  const references: Reference[][] = draft.blocks.map(() => []);
  const read = (block: Block, known: boolean) => {
    references[block.index] = referencesOf(draft, block, byBlock[block.index] ?? [], parties, contents, known);
  };
  for (const block of draft.blocks) if (copy.has(block.paragraph.zone)) read(block, false);
  for (const block of draft.blocks) {
    const { zone } = block.paragraph;
    if (echoes.has(zone) || (!copy.has(zone) && byBlock[block.index] !== undefined)) read(block, true);
  }
  for (const list of references) for (const reference of list) settleLone(parties, reference);
  resolvePronouns(draft, references);
  return creditsOf(draft, attributions, sources, references, parties);
}

function sourcesOf(draft: Draft, attributions: readonly Attribution[]): ReadonlyMap<number, Source> {
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
function referencesOf(
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
    } else if (mention.form === "description") {
      const name = mention.sameAs === null ? undefined : link(mention.sameAs);
      reference.parties = name !== undefined ? name.parties : parties.described(mention, block.index, echo);
    }
    return reference;
  };
  let at = 0;
  const pass = (until: number) => {
    for (; at < mentions.length && (mentions[at]?.span.start ?? 0) + block.start < until; at++) {
      const reference = link(at);
      if (reference !== undefined) references.push(reference);
    }
  };
  for (const source of sources) {
    pass(source.span.start);
    const inside: number[] = [];
    while (at < mentions.length && (mentions[at]?.span.start ?? 0) + block.start < source.span.end) inside.push(at++);
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
  const headline = !copy.has(block.paragraph.zone);
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
  const pronoun: Pronoun | null = pronounOf(text);
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
    const described = first.title || office ? describedSource(text, headline) : null;
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
  return next !== undefined && !phraseWalls.has(next);
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
  reference.parties = parties.named(mention, reference.block, mention.title || !(mention.lone && mention.human));
}

function resolvePronouns(draft: Draft, references: readonly Reference[][]): void {
  for (const block of draft.blocks) {
    if (!copy.has(block.paragraph.zone)) continue;
    const list = references[block.index] ?? [];
    list.forEach((reference, at) => {
      if (reference.pronoun !== null) resolvePronoun(draft, references, block.index, at);
    });
  }
}

function creditsOf(
  draft: Draft,
  attributions: readonly Attribution[],
  sources: ReadonlyMap<number, Source>,
  references: readonly Reference[][],
  parties: Parties,
): Credits {
  const chosen = attributions.map(({ sources: spans }) => {
    const found: Party[] = [];
    let open = false;
    for (const { start } of spans) {
      const own = sources.get(start)?.reference?.parties ?? [];
      if (own.length > 1) open = true;
      for (const party of own) if (!found.includes(party)) found.push(party);
    }
    if (!open && found.length > 1) return [parties.joint(found, found.map(({ name }) => name).join(" and "), 0)];
    return found;
  });
  const credited = new Set(chosen.flat());
  const spans = new Map<Party, Span[]>();
  const firsts = new Map<Party, Span>();
  for (const list of references) {
    for (const reference of list) {
      const [party] = reference.parties;
      if (party === undefined || reference.parties.length > 1 || !credited.has(party)) continue;
      if (reference.pronoun !== null && !reference.source) continue;
      const known = spans.get(party);
      if (known === undefined) spans.set(party, [reference.span]);
      else known.push(reference.span);
      if (reference.pronoun === null && !firsts.has(party)) firsts.set(party, reference.span);
    }
  }
  const order = [...credited]
    .map((party) => {
      const mentions = (spans.get(party) ?? []).sort((a, b) => a.start - b.start);
      const mention = firsts.get(party) ?? mentions[0] ?? firstSource(attributions, chosen, party);
      return { party, mention, mentions: mentions.length > 0 ? mentions : [mention] };
    })
    .sort((a, b) => a.mention.start - b.mention.start || a.mention.end - b.mention.end || a.party.id - b.party.id);
  const speakers = new Map<Party, Speaker>();
  order.forEach(({ party, mention, mentions }, id) => {
    speakers.set(party, { id, name: named(party), kind: partyKind(party), mention, mentions });
  });
  const reaches = reachOf(draft, attributions);
  return {
    attributions: attributions.map((attribution, at) => {
      const candidates = (chosen[at] ?? []).map((party) => speakers.get(party) as Speaker);
      const speaker = candidates.length === 1 ? (candidates[0] ?? null) : null;
      const pronoun = sources.get(attribution.source?.start ?? -1)?.reference?.pronoun ?? null;
      const sourceKind = speaker?.kind ?? openKind(chosen[at] ?? [], pronoun, attribution.sourceKind);
      return { ...attribution, speaker, candidates, sourceKind, reach: reaches[at] ?? attribution.reach };
    }),
    speakers: [...speakers.values()],
  };
}

function firstSource(attributions: readonly Attribution[], chosen: readonly (readonly Party[])[], party: Party): Span {
  const at = chosen.findIndex((list) => list.includes(party));
  return attributions[at]?.source ?? attributions[at]?.reach ?? { start: 0, end: 0 };
}

/** "The minister" at the start of a sentence is "the minister". */
function named(party: Party): string {
  const name = party.name.replace(/\s+/g, " ").replace(/[,;:]$/, "");
  return party.words.length === 0
    ? name.replace(/^(?:The|A|An|One|Two|Some|Several|Another|His|Her|Their|Its)\b/, (word) => word.toLowerCase())
    : name;
}

export { creditAt, speakerAt } from "./creditLookup.ts";
export { reachOf } from "./reach.ts";
