/** What a sanctions programme is about, as far as its name on the list tells. Data; one reason each. */
import type { Listing } from "../types.ts";

export type ProgrammeKind =
  | "terrorism"
  /** Wars, human rights, drugs, weapons programmes: being on it makes nobody a terrorist. */
  | "other"
  /** The name does not decide. */
  | "unknown";

type Test = readonly [authority: string, of: "programme" | "reference", pattern: RegExp, kind: ProgrammeKind];

/** The first that fits decides. */
const tests: readonly Test[] = [
  // Resolutions 1267, 1989 and 2253 name ISIL, al-Qaida and those associated with them.
  ["un", "programme", /\b(?:1267|1989|2253)\b|al-qa/i, "terrorism"],
  ["un", "reference", /^QD[ei]\./, "terrorism"],
  // Resolution 1988 speaks of a threat to the peace of Afghanistan; copy on the Haqqani network calls it terrorism.
  ["un", "programme", /\b1988\b|taliban/i, "unknown"],
  ["un", "reference", /^TA[ei]\./, "unknown"],
  // Al-Shabaab stands on the Somalia list.
  ["un", "programme", /somalia|\b751\b|\b2713\b/i, "unknown"],
  // DRC, CAR, Haiti, Sudan, Libya, Yemen, Iran, DPRK …
  ["un", "programme", /\S/, "other"],
  // Common Position 2001/931 is "the EU terrorist list"; 881/2002 and 2016/1686 are on ISIL and al-Qaida.
  ["eu", "programme", /2001\/931|2580|881\/2002|2016\/1686|2024\/386|\bTERR\b|\bEUAQ\b|\bTAQA\b/i, "terrorism"],
  ["eu", "programme", /taliban|753\/2011|somalia|\bHAM\b/i, "unknown"],
  ["eu", "programme", /\S/, "other"],
  // SDGT is E.O. 13224 on terrorism; FTO mirrors the State Department's list.
  ["us-treasury", "programme", /\b(?:SDGT|FTO)\b/, "terrorism"],
  ["us-treasury", "programme", /\S/, "other"],
  ["us-state", "programme", /\S/, "terrorism"],
  // Proscription under the Terrorism Act 2000.
  ["uk-home-office", "programme", /\S/, "terrorism"],
  // AQD: ISIL and al-Qaida; CTI, CTD: counter-terrorism regulations.
  ["uk", "reference", /^(?:AQD|CTI|CTD)/, "terrorism"],
  ["uk", "programme", /counter-?terror|isil|al-qa/i, "terrorism"],
  ["uk", "reference", /^(?:AFG|SOM)/, "unknown"],
  // Country regimes: RUS, DRC, LIB, IRN, DPR …
  ["uk", "reference", /^[A-Z]{3}\d/, "other"],
  // Section 11B of the Anti-Terrorism Act 1997.
  ["pk", "programme", /\S/, "terrorism"],
  ["ru", "programme", /terror/i, "terrorism"],
];

export function programmeKind({ authority, programme, reference }: Listing): ProgrammeKind {
  const fields = { programme, reference: reference ?? "" };
  return tests.find(([of, field, pattern]) => of === authority && pattern.test(fields[field]))?.[3] ?? "unknown";
}

/** Is it "the EU terrorist list", Common Position 2001/931? The EU's regimes on ISIL and al-Qaida are other lists. */
export function isEuTerroristList({ authority, programme }: Listing): boolean {
  return authority === "eu" && /2001\/931|2580/.test(programme);
}

/** Is it a designation as a foreign terrorist organisation, itself or as the Treasury's list repeats it? */
export function isForeignTerrorist({ authority, programme }: Listing): boolean {
  return authority === "us-state" || (authority === "us-treasury" && /\bFTO\b/.test(programme));
}
