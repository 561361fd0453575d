/** Patterns in plain words: `illegal (migrant|alien)[s]`, `~slam * report`, `sources ... said`. */
import { inflect, type VerbForms } from "../../language/speechVerbs.ts";

/** A pattern that can be searched for, or why it cannot. */
export type WordPattern =
  | {
      readonly expression: RegExp;
      /** The first `~word` with the number of its group; null where there is none. */
      readonly verb: { readonly forms: VerbForms; readonly group: number } | null;
      /** Letters in lower case that every place must have: a text without them need not be searched. "" where there are none. */
      readonly needs: string;
    }
  | { readonly fault: string };

/** In UTF-16 code units. */
const longest = 300;
const deepest = 4;
/** Words that `...` may stand for. */
const gapWords = 5;

const letter = "[\\p{L}\\p{N}]";
const space = "[ \\t\\r\\n\\u00a0]+";
const anyWord = `${letter}(?:${letter}|[’'-](?=${letter})){0,40}`;

/**
 * Makes an expression of a pattern. Whole words, whatever their capitals; a space is any space; straight and curly apostrophes and all
 * hyphens are alike. `*` in a word is any letters, alone it is one word; `...` is up to five words of the sentence; `(a|b)` is one of
 * several; `[a]` may be missing; `~claim` is every form of the word, `~feel/felt` of an irregular one. Groups and lone stars are numbered for
 * the replacement. Repetition is bounded everywhere, so that searching is linear in the text.
 */
export function wordPattern(pattern: string, caseSensitive: boolean): WordPattern {
  if (pattern.length > longest) return { fault: `Is longer than ${longest} characters.` };
  const reader: Reader = {
    text: pattern.trim().replace(/\s+/g, " "),
    at: 0,
    depth: 0,
    groups: 0,
    verb: null,
    needs: "",
  };
  try {
    const source = sequence(reader, "");
    if (source === "") return { fault: "Is empty." };
    const expression = new RegExp(
      `(?<!${letter}|${letter}[-‐‑])${source}(?!${letter}|[-‐‑]${letter})`,
      caseSensitive ? "gu" : "giu",
    );
    if (expression.test("")) return { fault: "Would fit everywhere: at least one word must be required." };
    expression.lastIndex = 0;
    return { expression, verb: reader.verb, needs: reader.needs };
  } catch (error) {
    if (error instanceof Fault) return { fault: error.message };
    throw error;
  }
}

class Fault extends Error {}

interface Reader {
  readonly text: string;
  at: number;
  depth: number;
  /** Groups opened so far. */
  groups: number;
  verb: { readonly forms: VerbForms; readonly group: number } | null;
  /** The longest run of letters that must be there. */
  needs: string;
}

interface Item {
  readonly source: string;
  readonly kind: "word" | "optional" | "gap";
}

/** Words up to a closing sign that ends this part; the sign is left unread. */
function sequence(reader: Reader, until: string): string {
  const items: Item[] = [];
  while (reader.at < reader.text.length && !until.includes(current(reader))) {
    if (current(reader) === " ") reader.at++;
    else items.push(item(reader, until));
  }
  let source = "";
  for (const [index, { source: own, kind }] of items.entries()) {
    const isFirst = items.slice(0, index).every((before) => before.kind === "optional");
    if (kind === "gap") {
      if (isFirst || items.slice(index + 1).every((after) => after.kind !== "word")) {
        throw new Fault("“...” must stand between words.");
      }
      source += own;
    } else if (kind === "optional") source += isFirst ? `(?:${own}${space})?` : `(?:${space}${own})?`;
    else source += isFirst ? own : `${space}${own}`;
  }
  if (items.length > 0 && items.every(({ kind }) => kind === "optional")) {
    throw new Fault("At least one word must be required: not all may stand in [ ].");
  }
  return source;
}

