/** Shows where a bracket inside a bracket interrupts a speaker's words. */
import { holds, startingIn } from "../../draft/spans.ts";
import type { Bracket, Paragraph, Span } from "../../draft/types.ts";
import * as l10n from "../../l10n/l10n.ts";
import { paragraphRule } from "../types.ts";

interface Nested {
  /** The space and bracket that open the inner one, and the bracket that closes it; null where commas would not do. */
  readonly commas: { readonly open: Span; readonly close: Span; readonly closeText: string } | null;
  /** How the explanation reads outside the quotation. */
  readonly outside: string;
}

export const nestedQuoteBrackets = paragraphRule<Record<never, never>, Nested>({
  meta: {
    id: "nested-quote-brackets",
    group: "quotes",
    statement: "No bracket stands inside another bracket inside a quotation.",
    level: "warning",
    zones: ["headline", "standfirst", "bullet", "body", "caption"],
    inQuotes: true,
    tags: [],
    why: "One bracket already interrupts the speaker; a second hides who is explaining what to whom.",
    source: "Common practice",
    options: {},
    messages: {
      nested: { text: "Bracket inside a bracket inside a quotation. Could the explanation follow the quotation?" },
    },
    examples: {
      bad: [
        { text: `"The PGA ⟦[Provincial Guard Army (the rebels' name for itself)]⟧ will march," he said.` },
        { text: '"It ⟦(the deal [signed in May])⟧ is void."' },
        { text: "“They ⟦[the drivers (and their union)]⟧ went home,” Holt said. “We [the office staff] stayed.”" },
        { text: "Holt wrote: “The fund ⟦(the Velm Fund (founded 1931))⟧ is empty.”" },
        { text: "“The Guard ⟦[a militia (disbanded in May) of the north]⟧ is back,” Tan said." },
      ],
      good: [
        { text: '"The PGA will march," he said, using the rebels\' name for their force.' },
        { text: "The force (known as the PGA [see note]) marched." },
        { text: "“They [the drivers] went home (all of them),” Holt said." },
        { text: "(Holt said later: “The deal [signed in May] is void.”)" },
        { text: "“The group(s) [or group(s) unknown] left,” Tan said." },
        { text: "“The sign said (and I quote [sic]) nothing,” Tan said." },
        { text: "“We saw it (all of it [1]),” Tan said.\n\n[1] In a statement of 3 May 2023." },
      ],
    },
  },

  *check(paragraph) {
    const { brackets, quotations } = paragraph;
    if (!brackets.some(({ depth }) => depth > 0)) return;
    const primary = quotations.filter((quotation) => quotation.depth === 0);
    for (const quotation of primary) {
      const own = startingIn(brackets, quotation.content).filter(
        (bracket) => bracket.opened && bracket.closed && holds(quotation.content, bracket.span),
      );
      let reach = -1;
      for (const [index, outer] of own.entries()) {
        if (outer.span.start < reach) continue;
        const glosses: Bracket[] = [];
        for (let at = index + 1; at < own.length && glosses.length < 2; at++) {
          const inner = own[at];
          if (inner === undefined || inner.span.start >= outer.span.end) break;
          if (isGloss(paragraph, inner)) glosses.push(inner);
        }
        if (glosses.length === 0) continue;
        reach = outer.span.end;
        yield { span: outer.span, message: "nested", data: nesting(paragraph, outer, glosses) };
      }
    }
  },

  suggest({ base, data: { commas } }) {
    if (commas === null) return [];
    const lift = ({ start, end }: Span) => ({ start: base + start, end: base + end });
    return [
      {
        title: "Set the inner bracket off with commas",
        edits: [
          { span: lift(commas.open), newText: ", " },
          { span: lift(commas.close), newText: commas.closeText },
        ],
      },
    ];
  },

  explain({ data }) {
    // The words are the draft's own: what means something in Markdown is escaped.
    return l10n.t("After the quotation it could read: {0}", data.outside.replace(/[\\`*_[\]<>]/g, "\\$&"));
  },
});

/** A bracket with something to say of its own: not a note's number, `(s)` or `[sic]`. */
function isGloss({ text }: Paragraph, { span }: Bracket): boolean {
  if (/[\p{L}\p{N}]/u.test(text[span.start - 1] ?? "")) return false;
  if (span.end - span.start > 7) return true;
  return !/^[[({](?:sic|\^?\d{1,3})?[\])}]$/i.test(text.slice(span.start, span.end));
}

function nesting({ text }: Paragraph, outer: Bracket, glosses: readonly Bracket[]): Nested {
  const [inner] = glosses;
  const start = outer.span.start + 1;
  const end = outer.span.end - 1;
  const word = /[\p{L}\p{N}'’-]+(?=\s*$)/u.exec(text.slice(Math.max(0, start - 40), start - 1))?.[0];
  const lead = word === undefined ? "" : `${word}: `;
  // Commas serve one inner bracket that follows a word; two of them, or a bracket in a bracket in it, would run together.
  const followsWord = /[\p{L}\p{N}*†‡]\s$/u.test(text.slice(start, inner?.span.start ?? start));
  if (inner === undefined || glosses.length > 1 || !followsWord) {
    return { commas: null, outside: `(${lead}${text.slice(start, end).trim()}.)` };
  }
  const open = { start: inner.span.start - 1, end: inner.span.start + 1 };
  const close = { start: inner.span.end - 1, end: inner.span.end };
  const closeText = /^\s+[\p{L}\p{N}]/u.test(text.slice(close.end, end)) ? "," : "";
  const flat = `${text.slice(start, open.start)}, ${text.slice(open.end, close.start)}${closeText}${text.slice(close.end, end)}`;
  return { commas: { open, close, closeText }, outside: `(${lead}${flat.trim()}.)` };
}
