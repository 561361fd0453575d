/**
 * Forms by which a sentence shows its type of claim. Data only; matched against house voice (quoted words blanked out).
 * A form says what kind of claim it would be, not that it is one: the model weighs that.
 */
import type { ClaimType } from "./types.ts";

export interface ClaimForm {
  readonly type: ClaimType;
  readonly pattern: RegExp;
}

const w = (list: string) => list.trim().replace(/\s+/g, "|");
const polls = w("poll polls polling survey surveys pollster pollsters");
const change =
  w(`rise risen rose rising fall fallen fell falling grow grown grew growing climb climbed climbing drop dropped dropping
  decline declined declining increase increased increasing decrease decreased surge surged surging soar soared soaring plunge plunged
  shrink shrank shrunk shrinking double doubled triple tripled jump jumped slip slipped slipping dwindle dwindled widen widened narrow
  narrowed worsen worsened improve improved spread spreading`);
const crimes =
  w(`murder murdered killing killed fraud bribe bribes bribery bribed corruption corrupt theft stole stolen embezzled laundering
  laundered rape raped assault assaulted abuse abused torture tortured racist racism terrorist terrorists terrorism massacre smuggling
  smuggled trafficking illegal illegally unlawful unlawfully criminal criminals felony scandal scandals misconduct wrongdoing collusion
  cover-up hacked hacking hackers rigged plot plotted plotting extortion harassment harassed discrimination discriminated espionage`);

