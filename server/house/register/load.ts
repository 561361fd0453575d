/** Finds and reads a house's register. Files are only read, through whoever calls. */
import { decode } from "../../draft/decode.ts";
import type { PlacedProblem } from "../../json/jsonFile.ts";
import * as l10n from "../../l10n/l10n.ts";
import type { Register } from "../../register/register.ts";
import type { FileRead, ReadFile } from "../load.ts";
import { candidatesFor } from "../styleLocations.ts";
import { readRegisterCsv } from "./csv.ts";
import { readRegisterJson } from "./json.ts";
import { withHouseRegister } from "./merge.ts";
import { registerNames } from "./types.ts";

/** Bytes; a register of a house is written by hand or exported from a small table. */
export const largestRegister = 10_000_000;

export interface LoadedHouseRegister {
  /** URI of the file. */
  readonly location: string;
  /** As stored; null where it could not be read. */
  readonly text: string | null;
  /** The register with the house's laid over it; the one given where the file cannot be used. */
  readonly register: Register;
  readonly problems: readonly PlacedProblem[];
  /** Nothing of the file counts. */
  readonly broken: boolean;
}

/** The nearest register above a draft, JSON before CSV in one folder. Null where there is none. */
export async function findHouseRegister(draft: string, read: ReadFile): Promise<string | null> {
  const [json, csv] = registerNames.map((name) => candidatesFor(draft, name));
  for (const [n, location] of (json ?? []).entries()) {
    for (const one of [location, csv?.[n]]) {
      if (one !== undefined && !("missing" in (await read(one)))) return one;
    }
  }
  return null;
}

/** Lays the file over a register. Never rejects: what cannot be used is among the problems. */
export async function loadHouseRegister(
  location: string,
  base: Register,
  read: ReadFile,
): Promise<LoadedHouseRegister> {
  const file = await read(location);
  if (!("text" in file)) {
    const message =
      "missing" in file ? l10n.t("There is no such file any more.") : l10n.t("Cannot be read: {0}.", file.fault);
    const problems = [{ span: { start: 0, end: 0 }, path: "", message }];
    return { location, text: null, register: base, problems, broken: true };
  }
  const { text } = file;
  const {
    register: house,
    problems,
    broken,
  } = location.endsWith(".csv") ? readRegisterCsv(text) : readRegisterJson(text);
  if (broken) return { location, text, register: base, problems, broken };
  const merged = withHouseRegister(base, house);
  const all = [...problems, ...merged.problems].sort((a, b) => a.span.start - b.span.start);
  return { location, text, register: merged.register, problems: all, broken };
}

/** The text of a register file, or why it is none. */
export function registerText(bytes: Uint8Array): FileRead {
  const decoded = decode(bytes);
  if ("fault" in decoded) return decoded;
  return decoded.guessed ? { fault: l10n.t("it is not valid UTF-8") } : { text: decoded.text };
}
