/** Source phrases that name nobody, and the words that tell them from described or named sources. */

export type GenericSourceKind = "critic" | "expert" | "source" | "report" | "people" | "quantifier";

export interface GenericSourceGroup {
  readonly kind: GenericSourceKind;
  /** Plural nouns that stand for nobody in particular. */
  readonly nouns: readonly string[];
  /** Words before the noun that leave it as vague as it was; any other word may identify. */
  readonly modifiers: readonly string[];
}

const amounts = words("some many several most numerous various countless multiple certain");
const standing = words(
  "independent leading prominent senior top veteran seasoned respected informed well-informed knowledgeable outside",
);
const fields = words(`political legal military security defence defense economic financial policy foreign-policy health
  public-health medical industry market energy aviation trade climate technology digital election constitutional cyber
  homeland law enforcement public national intelligence counter-terrorism counterterrorism education tax marine maritime
    scientific nuclear agricultural environmental forensic weather transport labour labor housing cybersecurity`);

export const genericSourceGroups: readonly GenericSourceGroup[] = [
  {
    kind: "critic",
    nouns: words("critics detractors opponents supporters proponents sceptics skeptics"),
    // "Abortion opponents", "union critics": the word before says which group, so only amounts pass.
    modifiers: amounts,
  },
  {
    kind: "expert",
    nouns: words("experts analysts observers commentators pundits specialists"),
    modifiers: [...amounts, ...standing, ...fields],
  },
  {
    kind: "source",
    nouns: words("sources insiders"),
    // "Security sources", "party insiders" say where they sit: those are anonymous, not vague.
    modifiers: [...amounts, ...standing, "well-placed", "reliable", "credible", "unnamed", "anonymous"],
  },
  {
    kind: "report",
    nouns: words("reports rumours rumors"),
    modifiers: [...amounts, ...words("unconfirmed early initial recent conflicting local online")],
  },
];

/** Amounts that stand for people by themselves or with "people": `some say`, `many people believe`. */
export const bareQuantifiers: readonly string[] = words("some many");

/** Participles of `it is … that` and `widely … to`: somebody believes, the sentence does not say who. */
export const impersonalParticiples: readonly string[] = words(
  "believed thought said understood assumed alleged rumoured rumored feared claimed speculated reported suspected",
);

/** Adverbs that spread a belief over everybody: `widely believed`. */
export const spreadingAdverbs: readonly string[] = words("widely generally commonly broadly popularly");

/** Words after a generic noun that begin an identification: `sources at the ministry`, `critics, among them …`. */
export const identifyingWords: ReadonlySet<string> = new Set(
  words("who whose at from in inside within with close familiar including among such like led briefed involved"),
);

/** Numbers that make a source counted, not vague: `two sources`. */
export const numberWords: ReadonlySet<string> = new Set(
  words("one two three four five six seven eight nine ten dozen"),
);

/** The noun's group, or null for any other word. */
export function genericGroup(noun: string): GenericSourceGroup | null {
  return genericSourceGroups.find((group) => group.nouns.includes(noun)) ?? null;
}

function words(list: string): readonly string[] {
  return list.split(/\s+/);
}
