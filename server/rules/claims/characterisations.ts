/** Judgement words about events, documents, people and things, and what the judgement is about. */
import * as l10n from "../../l10n/l10n.ts";

/** What a characterisation judges; each has its own advice in the hover. */
export type Judgement = "force" | "weight" | "dispute" | "horror" | "praise" | "blame";

export const advice: Readonly<Record<Judgement, () => string>> = {
  force: () => l10n.t("Quote the strong words and the reader hears how strong they are."),
  weight: () => l10n.t("Say what changes, for whom and by how much; or let somebody named call it so."),
  dispute: () => l10n.t("Say who disputes it, and over what."),
  horror: () => l10n.t("Give what happened; the reader will judge."),
  praise: () => l10n.t("Give the prize, the rank or the record; or let somebody named praise it."),
  blame: () => l10n.t("Give the ruling, the record or the critic behind the word."),
};

/** A word that only judges next to certain nouns: "sweeping crackdown" does, "sweeping views" does not. */
export interface Characterisation {
  /** Lower case; a space also matches a hyphen, a hyphen nothing else. */
  readonly words: string;
  readonly judgement: Judgement;
  /** Nouns beside which it is a judgement; without them it always is. */
  readonly nouns?: readonly NounClass[];
}

export type NounClass = keyof typeof nounClasses;

/** Plurals in -s go without saying. */
export const nounClasses = {
  /** What authorities, firms and campaigns decide and do. */
  acts: `accord agreement announcement ban bid bill campaign case change compromise concession crackdown cut deal
    decision decree gamble initiative inquiry intervention judgment judgement law lawsuit legislation measure mission
    move offer offensive operation order overhaul pact plan pledge policy policies power proposal purge raid reform
    resolution restructuring restriction reversal ruling settlement shake-up shift step strategy summit treaty U-turn
    verdict visit vote`,
  /** How things turn out. */
  outcomes: `achievement blow blunder boost breakthrough comeback coup cover-up crisis defeat embarrassment failure feat
    loss mistake moment revelation rebuke row scandal setback snub success surge triumph turnaround upset victory
    victories win`,
  /** What is said and written. */
  texts: `account address attack broadside column comment criticism critique denunciation editorial essay exchange
    indictment interview letter memo op-ed rebuke remark report response retort review speech statement study testimony
    tirade`,
  crowds: "demonstration march parade protest rally rallies turnout",
  /** Crimes and violence. */
  deeds: `abuse act ambush assault attack beating bombing crime killing murder rape robbery robberies shooting slaying
    stabbing`,
} as const;

export const characterisations: readonly Characterisation[] = [
  { words: "strongly worded", judgement: "force" },
  { words: "sternly worded", judgement: "force" },
  { words: "harshly worded", judgement: "force" },
  { words: "hard hitting", judgement: "force" },
  { words: "scathing", judgement: "force" },
  { words: "blistering", judgement: "force", nouns: ["texts"] },
  { words: "damning", judgement: "force", nouns: ["texts"] },
  { words: "explosive", judgement: "force", nouns: ["texts"] },
  { words: "fiery", judgement: "force", nouns: ["texts"] },
  { words: "searing", judgement: "force", nouns: ["texts"] },
  { words: "withering", judgement: "force", nouns: ["texts"] },

  { words: "bold", judgement: "weight", nouns: ["acts"] },
  { words: "dramatic", judgement: "weight", nouns: ["acts", "outcomes"] },
  { words: "earth shattering", judgement: "weight" },
  { words: "game changing", judgement: "weight" },
  { words: "ground breaking", judgement: "weight" },
  { words: "groundbreaking", judgement: "weight" },
  // Beside houses, districts and centres it is a description; a "historic high" is a record that can be looked up.
  { words: "historic", judgement: "weight", nouns: ["acts", "outcomes"] },
  { words: "landmark", judgement: "weight", nouns: ["acts", "outcomes", "crowds", "texts"] },
  // Not beside acts: a major case or policy is a rank as often as a judgement.
  { words: "major", judgement: "weight", nouns: ["outcomes", "crowds", "texts"] },
  { words: "massive", judgement: "weight", nouns: ["outcomes", "crowds"] },
  { words: "momentous", judgement: "weight" },
  { words: "stunning", judgement: "weight", nouns: ["acts", "outcomes"] },
  { words: "sweeping", judgement: "weight", nouns: ["acts", "outcomes"] },

  { words: "controversial", judgement: "dispute" },
  { words: "divisive", judgement: "dispute" },
  { words: "polarising", judgement: "dispute" },
  { words: "polarizing", judgement: "dispute" },
  { words: "so called", judgement: "dispute" },

  { words: "abhorrent", judgement: "horror" },
  { words: "appalling", judgement: "horror" },
  { words: "barbaric", judgement: "horror" },
  { words: "brazen", judgement: "horror" },
  { words: "brutal", judgement: "horror", nouns: ["deeds"] },
  { words: "callous", judgement: "horror" },
  { words: "chilling", judgement: "horror", nouns: ["texts", "deeds"] },
  { words: "cowardly", judgement: "horror" },
  { words: "despicable", judgement: "horror" },
  { words: "heinous", judgement: "horror" },
  { words: "horrific", judgement: "horror" },
  { words: "outrageous", judgement: "horror" },
  { words: "savage", judgement: "horror", nouns: ["deeds"] },
  { words: "senseless", judgement: "horror" },
  { words: "shocking", judgement: "horror" },
  { words: "sickening", judgement: "horror" },
  { words: "vile", judgement: "horror" },

  { words: "acclaimed", judgement: "praise" },
  { words: "cutting-edge", judgement: "praise" },
  { words: "heroic", judgement: "praise" },
  { words: "iconic", judgement: "praise" },
  { words: "legendary", judgement: "praise" },
  { words: "much needed", judgement: "praise" },
  { words: "prestigious", judgement: "praise" },
  { words: "renowned", judgement: "praise" },
  { words: "state-of-the-art", judgement: "praise" },
  { words: "visionary", judgement: "praise" },
  { words: "world class", judgement: "praise" },

  { words: "beleaguered", judgement: "blame" },
  { words: "disgraced", judgement: "blame" },
  { words: "draconian", judgement: "blame" },
  { words: "embattled", judgement: "blame" },
  { words: "ill fated", judgement: "blame" },
  { words: "infamous", judgement: "blame" },
  { words: "notorious", judgement: "blame" },
  { words: "shameful", judgement: "blame" },
];
