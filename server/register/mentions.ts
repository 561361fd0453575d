/** Where a draft names entries of a register. */
import { inDraft, quotationAt } from "../draft/spans.ts";
import type { Draft, Paragraph, Span } from "../draft/types.ts";
import type { IndexedName } from "./nameIndex.ts";
import { nameTokens } from "./nameTokens.ts";
import type { Register } from "./register.ts";
import type { Entry, Mention } from "./types.ts";

/** What one open draft remembers between two calls, by paragraph; it goes when the draft's paragraphs go. */
export interface MentionCache {
  register: Register | null;
  paragraphs: WeakMap<Paragraph, readonly Hit[]>;
}

export function createMentionCache(): MentionCache {
  return { register: null, paragraphs: new WeakMap() };
}

/** A name found in a paragraph; the span counts from there. */
interface Hit {
  readonly span: Span;
  readonly name: string;
  readonly candidates: readonly Entry[];
}

/** Every mention, by place; none overlap. Never throws for any text. */
export function mentionsOf(
  draft: Draft,
  register: Register,
  cache: MentionCache = createMentionCache(),
): readonly Mention[] {
  if (cache.register !== register) {
    cache.register = register;
    cache.paragraphs = new WeakMap();
  }
  return draft.blocks.flatMap((block) => {
    const { paragraph } = block;
    let hits = cache.paragraphs.get(paragraph);
    if (hits === undefined) {
      hits = hitsIn(paragraph, register);
      cache.paragraphs.set(paragraph, hits);
    }
    return hits.map(
      ({ span, name, candidates }): Mention => ({
        span: inDraft(block, span),
        entry: candidates.length === 1 ? (candidates[0] ?? null) : null,
        candidates,
        name,
        zone: paragraph.zone,
        quoted: quotationAt(paragraph, span.start) !== null,
      }),
    );
  });
}

function hitsIn(paragraph: Paragraph, register: Register): readonly Hit[] {
  const { text } = paragraph;
  const tokens = nameTokens(text);
  const hits: Hit[] = [];
  for (let at = 0; at < tokens.length; ) {
    const first = tokens[at];
    const fitting = (register.names.get(first?.form ?? "") ?? []).filter((indexed) => fits(indexed, at));
    const longest = fitting[0]?.forms.length ?? 0;
    if (first === undefined || longest === 0) {
      at++;
      continue;
    }
    const end = tokens[at + longest - 1]?.end ?? first.end;
    const best = fitting.filter(({ forms }) => forms.length === longest);
    const candidates = [...new Set(best.map(({ entry }) => entry))];
    hits.push({ span: { start: first.start, end }, name: best[0]?.name.text ?? "", candidates });
    at += longest;
  }
  return hits;

  function fits({ forms, name }: IndexedName, at: number): boolean {
    if (!forms.every((form, n) => tokens[at + n]?.form === form)) return false;
    const start = tokens[at]?.start ?? 0;
    const end = tokens[at + forms.length - 1]?.end ?? start;
    const written = text.slice(start, end);
    if (/[.,;:()"“”]/.test(written)) return false;
    // Part of a longer name: Tehreek-e-Taliban.
    if (/-\p{L}{1,2}-$/u.test(text.slice(Math.max(0, start - 4), start))) return false;
    if (name.needsContext) return false;
    if (name.case === "exact") return written === name.text;
    return name.case === "any" || /^[\p{Lu}\p{N}]/u.test(written) || /\p{Lu}/u.test(written);
  }
}
