/** Verbs that report what somebody says, argues, alleges or thinks, with all their forms. */

export type SpeechVerbClass = "report" | "argue" | "allege" | "complain" | "think";

export interface VerbForms {
  readonly base: string;
  readonly third: string;
  readonly past: string;
  readonly participle: string;
  readonly gerund: string;
}

export interface SpeechVerb extends VerbForms {
  readonly class: SpeechVerbClass;
}

/** Base forms; an irregular one carries its past and participle: `say/said/said`. */
const bases: Readonly<Record<SpeechVerbClass, string>> = {
  // Passes words on without taking sides.
  report: `say/said/said tell/told/told ask report announce add note state write/wrote/written explain recount confirm disclose
    reveal indicate show/showed/shown find/found/found estimate declare describe recall reply respond observe
    acknowledge tweet post remark comment testify stress point`,
  // Takes a position.
  argue: `argue claim contend maintain insist suggest assert warn caution predict counter deny reject dispute refute
    rebut admit concede/conceded/conceded urge propose promise vow pledge praise call`,
  // Puts the blame on somebody: who alleges is who is named before it.
  allege: `allege accuse charge blame sue indict suspect`,
  // Makes a grievance known; reports a stance even without words of its own.
  complain: `complain criticise criticize condemn denounce decry protest object`,
  // Tells a state of mind, which nobody can see.
  think: `think/thought/thought believe feel/felt/felt fear hope worry doubt see/saw/seen expect`,
};

/** Regular verbs of two syllables that double their last consonant. */
const doubling = new Set(["admit", "rebut"]);
/** Of one syllable they all do: `slam`, `quip`. */
const shortVowel = /^(?:qu|[^aeiou])*[aeiou][bdgmnpt]$/;

/** All forms of a verb; `past` and `participle` only where irregular. */
export function inflect(base: string, past?: string, participle?: string): VerbForms {
  const y = /[^aeiou]y$/.test(base);
  const stem = y ? base.slice(0, -1) : base;
  const doubled = doubling.has(base) || shortVowel.test(base) ? base + base.slice(-1) : base;
  const regular = y ? `${stem}ied` : base.endsWith("e") ? `${base}d` : `${doubled}ed`;
  return {
    base,
    third: y ? `${stem}ies` : /(?:s|x|z|ch|sh)$/.test(base) ? `${base}es` : `${base}s`,
    past: past ?? regular,
    participle: participle ?? past ?? regular,
    gerund: base.endsWith("e") && !base.endsWith("ee") ? `${base.slice(0, -1)}ing` : `${doubled}ing`,
  };
}

export const speechVerbs: readonly SpeechVerb[] = (Object.keys(bases) as SpeechVerbClass[]).flatMap((name) =>
  bases[name].split(/\s+/).map((entry) => {
    const [base = "", past, participle] = entry.split("/");
    return { class: name, ...inflect(base, past, participle) };
  }),
);

export type VerbForm = keyof VerbForms;

/** The forms asked for, of the classes asked for (all where none is named), in lower case. */
export function speechForms(forms: readonly VerbForm[], classes?: readonly SpeechVerbClass[]): ReadonlySet<string> {
  const chosen = speechVerbs.filter((verb) => classes === undefined || classes.includes(verb.class));
  return new Set(chosen.flatMap((verb) => forms.map((form) => verb[form])));
}

/** Forms that can head a cue by themselves: `said`, `says`, `say`. */
export const finiteSpeechForms = speechForms(["base", "third", "past"]);
