/** Kinds of drafts, and what each changes before the house says anything. */
import { readFrontMatter } from "../draft/frontMatter.ts";
import { linesOf } from "../draft/lines.ts";
import type { Level, Rule } from "../rules/types.ts";
import type { Assignment } from "./assignments.ts";

export const kinds = ["brief", "spot", "feature", "analysis", "opinion", "live"] as const;
export type Kind = (typeof kinds)[number];

/** What each kind is, for people. */
export const kindWords: Readonly<Record<Kind, string>> = {
  brief: "A few paragraphs on one event.",
  spot: "The day's news: every rule as it comes.",
  feature: "A longer piece with scenes and voices.",
  analysis: "A staff writer explains and draws conclusions.",
  opinion: "A signed opinion, a leader or a review.",
  live: "A running page of short posts.",
};

export function isKind(value: unknown): value is Kind {
  return kinds.some((kind) => kind === value);
}

interface Change {
  readonly level: Level | "off";
  readonly why: string;
}

const byline = "The reader knows whose judgement it is: the byline says so.";
const inferred = "Drawing conclusions is what an analysis is for.";

/** Changes by rule id. `spot` has none: it is what the rules are made for. */
const changes: Readonly<Record<Kind, Readonly<Record<string, Change>>>> = {
  brief: {
    "single-source-story": { level: "off", why: "A brief passes on one announcement." },
    "undated-statement": { level: "off", why: "A brief has no room for where and when each statement was made." },
    "unused-abbreviation": { level: "off", why: "A brief ends before its initials come back." },
  },
  spot: {},
  feature: {
    "attribution-tense-drift": { level: "off", why: "Features move between “says” and “said” with their scenes." },
    "relative-time": { level: "hint", why: "Scenes tell time from within." },
    "loaded-characterisation": { level: "hint", why: "A feature describes more than a news story does." },
  },
  analysis: {
    "reporter-inference": { level: "off", why: inferred },
    "prediction-as-fact": { level: "hint", why: inferred },
    "unsourced-causation": { level: "hint", why: inferred },
    "loaded-characterisation": { level: "hint", why: "An analysis may weigh what it describes." },
  },
  opinion: { "loaded-speech-verb": { level: "off", why: byline } },
  live: {
    "relative-time": { level: "off", why: "Every post carries its own hour." },
    "date-without-year": { level: "off", why: "Every post carries its own day." },
    "single-source-story": { level: "off", why: "A post passes on what has just come in; the story follows." },
    "unused-abbreviation": { level: "off", why: "Posts are read one by one." },
    "incomplete-first-reference": { level: "hint", why: "People were introduced in earlier posts." },
  },
};

/**
 * What a kind changes among these rules. An opinion piece is not asked for sources of its claims; rules tagged `legal` stay,
 * since accusing somebody is no safer in a column.
 */
export function changesOf(kind: Kind, rules: readonly Rule[]): readonly Assignment[] {
  return rules.flatMap(({ meta: { id, group, tags } }): readonly Assignment[] => {
    const isClaim = kind === "opinion" && group === "claims" && !tags.includes("legal");
    const change = isClaim ? { level: "off", why: byline } : own(changes[kind], id);
    if (change === undefined) return [];
    const reasons = [{ words: null, why: `For the kind “${kind}”: ${change.why}`, link: null }];
    return [{ rule: id, key: "level", value: change.level, grows: false, reasons, path: [id] }];
  });
}

function own(record: Readonly<Record<string, Change>>, id: string): Change | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined;
}

/** Front matter is at the top: of a long draft no more than so many UTF-16 code units are looked at. */
const longestFrontMatter = 4096;

/** What a draft's front matter says after `kind:`, in lower case; null where it says nothing. */
export function kindWrittenIn(text: string): string | null {
  if (!/^\uFEFF?---/.test(text)) return null;
  const top = text.slice(0, longestFrontMatter);
  const { entries } = readFrontMatter(top, linesOf(top));
  return entries.find(({ key }) => key === "kind")?.value.toLowerCase() ?? null;
}
