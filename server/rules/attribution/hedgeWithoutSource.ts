/** Shows "allegedly", "reportedly" and their kin where the copy does not say who alleges or reports. */

import { perParagraph } from "../../draft/perParagraph.ts";
import { inDraft } from "../../draft/spans.ts";
import type { Span } from "../../draft/types.ts";
import * as l10n from "../../l10n/l10n.ts";
import { findHedges, mayHedge } from "../../language/hedges.ts";
import { houseVoice, houseWords } from "../../language/words.ts";
import { draftRule } from "../types.ts";
import { hedgeFault, namedBefore, readHedged, withoutHedge, withReporterAtEnd } from "./hedgeSupport.ts";

interface Data {
  /** End of the hedge, in the draft. */
  readonly hedgeEnd: number;
  readonly hedge: string;
  readonly placeholder: string;
  readonly without: Change | null;
  /** Inside `accused of …`, where it can go without a second look. */
  readonly idle: boolean;
  readonly reporterAtEnd: Change | null;
  /** Sources named a little earlier, nearest first. */
  readonly candidates: readonly string[];
}

interface Change {
  readonly title: string;
  readonly edits: readonly { readonly span: Span; readonly newText: string }[];
}

const idleAfter = /\b(?:of|with)\s$/;
const placeholders = { reports: "[WHO REPORTS?]", alleges: "[WHO ALLEGES?]", says: "[WHO SAYS?]" };

export const hedgeWithoutSource = draftRule<Record<never, never>, Data>({
  meta: {
    id: "hedge-without-source",
    group: "attribution",
    statement:
      "“Allegedly”, “reportedly” and the like stand beside somebody who alleges or reports, and are not stacked.",
    level: "warning",
    zones: ["body"],
    inQuotes: false,
    near: true,
    tags: ["legal"],
    why: "A hedge tells readers that somebody says so, and leaves out who. It gives little cover by itself: the named source does.",
    source: "AP Stylebook, “allegedly”",
    options: {},
    messages: {
      reports: { text: "Who reports it? “{hedge}” does not say." },
      alleges: { text: "Who alleges it? “{hedge}” does not say." },
      says: { text: "Who says so? “{hedge}” does not tell." },
      adjective: { text: "On whose word? Nobody is named near “{hedge}”.", level: "information" },
      stacked: { text: "The sentence gives this as somebody’s word already; “{hedge}” hedges it again." },
    },
    examples: {
      bad: [
        { text: "Coup fears\n\n“We have proof,” the general ⟦reportedly⟧ said." },
        { text: "Harbour inquiry\n\nPolice accused him of ⟦allegedly⟧ taking a bribe." },
        { text: "Harbour inquiry\n\nThe contractor ⟦allegedly⟧ kept two sets of books." },
        { text: "Harbour inquiry\n\nHolt ⟦reportedly⟧ said the pier was sound, according to the Harbour Times." },
        { text: "Harbour inquiry\n\nThe former pilot is ⟦said to have⟧ sold the boat." },
        { text: "Harbour inquiry\n\nThe town has heard little of the ⟦alleged⟧ theft." },
        { text: "Harbour inquiry\n\nLocal media covered the raid. The contractor ⟦reportedly⟧ fled." },
        { text: "Harbour inquiry\n\nThe council met on Monday. “It is over,” Holt ⟦reportedly⟧ told members." },
      ],
      good: [
        {
          text: "Harbour inquiry\n\nThe contractor reportedly fled.\n\nAccording to a report in the Harbour Times, he left his car behind.",
        },
        { text: "Harbour inquiry\n\nThe indictment alleges he took a bribe." },
        { text: "Border talks\n\nVelmora raised concerns about Tarn’s alleged support for the group." },
        { text: "Harbour inquiry\n\nProsecutors say the contractor kept two sets of books. He allegedly burned one." },
        {
          text: "Harbour inquiry\n\nProsecutors say the contractor kept two sets of books.\n\nHe allegedly burned one.",
        },
        { text: "Harbour inquiry\n\nThe contractor fled, Radio Delta said. He reportedly left his car behind." },
        { text: "Harbour inquiry\n\nHolt said the contractor had allegedly fled." },
        { text: "Harbour inquiry\n\n“He allegedly fled,” Holt said." },
        { text: "Harbour inquiry\n\nThe pier was supposed to open in May." },
        { text: "Harbour inquiry\n\nTwo men were arrested after they allegedly burned the books." },
        { text: "Harbour inquiry\n\nThe suit alleged that the pier was unsafe." },
        { text: "Harbour inquiry\n\nAfter the council’s complaint, the alleged thief left town." },
      ],
    },
    yieldsTo: ["guilt-implying-phrase"],
  },

  *check(draft, { credits }) {
    if (!mayHedge(draft.text)) return;
    const sentences = draft.blocks.flatMap((block) =>
      block.paragraph.zone !== "body"
        ? []
        : hedgedSentences(block.paragraph).map((read) => ({ ...read, block, base: block.start })),
    );
    for (const [at, placed] of sentences.entries()) {
      const { block, sentence, mentions } = placed;
      if (mentions.length === 0) continue;
      const voice = houseVoice(block.paragraph);
      for (const mention of mentions) {
        const message = hedgeFault(
          draft,
          credits,
          placed,
          mention,
          sentences[at - 1] ?? null,
          sentences[at + 1] ?? null,
        );
        if (message === null) continue;
        const hedge = voice.slice(mention.span.start, mention.span.end);
        const { asks } = mention.hedge;
        const stacked = message === "stacked";
        const lift = (edits: readonly { span: Span; newText: string }[] | null, title: string) =>
          edits && { title, edits: edits.map((edit) => ({ ...edit, span: inDraft(block, edit.span) })) };
        const data: Data = {
          hedgeEnd: block.start + mention.span.end,
          hedge,
          placeholder: placeholders[asks],
          without: lift(stacked ? withoutHedge(sentence, mention) : null, `Delete “${hedge}”`),
          idle: idleAfter.test(voice.slice(0, mention.span.start)),
          reporterAtEnd: lift(
            stacked || asks !== "reports" ? null : withReporterAtEnd(sentence, mention, placeholders[asks]),
            `Delete “${hedge}” and end the sentence with “, ${placeholders[asks]} reported”`,
          ),
          candidates: namedBefore(draft, credits, block.start + mention.span.start),
        };
        yield { span: inDraft(block, mention.span), message, values: { hedge }, data };
      }
    }
  },

  suggest({ message, data }) {
    if (message === "stacked") return data.without === null ? [] : [{ ...data.without, preferred: data.idle }];
    const insert = {
      title: `Insert “${data.placeholder}” after “${data.hedge}”`,
      edits: [{ span: { start: data.hedgeEnd, end: data.hedgeEnd }, newText: ` ${data.placeholder}` }],
    };
    return data.reporterAtEnd === null ? [insert] : [insert, data.reporterAtEnd];
  },

  explain({ message, data }) {
    if (message === "stacked" || data.candidates.length === 0) return "";
    return l10n.t("Named shortly before: {0}.", data.candidates.join(", "));
  },
});

/** The sentences that have words in house voice, with their hedges. */
const hedgedSentences = perParagraph((paragraph) => {
  const voice = houseVoice(paragraph);
  return paragraph.sentences
    .map((span, at) => readHedged(paragraph, span, houseWords(paragraph)[at] ?? []))
    .filter(({ words }) => words.length > 0)
    .map((sentence) => ({ sentence, mentions: findHedges(voice, sentence.words) }));
});
