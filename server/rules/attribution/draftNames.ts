/** Names of people as a paragraph writes them: with their first name, with a title, or with neither. */
import { nameParticles, openers, personRoles, plainCapitals, shortTitles } from "../../attribution/partyWords.ts";
import { perParagraph } from "../../draft/perParagraph.ts";
import type { Paragraph, Span } from "../../draft/types.ts";

/** Bodies called by one word that passes for a surname. */
export const bodiesLikeSurnames: ReadonlySet<string> = new Set(
  `pew verizon ford nabisco disney honda nissan siemens bosch bayer pfizer novartis roche nestle nestlé unilever heineken
  maersk shell total glencore deloitte kpmg barclays lloyds santander lufthansa ryanair easyjet delta intel nvidia oracle
  sony nokia ericsson philips renault peugeot fiat ferrari porsche daimler mercedes toyota hyundai kia tesco aldi lidl
  carrefour walmart costco target nike adidas puma visa mastercard paypal spotify reddit snap lyft airbnb openai anthropic
  alphabet meta hezbollah fidesz syriza podemos vox likud plaid unite unison instagram telegram whatsapp carrier wells
  chase merck monsanto dow halliburton lockheed raytheon northrop zillow gannett nielsen ipsos yougov marist quinnipiac
  moody's fitch`.split(/\s+/),
);

export interface WrittenName {
  /** The last word of it, lower case, without a possessive ending. */
  readonly surname: string;
  /** Paragraph offsets, from the first name. */
  readonly span: Span;
}

export interface WrittenNames {
  /** Two words with capitals and more; the first is no title. */
  readonly full: readonly WrittenName[];
  /** Lower case words that stand in a full name or after the title of a role: `President Karimova`. */
  readonly known: readonly string[];
}

const abbreviations = "\\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Capt|Maj|Sgt|Adm|Rev|St|Jr|Sr";
const word = `(?:(?:${abbreviations})\\.|\\p{Lu}(?:[\\p{L}\\p{M}'’-]*\\p{L})?)`;
const run = new RegExp(`(?<![\\p{L}\\p{N}])${word}(?: (?:(?:${[...nameParticles].join("|")}) ){0,2}${word})*`, "gu");

/** All names of a paragraph in order, in quotations too: who was named there was named. */
export const namesIn = perParagraph(({ text }: Paragraph): WrittenNames => {
  const full: WrittenName[] = [];
  const known: string[] = [];
  for (const { 0: whole, index } of text.matchAll(run)) {
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
    const plain = words.map((one) =>
      one
        .toLowerCase()
        .replaceAll("’", "'")
        .replace(/'s$|\.$/g, ""),
    );
    if (words.length > 1 || titled) known.push(...plain);
    if (words.length > 1) full.push({ surname: plain.at(-1) ?? "", span: { start, end: index + whole.length } });
  }
  return { full, known };
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
