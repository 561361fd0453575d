import type { Draft } from "../draft/types.ts";
import type { Attribution, Credits } from "./types.ts";

/** Links the sources of a draft to the persons and bodies they stand for. */
export function resolveSpeakers(_draft: Draft, attributions: readonly Attribution[]): Credits {
  return { attributions, speakers: [] };
}
