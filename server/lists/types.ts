import type { ImportedList } from "../register/importers/types.ts";
import type { ListCopy } from "./copyFile.ts";

/** A copy that could not be used. */
export interface UnreadCopy {
  readonly file: string;
  readonly reason: string;
}

/** A person's copies of imported lists. */
export interface ListStore {
  readonly folder: string;
  /** Every copy that can be used, by id; the others with the reason. Rejects only where the folder cannot be read. */
  readAll(): Promise<{ readonly copies: readonly ListCopy[]; readonly unread: readonly UnreadCopy[] }>;
  /** One copy; null where there is none or it cannot be used. */
  read(id: string): Promise<ListCopy | null>;
  /** Puts a copy in place of the earlier one in one step. Rejects with a message where it cannot be written. */
  replace(list: ImportedList, imported: Date): Promise<void>;
  /** Calls back when somebody else has replaced copies: another window, the command line. Keeps no process alive. */
  watch?(changed: () => void): void;
}

/** Of the files of copies. */
export const copyEnding = ".stetlist";

/** The file's name for a list's copy. */
export function copyName(id: string): string {
  return `${id.replace(/[^a-z0-9-]/gi, "_")}${copyEnding}`;
}
