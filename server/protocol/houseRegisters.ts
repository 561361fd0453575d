/** The registers that hold for open drafts: the loaded one with the nearest house register laid over it, kept while its file stays. */
import { messageOf } from "../faults/messageOf.ts";
import type { FileRead } from "../house/load.ts";
import {
  findHouseRegister,
  type LoadedHouseRegister,
  largestRegister,
  loadHouseRegister,
  registerText,
} from "../house/register/load.ts";
import type { Register } from "../register/register.ts";
import type { Host } from "./host.ts";
import { placeOf } from "./houseStyles.ts";

export interface HouseRegisters {
  /** The register for a draft, null for the workspace's first folder. Null where none could be loaded, or not what the house adds to it. */
  of(draft: string | null): Promise<Register | null>;
  /** Files have changed: everything is read anew when next asked for. */
  forget(): void;
}

/** `base` gives the register without a house's; `folders` the workspace's folders, for drafts that are no files yet. */
export function createHouseRegisters(
  host: Host,
  base: () => Promise<Register | null>,
  folders: () => readonly string[],
  onLoaded: (loaded: LoadedHouseRegister) => void,
): HouseRegisters {
  const found = new Map<string, Promise<string | null>>();
  const loads = new Map<string, Promise<Register | null>>();
  /** By URI: the newest text that is no broken file. */
  const good = new Map<string, string>();
  const read = async (location: string): Promise<FileRead> => {
    try {
      const bytes = await host.readBytes(location, largestRegister);
      return bytes === null ? { missing: true } : registerText(bytes);
    } catch (error) {
      return { fault: messageOf(error) };
    }
  };
  const load = async (location: string, under: Register): Promise<Register | null> => {
    const loaded = await loadHouseRegister(location, under, read);
    onLoaded(loaded);
    if (!loaded.broken) {
      if (loaded.text !== null) good.set(location, loaded.text);
      return loaded.register;
    }
    const text = good.get(location);
    // Without the house's entries nothing is said: silence would look like the house's.
    return text === undefined ? null : (await loadHouseRegister(location, under, async () => ({ text }))).register;
  };
  let last: Register | null = null;
  return {
    async of(draft) {
      const under = await base();
      if (under === null) return null;
      if (last !== under) {
        // Lists were imported: what was laid over the earlier register is out of date.
        last = under;
        loads.clear();
      }
      const place = placeOf(draft ?? "untitled:", folders());
      if (place === null) return under;
      const folder = place.slice(0, place.lastIndexOf("/") + 1);
      const finding = found.get(folder) ?? findHouseRegister(place, read);
      found.set(folder, finding);
      const location = await finding;
      if (location === null) return under;
      const loading = loads.get(location) ?? load(location, under);
      loads.set(location, loading);
      return loading;
    },
    forget() {
      found.clear();
      loads.clear();
    },
  };
}
