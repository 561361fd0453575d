/**
 * Drafts with their attributions written into them, so that linking is tested apart from finding:
 * `⟨s Ana Holt⟩ ⟨c said⟩ ⟨q the bridge would stay shut⟩`. Source, cue and content make one attribution, in any order; a
 * complete one is followed by the next.
 */
import { resolveSpeakers } from "../../server/attribution/speakers.ts";
import type { Attribution, Credits } from "../../server/attribution/types.ts";
import { parseDraft } from "../../server/draft/parse.ts";
import type { Draft, Span } from "../../server/draft/types.ts";

interface Marked {
  readonly text: string;
  readonly draft: Draft;
  readonly attributions: readonly Attribution[];
  readonly credits: Credits;
}

/** Paragraphs before the ones under test, so that they are neither headline nor first of the story. */
const story = `Harbour bridge to stay shut until spring

The old bridge over the Lenna will stay closed for months, and the ferry will run later in the evening.

`;

export function marked(source: string, whole = false): Marked {
  const groups: { s?: Span; c?: Span; q?: Span }[] = [];
  let text = whole ? "" : story;
  for (const part of source.split(/(⟨[scq] [^⟩]*⟩)/u)) {
    const tag = /^⟨([scq]) ([^⟩]*)⟩$/u.exec(part);
    const words = tag?.[2] ?? part;
    if (tag !== null) {
      const role = tag[1] as "s" | "c" | "q";
      let group = groups.at(-1);
      if (group === undefined || (group.s !== undefined && group.c !== undefined && group.q !== undefined)) {
        group = {};
        groups.push(group);
      }
      group[role] = { start: text.length, end: text.length + words.length };
    }
    text += words;
  }
  const attributions = groups.map(({ s, c, q }): Attribution => {
    const spans = [s, c, q].filter((span) => span !== undefined);
    return {
      source: s ?? null,
      sources: s === undefined ? [] : [s],
      cue: c ?? null,
      content: q === undefined ? [] : [q],
      speaker: null,
      candidates: [],
      kind: "indirect",
      sourceKind: s === undefined ? "none" : "person",
      reach: {
        start: Math.min(...spans.map(({ start }) => start)),
        end: Math.max(...spans.map(({ end }) => end)),
      },
      confidence: 0.9,
    };
  });
  const draft = parseDraft(text, { format: "plain" });
  return { text, draft, attributions, credits: resolveSpeakers(draft, attributions) };
}

/** `source: speaker` for each attribution; `source: a or b` where it is open, `source: nobody` where nobody is known. */
export function speakersOf(source: string, whole = false): readonly string[] {
  const { text, credits } = marked(source, whole);
  return credits.attributions.map(({ source: span, candidates }) => {
    const words = span === null ? "" : text.slice(span.start, span.end);
    return `${words}: ${candidates.length === 0 ? "nobody" : candidates.map(({ name }) => name).join(" or ")}`;
  });
}

/** The mentions of the one speaker with this name, as written. */
export function mentionsOf(source: string, name: string, whole = false): readonly string[] {
  const { text, credits } = marked(source, whole);
  const found = credits.speakers.filter((speaker) => speaker.name === name);
  if (found.length !== 1) throw new Error(`${found.length} speakers are called ${name}.`);
  return (found[0]?.mentions ?? []).map(({ start, end }) => text.slice(start, end));
}
