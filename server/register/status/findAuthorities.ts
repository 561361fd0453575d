/** Finds the authorities that a clause on a status names. */
import type { Span } from "../../draft/types.ts";
import { findPlaces } from "../../language/gazetteer.ts";
import { authorities, authoritiesOfCountry } from "./authorities.ts";

/** An authority as a wording names it. */
export interface AuthorityMention {
  readonly span: Span;
  /** As written. */
  readonly name: string;
  /** Ids that the name may stand for, "the US" for two of them; empty for one that the table does not know. */
  readonly ids: readonly string[];
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const idsByVariant = new Map<string, string[]>();
for (const { id, variants } of authorities) {
  for (const variant of variants) idsByVariant.set(variant, [...(idsByVariant.get(variant) ?? []), id]);
}
const variants = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[...idsByVariant.keys()]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join("|")})(?![\\p{L}\\p{N}])`,
  "gu",
);
/** "banned in Ruritania", "by a Velm court": a name where an authority stands. */
const unknown = /\b(?:in|by|under)\s+(?:(?:the|a|an)\s+)?(\p{Lu}[\p{L}.’'-]+(?:\s+\p{Lu}[\p{L}.’'-]+)*)/gu;
const notNames =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Annex|Chapter|Article|Section|Schedule|Resolution)\b/;

/** Between an authority and the status it gives, authorities apart: "has declared it a", "Security Council financial". */
const before =
  /^(?:[\s,/&’'-]|\b(?:s|and|or|the|has|have|had|also|it|them|been|government|authorities|court|courts|ministry|interior|justice|supreme|official|federal|state|national|consolidated|international|financial|economic|terror|terrorism|terrorist|extremist|foreign|targeted|own|lists?|of|all|as|a|an|al-qaida|al-qaeda|isil)\b)*$/iu;

/**
 * The authorities of a clause, in order: those after the words of the status ("banned in X and Y"), and those just
 * before them ("X-banned", "EU and US sanctions"). A name further ahead is the group's own ("Lebanese Hezbollah is
 * under US sanctions"). `verbs` are the places of the clause's verbs; what stands at `from` or later comes after them.
 */
export function findAuthorities(clause: string, verbs: readonly number[], from: number): readonly AuthorityMention[] {
  const all = withoutOverlap([...tabled(clause), ...national(clause), ...others(clause)]);
  return all.filter(({ span }, index) => {
    if (span.start >= from) return true;
    return verbs.some((verb) => {
      if (verb < span.end) return false;
      const rest = all.slice(index + 1).filter((other) => other.span.end <= verb);
      let between = clause.slice(span.end, verb);
      for (const other of [...rest].reverse()) {
        between = between.slice(0, other.span.start - span.end) + between.slice(other.span.end - span.end);
      }
      return before.test(between);
    });
  });
}

function tabled(clause: string): readonly AuthorityMention[] {
  return Array.from(clause.matchAll(variants), ({ 0: name, index }) => ({
    span: { start: index, end: index + name.length },
    name,
    ids: idsByVariant.get(name) ?? [],
  }));
}

/** Countries and nationalities. Capitals are places where things happen, not authorities. */
function national(clause: string): readonly AuthorityMention[] {
  return findPlaces(clause)
    .filter(({ kind }) => kind !== "capital")
    .map(({ start, end, codes }) => ({
      span: { start, end },
      name: clause.slice(start, end),
      ids: codes.flatMap((code) => authoritiesOfCountry(code)),
    }));
}

function others(clause: string): readonly AuthorityMention[] {
  return Array.from(clause.matchAll(unknown), ({ 0: whole, 1: name = "", index }) => {
    const start = index + whole.length - name.length;
    return { span: { start, end: start + name.length }, name, ids: [] };
  }).filter(({ name }) => !notNames.test(name));
}

/** The first list wins where two name the same words: the table knows "UK Home Office" better than the gazetteer "UK". */
function withoutOverlap(mentions: readonly AuthorityMention[]): readonly AuthorityMention[] {
  const kept: AuthorityMention[] = [];
  for (const mention of mentions) {
    const touches = (other: AuthorityMention) =>
      other.span.start < mention.span.end && mention.span.start < other.span.end;
    if (!kept.some(touches)) kept.push(mention);
  }
  return kept.sort((a, b) => a.span.start - b.span.start);
}
