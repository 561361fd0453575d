/** What an archived draft's result depends on beside version and settings: the draft, its house style, ledger and register, the lists. */
import { createHash } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { FileRead, LoadedStyle } from "../../house/load.ts";
import { findHouseRegister } from "../../house/register/load.ts";
import { ledgerOf } from "../../ledger/types.ts";
import { listsFolder } from "../../lists/folder.ts";
import { allRules } from "../../rules/index.ts";
import type { RuleMeta } from "../../rules/types.ts";
import { createStyleFiles, uriOf } from "../styleFiles.ts";

export interface DraftStates {
  /** The same for a draft as long as nothing changes that holds for it. */
  of(file: string): Promise<string>;
  /** Rules of the houses whose drafts were asked about. */
  houseRules(): readonly RuleMeta[];
}

/** Looks at each style and register once. */
export function createDraftStates(config: string | null): DraftStates {
  const styles = createStyleFiles(allRules, config);
  const digests = new Map<LoadedStyle, string>();
  const digestOf = (style: LoadedStyle): string => {
    const known = digests.get(style) ?? digest(style.files.map(({ location, text }) => [location, text]));
    digests.set(style, known);
    return known;
  };
  const lists = listsState(listsFolder());
  const registers = new Map<string, string>();
  const registerState = (location: string): string => {
    const known = registers.get(location) ?? stateOf(fileURLToPath(location));
    registers.set(location, known);
    return known;
  };
  // Only which register is the nearest is asked, not what it says.
  const look = async (location: string): Promise<FileRead> =>
    registerState(location) === "" ? { missing: true } : { text: "" };
  return {
    async of(file) {
      const style = await styles.of(file);
      const register = await findHouseRegister(uriOf(file), look);
      return digest([
        stateOf(file),
        stateOf(ledgerOf(file)),
        style === null ? null : digestOf(style),
        register === null ? null : [register, registerState(register)],
        lists,
      ]);
    },
    houseRules: () => [...digests.keys()].flatMap(({ houseRules }) => houseRules.map(({ meta }) => meta)),
  };
}

/** Of the copies of imported lists; empty where none was imported. */
function listsState(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .sort()
      .map((name) => `${name} ${stateOf(join(folder, name))}`);
  } catch {
    return [];
  }
}

/** Size in bytes and time of change in milliseconds; "" where there is no file. */
function stateOf(path: string): string {
  try {
    const { size, mtimeMs } = statSync(path);
    return `${size} ${Math.round(mtimeMs)}`;
  } catch {
    return "";
  }
}

function digest(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 16);
}
