/**
 * Words without which a pattern cannot match, read from its source. Most patterns concern words that most drafts do not have, and V8 compiles
 * a pattern when it is first tried: a plain search for a few words before spares a short draft a tenth of a second.
 */

/** What a piece of a pattern is made of. */
interface Piece {
  /** Every text that it matches, lower case; null where these are too many or unknown. */
  readonly exact: readonly string[] | null;
  /** One of these stands in every match; null where nothing is known. */
  readonly needed: readonly string[] | null;
}

const plain = /[a-zA-Z ]+(?![?*+{])/y;
const nothing: Piece = { exact: [""], needed: null };
const unknown: Piece = { exact: null, needed: null };
/** More texts than this are not kept apart. */
const mostTexts = 80;
/** A shorter needle is in every text. */
const shortest = 4;
/** So are these, with or without their spaces. */
const common = new Set(
  `a an and are as at be been but by for from had has have his her in into is it its not of on or our said some than that the their
  them they this to was were when which who will with would more most about after over`.split(/\s+/),
);

/**
 * Lower-case texts one of which stands in the lower-cased text wherever the pattern matches; null where there are none that say much. Knows
 * the syntax of patterns with and without the flags i and u; what it does not know needs nothing.
 */
export function needlesOf({ source }: RegExp): readonly string[] | null {
  let at = 0;

  function alternatives(): Piece {
    const found = [sequence()];
    while (source[at] === "|") {
      at++;
      found.push(sequence());
    }
    if (found.length === 1) return found[0] ?? unknown;
    const exact = found.flatMap((piece) => piece.exact ?? []);
    const needed = found.flatMap((piece) => best([piece.needed, piece.exact]) ?? []);
    const isSure = found.every((piece) => best([piece.needed, piece.exact]) !== null);
    return {
      exact: found.every((piece) => piece.exact !== null) && exact.length <= mostTexts ? exact : null,
      needed: isSure ? needed : null,
    };
  }

  function sequence(): Piece {
    let run: readonly string[] = [""];
    let isWhole = true;
    const needed: (readonly string[] | null)[] = [];
    while (at < source.length && source[at] !== "|" && source[at] !== ")") {
      const piece = plainWords() ?? repeated(atom());
      needed.push(piece.needed);
      const longer = piece.exact === null ? null : product(run, piece.exact);
      if (longer !== null) run = longer;
      else {
        needed.push(run);
        isWhole = false;
        run = piece.exact ?? [""];
      }
    }
    return { exact: isWhole ? run : null, needed: best([...needed, run]) };
  }

  /** As many letters and spaces as stand side by side, without one that a quantifier follows. */
  function plainWords(): Piece | null {
    plain.lastIndex = at;
    const words = plain.exec(source)?.[0];
    if (words === undefined) return null;
    at += words.length;
    return { exact: [words.toLowerCase()], needed: null };
  }

  function atom(): Piece {
    const character = source[at++] ?? "";
    if (character === "(") return group();
    if (character === "[") return characterClass();
    if (character === "\\") return escaped();
    if (character === ".") return unknown;
    if (character === "^" || character === "$") return nothing;
    return literal(character);
  }

  function group(): Piece {
    const opening = source[at] === "?" ? (/^\?(?::|<?[=!]|<[^>]+>)/.exec(source.slice(at, at + 40))?.[0] ?? "") : "";
    at += opening.length;
    const inside = alternatives();
    at++;
    return /[=!]$/.test(opening) ? nothing : inside;
  }

  function characterClass(): Piece {
    const from = at;
    while (at < source.length && source[at] !== "]") at += source[at] === "\\" ? 2 : 1;
    const members = source.slice(from, at++);
    // Most are long lists of ranges: not worth a second look.
    if (members.length > 12) return unknown;
    if (/^\^|\\|.-./u.test(members)) return unknown;
    const all = [...new Set(Array.from(members, (member) => member.toLowerCase()))];
    return all.every(isPlain) && all.length > 0 ? { exact: all, needed: null } : unknown;
  }

  function escaped(): Piece {
    const character = source[at++] ?? "";
    if (character === "b" || character === "B") return nothing;
    if (character === "p" || character === "P") at = source.indexOf("}", at) + 1;
    if (character === "k") at = source.indexOf(">", at) + 1;
    if (character === "x") at += 2;
    if (character === "u") at = source[at] === "{" ? source.indexOf("}", at) + 1 : at + 4;
    return /[a-zA-Z0-9]/.test(character) ? unknown : literal(character);
  }

  function repeated(once: Piece): Piece {
    if (!"?*+{".includes(source[at] ?? "x")) return once;
    const quantifier = /^(?:[?*+]|\{\d[\d,]*\})\??/.exec(source.slice(at, at + 12))?.[0];
    if (quantifier === undefined) return once;
    at += quantifier.length;
    if (quantifier.startsWith("?")) return { exact: once.exact === null ? null : ["", ...once.exact], needed: null };
    if (/^(?:\*|\{0)/.test(quantifier)) return unknown;
    return { exact: null, needed: best([once.needed, once.exact]) };
  }

  const whole = alternatives();
  const found = best([whole.needed, whole.exact]);
  // Where one needle stands in another, the shorter says as much.
  return (
    found?.filter((text, i) => !found.some((other, j) => text.includes(other) && (text !== other || j < i))) ?? null
  );
}

/** In capitals and small letters alike, and nothing that case folding makes something else. */
const isPlain = (text: string) => /^[\0-\x7f]*$/.test(text);

function literal(character: string): Piece {
  return isPlain(character) ? { exact: [character.toLowerCase()], needed: null } : unknown;
}

function product(before: readonly string[], after: readonly string[]): readonly string[] | null {
  if (before.length * after.length > mostTexts) return null;
  const [only = ""] = after;
  if (after.length === 1) return before.map((first) => first + only);
  return before.flatMap((first) => after.map((next) => first + next));
}

/** Of several lists the one that says most: the one whose shortest text is longest. */
function best(lists: readonly (readonly string[] | null)[]): readonly string[] | null {
  let chosen: readonly string[] | null = null;
  let most = shortest - 1;
  for (const list of lists) {
    if (list === null || list.length === 0) continue;
    let least = Number.POSITIVE_INFINITY;
    for (const text of list) {
      const word = text.trim();
      least = Math.min(least, common.has(word) ? 0 : word.length);
    }
    if (least > most || (least === most && chosen !== null && list.length < chosen.length)) {
      most = least;
      chosen = list;
    }
  }
  return chosen;
}

/** The one letter that ignoring case makes an ASCII letter and that lower case leaves as it is. */
const folding = "\u017F";

/** May a pattern with these needles match somewhere in the text, given in lower case? */
export function mayMatch(needles: readonly string[] | null, lower: string): boolean {
  if (needles === null || lower.includes(folding)) return true;
  for (const needle of needles) if (lower.includes(needle)) return true;
  return false;
}
