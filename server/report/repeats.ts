/** Paragraphs that repeat an earlier one word for word: what they say is counted once. */
import type { Block, Draft, Zone } from "../draft/types.ts";

/** The parts of a draft that are its story. */
export const storyZones: ReadonlySet<Zone> = new Set(["body", "bullet", "standfirst"]);

/** Shorter ones ("* * *", a name) may well stand there twice. UTF-16 code units. */
const shortest = 60;

/** By block index: the earlier block with the same words. */
export function repeatsIn({ blocks }: Draft): ReadonlyMap<number, Block> {
  const first = new Map<string, Block>();
  const repeats = new Map<number, Block>();
  for (const block of blocks) {
    const { zone, text } = block.paragraph;
    if (!storyZones.has(zone) || text.length < shortest) continue;
    const words = text.replace(/\s+/gu, " ").trim();
    const earlier = first.get(words);
    if (earlier === undefined) first.set(words, block);
    else repeats.set(block.index, earlier);
  }
  return repeats;
}
