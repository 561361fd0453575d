import { covers } from "./spans.ts";
import type { Bracket, Span } from "./types.ts";

const kinds: Readonly<Record<string, Bracket["kind"]>> = {
  "(": "round",
  ")": "round",
  "[": "square",
  "]": "square",
  "{": "curly",
  "}": "curly",
};
const labelBefore = /(?:^|\s)(?:\p{L}|\d{1,2}|[ivx]{1,4})$/u;
const smileyBefore = /(?:^|\s)[:;=][-^o']?$/;

/** Brackets of a paragraph, paired by kind; list labels (`a)`) and smileys are left out. Sorted by start. */
export function findBrackets(text: string, prose: Span, opaque: readonly Span[]): readonly Bracket[] {
  const found: Bracket[] = [];
  const stack: { readonly at: number; readonly kind: Bracket["kind"] }[] = [];
  // How many of each kind wait: without one there is no partner to look for.
  const waiting = { round: 0, square: 0, curly: 0 };
  const lone = (at: number, kind: Bracket["kind"], opened: boolean, depth: number) => {
    found.push({ span: { start: at, end: at + 1 }, kind, depth, opened, closed: !opened });
  };
  for (let at = prose.start; at < prose.end; at++) {
    const character = text[at] ?? "";
    const kind = kinds[character];
    if (kind === undefined || covers(opaque, at)) continue;
    if (smileyBefore.test(text.slice(Math.max(prose.start, at - 3), at))) continue;
    if ("([{".includes(character)) {
      stack.push({ at, kind });
      waiting[kind]++;
      continue;
    }
    if (waiting[kind] === 0) {
      if (!labelBefore.test(text.slice(Math.max(prose.start, at - 6), at))) lone(at, kind, false, 0);
      continue;
    }
    for (let open = stack.pop(); open !== undefined; open = stack.pop()) {
      waiting[open.kind]--;
      if (open.kind === kind) {
        found.push({ span: { start: open.at, end: at + 1 }, kind, depth: stack.length, opened: true, closed: true });
        break;
      }
      lone(open.at, open.kind, true, stack.length);
    }
  }
  for (let open = stack.pop(); open !== undefined; open = stack.pop()) lone(open.at, open.kind, true, stack.length);
  return found.sort((a, b) => a.span.start - b.span.start);
}
