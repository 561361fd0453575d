/** A phrase rule of a house as a rule like any other. */
import { quotationAt } from "../../draft/spans.ts";
import type { Zone } from "../../draft/types.ts";
import { type Example, type Level, type ParagraphRule, paragraphRule, type RuleTag } from "../../rules/types.ts";
import { type PhraseSearch, replacementFor } from "./search.ts";

/** Every part of a phrase rule, as read. */
export interface PhraseRuleParts {
  readonly id: string;
  readonly search: PhraseSearch;
  readonly message: string;
  readonly why: string;
  readonly link: string | null;
  readonly source: string;
  /** Templates of what may stand there instead. */
  readonly replacements: readonly string[];
  readonly level: Level;
  readonly zones: readonly Zone[];
  readonly inQuotes: boolean;
  readonly tags: readonly RuleTag[];
  readonly bad: readonly string[];
  readonly good: readonly string[];
}

interface Data {
  readonly replacements: readonly string[];
}

/** Zones of running copy: where phrases are looked for unless the rule says otherwise. */
export const phraseZones: readonly Zone[] = ["headline", "standfirst", "bullet", "body", "caption"];

export function phraseRule(parts: PhraseRuleParts): ParagraphRule {
  const { id, search, replacements } = parts;
  const example = (text: string): Example => ({ text });
  return paragraphRule<Record<never, never>, Data>({
    meta: {
      id,
      group: "house",
      statement: parts.message,
      level: parts.level,
      zones: parts.zones,
      inQuotes: parts.inQuotes,
      tags: parts.tags,
      why: parts.why,
      source: parts.source,
      page: parts.link,
      options: {},
      messages: { phrase: { text: parts.message } },
      examples: { bad: parts.bad.map(example), good: parts.good.map(example) },
    },

    *check(paragraph) {
      for (const match of search(paragraph.text)) {
        const { span } = match;
        const words = paragraph.text.slice(span.start, span.end);
        // A speaker's words stay the speaker's, wherever the rule may look.
        const quoted = quotationAt(paragraph, span.start) ?? quotationAt(paragraph, span.end - 1);
        const own = quoted !== null ? [] : replacements.map((template) => replacementFor(template, match, words));
        const instead = own.filter((text) => text !== words);
        yield {
          span,
          message: "phrase",
          values: { words, instead: instead[0] ?? "" },
          data: { replacements: instead },
        };
      }
    },

    suggest({ span, data }, draft) {
      const words = draft.text.slice(span.start, span.end);
      return data.replacements.map((newText, index) => ({
        title: newText === "" ? `Delete “${words}”` : `Replace “${words}” with “${newText}”`,
        edits: [{ span, newText }],
        ...(index === 0 && data.replacements.length === 1 && { preferred: true }),
      }));
    },
  });
}
