import { allMatches } from "../draft/allMatches.ts";
/** Media as a source: nouns that name no outlet, and the signs of one that is named. */

/** Nouns for media at large. Reported only in lower case or at the start of a sentence: `Kantar Media` is a name. */
export const genericMediaNouns: readonly string[] = words("media press newspapers broadcasters tabloids dailies");

/** Nouns for media only with a word before them that says so: `news outlets`, `local channels`; shops have outlets too. */
export const ambiguousMediaNouns: readonly string[] = words(
  "outlets channels stations websites sites agencies radio television tv",
);

/** Before one of the products, these are media too: `news reports`, `television reports`. */
export const mediumWords: readonly string[] = words("media press news newspaper television tv radio tabloid");

/** With one of these after it, the noun of media is still a source: `media reports`, `press accounts`. */
export const mediaProducts: readonly string[] = words("reports accounts coverage sources articles");

/** One product of one unnamed outlet: `a media report`. */
export const mediaProduct: readonly string[] = words("report account article");

/**
 * Words before the noun that name no outlet. `state` is left out: the state media of a country are known outlets. So is
 * `social`: posts are no press.
 */
export const genericMediaModifiers: readonly string[] = words(`local domestic foreign international regional national
  western some several many multiple various numerous other different unnamed news media press newspaper television tv
  radio online independent private opposition pro-government english-language russian-language arabic-language
  unconfirmed early recent initial published tabloid broadsheet`);

/** One unnamed outlet: `a daily`, `a local newspaper`. */
export const unnamedOutlets: readonly string[] = words("newspaper daily tabloid website broadcaster");

/** One unnamed outlet only after a medium: `a news agency`, `a television channel`; police have stations too. */
export const ambiguousOutlets: readonly string[] = words("site channel station agency outlet portal magazine");

/**
 * Words that make up the name of an outlet, with a capital: `Daily Courier`, `Radio Delta`, `Harbour Times`. Words that
 * as often name something else (`Vice`, `Star`, `Independent`, `Channel`) are left out.
 */
export const outletNameWords: readonly string[] = words(`Times Post Herald Journal Gazette Guardian Tribune Courier
  Telegraph Chronicle Observer Examiner Inquirer Mail Mirror Express Globe Bulletin Daily Weekly News Press Magazine
  Broadcasting Television Radio TV Dispatch Echo Argus Sentinel Dawn Era Novosti Corriere Zeitung`);

/** Outlets known by a name or letters without such a word. */
export const knownOutlets: readonly string[] = words(`AP AFP Reuters BBC CNN NBC ABC CBS MSNBC NPR PBS ITV RTE ANSA
  DPA EFE TASS Interfax Xinhua Kyodo Yonhap Anadolu Bloomberg Politico POLITICO Axios BuzzFeed Breitbart Vox Slate
  Haaretz Spiegel Monde Figaro Libération País Stampa Repubblica Bild Kommersant Meduza Jazeera Arabiya IRNA Fars
  Tasnim SANA PTI ANI HuffPost Gawker TMZ Univision Telemundo`);

const outletWords: ReadonlySet<string> = new Set([...outletNameWords, ...knownOutlets]);

/** `the daily Nova Era`, `news agency Delta`, `broadcaster RTX`: a kind of outlet, then its name. */
const kindThenName =
  /\b(?:daily|weekly|newspaper|magazine|broadcaster|agency|website|site|channel|station|portal|tabloid|outlet)s? \p{Lu}/u;
const capitalised = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}]*(?:-\p{L}+)*/gu;

/** Does the text name an outlet? `added` are names a house knows besides. */
export function namesOutlet(text: string, added: readonly string[] = []): boolean {
  if (kindThenName.test(text) || added.some((name) => text.includes(name))) return true;
  for (const [word] of allMatches(text, capitalised)) if (outletWords.has(word)) return true;
  return false;
}

const outletName = /(?:\p{Lu}[\p{L}\p{N}]*[ -]){0,3}\p{Lu}[\p{L}\p{N}]*/gu;

/** The outlets a text names, in order, each once. */
export function outletsNamedIn(text: string): readonly string[] {
  const names = allMatches(text, outletName)
    .map(([name]) => name.replace(/^(?:The|A|But|And|In) /, ""))
    .filter((name) => name.split(/[ -]/).some((word) => outletWords.has(word)));
  return [...new Set(names)];
}

function words(list: string): readonly string[] {
  return list.split(/\s+/);
}
