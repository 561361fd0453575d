/** Who lists and bans: the authorities a status wording may name, each with what it does and how news writes it. Data; nothing else. */

import * as l10n from "../../l10n/l10n.ts";

/** What a status wording says was done to somebody. */
export type StatusVerb = "banned" | "proscribed" | "sanctioned" | "designated" | "listed" | "called";

/** How far the shipped register knows an authority's listings of its entries. */
export type Coverage =
  /** Every entry was looked up there: no listing means that none was found. */
  | "complete"
  /** Some were: no listing means nothing. */
  | "partial";

export interface Authority {
  /** As in `Listing.authority`. */
  readonly id: string;
  readonly name: string;
  /** After "by" or "under". */
  readonly short: string;
  /** Before "sanctions" or "list". */
  readonly adjective: string;
  /** ISO 3166 alpha-2 of a state's authority, null for bodies of several states. */
  readonly country: string | null;
  /** Ways to write it, case as written; the names and nationalities of its country count besides. */
  readonly variants: readonly string[];
  /** What it does to a group. Copy that says another thing says more or less than its list. */
  readonly verbs: readonly StatusVerb[];
  readonly coverage: Coverage;
  /** Why the entry says what it says. */
  readonly reason: string;
}

export const authorities: readonly Authority[] = [
  {
    id: "un",
    name: "UN Security Council",
    short: "the UN",
    adjective: "UN",
    country: null,
    variants: [
      "UN Security Council",
      "U.N. Security Council",
      "United Nations Security Council",
      "Security Council",
      "UNSC",
      "United Nations",
      "U.N.",
      "UN",
    ],
    verbs: ["sanctioned", "designated", "listed"],
    coverage: "complete",
    reason: "Its committees list and thereby sanction; the Council forbids dealings, it bans no organisation.",
  },
  {
    id: "eu",
    name: "European Union",
    short: "the EU",
    adjective: "EU",
    country: null,
    variants: [
      "Council of the European Union",
      "European Council",
      "European Commission",
      "European Union",
      "E.U.",
      "EU",
      "Brussels",
    ],
    verbs: ["sanctioned", "designated", "listed"],
    coverage: "complete",
    reason: "Regulations freeze funds of those in their annexes; bans on organisations are the member states'.",
  },
  {
    id: "us-treasury",
    name: "US Treasury (OFAC)",
    short: "the US Treasury",
    adjective: "US",
    country: "US",
    variants: [
      "Office of Foreign Assets Control",
      "US Treasury Department",
      "U.S. Treasury Department",
      "Department of the Treasury",
      "Treasury Department",
      "US Treasury",
      "U.S. Treasury",
      "OFAC",
      "Treasury",
    ],
    verbs: ["sanctioned", "designated", "listed"],
    coverage: "complete",
    reason: "The SDN list blocks property; being on it is a sanction, with or without a terrorism programme.",
  },
  {
    id: "us-state",
    name: "US State Department",
    short: "the US State Department",
    adjective: "US",
    country: "US",
    variants: [
      "US State Department",
      "U.S. State Department",
      "US Department of State",
      "U.S. Department of State",
      "Department of State",
      "State Department",
      "Secretary of State",
    ],
    verbs: ["designated", "listed", "sanctioned"],
    coverage: "complete",
    reason: "Designates foreign terrorist organisations; the designation carries blocking, hence “sanctioned”.",
  },
  {
    id: "uk",
    name: "UK Sanctions List (FCDO)",
    short: "the UK",
    adjective: "UK",
    country: "GB",
    variants: ["FCDO", "OFSI", "Foreign Office", "UK Treasury", "HM Treasury"],
    verbs: ["sanctioned", "designated", "listed"],
    coverage: "complete",
    reason: "Designates under sanctions regulations; a ban is the Home Office's proscription.",
  },
  {
    id: "uk-home-office",
    name: "UK Home Office",
    short: "the UK",
    adjective: "UK",
    country: "GB",
    variants: ["UK Home Office", "British Home Office", "Home Office", "Home Secretary", "UK government", "Parliament"],
    verbs: ["banned", "proscribed", "listed", "designated"],
    coverage: "complete",
    reason: "Proscription under the Terrorism Act 2000: membership is a crime, which copy calls a ban.",
  },
  {
    id: "pk",
    name: "Pakistan (Interior Ministry, NACTA)",
    short: "Pakistan",
    adjective: "Pakistani",
    country: "PK",
    variants: ["NACTA", "National Counter Terrorism Authority", "Islamabad"],
    verbs: ["banned", "proscribed", "listed", "designated"],
    coverage: "partial",
    reason: "Proscribes under section 11B of the Anti-Terrorism Act 1997; the register has some of its orders only.",
  },
  {
    id: "ru",
    name: "Russia (Supreme Court)",
    short: "Russia",
    adjective: "Russian",
    country: "RU",
    variants: ["Roskomnadzor", "Moscow"],
    verbs: ["banned", "proscribed", "listed", "designated"],
    coverage: "partial",
    reason: "Courts ban; the federal list of terrorist organisations is not in the register but for one entry.",
  },
];

const byId: ReadonlyMap<string, Authority> = new Map(authorities.map((authority) => [authority.id, authority]));

/** The authority with this id; undefined for a house's own. */
export function authorityById(id: string): Authority | undefined {
  return byId.get(id);
}

/** Ids of a country's authorities: those of the table, else the country's code in small letters, as a house would write it. */
export function authoritiesOfCountry(code: string): readonly string[] {
  const own = authorities.filter(({ country }) => country === code).map(({ id }) => id);
  return own.length > 0 ? own : [code.toLowerCase()];
}

/** What to call an authority at the head of a line. */
export function authorityName(id: string): string {
  return l10n.withValues(byId.get(id)?.name ?? id, {});
}

/** What to call an authority after "by": "the UN". */
export function authorityInSentence(id: string): string {
  return l10n.withValues(byId.get(id)?.short ?? id, {});
}

/** What to call an authority in a list of those who list somebody: "UN", "Pakistani". Not for words of a draft. */
export function authorityAdjective(id: string): string {
  return l10n.withValues(byId.get(id)?.adjective ?? id, {});
}
