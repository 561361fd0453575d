/** Who a stretch of the draft gives as a source, by name or otherwise. */
import type { Attribution, Credits, SourceKind } from "../../attribution/types.ts";
import { overlaps, textOf } from "../../draft/spans.ts";
import type { Draft, Span } from "../../draft/types.ts";
import { attributionsIn } from "./credits.ts";

/** A credit that is somebody's: the cue and the source are both in the draft. */
export interface Given extends Attribution {
  readonly source: Span;
  readonly cue: Span;
}

/** The credits whose source or cue stands in the span, by place. */
export function givenIn(credits: Credits, span: Span): readonly Given[] {
  return attributionsIn(credits, span).filter(
    (attribution): attribution is Given =>
      attribution.source !== null &&
      attribution.cue !== null &&
      (overlaps(attribution.source, span) || overlaps(attribution.cue, span)),
  );
}

const nobody: ReadonlySet<SourceKind> = new Set(["vague", "generic-media", "none"]);

/** Is it somebody in particular, named or not: `Holt`, `police`, `she`, `an official`? */
export function isSomebody({ sourceKind }: Attribution): boolean {
  return !nobody.has(sourceKind);
}

/** Does the source bear a name: its own words, or those of whom it stands for? */
export function isNamed(draft: Draft, given: Given): boolean {
  if (!isSomebody(given) || given.sourceKind === "anonymous") return false;
  const words = given.speaker?.name ?? textOf(draft, given.source);
  return /(?:^(?!(?:The|A|An|One|Two|Some|Several|He|She|It|They|His|Her|Their|Its|But|And)\b)|\s)\p{Lu}/u.test(words);
}
