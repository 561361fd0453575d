/** Whether a loaded verb judges where it stands, and what would not. */
import type { Attribution } from "../../attribution/types.ts";
import { textOf } from "../../draft/spans.ts";
import type { Draft } from "../../draft/types.ts";
import type { CueVerb } from "./cueVerb.ts";
import {
  americanSpelling,
  bodily,
  findings,
  type LoadedVerb,
  legalAllegers,
  neutralCriticise,
  neutralSay,
} from "./loadedVerbs.ts";
import type { CueObject } from "./objects.ts";
import { isPlea, isSaidInCourt } from "./pleas.ts";

/** Where what is reported stands: before its cue, or as what kind of object. */
export type Reported = CueObject | "before";

const statements: ReadonlySet<Reported> = new Set(["that", "clause", "quoted", "fragment", "before"]);

const noun = /\b(?:his|her|its|their|our|my|the|an?|these|those|this) $|(?<!\b(?:he|she|it|who|that|there))[’']s $/iu;

/** What is conceded in the plain sense: an election, a match. */
const defeat =
  /\b(?:defeat(?:ed)?|beaten|f(?:a|e)ll(?:en|s)? short|the (?:race|election|contest|vote|seat|presidency|match|game)|lost(?= (?:its majority|to|by|out)\b|\W*$))/iu;
/** No clause of a concession is longer. */
const clauseReach = 120;

/** Does the verb judge here? Pleas, results and legal acts are named by these verbs as they are. */
export function judges(
  draft: Draft,
  { source, sourceKind }: Attribution,
  { loading, base, form }: LoadedVerb,
  { isHelped, span }: CueVerb,
  reported: Reported,
): boolean {
  // "Contrary to his claim": a noun.
  if (noun.test(draft.text.slice(Math.max(0, span.start - 40), span.start))) return false;
  const states = statements.has(reported);
  if (source !== null && /^(?:I|we)$/i.test(textOf(draft, source))) return false;
  switch (loading) {
    case "doubt":
      if (base === "allege" && source !== null && legalAllegers.test(textOf(draft, source))) return false;
      return states || reported === "to";
    case "guilt":
      if (base === "concede" && defeat.test(clauseAfter(draft, span.end))) return false;
      if (isSaidInCourt(draft, span.end)) return false;
      return states || (base === "admit" && reported === "gerund" && !isPlea(draft, span.end));
    case "disclosure":
      if (source !== null && findings.test(textOf(draft, source))) return false;
      // Documents and papers reveal, that is what they are for.
      return states && sourceKind !== "document" && sourceKind !== "outlet" && sourceKind !== "none";
    case "stiff":
      // Written statements state, and mostly bodies write them.
      return states && sourceKind === "person";
    case "mind":
      return form === "third" && !isHelped && sourceKind === "person" && (reported === "that" || reported === "clause");
    case "attack":
      if (/^(?:slam|blast)$/.test(base) && bodily.test(draft.text.slice(span.end, span.end + clauseReach)))
        return false;
      // "Blasted out a press release" sends it.
      return !/^ out\b(?! at\b)/.test(draft.text.slice(span.end, span.end + 8)) || base === "lash";
    case "house":
      return true;
  }
}

function clauseAfter({ text }: Draft, at: number): string {
  return /^[^.!?;\r\n]*/.exec(text.slice(at, at + clauseReach))?.[0] ?? "";
}

/** The neutral verb in the same form; null where the sentence would have to be rebuilt. */
export function neutral(
  { text }: Draft,
  end: number,
  { loading, form }: LoadedVerb,
  reported: Reported,
): string | null {
  if (loading === "mind") return null;
  // "Whom he blasted as a bully": the object stands before.
  const isRelative = loading === "attack" && /^ (?:as|for|over)\b/.test(text.slice(end, end + 6));
  if (isRelative) return criticised(text)[form];
  if (statements.has(reported) && reported !== "fragment") return neutralSay[form];
  if (loading !== "attack" || reported === "none") return null;
  return criticised(text)[form];
}

function criticised(text: string) {
  return americanSpelling.test(text) ? neutralCriticise.american : neutralCriticise.british;
}
