/** Shows an accusation against a party that has no say anywhere in the draft. */

import { inDraft } from "../../draft/spans.ts";
import * as l10n from "../../l10n/l10n.ts";
import { plainText } from "../explanation.ts";
import { draftRule } from "../types.ts";
import { accusedIn, mostRead } from "./accused.ts";
import { dayOf, responseSentence, responsesOf, responseTold } from "./responsesOnRecord.ts";

interface Data {
  readonly insertAt: number;
  readonly placeholder: string;
  /** A sentence that the ledger bears out. */
  readonly sentence: string | null;
  /** What the ledger has, a line of Markdown each. */
  readonly responses: readonly string[];
  readonly party: string;
  readonly count: number;
}

export const accusationWithoutResponse = draftRule<Record<never, never>, Data>({
  meta: {
    id: "accusation-without-response",
    group: "claims",
    statement: "When an identifiable party is accused, the draft has its response or says that one was sought.",
    level: "information",
    zones: ["body"],
    inQuotes: false,
    tags: ["legal"],
    why: "Whoever is accused gets a fair chance to answer. If they could not be reached, or said nothing, the draft says so.",
    source: "BBC guidance: Right of reply; IPSO Editors’ Code",
    options: {},
    messages: {
      direct: { text: "The draft has no response from {party} and does not say that one was sought." },
      told: { text: "The draft has no response to this from {party} and does not say that one was sought." },
      answered: {
        text: "The ledger has a response from {party}{when}, and the draft does not have it.",
        level: "warning",
      },
      declined: { text: "The ledger says that {party} declined to comment{when}; the draft does not say so." },
      "no-reply": {
        text: "The ledger says that {party} was asked{when} and did not reply; the draft does not say so.",
      },
      asked: { text: "The ledger says that {party} was asked{when}; the draft has no response and does not say so." },
    },
    examples: {
      bad: [
        { text: "Beatings alleged\n\nThe embassy ⟦accused provincial police⟧ of beating sailors at the port." },
        { text: "Debt at the mill\n\nPaz ⟦accused Mayor Ana Holt⟧ of lying about the debt." },
        {
          text: "Beatings alleged\n\nThe embassy ⟦accused provincial police⟧ of beating sailors. It later accused provincial police of theft.",
        },
        { text: "Debt at the mill\n\nA former aide at the mill said ⟦Marek Dol hid⟧ the debt from the board." },
        { text: "Debt at the mill\n\nThe union ⟦accused Brandt Foods⟧ of breaking the law. The mill opened in 1961." },
        {
          text: "Debt at the mill\n\nThe union ⟦accused Brandt Foods⟧ of breaking the law. The mill opened in 1961.",
          ledger: [
            {
              kind: "response",
              fields: { party: "Brandt Foods", asked: "2025-01-01", how: "by e-mail", outcome: "no-reply" },
            },
          ],
        },
        {
          text: "Debt at the mill\n\nThe union ⟦accused Brandt Foods⟧ of breaking the law. The mill opened in 1961.",
          ledger: [
            {
              kind: "response",
              fields: {
                party: "Brandt Foods",
                outcome: "answered",
                answered: "2025-01-01",
                answer: "We keep the law.",
              },
            },
          ],
        },
        {
          text: "Debt at the mill\n\nThe union issued a leaflet on Monday ⟦accusing Oskar Brandt⟧ of “breaking every promise”.\n\nThe mill opened in 1961.",
        },
      ],
      good: [
        {
          text: "Beatings alleged\n\nThe embassy accused provincial police of beating sailors. Police did not answer a request for comment on Tuesday.",
        },
        {
          text: "Beatings alleged\n\nThe embassy accused provincial police of beating sailors.\n\nA police spokesman rejected the charge as “baseless”.",
        },
        {
          text: "Debt at the mill\n\nThe union accused Oskar Brandt of breaking the law.\n\nThe mill opened in 1961.\n\n“We keep the law,” Brandt said.",
        },
        {
          text: "Debt at the mill\n\nThe union accused Oskar Brandt of breaking the law.\n\nHe could not be reached on Monday.",
        },
        { text: "Debt at the mill\n\nThree men accused of theft will stand trial in May." },
        { text: "Debt at the mill\n\nHolt accused him of theft." },
        { text: "Debt at the mill\n\n“They accused Brandt Foods of theft,” Holt said." },
        {
          text: "Debt at the mill\n\nMarek Dol hid the letter in a drawer, the novel says, and Dol denied it for years.",
        },
      ],
    },
  },

  *check(draft, { credits, ledger }) {
    for (const { placed, response: given } of accusedIn(draft, credits)) {
      const [first] = placed;
      if (first === undefined || given !== null) continue;
      const { accusation, block, sentence } = first;
      const { name, article } = accusation.party;
      const responses = responsesOf(ledger?.responses ?? [], accusation.party);
      const [response] = responses;
      const { outcome, asked, answered } = response?.fields ?? {};
      const isOver = outcome === "answered" || outcome === "declined";
      yield {
        span: inDraft(block, accusation.span),
        message: outcome ?? accusation.kind,
        values: { party: `${article}${name}`, when: dayOf(isOver ? answered : asked) },
        related: placed.slice(1, mostRead).map((one) => ({
          span: inDraft(one.block, one.accusation.span),
          message: l10n.t("A further accusation."),
        })),
        data: {
          insertAt: block.start + (block.paragraph.sentences[sentence]?.end ?? block.paragraph.text.length),
          placeholder: `[RESPONSE FROM ${name.toUpperCase().replace(/[^\p{Lu}’' -]/gu, "")}?]`,
          sentence: outcome === undefined ? null : responseSentence(outcome, accusation.party),
          responses: responses.map(responseTold),
          party: name,
          count: placed.length,
        },
      };
    }
  },

  suggest({ data: { insertAt, placeholder, sentence } }) {
    const span = { start: insertAt, end: insertAt };
    return [
      ...(sentence === null ? [] : [{ title: `Insert “${sentence}”`, edits: [{ span, newText: ` ${sentence}` }] }]),
      {
        title: `Insert “${placeholder}”`,
        edits: [{ span, newText: ` ${placeholder}` }],
      },
    ];
  },

  explain: ({ data: { party, count, responses } }) =>
    [
      count === 1
        ? l10n.t("Accused: {0}. No sentence of the draft gives an answer.", plainText(party))
        : l10n.t("Accused: {0}, {1} times. No sentence of the draft gives an answer.", plainText(party), count),
      ...responses.map((told) => l10n.t("On record: {0}", told)),
    ].join("  \n"),

  records: ({ data: { party } }) => ({ party }),
});
