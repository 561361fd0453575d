/** Matches of patterns that are asked of every paragraph. */

const none: readonly RegExpExecArray[] = [];

/** What `matchAll` gives of a global pattern, without making the pattern anew for each text; mostly there is nothing. Throws for a pattern that is not global. */
export function allMatches(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  if (!pattern.global) throw new TypeError(`${pattern} is not global.`);
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return none;
  const found: RegExpExecArray[] = [];
  for (; match !== null; match = pattern.exec(text)) {
    found.push(match);
    // An empty match does not move on by itself; a pair of code units is one character to a pattern with `u`.
    if (match[0] === "") pattern.lastIndex += pattern.unicode && (text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1;
  }
  return found;
}
