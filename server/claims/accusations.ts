/** "Guards tortured the detainees": a crime or grave wrong told of somebody who can be identified. */
import { perParagraph } from "../draft/perParagraph.ts";
import type { Paragraph, Span } from "../draft/types.ts";
import { monthNames, weekdayNames } from "../language/calendar.ts";
import { doerBefore, settled, unidentified } from "../language/wrongdoing.ts";
import { leadOf, matchesIn, ofSentence, type Sign } from "./signs.ts";
import { deeds, deedsDone, doers, offices } from "./wrongdoingWords.ts";

export interface AccusationClaim extends Sign {
  /** As written: "The deputy mayor". */
  readonly party: string;
  readonly partySpan: Span;
  readonly deed: string;
}

const name = "(?:\\p{Lu}[\\p{L}’'-]+ ){1,4}";
const active = new RegExp(
  `(?<![\\p{L}-])(?<party>${name}|[Tt]he (?:[\\p{Ll}-]+ ){0,2}${offices} |(?:[Tt]he )?(?:[\\p{Ll}-]+ )?${doers} |\\p{Lu}\\p{Ll}+ )` +
    `(?:has |have |had )?(?:also |once |repeatedly |systematically )?(?<deed>${deeds})(?!\\p{L})`,
  "gu",
);
const passive = new RegExp(
  `(?<![\\p{L}-])(?:was|were|been) (?<deed>${deedsDone}) by (?<party>(?:the )?(?:[\\p{Ll}-]+ ){0,2}(?:${doers}|${offices})|${name.replace("{1,4}", "{0,3}")}\\p{Lu}[\\p{L}’'-]+)`,
  "gu",
);
/** The group noun at a sentence's start carries a capital: compared without case. */
const group = new RegExp(`^(?:the )?(?:[\\p{L}-]+ )?${doers}$`, "iu");
/** Legal words, doubt and fiction: somebody has ruled, or nobody claims it happened. */
const elsewhere =
  /\b(?:charged|charges|indicted|indictment|accus\w+|alleg\w+|suspected|claims?|claimed|found that|ruled|ruling|trial|lawsuit|sued|prosecutors|if|whether|would|could|might|never|not|n['’]t|no|film|novel|movie|play|episode|character|sued|plot|fiction|show|series|season|league|game|match|base|bases|basket|scene|spotlight|headlines|election-rigging)\b/iu;
/** Long settled: a year of an earlier generation is history. */
const history = /\b(?:1[0-8]\d\d|19[0-7]\d|century|medieval|Nazis?|Hitler|Stalin)\b/u;
const nobody =
  /^(?:Some|Many|Several|Most|All|Both|Each|Three|Two|Four|Five|Nearly|Thieves|Burglars|Robbers|Hackers|Somebody|Someone|Nobody|Attackers|Gunmen|Men|People)$/;

const subordinate = /\b(?:who|which|that|after|when|as|how|because|since)\s+$/iu;
/** "In Leeds Dol stole": where the place ends and the name begins, words do not tell. */
const placeFirst = /^(?:In|At|On|After|Before|By|For|From|With|Near|Outside|Inside|During|Since|Until) /;
const day = `(?:${[...weekdayNames, ...monthNames].join("|")})`;
const dayFirst = new RegExp(`^(?:On|In) ${day} (?=\\p{Lu})`, "u");
const dayOnly = new RegExp(`^${day} (?=\\p{Lu})`, "u");

/** "On Monday Dol stole": Dol did. */
function withoutDay(name: string, lead: string): string {
  return name.replace(/\b(?:[Oo]n|[Ii]n) $/.test(lead) ? dayOnly : dayFirst, "");
}

/** "Ward and Danvers stole": both did, where nothing stands before them. */
const joined = /(?:^|[,;:—–] |\b(?:but|that|while) )(?<others>(?:\p{Lu}[\p{L}’'-]+ ){1,3}and )$/u;

/** What of the words before the name belongs to the party; null where somebody else did it. */
function beforeParty(lead: string): string | null {
  return joined.exec(lead)?.groups?.others ?? doerBefore(lead);
}

const patternsSettled = [settled, elsewhere, history].map(ofSentence);
const isSettled = (paragraph: Paragraph, sentence: Span) => patternsSettled.some((is) => is(paragraph, sentence));

export const findAccusations = perParagraph((paragraph: Paragraph): readonly AccusationClaim[] => {
  const found: AccusationClaim[] = [];
  for (const pattern of [active, passive]) {
    for (const { groups, span, sentence, text, words, at } of matchesIn(paragraph, pattern)) {
      if (isSettled(paragraph, sentence)) continue;
      const written = (groups.party ?? "").trim();
      const lead = leadOf(text, at);
      const isActive = words.startsWith(written);
      const name = isActive ? withoutDay(written, lead) : written;
      const before = isActive && name === written ? beforeParty(lead) : "";
      if (before === null || subordinate.test(lead.slice(0, lead.length - before.length))) continue;
      const party = before + name;
      const head = party.split(" ")[0] ?? "";
      if ((unidentified.has(head) && !group.test(party)) || nobody.test(head) || placeFirst.test(party)) continue;
      const start = span.start + words.indexOf(name) - before.length;
      found.push({
        type: "acc",
        party,
        partySpan: { start, end: start + party.length },
        deed: (groups.deed ?? "").trim(),
        span: { start: isActive ? start : span.start, end: span.end },
        sentence,
      });
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
});
