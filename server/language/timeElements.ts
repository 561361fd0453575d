/** Words that say when: a weekday, a date, a year, or a distance in time. */

const months = "January|February|March|April|May|June|July|August|September|October|November|December";
const unit = "(?:[Mm]inute|[Hh]our|[Dd]ay|[Nn]ight|[Ww]eek|[Ww]eekend|[Mm]onth|[Yy]ear)s?";

const element = new RegExp(
  [
    "\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\\b|\\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\.(?= )",
    `\\b(?:${months})\\b(?! (?:be|have|not)\\b)|\\b(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\\. ?\\d`,
    "\\b(?:19|20)\\d\\d\\b|\\b\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}\\b",
    "\\b\\d{1,2}(?::\\d\\d)? ?[ap]\\.?m\\b",
    "\\b(?:[Tt]oday|[Yy]esterday|[Tt]onight|[Tt]omorrow|[Oo]vernight|nowadays)\\b",
    `\\b(?:[Tt]his|[Ll]ast|[Tt]hat|[Tt]he (?:same|next|following|previous|past)|[Ee]arlier (?:this|in|on)) (?:[a-z]+ )?(?:morning|afternoon|evening|summer|winter|spring|autumn|fall|${unit})\\b`,
    `\\b${unit} (?:after|later|before|earlier|ago)\\b`,
    "\\b(?:[Ss]hortly|[Ss]oon|[Ii]mmediately|[Mm]oments?) (?:after|before|afterwards?)\\b|\\b[Aa]t the time\\b|\\b[Aa] day (?:after|before|earlier|later)\\b",
  ].join("|"),
  "u",
);

/** Does the text say when something happened or was said? */
export function saysWhen(text: string): boolean {
  return element.test(text);
}

const day =
  /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:[Tt]oday|[Yy]esterday|[Tt]onight|[Oo]vernight|[Tt]his (?:morning|afternoon|evening))\b/u;

/** Does the text name a day by its place in the week or beside today? */
export function namesDay(text: string): boolean {
  return day.test(text);
}
