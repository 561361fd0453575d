/** Footnotes that stand before the end of their story. */

import { type Footnotes, isStory, type NoteLine, separator } from "../../draft/footnotes.ts";
import type { Block, Draft } from "../../draft/types.ts";
import { wholeLinesOfAll } from "../hygiene/lines.ts";
import type { Edit } from "../types.ts";

export interface Misplaced {
  readonly lines: readonly NoteLine[];
  /** The last paragraph of the story they belong to. */
  readonly end: Block;
}

/** The footnotes of the first story that goes on below them. After a divider another story begins. */
export function misplaced(draft: Draft, notes: Footnotes): Misplaced | null {
  let found: Misplaced | null = null;
  let end: Block | null = null;
  let early: NoteLine[] = [];
  const byBlock = new Map(notes.lines.map((line) => [line.block, line]));
  for (const block of [...draft.blocks].reverse()) {
    const line = byBlock.get(block);
    if (block.paragraph.zone === "divider") {
      end = null;
      early = [];
    } else if (line !== undefined && end !== null) {
      early.unshift(line);
      found = { lines: early, end };
    } else if (end === null && isStory(block)) end = block;
  }
  return found;
}

/** Edits, sorted, that put the lines below their story. */
export function moved(draft: Draft, { lines, end }: Misplaced): readonly Edit[] {
  const between = separator(draft);
  const text = lines.map(({ span }) => between + draft.text.slice(span.start, span.end)).join("");
  const gone = wholeLinesOfAll(
    draft,
    lines.map(({ span }) => span),
  );
  const removals = gone.map((span) => ({ span, newText: "" }));
  return [...removals, { span: { start: end.end, end: end.end }, newText: text }];
}
