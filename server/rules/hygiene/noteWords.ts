/** Production notes as newsrooms write them into copy, and what only looks like one. */

/** Names and terms that hold a placeholder's letters. Compared without case. */
export const notPlaceholders: readonly string[] = [
  "TK Maxx", // the shop
  "TK Elevator",
  "TK Aerospace",
  "Super Bowl XXX", // thirty
  "WrestleMania XXX",
  "Castlemaine XXXX", // the beer
  "XXXX Gold",
  "Title XXX",
  "XXX Olympiad",
  "XXX Olympic",
  "XXX Corps",
  "rated XXX", // of films
  "XXX rating",
  "Return of Xander Cage",
];

/** Words that make a bracket in capitals a note to a colleague. WHO and ADD are also initials, so only with a question mark. */
export const noteWords: ReadonlySet<string> = new Set(
  `CHECK CHECKING SOURCE SOURCES SOURCED CITE CITATION CONFIRM CONFIRMED VERIFY VERIFYING TK TKTK TKS XXX XXXX TBC TBD TBA CQ FIX FIXME
  TODO INSERT NAME NAMES TITLE AGE DATE DAY YEAR TIME ZONE PLACE NUMBER FIGURE FIGURES AMOUNT QUOTE QUOTES LINK CAPTION PIC HEADLINE
  STANDFIRST LEAD LEDE INTRO NUTGRAF CUT TRIM HOLD MOVE DELETE REMOVE REWRITE REPHRASE REWORD EXPAND UPDATE UPDATED NOTE NOTES EDIT EDITOR
  EDITORS DESK SUBS LEGAL LAWYER LAWYERS COMMENT RESPONSE REACTION PLACEHOLDER MORE COMING PENDING STATUS SPELLING MISSING UNCLEAR`.split(
    /\s+/,
  ),
);

/** A company's ticker, whole and up to its letters: NYSE: TK. */
export const ticker = /^[A-Z]{2,10}: ?[A-Z.]{1,6}$/u;
export const tickerBefore = /[([][A-Z]{2,10}: ?$/u;

/** Note words that are never initials or a gloss, so that they count in round brackets and quotations too. */
export const plainNoteWords: ReadonlySet<string> = new Set(
  "CHECK CONFIRM VERIFY SOURCE TK TKTK XXX FIXME TODO PLACEHOLDER INSERT SPELLING".split(" "),
);

/** Brackets in capitals that belong in published copy, most of them in transcripts. */
export const publishedBrackets: ReadonlySet<string> = new Set(
  `REDACTED EXPLETIVE INAUDIBLE LAUGHS LAUGHTER APPLAUSE CROSSTALK SIC AUDIO VIDEO LIVE WATCH LISTEN PICTURES FILE PHOTO PHOTOS GALLERY MAP ENDS END`.split(
    /\s+/,
  ),
);

/** Notes in any case, at the start of a square bracket: [check spelling], [citation needed], [tk]. */
export const squareNote =
  /^(?:(?:nb[:.,]? )?(?:pls|plz|please) (?:add|check|cite|confirm|fix|source|update|verify)|nb[:.,]? (?:check|confirm|verify|subs|desk|spelling)|check|tk(?:tk)?|tbc|tbd|cq|citation needed|source needed|fact[- ]?check|(?:(?:more|quotes?|details?|pics?|pictures?|photos?|video|reaction|response|comments?|figures?|names?|links?|caption|map|chart) )?to come|placeholder|insert \w+|needs? (?:source|quote|check|response|comment)\w*)\b/iu;

/** A colleague addressed by trade: (ed: …), [desk — …]. "Editor's note:" is for the reader and stays; "(sub: …)" is sport. */
export const addressedNote =
  /^(?:eds?\b\.?|editors?|desk|copy desk|legal|lawyers?|note to (?:eds?|editors?|subs?|desk|self)|todo|fixme)\s*(?:note\s*)?[:—–]/iu;

/** The same without brackets, in capitals: NOTE TO DESK: what editors are told of a whole story is an advisory. */
export const shoutedNote = /(?<![\p{L}\p{N}])NOTE (?:TO|FOR) (?:THE )?(?:COPY )?(?:DESK|SUBS?|SELF)(?=:)/gu;

/** In round brackets, too: (MORE TO COME), (QUOTES TO COME). */
export const awaited = /^(?:\p{Lu}+ ){1,3}TO COME$/u;

const colleague = "(?:subs?|desk|legal|lawyers?|eds?|editors?)";
/** Between stars or double angle brackets: **CHECK WITH LEGAL**, <<subs please check>>. The same in stars only where it shouts. */
const starred =
  `(?:CHECK|CONFIRM|VERIFY|RUN|CLEAR) (?:WITH|BY|PAST) [\\p{Lu} ]{2,40}|(?:CHECK|CONFIRM|VERIFY) ` +
  "(?:SPELLINGS?|FACTS|NAMES?|AGE|DATES?|TITLE|QUOTES?|FIGURES?|SOURCE)(?: [\\p{Lu} ]{1,40})?" +
  `|${colleague.toUpperCase()}:? (?:PLS|PLEASE|TO|CHECK|CONFIRM|CAN) [\\p{Lu} ]{2,40}`;
export const markedNote = new RegExp(
  `(?<!\\*)\\*{2,3} ?(?:${starred}) ?\\*{2,3}(?!\\*)` +
    `|<< ?(?:${colleague}:? (?:pls|please|to|check|confirm|can|could)\\b|(?:pls|please) (?:add|check|confirm|verify|cite|source)\\b` +
    `|(?:CHECK|check|CONFIRM|confirm|TK|SUBS|DESK|LEGAL)\\b)[^<>]{0,120}>>`,
  "gu",
);

/** The head of a second version of the story. Capitals: copy does not shout its conditions. */
export const alternativeLead =
  /^[[({]?\s*(?:IF [A-Z][A-Z'’-]*(?: [A-Z][A-Z'’-]*){0,5}|(?:ALT(?:ERNATIVE|ERNATE)?|SECOND|OTHER) (?:LEAD|LEDE|INTRO|TOP|HEADLINE|ENDING)|(?:LEAD|LEDE|INTRO|TOP|VERSION|OPTION) (?:IF [A-Z][A-Z'’-]*(?: [A-Z][A-Z'’-]*){0,5}|[A-C1-3]))\s*:/u;

/** Paragraphs an advisory line names: "paragraph 4", "paras 4-6", "pars 2, 4 and 9". */
export const namedParagraphs =
  /\bpar(?:agraph|a)?s?\.?\s+(\d{1,3}(?:(?:\s?[-–]\s?|,\s?(?:and\s)?|\s(?:and|to)\s)\d{1,3})*)/giu;
