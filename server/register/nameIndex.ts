/** The names of a register by their first word. */
import { nameTokens } from "./nameTokens.ts";
import type { Entry, Name } from "./types.ts";

export interface IndexedName {
  readonly forms: readonly string[];
  readonly name: Name;
  readonly entry: Entry;
}

export type NameIndex = ReadonlyMap<string, readonly IndexedName[]>;

/** Strong names only, longest first. */
export function createNameIndex(entries: readonly Entry[]): NameIndex {
  const index = new Map<string, IndexedName[]>();
  for (const entry of entries) {
    for (const name of entry.names) {
      if (name.strength === "weak") continue;
      const forms = nameTokens(name.text).map(({ form }) => form);
      const [first] = forms;
      if (first === undefined) continue;
      const known = index.get(first) ?? [];
      known.push({ forms, name, entry });
      index.set(first, known);
    }
  }
  for (const names of index.values()) names.sort((a, b) => b.forms.length - a.forms.length);
  return index;
}
