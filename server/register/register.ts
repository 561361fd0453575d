/** A register: entries by id, their names made ready for looking. */
import { type CuratedNames, curate } from "./curatedNames.ts";
import type { Entry, PartialDate } from "./types.ts";

export interface Register {
  readonly entries: readonly Entry[];
  /** The day up to which the entries were looked for: what is not in them was not found up to then. */
  readonly asOf: PartialDate;
  readonly byId: ReadonlyMap<string, Entry>;
  readonly names: CuratedNames;
}

export interface RegisterParts {
  readonly entries: readonly Entry[];
  readonly asOf: PartialDate;
}

/** Makes a register; of two entries with one id the later counts. */
export function createRegister({ entries, asOf }: RegisterParts): Register {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const kept = [...byId.values()];
  return { entries: kept, asOf, byId, names: curate(kept) };
}
