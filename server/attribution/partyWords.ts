/** Nouns, titles and signs by which a draft names persons, bodies, documents and places. */
import { wordTable } from "../language/wordTable.ts";

function words(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}

export type Gender = "he" | "she";

/** Titles that are shortened before a name, with the noun they stand for; "" where they say no more than that somebody has a name. */
export const shortTitles = wordTable<string>({
  mr: "",
  mrs: "",
  ms: "",
  miss: "",
  mx: "",
  messrs: "",
  sir: "",
  dame: "",
  lord: "lord",
  lady: "lady",
  dr: "doctor",
  prof: "professor",
  gen: "general",
  col: "colonel",
  lt: "lieutenant",
  cmdr: "commander",
  capt: "captain",
  maj: "major",
  sgt: "sergeant",
  adm: "admiral",
  cpl: "corporal",
  sen: "senator",
  rep: "representative",
  gov: "governor",
  rev: "reverend",
  hon: "",
  atty: "attorney",
  supt: "superintendent",
  insp: "inspector",
  det: "detective",
  dci: "detective",
  pcso: "officer",
  cllr: "councillor",
  coun: "councillor",
  msp: "politician",
  mep: "politician",
  revd: "reverend",
  fr: "priest",
  pte: "soldier",
  brig: "brigadier",
});

/** Roles of one person. A title before a name, a description after it, or all that the draft calls somebody by. */
export const personRoles: ReadonlySet<string> = new Set([
  ...words(`
  activist actor actress adviser advisor advocate agent aide alderman ambassador analyst anchor archbishop architect artist
  assemblyman assemblywoman assistant astronaut athlete attache attorney author banker baron baroness billionaire biologist
  bishop blogger boss boy brother builder businessman businesswoman candidate captain cardinal carpenter ceo chair chairman
  chairperson chairwoman chancellor chemist chief clerk cleric coach columnist commander commentator commissioner
  congressman congresswoman consul contractor coordinator coroner correspondent councillor councilman councilwoman counsel
  counsellor critic curator daughter dean defendant delegate democrat demographer dentist deputy designer detective
  developer diplomat director doctor driver ecologist economist editor employee engineer envoy epidemiologist executive
  expert father farmer fellow filmmaker firefighter fisherman founder geologist general girl girlfriend boyfriend governor
  graduate guard guide head historian husband imam inspector instructor investigator investor journalist judge justice
  king lawmaker lawyer leader lecturer legislator lieutenant lobbyist magistrate major man manager marshal mayor mechanic
  meteorologist midwife minister miner mother mp mogul monk nephew neighbour neighbor niece nominee novelist nun nurse
  observer officer official operator organiser organizer owner pastor paramedic parent partner patient patriarch
  philanthropist philosopher photographer physician physicist pilot player playwright poet police policeman policewoman
  politician pollster pope premier president priest prime-minister prince princess principal producer professor
  programmer prosecutor psychiatrist psychologist publisher queen rabbi realtor receptionist regulator
  reporter representative republican researcher resident reverend runner sailor scholar scientist secretary
  secretary-general senator sergeant sheriff shopkeeper singer sister skipper sociologist soldier solicitor son speaker
  specialist spokesman spokesperson spokeswoman spouse staffer statesman strategist student superintendent supervisor
  supporter surgeon surveyor survivor suspect teacher technician teenager tenant trader translator treasurer trustee uncle
  aunt undersecretary vet veteran victim vicar vice-chairman vice-president viceroy voter volunteer waiter waitress warden
  widow widower wife winner witness woman worker writer cousin owner psychotherapist butcher baker plumber electrician
  magnate tycoon comedian broadcaster moderator host hostess podcaster adjutant brigadier colonel corporal admiral marine
  provost rector chaplain deacon sheikh emir sultan emperor ayatollah mullah speechwriter caretaker janitor cashier
  constable superintendent ranger umpire referee goalkeeper striker captain midfielder accountant auditor statistician
  co-founder cofounder co-chair co-author vice-chancellor frontman insider source whistleblower informant protester
  demonstrator rebel lieutenant-general major-general attorney-general governor-general high-commissioner`),
]);

/** Roles whose word says he or she. House styles use "chairman", "alderman" and "fisherman" for women too: left out. */
export const genderedRoles = wordTable<Gender>(
  Object.fromEntries([
    ...words(`father brother son husband boyfriend businessman congressman assemblyman councilman policeman spokesman
    statesman uncle nephew widower king prince boy man monk frontman mr sir lord emperor baron`).map(
      (word) => [word, "he"] as const,
    ),
    ...words(`mother sister daughter wife girlfriend businesswoman congresswoman assemblywoman councilwoman policewoman
    spokeswoman chairwoman actress aunt niece widow queen princess girl woman nun waitress hostess baroness mrs ms miss
    dame lady`).map((word) => [word, "she"] as const),
  ]),
);

