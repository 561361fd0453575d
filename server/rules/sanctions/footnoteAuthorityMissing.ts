/** A footnote that calls a group banned, terrorist or sanctioned says who calls it that. */
import { perParagraph } from "../../draft/perParagraph.ts";
import type { Paragraph, Span } from "../../draft/types.ts";
import { draftRule, type Suggestion } from "../types.ts";
import { entryFacts } from "./entryFacts.ts";
import { reworded, wordingsIn } from "./labelFixes.ts";
import { labellingOf } from "./labelling.ts";
import { authorities, banWords, bodies, statusPhrases } from "./words.ts";

interface Unnamed {
  /** Where "by whom" belongs. */
  readonly at: number;
  /** Wordings of the register for the names that bear the mark; worked out when they are asked for, as the facts. */
  readonly attributed: () => readonly Suggestion[];
  readonly facts: () => string;
}

const any = (words: readonly string[]) => words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
const bans = any(banWords);
/** A ban word at the end of the clause, before "in", "by" …, or up to three words before the body it is on. */
const ban = new RegExp(
  `\\b(?:${bans})\\b(?=[\\s]*(?:$|[.,;:()])|\\s+(?:in|by|since|as|under|from)\\b|(?:[\\s-]+[\\p{L}-]+){0,2}?[\\s-]+(?:${any(bodies)})\\b)`,
  "iu",
);
const listing =
  /\b(?:under|subject to|facing|targeted by)\s+(?:[\p{L}.’'-]+\s+){0,3}?sanctions\b|\bon\s+(?:an?|the|its|several)?\s*(?:[\p{L}.’'-]+\s+){0,3}?(?:sanctions|terror(?:ist|ism)?|black)[\s-]?list|\b(?:designated|listed|recogni[sz]ed|classified)\s+(?:as\s+)?(?:an?\s+)?(?:[\p{L}-]+\s+){0,2}?(?:terrorist|extremist)/iu;
const phrases = new RegExp(`\\b(?:${any(statusPhrases)})\\b`, "i");
const authority = new RegExp(`\\b(?:${any(authorities)})\\b`, "i");
/** Words that are capitalised for their place, not as names. */
const ordinary = new RegExp(
  `^(?:${bans}|${any(bodies)}|an?|the|this|that|it|its|also|all|both|which|is|are|was|were|has|have|been|designated|listed|recogni[sz]ed|classified|considered|under|on|in|subject|sanctions|foreign|agents?|since|status|international|militant|armed|internationally|officially|formerly|previously|now|by|of|and|or|as|islamist|jihadist)$`,
  "i",
);

