/** The source ledgers of open drafts: found beside them, read, kept until their files change. */
import { decode } from "../draft/decode.ts";
import { messageOf } from "../faults/messageOf.ts";
import * as l10n from "../l10n/l10n.ts";
import { type LedgerFile, largestLedger, readLedger } from "../ledger/read.ts";
import { ledgerOf } from "../ledger/types.ts";
import type { Host } from "./host.ts";

export interface LoadedLedger {
  /** URI of the ledger. */
  readonly location: string;
  /** As stored; null where it could not be read. */
  readonly text: string | null;
  /** Null where nothing of it can be used. */
  readonly file: LedgerFile | null;
  /** Why it cannot be read, or not all of it, in words for people; null where it can. */
  readonly fault: string | null;
}

export interface Ledgers {
  /** The ledger of a draft; null where there is none. Never rejects. */
  of(draft: string): Promise<LoadedLedger | null>;
  /** Files have changed: everything is read anew when next asked for. */
  forget(): void;
}

/** `onLoaded` hears of each reading from disk. */
export function createLedgers(host: Host, onLoaded: (ledger: LoadedLedger) => void): Ledgers {
  const loads = new Map<string, Promise<LoadedLedger | null>>();
  const load = async (location: string): Promise<LoadedLedger | null> => {
    const loaded = await readFrom(host, location);
    // A ledger that is gone has nothing wrong in it any more.
    onLoaded(loaded ?? { location, text: null, file: null, fault: null });
    return loaded;
  };
  return {
    of(draft) {
      if (draft.startsWith("untitled:")) return Promise.resolve(null);
      const location = ledgerOf(draft);
      const known = loads.get(location) ?? load(location);
      loads.set(location, known);
      return known;
    },
    forget() {
      loads.clear();
    },
  };
}

async function readFrom(host: Host, location: string): Promise<LoadedLedger | null> {
  const unread = (fault: string) => ({
    location,
    text: null,
    file: null,
    fault: l10n.t("The source ledger cannot be read: {0}.", fault),
  });
  try {
    const bytes = await host.readBytes(location, largestLedger);
    if (bytes === null) return null;
    const decoded = decode(bytes);
    if ("fault" in decoded) return unread(decoded.fault);
    return loadedFrom(location, decoded.text);
  } catch (error) {
    return unread(messageOf(error));
  }
}

/** A ledger by its text. */
export function loadedFrom(location: string, text: string): LoadedLedger {
  const file = readLedger(text);
  const fault = file.damaged
    ? l10n.t("The source ledger is damaged; only what can be read of it counts.")
    : file.ledger.unread.length > 0
      ? l10n.t("Not all of the source ledger can be understood.")
      : null;
  return { location, text, file, fault };
}
