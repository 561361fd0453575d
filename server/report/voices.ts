/** Who says what in a draft, and how much of it rests on each. */

import type { Attribution, Credits, SourceKind, Speaker } from "../attribution/types.ts";
import { blockAt } from "../draft/spans.ts";
import type { Draft, Zone } from "../draft/types.ts";
import * as l10n from "../l10n/l10n.ts";
import { type Places, placesIn, shortened } from "./places.ts";
import { repeatsIn, storyZones } from "./repeats.ts";
import type { Statement, Voice, VoiceGroup } from "./types.ts";

/** Below this a credit may be none ("the raid appears to …"). */
const surely = 0.5;
/** Where somebody may be credited. Lines that slipped in from another page are no part of the story. */
const creditedZones: ReadonlySet<Zone> = new Set([...storyZones, "headline", "caption"]);

export const groupOf: Readonly<Record<SourceKind, VoiceGroup>> = {
  person: "people",
  institution: "institutions",
  document: "documents",
  outlet: "media",
  "generic-media": "media",
  anonymous: "anonymous",
  vague: "nobody",
  none: "nobody",
};

/** Nobody in particular is no source. */
const nobody: ReadonlySet<SourceKind> = new Set(["vague", "generic-media", "none"]);

/** "didn't mention", "has not said": the reporter tells of a silence. */
const silence =
  /(?:\b(?:not|never)\b|n['’]t\b).*\b(?:mention|said?|name|specif|elaborate|give|given|explain|identif|disclose|tell|told|detail|respon|address|provide|reveal|stated?|refer)/iu;

/** Does a credit carry nothing that its source said? */
export function tellsOfSilence(draft: Draft, { cue }: Attribution): boolean {
  return cue !== null && silence.test(draft.text.slice(cue.start, cue.end));
}

export interface Voices {
  readonly voices: readonly Voice[];
  readonly unclear: readonly (Statement & { readonly who: string })[];
}

/** Characters of a statement that are kept. */
const longestStatement = 400;

/** Those who carry most paragraphs first; then by first mention. */
export function voicesOf(draft: Draft, credits: Credits, places: Places = placesIn(draft)): Voices {
  const repeats = repeatsIn(draft);
  const statements = new Map<Speaker, Statement[]>();
  const unclear: (Statement & { readonly who: string })[] = [];
  for (const attribution of credits.attributions) {
    const { speaker, candidates, confidence, kind, reach, content, source, cue } = attribution;
    const [first = reach] = content;
    const block = blockAt(draft, first.start);
    if (confidence < surely || block === null || repeats.has(block.index)) continue;
    if (!creditedZones.has(block.paragraph.zone) || tellsOfSilence(draft, attribution)) continue;
    const own = block === null || !storyZones.has(block.paragraph.zone) ? null : block.index;
    // "has denounced the government" says more than "the government".
    const leads = cue !== null && kind !== "direct" && cue.end <= first.start && first.start - cue.end <= 2;
    const span = { start: leads ? cue.start : first.start, end: content.at(-1)?.end ?? first.end };
    const statement: Statement = { ...places.of(span, longestStatement), kind, block: own };
    if (speaker !== null) {
      const known = statements.get(speaker) ?? [];
      known.push(statement);
      statements.set(speaker, known);
    } else if (candidates.length > 1) {
      const phrase = source === null ? "" : `“${shortened(draft.text.slice(source.start, source.end))}”: `;
      unclear.push({ ...statement, who: `${phrase}${candidates.map(({ name }) => name).join(l10n.t(" or "))}` });
    }
  }
  const voices = [...statements].map(
    ([{ id, name, kind, mention }, said]): Voice => ({
      id,
      name,
      group: groupOf[kind],
      counts: !nobody.has(kind),
      span: mention,
      line: places.lineAt(mention.start),
      statements: said,
      blocks: [...new Set(said.flatMap(({ block }) => block ?? []))],
    }),
  );
  voices.sort((a, b) => b.blocks.length - a.blocks.length || b.statements.length - a.statements.length || a.id - b.id);
  return { voices, unclear };
}
