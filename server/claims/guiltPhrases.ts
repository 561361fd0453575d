/** "Accused killer Jan Roe", "arrested for stealing": wording that convicts before a court has. */
import { perParagraph } from "../draft/perParagraph.ts";
import type { Paragraph, Span } from "../draft/types.ts";
import { wordTable } from "../language/wordTable.ts";
import { crimeGerunds } from "../language/wrongdoing.ts";
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
const nouns = anyOf(Object.keys(crimes).join(" "));
const surname = "\\p{Lu}[\\p{L}’'.-]+";
/** Before the name, or round it: "the alleged rapist, Jan Roe,". */
const agent = new RegExp(
  `(?<![\\p{L}-])(?:(?:[Tt]he|[Aa]n?) )?(?<hedge>[Aa]ccused|[Aa]lleged|[Ss]uspected) (?<noun>(?:(?<kind>\\p{Ll}+) )?${nouns}) (?<name>${surname}(?: ${surname}){0,3})` +
    `|(?<![\\p{L}-])[Tt]he (?<hedge2>accused|alleged|suspected) (?<noun2>(?:(?<kind2>\\p{Ll}+) )?${nouns}), (?<name2>\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+){1,3})(?=,)`,
  "gu",
);
/** What the crime is called with the word before: "drug smuggling", "bank robbery"; of a serial killer only a person can tell. */
const kinds: ReadonlySet<string> = new Set("drug people human gun arms bank jewel car art child computer".split(" "));

/** Whom, where and when, but nothing they did: "a man in Leeds on Friday". A vigil is held on Friday for somebody: not after "held". */
const aside =
  "(?: (?!(?:who|whom|which|that|and|or|but|after|before|while|when|as|to|by|for|if|was|were|is|are|had|has|have|responsible|sought|known|famous|notorious|infamous|warrants?|\\p{L}+(?:ed|ing))\\b)[\\p{L}\\d][\\p{L}\\d’'-]*){0,7}";
const arrest = new RegExp(
  `(?<![\\p{L}-])(?<verb>arrested${aside}|detained${aside}|held|jailed|in custody) (?<for>for) (?:allegedly )?(?<deed>${crimeGerunds})\\b`,
  "giu",
);
const accusedWith =
  /(?<![\p{L}-])accused (?<with>with)(?= (?:\p{L}+ing|murder|theft|fraud|rape|robbery|arson|bribery|assault|treason|manslaughter|a crime|crimes)\b)/giu;
/** After a verdict the word is a fact. */
const convicted = /\b(?:convicted|found guilty|pleaded guilty|sentenced|sentence|confessed|admitted)\b/iu;

export const findGuiltPhrases = perParagraph((paragraph: Paragraph): readonly GuiltPhrase[] => {
  const found: GuiltPhrase[] = [];
  for (const { groups, span: whole, sentence, text } of matchesIn(paragraph, agent)) {
    if (convicted.test(text)) continue;
    const hedge = groups.hedge ?? groups.hedge2 ?? "";
    const noun = groups.noun ?? groups.noun2 ?? "";
    const kind = groups.kind ?? groups.kind2 ?? "";
    const whoever = groups.name ?? groups.name2 ?? "";
    // The sentence's own stop is no part of the name.
    const stop = whole.end === sentence.end && whoever.endsWith(".") ? 1 : 0;
    const span = { start: whole.start, end: whole.end - stop };
    const name = whoever.slice(0, whoever.length - stop);
    const crime = crimes[noun.split(" ").at(-1) ?? ""] ?? "";
    const verdict = hedge.toLowerCase() === "suspected" ? "suspected of" : "accused of";
    const after = text.slice(span.end - sentence.start);
    // "…, Jan Roe, 42, accused of the killing, appeared": the age stays with the name.
    const age = /^, \d{1,3}(?=[,.;:!?]|$)/.exec(after)?.[0] ?? "";
    // Commas both sides, unless the sentence or a headline ends there or has one already.
    const close = /^\s*(?:$|[,.;:!?])/.test(after.slice(age.length)) ? "" : ",";
    const isPlain = kind === "" || (kinds.has(kind) && !crime.startsWith("the ") && !crime.startsWith("child "));
    found.push({
      type: "acc",
      kind: "agent",
      sentence,
      span,
      // "Jan Roe's trial" has to be turned round.
      changes:
        /[’']s?$/.test(name) || !isPlain
          ? []
          : [
              {
                span: { start: span.start, end: span.end + age.length },
                newText: `${name}${age}, ${verdict} ${kind === "" ? "" : `${kind} `}${crime}${close}`,
              },
            ],
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
