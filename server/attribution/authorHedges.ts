/** "The order appears to be aimed at them" is the reporter's own reading: nobody is credited. */
import type { Tokens } from "./tokens.ts";
import type { TokenAttribution } from "./types.ts";

const hedge = /^(?:appears?|appeared|seems?|seemed)$/;
/** What may stand beside the hedge in a cue; anything else ("seemed to say") is somebody's act. */
const besides =
  /^(?:has|have|had|would|may|might|also|still|now|long|always|to|be|have|been|likely|not|n['’]t|did|does)$/;

/** Is the cue a hedge of the reporter's and no word of anybody else? */
export function isAuthorHedge(tokens: Tokens, { cue }: TokenAttribution): boolean {
  if (cue === null) return false;
  const words = tokens.norm.slice(cue.from, cue.to);
  return words.some((word) => hedge.test(word)) && words.every((word) => hedge.test(word) || besides.test(word));
}
