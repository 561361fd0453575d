/** Reads the source of a regular expression piece by piece, for whoever wants to know something of all its matches. */

/** What is known of a piece, and how pieces make larger ones. */
export interface PatternFacts<T> {
  /** Letters and signs that stand as they are; several where `runs` are asked for. */
  text(literal: string): T;
  /** Something, nobody knows what. */
  readonly any: T;
  /** Nothing that is part of the match: a boundary, an end, what only looks ahead or behind. */
  readonly empty: T;
  either(options: readonly T[]): T;
  joined(parts: readonly T[]): T;
  /** `quantifier` as written: "?", "+?", "{2,3}". */
  repeated(once: T, quantifier: string): T;
  /** A class with more characters than this, as written, is `any`. */
  readonly widestClass: number;
}

/** Letters and spaces side by side, without one that a quantifier follows. */
const plainRun = /[a-zA-Z ]+(?![?*+{])/y;

/** What stands in a class: letter classes are spelled out over hundreds of characters, by build/letterClasses.ts. */
const classMembers = /[^\]\\]*(?:\\[\s\S][^\]\\]*)*/y;

/** Knows the syntax with and without the flags i and u; a class in a class (flag v) is `any`. */
export function readPattern<T>({ source }: RegExp, facts: PatternFacts<T>): T {
  let at = 0;

  function alternatives(): T {
    const found = [sequence()];
    while (source[at] === "|") {
      at++;
      found.push(sequence());
    }
    return found.length === 1 ? (found[0] as T) : facts.either(found);
  }

  function sequence(): T {
    const parts: T[] = [];
    while (at < source.length && source[at] !== "|" && source[at] !== ")") parts.push(plainWords() ?? repeated(atom()));
    return facts.joined(parts);
  }

  function plainWords(): T | null {
    plainRun.lastIndex = at;
    const words = plainRun.exec(source)?.[0];
    if (words === undefined) return null;
    at += words.length;
    return facts.text(words);
  }

  function atom(): T {
    const character = source[at++] ?? "";
    if (character === "(") return group();
    if (character === "[") return characterClass();
    if (character === "\\") return escaped();
    if (character === ".") return facts.any;
    if (character === "^" || character === "$") return facts.empty;
    return facts.text(character);
  }

  function group(): T {
    const opening = source[at] === "?" ? (/^\?(?::|<?[=!]|<[^>]+>)/.exec(source.slice(at, at + 40))?.[0] ?? "") : "";
    at += opening.length;
    const inside = alternatives();
    at++;
    return /[=!]$/.test(opening) ? facts.empty : inside;
  }

  function characterClass(): T {
    const from = at;
    classMembers.lastIndex = at;
    at += classMembers.exec(source)?.[0].length ?? 0;
    const members = source.slice(from, at++);
    // Most are long lists of ranges: not worth a second look.
    if (members.length > facts.widestClass || /^\^|[\\[]|.-./u.test(members) || members === "") return facts.any;
    return facts.either([...new Set(members)].map((member) => facts.text(member)));
  }

  function escaped(): T {
    const character = source[at++] ?? "";
    if (character === "b" || character === "B") return facts.empty;
    if (character === "p" || character === "P") at = source.indexOf("}", at) + 1;
    if (character === "k") at = source.indexOf(">", at) + 1;
    if (character === "c") at += 1;
    if (character === "x") at += 2;
    if (character === "u") at = source[at] === "{" ? source.indexOf("}", at) + 1 : at + 4;
    return /[a-zA-Z0-9]/.test(character) ? facts.any : facts.text(character);
  }

  function repeated(once: T): T {
    if (!"?*+{".includes(source[at] ?? "x")) return once;
    const quantifier = /^(?:[?*+]|\{\d[\d,]*\})\??/.exec(source.slice(at, at + 12))?.[0];
    if (quantifier === undefined) return once;
    at += quantifier.length;
    return facts.repeated(once, quantifier);
  }

  return alternatives();
}
