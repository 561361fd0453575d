import type { Model } from "../attribution/model.ts";
import type { ClaimModel } from "../claims/model.ts";
import type { ListStore } from "../lists/types.ts";
import type { ListFile } from "../register/importers/types.ts";
import type { Register } from "../register/register.ts";

/** What the protocol layer needs of the machine it runs on; the entry points supply it. */
export interface Host {
  readonly version: string;
  /** URI of the rules' pages with a final slash, or null where they are not at hand. */
  readonly docs: string | null;
  /** Milliseconds since 1970-01-01 UTC. */
  now(): number;
  /** The attribution model. Rejects with a message where it is missing or damaged. */
  loadModel(): Promise<Model>;
  /** The claim model. Rejects with a message where it is missing or damaged. */
  loadClaimModel(): Promise<ClaimModel>;
  /**
   * What is known of sanctions and bans, imported lists included. Rejects with a message where it is missing or damaged;
   * a list that cannot be used is only warned of.
   */
  loadRegister(warn: (message: string) => void): Promise<Register>;
  /** The style sheet of exported reports. Rejects with a message where it is missing. */
  loadReportStyle(): Promise<string>;
  /** The person's copies of imported lists. */
  readonly lists: ListStore;
  /** A file of a list, by its URI. */
  openFile(uri: string): ListFile;
  /** Called once the client may be asked for things. */
  onInitialized?(): void;
  /** Lets waiting messages be read. */
  pause(): Promise<void>;
  /** The file's text, or null where there is no file. Rejects with a message where it cannot be read. */
  readText(uri: string): Promise<string | null>;
  /** The file's bytes, or null where there is no file. Rejects with a message where it cannot be read or holds more than `most` bytes. */
  readBytes(uri: string, most: number): Promise<Uint8Array | null>;
  /** Replaces the file whole or not at all, making folders. Rejects with a message where it cannot. */
  writeText(uri: string, text: string): Promise<void>;
  /** Lets one task at a time write a file, other processes included. */
  exclusively<T>(uri: string, task: () => Promise<T>): Promise<T>;
}
