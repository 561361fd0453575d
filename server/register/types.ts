/** What a register of sanctions and bans knows of a name, and where a draft uses one. */
import type { Span, Zone } from "../draft/types.ts";

export type EntryType = "organisation" | "person" | "vessel" | "aircraft";

/** A day, month or year of the calendar as the list prints it: "2011-07-29", "2011-07" or "2003". */
export type PartialDate = string;

/** How a name must be written in a draft to count: as it stands (IS), with its capitals (Hamas), or in any case. */
export type NameCase = "exact" | "capitalised" | "any";

/** One spelling of a name. */
export interface Name {
  readonly text: string;
  readonly kind: "name" | "alias" | "former" | "acronym";
  /** A weak name never matches alone: it is shown and searched, not looked for in a draft. */
  readonly strength: "strong" | "weak";
  readonly case: NameCase;
  /** Counts only beside a word that fits ("militants", "group"): initials and words with other meanings. */
  readonly needsContext: boolean;
}

/** What a listing is on: the named body itself, one wing of it, or only persons and bodies associated with it. */
export type ListingScope = "entity" | "wing" | "associated-persons";

/** What one authority says of an entry. */
export interface Listing {
  /** Id of an authority: `un`, `eu`, `us-treasury`, `us-state`, `uk`, `uk-home-office`, `pk`, `ru`, or a house's own. */
  readonly authority: string;
  readonly programme: string;
  readonly reference: string | null;
  /** Null where the list prints none, which is common: it never means "not listed". */
  readonly listed: PartialDate | null;
  readonly ended: PartialDate | null;
  readonly suspended: PartialDate | null;
  readonly scope: ListingScope;
  /** What a reader of the hover should know of this listing or its date; "" for nothing. */
  readonly note: string;
  /** Where the fact was seen. */
  readonly source: string;
  /** The day up to which the source speaks: the list's own date, or that of its last announcement used. */
  readonly asOf: PartialDate;
  /** False where only press reports say so. */
  readonly verified: boolean;
}

/** A person or body of the register. */
export interface Entry {
  /** Stable: `taliban`; entries of imported lists begin with the list's id: `un:QDe.132`. */
  readonly id: string;
  /** As news copy writes it; one of `names`. */
  readonly name: string;
  /** As the list writes it; null where it is the same. */
  readonly officialName: string | null;
  readonly names: readonly Name[];
  readonly type: EntryType;
  /** ISO 3166 alpha-2 code, null where unknown. */
  readonly country: string | null;
  readonly listings: readonly Listing[];
  readonly note: string;
  readonly origin: "starter" | "house" | "list";
  /** The day up to which it was looked for; each listing has its own. */
  readonly asOf: PartialDate;
  /** Wordings a footnote on it may have; empty where the house register sets none. */
  readonly wordings: readonly string[];
  /** The house register says that its mark is a must. */
  readonly required: boolean;
}

/** A stretch of a draft that names an entry. */
export interface Mention {
  /** In the draft; without "the" before and 's behind. */
  readonly span: Span;
  /** Null where the name belongs to several entries. */
  readonly entry: Entry | null;
  /** Every entry that the words may mean, at least one. */
  readonly candidates: readonly Entry[];
  /** The spelling of the register that matched. */
  readonly name: string;
  readonly zone: Zone;
  /** Does it stand within quotation marks? */
  readonly quoted: boolean;
}
