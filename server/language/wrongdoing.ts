/** Deeds that cannot be told of somebody without a source, and what shows that a court or the person has spoken. */

/** Past forms whose subject is said to have done wrong; no others, since `beat` and `took` win games and trains. */
const deeds =
  "stole|embezzled|siphoned|bribed|defrauded|swindled|laundered|extorted|blackmailed|raped|molested|groped" +
  "|falsified|forged|rigged|hid|concealed|covered up|lied to";

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
