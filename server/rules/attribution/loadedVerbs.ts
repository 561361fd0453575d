/** Speech verbs that say more than that somebody spoke. */
import { inflect, type VerbForm } from "../../language/speechVerbs.ts";

export type Loading = "doubt" | "guilt" | "attack" | "disclosure" | "stiff" | "mind" | "house";

export interface LoadedVerb {
  readonly loading: Loading;
  readonly base: string;
  readonly form: VerbForm;
}

/** Base forms; an irregular one carries its past: `feel/felt`. */
const bases: Readonly<Record<Exclude<Loading, "house">, string>> = {
  // The reporter does not believe it. "Contend" and "maintain" take a position openly and stay out.
  doubt: "claim allege",
  // There was something to hide. "Acknowledge" is what guides give instead.
  guilt: "admit concede confess",
  // How hard somebody hit is the reporter's judgement. "Criticise", "condemn" and "denounce" are plain names of the act.
  attack: "slam blast lash rip rail excoriate eviscerate fume",
  // It is true, and it was hidden.
  disclosure: "reveal expose divulge",
  // Written statements state; people say.
  stiff: "state opine",
  // Nobody sees what somebody thinks.
  mind: "believe feel/felt hope fear",
};

/** In the order that decides a form two have in common: `said` stands for the past, not the participle. */
const cueForms = ["base", "third", "past", "gerund"] as const;

/** Loaded verbs by each of their forms, in lower case: the built-in ones, and verbs of the house in their base form. */
function loadedVerbs(added: readonly string[], removed: readonly string[]): ReadonlyMap<string, LoadedVerb> {
  const all = { ...bases, house: added.join(" ").toLowerCase() };
  const verbs = new Map<string, LoadedVerb>();
  for (const loading of Object.keys(all) as Loading[]) {
    for (const entry of all[loading].split(" ").filter(Boolean)) {
      const [base = "", past] = entry.split("/");
      if (removed.includes(base)) continue;
      const forms = inflect(base, past);
      for (const form of cueForms) verbs.set(forms[form], { loading, base, form });
    }
  }
  return verbs;
}

interface Lists {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/** Made once for each set of options. */
const vocabularies = new WeakMap<Lists, ReturnType<typeof makeVocabulary>>();

export function vocabulary(options: Lists): ReturnType<typeof makeVocabulary> {
  const known = vocabularies.get(options) ?? makeVocabulary(options);
  vocabularies.set(options, known);
  return known;
}

function makeVocabulary({ add, remove }: Lists) {
  const verbs = loadedVerbs(add, remove);
  const escaped = [...verbs.keys()].map((form) => form.replace(/[^\p{L}\p{N}]/gu, "\\$&"));
  return { verbs, pattern: new RegExp(`(?:${escaped.join("|")})`, "i") };
}

export const neutralSay = inflect("say", "said");
/** With an object: `slammed the report`. Spelt as most of the draft spells it. */
export const neutralCriticise = { british: inflect("criticise"), american: inflect("criticize") };
/** Spelt so on one side of the Atlantic only, and frequent in news. */
export const americanSpelling =
  /(?:critic|organ|recogn|real|author|apolog)iz|\b(?:defense|offense|center|labor|color|favor|percent|traveled|canceled)\b/i;

/** Parts of `lashed out at`, `ripped into`, `railed against`. */
export const particlesAfter = /^(?: (?:out|at|into|against)\b)+/;

/** They allege in the legal sense: a complaint alleges, prosecutors allege. */
export const legalAllegers =
  /\b(?:prosecut\w+|plaintiffs?|complaints?|lawsuits?|suits?|indictments?|filings?|charges|affidavits?|attorneys?|lawyers?|police|investigators?|detectives?|authorities)\b/i;

/** Findings reveal, that is what they are for: the last word of the source phrase, or the last before what tells more of it. */
export const findings =
  /\b(?:scans?|tests?|x-rays?|mri|ct|cctv|footage|autops(?:y|ies)|search(?:es)?|inquests?|inquir(?:y|ies)|investigations?|probes?|research|examinations?|inspections?|reviews?|analys[ie]s|results?|records?|checks?|screenings?|samples?|excavations?|measurements?)(?=$|,| (?:of|on|in|at|from|for|about|by|to|into|with|under)\b)/iu;

const things =
  "balls?|puck|shot|effort|header|volley|free[- ]kick|penalty|spot[- ]kick|corner|cross|rebound|strike|drive|serve|forehand|backhand|pitch|fastball|kick|tee shot";
const ways =
  "(?:into|onto|off|over (?:the )?(?:bar|crossbar|net|wall|top|fence|boundary)|past|wide|home|high|low|through|against|beyond|under|down|straight|in (?:from|off)|at (?:the )?(?:goal|net)|from (?:close|long|the|just|[\\p{L}\\d]+ (?:yards|metres|meters)))";
const hard =
  "(?:ground|floor|wall|pavement|mat|canvas|boards|bonnet|hood|tarmac|concrete|door|fence|net|goal|post|bar|crossbar|stands?|lorry|truck|car|bus|tree|table|desk)";
const gap = "(?:[\\p{L}\\d’'-]+ ){0,5}";

/** After "slammed" or "blasted": no words hit here, but a ball, a body or a door. */
export const bodily = new RegExp(
  `^ (?:${gap}(?:${things}) (?:[\\p{L}\\d’'-]+ ){0,2}${ways}\\b|${gap}(?:home run|homers?|three-pointers?|brakes?)\\b|${gap}(?:to|onto|into|against) (?:the|an?|his|her|its|their) (?:[\\p{L}-]+ )?${hard}\\b` +
    `|${gap}(?:doors?|gate|lid|phone|fists?|hands?|bat|racket)\\b(?= (?:shut|closed|down|on|in|against|into|behind|open))|shut\\b|into\\b|off\\b)`,
  "iu",
);
