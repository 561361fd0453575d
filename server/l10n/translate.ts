/**
 * Translates finished English sentences by the templates they were made from. Rules are pure and speak English; this is how
 * their words reach people in another language without a rule knowing of it.
 */

/** English, with `{0}` or `{name}` for what varies, to the same in another language. */
export type Translations = Readonly<Record<string, string>>;

/** Translated, or null where no entry fits. `used` hears of each entry that served. */
export type Translate = (english: string, used?: (key: string) => void) => string | null;

interface Template {
  readonly key: string;
  readonly pattern: RegExp;
  readonly names: readonly string[];
  readonly translation: string;
}

const placeholder = /\{(\w+)\}/g;

/** The placeholders of a text, sorted, each once. */
export function placeholdersOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(placeholder)].map(([, name = ""]) => name))].sort();
}

/** Fills `{name}`; what has no value stays as it stands. */
export function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(placeholder, (whole, name: string) => values[name] ?? whole);
}

/**
 * Looks a sentence up as it stands, then by its template: the one with the most fixed words that fits. What stands for
 * a placeholder is translated in turn where there is an entry for it, else kept.
 */
export function translator(translations: Translations): Translate {
  const templates = Object.entries(translations)
    .flatMap(([key, translation]) => templateOf(key, translation))
    .sort((a, b) => fixedLength(b.key) - fixedLength(a.key));
  const translate: Translate = (english, used) => {
    const exact = Object.hasOwn(translations, english) ? translations[english] : undefined;
    if (exact !== undefined) {
      used?.(english);
      return exact;
    }
    for (const { key, pattern, names, translation } of templates) {
      const match = pattern.exec(english);
      if (match === null) continue;
      used?.(key);
      const values = names.map((name, index) => {
        const value = match[index + 1] ?? "";
        return [name, translate(value, used) ?? value] as const;
      });
      return filled(translation, Object.fromEntries(values));
    }
    return null;
  };
  return translate;
}

function templateOf(key: string, translation: string): readonly Template[] {
  // A template of nothing but placeholders would fit everything.
  if (placeholdersOf(key).length === 0 || fixedLength(key) < 4) return [];
  const names: string[] = [];
  const source = key
    .split(/(\{\w+\})/)
    .map((part) => {
      const name = /^\{(\w+)\}$/.exec(part)?.[1];
      if (name === undefined) return part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
      if (names.includes(name)) return `\\${names.indexOf(name) + 1}`;
      names.push(name);
      return "([\\s\\S]*?)";
    })
    .join("");
  return [{ key, pattern: new RegExp(`^${source}$`), names, translation }];
}

function fixedLength(key: string): number {
  return key.replace(placeholder, "").length;
}
