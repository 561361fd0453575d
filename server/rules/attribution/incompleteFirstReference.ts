/** Shows a speaker with a surname only, or a name without a word on who that is. */

import type { Span } from "../../draft/types.ts";
import * as l10n from "../../l10n/l10n.ts";
import { draftRule, type OptionSpecs } from "../types.ts";
import { household } from "./draftNames.ts";
import { firstNaming, isSurname, loneName, rolelessName } from "./firstReferences.ts";
import { closingComma } from "./insertedClause.ts";

const options = {
  add: {
    default: [] as readonly string[],
    description: "Names this house lets stand without a first name or a role, by their last word: “Adebayo”.",
  },
  remove: { default: [] as readonly string[], description: "Names of the built-in list that need both here." },
  role: { default: true, description: "Report a full name without a role too." },
} as const satisfies OptionSpecs;

interface Data {
  readonly name: Span;
  /** The full name as it stands further down; null where the draft has none. */
  readonly full: string | null;
}

export const incompleteFirstReference = draftRule<typeof options, Data>({
  meta: {
    id: "incomplete-first-reference",
    group: "attribution",
    statement: "At first mention a speaker has a full name and a word on who that is.",
    level: "warning",
    zones: ["body"],
    inQuotes: false,
    tags: [],
    why: "A reader can weigh words only when it is clear whose they are: first name, surname, and what the person does or has seen.",
    source: "AP on first and second reference; Reuters, The Essentials of Sourcing",
    options,
    messages: {
      surname: { text: "Who is {name}? The draft has no first name and no role." },
      later: { text: "{name} speaks here before the draft gives the full name, {full}." },
      role: { text: "Who is {name}? The draft does not say.", level: "hint" },
    },
    examples: {
      bad: [
        {
          text: 'Dam holds\n\nThe river rose for two days. "The dam held," ⟦Karimova⟧ said. It will be checked in May.',
        },
        { text: "Loan repaid\n\n⟦Pavel Roth⟧ said the loan was repaid. The bank is in Velmora." },
        { text: "Dam holds\n\n“We were lucky this time,” said ⟦Karimova⟧. The river rose for two days." },
        {
          text: "Dam holds\n\n“We were lucky this time,” ⟦Karimova⟧ said.\n\nThe governor, Dina Karimova, will visit the dam on Monday.",
        },
        {
          text: "Dam holds\n\n“We were lucky this time,” ⟦Dina Karimova⟧ said. The river rose for two days.",
        },
      ],
      good: [
        {
          text: "File opened\n\nThe tax commissioner said nobody had opened the file. Pavel Roth said he had asked everybody.",
        },
        {
          text: 'Dam holds\n\n"The dam held," regional governor Dina Karimova said. It will be checked, Karimova added.',
        },
        {
          text: "Loan repaid\n\nPavel Roth, who chairs the audit panel, said the loan was repaid. “We are done,” Roth said.",
        },
        { text: "Dam holds\n\n“The dam held,” said Dina Karimova, 43. “We were lucky,” Karimova added." },
        { text: "Dam holds\n\n“The dam held,” said Dina Karimova of the river board." },
        { text: "Dam holds\n\n“The dam held,” the ministry said. “We regret the delay,” Boeing said." },
        {
          text: "Dam holds\n\nHarbour Watch said the dam was old. Velm, which made it, was sold. “It held,” Velm said.",
        },
        { text: "Dam holds\n\nGovernor Karimova came at noon. “The dam held,” Karimova said." },
        { text: "Karimova leaves\n\n“The dam held,” Adebayo said.", options: { add: ["Adebayo"] } },
        { text: "Loan repaid\n\nPavel Roth said the loan was repaid.", options: { role: false } },
        { text: "Loan repaid\n\nWriting for the Velmora Courier, Pavel Roth said the loan was repaid." },
        { text: "Loan repaid\n\nIn an article from the Velmora Courier, Pavel Roth said the loan was repaid." },
        { text: "Loan repaid\n\n“It is repaid,” Pavel Roth wrote on Velmora Online. The bank is in Velmora." },
      ],
    },
  },

  *check(draft, { options: { add, remove, role }, credits }) {
    const known = (name: string) =>
      add.some((one) => one.toLowerCase() === name) ||
      (household.has(name) && !remove.some((one) => one.toLowerCase() === name));
    const seen = new Set<string>();
    for (const attribution of credits.attributions) {
      const found = loneName(draft, attribution);
      if (found === null || seen.has(found.lower) || known(found.lower)) continue;
      seen.add(found.lower);
      const first = firstNaming(draft, found.lower);
      if (first !== null && (first.full === null || first.span.start < found.span.start)) continue;
      if (!isSurname(draft, found)) continue;
      const full = first?.full ?? null;
      yield {
        span: found.span,
        message: full === null ? "surname" : "later",
        values: { name: found.name, full: full ?? "" },
        related: first === null ? [] : [{ span: first.span, message: l10n.t("The full name stands here.") }],
        data: { name: found.span, full },
      };
    }
    if (!role) return;
    for (const speaker of credits.speakers) {
      const span = rolelessName(draft, credits, speaker);
      const { name } = speaker;
      if (span === null || known(name.split(" ").at(-1)?.toLowerCase() ?? "")) continue;
      yield { span, message: "role", values: { name }, data: { name: span, full: null } };
    }
  },

  suggest({ message, data: { name, full } }, draft) {
    const written = draft.text.slice(name.start, name.end);
    if (full !== null) {
      return [{ title: `Replace “${written}” with “${full}”`, edits: [{ span: name, newText: full }] }];
    }
    const [at, newText] =
      message === "role" ? [name.end, `, [ROLE?]${closingComma(draft, name.end)}`] : [name.start, "[FIRST NAME?] "];
    return [
      { title: `Insert “${newText.replaceAll(",", "").trim()}”`, edits: [{ span: { start: at, end: at }, newText }] },
    ];
  },
});
