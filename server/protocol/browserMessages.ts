/** What the client hands to a server that it starts in a browser: there it can read nothing by itself. */

/** A file that ships with Stet, or why it could not be read. */
export type ShippedFile = { readonly bytes: ArrayBuffer } | { readonly fault: string };

export interface BrowserStart {
  readonly version: string;
  readonly attributionModel: ShippedFile;
  readonly claimModel: ShippedFile;
  readonly starterRegister: ShippedFile;
  readonly reportStyle: ShippedFile;
  /** URI of the folder for the person's copies of imported lists, with a final slash. */
  readonly lists: string;
}

/** A worker's first message: its code has been loaded. */
export const workerReady = "stet worker ready";
