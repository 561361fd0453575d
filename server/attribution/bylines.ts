/** Credits by layout: `MAYOR: We …`, `"…" — Jane Roe, author`, and a quotation whose credit stands in the next paragraph. */
import { perParagraph } from "../draft/perParagraph.ts";
import type { Span } from "../draft/types.ts";

/** Source, cue and contents in offsets of the paragraph. */
export interface Byline {
  readonly source: Span;
  readonly cue: Span;
  readonly content: Span;
}

const dash = /^(?:[—–―]|--?)\s*/;
/** A name and perhaps a title: a few words, the first of them capitalised, no verb of its own (checked by its length). */
const credit = /^(\p{Lu}[\p{L}.'’-]*(?:\s+(?:\p{Lu}[\p{L}.'’-]*|of|de|van|von|bin|al|the)){0,5})(?:$|\s*[,(.;])/u;
const longestCredit = 120;

/** Who a line like "— Jane Roe, author of two novels" names, in offsets of `text` from `from` on; null for anything else. */
export function dashCredit(text: string, from: number): { readonly cue: Span; readonly source: Span } | null {
  const rest = text.slice(from);
  const opening = dash.exec(rest);
  if (opening === null || rest.trimEnd().length > longestCredit) return null;
  const name = credit.exec(rest.slice(opening[0].length))?.[1];
  if (name === undefined) return null;
  const start = from + opening[0].length;
  const trimmed = name.replace(/[.,]+$/, "");
  return {
    cue: { start: from, end: from + opening[0].trimEnd().length },
    source: { start, end: start + trimmed.length },
  };
}

/** A quotation from the paragraph's first character whose credit follows after a dash in the same paragraph. */
export const trailingCredit = perParagraph((paragraph): Byline | null => {
  const { text, prose, quotations } = paragraph;
  const first = quotations[0];
  const last = quotations.filter((quotation) => quotation.depth === 0).at(-1);
  if (first === undefined || last === undefined || first.span.start !== prose.start || !last.closed) return null;
  const gap = /^\s*/.exec(text.slice(last.span.end))?.[0].length ?? 0;
  const found = dashCredit(text, last.span.end + gap);
  return found === null ? null : { ...found, content: { start: first.span.start, end: last.span.end } };
});

const speakerLabel = /^(\p{Lu}[\p{Lu}\p{N}.'’-]*(?:[ \t]+[\p{Lu}\p{N}][\p{Lu}\p{N}.'’-]*){0,3})(:)\s+(?=\S)/u;
/** Labels in capitals that name no speaker. */
const noSpeaker =
  /^(?:Q|A|NOTE|UPDATE|UPDATED|WATCH|READ|READ MORE|RELATED|MORE|SEE ALSO|FACT|CLAIM|CONCLUSION|CORRECTION|EXCLUSIVE|BREAKING|VIDEO|PHOTOS?|LISTEN|POLL|VERDICT|SOURCE|ANALYSIS|OPINION|FACT CHECK|LIVE|THE LATEST|[\d.:APM]+)$/;

/** `TRUMP: We will win.` as transcripts print it. */
export const transcriptLine = perParagraph((paragraph): Byline | null => {
  const { text, prose } = paragraph;
  const found = speakerLabel.exec(text.slice(prose.start, prose.end));
  const label = found?.[1];
  if (found === null || label === undefined || noSpeaker.test(label) || !/\p{Lu}{2}/u.test(label)) return null;
  const source = { start: prose.start, end: prose.start + label.length };
  const begin = prose.start + found[0].length;
  const end = text.slice(begin, prose.end).replace(/[.\s]+$/, "").length + begin;
  if (end <= begin) return null;
  return { source, cue: { start: source.end, end: source.end + 1 }, content: { start: begin, end } };
});

/** So many labelled paragraphs make a transcript; one or two may be anything. */
export const transcriptMinimum = 3;
