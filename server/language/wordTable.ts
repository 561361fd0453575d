/** Tables that are asked for words of a draft or a file. */

/** Has no entries but its own: a plain object also has `constructor`, which any draft may say. */
export function wordTable<T>(entries: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.assign(Object.create(null) as Record<string, T>, entries);
}
