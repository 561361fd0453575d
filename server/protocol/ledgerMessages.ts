/** What client and server say to each other about the source ledger; reached through `messages.ts`. */
import type { LedgerChange } from "../ledger/change.ts";
import type { Fit } from "../ledger/place.ts";
import type { Anchor, LedgerEntry, ResponseEntry, SourceEntry } from "../ledger/types.ts";

export { decode } from "../draft/decode.ts";
export type { EntryEdit, LedgerChange, NewResponse, NewSource } from "../ledger/change.ts";
export { isDay, isMoment } from "../ledger/days.ts";
export type { Fit } from "../ledger/place.ts";
export {
  type Anchor,
  anonymousFields,
  identifyingFields,
  type LedgerEntry,
  type LedgerKind,
  ledgerEnding,
  type Outcome,
  outcomes,
  type ResponseEntry,
  type ResponseField,
  responseFields,
  type SourceEntry,
  type SourceField,
  sourceFields,
  sourceKinds,
} from "../ledger/types.ts";

export const ledgerRequests = {
  /** `{uri}` of a draft → `LedgerDetails`; null where the draft is not open or not checked */
  of: "stet/ledger/of",
  /** `AnchorParams` → `AnchorDetails[]`: the sentences that a range touches, none outside running copy */
  anchors: "stet/ledger/anchors",
  /** `LedgerChangeParams` → `LedgerChangeResult`: computes only, the client writes */
  change: "stet/ledger/change",
  /** `{location}` of a ledger → a key for `unlock`, or null where no lock can be had */
  lock: "stet/ledger/lock",
  /** `{key}` → null */
  unlock: "stet/ledger/unlock",
} as const;

/** Notification, client to server: a ledger was written. `{location}`, its URI. */
export const ledgerWrittenNotification = "stet/ledger/written";
/** Notification, server to client: the ledger of an open draft is another than before. `{uri}`, the draft's. */
export const ledgerChangedNotification = "stet/ledger/changed";

export interface LineRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export interface AnchorParams {
  readonly uri: string;
  readonly range: LineRange;
}

export interface AnchorDetails {
  readonly anchor: Anchor;
  readonly range: LineRange;
}

/** The ledger of a draft, laid over its newest checked text. */
export interface LedgerDetails {
  /** URI of the ledger, whether it is there or not; null for a draft that is no file yet. */
  readonly location: string | null;
  readonly exists: boolean;
  /** Why it cannot be read, or not all of it; null where it can. */
  readonly fault: string | null;
  /** By place, lost ones last. */
  readonly sources: readonly SourceDetails[];
  readonly responses: readonly ResponseEntry[];
}

export interface SourceDetails {
  readonly entry: SourceEntry;
  readonly fit: Fit;
  /** In the draft; null where it is lost. */
  readonly range: LineRange | null;
}

/** Arguments of `stet.addSource`. */
export interface AddSourceArguments {
  /** The draft's. */
  readonly uri: string;
  /** Words of the sentences to record a source for. */
  readonly range: LineRange;
}

/** Arguments of `stet.editSource`, `stet.removeSource` and `stet.confirmSource`; `id` may be that of a response for the first two. */
export interface EntryArguments {
  /** The draft's. */
  readonly uri: string;
  readonly id: string;
}

/** Arguments of `stet.recordResponse`. */
export interface RecordResponseArguments {
  /** The draft's. */
  readonly uri: string;
  /** Who is accused, as the draft names them; missing or "" where the person shall say. */
  readonly party?: string;
}

export interface LedgerChangeParams {
  /** The ledger's text as it is now; null where there is none. */
  readonly text: string | null;
  readonly change: LedgerChange;
}

export type LedgerChangeResult =
  /** `damaged`: what was there is no ledger; a copy of it must be kept before it is written over. */
  | { readonly text: string; readonly entries: readonly LedgerEntry[]; readonly damaged: boolean }
  | { readonly refused: string; readonly field: string | null };
