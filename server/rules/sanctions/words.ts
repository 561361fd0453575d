/** Vocabulary of status footnotes. */

/** Lines below a story that are about the story, not about a name in it. */
export const housekeeping =
  /^(?:this|the) (?:article|story|report|piece|post|version|item|copy|headline)\b|^(?:additional |more )?(?:reporting|writing|editing|edited|compiled|translated|updated|update|updates|correction|corrected|clarification|note|editor['’]s note|source|sources|photo|with files|with inputs?)\b/i;

/** Adjectives and participles that state a ban on somebody. */
export const banWords = [
  "banned",
  "outlawed",
  "proscribed",
  "prohibited",
  "blacklisted",
  "undesirable",
  "extremist",
  "terrorist",
  "terror",
  "sanctioned",
];

/** What a ban is on. A ban word beside one of these, or alone, is a status; "banned substance" is none. */
export const bodies = [
  "group",
  "groups",
  "organisation",
  "organisations",
  "organization",
  "organizations",
  "party",
  "parties",
  "movement",
  "movements",
  "entity",
  "entities",
  "network",
  "networks",
  "militia",
  "militias",
  "outfit",
  "outfits",
  "association",
  "associations",
  "outlet",
  "outlets",
  "media",
  "company",
  "companies",
  "individual",
  "individuals",
  "person",
  "persons",
  "leader",
  "leaders",
  "sect",
  "foundation",
  "militants",
];

/** Status wordings that need no body beside them. */
export const statusPhrases = ["foreign agent", "foreign agents"];

/** Common nouns that say who banned or listed: whoever uses one has named a kind of authority. */
export const authorities = [
  "state",
  "government",
  "court",
  "courts",
  "ministry",
  "minister",
  "parliament",
  "council",
  "committee",
  "commission",
  "department",
  "treasury",
  "prosecutor",
  "prosecutors",
  "president",
  "authorities",
  "regulator",
  "police",
  "decree",
  "union",
  "agency",
  "federation",
];
