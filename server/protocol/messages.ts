/** What client and server say to each other beyond LSP. The client imports this file and nothing else of the server. */
import type { DraftReport } from "../report/types.ts";

export { codeOf } from "../faults/codeOf.ts";
export { messageOf } from "../faults/messageOf.ts";
export { writeFault } from "../faults/writeFault.ts";
export type {
  DraftReport,
  ReportFinding,
  ReportNote,
  ReportRecord,
  ReportSentence,
  ReportStand,
  Statement,
  Voice,
  VoiceGroup,
} from "../report/types.ts";
export * from "./base64.ts";
export * from "./browserMessages.ts";
export * from "./deskMessages.ts";
export * from "./fileMessages.ts";
export * from "./ledgerMessages.ts";
export * from "./timesMessages.ts";
export * from "./workspaceMessages.ts";

/** Sent by the client when it starts the server; every field may be missing (other editors). */
export interface InitializationOptions {
  /** "push" where the client does not want to pull although it can. */
  readonly diagnostics?: "push" | "pull";
  /** The client offers `clientCommands`. */
  readonly clientCommands?: boolean;
  /** URI of the folder with the rules' pages, with a final slash. */
  readonly docs?: string;
  /** URI of a folder for what belongs to no workspace folder, with a final slash. */
  readonly globalStorage?: string;
  /** The client answers `fileRequests`, for files that the server cannot reach itself. */
  readonly files?: boolean;
  /** The words of the interface in another language, by their English; missing for English. */
  readonly translations?: unknown;
  /** Settings for clients that cannot answer `workspace/configuration`. */
  readonly settings?: unknown;
}

/** Commands the server executes. */
export const serverCommands = {
  /** `LetItStandArguments` → void */
  letItStand: "stet.server.letItStand",
  /** `TakeBackArguments` → void */
  takeBack: "stet.server.takeBack",
  /** `{uri}` → `StandEntry[]` */
  listStands: "stet.server.listStands",
  /** `RenumberArguments` → number of changes shown to the person, 0 where the footnotes are in order, null where the draft is not checked */
  renumberFootnotes: "stet.server.renumberFootnotes",
  /** `RenumberArguments` → `RenumberPlan`, null where the draft is not checked: for a client that shows the changes itself */
  planRenumbering: "stet.server.planRenumbering",
} as const;

/** Commands of the VS Code client that code actions and hovers call. */
export const clientCommands = {
  letItStandWithReason: "stet.letItStandWithReason",
  setRuleLevel: "stet.setRuleLevel",
  /** No arguments: the list of the active draft's findings. */
  showFindings: "stet.showFindings",
  /** `InsertSnippetArguments`: LSP has no snippets in code actions. */
  insertSnippet: "stet.insertSnippet",
  /** `CopyWordsArguments`: LSP has no clipboard. */
  copyWords: "stet.copyWords",
  /** No arguments: shows the active draft's footnotes renumbered, beside the draft. */
  renumberFootnotes: "stet.renumberFootnotes",
  /** `{id}` of an entry, from the hover of a name. */
  showRegister: "stet.showRegister",
  /** `AddSourceArguments`; without any the active draft's selection. */
  addSource: "stet.addSource",
  /** `EntryArguments`; without any the person chooses among those of the sentence at the cursor, or of the draft. */
  editSource: "stet.editSource",
  /** As `editSource`. */
  removeSource: "stet.removeSource",
  /** As `editSource`: the source holds for the words as they are now. */
  confirmSource: "stet.confirmSource",
  /** `RecordResponseArguments`; without any the person says who was asked. */
  recordResponse: "stet.recordResponse",
} as const;

export interface InsertSnippetArguments {
  readonly uri: string;
  /** Of the text the place was found in. */
  readonly version: number;
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
  /** In snippet syntax: `, ${1:[SOURCE?]} ${2:said}`. */
  readonly snippet: string;
}

