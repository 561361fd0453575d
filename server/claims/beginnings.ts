/** With what a pattern's matches can begin, read from its source: says at which places of a text it is worth trying. */
import { readPattern } from "../language/patternReader.ts";

/** Characters of a beginning: three tell most English words apart. */
export const longest = 3;

/** A beginning of a match, lower case; `open` where what follows in the pattern may still lengthen it. */
interface Beginning {
  readonly text: string;
  readonly open: boolean;
}

const nothing: readonly Beginning[] = [{ text: "", open: true }];

/**
 * Beginnings of every match of a pattern that ignores case, lower case, at most `longest` UTF-16 units each; shorter where the pattern leaves
 * open what comes next. "" stands for "anything".
 */
export function beginningsOf(pattern: RegExp): ReadonlySet<string> {
  const found = readPattern<readonly Beginning[]>(pattern, {
    text: (literal) => joined(nothing, [{ text: literal.toLowerCase(), open: true }]),
    any: [{ text: "", open: false }],
    empty: nothing,
    either: (options) => options.flat(),
    joined: (parts) => parts.reduce(joined, nothing),
    repeated(once, quantifier) {
      const orNone = /^(?:[?*]|\{0)/.test(quantifier) ? nothing : [];
      return [...orNone, ...(quantifier.startsWith("?") ? once : once.map(({ text }) => ({ text, open: false })))];
    },
    widestClass: Number.POSITIVE_INFINITY,
  });
  return new Set(found.map(({ text }) => text));
}

function joined(before: readonly Beginning[], after: readonly Beginning[]): readonly Beginning[] {
  const found = new Map<string, Beginning>();
  for (const first of before) {
    for (const next of first.open ? after : nothing) {
      const text = (first.text + next.text).slice(0, longest);
      const open = first.open && next.open && text.length < longest;
      found.set(`${open} ${text}`, { text, open });
    }
  }
  return [...found.values()];
}
