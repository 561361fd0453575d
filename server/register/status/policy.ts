/** How a house labels listed names: settings of a draft. */
import type { MarkSeries, Zone } from "../../draft/types.ts";

/** Parts of a draft that are labelled by themselves: a mark in the headline does not serve the body. */
export type LabelZone = "body" | "headline" | "caption";

export interface LabelPolicy {
  /** `first`: the first mention bears the label; `every`: each; `inline`: the first, in words; `off`: none is asked for. */
  readonly policy: "first" | "every" | "inline" | "off";
  /** Marks of a draft that has none yet. */
  readonly series: MarkSeries;
  /** Do names with the same wording share a mark (`wording`), or does each have its own (`entity`)? */
  readonly grouping: "wording" | "entity";
  readonly zones: readonly LabelZone[];
  /** May a mark stand among quoted words? */
  readonly inQuotations: boolean;
  /** Ids of the authorities the house labels for; empty for those that a draft's own labels name. */
  readonly authorities: readonly string[];
}

export const defaultPolicy: LabelPolicy = {
  policy: "first",
  series: "asterisks",
  grouping: "wording",
  zones: ["body"],
  inQuotations: false,
  authorities: [],
};

const zonesOf: Readonly<Record<LabelZone, readonly Zone[]>> = {
  body: ["body", "bullet", "dateline", "crosshead"],
  headline: ["headline", "standfirst"],
  caption: ["caption"],
};

/** Which part of the draft a zone belongs to; null where nothing is labelled (notes, related lines). */
export function labelZone(zone: Zone): LabelZone | null {
  return (["body", "headline", "caption"] as const).find((part) => zonesOf[part].includes(zone)) ?? null;
}
