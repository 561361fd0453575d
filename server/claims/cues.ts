/** The words by which somebody is credited, as features: "said" leaves nothing to ask, "hopes" and "voted" leave much. */
import type { Draft } from "../draft/types.ts";
import { hashOf } from "./hash.ts";
import type { ClaimModel } from "./model.ts";
import type { TwoScores } from "./scores.ts";
import type { Coverage } from "./support.ts";

const here = hashOf("cue here");
const far = hashOf("cue far");
const none = Uint32Array.of(hashOf("no cue"));

/** Hashes of the cue of the sentence's main credit, word by word. */
export function cueHashes(draft: Draft, { main, hasCue }: Coverage): Uint32Array {
  if (main === null || main.cue === null) return none;
  const words =
    draft.text
      .slice(main.cue.start, main.cue.end)
      .toLowerCase()
      .match(/[\p{L}’']+/gu) ?? [];
  return Uint32Array.of(hasCue ? here : far, ...words.map((word) => hashOf(word, hasCue ? here : far)));
}

/** Their weights together. */
export function cueScores({ cues, cueMask }: ClaimModel, hashes: Uint32Array): TwoScores {
  let credited = 0;
  let claim = 0;
  for (const hash of hashes) {
    const at = 2 * (hash & cueMask);
    credited += cues[at] as number;
    claim += cues[at + 1] as number;
  }
  return { credited, claim };
}
