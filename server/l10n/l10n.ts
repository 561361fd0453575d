/**
 * The words of the server in the language of the person, as the client has them. The one piece of state beside the open
 * sessions: a process has one person, so whatever is kept with its words filled in stays right. Without a client that
 * passes them, on the command line too, everything is English. Same shape as the package @vscode/l10n, which can also
 * fetch from the network.
 */
import { fixTitles } from "./fixTitles.ts";
import { filled, type Translate, type Translations, translator } from "./translate.ts";

let translations: Translations = {};
let translateTitle: Translate = () => null;
let locale = "en";

/**
 * Sets the language for good; without a call everything stays English. `given` is what the client sent: anything.
 * `named` is the language that the client says its interface is in, such as "de" or "pt-br".
 */
export function config(given: unknown, named = "en"): void {
  const entries = typeof given === "object" && given !== null ? Object.entries(given) : [];
  translations = Object.fromEntries(
    entries.flatMap(([english, value]) => {
      const text: unknown = typeof value === "object" && value !== null && "message" in value ? value.message : value;
      return typeof text === "string" ? [[english, text]] : [];
    }),
  );
  // Words decide: English words are not laid out by the habits of another language.
  locale = Object.keys(translations).length > 0 && isLocale(named) ? named : "en";
  const titles = fixTitles.flatMap((title) => {
    const translated = translations[title];
    return translated === undefined ? [] : [[title, translated] as const];
  });
  translateTitle = translator(Object.fromEntries(titles));
}

/** The language the words are in, as an HTML document names it. */
export function language(): string {
  return locale;
}

/** The words in the person's language, `{0}` filled; one literal text, which the generator collects. */
export function t(english: string, ...values: readonly (string | number)[]): string {
  if (values.length === 0) return translations[english] ?? english;
  return withValues(english, Object.fromEntries(values.map((value, index) => [String(index), String(value)])));
}

/** A text that is made elsewhere, with its named values: the message of a rule. */
export function withValues(english: string, values: Readonly<Record<string, string>>): string {
  return filled(translations[english] ?? english, values);
}

/** The title of a quick fix, which a rule made in English. */
export function title(english: string): string {
  return translateTitle(english) ?? english;
}

/** A name as it stands within a sentence: small, but for the nouns of German. */
export function inSentence(words: string): string {
  return /^de\b/.test(locale) ? words : words.toLowerCase();
}

/** A count with the thousands marked. */
export function number(count: number): string {
  return count.toLocaleString(locale);
}

/**
 * A day, or what is known of it, where people read it. `english` is how English tells it; Russian has figures, because the
 * name of a month would have to be declined with the words around it.
 */
export function date(year: number, month: number | null, day: number | null, english: string): string {
  if (locale === "en") return english;
  const style = /^ru\b/.test(locale) ? "2-digit" : "long";
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: "UTC",
    year: "numeric",
    ...(month !== null && { month: style }),
    ...(day !== null && { day: style === "long" ? "numeric" : style }),
  });
  return format.format(Date.UTC(year, (month ?? 1) - 1, day ?? 1)).replace(/\sг\.$/u, "");
}

/** A day of the week, 0 for Sunday; `english` is how English tells it. */
export function weekday(index: number, english: string): string {
  if (locale === "en") return english;
  // 4 January 1970 was a Sunday.
  return new Intl.DateTimeFormat(locale, { timeZone: "UTC", weekday: "long" }).format((index + 3) * 86_400_000);
}

/** A month by itself, 1 to 12. */
export function month(number: number, english: string): string {
  if (locale === "en") return english;
  return new Intl.DateTimeFormat(locale, { timeZone: "UTC", month: "long" }).format(Date.UTC(2000, number - 1, 1));
}

/** `2 days`; other languages have it short, because the word would have to be declined with those around it. */
export function lasting(count: number, unit: "day" | "hour" | "minute"): string {
  const unitDisplay = locale === "en" ? "long" : "short";
  return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay }).format(count);
}

/** `one, two and three` */
export function listed(words: readonly string[]): string {
  const english = locale === "en" ? "en-GB" : locale;
  return new Intl.ListFormat(english, { type: "conjunction" }).format(words);
}

/** A country by its ISO 3166 code; `english` where its name in the language is not known. */
export function country(code: string, english: string): string {
  if (locale === "en") return english;
  try {
    return new Intl.DisplayNames(locale, { type: "region", fallback: "none" }).of(code) ?? english;
  } catch {
    return english;
  }
}

function isLocale(named: string): boolean {
  try {
    return Intl.getCanonicalLocales(named).length > 0;
  } catch {
    return false;
  }
}
