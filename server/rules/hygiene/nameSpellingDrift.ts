/** Shows a name that the draft spells in two ways. */

import { inDraft } from "../../draft/spans.ts";
import type { Span } from "../../draft/types.ts";
import * as l10n from "../../l10n/l10n.ts";
import { draftRule, type OptionSpecs } from "../types.ts";
import { spellings, type Use } from "./spellings.ts";

const options = {
  different: {
    default: [],
    description: "Spellings that are names of their own, with a stroke between them (“Macdonald/MacDonald”).",
  },
} as const satisfies OptionSpecs;

interface Data {
  readonly written: string;
  readonly usual: string;
  /** All places of the rarer spelling, in the draft; the one reported first. */
  readonly places: readonly Span[];
  readonly counts: readonly [number, number];
}

export const nameSpellingDrift = draftRule<typeof options, Data>({
  meta: {
    id: "name-spelling-drift",
    group: "hygiene",
    statement: "One person, place or group keeps one spelling.",
    level: "warning",
    zones: ["headline", "standfirst", "bullet", "body", "crosshead", "caption"],
    inQuotes: false,
    tags: [],
    waits: true,
    why: "Two spellings look like two people, and a name misspelt once sends the story out again.",
    source: "Reuters Handbook, Corrections; G. Berendzen, fact-checking list",
    options,
    messages: {
      drift: { text: "“{written}” here, “{usual}” in line {line}: one name?" },
    },
    examples: {
      bad: [
        {
          text: "Minister sets deadline\n\nThe interior minister, Sarfraz Dost, set a deadline on Monday.\n\nForeigners must leave by May, ⟦Sarfaraz⟧ Dost said.",
        },
        {
          text: "Minister sets deadline\n\nThe deadline is aimed at Tehreek-e-Azadi, the minister said.\n\nA spokesman for ⟦Tehrik-e-Azadi⟧ said it would not leave.",
        },
        {
          text: "Minister sets deadline\n\nThe interior minister, Jan Bugetti, set a deadline on Monday. Foreigners must leave by May, Bugetti said.\n\nAsked about the camps, ⟦Bugeti⟧ did not answer. A reply from ⟦Bugeti⟧ is due in June.",
        },
        {
          text: "Farm opens\n\nThe farm belongs to Rory MacDonald, who bought it in May.\n\nA neighbour said that ⟦Macdonald⟧ had paid in cash.",
        },
        {
          text: "Farm opens\n\nThe farm belongs to Jürgen Müller, who bought it in May.\n\nA neighbour said that ⟦Muller⟧ had paid in cash.",
        },
        {
          text: "⟦Sarfaraz⟧ Dost sets deadline\n\nThe interior minister, Sarfraz Dost, set a deadline on Monday, and Sarfraz Dost will keep to it.",
        },
        {
          text: "Farm opens\n\nThe farm belongs to Kieran Morgan, who bought it in May. Kieran Morgan paid in cash.\n\nA neighbour said that ⟦Kieren⟧ Morgan was late.",
        },
      ],
      good: [
        {
          text: "Talks\n\nForeign Minister Ana Holt left the talks on Monday.\n\nThe Foreign Ministry said she would return.",
        },
        {
          text: "Farm opens\n\nThe farm belongs to Rory MacDonald, who bought it in May.\n\nA neighbour said that Macdonald had paid in cash.",
          options: { different: ["Macdonald/MacDonald"] },
        },
        {
          text: "Minister sets deadline\n\nThe interior minister, Sarfraz Dost, set a deadline on Monday.\n\nThe sign read “Sarfaraz Dost, Minister”.",
        },
        {
          text: "Brothers win\n\nThe brothers Stefan Dost and Stephan Dost won on Monday.\n\nStefan Dost is 20. Stephan Dost is 22.",
        },
        {
          text: "Farm opens\n\nThe Embassy in Velmora bought a farm. The embassy paid in cash, and Embassy staff will run it.",
        },
        {
          text: "Farm opens\n\nThe farm belongs to Ana Petersen, who bought it in May. Petersen paid in cash.\n\nHer neighbour, Jan Peterson, said that Peterson was the better name.",
        },
        {
          text: "Farm opens\n\nThe Germans came by train. Germany pays. A German farmer spoke of the Slovaks and the Slovenes.",
        },
        {
          text: "Farm opens\n\nMcALESTER, Okla., March 20 (AP) — The farm was opened on Monday.\n\nThe town of McAlester is near.",
        },
        {
          text: "MACDONALD OPENS FARM\n\nThe farm belongs to Rory MacDonald, who bought it in May. MacDonald paid in cash.",
        },
        {
          text: "Farm opens\n\nThe Defence Ministry and the Defense Department sent helpers. Maria Dost and Mario Dost came by train.",
        },
      ],
    },
  },

  *check(draft, { options: { different: listed } }) {
    const different = new Set(listed.map((entry) => pairKey(...split(entry))));
    const blocks = draft.blocks.filter(({ paragraph }) => zones.has(paragraph.zone));
    for (const [a, b] of spellings(draft, blocks)) {
      if (different.has(pairKey(a[0]?.text ?? "", b[0]?.text ?? ""))) continue;
      // The rarer one is reported; of two used as often, the later.
      const [rare, usual] = a.length < b.length || (a.length === b.length && isAfter(a[0], b[0])) ? [a, b] : [b, a];
      const first = usual[0];
      const places = rare.map(({ block, span }) => inDraft(block, span));
      if (first === undefined) continue;
      for (const [at, use] of rare.entries()) {
        const span = places[at];
        if (span === undefined) continue;
        yield {
          span,
          message: "drift",
          values: { written: use.text, usual: first.text, line: String(first.block.line + 1) },
          related: [{ span: inDraft(first.block, first.span), message: l10n.t("The other spelling") }],
          data: {
            written: use.text,
            usual: first.text,
            places: [span, ...places.filter((other) => other !== span)],
            counts: [rare.length, usual.length],
          },
        };
      }
    }
  },

  suggest({ data: { written, usual, places } }) {
    const [own] = places;
    if (own === undefined) return [];
    const title = `Replace “${written}” with “${usual}”`;
    const one = { title, edits: [{ span: own, newText: usual }] };
    if (places.length === 1) return [one];
    const edits = [...places].sort((a, b) => a.start - b.start).map((span) => ({ span, newText: usual }));
    return [one, { title: `${title} everywhere (${places.length})`, edits }];
  },

  explain({ data: { written, usual, counts } }) {
    return l10n.t("Outside quotations: “{0}” {1} ×, “{2}” {3} ×.", usual, counts[1], written, counts[0]);
  },
});

function split(entry: string): [string, string] {
  const [a = "", b = ""] = entry.split("/");
  return [a.trim(), b.trim()];
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a}/${b}` : `${b}/${a}`;
}

function isAfter(a: Use | undefined, b: Use | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return a.block.index - b.block.index > 0 || (a.block === b.block && a.span.start > b.span.start);
}

const zones: ReadonlySet<string> = new Set(["headline", "standfirst", "bullet", "body", "crosshead", "caption"]);
