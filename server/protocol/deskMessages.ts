/** What client and server say to each other about a whole draft: length, embargo, changes. */

/** Requests, client to server. Each is answered null for a file that is not checked. */
export const deskRequests = {
  /** `LengthParams` → `LengthResult | null` */
  length: "stet/desk/length",
  /** `ChangesParams` → `ChangesResult | null` */
  changes: "stet/desk/changes",
} as const;

interface MessageRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export interface LengthParams {
  readonly uri: string;
  /** What the person selected; empty for nothing. */
  readonly selections: readonly MessageRange[];
}

export interface LengthResult {
  /** Of running copy: body, standfirst, bullets, captions. */
  readonly words: number;
  /** Of reading; 0 only where there are no words. */
  readonly minutes: number;
  /** Words in the selections, wherever they are; null where nothing is selected. */
  readonly selected: number | null;
  readonly embargo: EmbargoState | null;
}

/** Each with the line that says it. */
export type EmbargoState =
  /** `instant`: milliseconds since 1970-01-01 UTC. */
  | { readonly kind: "until"; readonly instant: number; readonly line: string }
  /** Until something happens: "delivery". */
  | { readonly kind: "open"; readonly event: string; readonly line: string }
  /** The line leaves something out, or can be read in two ways: `why`, in English. */
  | {
      readonly kind: "unclear";
      readonly missing: readonly ("date" | "time" | "zone")[];
      readonly why: string | null;
      readonly line: string;
    };

export interface ChangesParams {
  readonly uri: string;
  /** The text of the other version. */
  readonly before: string;
}

export interface ChangesResult {
  /** Figures first, then names, then quotations; each by place. */
  readonly changes: readonly ChangedThing[];
  /** Of running copy. */
  readonly words: { readonly before: number; readonly after: number };
}

/** `before` is null for what was added, `after` for what was removed. */
export interface ChangedThing {
  readonly kind: "figure" | "name" | "quotation";
  /** `line` counts from 1. */
  readonly before: { readonly text: string; readonly sentence: string; readonly line: number } | null;
  readonly after: { readonly text: string; readonly sentence: string; readonly range: MessageRange } | null;
}
