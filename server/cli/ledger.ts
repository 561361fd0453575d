/** The source ledger beside a draft, as commands read it. */
import { readFileSync, statSync } from "node:fs";
import process from "node:process";
import { mustBePlain } from "../disk/plainFile.ts";
import { decode } from "../draft/decode.ts";
import { codeOf } from "../faults/codeOf.ts";
import { largestLedger, readLedger } from "../ledger/read.ts";
import { type Ledger, ledgerOf } from "../ledger/types.ts";
import { faultOf } from "./faults.ts";
import { relativePath } from "./formats/paths.ts";
import { lineIndexOf, positionAt } from "./lineIndex.ts";
import { tell } from "./output.ts";
import { printable } from "./printable.ts";

/** What is recorded beside a draft, and why not all of it could be read; both null where there is no ledger. */
export interface ReadLedger {
  readonly ledger: Ledger | null;
  readonly ledgerFault: string | null;
}

const none: ReadLedger = { ledger: null, ledgerFault: null };

/** Problems are told on standard error at their places. */
export function ledgerBeside(draft: string, say = tell): ReadLedger {
  if (draft === "-") return none;
  const path = ledgerOf(draft);
  const file = relativePath(path, process.cwd());
  try {
    const state = statSync(path);
    mustBePlain(state);
    if (state.size > largestLedger) throw new Error(`it is larger than ${largestLedger / 1_000_000} MB`);
    const decoded = decode(readFileSync(path));
    if ("fault" in decoded) throw new Error(decoded.fault);
    const { ledger, problems, damaged } = readLedger(decoded.text);
    const index = lineIndexOf(decoded.text);
    for (const { span, message } of problems) {
      const { line, column } = positionAt(index, span.start);
      say(`stet: ${printable(`${file}:${line}:${column} ${message}`)}`);
    }
    const partly = damaged || ledger.unread.length > 0;
    return { ledger, ledgerFault: partly ? `not all of the source ledger ${file} can be read` : null };
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT" || code === "ENOTDIR") return none;
    const fault = `the source ledger ${file} cannot be read: ${faultOf(error)}`;
    say(`stet: ${printable(fault)}`);
    return { ledger: null, ledgerFault: fault };
  }
}
