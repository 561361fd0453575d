/** Which attributions a newsroom would call one: `core` statements, `wide` other speech acts, `other` the rest. By word lists. */

export type ReportiveClass = "core" | "wide" | "other";

/** Verbs that double their last consonant. */
const doubling =
  /^(?:(?:adm|om|comm|perm|subm|em|qu|p|s|h|c|adl|f|spl|r|sl|tr|w|ch|sk|kn|sp)it|.*(?:plan|ban|nod|dub|shrug|hum|grin|quip|rip|slam|blog|flag|stop|drop|refer|infer|concur|rebut|regret|brag|cut|put|vet|pan|jab|rap|tap|beg|abhor|chat|spar|propel|rebel|expel|compel|impel))$/;

/** All regular forms of a lemma; "lemma/form/form" gives irregular ones besides. */
export function inflect(entry: string): readonly string[] {
  const [base = "", ...irregular] = entry.split("/");
  const consonantY = /[^aeiou]y$/.test(base);
  const third = /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : consonantY ? `${base.slice(0, -1)}ies` : `${base}s`;
  const stem = base.endsWith("e") ? base.slice(0, -1) : doubling.test(base) ? base + base.slice(-1) : base;
  const past = consonantY ? `${base.slice(0, -1)}ied` : `${stem}ed`;
  const gerund = base.endsWith("ie")
    ? `${base.slice(0, -2)}ying`
    : /(?:ee|oe|ye)$/.test(base)
      ? `${base}ing`
      : `${stem}ing`;
  return [base, third, past, gerund, ...irregular];
}

const forms = (list: string) => new Set(list.trim().split(/\s+/).flatMap(inflect));

const coreVerbs =
  forms(`say/said tell/told add note write/wrote/written argue announce report state explain claim declare insist suggest
  warn acknowledge recall tweet retweet reply respond assert contend conclude predict deny confirm admit concede
  reveal disclose allege accuse complain testify boast brag remark comment observe stress emphasize emphasise
  underscore reiterate repeat remind caution estimate forecast/forecast project quip joke lament mention recount
  indicate continue interject shout chant yell exclaim answer counter retort aver affirm reaffirm attest proclaim
  maintain clarify elaborate quote cite post publish show/shown find/found demonstrate document detail outline
  imply hint signal speculate opine posit theorize surmise reckon inform notify brief advise assure reassure
  convince profess confess recite narrate relate relay convey articulate describe read/read blog email text cable
  radio stammer mutter murmur whisper cry scream sigh laugh smile shrug crack deadpan gush muse blurt bark snap
  fume thunder intone echo concur/concurred summarize summarise paraphrase characterize characterise teach/taught
  calculate reason point`);

const coreNouns =
  forms(`statement claim assertion allegation accusation remark comment announcement report testimony declaration
  explanation argument warning prediction admission acknowledgment denial tweet post letter interview memo email
  quote saying words message contention conclusion finding revelation disclosure confession reply response answer
  account speculation estimate`);

const corePhrases: readonly RegExp[] = [
  /\baccord(?:ing|s|ed)?\s+to\b/,
  /\baccording\b/,
  /^(?:as )?per\b/,
  /\breportedly\b|\ballegedly\b|\bpurportedly\b/,
  /^\W*(?:[:—–―-]|--)\W*$/,
  /:$/,
  /\bin (?:\S+ ){0,3}(?:words?|view|opinion|account|telling|estimation|assessment)\b/,
  /\b(?:put|puts|putting) it\b/,
  /\bma(?:de|ke|kes|king) (?:it |\S+ )?clear\b/,
  /\bma(?:de|ke|kes|king) (?:the|a|his|her|their|that) (?:\S+ )?(?:case|point|argument)\b/,
  /\bwent on\b|\bgoes on\b|\bgo on\b|\bgoing on\b/,
  /\bself-described\b|\bso-called\b/,
];
const wideVerbs =
  forms(`ask call urge demand promise vow pledge threaten propose recommend refer talk speak/spoke/spoken discuss
  question challenge dismiss reject criticize criticise praise blast slam denounce condemn mock attack blame rip
  assail lambast lambaste deride chide rebuke decry bash hammer knock defend tout compare liken label dub portray
  paint cast/cast depict brand deem name identify list apologize apologise thank congratulate applaud hail credit
  commend salute agree disagree debate address rail lash fire plead appeal beg implore exhort encourage request
  invite press push lobby advocate champion promote highlight blame fault charge sue rule order instruct direct
  command propose offer swear/swore/sworn guarantee commit believe think/thought suspect raise wonder ponder vouch
  disavow rebut rebuff dispute refute contradict contest protest object bemoan rant cheer boo taunt ridicule
  disparage scold lecture counsel coach pitch plug unveil introduce present invoke allude pronounce express issue
  reference compliment welcome celebrate mourn`);

const wideNouns =
  forms(`call question attack criticism charge promise pledge vow request demand appeal plea recommendation proposal
  complaint praise suggestion advice description rebuke threat objection view opinion belief concern speech
  rhetoric`);

const widePhrases: readonly RegExp[] = [
  /\bl(?:aid|ays?|aying) out\b/,
  /\bdoubl\w+ down\b/,
  /\bweigh\w* in\b/,
  /\bt(?:ook|akes?|aking) (?:issue|aim)\b/,
  /\bopened up\b/,
  /\bw(?:ent|ent on) after\b/,
  /\bspeaks? out\b/,
];
const negated =
  /\b(?:not|never|without|declin(?:e|es|ed|ing)|refus(?:e|es|ed|ing)|fail(?:s|ed|ing)?|avoid(?:s|ed|ing)?|stop(?:s|ped|ping)? short|unclear)\b|n['’]t\b|\bno comment\b/;

/** From so many quoted words on a statement counts as a quotation. */
export const minimumQuoted = 4;

/** The class of an attribution by its cue's words and how many of its content's words are quoted. */
export function classOf(cueText: string | null, quotedWords: number): ReportiveClass {
  if (quotedWords >= minimumQuoted) return "core";
  const cue = (cueText ?? "").toLowerCase().replace(/\s+/g, " ").trim();
  if (cue === "" || negated.test(cue)) return "other";
  if (corePhrases.some((phrase) => phrase.test(cue))) return "core";
  const words = cue.match(/\p{L}[\p{L}-]*/gu) ?? [];
  if (words.some((word) => coreVerbs.has(word) || coreNouns.has(word))) return "core";
  if (widePhrases.some((phrase) => phrase.test(cue))) return "wide";
  return words.some((word) => wideVerbs.has(word) || wideNouns.has(word)) ? "wide" : "other";
}
