/** Where a draft names entries of a register. */
import { perParagraph } from "../draft/perParagraph.ts";
import { inDraft, overlapping, quotationAt } from "../draft/spans.ts";
import type { Block, Draft, Paragraph, Zone } from "../draft/types.ts";
import type { Hit } from "./curatedHits.ts";
import { type Gloss, glossesIn, initialsIn } from "./glosses.ts";
import { hitsIn } from "./hits.ts";
import { readNames } from "./reading.ts";
import type { Register } from "./register.ts";
import type { Entry, Mention } from "./types.ts";

/** What a paragraph gives by itself. */
interface Found {
  readonly hits: readonly Hit[];
  readonly glosses: readonly Gloss[];
}

const wordless: readonly Zone[] = ["divider", "code", "front-matter"];

/** Every mention, by place; none overlap. Never throws for any text. */
export function mentionsOf(draft: Draft, register: Register): readonly Mention[] {
  const found = foundIn.along(draft, register);
  const named = new Set<Entry>();
  const foreign = new Set<string>();
  let explained = false;
  for (const one of found) {
    if (one === undefined) continue;
    for (const { firm, ambiguous, candidates } of one.hits) if (firm && !ambiguous) named.add(candidates[0] as Entry);
    for (const { initials, hit } of one.glosses) {
      if (hit === null) foreign.add(initials);
      else explained = true;
    }
  }
  const mentions: Mention[] = [];
  const bound = new Map<string, Hit>();
  // Once initials are explained, they may stand anywhere.
  const places = explained ? draft.blocks : [...foundIn.inDraft(draft, register)].map(([block]) => block);
  for (const block of places) {
    const { hits = [], glosses = [] } = found[block.index] ?? {};
    const words = block.paragraph.text;
    const kept = hits.flatMap((hit) => {
      if (foreign.has(words.slice(hit.span.start, hit.span.end))) return [];
      if (hit.firm) return [hit];
      const meant = hit.candidates.filter((entry) => named.has(entry));
      return meant.length === 0 ? [] : [{ ...hit, candidates: meant, ambiguous: meant.length > 1 }];
    });
    const all = explained ? [...kept, ...glossed(block, kept, glosses, bound)] : kept;
    if (all.length > kept.length) all.sort((a, b) => a.span.start - b.span.start);
    for (const hit of all) mentions.push(mentionOf(block, hit));
  }
  return mentions;
}

const foundIn = perParagraph((paragraph: Paragraph, register: Register): Found | null => {
  if (wordless.includes(paragraph.zone)) return null;
  const hits = hitsIn(readNames(paragraph), register);
  const glosses = glossesIn(paragraph.text, hits);
  return hits.length === 0 && glosses.length === 0 ? null : { hits, glosses };
});

/** Initials of this paragraph that it or an earlier one explains; `bound` learns them. */
function glossed(
  { paragraph }: Block,
  kept: readonly Hit[],
  glosses: readonly Gloss[],
  bound: Map<string, Hit>,
): readonly Hit[] {
  const fresh = glosses.filter(({ hit }) => hit !== null);
  if (fresh.length === 0 && bound.size === 0) return [];
  const spans = kept.map(({ span }) => span);
  const found: Hit[] = [];
  for (const { text, span } of initialsIn(paragraph)) {
    const gloss = fresh.findLast((one) => one.initials === text && one.span.start <= span.start);
    const hit = gloss?.hit ?? bound.get(text);
    if (hit !== undefined && overlapping(spans, span) === null) found.push({ ...hit, span, firm: true });
  }
  for (const { initials, hit } of fresh) if (hit !== null) bound.set(initials, hit);
  return found;
}

function mentionOf(block: Block, { span, name, candidates, ambiguous }: Hit): Mention {
  return {
    span: inDraft(block, span),
    entry: ambiguous ? null : (candidates[0] ?? null),
    candidates,
    name,
    zone: block.paragraph.zone,
    quoted: quotationAt(block.paragraph, span.start) !== null,
  };
}
