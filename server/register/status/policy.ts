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

/** The rule whose options the policy is: one place in every settings file, whichever rule then speaks. */
export const labelPolicyRule = "sanctions-marker-missing";

export const labelPolicies = ["first", "every", "inline", "off"] as const;
export const markSeries = ["asterisks", "daggers", "digits", "superscript"] as const;
export const groupings = ["wording", "entity"] as const;

/**
 * The policy that settings ask for; what they do not say, or say wrongly, is the default. `labelFor` are the authorities
 * of the house's register: they count where the settings name none.
 */
export function labelPolicyOf(
  options: Readonly<Record<string, unknown>>,
  labelFor: readonly string[] = [],
): LabelPolicy {
  const { policy, series, grouping, zones, inQuotations, authorities } = options;
  const strings = (value: unknown): readonly string[] =>
    Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : [];
  const parts = Object.keys(zonesOf).filter((part): part is LabelZone => strings(zones).includes(part));
  return {
    policy: labelPolicies.find((one) => one === policy) ?? defaultPolicy.policy,
    series: markSeries.find((one) => one === series) ?? defaultPolicy.series,
    grouping: groupings.find((one) => one === grouping) ?? defaultPolicy.grouping,
    zones: parts.length > 0 ? parts : defaultPolicy.zones,
    inQuotations: inQuotations === true,
    authorities: strings(authorities).length > 0 ? strings(authorities) : labelFor,
  };
}

const zonesOf: Readonly<Record<LabelZone, readonly Zone[]>> = {
  body: ["body", "bullet", "dateline", "crosshead"],
  headline: ["headline", "standfirst"],
  caption: ["caption"],
};

/** Which part of the draft a zone belongs to; null where nothing is labelled (notes, related lines). */
export function labelZone(zone: Zone): LabelZone | null {
  return (["body", "headline", "caption"] as const).find((part) => zonesOf[part].includes(zone)) ?? null;
}
