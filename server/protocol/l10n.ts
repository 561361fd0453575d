/**
 * The words of the server in the language of the person, as the client has them. The one piece of state beside the open
 * sessions: a process has one person. Same shape as the package @vscode/l10n, which can also fetch from the network.
 */
import { fixTitles } from "./fixTitles.ts";
import { filled, type Translate, type Translations, translator } from "./translate.ts";

let translations: Translations = {};
let translateTitle: Translate = () => null;

/** Sets the language for good; without a call everything stays English. `given` is what the client sent: anything. */
export function config(given: unknown): void {
  const entries = typeof given === "object" && given !== null ? Object.entries(given) : [];
  translations = Object.fromEntries(
    entries.flatMap(([english, value]) => {
      const text: unknown = typeof value === "object" && value !== null && "message" in value ? value.message : value;
      return typeof text === "string" ? [[english, text]] : [];
    }),
  );
  const titles = fixTitles.flatMap((title) => {
    const translated = translations[title];
    return translated === undefined ? [] : [[title, translated] as const];
  });
  translateTitle = translator(Object.fromEntries(titles));
}

/** The words in the person's language, `{0}` filled; one literal text, which the generator collects. */
export function t(english: string, ...values: readonly (string | number)[]): string {
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
