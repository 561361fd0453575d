/** Entries in a few words, for people. */
import { inWords } from "./days.ts";
import { isResponse, type LedgerEntry, type LedgerKind, type Outcome, type SourceEntry } from "./types.ts";

const kindWords: Readonly<Record<LedgerKind, string>> = {
  witnessed: "witnessed",
  interview: "interview",
  document: "document",
  data: "data",
  statement: "statement",
  outlet: "another outlet",
  background: "background fact",
  calculation: "calculation",
};

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  asked: "no answer so far",
  answered: "answered",
  declined: "declined to comment",
  "no-reply": "did not reply",
};

/** `interview, Ana Holt, mayor of Velmora`; an anonymous source by its code name. */
export function labelOf(entry: LedgerEntry): string {
  if (isResponse(entry)) return `response, ${entry.fields.party}: ${outcomeWords[entry.fields.outcome]}`;
  const { name, title, codeName } = entry.fields;
  const who = entry.anonymous ? [`code name ${codeName ?? ""}`] : [name, title];
  return [kindWords[entry.kind], ...who.filter((part) => part !== undefined)].join(", ");
}

/** What is recorded beyond the label, a short phrase each. */
export function factsOf({ fields, recorded }: SourceEntry): readonly string[] {
  const { described, approvedBy, where, obtained, by, checkedBy, checked, note } = fields;
  const facts: (readonly [string, string | undefined])[] = [
    ["described as", described],
    ["anonymity approved by", approvedBy],
    ["where:", where],
    ["obtained", obtained === undefined ? undefined : inWords(obtained)],
    ["by", by],
    ["checked", checkedBy === undefined && checked === undefined ? undefined : checkedWords(checkedBy, checked)],
    ["recorded", recorded === "" ? undefined : inWords(recorded.slice(0, 10))],
    ["note:", note],
  ];
  return facts.flatMap(([words, value]) => (value === undefined ? [] : [`${words} ${value}`]));
}

function checkedWords(by: string | undefined, on: string | undefined): string {
  return [...(by === undefined ? [] : [`by ${by}`]), ...(on === undefined ? [] : [inWords(on)])].join(", ");
}
