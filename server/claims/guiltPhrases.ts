/** "Accused killer Jan Roe", "arrested for stealing": wording that convicts before a court has. */
import { perParagraph } from "../draft/perParagraph.ts";
import type { Paragraph, Span } from "../draft/types.ts";
import { wordTable } from "../language/wordTable.ts";
import { anyOf, matchesIn, type Sign } from "./signs.ts";

export interface GuiltPhrase extends Sign {
  readonly kind: "agent" | "arrest" | "accusedWith";
  /** What to put in place of `span` (or of `changes`), paragraph offsets; empty where only a person can rewrite it. */
  readonly changes: readonly { readonly span: Span; readonly newText: string }[];
}

/** The one who did it, and what it is called: "killer" to "killing". */
const crimes = wordTable<string>({
  killer: "the killing",
  murderer: "murder",
  thief: "theft",
  robber: "robbery",
  burglar: "burglary",
  rapist: "rape",
  arsonist: "arson",
  bomber: "the bombing",
  gunman: "the shooting",
  shooter: "the shooting",
  attacker: "the attack",
  kidnapper: "kidnapping",
  fraudster: "fraud",
  conman: "fraud",
  forger: "forgery",
  hijacker: "hijacking",
  smuggler: "smuggling",
  trafficker: "trafficking",
  stabber: "the stabbing",
  molester: "molestation",
  paedophile: "child abuse",
  pedophile: "child abuse",
  hacker: "hacking",
  spy: "spying",
  embezzler: "embezzlement",
});
const agent = new RegExp(
  `(?<![\\p{L}-])(?:(?:[Tt]he|[Aa]n?) )?(?<hedge>[Aa]ccused|[Aa]lleged|[Ss]uspected) (?<noun>(?:serial |child |mass |cop |drug |people |human )?${anyOf(Object.keys(crimes).join(" "))}) (?<name>\\p{Lu}[\\p{L}’'.-]+(?: \\p{Lu}[\\p{L}’'.-]+){0,3})`,
  "gu",
);
const arrest =
  /(?<![\p{L}-])(?<verb>arrested|held|detained|jailed|in custody) (?<for>for) (?:allegedly )?(?<deed>murdering|killing|stealing|robbing|raping|bribing|assaulting|stabbing|shooting|smuggling|kidnapping|defrauding|embezzling|forging|molesting|burgling|trafficking|laundering|extorting|torturing|beating|setting fire|attacking|spying)\b/giu;
const accusedWith =
  /(?<![\p{L}-])accused (?<with>with)(?= (?:\p{L}+ing|murder|theft|fraud|rape|robbery|arson|bribery|assault|treason|manslaughter|a crime|crimes)\b)/giu;
/** After a verdict the word is a fact. */
const convicted = /\b(?:convicted|found guilty|pleaded guilty|sentenced|sentence|confessed|admitted)\b/iu;

export const findGuiltPhrases = perParagraph((paragraph: Paragraph): readonly GuiltPhrase[] => {
  const found: GuiltPhrase[] = [];
  for (const { groups, span: whole, sentence, text } of matchesIn(paragraph, agent)) {
    if (convicted.test(text)) continue;
    const { noun = "", hedge = "" } = groups;
    // The sentence's own stop is no part of the name.
    const stop = whole.end === sentence.end && groups.name?.endsWith(".") === true ? 1 : 0;
    const span = { start: whole.start, end: whole.end - stop };
    const name = (groups.name ?? "").slice(0, (groups.name ?? "").length - stop);
    const crime = crimes[noun.split(" ").at(-1) ?? ""] ?? "";
    const verdict = hedge.toLowerCase() === "suspected" ? "suspected of" : "accused of";
    const after = text.slice(span.end - sentence.start);
    // "…, Jan Roe, accused of the killing, appeared": commas both sides, unless the sentence has one there already.
    const close = /^[,.;:!?]/.test(after) ? "" : ",";
    found.push({
      type: "acc",
      kind: "agent",
      sentence,
      span,
      // "Jan Roe's trial" has to be turned round.
      changes: /[’']s?$/.test(name) ? [] : [{ span, newText: `${name}, ${verdict} ${crime}${close}` }],
    });
  }
  for (const { groups, span, sentence, text, words } of matchesIn(paragraph, arrest)) {
    if (convicted.test(text)) continue;
    const { verb = "", deed = "" } = groups;
    if (/^jailed$/i.test(verb)) continue;
    const from = span.start + words.search(/ for /i) + 1;
    found.push({
      type: "acc",
      kind: "arrest",
      sentence,
      span,
      changes: [{ span: { start: from, end: span.end - deed.length }, newText: "on suspicion of " }],
    });
  }
  for (const { span, sentence, words } of matchesIn(paragraph, accusedWith)) {
    const start = span.start + words.length - "with".length;
    found.push({
      type: "acc",
      kind: "accusedWith",
      sentence,
      span,
      changes: [{ span: { start, end: span.end }, newText: "of" }],
    });
  }
  return found.sort((a, b) => a.span.start - b.span.start);
});
