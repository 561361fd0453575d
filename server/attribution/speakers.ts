/** Who the sources of a draft stand for: names, descriptions and pronouns linked over the whole draft. */
import type { Draft, Paragraph, Span } from "../draft/types.ts";
import { mentionsIn } from "./mentions.ts";
import { Parties, type Party } from "./parties.ts";
import { type Reference, resolvePronoun } from "./pronouns.ts";
import { reachOf } from "./reach.ts";
import { copyZones, rowsOf, type Source, sourcesOf } from "./references.ts";
import { openKind, partyKind } from "./sourceKinds.ts";
import type { Attribution, Credits, SourceKind, Speaker } from "./types.ts";

/** Links the sources of a draft to the persons and bodies they stand for. Never throws for any text. */
export function resolveSpeakers(draft: Draft, attributions: readonly Attribution[]): Credits {
  const steps = speakerSteps(draft, attributions);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Paragraphs whose mentions have been read. */
const read = new WeakSet<Paragraph>();
/** How many paragraphs not read before lie between two chances to stop. */
const paragraphsPerStep = 32;

/** The same in steps of a few milliseconds: a caller may stop between two. */
export function* speakerSteps(draft: Draft, attributions: readonly Attribution[]): Generator<undefined, Credits> {
  let fresh = 0;
  for (const { paragraph } of draft.blocks) {
    if (!copyZones.has(paragraph.zone) || read.has(paragraph)) continue;
    mentionsIn(paragraph);
    read.add(paragraph);
    if (++fresh % paragraphsPerStep === 0) yield;
  }
  const parties = new Parties();
  const sources = sourcesOf(draft, attributions);
  const rows = rowsOf(draft, attributions, sources, parties);
  resolvePronouns(draft, rows);
  return creditsOf(draft, attributions, sources, rows, parties);
}

function resolvePronouns(draft: Draft, references: readonly Reference[][]): void {
  for (const block of draft.blocks) {
    if (!copyZones.has(block.paragraph.zone)) continue;
    const list = references[block.index] ?? [];
    list.forEach((reference, at) => {
      if (reference.pronoun !== null) resolvePronoun(draft, references, block.index, at);
    });
  }
}

/** Everybody each attribution's sources can mean; those of several sources together are one who speaks. */
function partiesOf(
  attributions: readonly Attribution[],
  sources: ReadonlyMap<number, Source>,
  parties: Parties,
): readonly (readonly Party[])[] {
  return attributions.map(({ sources: spans }) => {
    const [only] = spans;
    if (only === undefined) return [];
    if (spans.length === 1) return sources.get(only.start)?.reference?.parties ?? [];
    const found: Party[] = [];
    let open = false;
    for (const { start } of spans) {
      const own = sources.get(start)?.reference?.parties ?? [];
      if (own.length > 1) open = true;
      for (const party of own) if (!found.includes(party)) found.push(party);
    }
    if (open || found.length < 2) return found;
    return [parties.joint(found, found.map(({ name }) => name).join(" and "), 0)];
  });
}

/** All mentions of the parties that somebody is credited by, pronouns only where they are sources. */
function mentionsOf(references: readonly Reference[][], credited: ReadonlySet<Party>): ReadonlyMap<Party, Mentions> {
  const mentions = new Map<Party, Mentions>();
  for (const row of references) {
    for (const { parties, pronoun, source, span } of row) {
      const [party] = parties;
      if (party === undefined || parties.length > 1 || (pronoun !== null && !source) || !credited.has(party)) continue;
      let known = mentions.get(party);
      if (known === undefined) {
        known = { first: null, all: [] };
        mentions.set(party, known);
      }
      if (pronoun === null) known.first ??= span;
      known.all.push(span);
    }
  }
  return mentions;
}

interface Mentions {
  /** By name or description. */
  first: Span | null;
  readonly all: Span[];
}

function creditsOf(
  draft: Draft,
  attributions: readonly Attribution[],
  sources: ReadonlyMap<number, Source>,
  references: readonly Reference[][],
  parties: Parties,
): Credits {
  const chosen = partiesOf(attributions, sources, parties);
  const firstSources = new Map<Party, Span>();
  chosen.forEach((list, at) => {
    const span = attributions[at]?.source ?? attributions[at]?.reach;
    for (const party of list) if (span !== undefined && !firstSources.has(party)) firstSources.set(party, span);
  });
  const known = mentionsOf(references, new Set(firstSources.keys()));
  const order = [...firstSources]
    .map(([party, source]) => {
      const { first, all } = known.get(party) ?? { first: null, all: [source] };
      all.sort((a, b) => a.start - b.start || a.end - b.end);
      return { party, mention: first ?? all[0] ?? source, mentions: all };
    })
    .sort((a, b) => a.mention.start - b.mention.start || a.mention.end - b.mention.end || a.party.id - b.party.id);
  const speakers = new Map<Party, Speaker>();
  order.forEach(({ party, mention, mentions }, id) => {
    speakers.set(party, { id, name: named(party), kind: partyKind(party), mention, mentions });
  });
  const reaches = reachOf(draft, attributions);
  return {
    attributions: attributions.map((attribution, at) => {
      const found = chosen[at] ?? [];
      const candidates = found.flatMap((party) => speakers.get(party) ?? []);
      const speaker = candidates.length === 1 ? (candidates[0] ?? null) : null;
      const kind = speaker?.kind ?? kindOfOpen(draft, attribution, found, sources);
      return { ...attribution, speaker, candidates, sourceKind: kind, reach: reaches[at] ?? attribution.reach };
    }),
    speakers: [...speakers.values()],
  };
}

function kindOfOpen(
  draft: Draft,
  { source, sourceKind }: Attribution,
  parties: readonly Party[],
  sources: ReadonlyMap<number, Source>,
): SourceKind {
  if (source === null) return sourceKind;
  const pronoun = sources.get(source.start)?.reference?.pronoun ?? null;
  return openKind(parties, pronoun, sourceKind, draft.text.slice(source.start, source.end));
}

/** "The minister" at the start of a sentence is "the minister". */
function named({ name, words }: Party): string {
  const plain = /\s\s|[\n,;:]/.test(name) ? name.replace(/\s+/g, " ").replace(/[,;:]$/, "") : name;
  return words.length === 0 ? plain.replace(determiner, (word) => word.toLowerCase()) : plain;
}

const determiner = /^(?:The|A|An|One|Two|Some|Several|Another|His|Her|Their|Its)\b/;

export { creditAt, speakerAt } from "./creditLookup.ts";
export { reachOf } from "./reach.ts";
