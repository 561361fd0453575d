/** Words of a draft or a file name made harmless for a terminal. */

/** Control characters (escape sequences recolour or hide lines) and direction overrides become one blank each. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]/gu, " ");
}
