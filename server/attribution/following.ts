/** Quoted sentences behind a credited quotation of the same paragraph: `“A,” she said. “B. C.”` */
import { quoteStates, type Tokens } from "./tokens.ts";
import type { TokenAttribution, TokenRange } from "./types.ts";

/** Shorter quoted stretches are as often names and scare quotes. */
const fewestWords = 4;

export interface Claimed {
  readonly attributions: readonly TokenAttribution[];
  /** Quoted sentences that no credit comes before. */
  readonly unclaimed: readonly TokenRange[];
}

/** Gives quoted stretches that open a sentence and that nobody has to the credited quotation before them. */
export function claimFollowing(tokens: Tokens, found: readonly TokenAttribution[]): Claimed {
  const attributions = [...found];
  const unclaimed: TokenRange[] = [];
  const taken = new Uint8Array(tokens.count);
  for (const { sources, cue, contents } of found) {
    for (const { from, to } of [...sources, ...(cue === null ? [] : [cue]), ...contents]) taken.fill(1, from, to);
  }
  const free = (i: number) => i < tokens.count && tokens.quote[i] !== quoteStates.outside && taken[i] === 0;
  for (let i = 0; i < tokens.count; ) {
    if (!free(i)) {
      i++;
      continue;
    }
    const range = { from: i, to: i };
    let words = 0;
    while (free(range.to)) words += tokens.isWord[range.to++] ?? 0;
    i = range.to;
    const opensSentence = range.from === 0 || tokens.sentence[range.from - 1] !== tokens.sentence[range.from];
    if (words < fewestWords || !opensSentence) continue;
    const index = attributions.findLastIndex(({ contents }) => contents.some(({ to }) => to <= range.from));
    const last = attributions[index];
    if (last?.contents.some(({ from }) => tokens.quote[from] !== quoteStates.outside)) {
      attributions[index] = { ...last, contents: [...last.contents, range] };
    } else unclaimed.push(range);
  }
  return { attributions, unclaimed };
}