/** Between an authority and the status it gives: "has declared it". */
const listedBy =
  /^(?:['’]s)?[\s-]*(?:(?:has|have|had)\s+)?(?:(?:listed|designated|declared|labelled|labeled)[\s-]*)?(?:(?:it|them)\s+)?(?:as\s+)?(?:an?\s+)?$/i;
/** "Ruritania's list of banned groups". */
const ownList = /^['’]s?\s+(?:\p{Ll}+\s+){0,2}(?:lists?|register|registry|ban|sanctions|law)\b/iu;

export const footnoteAuthorityMissing = draftRule({
  meta: {
    id: "footnote-authority-missing",
    group: "sanctions",
    statement: "A footnote about a group's status names who banned or listed it.",
    level: "warning",
    zones: ["footnote"],
    inQuotes: true,
    tags: ["legal"],
    why: "Such a label is a judgement, and it is fair only when the reader learns whose it is.",
    source: "BBC guidance: Language when reporting terrorism",
    options: {
      add: { default: [], description: "Further status wordings, as in “hostile influence actor”." },
      remove: { default: [], description: "Status wordings that need no authority." },
      authorities: { default: [], description: "Further names that count as the authority, in any case." },
    },
    messages: { unnamed: { text: "Banned or listed by whom? The footnote names no authority." } },
    examples: {
      bad: [
        { text: "The RBF** met the council on Monday.\n⟦**banned terrorist group⟧" },
        { text: "The RBF* met the council on Monday.\n⟦*extremist organisation⟧" },
        { text: "The RBF* met the council on Monday.\n⟦*The RBF is a designated terrorist organization.⟧" },
        { text: "The RBF* met the council on Monday.\n⟦*Banned Terrorist Group⟧" },
        { text: "The RBF* met the council on Monday.\n⟦*under sanctions⟧" },
        { text: "Radio Velm* met the council on Monday.\n⟦*recognised as a foreign agent⟧" },
        { text: "The RBF* met the council on Monday.\n⟦*banned⟧" },
        { text: "The RBF* met the council on Monday.\n⟦*on a terror list since 2011⟧" },
      ],
      good: [
        { text: "The RBF* met the council on Monday.\n*listed by the UN Security Council (al-Qaida sanctions list)" },
        { text: "The RBF* gave a figure on Monday.\n*the figure includes reservists" },
        { text: "The RBF* met the council on Monday.\n*under UN sanctions" },
        { text: "The RBF* met the council on Monday.\n*Ruritanian-designated terrorist group" },
        { text: "The RBF* met the council on Monday.\n*banned in Ruritania" },
        { text: "The RBF* met the council on Monday.\n*designated a terrorist organisation by a Velm court" },
        { text: "The RBF* met the council on Monday.\n*extremist organisation, Interior Ministry list" },
        { text: "The RBF* met the council on Monday.\n*Ruritania has banned the group." },
        { text: "The runner* was second on Monday.\n*later tested positive for a banned substance" },
        { text: "The RBF* met the council on Monday.\n*terrorist organisation under a decree of 2011" },
        { text: "The figure* rose on Monday.\n*excludes victims of terrorist attacks" },
      ],
    },
  },

  *check(draft, context) {
    const { options } = context;
    const labelling = labellingOf(draft, context);
    const { labels } = labelling;
    for (const [block, { start, note }] of unattributedNote.inDraft(draft, options)) {
      const borne = labels.labels.filter((label) => label.note?.line.block === block);
      const entries = [...new Set(borne.flatMap(({ mention }) => mention.entry ?? []))];
      const [entry, second] = entries;
      const [label] = borne;
      // A wording for one of two names would be put on the other as well.
      const alone = entry !== undefined && second === undefined && label !== undefined;
      const data: Unnamed = {
        at: block.start + start + note.replace(/[\s.;,]+$/, "").length,
        attributed: () => (alone ? reworded(draft, label, wordingsIn(labelling, entry)) : []),
        facts: () => entries.map((entry) => entryFacts(entry, labelling.day)).join("\n\n"),
      };
      yield {
        span: { start: block.start, end: block.start + block.paragraph.text.trimEnd().length },
        message: "unnamed",
        data,
      };
    }
  },

  suggest({ data: { at, attributed } }: { readonly data: Unnamed }) {
    const open = { title: "Insert [BY WHOM?]", edits: [{ span: { start: at, end: at }, newText: " [BY WHOM?]" }] };
    return [...attributed(), open];
  },

  explain({ data }: { readonly data: Unnamed }) {
    return data.facts();
  },
});

interface Vocabulary {
  readonly add: readonly string[];
  readonly remove: readonly string[];
  readonly authorities: readonly string[];
}

/** A footnote's words and where they begin, where they state a ban or a listing and leave open whose it is. */
const unattributedNote = perParagraph(({ footnote, text }: Paragraph, vocabulary: Vocabulary) => {
  if (footnote === null) return null;
  const { start, end } = footnote.text;
  const note = text.slice(start, end);
  return isUnattributed(note, vocabulary) ? { start, note } : null;
});

/** Does a note state a ban or a listing and leave open whose it is? */
function isUnattributed(note: string, { add, remove, authorities }: Vocabulary): boolean {
  const status = statusIn(note, add, remove);
  if (status === null || authority.test(note)) return false;
  const lower = note.toLowerCase();
  if (authorities.some((name) => lower.includes(name.toLowerCase()))) return false;
  return !namesAuthority(note, status);
}

/** The first status wording of a note. */
function statusIn(note: string, add: readonly string[], remove: readonly string[]): Span | null {
  const lower = note.toLowerCase();
  for (const wording of add) {
    const at = lower.indexOf(wording.toLowerCase());
    if (at >= 0 && wording !== "") return { start: at, end: at + wording.length };
  }
  const found = [ban, listing, phrases].flatMap((pattern) => {
    const match = pattern.exec(note);
    return match === null ? [] : [{ start: match.index, end: match.index + match[0].length }];
  });
  const first = found.sort((a, b) => a.start - b.start || b.end - a.end)[0];
  if (first === undefined) return null;
  const words = lower.slice(first.start);
  return remove.some((wording) => words.startsWith(wording.toLowerCase())) ? null : first;
}

/**
 * Does a name stand where the authority does: after or inside the status wording ("banned in Ruritania", "under UN
 * sanctions"), or just before it ("Ruritanian-listed", "Ruritania has banned", "Ruritania's list")? Any other name
 * before it is that of the group itself.
 */
function namesAuthority(note: string, status: Span): boolean {
  for (const match of note.matchAll(/\p{Lu}[\p{L}\p{N}.]*/gu)) {
    const word = match[0].replace(/\.+$/, "");
    if (/[\p{L}\p{N}]/u.test(note[match.index - 1] ?? "") || ordinary.test(word)) continue;
    if (match.index >= status.start) return true;
    const between = note.slice(match.index + match[0].length, status.start);
    if (listedBy.test(between) || ownList.test(between)) return true;
  }
  return false;
}
