/** What a house adds to the register of sanctions and bans, as read from its file. */

import type { PlacedProblem } from "../../json/jsonFile.ts";
import type { EntryType, Listing, Name, PartialDate } from "../../register/types.ts";

/** An entry of the house's file: a new one, or changes to a known one with the same id. Null and empty leave what is known. */
export interface HouseEntry {
  readonly id: string;
  readonly name: string | null;
  readonly names: readonly Name[];
  /** Spellings that are taken away. */
  readonly without: readonly string[];
  readonly type: EntryType | null;
  readonly country: string | null;
  /** Each replaces what is known of its authority. */
  readonly listings: readonly Listing[];
  readonly wordings: readonly string[];
  readonly required: boolean | null;
  readonly note: string | null;
  /** Where its id stands: UTF-16 offsets into the file's text. */
  readonly place: PlacedProblem["span"];
}

export interface HouseRegister {
  readonly entries: readonly HouseEntry[];
  /** Ids of entries the house does not want, each with its place. */
  readonly remove: readonly { readonly id: string; readonly place: PlacedProblem["span"] }[];
  /** Ids of the authorities the desk labels for; empty where the file does not say. */
  readonly labelFor: readonly string[];
  /** Approved footnote wordings by authority. */
  readonly wordings: ReadonlyMap<string, readonly string[]>;
  readonly asOf: PartialDate | null;
}

/** A file as read: what is usable in it, and everything that is wrong with it. */
export interface HouseRegisterFile {
  readonly register: HouseRegister;
  readonly problems: readonly PlacedProblem[];
  /** Its syntax is broken, as while it is being written: nothing in it counts. */
  readonly broken: boolean;
}

export const emptyHouseRegister: HouseRegister = {
  entries: [],
  remove: [],
  labelFor: [],
  wordings: new Map(),
  asOf: null,
};

/** The names of the file, the first that is there counts. */
export const registerNames = ["stet.register.json", "stet.register.csv"] as const;
