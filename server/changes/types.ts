/** What differs between two versions of a draft in the things that corrections are about. */
import type { Span } from "../draft/types.ts";

export type ChangeKind = "figure" | "name" | "quotation";

/** Something as one version has it. */
export interface Occurrence {
  /** As written, white space closed up: `3,000 lorries`, `Daud Mengalzai`, the quoted words. */
  readonly text: string;
  /** In that version's draft. */
  readonly span: Span;
  /** The sentence it stands in. */
  readonly sentence: string;
}

/** `before` is null for what was added, `after` for what was removed; both are there for what was changed. */
export interface Change {
  readonly kind: ChangeKind;
  readonly before: Occurrence | null;
  readonly after: Occurrence | null;
}