export interface LetItStandArguments {
  readonly uri: string;
  readonly rule: string;
  readonly fingerprint: string;
  readonly words: string;
  readonly reason?: string;
}

export interface CopyWordsArguments {
  readonly text: string;
}

/** Changes that renumber a text of this version; none where its footnotes are in order. */
export interface RenumberPlan {
  readonly version: number;
  readonly edits: readonly { readonly range: InsertSnippetArguments["range"]; readonly newText: string }[];
}

export interface RenumberArguments {
  readonly uri: string;
}

export interface TakeBackArguments {
  readonly uri: string;
  readonly rule: string;
  readonly fingerprint: string;
}

export interface StandEntry {
  readonly rule: string;
  readonly fingerprint: string;
  readonly words: string;
  readonly reason: string;
  readonly on: string;
}

/** Notification, client to server: what a person sees of a draft. Of a long one that is checked first. */
export const visibleNotification = "stet/visible";

export interface VisibleParams {
  readonly uri: string;
  /** First and last line shown, from 0. */
  readonly first: number;
  readonly last: number;
}

/** Notification, server to client. */
export const statusNotification = "stet/status";

export interface StatusParams {
  readonly uri: string;
  /**
   * `checked`: every rule ran. `not-checked`: the check or at least one rule failed, `notes` says which.
   * `ignored`: the file does not read like running copy or checking is off for it.
   */
  readonly state: "checking" | "checked" | "not-checked" | "ignored";
  readonly counts: {
    readonly error: number;
    readonly warning: number;
    readonly information: number;
    readonly hint: number;
    readonly letStand: number;
  };
  readonly notes: readonly string[];
  /** What the house style says of the draft, a line each for people: its file, the draft's kind, why it is ignored or the style not used. */
  readonly house: { readonly style: string | null; readonly kind: string | null; readonly notes: readonly string[] };
  /** Milliseconds the last check took. */
  readonly milliseconds: number;
  /** The check was one between two keys: a whole one follows when the keys rest, and what costs much waits for it. */
  readonly hasty: boolean;
  /** Rules that take far too long again and again, a line each for people. */
  readonly slow: readonly string[];
}

/** Requests of the register view, client to server. Each fails with a message for the person where no register could be loaded. */
export const registerRequests = {
  /** `RegisterQuestion` → `RegisterOverview` */
  overview: "stet/register/overview",
  /** `RegisterSearchParams` → `RegisterSearchResult` */
  search: "stet/register/search",
  /** `RegisterQuestion & {id}` → `RegisterEntryDetails | null` */
  entry: "stet/register/entry",
} as const;

/** Sent to Stet's own client when lists were imported or files that may be a house register were written. */
export const registerChangedNotification = "stet/register/changed";

export interface RegisterQuestion {
  /** URI of the draft whose register is meant, the house's entries among them; without one that of the workspace's first folder. */
  readonly draft?: string | null;
}

/** What the register was made from. */
export interface RegisterOverview {
  readonly lists: readonly RegisterListDetails[];
}

export interface RegisterListDetails {
  readonly title: string;
  readonly entries: number;
  /** In words: "27 February 2026". */
  readonly asOf: string;
  /** Read off its source more than 90 days ago. */
  readonly isOld: boolean;
}

export interface RegisterSearchParams extends RegisterQuestion {
  /** Words of a name, or a reference such as QDe.132; "" for all entries. */
  readonly query: string;
  readonly offset: number;
  /** At most `largestRegisterPage` are sent. */
  readonly limit: number;
}

export const largestRegisterPage = 100;

export interface RegisterSearchResult {
  readonly total: number;
  readonly rows: readonly RegisterRow[];
  /** Nothing has these words: the rows are names that look like them. */
  readonly alike: boolean;
}

export interface RegisterRow {
  readonly id: string;
  readonly name: string;
  /** "organisation, Pakistan" */
  readonly kind: string;
  /** The spelling that fits the query, where that is not the name. */
  readonly spelling: string | null;
  /** "UN, EU, UK", or what is left of it today: "ended: UN". */
  readonly status: string;
}

