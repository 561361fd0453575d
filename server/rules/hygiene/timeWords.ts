/** Words of time: dates that are names, relative words, and what makes a date a deadline and not an anchor. */

/** A date before one of these is the name of an event or group, known by its day: the September 11 attacks. */
export const namedDate =
  /^\s*(?:attacks?|attackers?|bombings?|bombers?|massacre|uprising|revolution|insurrection|riots?|coup|putsch|plot|movement|alliance|coalition|group|brigades?|amendment|accords?|agreement|crackdown|anniversary|holiday)\b/iu;

/** Month and day that are the name of an event, in copy that never gives their year. */
export const namedDays: ReadonlySet<string> = new Set([
  "1-6", // the attack on the US Capitol
  "7-4", // the US holiday
  "9-11", // the attacks of 2001
  "10-7", // the Hamas-led attack on Israel
]);

/** The date means every year's. */
export const everyYear =
  /\b(?:every|each) (?:year|spring|summer|autumn|fall|winter)\b|\b(?:annually|yearly|traditionally)\b|\b(?:every|each) $/iu;

/** The year is given by the reader's own: "March 23 of this year", "January 20 next year". */
export const relativeYear = /^,? (?:of )?(?:this|last|next) year\b/iu;

/** The paragraph looks back or ahead by a year: "a year ago, on Thursday, 16 May". */
export const otherYear = /\b(?:last|next|previous|following) year\b|\byears? (?:ago|earlier|before|later|after)\b/iu;

/** The date lies ahead: somewhere in its sentence. */
export const futureWords =
  /\b(?:will|would|shall|by|until|till|is to|are to|to be|due|expected|scheduled|planned|plans|planning|set|next|upcoming|coming|ahead of)\b|['’]ll\b/iu;

/** The date lies behind: a past verb close before or after it. A verb far off may belong to something else. */
export const pastBefore =
  /\b(?:since|was|were|had|did|said|told|met|won|lost|began|\p{L}{3,}ed)(?: \p{L}+){0,3} (?:an? )?$/iu;
export const pastAfter = /^,? (?:\p{L}+ )?(?:was|were|had|did|said|told|\p{L}{3,}ed)\b/iu;

/** A weekday or date after one of these is a limit, not the day something happened: "must leave by 1 November". */
export const deadlineBefore =
  /(?:\b(?:by|until|till|from|deadline (?:of|on)|no later than|starting|beginning|effective|due(?: on)?)|(?<!\b(?:hours|days|weeks|months) )\bbefore)\s+(?:the\s+)?$/iu;

export const weekdayWord = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:s?['’]s|s['’])?(?![\p{L}'’])/gu;

/** A year standing on its own or with a month: in 2021, August 2021. */
export const yearWords = /(?<![\p{L}\d$£€.,-])(?:1[5-9]|20)\d\d(?![\d\p{L}]|[.,]\d)/gu;

/** A month without a day: in September, since late May. */
export const monthAlone =
  /\b(?:in|since|during|last|early|late|mid|early in|late in)[ -](?:January|February|March|April|May|June|July|August|September|October|November|December)\b/gu;

/** Days and spans that the draft's date would place. */
export const calendarPhrase =
  /\b(?:(?:yesterday|tomorrow|today|tonight)(?: (?:morning|afternoon|evening|night))?|this (?:morning|afternoon|evening)|last night|(?:last|next) (?:week|weekend|month)|(?:earlier|later) this (?:week|month)|(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (?:days|weeks) ago|(?<!\bor )a (?:week|fortnight|month) ago)\b/giu;

/** "the last month" is a length, "last-week" part of a name. */
export const notADayBefore = /(?:\b(?:the|these|very)|[-–])\s?$/iu;

/** "today" and "tomorrow" as our time and the future: "even today", "the leaders of tomorrow", "today's owner", USA Today. */
export const ourTimeBefore =
  /\b(?:even|until|till|still|of|to|than|as|between|since|like|from|and|USA|Russia|Psychology)\s$/iu;
export const ourTimeAfter = /^(?:['’]s\b|\s(?:and tomorrow|as then|than ever|more than ever|in (?:the|a) \w+ age)\b)/iu;

/** "Today" is the day of writing beside a verb of the news; elsewhere it often means our time. */
export const newsBefore =
  /\b(?:earlier|later|just|said|told|met|won|lost|left|began|held|rose|fell|(?<!\b(?:is|are|be|been|being|still) )\p{L}{2,}ed)\s$/iu;
export const newsAfter = /^,? (?:said|told|met|won|lost|left|began|held|rose|fell|\p{L}{2,}ed)\b/iu;

/** How far something lies from another event, which must itself have a day. Scheduled events ("before the vote") people know. */
export const eventPhrase =
  /\b(?:(?:two|three|four|five|six|seven|eight|nine|ten|a (?:few|couple of)|several|\d{1,2}) )?(?:hours|days) after\b/giu;

/** "in the days after", "at least ten days after": a length, not a point. */
export const lengthBefore =
  /\b(?:the|these|those|first|last|final|few|early|at least|at most|within|until|up to|more than|less than|every|each)\s$/iu;

/** What such a distance is counted from in general statements, or what everyone can date. */
export const generalEvent =
  /^\s+(?:(?:the|its|their|his|her|a|an|each|every|any)\s+)?(?:birth|delivery|surgery|death|exposure|infection|treatment|vaccination|dawn|dusk|sunrise|sunset|noon|midnight|midday|kick-?off|work|school|Christmas|Easter|Ramadan|Eid|Thanksgiving|Halloween|New Year|Election Day|Valentine|eating|drinking|taking|use|arrival|departure)\b/iu;
