/** Writes the manifest and its strings: settings come from the rules, words for people move to package.nls.json. */
import { applyEdits, modify, parse } from "jsonc-parser";
import { levelSettings } from "../server/house/settings.ts";
import { type Translations, translator } from "../server/l10n/translate.ts";
import type { Rule } from "../server/rules/types.ts";
import { configurationOf, levelDescriptions } from "./configuration.ts";
import { type Json, keyFor, stringsOf, valueAt } from "./manifestStrings.ts";

/** Languages of the interface besides English, as VS Code names them. */
export const languages = ["de", "fr", "es", "ru"] as const;
export type Language = (typeof languages)[number];

export interface LocalisedManifest {
  /** Text of package.json, words replaced by `%key%`. */
  readonly manifest: string;
  /** English by key. */
  readonly strings: Readonly<Record<string, string>>;
}

/** Every rule has these: under its first rule's name they would be hard to find. */
const levelKeys: ReadonlyMap<string, string> = new Map(
  levelSettings.flatMap((setting, index) =>
    levelSettings.map((level) => {
      const key = setting === "default" ? `level.default.${level}` : `level.${setting}`;
      return [levelDescriptions(level)[index] ?? "", key] as const;
    }),
  ),
);

/**
 * Takes the manifest as it is written by hand, English or `%key%` with its English in `known`. Settings are made anew;
 * everything else keeps its layout. Equal words share a key. Throws for a key without English.
 */
export function localised(
  text: string,
  known: Readonly<Record<string, string>>,
  rules: readonly Rule[],
): LocalisedManifest {
  const formattingOptions = { tabSize: 2, insertSpaces: true, eol: "\n" };
  const put = (manifest: string, path: readonly (string | number)[], value: unknown) =>
    applyEdits(manifest, modify(manifest, [...path], value, { formattingOptions }));
  const configuration = ["contributes", "configuration"];
  const source = withConfiguration(parse(text), configurationOf(rules) as unknown as Json);
  const strings: Record<string, string> = {};
  const keys = new Map(levelKeys);
  let manifest = text;
  // The settings are many: their part is put together first and written once.
  const settings = structuredClone(valueAt(source, configuration));
  for (const { path, text: written } of stringsOf(source)) {
    const named = /^%(.+)%$/.exec(written)?.[1];
    const english = named === undefined ? written : known[named];
    if (english === undefined) throw new Error(`package.nls.json has no “${named}”, which package.json asks for.`);
    const key = keys.get(english) ?? named ?? free(keyFor(source, path), strings);
    keys.set(english, key);
    strings[key] = english;
    if (path[1] === "configuration") putIn(settings, path.slice(2), `%${key}%`);
    else if (written !== `%${key}%`) manifest = put(manifest, path, `%${key}%`);
  }
  // Laying so many settings out anew takes seconds.
  const same = JSON.stringify(valueAt(parse(manifest), configuration)) === JSON.stringify(settings);
  return { manifest: same ? manifest : put(manifest, configuration, settings), strings };
}

/** The strings in another language, by key; what has no translation is left out, so that VS Code shows the English. */
export function translatedStrings(
  strings: Readonly<Record<string, string>>,
  translations: Translations,
): Readonly<Record<string, string>> {
  const translate = translator(translations);
  return Object.fromEntries(
    Object.entries(strings).flatMap(([key, english]) => {
      const translated = translate(english);
      return translated === null ? [] : [[key, translated]];
    }),
  );
}

function withConfiguration(manifest: Json, configuration: Json): Json {
  const { contributes, ...rest } = manifest as { readonly contributes?: Readonly<Record<string, Json>> };
  return { ...rest, contributes: { ...contributes, configuration } };
}

function free(key: string, taken: Readonly<Record<string, string>>): string {
  if (!Object.hasOwn(taken, key)) return key;
  for (let number = 2; ; number++) if (!Object.hasOwn(taken, `${key}.${number}`)) return `${key}.${number}`;
}

function putIn(value: Json, path: readonly (string | number)[], text: string): void {
  const [first, ...rest] = path;
  if (first === undefined || typeof value !== "object" || value === null) return;
  const holder = value as Record<string | number, Json>;
  if (rest.length === 0) holder[first] = text;
  else putIn(holder[first] ?? null, rest, text);
}
