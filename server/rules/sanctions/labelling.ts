/** Which names a draft should label, by its policy and its own practice. */
import { blockAt } from "../../draft/spans.ts";
import type { CalendarDate, Draft } from "../../draft/types.ts";
import { dayOf } from "../../language/calendar.ts";
import type { Label, Labels } from "../../register/status/labels.ts";
import { stateOn } from "../../register/status/listingDates.ts";
import { type LabelPolicy, type LabelZone, labelZone } from "../../register/status/policy.ts";
import { programmeKind } from "../../register/status/programmes.ts";
import type { Entry, EntryType, Listing, Mention } from "../../register/types.ts";
import type { RuleContext } from "../types.ts";
import type { Labelling } from "./labelFixes.ts";

/** The draft's day: what it says itself, else today. */
export function dayOfDraft({ draftDate, now }: RuleContext<unknown>): CalendarDate {
  return draftDate ?? dayOf(Math.floor(now / 86_400_000));
}

/** All that labels of this draft are judged and changed by. */
export function labellingOf(draft: Draft, context: RuleContext<unknown>): Labelling {
  const { labels, labelPolicy: policy } = context;
  return { draft, labels, policy, day: dayOfDraft(context) };
}

/**
 * The part of the draft that a name or mark is labelled in; null where nothing is. A caption that comes before the first
 * paragraph is read first, so it counts with the body.
 */
export function labelPart({ storyStart }: Labels, { zone, span }: Pick<Mention, "zone" | "span">): LabelZone | null {
  const part = labelZone(zone);
  return part === "caption" && storyStart !== null && span.start < storyStart ? "body" : part;
}

/** Namings of one entry in one part of the draft, by place. */
export function namingsOf(labels: Labels, entry: Entry, part: LabelZone, policy: LabelPolicy): readonly Mention[] {
  return labels.namings.filter(
    (mention) =>
      mention.entry === entry && labelPart(labels, mention) === part && (policy.inQuotations || !mention.quoted),
  );
}

/** Entries that the draft names beyond doubt, in order of first mention. */
export function entriesNamed({ namings }: Labels): readonly Entry[] {
  return [...new Set(namings.flatMap(({ entry }) => (entry === null ? [] : [entry])))];
}

export type Wanted = "required" | "practice" | "listed" | "no";

/**
 * Why an entry should be labelled.
 * - `required`: the house register says so
 * - `practice`: the draft labels names of this type, and an authority it labels for lists this one
 * - `listed`: the draft labels nobody, but this is a group on a list of terrorist organisations
 */
export function wanted(entry: Entry, labels: Labels, policy: LabelPolicy, day: CalendarDate): Wanted {
  if (policy.policy === "off") return "no";
  if (entry.required) return "required";
  const active = entry.listings.filter((listing) => stateOn(listing, day) === "active");
  if (labels.inUse) {
    if (labels.labels.some(({ mention }) => mention.entry === entry)) return "practice";
    const types = typesLabelled(labels);
    const authorities = authoritiesLabelled(labels, policy);
    const counts = ({ authority }: Listing) => authorities === null || authorities.has(authority);
    return types.has(entry.type) && active.some(counts) ? "practice" : "no";
  }
  const speaks = ({ authority }: Listing) => policy.authorities.length === 0 || policy.authorities.includes(authority);
  const isGroup = entry.type === "organisation" && entry.origin !== "list";
  const terrorist = active.some((listing) => speaks(listing) && programmeKind(listing) === "terrorism");
  return isGroup && terrorist ? "listed" : "no";
}

/** Kinds of entries that the draft labels, organisations always among them. */
function typesLabelled({ labels }: Labels): ReadonlySet<EntryType> {
  return new Set([
    "organisation" as const,
    ...labels.map(({ mention }) => mention.candidates[0]?.type ?? "organisation"),
  ]);
}

/** Authorities the house labels for or, where it names none, those of the draft's own labels; null where these name none. */
function authoritiesLabelled({ labels, notes }: Labels, { authorities }: LabelPolicy): ReadonlySet<string> | null {
  if (authorities.length > 0) return new Set(authorities);
  const claims = [...notes.flatMap((note) => note.claims), ...labels.flatMap((label) => label.claims)];
  const named = claims.flatMap((claim) => claim.authorities.flatMap(({ ids }) => ids));
  return named.length > 0 ? new Set(named) : null;
}

/** The label on a naming itself, or undefined. */
export function labelOn({ byMention }: Labels, mention: Mention): Label | undefined {
  return byMention.get(mention);
}

/** The line a place stands on, as editors count. */
export function lineOf(draft: Draft, offset: number): number {
  const block = blockAt(draft, offset);
  return block === null ? 1 : block.line + draft.text.slice(block.start, offset).split(/\r\n|\n|\r/).length;
}
