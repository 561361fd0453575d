/** With what a pattern's matches can begin, read from its source: says at which places of a text it is worth trying. */

/** Characters of a beginning: three tell most English words apart. */
export const longest = 3;

/** A beginning of a match, lower case; `open` where what follows in the pattern may still lengthen it. */
interface Beginning {
  readonly text: string;
  readonly open: boolean;
}

const nothing: readonly Beginning[] = [{ text: "", open: true }];
/** Any character may stand here: the beginning ends. */
const anything: readonly Beginning[] = [{ text: "", open: false }];

/**
 * Beginnings of every match of a pattern that ignores case, lower case, at most `longest` UTF-16 units each; shorter where the pattern leaves
 * open what comes next. "" stands for "anything". Knows what `claimForms` uses of the syntax; throws for the rest.
 */
export function beginningsOf({ source }: RegExp): ReadonlySet<string> {
  let at = 0;

  function alternatives(): readonly Beginning[] {
    const found = [...sequence()];
    while (source[at] === "|") {
      at++;
      found.push(...sequence());
    }
    return found;
  }

  function sequence(): readonly Beginning[] {
    let so: readonly Beginning[] = nothing;
    while (at < source.length && source[at] !== "|" && source[at] !== ")") so = joined(so, repeated(atom()));
    return so;
  }

  function atom(): readonly Beginning[] {
    const character = source[at++] ?? "";
    if (character === "(") return group();
    if (character === "[") return characterClass();
    if (character === "\\") return escaped();
    if (character === ".") return anything;
    if (character === "^" || character === "$") return nothing;
    return [{ text: character.toLowerCase(), open: true }];
  }

  function group(): readonly Beginning[] {
    const opening = /^\?(?::|<?[=!]|<[^>]+>)/.exec(source.slice(at))?.[0] ?? "";
    at += opening.length;
    const inside = alternatives();
    at++;
    // What only looks ahead or behind is no part of the match.
    return /[=!]$/.test(opening) ? nothing : inside;
  }

  function characterClass(): readonly Beginning[] {
    const end = source.indexOf("]", at + 1);
    const members = source.slice(at, end);
    if (members.includes("[")) throw new Error(`A class in a class: ${members}`);
    at = end + 1;
    if (/^\^|\\|.-./u.test(members)) return anything;
    return Array.from(members, (text) => ({ text: text.toLowerCase(), open: true }));
  }

  function escaped(): readonly Beginning[] {
    const character = source[at++] ?? "";
    if (character === "b" || character === "B") return nothing;
    if (character === "p" || character === "P") at = source.indexOf("}", at) + 1;
    if (/[a-zA-Z0-9]/.test(character)) return anything;
    return [{ text: character, open: true }];
  }

  function repeated(once: readonly Beginning[]): readonly Beginning[] {
    const quantifier = /^(?:[?*+]|\{[\d,]+\})\??/.exec(source.slice(at))?.[0];
    if (quantifier === undefined) return once;
    at += quantifier.length;
    const orNone = /^(?:[?*]|\{0)/.test(quantifier) ? nothing : [];
    const more = quantifier.startsWith("?") ? once : once.map(({ text }) => ({ text, open: false }));
    return [...orNone, ...more];
  }

  return new Set(alternatives().map(({ text }) => text));
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
