/** What the report's page and the extension say to each other. */
import type { ReportPart } from "../../server/protocol/messages.ts";

/** From the page to the extension. */
export type FromReportPage =
  /** The page listens now. */
  | { readonly type: "ready"; readonly uri: string | null }
  /** Go to a place of the draft; with `stay` the focus stays in the page. */
  | ({ readonly type: "go"; readonly stay: boolean } & PlaceInReport)
  | ({ readonly type: "addSource" } & PlaceInReport)
  | { readonly type: "export" };

/** UTF-16 offsets into the draft that the page shows, as it was when the page was drawn. */
export interface PlaceInReport {
  readonly uri: string;
  readonly version: number;
  readonly start: number;
  readonly end: number;
}

/** From the extension to the page. */
export type ToReportPage =
  | {
      readonly type: "parts";
      readonly uri: string;
      /** Of the text that was read. */
      readonly version: number;
      readonly title: string;
      /** Empty where there is nothing to report: `reason` says why. */
      readonly parts: readonly ReportPart[];
      readonly reason: string;
    }
  /** Brings a part into sight. */
  | { readonly type: "part"; readonly id: string };

/** What the page remembers while it is hidden or the window is loaded anew. */
export interface KeptReport {
  readonly uri: string;
  readonly scroll: number;
}

/** Labels of the page's own buttons, in the editor's language. */
export interface PageLabels {
  readonly exportReport: string;
  readonly legalRead: string;
  readonly top: string;
}
