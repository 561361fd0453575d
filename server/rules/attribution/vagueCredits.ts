/** Vague sources that the attribution engine found: with any verb, and at any distance from it. */
import type { Credits } from "../../attribution/types.ts";
import { blockAt, holds, overlaps, textOf } from "../../draft/spans.ts";
import type { Block, Draft, Span } from "../../draft/types.ts";
import { type GenericSourceKind, genericGroup } from "../../language/genericSources.ts";
import { speechForms } from "../../language/speechVerbs.ts";
import type { VaguePhrase } from "../../language/vagueSources.ts";
import { attributionsIn } from "./credits.ts";
import { cueVerb } from "./cueVerb.ts";

/** Below, the engine may have taken what a group does for what it says. */
const sureEnough = 0.75;
/** Not `experts find`, `many analysts show`: that is what they did. */
const doing = new Set(["show", "shows", "showed", "find", "finds", "found", "ask", "asked", "asks"]);
const saying = new Set([...speechForms(["base", "third", "past"])].filter((form) => !doing.has(form)));
/** A verb this far from its source is marked with it. */
const nearby = 12;

export interface VagueCredit extends VaguePhrase {
  readonly kind: GenericSourceKind;
  readonly block: Block;
  /** Number of its sentence in the paragraph. */
  readonly sentence: number;
}

/** Spans count from the block, as those of the phrase finder do. */
export function vagueCredits(draft: Draft, credits: Credits, removed: readonly string[]): readonly VagueCredit[] {
  return credits.attributions.flatMap((attribution) => {
    const { source, cue, sourceKind, confidence } = attribution;
    if (sourceKind !== "vague" || source === null || cue === null || confidence < sureEnough) return [];
    const words = textOf(draft, source).toLowerCase().split(/\s+/);
    const noun = words.pop() ?? "";
    const group = genericGroup(noun);
    if (group === null || removed.includes(noun)) return [];
    if (!words.every((word) => word === "other" || group.modifiers.includes(word))) return [];
    if (cueVerb(draft.text, cue, (word) => saying.has(word)) === null) return [];
    const block = blockAt(draft, source.start);
    if (block === null) return [];
    // "Supporters say they hear echoes": they speak of themselves, so they are people met before.
    if (group.kind === "critic" && /^(?: that)? the(?:y|ir)\b/i.test(draft.text.slice(cue.end, cue.end + 11)))
      return [];
    const isNear = cue.start >= source.end && cue.start - source.end <= nearby;
    const span = { start: source.start - block.start, end: (isNear ? cue.end : source.end) - block.start };
    const sentence = block.paragraph.sentences.findIndex(({ start, end }) => start <= span.start && span.end <= end);
    return sentence < 0 ? [] : [{ kind: group.kind, span, noun, insertAt: source.end - block.start, block, sentence }];
  });
}

/** Below, the content may reach too far. */
const reachesSurely = 0.6;

/** Does somebody else say that they say so? `Reyn said that critics feared a closure`: the words are Reyn's. */
export function isAnothers(credits: Credits, phrase: Span): boolean {
  return attributionsIn(credits, phrase).some(
    ({ source, cue, sourceKind, content, confidence }) =>
      source !== null &&
      // An "according to" at the end covers the rest of the sentence only.
      cue !== null &&
      cue.end <= phrase.start &&
      sourceKind !== "vague" &&
      confidence >= reachesSurely &&
      !overlaps(source, phrase) &&
      content.some((part) => holds(part, phrase)),
  );
}
