/** Shows a plural that rests on fewer people than it speaks of. */
import { blockAt, textOf } from "../../draft/spans.ts";
import type { Draft, Span } from "../../draft/types.ts";
import * as l10n from "../../l10n/l10n.ts";
import { labelOf } from "../../ledger/label.ts";
import { type PlacedSource, sourcesFor } from "../../ledger/place.ts";
import { plainText } from "../explanation.ts";
import { draftRule } from "../types.ts";
import { pluralSource } from "./pluralSources.ts";

interface Data {
  /** The phrase, with the "have" after it that changes with its subject. */
  readonly span: Span;
  /** Null where the verb would have to change too, or there is more than one source. */
  readonly singular: string | null;
  readonly recorded: readonly string[];
}

const call = { kind: "interview", fields: { name: "Jan Roe", title: "deputy mayor" } } as const;

export const pluralSourcesOneEntry = draftRule<Record<never, never>, Data>({
  meta: {
    id: "plural-sources-one-entry",
    group: "attribution",
    statement: "“Sources” in the plural are as many people as the source ledger has.",
    level: "warning",
    zones: ["headline", "standfirst", "bullet", "body", "caption"],
    inQuotes: false,
    tags: ["legal", "needs-ledger"],
    why: "A plural promises that more than one person said it. One call does not make “officials”.",
    source: "Reuters Handbook, Accuracy; Reuters, The Essentials of Sourcing",
    options: {},
    messages: {
      one: { text: "The ledger has one source for “{phrase}”." },
      fewer: { text: "“{phrase}”: the ledger has {count} of them." },
    },
    examples: {
      bad: [
        {
          text: "Bridge mined\n\n⟦Officials⟧ said the bridge was mined.",
          ledger: [{ ...call, on: "was mined" }],
        },
        {
          text: "Talks near end\n\nThe talks are near their end, ⟦two diplomats⟧ said on Monday.",
          ledger: [{ kind: "interview", anonymous: true, fields: { codeName: "Heron" }, on: "The talks are near" }],
        },
        {
          text: "Talks near end\n\n⟦Three officials⟧ said the talks were near their end.",
          ledger: [
            { ...call, on: "the talks were" },
            { kind: "interview", fields: { name: "Ana Holt" }, on: "the talks were" },
          ],
        },
      ],
      good: [
        { text: "Bridge mined\n\nAn official said the bridge was mined.", ledger: [{ ...call, on: "was mined" }] },
        { text: "Bridge mined\n\nOfficials said the bridge was mined." },
        {
          text: "Bridge mined\n\nOfficials said the bridge was mined.",
          ledger: [
            { ...call, on: "was mined" },
            { kind: "interview", fields: { name: "Ana Holt" }, on: "was mined" },
          ],
        },
        {
          text: "Bridge mined\n\nOfficials said the bridge was mined.",
          ledger: [{ kind: "statement", fields: { name: "Port authority" }, on: "was mined" }],
        },
      ],
    },
  },

  *check(draft, { ledger, credits }) {
    if (ledger === null || ledger.sources.length === 0) return;
    const told = new Set<number>();
    for (const { source, cue } of credits.attributions) {
      if (source === null || cue === null || told.has(source.start)) continue;
      const phrase = textOf(draft, source);
      const many = pluralSource(phrase, opensSentence(draft, source));
      const recorded = sourcesFor(ledger, source);
      if (many === null || recorded.length === 0 || !recorded.every(isCall)) continue;
      const people = new Set(recorded.map(personOf)).size;
      if (people >= many.needed) continue;
      told.add(source.start);
      const isPast = /^(?:have )?(?:said|told|added|wrote|according to)$|ed$/iu.test(textOf(draft, cue));
      // "Officials have warned": the verb changes with its subject.
      const have = /^ have\b/.exec(draft.text.slice(source.end, Math.max(source.end, cue.end)))?.[0] ?? "";
      const isApart = have === "" && /\b(?:have|are|were)\b/.test(textOf(draft, cue));
      yield {
        span: source,
        message: people === 1 ? "one" : "fewer",
        values: { phrase, count: String(people) },
        data: {
          span: { start: source.start, end: source.end + have.length },
          singular:
            people === 1 && isPast && !isApart && many.singular !== null
              ? many.singular + (have === "" ? "" : " has")
              : null,
          recorded: recorded.map(({ entry }) => labelOf(entry)),
        },
      };
    }
  },

  suggest({ data: { span, singular } }, { text }) {
    if (singular === null) return [];
    const title = `Replace “${text.slice(span.start, span.end)}” with “${singular}”`;
    return [{ title, edits: [{ span, newText: singular }] }];
  },

  explain: ({ data: { recorded } }) => l10n.t("On record for this sentence: {0}.", recorded.map(plainText).join("; ")),

  records: () => ({}),
});

/** Does nothing but a mark or a dateline stand before it in its sentence? */
function opensSentence(draft: Draft, { start }: Span): boolean {
  const block = blockAt(draft, start);
  const sentence = block?.paragraph.sentences.find((one) => start < block.start + one.end);
  if (block == null || sentence === undefined) return false;
  const from = block.start + Math.max(sentence.start, Math.min(block.paragraph.prose.start, sentence.end));
  return !/[\p{L}\p{N}]/u.test(draft.text.slice(Math.min(from, start), start));
}

/** One person who was talked to. A statement, a document or data may speak for many. */
function isCall({ entry, fit }: PlacedSource): boolean {
  return fit === "fresh" && entry.kind === "interview";
}

function personOf({ entry: { id, fields } }: PlacedSource): string {
  return (fields.codeName ?? fields.name ?? id).toLowerCase();
}
