/** The register a command uses for each draft: the one that ships, with the nearest house register laid over it. */
import { readFileSync, statSync } from "node:fs";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { codeOf } from "../faults/codeOf.ts";
import type { FileRead } from "../house/load.ts";
import {
  findHouseRegister,
  type LoadedHouseRegister,
  largestRegister,
  loadHouseRegister,
  registerText,
} from "../house/register/load.ts";
import type { Register } from "../register/register.ts";
import { faultOf } from "./faults.ts";
import { relativePath } from "./formats/paths.ts";
import { lineIndexOf, positionAt } from "./lineIndex.ts";
import { tell } from "./output.ts";
import { printable } from "./printable.ts";
import { loadRegister } from "./register.ts";
import { uriOf } from "./styleFiles.ts";

export interface Registers {
  /** The register for a draft; null where none could be loaded, or where the house's has problems: they have been told by then. */
  of(file: string): Promise<Register | null>;
}

/** Loads the register that ships and finds the house's for each draft. */
export async function loadRegisters(say = tell): Promise<Registers> {
  const base = await loadRegister(say);
  const reads = new Map<string, FileRead>();
  const read = async (location: string): Promise<FileRead> => {
    const known = reads.get(location) ?? readRegisterFile(location);
    reads.set(location, known);
    return known;
  };
  const loads = new Map<string, Promise<Register | null>>();
  return {
    async of(file) {
      if (base === null) return null;
      const location = await findHouseRegister(uriOf(file), read);
      if (location === null) return base;
      const known =
        loads.get(location) ?? loadHouseRegister(location, base, read).then((house) => registerOf(house, say));
      loads.set(location, known);
      return known;
    },
  };
}

/** A house register with problems is not used, nor what ships instead: its silence would look like the house's. */
function registerOf(
  { location, text, problems, register }: LoadedHouseRegister,
  say: (line: string) => void,
): Register | null {
  const file = relativePath(fileURLToPath(location), process.cwd());
  const index = lineIndexOf(text ?? "");
  for (const { span, path, message } of problems) {
    const { line, column } = positionAt(index, span.start);
    say(`stet: ${printable(`${file}:${line}:${column} ${path === "" ? "" : `${path}: `}${message}`)}`);
  }
  return problems.length > 0 ? null : register;
}

function readRegisterFile(location: string): FileRead {
  try {
    const path = fileURLToPath(location);
    if (statSync(path).size > largestRegister) return { fault: `is larger than ${largestRegister / 1_000_000} MB` };
    return registerText(readFileSync(path));
  } catch (error) {
    const code = codeOf(error);
    return code === "ENOENT" || code === "ENOTDIR" ? { missing: true } : { fault: faultOf(error) };
  }
}