/** Types in the order of how much a careless sentence costs: the first form found names the type. */
export const claimForms: readonly ClaimForm[] = [
  {
    type: "acc",
    pattern:
      /\b(?:(?:is|are|was|were|been|being) (?:\w+ )?(?:accused|charged|indicted|arrested|convicted|investigated|sued|suspected|sentenced|jailed|detained|fired|ousted|implicated)|under (?:criminal |federal )?investigation|pleaded (?:not )?guilty|lied|misled|deceived|cheated|violated|breached|broke the law|evaded|dodged|botched|falsified|forged|concealed|withheld|covered up|sidestep\w*|exploited|retaliat\w+|intimidat\w+|threaten(?:ed|ing)|attacked|shot|gunned down|blackmail\w*|money[- ]launder\w*|tax evasion|insider trading)\b/giu,
  },
  { type: "acc", pattern: new RegExp(`\\b(?:${crimes})\\b`, "giu") },
  {
    type: "poll",
    pattern: new RegExp(
      `\\b(?:${polls}|(?:recent|new|several|some|many|numerous|two|three) (?:studies|surveys|polls)|studies|research (?:shows?|suggests?|indicates?|finds?|found)|favou?rability|unfavou?rability|approval rating\\w*|percentage points?|front-?runner|head-to-head|match-?ups?|neck and neck|margin of error|(?:lead|leads|led|leading|trail|trails|trailed|trailing) (?:\\w+ ){0,4}(?:by|among|in|with)|standing in the (?:polls|race)|forecasts? (?:show|suggest)\\w*)\\b`,
      "giu",
    ),
  },
  {
    type: "law",
    pattern:
      /\b(?:(?:the|this|that|new|federal|state|current|existing|under|by|party) (?:\w+ )?(?:laws?|rules?|regulations?|statutes?|legislation|bill|act|measure|amendment|treaty|constitution|provisions?|policy|ordinance|decree|procedures?) (?:\w+ ){0,3}?(?:would|will|could|requires?|required|allows?|allowed|bans?|banned|bars?|barred|prohibits?|prohibited|permits?|forbids?|says?|makes?|made|gives?|gave|provides?|provided|mandates?|limits?|limited|calls? for|subjects?|suggests?)|(?:is|are) (?:\w+ )?(?:required|obliged|entitled|allowed|permitted|forbidden|prohibited|barred|banned) (?:to|from|by|under|in)|(?:cannot|may not|must) (?:legally )?be|by law|loopholes?|(?:has|have|had) the (?:legal )?(?:right|power|authority) to|unconstitutional|non-?binding|binding)\b/giu,
  },
  {
    type: "sup",
    pattern:
      /\b(?:the (?:[\w-]+ ){0,2}?(?:(?!(?:west|east|rest|test|guest|forest|interest|protest|contest|request|latest|priest|harvest|honest|modest|arrest|conquest|manifest|invest|northwest|southwest|midwest|pest|quest|chest|nest|best-known)\b)\w{3,}est|most|least|worst|best|only|first|last remaining|sole|leading|top) (?!(?:time|day|week|month|year|lady|half|quarter|amendment|minister|of all|part|few|night|two|three|place|round|name|step)\b)\w+|for the first time|first-ever|one of the (?:most|few|\w+est)|more (?:\w+ )?than (?:any|ever|all|every)|than (?:any|ever|all|every) (?:other|before)?|as (?:\w+) as any|no (?:other|one else|candidate|country|company|president|state) (?:\w+ )?(?:has|have|had|is|in|but)|unprecedented|unheard of|unparalleled|unrivalled|unmatched|record(?:-| )(?:high|low|number|setting|breaking|amount|sum|year|turnout)|all-time|in history|like no other|never before|exceed\w*|surpass\w*|outpac\w+|outperform\w*|historic(?:ally)?|largest|biggest|highest|lowest|greatest|strongest|weakest|oldest|youngest|fastest|slowest|deadliest|richest|poorest|wealthiest)\b/giu,
  },
  {
    type: "qty",
    pattern:
      /\b(?:(?:nearly|almost|about|around|roughly|some|approximately|more than|less than|fewer than|over|at least|up to|as many as|an estimated|only|just) (?:[$£€]\s?)?(?:\d|a (?:dozen|hundred|thousand|million|billion|third|quarter|half|fifth|tenth)|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|half|one)|dozens of|hundreds of|thousands of|millions of|billions of|scores of|a majority of|the majority of|most of the|most \w+s\b|(?:two|three)-(?:thirds|quarters)|one in (?:\w+)|half of|a third of|a quarter of|(?:many|few|several|some) (?:of (?:the|his|her|their) )?\w+s\b|a number of|vast (?:majority|sums?|numbers?)|large (?:numbers?|share|sums?)|bulk of)/giu,
  },
  { type: "qty", pattern: /(?:[$£€]\s?\d|\d\s?(?:%|percent\b|per cent\b)|\d (?:million|billion|trillion)\b)/giu },
  {
    type: "cause",
    pattern:
      /\b(?:because|because of|due to|thanks to|owing to|caus(?:e|es|ed|ing)|led to|leads? to|leading to|result(?:s|ed|ing) (?:in|from)|as a result|the result of|in response to|spark(?:s|ed|ing)?|trigger(?:s|ed|ing)?|prompt(?:s|ed|ing)?|fuel(?:s|l?ed|l?ing)?|driv(?:en|es|ing) (?:by|up|down)|driven|drove|contribut(?:es?|ed|ing) to|helped? (?:to )?(?:\w+)|helping (?:to )?\w+|stem(?:s|med|ming) from|blam\w+|consequence|reason (?:for|that|why)|why|thus|therefore|hence|enabl(?:e|es|ed|ing)|forc(?:es|ed|ing)|paved the way|brought about|gave rise|gives? \w+ (?:an?|the) (?:edge|advantage|lead)|mak(?:es|ing) it (?:harder|easier|difficult|possible)|key to|linchpin|thwart\w*|inspired by|so that|in part by|partly)\b/giu,
  },
  {
    type: "pred",
    pattern:
      /\b(?:will(?! (?:smith|power|of|and testament))|won't|'ll|would(?! (?:not )?(?:say|comment|have))|is going to|are going to|(?:is|are|was|were) (?:\w+ )?(?:set|bound|sure|certain|destined|poised|due|expected|likely|unlikely|projected|predicted|anticipated|slated|scheduled|about) to|(?:could|may|might|should)(?! have)|likely|unlikely|looming|on track|on course|in the coming|upcoming|inevitabl[ey]|is expected|are expected|expected to|promises to|faces? (?:an?|the) (?:uncertain|uphill|tough|difficult)|prospects?|down the road|remains to be seen|if \w+ (?:wins?|loses?|fails?|succeeds?))\b/giu,
  },
  {
    type: "trend",
    pattern: new RegExp(
      `\\b(?:increasing(?:ly)?|growing|consistently|steadily|more and more|fewer and fewer|on the rise|long(?:-| )?(?:been|standing|term)|ever since|in recent (?:\\w+ )?(?:years|months|weeks|days|decades)|over the (?:past|last|years|course)|for (?:years|decades|months|weeks|generations)|over time|trend\\w*|(?:has|have|had|is|are|continues? to|begun to|began to|started to) (?:\\w+ly )?(?:be )?(?:${change})|becom(?:e|es|ing)|became|no longer|once|(?:often|frequently|routinely|regularly|repeatedly|typically|traditionally|generally|usually|always|rarely|seldom|constantly|largely|mostly)|amid|shift\\w*|wave of|spate of|momentum|gain(?:s|ed|ing) (?:ground|traction|steam)|coalesc\\w+|tend(?:s|ed)? to|nationwide|across the country|still)\\b`,
      "giu",
    ),
  },
  {
    type: "mind",
    pattern:
      /\b(?:(?:is|are|was|were|been|be|grew|feel|felt|feels) (?:\w+ly )?(?:hoping|worried|concerned|eager|wary|anxious|confident|nervous|frustrated|furious|angry|reluctant|skeptical|sceptical|determined|keen|convinced|afraid|alarmed|uneasy|mindful|aware|weighing|considering|mulling|betting|banking on|counting on|looking to|seeking to|trying to|hesitant|happy|unhappy|enthusiastic|intent on|content)|hop(?:es|ed) (?:to|that|for)|wants? to|wanted to|plans? to|planned to|intends? to|intended to|aim(?:s|ed)? (?:to|at)|in (?:an|a|what appears an?) (?:\w+ )?(?:effort|bid|attempt) to|strateg(?:y|ies|ists?)|priva(?:te|tely)|behind the scenes|fear(?:s|ed|ing)?|worr(?:y|ies)|believ(?:e|es|ed)|recogni[sz](?:e|es|ed)|reali[sz](?:e|es|ed)|prefer(?:s|red)?|designed to|meant to|intended|view(?:s|ed)? (?:\w+ )?as|hope|hopes|sens(?:e|es|ed)|calculat\w+|euphoria|anxiety|jitters|mood|nerves|eye(?:s|d|ing)|see(?:s|n)? (?:\w+ ){0,3}as)\b/giu,
  },
  {
    type: "proc",
    pattern:
      /\b(?:talks|negotiat\w+|met (?:with|privately)|meeting (?:with|privately)|huddled|closed-door|internal(?:ly)?|memo|draft(?:ed|ing)? (?:a|the)|decided to|agreed to|deliberat\w+|circulat\w+|has been talking|had been talking|aides|advisers|advisors|staff(?:ers)?|(?:is|are|was|were) (?:planning|considering|preparing|organi[sz]ing|gearing up|recruiting|hiring)|authori[sz]ed|scrapped|tweaked|rejected an? (?:offer|request|proposal)|back-?channel|negotiators|dismissed|hired|tapped)\b/giu,
  },
  {
    type: "rec",
    pattern:
      /\b(?:donat\w+|contributed|invested|spent|paid|sold|bought|acquired|owns?|owned|founded|launched|voted (?:for|against)|opposed|supported|backed|championed|sponsored|co-?sponsored|signed|vetoed|withdrew|shelved|abandoned|refused|failed to|declined to|earned|raised|received|accepted|served|worked (?:for|as|at|with)|has (?:\w+ )?(?:called|taken|made|given|tried|spent|pushed|held)|never|previously|formerly|years ago|in (?:19|20)\d\d)\b/giu,
  },
  {
    type: "char",
    pattern:
      /\b(?:known (?:for|as)|(?:widely|often|long|largely) (?:seen|viewed|regarded|considered|known)|regarded as|considered (?:an?|the|to)|seen as|viewed as|controversial|divisive|polari[sz]ing|popular|unpopular|powerful|influential|embattled|beleaguered|troubled|struggl\w+|disastrous|dismal|stunning|surprising(?:ly)?|remarkabl[ey]|dramatic(?:ally)?|extraordinary|striking|aggressive(?:ly)?|moderate|radical|extreme|hard-?line|outspoken|blunt|fiery|bitter(?:ly)?|rocky|fierce(?:ly)?|tepid|lukewarm|deep(?:ly)?|sharp(?:ly)?|stark|notable|notably|crucial|critical|key|major|serious(?:ly)?|significant(?:ly)?|strong(?:ly)?|weak|vulnerab\w+|appear(?:s|ed|ing)? to|seem(?:s|ed|ingly)?|apparent(?:ly)?|clear(?:ly)?|obvious(?:ly)?|in effect|effectively|essentially|arguably|unlike|despite|although|even though|far from|hardly|barely|perfect|flawless\w*|failed|failure|success(?:ful|fully)?|comeback|overwhelming(?:ly)?|exaggerat\w+)\b/giu,
  },
];