/** Bodies: institutions, companies, groups that speak as one. */
export const bodyNouns: ReadonlySet<string> = new Set(
  words(`
  academy administration agency airline airlines alliance army assembly association authority bank board brigade broadcaster
  bureau cabinet campaign caucus center centre chamber charity church clinic club coalition college command commission
  commissariat committee company confederacy confederation conference congress conglomerate consortium consulate consultancy
  contractor cooperative council court delegation department developer directorate embassy enterprise exchange factory
  federation firm fleet force forces forum foundation front fund garrison government group guard headquarters hospital
  inspectorate institute institution jury junta laboratory league legislature maker manufacturer militia ministry mission
  mosque movement museum navy network nonprofit office operator organisation organization panel parish parliament
  party patrol police prison producer project registry regime regulator retailer secretariat school senate
  service society staff startup station subsidiary supplier syndicate synod taskforce team thinktank think-tank treasury
  tribunal trust union university utility watchdog zoo hotel brewery newspaper magazine outlet website channel tabloid daily
  weekly orchestra choir theatre theater borough prosecution defence defense opposition palace kremlin`),
);

/** Words that end the names of companies and bodies but stand in no description. */
export const bodyNameWords: ReadonlySet<string> = new Set(
  words(`inc corp corporation ltd llc llp plc gmbh ag co company companies industries motors holdings partners associates
    brothers technologies systems airlines airways bank bancorp pharmaceuticals group solutions labs laboratories
    nations states' republicans democrats tories greens socialists emirate`),
);

/** What a company may be called. */
export const companyNouns: ReadonlySet<string> = new Set(
  words(`company firm airline maker manufacturer retailer operator producer conglomerate startup utility contractor developer
    supplier enterprise subsidiary bank brewery inc corp corporation ltd llc llp plc gmbh ag co companies industries motors
    holdings technologies systems airlines airways pharmaceuticals`),
);

/** Nouns a reader may use for a body named otherwise: "the agency" for a bureau, "the union" for a federation. */
export const bodyWiderNouns = wordTable<readonly string[]>({
  agency: words("bureau office service administration authority directorate inspectorate"),
  department: words("ministry police"),
  ministry: words("department"),
  organisation: words(
    "association federation foundation society league charity institute center centre union alliance",
  ),
  organization: words(
    "association federation foundation society league charity institute center centre union alliance",
  ),
  group: words("front movement association alliance coalition federation league foundation brigade militia party"),
  union: words("federation association brotherhood"),
  charity: words("foundation trust society"),
  bureau: words("fbi"),
  campaign: [],
  company: [],
  firm: [],
  outlet: words("newspaper magazine website"),
  newspaper: words("times post herald journal gazette guardian tribune courier telegraph chronicle observer daily"),
  paper: words("times post herald journal gazette guardian tribune courier telegraph chronicle observer newspaper"),
});

export const documentNouns: ReadonlySet<string> = new Set(
  words(`affidavit agreement analysis article audit bill book brief budget bulletin census communique complaint contract
    database decree diary directive document dossier draft email e-mail essay figures filing filings file files guideline
    indictment judgment judgement law lawsuit letter manifesto memo memoir memorandum minutes motion note notice opinion
    order paper petition poll post record records register release report resolution review ruling statement study suit
    summary survey testimony text transcript treaty tweet verdict warrant records documents emails e-mails letters data
    reports statements polls surveys studies`),
);

/** Plural nouns for people who speak as one, or as nobody in particular. */
export const groupNouns: ReadonlySet<string> = new Set(
  words(`police authorities officials residents villagers prosecutors investigators researchers scientists lawyers
    organisers organizers doctors experts analysts critics supporters opponents protesters demonstrators rebels militants
    witnesses neighbours neighbors relatives parents students teachers farmers workers activists campaigners economists
    republicans democrats lawmakers legislators senators officers soldiers troops firefighters rescuers aides advisers
    advisors diplomats leaders ministers members sources insiders campaigners voters detectives engineers authors editors
    executives managers employees staff councillors judges jurors people men women children families victims survivors
    passengers drivers fans shareholders investors traders owners landlords tenants candidates ambassadors islamists
    conservatives liberals socialists greens tories`),
);

