/** Names of people as a paragraph writes them: with their first name, with a title, or with neither. */
import { givenNames } from "../../attribution/givenNames.ts";
import { nameParticles, openers, personRoles, plainCapitals, shortTitles } from "../../attribution/partyWords.ts";
import { allMatches } from "../../draft/allMatches.ts";
import { perDraft } from "../../draft/perDraft.ts";
import { type PerParagraph, perParagraph } from "../../draft/perParagraph.ts";
import type { Draft, Paragraph, Span } from "../../draft/types.ts";

/** Bodies called by one word that passes for a surname. */
export const bodiesLikeSurnames: ReadonlySet<string> = new Set(
  `pew verizon ford nabisco disney honda nissan siemens bosch bayer pfizer novartis roche nestle nestlé unilever heineken
  maersk shell total glencore deloitte kpmg barclays lloyds santander lufthansa ryanair easyjet delta intel nvidia oracle
  sony nokia ericsson philips renault peugeot fiat ferrari porsche daimler mercedes toyota hyundai kia tesco aldi lidl
  carrefour walmart costco target nike adidas puma visa mastercard paypal spotify reddit snap lyft airbnb openai anthropic
  alphabet meta hezbollah fidesz syriza podemos vox likud plaid unite unison instagram telegram whatsapp carrier wells
  chase merck monsanto dow halliburton lockheed raytheon northrop zillow gannett nielsen ipsos yougov marist quinnipiac
  moody's fitch greggs asda ocado primark vodafone centrica equinor vattenfall volvo scania michelin danone sanofi everton
  arsenal chelsea tottenham fulham burnley brentford celtic rangers juventus ajax benfica mencap barnardo's refuge mermaids`.split(
    /\s+/,
  ),
);

/** Bodies called like a person, in full. */
export const bodiesLikeNames: ReadonlySet<string> = new Set(
  `john lewis|morgan stanley|eli lilly|ted baker|laura ashley|jack wills|philip morris|paddy power|william hill|tim hortons|ralph
  lauren|calvin klein|karen millen|ben sherman|paul smith|john deere|thomas cook|marie curie|marie stopes|jenny craig|harry
  winston|freddie mac|fannie mae|sallie mae|warner bros|rolls royce|jimmy choo|hugo boss|johnson matthey|harvey nichols|louis
  vuitton|christian dior|max mara|allen overy|herbert smith|simon schuster`
    .split("|")
    .map((name) => name.replace(/\s+/g, " ")),
);

/** A name in the form that compares equal. */
export function nameKey(name: string): string {
  return name.toLowerCase().replaceAll("’", "'");
}

/** Asks whether a name is among those that some paragraph of the draft gives, as `nameKey` has them. */
export function namedAnywhere(namesIn: PerParagraph<ReadonlySet<string>>): (draft: Draft, name: string) => boolean {
  const all = perDraft((draft): ReadonlySet<string> => {
    const names = new Set<string>();
    for (const [, found] of namesIn.inDraft(draft)) for (const name of found) names.add(name);
    return names;
  });
  return (draft, name) => all(draft).has(nameKey(name));
}

const abbreviations = "\\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Capt|Maj|Sgt|Adm|Rev|St|Jr|Sr";
const word = `(?:(?:${abbreviations})\\.|\\p{Lu}(?:[\\p{L}\\p{M}'’-]*\\p{L})?)`;
/** `Dina “Dee” Karimova`, `Dina (Dee) Karimova`: a nickname between the two. */
const nickname =
  "(?:(?:“\\p{Lu}[^“”\\n]{0,20}”|\"\\p{Lu}[^\"\\n]{0,20}\"|[‘']\\p{Lu}[^‘’'\\n]{0,20}[’']|\\(\\p{Lu}[^()\\n]{0,20}\\)) )";
const run = new RegExp(
  `(?<![\\p{L}\\p{N}])${word}(?: ${nickname}?(?:(?:${[...nameParticles].join("|")}) ){0,2}${word})*`,
  "gu",
);

/**
 * By its last word in lower case, where a paragraph first gives a name in full (from the first name on). Null for other
 * words of full names, and for names after a role: `President Karimova`. In quotations too: who was named there was named.
 */
export const namesIn = perParagraph(({ text }: Paragraph): ReadonlyMap<string, Span | null> => {
  const names = new Map<string, Span | null>();
  for (const { 0: whole, index } of allMatches(text, run)) {
    let start = index;
    let titled = false;
    const words = whole.split(" ");
    for (; words.length > 1; words.shift()) {
      const lower = (words[0] ?? "").toLowerCase().replace(/\.$/, "");
      const role = personRoles.has(lower) || (shortTitles[lower] ?? "") !== "";
      if (!role && !Object.hasOwn(shortTitles, lower) && !openers.has(lower) && !plainCapitals.has(lower)) break;
      titled ||= role;
      start += (words[0] ?? "").length + 1;
    }
    // "Winger Tom Holt": a role, though no list has it.
    const [role = "", given = ""] = words;
    if (words.length > 2 && givenNames.has(given.toLowerCase()) && !givenNames.has(role.toLowerCase())) {
      start += role.length + 1;
      words.shift();
    }
    if (words.length < 2 && !titled) continue;
    const plain = words.map((one) =>
      one
        .toLowerCase()
        .replaceAll("’", "'")
        .replace(/'s$|\.$/g, ""),
    );
    const surname = plain.at(-1) ?? "";
    if (words.length > 1 && !names.has(surname)) names.set(surname, { start, end: index + whole.length });
    for (const word of plain) if (!names.has(word)) names.set(word, null);
  }
  return names;
});

/** Names a reader knows by one word or without a role. Heads of state and of government change: houses add theirs. */
export const household: ReadonlySet<string> = new Set(
  `trump biden obama clinton bush reagan kennedy putin zelensky zelenskyy macron merkel scholz merz starmer sunak modi xi
  erdogan netanyahu lula milei orban meloni trudeau carney albanese sanders harris vance pence thatcher blair churchill
  gandhi mandela castro francis leo elizabeth charles william harry meghan kate diana beyoncé beyonce madonna adele rihanna
  shakira prince bono sting cher drake eminem pelé pele ronaldo messi neymar socrates plato aristotle jesus muhammad
  orwell shakespeare mozart beethoven bach picasso einstein darwin freud marx lenin stalin hitler napoleon gates musk bezos
  zuckerberg oprah hillary bernie donald barack`.split(/\s+/),
);
