/** Shows initials in brackets that the story never uses again, and initials it never explains. */

import { inDraft } from "../../draft/spans.ts";
import type { Block, Span } from "../../draft/types.ts";
import * as l10n from "../../l10n/l10n.ts";
import { articleAt, articleBefore, matchCase } from "../claims/article.ts";
import { draftRule, type Edit, type Suggestion } from "../types.ts";
import { introductionsIn, laterNames, nameInitials, storyZones, usesByInitials } from "./initials.ts";
import { isDescribed, isObscure, isPlainUse, isShouted } from "./obscureInitials.ts";

interface Data {
  readonly initials: string;
  /** Later mentions of the full name in house voice, in the draft. */
  readonly laterNames: readonly Span[];
  /** How often a footnote or note uses the initials. */
  readonly inNotes: number;
  readonly uses: number;
}

export const unusedAbbreviation = draftRule({
  meta: {
    id: "unused-abbreviation",
    group: "hygiene",
    statement: "Initials given in brackets are used again, and initials used are spelt out once.",
    level: "hint",
    zones: ["standfirst", "bullet", "body"],
    inQuotes: false,
    tags: [],
    // "TKTK" is a note, not a body.
    yieldsTo: ["leftover-note"],
    why: "Initials in brackets ask the reader to remember them; little-known ones without a full name say nothing.",
    source: "Reuters Handbook, A–Z: abbreviations",
    options: {
      known: { default: [], description: "Further initials this house's readers know (“RNLI”)." },
      unexplained: { default: true, description: "Report initials that are never spelt out too." },
    },
    messages: {
      unused: { text: "“{initials}” is not used again. Are the brackets needed?" },
      unexplained: { text: "What does “{initials}” stand for? The draft does not spell it out." },
    },
    examples: {
      bad: [
        { text: "Ferry strike\n\nThe Red Banner Front ⟦(RBF)⟧ said it would march. The front gave no date." },
        { text: "Ferry strike\n\nThe ⟦KDPX⟧ said on Monday that it would march." },
        {
          text: "Ferry strike\n\nThe Harbour Board (HB) met the Dockers' Union ⟦(DU)⟧ on Monday. The HB was pleased.",
        },
        {
          text: "Ferry strike\n\nFighters of Tehreek-e-Orvel Varn ⟦(TOV)⟧** held the pier.\n\n** TOV: under UN sanctions",
        },
        { text: "Ferry strike\n\nCrews found two improvised explosive devices ⟦(IEDs)⟧ near the pier on Monday." },
        { text: "Ferry strike\n\nHe spoke for ⟦ODVB⟧ members at the port. ODVB staff would not comment." },
      ],
      good: [
        { text: "Ferry strike\n\nThe Red Banner Front (RBF) said it would march. RBF fighters held the pier." },
        { text: "Ferry strike\n\nThe D&G 500 index fell while the ships were at the pier." },
        { text: "Ferry strike\n\nThe UN said the strike would go on, and the NHS agreed." },
        { text: "Ferry strike\n\nThe Harbour Board met on Monday.\n\nThe HB's head, Olga Reyn, spoke first." },
        { text: "Ferry strike\n\nThe dockers' union ODVB met on Monday. KDPX, a radio station, was there." },
        { text: "Ferry strike\n\nSenator Olga Reyn (R-VT) and Jan Dol (SNP) met in Orvel." },
        { text: "Ferry strike\n\nORVEL, Oct. 4 (AFP) — Talks went on. They were VERY long, she said." },
        { text: "Ferry strike\n\nTHE WDBX SHOW IS BACK\n\nThe show was back on Monday, and WDBX was glad of it." },
        { text: "Ferry strike\n\n“The ODVB will march,” she said." },
        { text: "Ferry strike\n\nThe ODVB met on Monday.", options: { known: ["ODVB"] } },
      ],
    },
  },

  *check(draft, { options }) {
    const story = () => draft.blocks.filter(isStory);
    const uses = usesByInitials(draft, isStory);
    const introduced = new Set<string>();
    for (const [block, introductions] of introductionsIn.inDraft(draft)) {
      if (!isStory(block)) continue;
      for (const introduction of introductions) {
        const isFirst = !introduced.has(introduction.key);
        introduced.add(introduction.key);
        if (uses.has(introduction.key)) continue;
        yield {
          span: inDraft(block, introduction.span),
          message: "unused",
          values: { initials: introduction.key },
          data: {
            initials: introduction.key,
            laterNames: isFirst ? laterNames(story(), block, introduction) : [],
            inNotes: usesByInitials(draft, isNote).get(introduction.key)?.length ?? 0,
            uses: 0,
          } satisfies Data,
        };
      }
    }
    if (!options.unexplained) return;
    let names: readonly string[] | null = null;
    const isKnown = (initials: string) => introduced.has(initials) || options.known.includes(initials);
    for (const [initials, places] of uses) {
      if (isKnown(initials) || !isObscure(initials)) continue;
      const first = places.find(isPlainUse);
      if (first === undefined || !spellsOut.has(first.block.paragraph.zone)) continue;
      names ??= nameInitials(draft);
      if (names.some((name) => name.includes(initials))) continue;
      if (places.some(isDescribed) || isShouted(story(), initials)) continue;
      yield {
        span: inDraft(first.block, first.span),
        message: "unexplained",
        values: { initials },
        data: { initials, laterNames: [], inNotes: 0, uses: places.length } satisfies Data,
      };
    }
  },

  suggest({ message, span, data }, draft) {
    if (message === "unexplained") {
      // "KDPX-led" has no place for it.
      if (/[-‐‑]/.test(draft.text.charAt(span.end))) return [];
      const at = span.end + (/^['’](?:s(?!\p{L}))?/u.exec(draft.text.slice(span.end, span.end + 3))?.[0].length ?? 0);
      return [
        {
          title: "Insert “[FULL NAME?]” after it",
          edits: [{ span: { start: at, end: at }, newText: " [FULL NAME?]" }],
        },
      ];
    }
    // As the brackets have them, a plural s included.
    const written = draft.text.slice(span.start, span.end).replace(/^\(|\)$/g, "");
    const space = draft.text.charAt(span.start - 1) === " " ? 1 : 0;
    const suggestions: Suggestion[] = [
      {
        title: `Delete “(${written})”`,
        edits: [{ span: { start: span.start - space, end: span.end }, newText: "" }],
        preferred: data.inNotes === 0,
      },
    ];
    const count = data.laterNames.length;
    if (count > 0) {
      suggestions.push({
        title: `Use “${written}” for the ${count === 1 ? "later full name" : `${count} later full names`}`,
        edits: data.laterNames.map((later) => shortened(draft.text, later, written)),
      });
    }
    return suggestions;
  },

  explain({ message, data }) {
    if (message === "unexplained") return l10n.t("Uses in the draft: {0}.", data.uses);
    const {
      laterNames: { length: later },
      inNotes,
    } = data;
    return [
      later === 0
        ? ""
        : later === 1
          ? l10n.t("The full name stands once more.")
          : l10n.t("The full name stands {0} times more.", later),
      inNotes > 0 ? l10n.t("A footnote or note has the initials; that is not counted as a use.") : "",
    ]
      .filter(Boolean)
      .join(" ");
  },
});

/** The name cut short; an article before it fits the initials: "a Red Banner Front rally", "an RBF rally". */
function shortened(text: string, { start, end }: Span, initials: string): Edit {
  const article = articleAt(text, start);
  const fitting = articleBefore(initials);
  if (article === null || article.word.toLowerCase() === fitting) return { span: { start, end }, newText: initials };
  const newText = `${matchCase(fitting, article.word)}${article.gap}${initials}`;
  return { span: { start: article.start, end }, newText };
}

/** A headline or caption may leave the spelling out to the text. */
const spellsOut: ReadonlySet<string> = new Set(["standfirst", "bullet", "body"]);

function isStory({ paragraph: { zone } }: Block): boolean {
  return storyZones.has(zone);
}

function isNote({ paragraph: { zone } }: Block): boolean {
  return zone === "footnote" || zone === "note";
}
