import { readStarterRegisterFile } from "../models/registerFile.ts";
import type { Register } from "../register/register.ts";
import { tell } from "./output.ts";

/** The register, or null where it cannot be used: then a note says so and the rules that need it are not checked. */
export async function loadRegister(): Promise<Register | null> {
  try {
    return await readStarterRegisterFile();
  } catch (error) {
    tell(`stet: names under sanctions are not checked: ${error instanceof Error ? error.message : String(error)}.`);
    return null;
  }
}