export interface RegisterEntryDetails {
  readonly id: string;
  readonly name: string;
  readonly officialName: string | null;
  readonly kind: string;
  readonly note: string;
  readonly names: readonly {
    readonly text: string;
    readonly kind: "name" | "alias" | "former" | "acronym";
    /** Never looked for in a draft by itself. */
    readonly weak: boolean;
  }[];
  readonly listings: readonly RegisterListingDetails[];
  /** Wordings a footnote on it may have. */
  readonly wordings: readonly string[];
  readonly origin: "starter" | "house" | "list";
  readonly asOf: string;
  readonly isOld: boolean;
  /** The day the states below are of, ISO. */
  readonly today: string;
}

export interface RegisterListingDetails {
  readonly authority: string;
  readonly programme: string;
  readonly reference: string | null;
  /** The authority's public page; opened only on a click. */
  readonly page: string | null;
  readonly state: "active" | "not-yet" | "ended" | "suspended";
  readonly scope: "entity" | "wing" | "associated-persons";
  /** As the list has them: "2011-07-29", "2011-07", "2003"; null where it prints none. */
  readonly listed: string | null;
  readonly ended: string | null;
  readonly suspended: string | null;
  /** "since 29 July 2011", in words. */
  readonly statement: string;
  readonly note: string;
  readonly source: string;
  /** In words. */
  readonly asOf: string;
  readonly verified: boolean;
}

/** Requests about where a draft's words come from, client to server. */
export const reportRequests = {
  /** `ReportParams` → `ReportAnswer`: the report as data, for trees. */
  report: "stet/report",
  /** `ReportParams` → `ReportPageAnswer`: the report as a page in parts. */
  page: "stet/report/page",
  /** `ReportExportParams` → `ReportExportAnswer` */
  export: "stet/report/export",
} as const;

export interface ReportParams {
  readonly uri: string;
}

/** `report` is null where the draft is not checked; `reason` then says why, for people. */
export interface ReportAnswer {
  readonly report: DraftReport | null;
  readonly reason: string;
  /** Of the text the report was made from. */
  readonly version: number;
}

/** One part of the report's page. */
export interface ReportPart {
  readonly id: string;
  /** Markup whose every word of the draft is escaped; no script, no style, nothing from elsewhere. */
  readonly html: string;
}

export interface ReportPageAnswer {
  readonly title: string;
  /** Empty where the draft is not checked. */
  readonly parts: readonly ReportPart[];
  readonly reason: string;
  readonly version: number;
}

export const reportFormats = ["md", "html", "csv"] as const;
export type ReportFormat = (typeof reportFormats)[number];

export interface ReportExportParams {
  readonly uri: string;
  readonly format: ReportFormat;
}

/** The file's text; null where the draft is not checked. */
export interface ReportExportAnswer {
  readonly text: string | null;
  readonly reason: string;
}

/** Requests about official sanctions lists, client to server. */
export const listRequests = {
  /** `ImportListsParams` → `ImportListsResult` */
  importLists: "stet/lists/import",
} as const;

export interface ImportListsParams {
  /** Each the `file:` URIs of one list or of several; one that is refused does not stop the others. */
  readonly sets: readonly { readonly name: string; readonly files: readonly string[] }[];
  /** Lists that did not come so far, for the report. */
  readonly failures: readonly { readonly name: string; readonly reason: string }[];
  /** Take over what looks wrong: copies that lost much, or are older. */
  readonly force: boolean;
}

export interface ImportListsResult {
  /** Markdown: what was added, changed and delisted, and what was refused why. */
  readonly report: string;
  /** How many lists were taken over. */
  readonly taken: number;
  /** Refused for how they look; `force` takes them over. */
  readonly doubtful: readonly DoubtfulList[];
}

export interface DoubtfulList {
  /** Of the set it came in. */
  readonly name: string;
  readonly title: string;
  readonly reason: string;
}
