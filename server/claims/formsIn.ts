/** Finds the forms of claims in a sentence, in one pass over its word boundaries. */
import { allMatches } from "../draft/allMatches.ts";
import type { Span } from "../draft/types.ts";
import { longest } from "./beginnings.ts";
import { formBeginnings } from "./formBeginnings.computed.ts";
import { claimForms } from "./patterns.ts";
import type { ClaimType } from "./types.ts";

export interface FoundForms {
  /** In the order of `claimForms`. */
  readonly types: readonly ClaimType[];
  /** By place. */
  readonly marked: readonly Span[];
}

/** Tried at word boundaries only, where a beginning of theirs stands. */
const bounded = claimForms.map(({ pattern }) => pattern.source.startsWith("\\b"));
const sticky = claimForms.map(({ pattern }) => new RegExp(pattern.source, pattern.flags.replace("g", "y")));

/** Bit i stands for the form i; one map a length of beginning. */
const byBeginning: readonly Map<string, number>[] = Array.from({ length: longest + 1 }, () => new Map());
formBeginnings.forEach((beginnings, i) => {
  if (!bounded[i]) return;
  for (const text of beginnings) {
    const map = byBeginning[text.length] as Map<string, number>;
    map.set(text, (map.get(text) ?? 0) | (1 << i));
  }
});
const anywhere = byBeginning[0]?.get("") ?? 0;
const shorter = byBeginning.slice(1, longest);
const full = byBeginning[longest] as ReadonlyMap<string, number>;
/** First characters (ASCII) of any beginning. */
const firsts = Uint8Array.from({ length: 128 }, (_, code) =>
  Number(byBeginning.some((map) => [...map.keys()].some((text) => text.charCodeAt(0) === code))),
);

/** Letters that ignoring case makes one with an ASCII letter: with these, word boundaries are left to the patterns. */
const folding = /[\u017F\u212A]/;

/** Matches of every form in a sentence of house voice; spans count from where `base` counts. */
export function formsIn(text: string, base: number): FoundForms {
  const lower = text.toLowerCase();
  const isPlain = lower.length === text.length && !folding.test(text);
  const marked: Span[] = [];
  let found = 0;
  const mark = (form: number, start: number, end: number) => {
    found |= 1 << form;
    marked.push({ start: base + start, end: base + end });
  };
  claimForms.forEach(({ pattern }, form) => {
    if (isPlain && bounded[form]) return;
    for (const { index, 0: words } of allMatches(text, pattern)) mark(form, index, index + words.length);
  });
  if (isPlain) scan(text, lower, mark);
  const types = new Set(claimForms.flatMap(({ type }, form) => ((found >> form) & 1 ? [type] : [])));
  return { types: [...types], marked: marked.sort((a, b) => a.start - b.start || a.end - b.end) };
}

/** Where each form may match next. */
const next = new Int32Array(claimForms.length);

function scan(text: string, lower: string, mark: (form: number, start: number, end: number) => void): void {
  next.fill(0);
  let wasWord = false;
  for (let at = 0; at < lower.length; at++) {
    const code = lower.charCodeAt(at);
    const isWord = (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 95;
    const isBoundary = isWord !== wasWord;
    wasWord = isWord;
    if (!isBoundary || (anywhere === 0 && (code >= 128 || firsts[code] === 0))) continue;
    let forms = anywhere | (full.get(lower.slice(at, at + longest)) ?? 0);
    for (let i = 0; i < shorter.length; i++) forms |= shorter[i]?.get(lower.slice(at, at + i + 1)) ?? 0;
    for (; forms !== 0; forms &= forms - 1) {
      const form = 31 - Math.clz32(forms & -forms);
      if (at < (next[form] as number)) continue;
      const pattern = sticky[form] as RegExp;
      pattern.lastIndex = at;
      if (!pattern.test(text)) continue;
      next[form] = pattern.lastIndex;
      mark(form, at, pattern.lastIndex);
    }
  }
}
