/** How well the mentions of a register are found in passages that say what must be. */
import { parseDraft } from "../../server/draft/parse.ts";
import { mentionsOf } from "../../server/register/mentions.ts";
import type { Register } from "../../server/register/register.ts";
import type { Passage } from "../kit/passages.ts";

export interface MentionScore {
  readonly passages: number;
  readonly wanted: number;
  /** Percent of the mentions found that are wanted, with the very words and entries. */
  readonly precision: number;
  /** Percent of the mentions wanted that are found so. */
  readonly recall: number;
  /** One line for every one missed or found too much. */
  readonly faults: readonly string[];
}

export function scoreMentions(passages: readonly Passage[], register: Register): MentionScore {
  let wanted = 0;
  let found = 0;
  let right = 0;
  const faults: string[] = [];
  for (const passage of passages) {
    const { text } = passage;
    const show = (sign: string, start: number, end: number, entry: string) =>
      `${sign} ${text.slice(start, end)} = ${entry}\n    ${text.replaceAll("\n", " / ")}`;
    const keys = new Set(passage.wanted.map(({ start, end, entry }) => `${start} ${end} ${entry}`));
    wanted += keys.size;
    for (const { span, entry, candidates } of mentionsOf(parseDraft(text, { format: "plain" }), register)) {
      found++;
      const ids =
        entry?.id ??
        candidates
          .map(({ id }) => id)
          .sort()
          .join("+");
      if (keys.delete(`${span.start} ${span.end} ${ids}`)) right++;
      else faults.push(show("too much:", span.start, span.end, ids));
    }
    for (const key of keys) {
      const [start, end, entry = ""] = key.split(" ");
      faults.push(show("missed:", Number(start), Number(end), entry));
    }
  }
  return {
    passages: passages.length,
    wanted,
    precision: (100 * right) / found,
    recall: (100 * right) / wanted,
    faults,
  };
}
