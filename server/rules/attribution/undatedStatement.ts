/** Shows the first statement, decree or ruling in a draft that comes without a day. */

import { inDraft, textOf } from "../../draft/spans.ts";
import type { Span } from "../../draft/types.ts";
import * as l10n from "../../l10n/l10n.ts";
import { draftRule, type OptionSpecs, type Related } from "../types.ts";
import { datedSentences } from "./statements.ts";

const options = {
  sentencesBefore: {
    default: 1,
    minimum: 0,
    maximum: 20,
    description: "How many sentences before the statement may bring its day along.",
  },
  storyDay: {
    default: true,
    description:
      "Take a weekday in the first two paragraphs, or the dateline’s date, for the day of every statement in the story.",
  },
} as const satisfies OptionSpecs;
type Options = typeof options;

interface Data {
  readonly insertAt: number;
  readonly link: string;
  readonly perfect: Span | null;
}

export const undatedStatement = draftRule<Options, Data>({
  meta: {
    id: "undated-statement",
    group: "attribution",
    statement: "A statement, announcement or ruling comes with its day or date.",
    level: "information",
    zones: ["body"],
    inQuotes: false,
    tags: [],
    why: "Without a day the reader cannot tell a fresh statement from an old one. House style decides between weekday and date.",
    source: "AP style rules for the time element",
    options,
    messages: {
      paper: { text: "When was it issued? “{phrase}” has no day." },
      ruling: { text: "When? “{phrase}” has no day." },
    },
    examples: {
      bad: [
        { text: "Depot attacked\n\nThe ministry condemned the attack on the depot in ⟦a statement⟧." },
        { text: "Fishing law\n\nThe Supreme ⟦court ruled⟧ that the fishing law was void." },
        { text: "Depot attacked\n\nThe depot was empty, according to ⟦a written statement⟧ by the port." },
        { text: "Depot attacked\n\nThe army is on its way. ⟦A ministry statement⟧ said the depot was empty." },
        {
          text: "Depot attacked\n\nThe port is shut, Aven Lines said in ⟦a statement⟧. The union said in a statement that it was open.",
        },
        { text: "Depot attacked\n\nHolt asked for troops in ⟦a letter⟧ to the minister." },
        {
          text: "Depot attacked\n\nThe depot burned on Tuesday.\n\nIt had stood empty. Nobody was hurt.\n\nThe ministry condemned it in ⟦a statement⟧.",
          options: { storyDay: false },
        },
      ],
      good: [
        { text: "Depot attacked\n\nThe ministry condemned the attack on the depot in a statement on Tuesday." },
        { text: "Depot attacked\n\nIn the statement, the ministry also asked for talks." },
        { text: "Depot attacked\n\nThe depot burned on 4 May. The ministry condemned it in a statement." },
        { text: "Depot attacked\n\nThe depot burned on Tuesday.\n\nThe ministry condemned it in a statement." },
        {
          text: "Depot attacked\n\nThe depot burned on Tuesday.\n\nIt had stood empty. Nobody was hurt.\n\nThe ministry condemned it in a statement.",
        },
        { text: "Depot attacked\n\nThe firm sent each customer a bank statement and a letter." },
        { text: "Depot attacked\n\nHours after the attack the ministry condemned it in a statement." },
        { text: "Depot attacked\n\nThe ministry condemned it in a statement after the vote." },
        { text: "Depot attacked\n\nIn a statement read to the court, Jan Roe said he was sorry." },
        { text: "Depot attacked\n\nJan Roe said he was sorry in a statement read out by his lawyer." },
        { text: "Depot attacked\n\n“I read it in a statement,” Holt said." },
        { text: "Depot attacked\n\nHolt said the vote was a statement of intent." },
      ],
    },
  },

  *check(draft, { options }) {
    const undated: { readonly kind: "paper" | "ruling"; readonly span: Span; readonly data: Data }[] = [];
    // Sentences since the last one that says when.
    let since = Number.POSITIVE_INFINITY;
    let paragraphs = 0;
    for (const block of draft.blocks) {
      if (block.paragraph.dateline?.date) {
        if (options.storyDay) return;
        since = 0;
      }
      if (block.paragraph.zone !== "body") continue;
      const top = options.storyDay && ++paragraphs <= 2;
      for (const { dated, day, mentions } of datedSentences(block.paragraph)) {
        if (top && day) return;
        since = dated ? 0 : since + 1;
        if (since <= options.sentencesBefore) continue;
        for (const { kind, span, insertAt, link, perfect } of mentions) {
          undated.push({
            kind,
            span: inDraft(block, span),
            data: { insertAt: block.start + insertAt, link, perfect: perfect && inDraft(block, perfect) },
          });
        }
      }
    }
    const [first, ...rest] = undated;
    if (first === undefined) return;
    const related: readonly Related[] = rest.map(({ span }) => ({
      span,
      message: l10n.t("This one has no day either."),
    }));
    yield {
      span: first.span,
      message: first.kind,
      values: { phrase: draft.text.slice(first.span.start, first.span.end) },
      related,
      data: first.data,
    };
  },

  suggest({ data }, draft) {
    const { insertAt, link, perfect } = data;
    const newText = ` ${link} [DAY?]`;
    if (perfect !== null) {
      const span = { start: perfect.start + 1, end: insertAt };
      const simple = draft.text.slice(perfect.end + 1, insertAt) + newText;
      return [{ title: `Replace “${textOf(draft, span)}” with “${simple}”`, edits: [{ span, newText: simple }] }];
    }
    return [{ title: `Insert “${newText.trim()}”`, edits: [{ span: { start: insertAt, end: insertAt }, newText }] }];
  },
});