/** Last words of names that are neither person nor body. */
export const thingWords: ReadonlySet<string> = new Set(
  words(`act amendment agreement accord accords treaty war wars street avenue road lane boulevard drive river lake sea ocean bay gulf
    strait mountain mountains mount hill hills valley bridge airport park hotel plaza square island islands city county
    state states province region district town village territory peninsula coast beach desert forest day eve festival cup
    prize award awards series bowl games plan constitution week month season christmas easter ramadan summit
    election elections revolution crisis scandal affair doctrine protocol convention code bill initiative program programme
    strip bank-holiday building tower stadium arena hall station port harbor harbour highway route canal dam
    north south east west northeast northwest southeast southwest olympics championship championships marathon open
    avenue heights beach creek falls springs junction terminal monument memorial cemetery cathedral house-bill`),
);

/** Capitalised words that name neither person nor body by themselves. */
export const plainCapitals: ReadonlySet<string> = new Set(
  words(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december jan feb mar apr jun jul aug sep sept oct nov dec i i'm i've i'll i'd ok tv am pm
    god bible quran koran internet web english muslim muslims christian christians jew jews jewish catholic catholics
    protestant protestants islamic islam christianity hindu hindus buddhist sunni shiite shia
    democratic republican conservative liberal labour american americans european europeans african africans asian
    asians western latino latinos hispanic hispanics arab arabs black white south north east west midwest
    southern northern eastern central brexit covid covid-19 christmas easter thanksgiving halloween gmt est edt
    mr mrs ms dr advertisement photo photos image video correction editor's`),
);

/** Those of them that are surnames as well and stand for their bearer without the given name. */
export const loneSurnames: ReadonlySet<string> = new Set(words("white black west north east"));

/** Those that are surnames after a given name or a title. */
export const surnamesToo: ReadonlySet<string> = new Set([...loneSurnames, ...words("may march english christian")]);

/** Words that open a sentence with a capital and belong to no name. Adverbs in -ly are told by their ending. */
export const openers: ReadonlySet<string> = new Set(
  words(`a about above according across after again against ago all along already also although amid amidst among an and another
    any are around as asked at away back because been before behind below beneath beside besides between beyond both but by
    can citing considering could despite did do does down during each either else even ever every everyone everything except few first
    following for from further given had has have he her here hers herself him his how however i if in indeed inside instead
    into is it its itself just last late later least less let like little many may maybe me meanwhile might more moreover
    most much must my near neither never nevertheless new next no nobody nonetheless nor not nothing noting now of off often
    old on once one only onto or other others otherwise our out outside over past per perhaps quite rather regarding said
    says second see seven several she should since six so some someone something sometimes soon speaking still such ten than
    that the their them then there therefore these they third this those though three through throughout thus to today
    together tomorrow tonight too toward towards two under underneath unless unlike until up upon us via was we well were what
    whatever when whenever where whereas wherever whether which while who whoever whom whose why will with within without would
    yes yesterday yet you your including added adding told born gone now four five eight nine dozens hundreds thousands
    millions half part four-year-old people thanks thank please read watch listen related why's`),
);

/** Words whose capital in mid-sentence opens no name. */
export const smallWords: ReadonlySet<string> = new Set(
  words(`i i'm i've i'd i'll a an the he she it they we you my your our his her its their this that these those and or but in on at
    of for to as by if so no not is was are were has had have says said with from who what when where why how which`),
);

/** Openers that begin a name too where a capital follows: "New York", "Will Smith". */
export const openersOfNames: ReadonlySet<string> = new Set(words("new will may first second"));

/** Small words inside names: "Ursula von der Leyen", "Bank of England". */
export const nameParticles: ReadonlySet<string> = new Set(
  words("de del della der den di da dos das du la le van von bin ibn bint al el ben ter ten zu af av y e abu ul ur"),
);

/** After a name, not part of it. */
export const nameSuffixes: ReadonlySet<string> = new Set(words("jr sr ii iii iv"));

/** Letters behind a name that are no part of it. */
export const postNominals: ReadonlySet<string> = new Set(
  words("kc qc sc mp msp mep mla mbe obe cbe kbe dbe kcb kcmg cmg ch qpm frs phd md esq rn jp bt"),
);

/** Before a name these say what it was or will be, not what it is called. */
export const roleModifiersDropped: ReadonlySet<string> = new Set(
  words(`a an the this that former then acting ex late now new current outgoing incoming longtime long-time veteran senior top
    deputy-designate old own fellow chief-designate retired one only`),
);

/** Places that no table of countries and capitals has, but that speak for those who govern or live there. */
export const placeNames: ReadonlySet<string> = new Set([
  ...words(`alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa
    kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada
    ohio oklahoma oregon pennsylvania tennessee texas utah vermont wisconsin wyoming manhattan brooklyn chicago boston
    philadelphia houston dallas detroit atlanta miami seattle denver phoenix cleveland baltimore pittsburgh milwaukee
    brussels geneva istanbul munich frankfurt hamburg milan naples barcelona marseille manchester birmingham liverpool
    glasgow edinburgh belfast mumbai karachi lahore shanghai shenzhen osaka sydney melbourne toronto montreal vancouver
    dubai jeddah mosul aleppo basra erbil gaza kharkiv odesa odessa donetsk crimea kashmir xinjiang tibet bavaria scotland
    england wales europe asia africa america hollywood`),
  ...`new york|new jersey|new mexico|new hampshire|new orleans|new england|north carolina|south carolina|north dakota|south dakota|west
    virginia|rhode island|los angeles|san francisco|san diego|las vegas|st louis|tel aviv|hong kong|rio de janeiro|sao
    paulo|saint petersburg|st petersburg|latin america|north america|south america|middle east|new york city|silicon
    valley|wall street`
    .split("|")
    .map((name) => name.replace(/\s+/g, " ")),
]);

/** Places are what stands after these. */
export const placePrepositions: ReadonlySet<string> = new Set(
  words("in at near across outside inside around toward towards throughout through into via"),
);

export const prepositions: ReadonlySet<string> = new Set(
  words(`of about on to with against for by like unlike from in at near over under regarding versus vs behind alongside
    between among towards toward beside besides except including than upon onto off`),
);

/** Words that end a noun phrase going back from its head. */
export const phraseWalls: ReadonlySet<string> = new Set(
  words(`and or but nor that which who whom whose when where while as if than then because so though although since until
    is was were are be been being has have had do does did will would can could should may might must not
    of in on at by for from to with about against into over under after before during between among through without within
    what how why whether said says say told tell asked added wrote called named became met saw i you he she it we they me him them us there here
    heard saw took gave made let kept left found sent paid put held brought sold won lost hit led read ran knew knows felt got
    thought showed shown seen taken given asks tells sees wants says calls meets and/or
    also only even just still already now ago per via like unlike upon amid toward towards`),
);

/** Determiners, with what they say: known already, new, or somebody's. */
export const determiners = wordTable<"definite" | "indefinite" | "possessive">({
  the: "definite",
  this: "definite",
  that: "definite",
  these: "definite",
  those: "definite",
  both: "definite",
  a: "indefinite",
  an: "indefinite",
  another: "indefinite",
  one: "indefinite",
  some: "indefinite",
  several: "indefinite",
  many: "indefinite",
  most: "indefinite",
  other: "indefinite",
  two: "indefinite",
  three: "indefinite",
  four: "indefinite",
  five: "indefinite",
  no: "indefinite",
  any: "indefinite",
  each: "indefinite",
  every: "indefinite",
  his: "possessive",
  her: "possessive",
  their: "possessive",
  its: "possessive",
  our: "possessive",
  my: "possessive",
  your: "possessive",
});

/** What only persons do, apart from speaking. */
export const humanVerbs: ReadonlySet<string> = new Set(
  words(`met spoke speaks disagreed disagrees agreed agrees declined declines refused refuses resigned resigns smiled
    laughed nodded shrugged wept cried whispered shouted joked tweeted studied graduated married died lives lived works
    worked wants wanted hopes hoped thinks thought believes believed knows knew feels felt remembers remembered
    testified pleaded apologised apologized recalled grew drove sat walked arrived left returned visited served ran
    chaired chairs heads headed leads led joined retired replied answered argued insisted praised thanked welcomed`),
);

/** Verbs whose object is a person. */
export const personObjectVerbs: ReadonlySet<string> = new Set(
  words(`told asked met reminded assured married interviewed called phoned thanked hired fired appointed elected urged invited
    accused sued arrested questioned succeeded replaced defeated endorsed nominated joined visited praised criticised
    criticized blamed backed warned informed advised`),
);

/** Bodies known by one word that is no person's name. */
export const knownBodies: ReadonlySet<string> = new Set(
  words(`google facebook twitter apple microsoft amazon tesla uber youtube instagram tiktok netflix boeing airbus toyota
    volkswagen samsung hamas hezbollah taliban kremlin pentagon congress senate parliament interpol europol greenpeace oxfam
    unicef unesco nato opec nasa isis isil daesh al-qaida al-qaeda fatah gazprom rosneft huawei goldman citigroup gallup
    bundestag knesset duma wikileaks vatican pfizer moderna exxon chevron walmart starbucks mcdonald's medicare gop
    yahoo ikea siemens democrats republicans`),
);
