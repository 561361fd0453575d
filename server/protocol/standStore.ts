import { messageOf } from "../faults/messageOf.ts";
import * as l10n from "../l10n/l10n.ts";
import { parseStands, type Stand, type Stands, serialiseStands, standKey } from "../stands/standsFile.ts";
import type { Host } from "./host.ts";

/** Where what was let stand is kept: one record per workspace folder, one for everything outside any. */
export interface StandStore {
  /** The record that holds for a file. Never rejects: trouble is told and an empty record given. */
  of(uri: string): Promise<Stands>;
  /** Adds a stand to the file's record. Rejects with a message where it cannot be kept. */
  add(uri: string, stand: Stand): Promise<void>;
  /** Takes one back; nothing happens where it is not there. */
  remove(uri: string, rule: string, fingerprint: string): Promise<void>;
  /** URI of the record for a file, or null where it lives only as long as the server. */
  recordOf(uri: string): string | null;
  /** Forgets what was read, so that the next question reads the file again. */
  refresh(): void;
}

export function createStandStore(
  host: Host,
  folders: () => readonly string[],
  globalStorage: string | null,
  tell: (message: string) => void,
): StandStore {
  const loaded = new Map<string, Promise<Stands>>();
  const inMemory = new Map<string, Stand>();

  const recordOf = (uri: string): string | null => {
    const folder = folders()
      .filter((candidate) => uri.startsWith(candidate.endsWith("/") ? candidate : `${candidate}/`))
      .sort((a, b) => b.length - a.length)[0];
    if (folder !== undefined) return `${folder.replace(/\/$/, "")}/.stet/stands.json`;
    return globalStorage === null ? null : `${globalStorage.replace(/\/$/, "")}/stands.json`;
  };

  const read = async (record: string): Promise<Stands> => {
    const text = await host.readText(record);
    return text === null ? new Map() : parseStands(text);
  };

  /** Reads, changes, writes under a lock, so that two windows lose nothing of each other. A damaged record is kept beside the new one. */
  const change = (record: string, apply: (stands: Map<string, Stand>) => void) =>
    host.exclusively(record, async () => {
      const text = await host.readText(record);
      let stands = new Map<string, Stand>();
      if (text !== null) {
        try {
          stands = new Map(parseStands(text));
        } catch (error) {
          const copy = record.replace(
            /\.json$/,
            `.damaged-${new Date(host.now()).toISOString().replace(/\D/g, "")}.json`,
          );
          await host.writeText(copy, text);
          tell(
            l10n.t(
              "{0} could not be read ({1}). It is kept as {2}; a new record was begun.",
              record,
              messageOf(error),
              copy,
            ),
          );
        }
      }
      apply(stands);
      await host.writeText(record, serialiseStands(stands));
      loaded.set(record, Promise.resolve(stands));
    });

  return {
    recordOf,
    of(uri) {
      const record = recordOf(uri);
      if (record === null) return Promise.resolve(inMemory);
      let stands = loaded.get(record);
      if (stands === undefined) {
        stands = read(record).catch((error: unknown) => {
          tell(
            l10n.t("{0} could not be read: {1}. Nothing is let stand until it is mended.", record, messageOf(error)),
          );
          return new Map();
        });
        loaded.set(record, stands);
      }
      return stands;
    },
    async add(uri, stand) {
      const record = recordOf(uri);
      const key = standKey(stand.rule, stand.fingerprint);
      if (record === null) inMemory.set(key, stand);
      else await change(record, (stands) => stands.set(key, stand));
    },
    async remove(uri, rule, fingerprint) {
      const record = recordOf(uri);
      const key = standKey(rule, fingerprint);
      if (record === null) inMemory.delete(key);
      else await change(record, (stands) => stands.delete(key));
    },
    refresh() {
      loaded.clear();
    },
  };
}
