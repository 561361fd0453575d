/** The register a command uses for each draft: the one that ships, with the nearest house register laid over it. */
import { readFileSync, statSync } from "node:fs";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { mustBePlain } from "../disk/plainFile.ts";
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

/** What is known of names for a draft, and why nothing is; the fault is null where there is a register, or where what ships is missing. */
export interface ReadRegister {
  readonly register: Register | null;
  readonly registerFault: string | null;
}

export interface Registers {
  /** The register for a draft. What is wrong with the house's has been told by then. */
  of(file: string): Promise<ReadRegister>;
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
  const loads = new Map<string, Promise<ReadRegister>>();
  return {
    async of(file) {
      if (base === null) return { register: null, registerFault: null };
      const location = await findHouseRegister(uriOf(file), read);
      if (location === null) return { register: base, registerFault: null };
      const known =
        loads.get(location) ?? loadHouseRegister(location, base, read).then((house) => registerOf(house, say));
      loads.set(location, known);
      return known;
    },
  };
}

/**
 * As in an editor, what is wrong in a house register is told at its place and the rest counts; of a broken one nothing does, nor what ships
 * instead: its silence would look like the house's. Unlike a person at an editor, a pipeline sees no more than the outcome: so names count
 * as not all checked.
 */
function registerOf(
  { location, text, problems, broken, register }: LoadedHouseRegister,
  say: (line: string) => void,
): ReadRegister {
  const file = relativePath(fileURLToPath(location), process.cwd());
  const index = lineIndexOf(text ?? "");
  for (const { span, path, message } of problems) {
    const { line, column } = positionAt(index, span.start);
    const place = text === null ? `${file}:` : `${file}:${line}:${column}`;
    say(`stet: ${printable(`${place} ${path === "" ? "" : `${path}: `}${message}`)}`);
  }
  if (broken) return { register: null, registerFault: `the house register ${file} cannot be used` };
  if (problems.length === 0) return { register, registerFault: null };
  const unread = [...register.unread, `Not all of the house register ${file} can be used.`];
  return { register: { ...register, unread }, registerFault: null };
}

function readRegisterFile(location: string): FileRead {
  try {
    const path = fileURLToPath(location);
    const state = statSync(path);
    mustBePlain(state);
    if (state.size > largestRegister) return { fault: `is larger than ${largestRegister / 1_000_000} MB` };
    return registerText(readFileSync(path));
  } catch (error) {
    const code = codeOf(error);
    return code === "ENOENT" || code === "ENOTDIR" ? { missing: true } : { fault: faultOf(error) };
  }
}
