/**
 * Closed lists behind the features: which words can announce, which can name who speaks. Inflected forms in lower case.
 * The classes only help the model; they decide by themselves only where no model is loaded.
 */

/** 0 none, 1 speech verb, 2 other speech act or opinion verb, 3 speech noun, 4 according, 5 pronoun, 6 time word. */
export type WordClass = 0 | 1 | 2 | 3 | 4 | 5 | 6;
export const wordClassCount = 7;

/** `base`, `base/past` or `base/past/participle`; a trailing + doubles the last consonant. */
const speech = `say/said tell/told add note write/wrote/written argue announce report state explain claim declare insist
  suggest warn acknowledge recall tweet retweet reply respond assert contend conclude predict deny confirm admit+ concede
  reveal disclose allege accuse complain testify boast brag+ remark comment observe stress emphasize emphasise underscore
  reiterate repeat remind caution estimate forecast/forecast project quip+ joke lament mention recount indicate continue
  interject shout chant yell exclaim answer counter retort aver+ affirm reaffirm attest proclaim maintain clarify elaborate
  quote cite post publish show/showed/shown find/found demonstrate document detail outline imply hint signal speculate opine
  posit theorize surmise reckon inform notify brief advise assure reassure convince profess confess narrate relate relay
  convey articulate describe read/read blog+ email text stammer mutter murmur whisper cry scream sigh laugh crack deadpan gush
  muse blurt bark snap+ fume thunder intone echo concur+ summarize summarise paraphrase characterize characterise
  teach/taught reason`;
const acts = `ask call urge demand promise vow pledge threaten propose recommend refer+ talk speak/spoke/spoken discuss question
  challenge dismiss reject criticize criticise praise blast slam+ denounce condemn mock attack blame rip+ assail lambast deride
  chide rebuke decry bash hammer knock defend tout compare liken label dub+ portray paint cast/cast depict brand deem name
  apologize apologise thank congratulate applaud hail credit commend salute agree disagree debate address rail lash plead appeal
  beg+ implore exhort encourage request invite press push lobby advocate champion promote highlight fault charge sue rule order
  instruct direct command offer swear/swore/sworn guarantee believe think/thought suspect raise wonder ponder vouch disavow rebut+
  dispute refute contradict contest protest object bemoan rant taunt ridicule disparage scold lecture counsel unveil invoke
  allude pronounce express reference welcome hope fear worry feel/felt expect want see/saw/seen know/knew/known`;
const nouns = `statement claim assertion allegation accusation remark comment announcement report testimony declaration
  explanation argument warning prediction admission acknowledgment denial tweet post letter interview memo email quote words
  message contention conclusion finding revelation disclosure confession reply response answer account speculation estimate
  call question criticism charge promise pledge vow request demand plea recommendation proposal complaint suggestion advice
  description rebuke threat objection view opinion belief concern speech rhetoric`;
const pronouns = `i you he she it we they who which that his her their its my our one someone somebody nobody everyone another
  others some many most both`;
const times = `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december today tonight yesterday tomorrow morning afternoon evening night week month year years
  earlier later recently last next ago`;

function verbForms(entry: string): readonly string[] {
  const [head = "", ...irregular] = entry.split("/");
  const doubles = head.endsWith("+");
  const base = doubles ? head.slice(0, -1) : head;
  const consonantY = /[^aeiou]y$/.test(base);
  const third = /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : consonantY ? `${base.slice(0, -1)}ies` : `${base}s`;
  const stem = base.endsWith("e") ? base.slice(0, -1) : doubles ? base + base.slice(-1) : base;
  const past = consonantY ? `${base.slice(0, -1)}ied` : `${stem}ed`;
  const gerund = /(?:ee|oe|ye)$/.test(base) ? `${base}ing` : `${stem}ing`;
  return [base, third, gerund, ...(irregular.length > 0 ? irregular : [past])];
}

const split = (list: string) => list.trim().split(/\s+/);

function buildClasses(): ReadonlyMap<string, WordClass> {
  const classes = new Map<string, WordClass>();
  const put = (words: readonly string[], wordClass: WordClass) => {
    for (const word of words) if (!classes.has(word)) classes.set(word, wordClass);
  };
  put(split(speech).flatMap(verbForms), 1);
  put(["according", "accord", "per"], 4);
  put(split(pronouns), 5);
  put(split(times), 6);
  put(split(acts).flatMap(verbForms), 2);
  put(
    split(nouns).flatMap((noun) => [noun, `${noun}s`]),
    3,
  );
  return classes;
}

const classes = buildClasses();

/** The class of a word in lower case. A form that can be verb or noun counts as verb. */
export function wordClassOf(lower: string): WordClass {
  return classes.get(lower) ?? 0;
}

/** Every speech verb form that can head a clause: no gerunds, which also begin phrases. */
export function isSpeechVerb(lower: string): boolean {
  return classes.get(lower) === 1 && !lower.endsWith("ing");
}

export const sourcePronouns: ReadonlySet<string> = new Set("i he she it we they who".split(" "));
