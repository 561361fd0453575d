/** What the gazetteer knows of a place and of its names. */

export type PlaceKind = "country" | "demonym" | "capital";

export interface Country {
  /** ISO 3166-1 alpha-2; England, Scotland, Wales and Northern Ireland have GB-ENG, GB-SCT, GB-WLS, GB-NIR. */
  readonly code: string;
  /** The name news uses, without "the". */
  readonly name: string;
  /** Every name, the common one first. */
  readonly names: readonly string[];
  readonly demonyms: readonly string[];
  /** Every capital with its spellings; the first is the one to show to people. */
  readonly capitals: readonly string[];
  /** Codes of the countries that share a land border. */
  readonly neighbours: readonly string[];
  /** The state this part or territory belongs to, or null. */
  readonly partOf: string | null;
  /** "capital": states disagree on the capital; "status": on the place as such. Rules stay silent there. */
  readonly disputed: "capital" | "status" | null;
}

/** What the table knows about one spelling. */
export interface PlaceName {
  /** The spelling of the table, e.g. "Bogotá" for "Bogota" and "BOGOTA". */
  readonly name: string;
  /** A name of a country and its capital ("Singapore") is a "country"; `isCapitalOf` still knows the capital. */
  readonly kind: PlaceKind;
  /** Nearly always one code; two for "Korea", "Dominican", "London" (United Kingdom, England) ... */
  readonly codes: readonly string[];
  /** Why the name often means something else ("also a US state or its people"), or null. */
  readonly ambiguity: string | null;
  /** True where no rule may take a side: a contested capital or a contested state. */
  readonly disputed: boolean;
}
