import { readFile } from "node:fs/promises";
import { createRegister, type Register } from "../register/register.ts";
import { readStarterRegister } from "../register/starter.ts";

/**
 * Reads the starter register, which lies beside this file among the sources and beside the bundle in what is shipped. Rejects with a
 * message for people where it is missing or damaged: then nothing is known of any name.
 */
export async function readStarterRegisterFile(): Promise<Register> {
  return createRegister(readStarterRegister(await readFile(new URL("starter-register.json", import.meta.url), "utf8")));
}
