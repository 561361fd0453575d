/** Reads a footnote or an inline wording as claims: who did what to the group, since when, until when. */
import type { Span } from "../../draft/types.ts";
import type { StatusVerb } from "./authorities.ts";
import { type AuthorityMention, findAuthorities } from "./findAuthorities.ts";
import { recent } from "./recent.ts";
import { findStatusDates, type StatusDate } from "./statusDates.ts";
import {
  endedWords,
  labelPatterns,
  type StatusLabel,
  scopePatterns,
  suspendedWords,
  type VerbPattern,
  verbPatterns,
} from "./statusWords.ts";

export type ClaimScope = "entity" | "members" | "wing" | "associated-persons";

/** One statement of a wording on somebody's status. Spans count as those of the wording do. */
export interface StatusClaim {
  readonly span: Span;
  readonly verb: StatusVerb;
  readonly label: StatusLabel | null;
  /** Who did it; empty where the wording leaves it open. */
  readonly authorities: readonly AuthorityMention[];
  readonly scope: ClaimScope;
  readonly since: StatusDate | null;
  readonly until: StatusDate | null;
  /** What it says of today: that the status holds, is over, or is suspended. */
  readonly state: "current" | "ended" | "suspended";
}

/**
 * The claims of a wording: "proscribed by Pakistan since 2008; under UN sanctions since 2011" makes two. Empty where it
 * says nothing of a status. A clause without an authority beside one that names its own ("terrorist group, banned in
 * Ruritania") is part of that one.
 */
export const parseStatus = recent(2_000, (wording): readonly StatusClaim[] => {
  const text = wording.slice(0, longest);
  const claims = clausesOf(text).flatMap((clause) => claimIn(text, clause) ?? []);
  const attributed = claims.filter(({ authorities }) => authorities.length > 0);
  if (attributed.length === 0) return claims.slice(0, 1);
  const [first] = attributed;
  const bare = claims.filter(({ authorities, since, until }) => authorities.length === 0 && !since && !until);
  const label = bare.map(({ label }) => label).find((label) => label !== null) ?? null;
  return attributed.map((claim) => (claim === first && claim.label === null ? { ...claim, label } : claim));
});

/** Status wordings are short; a longer text is read as far as this, in UTF-16 code units. */
const longest = 600;

/**
 * Stretches that hold one claim each. A comma or "and" parts two claims only where both sides state something; what
 * stands in brackets is a claim of its own only where it names its own authority ("sanctioned (delisted by the EU)").
 */
function clausesOf(text: string, from = 0, to = text.length): readonly Span[] {
  const clauses: Span[] = [];
  let start = from;
  for (const match of text.slice(from, to).matchAll(separators)) {
    const [at, end] = [from + match.index, from + match.index + match[0].length];
    if (match[0].startsWith("(")) {
      const inner = text.slice(at + 1, end - 1);
      if (!states(inner) || authoritiesIn(inner).length === 0) continue;
      clauses.push({ start, end: at }, ...clausesOf(text, at + 1, end - 1));
    } else {
      const hard = /^[;.]/.test(match[0]);
      if (!hard && !(states(text.slice(start, at)) && states(sideOf(text.slice(0, to), end)))) continue;
      clauses.push({ start, end: at });
    }
    start = end;
  }
  clauses.push({ start, end: to });
  return clauses.filter(({ start, end }) => /\S/.test(text.slice(start, end)));
}

/** What is denied is no claim: "not under UN sanctions". */
const denials = /\b(?:not|never|nor|denies|denied)\b/i;

const separators = /\([^()]*\)|;|(?<=[\p{Ll}\d)])\.(?=\s+\p{Lu})|,|\s(?:and|but|then)\s/gu;

/** From an offset to the next hard end of a clause. */
function sideOf(text: string, from: number): string {
  return /^[^;()]*/.exec(text.slice(from))?.[0] ?? "";
}

function states(clause: string): boolean {
  return verbIn(clause) !== null || labelIn(clause) !== null;
}

function verbIn(clause: string): VerbPattern | null {
  return verbPatterns.find(({ pattern }) => pattern.test(clause)) ?? null;
}

function labelIn(clause: string): StatusLabel | null {
  return labelPatterns.find(([, pattern]) => pattern.test(clause))?.[0] ?? null;
}

/** Authorities of a clause, judged by where they stand beside its verbs or, without any, behind its label. */
function authoritiesIn(clause: string): readonly AuthorityMention[] {
  const placesOf = (patterns: readonly RegExp[]) =>
    patterns.map((pattern) => clause.search(pattern)).filter((place) => place >= 0);
  const verbs = placesOf(verbPatterns.map(({ pattern }) => pattern));
  const labels = placesOf(labelPatterns.map(([, pattern]) => pattern));
  return findAuthorities(clause, verbs, Math.min(...(verbs.length > 0 ? verbs : labels)));
}

function claimIn(text: string, { start, end }: Span): StatusClaim | null {
  const clause = text.slice(start, end);
  const verb = verbIn(clause);
  const label = labelIn(clause);
  if ((verb === null && label === null) || denials.test(clause)) return null;
  const shift = (span: Span): Span => ({ start: span.start + start, end: span.end + start });
  const dates = findStatusDates(clause).map((date) => ({ ...date, span: shift(date.span) }));
  const suspended = suspendedWords.test(clause);
  const over = (verb?.ends ?? false) || suspended || endedWords.test(clause);
  const at = dates.find(({ role }) => role === "at") ?? null;
  const until = dates.find(({ role }) => role === "until") ?? (over ? at : null);
  const since = dates.find(({ role }) => role === "since") ?? (over || until !== null ? null : at);
  const lead = clause.length - clause.trimStart().length;
  return {
    span: { start: start + lead, end: start + clause.replace(/[\s.,]+$/, "").length },
    verb: verb?.verb ?? "called",
    label,
    authorities: authoritiesIn(clause).map((found) => ({ ...found, span: shift(found.span) })),
    scope: scopePatterns.find(([, pattern]) => pattern.test(clause))?.[0] ?? "entity",
    since,
    until,
    state: suspended ? "suspended" : over || until !== null ? "ended" : "current",
  };
}

/** A claim of a wording, at the wording's place in the draft. */
export function movedClaim(claim: StatusClaim, by: number): StatusClaim {
  const shift = (span: Span): Span => ({ start: span.start + by, end: span.end + by });
  return {
    ...claim,
    span: shift(claim.span),
    authorities: claim.authorities.map((authority) => ({ ...authority, span: shift(authority.span) })),
    since: claim.since && { ...claim.since, span: shift(claim.since.span) },
    until: claim.until && { ...claim.until, span: shift(claim.until.span) },
  };
}
