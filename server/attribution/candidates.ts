/**
 * Several readings of one paragraph. The best path through the labels is one; for every label that the posteriors hold
 * for possible but the best path passes by, the best path through that label is another. Each reading is linked; the
 * confidence then chooses among the attributions of all readings.
 */
import { acceptanceFeatures } from "./acceptance.ts";
import { chainOf, posteriors, spansOf } from "./chain.ts";
import { type Link, type Links, link } from "./linker.ts";
import type { Model } from "./model.ts";
import { breaksIn } from "./pairs.ts";
import { quoteStates, type Tokens } from "./tokens.ts";
import { labelCount, type TokenRange } from "./types.ts";

/** A link with the features its confidence rests on. */
export interface Candidate {
  readonly link: Link;
  readonly features: Float32Array;
}

interface Found {
  readonly link: Link;
  readonly detour: number;
  votes: number;
}

export interface Candidates {
  readonly all: readonly Candidate[];
  /** The links of the best path, for what it leaves unclaimed or waiting. */
  readonly best: Links;
}

/** A label is possible from this posterior on. */
const possible = 0.1;
/** Readings per paragraph at most; the likeliest other labels come first. */
const mostReadings = 10;
/** Added to the score of the label that a reading must pass through. */
const forced = 40;

const insideSource = 2;
const insideCue = 4;

interface Detour {
  readonly token: number;
  readonly label: number;
  readonly chance: number;
}

export function candidatesOf(model: Model, tokens: Tokens, scores: Float64Array): Candidates {
  const { transitions, first } = model;
  forbid(tokens, scores);
  const chain = chainOf(scores, transitions, first);
  const breaks = breaksIn(tokens);
  const marginals = posteriors(scores, transitions, first);
  const best = link(model, tokens, spansOf(chain.best), breaks);
  const found = new Map<string, Found>();
  let readings = 0;
  const collect = (links: readonly Link[], detour: number) => {
    readings++;
    for (const raw of links) {
      if (![raw.cue, ...raw.sources].every((range) => isWhole(tokens, range))) continue;
      const tidy = tidied(tokens, raw);
      const name = nameOf(tidy);
      const known = found.get(name);
      if (known === undefined) found.set(name, { link: tidy, detour, votes: 1 });
      else known.votes++;
    }
  };
  collect(best.links, 1);
  for (const { token, label, chance } of detoursOf(chain.best, marginals)) {
    const { links } = link(model, tokens, spansOf(chain.through(token, label, forced)), breaks);
    collect(links, chance);
  }
  const all = [...found.values()].map(({ link: one, detour, votes }) => ({
    link: one,
    features: acceptanceFeatures(tokens, marginals, one, { detour, share: votes / readings }),
  }));
  return { all, best };
}

/**
 * A source or cue does not go on into a quotation behind a comma (`said Costa, “and so I left”`), nor into the next
 * sentence.
 */
function forbid(tokens: Tokens, scores: Float64Array): void {
  for (let i = 1; i < tokens.count; i++) {
    const opens = tokens.quote[i] === quoteStates.opening && tokens.norm[i - 1] === ",";
    const begins = tokens.quote[i] === quoteStates.outside && tokens.sentence[i] !== tokens.sentence[i - 1];
    if (!opens && !begins) continue;
    scores[i * labelCount + insideSource] = -forced;
    scores[i * labelCount + insideCue] = -forced;
  }
}

/** Possible labels off the path, one for each run of equal ones: where a span could begin, go on or end otherwise. */
function detoursOf(path: Uint8Array, marginals: Float64Array): readonly Detour[] {
  const found: Detour[] = [];
  for (let label = 0; label < labelCount; label++) {
    let run: Detour | null = null;
    for (let token = 0; token <= path.length; token++) {
      const chance =
        token < path.length && path[token] !== label ? (marginals[token * labelCount + label] as number) : 0;
      if (chance >= possible) {
        if (run === null || chance > run.chance) run = { token, label, chance };
      } else if (run !== null) {
        found.push(run);
        run = null;
      }
    }
  }
  return found.sort((a, b) => b.chance - a.chance || a.token - b.token || a.label - b.label).slice(0, mostReadings);
}

/** Does the range hold both marks of a quotation or none? No name ends with another's closing mark. */
function isWhole(tokens: Tokens, { from, to }: TokenRange): boolean {
  let open = 0;
  for (let i = from; i < to; i++) {
    if (tokens.quote[i] === quoteStates.opening) open++;
    else if (tokens.quote[i] === quoteStates.closing) open--;
  }
  return open === 0;
}

/** Words that name nobody by themselves. */
const bareSource = /^(?:the|a|an|this|that|these|those)$/;

/** Without a source that is but an article, and without the hearer of "Costa was told". */
function tidied(tokens: Tokens, found: Link): Link {
  const sources = found.sources.filter(({ from, to }) => to - from > 1 || !bareSource.test(tokens.norm[from] ?? ""));
  const told = tokens.norm.slice(found.cue.from, found.cue.to).includes("told");
  const contents =
    told && found.contents.length > 1
      ? found.contents.filter(({ from, to }) => to !== found.cue.from || tokens.quote[from] !== quoteStates.outside)
      : found.contents;
  return { ...found, sources, contents: contents.length > 0 ? contents : found.contents };
}

const rangeName = ({ from, to }: TokenRange) => `${from}-${to}`;

function nameOf({ cue, sources, contents }: Link): string {
  return [rangeName(cue), sources.map(rangeName).join(), contents.map(rangeName).join()].join("|");
}