/** What stands between two spaces: a word with its wildcards and groups. */
function item(reader: Reader, until: string): Item {
  const gap = /^(?:\.\.\.|…)(?= |$)/.exec(reader.text.slice(reader.at))?.[0];
  if (gap !== undefined) {
    reader.at += gap.length;
    if ((reader.text.match(/\.\.\.|…/g) ?? []).length > 3) throw new Fault("Has more than three “...”.");
    reader.groups++;
    return { source: `((?:,?${space}${anyWord}){0,${gapWords}}?),?`, kind: "gap" };
  }
  let run = "";
  let source = "";
  let parts = 0;
  let optional = false;
  let stars = 0;
  while (reader.at < reader.text.length && current(reader) !== " " && !until.includes(current(reader))) {
    const sign = current(reader);
    parts++;
    if (!/\p{L}/u.test(sign)) {
      need(reader, run);
      run = "";
    }
    if (sign === "(" || sign === "[") {
      if (sign === "(") reader.groups++;
      const inner = group(reader, sign);
      optional = sign === "[";
      source += optional ? `(?:${inner})` : `(${inner})`;
      // `migrant[s]`: part of a word that may be missing.
      if (optional && (parts > 1 || continues(reader, until))) {
        source += "?";
        optional = false;
        parts++;
      }
    } else if (sign === "*") {
      reader.at++;
      const alone = parts === 1 && !continues(reader, until);
      if (alone) reader.groups++;
      if (++stars > 2) throw new Fault("A word has more than two “*”.");
      source += alone ? `(${anyWord})` : `${letter}{0,30}`;
    } else if (sign === "~") source += inflected(reader);
    else if (")]|".includes(sign)) throw new Fault(`“${sign}” has no beginning.`);
    else {
      reader.at++;
      if (/\p{L}/u.test(sign)) run += sign;
      source += literal(sign);
    }
  }
  need(reader, run);
  return { source, kind: optional && parts === 1 ? "optional" : "word" };
}

/** Keeps the longest run of letters outside all brackets: those are in every place found. */
function need(reader: Reader, run: string): void {
  if (reader.depth === 0 && run.length > reader.needs.length) reader.needs = run.toLowerCase();
}

/** What all forms begin with: `carr` of carry, carries, carried, carrying. */
function commonStart(forms: readonly string[]): string {
  const [first = ""] = forms;
  let length = first.length;
  while (!forms.every((form) => form.startsWith(first.slice(0, length)))) length--;
  return first.slice(0, length);
}

function group(reader: Reader, opening: "(" | "["): string {
  if (++reader.depth > deepest) throw new Fault("Brackets are nested too deeply.");
  const closing = opening === "(" ? ")" : "]";
  const choices: string[] = [];
  do {
    reader.at++;
    choices.push(sequence(reader, `|${closing}`));
  } while (current(reader) === "|");
  if (current(reader) !== closing) throw new Fault(`“${opening}” is not closed.`);
  reader.at++;
  reader.depth--;
  if (choices.includes("")) throw new Fault(`A choice between “${opening}” and “${closing}” is empty.`);
  return choices.join("|");
}

/** `~claim`, `~feel/felt`: every form; of the first the one that is found is kept. */
function inflected(reader: Reader): string {
  const [whole, base = "", past] = /^~(\p{L}+)(?:\/(\p{L}+))?/u.exec(reader.text.slice(reader.at)) ?? [];
  if (whole === undefined) throw new Fault("“~” stands before a word: ~claim.");
  reader.at += whole.length;
  const forms = inflect(base, past);
  const all = [...new Set(Object.values(forms))].sort((a, b) => b.length - a.length);
  need(reader, commonStart(all));
  const choices = all.map((form) => [...form].map(literal).join("")).join("|");
  if (reader.verb !== null) return `(?:${choices})`;
  reader.verb = { forms, group: ++reader.groups };
  return `(${choices})`;
}

function current({ text, at }: Reader): string {
  return text.charAt(at);
}

function continues(reader: Reader, until: string): boolean {
  return reader.at < reader.text.length && current(reader) !== " " && !until.includes(current(reader));
}

function literal(sign: string): string {
  if ("'’‘".includes(sign)) return "['’‘]";
  if ("-‐‑".includes(sign)) return "[-‐‑]";
  if ('"“”'.includes(sign)) return '["“”]';
  return sign.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
