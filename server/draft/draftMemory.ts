import { type Columns, createColumns } from "./columns.ts";
import type { TextLines } from "./readLines.ts";
import { createWordings, type Wordings } from "./wordings.ts";

/** What one open draft remembers of itself between two readings: little more than its last text's lines and paragraphs. */
export interface DraftMemory {
  readonly wordings: Wordings;
  /** Null before the first reading. */
  lines: TextLines | null;
  readonly columns: Columns;
}

export function createDraftMemory(): DraftMemory {
  return { wordings: createWordings(), lines: null, columns: createColumns() };
}
