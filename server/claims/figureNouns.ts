/** What the word beside a figure says of it: counted people or things, time, measure; and numbers that count nothing. */
import { anyOf } from "./signs.ts";

/** Time passes for everybody: a duration or an age needs no source. */
export const timeNouns: ReadonlySet<string> = new Set(
  `second seconds minute minutes hour hours day days week weeks weekend weekends month months year years decade decades century
  centuries night nights season seasons quarter quarters semester times time`.split(/\s+/),
);
/** Lengths, weights, temperatures: seldom in dispute, and mostly look-up facts. */
export const measureNouns: ReadonlySet<string> = new Set(
  `km kilometre kilometres kilometer kilometers mile miles metre metres meter meters cm mm foot feet inch inches yard yards acre acres
  hectare hectares tonne tonnes ton tons kg kilo kilos pound pounds gram grams litre litres liter liters gallon gallons degree degrees
  mph kph knots volts watts megawatts square pages words storeys stories floors bedrooms`.split(/\s+/),
);
/** Results everybody saw: votes, goals, seats. */
export const resultNouns: ReadonlySet<string> = new Set(
  `votes vote goals goal points point runs wickets seats seat delegates delegate sets games matches rounds laps tries touchdowns
  electoral superdelegates percentage innings medals wins losses`.split(/\s+/),
);
/** Counts a reader can make from the copy or from a programme: no figure of the kind needs a source. */
export const listedNouns: ReadonlySet<string> = new Set(
  `candidates candidate parts part things thing reasons reason ways way questions question options option sides side chapters
  episodes songs speeches debates debate rallies events stops places steps phases stages words letters pages others leaders deputies contenders rivals
  men women siblings sons daughters children brothers sisters grandchildren nominees finalists hopefuls democrats republicans senators
  governors moderators justices judges panels hosts ads lines tweets items cases members colleagues friends staffers aides advisers
  correspondents reporters pieces states counties primaries contests`.split(/\s+/),
);
/** Counts of these are statistics: somebody keeps them. Other nouns are counted by looking, until they run into thousands. */
export const statisticNouns: ReadonlySet<string> = new Set(
  `jobs homes houses households families workers employees staff cases attacks arrests victims patients migrants refugees immigrants
  asylum-seekers students pupils teachers nurses doctors residents inhabitants voters soldiers troops officers police prisoners inmates
  detainees prosecutions convictions complaints accounts customers clients users subscribers lorries vehicles containers passengers
  tourists visitors crimes murders homicides burglaries shootings accidents crashes infections births companies businesses firms farms
  farmers schools hospitals clinics villages donors donations contributors applications lawsuits claims violations incidents
  investigations fires fighters militants airstrikes strikes raids missiles tanks weapons guns rifles beds flats apartments properties
  emails documents records citizens americans veterans taxpayers adults teenagers minors crowns dollars pounds euros francs roubles
  rubles rupees yen pesos shillings`.split(/\s+/),
);
/** Written out, these are money. */
export const currencyNouns: ReadonlySet<string> = new Set(
  "crowns dollars euros francs roubles rubles rupees yen pesos shillings cents pence".split(" "),
);
/** Sums below this are prices, fees and fares. */
export const smallMoney = 1000;
/** Counts of other things need nobody until they reach this. */
export const largeCount = 1000;
/** Below this a count of such things is told by looking; above it somebody has counted. */
export const listedBelow = 25;

/** Words before a number that make it a name: Article 50, Flight 370, age 52. */
export const nameBefore = new RegExp(
  `(?:^|[\\s(])${anyOf(
    `no\\.? number nos\\.? article section chapter page pages line room route flight highway interstate district title phase level grade
    class season part unit act bill proposition file channel aged age ages at_age turned turns under over_age top day week week's year
    apollo boeing airbus type form rule amendment psalm verse volume lot gate platform pier bus train ward precinct zone sector block`,
  )}\\s+$`,
  "iu",
);
/** Words after a number that make it a time, an age, a date. */
export const clockAfter =
  /^(?:\s?(?:a\.?m\b|p\.?m\b|o['’]clock)|[:.]\d\d\b|[-\s]years?[-\s]old\b|(?:st|nd|rd|th)\b|['’]?s\b|\s?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b)/u;
/** Endings and forms that tell a plural noun. */
export const irregularPlurals: ReadonlySet<string> = new Set(
  "people men women children police troops cattle sheep fish dead wounded injured media data personnel staff youth homeless".split(
    " ",
  ),
);
/** Words that end the noun phrase after a figure. */
export const phraseEnd: ReadonlySet<string> = new Set(
  `the a an and or but in on at to from by with as than that which who when while after before since because if for about into over
  under is are was were be been has have had do does did will would can could may might must should not said says say came went
  this these those his her its their our my it he she they we`.split(/\s+/),
);
/** Words that end in s and are no plural. */
export const notPlural =
  /(?:ss|us|is)$|^(?:across|always|perhaps|besides|towards|afterwards|sometimes|plus|less|this|his|its|was|has|does|says|as)$/u;
