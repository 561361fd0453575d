/** Which strings of the manifest people read, and under which keys they stand in package.nls.json. */

/** JSON as the manifest holds it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type Path = readonly (string | number)[];

export interface ManifestString {
  readonly path: Path;
  /** As it stands in the manifest: English, or `%key%`. */
  readonly text: string;
}

/** Names of fields that hold words for people, wherever in `contributes` they are. */
const spoken = new Set([
  "title",
  "shortTitle",
  "category",
  "label",
  "contextualTitle",
  "contents",
  "description",
  "markdownDescription",
  "enumDescriptions",
  "markdownEnumDescriptions",
  "patternErrorMessage",
  "deprecationMessage",
  "markdownDeprecationMessage",
  "altText",
]);
/** Words that are the same in every language. */
const names = new Set(["Stet"]);

/** Every string of the manifest that is translated, in the order of the manifest. */
export function stringsOf(manifest: Json): readonly ManifestString[] {
  const found: ManifestString[] = [];
  const walk = (value: Json, path: Path, isSpoken: boolean): void => {
    if (typeof value === "string") {
      if (isSpoken && value !== "" && !names.has(value)) found.push({ path, text: value });
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) walk(item, [...path, index], isSpoken);
    } else if (typeof value === "object" && value !== null) {
      for (const [name, item] of Object.entries(value)) walk(item, [...path, name], isSpokenField(name, item, path));
    }
  };
  if (typeof manifest !== "object" || manifest === null || Array.isArray(manifest)) return [];
  for (const [name, value] of Object.entries(manifest)) {
    if (name === "displayName" || name === "description") walk(value, [name], true);
    if (name === "contributes" || name === "capabilities") walk(value, [name], false);
  }
  return found;
}

function isSpokenField(name: string, value: Json, [, point, ...inner]: Path): boolean {
  // Settings are called anything, and hold their defaults.
  if (inner.at(-1) === "properties" || inner.includes("default") || point === "configurationDefaults") return false;
  if (point === "views" && name === "name") return true;
  return spoken.has(name) && (typeof value === "string" || Array.isArray(value));
}

/** The key of a string that has none yet, from its place: `stet.showFindings.title`. */
export function keyFor(manifest: Json, path: Path): string {
  const last = path.at(-1);
  const tail = typeof last === "number" ? [String(path.at(-2)), String(last)] : [String(last)];
  const ids: string[] = [];
  let value: Json = manifest;
  for (const step of path.slice(0, -1)) {
    value = field(value, step);
    const id = field(value, "command") ?? field(value, "id");
    if (typeof id === "string") ids.push(id);
    else if (typeof step === "string" && step.startsWith("stet.")) ids.push(step);
  }
  if (ids.length > 0) return [...ids, ...tail].join(".");
  return path.filter((step) => step !== "contributes").join(".");
}

/** What stands at a place; null where nothing does. */
export function valueAt(value: Json, path: Path): Json {
  return path.reduce(field, value);
}

function field(value: Json, name: string | number): Json {
  return typeof value === "object" && value !== null ? ((value as Record<string | number, Json>)[name] ?? null) : null;
}
