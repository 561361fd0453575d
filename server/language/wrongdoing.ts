/** Deeds that cannot be told of somebody without a source, and what shows that a court or the person has spoken. */

/** What is stolen in play and in idiom: a point, a march on somebody, the show. */
const inPlay =
  "points?|win|winner|victory|goals?|equali[sz]er|try|lead|draw|march|show|scene|spotlight|limelight|headlines?|thunder|ball|puck|possession" +
  "|pass|bases?|runs?|singles?|wickets?|set|match|yards?|metres?|kiss|glances?|looks?|glimpses?|peek|hearts?|breath|moment|advantage";
const wordsBetween = "(?:(?!(?:from|of|in|at|and|with|for|to)\\b)[\\p{L}\\d][\\p{L}\\d’'-]* ){0,3}";
/** Not `stole in at the far post`, either. */
export const stole = `stole(?! (?:${wordsBetween}(?:${inPlay})|in|into|ahead|away|off|across|home|past|clear|through|between|up|upon)\\b)`;
/** What was `stolen by` somebody: not the show. */
export const stolen = `(?<!\\b(?:${inPlay}) (?:was|were|been) )stolen`;

const papers =
  "documents?|papers?|signatures?|cheques?|passports?|visas?|permits?|licen[cs]es?|certificates?|diplomas?|prescriptions?|letters?|wills?" +
  "|invoices?|receipts?|(?:bank)?notes|currency|coins|money|tickets?|ballots?|(?:identity|ID|bank) cards?|e-?mails|accounts|paintings?|artworks?|stamps";
/** Partnerships and ways ahead are forged, too: a crime is told by what is forged. */
export const forged = `forged(?= (?:(?!(?:with|in|between|by|on|at|for|from|to|as)\\b)[\\p{L}\\d][\\p{L}\\d,.’'-]* ){0,4}(?:${papers})\\b)`;

/** Past forms whose subject is said to have done wrong; no others, since `beat` and `took` win games and trains. */
const deeds =
  `${stole}|${forged}|` +
  "embezzled|siphoned|bribed|defrauded|swindled|laundered|extorted|blackmailed|raped|molested|groped" +
  "|falsified|rigged|hid|concealed|covered up|lied to";

/** `Marek Dol stole`, `the mayor has embezzled`: the name or title, then the deed. */
export const wrongdoing = new RegExp(
  "(?<!\\p{L})(?<party>(?:\\p{Lu}[\\p{L}’'-]+ ){1,4}|[Tt]he (?:[\\p{Ll}-]+ ){0,2}(?:mayor|minister|governor|chief|director" +
    "|president|chairman|chairwoman|treasurer|company|bank|police|banker|owner|official|officials) )" +
    `(?:has |have |had )?(?<deed>${deeds})(?!\\p{L})`,
  "gu",
);

/** Words for people nobody has identified, and sentence openers that take the place of a name. */
export const unidentified: ReadonlySet<string> = new Set(
  `Thieves Hackers Robbers Burglars Gunmen Attackers Criminals Scammers Pirates Somebody Someone Nobody Who They He She It
  We You I That This Those Which And But Then Men Women People Police`.split(/\s+/),
);

/** Here a court, a confession or a hedge stands behind the sentence. */
export const settled =
  /\b(?:convicted|conviction|pleaded|pled|sentenced|admitted|admits|confessed|guilty|jury|judge|verdict|acquitted|court|reportedly|allegedly|alleged|apparently)\b/iu;

/** Crimes as something somebody is held for, or admits. */
export const crimeGerunds =
  "murdering|killing|stealing|robbing|raping|bribing|assaulting|stabbing|shooting|smuggling|kidnapping|defrauding|embezzling|forging" +
  "|molesting|burgling|looting|trafficking|laundering|extorting|torturing|beating|setting fire|attacking|spying";

const preposition = "(?:of|at|from|in|inside|for|with|by|near|to|on|behind|under|over|against|about)";
const nameAfter = new RegExp(`(?<![\\p{L}-])${preposition} (?:the )?$`, "iu");
const wholePhrase = new RegExp(
  `(?:^|[,;:—–] |\\b(?:and|but|that|said|says|while) )(?<phrase>[Tt]he (?:[\\p{Ll}-]+ ){1,3}${preposition} (?:the )?)$`,
  "u",
);

/**
 * How much of the words before a name belongs to who did it: "The founder of " before "FlyCelt bribed", "" where the name itself did; null where
 * somebody without a name did, as in "a clerk at Carrow Bank stole".
 */
export function doerBefore(lead: string): string | null {
  return nameAfter.test(lead) ? (wholePhrase.exec(lead)?.groups?.phrase ?? null) : "";
}
