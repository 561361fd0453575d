/** What kind of source a party is, with all that the draft says of it. */
import { genericGroup } from "../language/genericSources.ts";
import { sourceKindOf } from "./kinds.ts";
import { isPerson, type Party } from "./parties.ts";
import { groupNouns, personRoles } from "./partyWords.ts";
import type { Pronoun } from "./pronouns.ts";
import { isVague } from "./sourcePhrases.ts";
import type { SourceKind } from "./types.ts";

/** Those who speak for a body: what they say is the body's. */
const spokespersons = new Set(["spokesman", "spokeswoman", "spokesperson"]);

/** The kind of a party. Its own words tell most; a name gets its kind from what else the draft says. */
export function partyKind(party: Party): SourceKind {
  const [member] = party.members;
  if (member !== undefined) return partyKind(member);
  const byWords = sourceKindOf([party.name]);
  return party.words.length === 0 ? describedKind(party, byWords) : namedKind(party, byWords);
}

function describedKind(party: Party, byWords: SourceKind): SourceKind {
  const head = party.roles[0]?.head ?? "";
  const ofBody = byWords === "institution" || byWords === "document" || byWords === "outlet";
  if (party.sort === "person" && ofBody) {
    // "a campaign official" is somebody, not the campaign.
    if (spokespersons.has(head)) return byWords;
    const kind = sourceKindOf([`a ${head}`]);
    return kind === "anonymous" ? kind : "person";
  }
  if (party.sort === "group" && ofBody && (groupNouns.has(head) || personRoles.has(head))) {
    const plural = groupNouns.has(head) ? head : `${head}s`;
    if (genericGroup(plural) !== null) return "vague";
    return sourceKindOf([`the ${plural}`]) === "anonymous" ? "anonymous" : "person";
  }
  if (party.sort === "document" && byWords !== "outlet" && byWords !== "generic-media") return "document";
  if (byWords !== "person" && byWords !== "none") return byWords;
  if (party.sort === "body") return "institution";
  return party.sort === "document" ? "document" : byWords;
}

function namedKind(party: Party, byWords: SourceKind): SourceKind {
  if (party.sort === "outlet") return "outlet";
  if (party.sort === "body" || party.sort === "place") return byWords === "outlet" ? byWords : "institution";
  if (party.sort === "document") return "document";
  return isPerson(party) ? "person" : byWords;
}

/** The kind of a source that stays open or unknown. */
export function openKind(
  candidates: readonly Party[],
  pronoun: Pronoun | null,
  byWords: SourceKind,
  text: string,
): SourceKind {
  const kinds = new Set(candidates.map(partyKind));
  const [only] = kinds;
  if (only !== undefined && kinds.size === 1) return only;
  if (candidates.length === 0 && byWords === "person" && isVague(text)) return "vague";
  return pronoun === "it" && byWords === "person" ? "institution" : byWords;
}
