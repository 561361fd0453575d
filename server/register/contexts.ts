/** What the words around a name say for or against its meaning the entry. Data, with a reason each. */

/** Beside initials and names with other meanings, one of these in the sentence says that the listed body is meant. Folded. */
export const contextWords: ReadonlySet<string> = new Set(
  `affiliate affiliates armed attack attacked attackers attacks banned bombers bombing bombings cartel cartels cell cells chapter
  claimed commander commanders designated designation disarm dissident dissidents extremist extremists faction factions fighter
  fighters gang gangs group groups guerrilla guerrillas gunmen hostages insurgency insurgent insurgents jihadi jihadis jihadist
  jihadists loyalist loyalists mercenaries mercenary militant militants militia militias neonazi nazi offensive operatives outlawed
  paramilitaries paramilitary proscribed proscription raid rebel rebellion rebels recruits republican sanctioned sanctions
  secessionist separatist separatists splinter stronghold strongholds supremacist terror terrorism terrorist terrorists troops`.split(
    /\s+/,
  ),
);

/** Parts of a group's name that copy writes small although the list does not: the Haqqani network. Folded. */
export const smallNouns: ReadonlySet<string> = new Set(
  `army battalion battalions branch brigade brigades cartel clan company corps council dissidents faction fighters force foundation
  front gang group militants militia movement network organisation organization party province rebels regiment society trust`.split(
    /\s+/,
  ),
);

/** Endings after a hyphen that only compare: a Taliban-style code is not the Taliban's. Folded. */
export const comparisons: ReadonlySet<string> = new Set("esque ish like style type".split(" "));

/** Before the name of a body: then it is somebody's surname. Folded. */
export const titles: ReadonlySet<string> = new Set(
  "mr mrs ms miss dr prof professor sir lord lady judge justice detective sergeant sgt constable".split(" "),
);

interface Denial {
  /** Entry whose names are meant; null for every entry. */
  readonly entry: string;
  /** Of the matched words, folded and joined by blanks; null for any name of the entry. */
  readonly name: RegExp | null;
  /** Text directly before or after the name, or of its sentence, that says something else is meant. */
  readonly before?: RegExp;
  readonly after?: RegExp;
  readonly sentence?: RegExp;
  /** Text directly after the name that makes it the entry's all the same: an Islamic State-linked cell. */
  readonly unless?: RegExp;
}

export const denials: readonly Denial[] = [
  // The state of 1992 to 2002, and any other state that calls itself Islamic. ISIL's own long names are longer matches.
  { entry: "isil", name: /^islamic state$/, after: /^\s+of\s+\p{Lu}/u },
  {
    entry: "isil",
    name: /^islamic state$/,
    before: /\b(?:an|any|every|first|modern|only|world's)\s+$/i,
    unless: /^[-‐‑]/,
  },
  // The river, the goddess, the school of the American spelling.
  { entry: "isil", name: /^isis$/, sentence: /\b(?:goddess|Osiris|Horus|temple|Thames|rowing)\b/i },
  // Clubs in the Gulf.
  {
    entry: "al-shabaab",
    name: /sh[ae]+bb?a*b$/,
    sentence:
      /\b(?:striker|midfielder|defender|goalkeeper|winger|coach|league|club|stadium|fixtures?|scored|FC|SC|Al-Nassr|Al-Hilal|Al-Ahli|Pro League|transfer)\b/,
  },
  // A motorway in Sussex and a galaxy group.
  {
    entry: "m23",
    name: /^m23$/,
    sentence:
      /\b(?:motorway|junction|carriageway|southbound|northbound|Gatwick|Crawley|Sussex|M25|traffic|telescope|cluster)\b/,
  },
  { entry: "eta", name: /^eta$/, sentence: /\b(?:estimated|arriv\w+|delivery|minutes|shipping)\b/i },
  // Savings and a law of 2022.
  {
    entry: "ira",
    name: /^ira$/,
    sentence: /\b(?:Roth|retirement|rollover|contributions?|Inflation|tax|savings|Gershwin|Glass)\b/,
  },
  // Governorates.
  { entry: "isis-sinai", name: /^sinai province$/, before: /\b(?:North|South)(?:ern)?\s+$/i },
  // Other bodies that took the name.
  { entry: "hezbollah", name: null, before: /\b(?:Turkish|Kurdish|Saudi)\s+$/ },
  { entry: "hezbollah", name: null, after: /^\s+al-(?:Hejaz|Hijaz)/ },
  { entry: "taliban", name: null, before: /\b(?:American|Punjabi|Christian|Hindu)\s+$/ },
  {
    entry: "los-lobos",
    name: null,
    sentence: /\b(?:albums?|band|concert|guitar\w*|song\w*|tour|Grammy|La Bamba|rock)\b/,
  },
  {
    entry: "wagner",
    name: /^wagner$/,
    sentence: /\b(?:opera\w*|composer\w*|Bayreuth|Ring cycle|Tristan|Parsifal|conduct\w+)\b/i,
  },
];
