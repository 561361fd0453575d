/** `--fix`: shows what would change, asks, and writes. What is not agreed to stays as it was. */
import { readFileSync } from "node:fs";
import process from "node:process";
import { createInterface } from "node:readline/promises";
import type { Checker } from "../checking/checker.ts";
import { faultOf, unwritten } from "../faults.ts";
import { tell } from "../output.ts";
import { printable } from "../printable.ts";
import { draftOf } from "../reading/drafts.ts";
import type { Target, Trouble } from "../reading/targets.ts";
import { writeWhole } from "../writeWhole.ts";
import { differenceOf } from "./difference.ts";
import { applied, safeEdits } from "./safeFixes.ts";

/** One fix can make room for another; this many rounds at most. */
const mostRounds = 5;

interface Fixed {
  readonly file: string;
  readonly before: Uint8Array;
  readonly oldText: string;
  readonly newText: string;
  readonly count: number;
}

/** Offers the safe fixes of every draft; `yes`: writes them without asking. Gives the files that could not be written. */
export async function fixDrafts(
  targets: readonly Target[],
  checker: Checker,
  { yes, colour }: { readonly yes: boolean; readonly colour: boolean },
): Promise<readonly Trouble[]> {
  const troubles: Trouble[] = [];
  const canAsk = process.stdin.isTTY === true && process.stderr.isTTY === true;
  let all = yes;
  let looked = 0;
  let offered = 0;
  let written = 0;
  for (const target of targets) {
    const fixed = await fixedDraft(target, checker);
    if (fixed === "left alone") continue;
    looked++;
    if (fixed === null) continue;
    offered += fixed.count;
    process.stderr.write(differenceOf(fixed.file, fixed.oldText, fixed.newText, colour));
    const answer = all ? "y" : canAsk ? await ask(fixed) : "n";
    if (answer === "q") break;
    if (answer === "a") all = true;
    if (answer === "n") continue;
    const fault = rewritten(fixed);
    if (fault === null) written += fixed.count;
    else troubles.push({ file: fixed.file, message: `not fixed: ${fault}`, unwritten: true });
  }
  const changes = (count: number) => `${count} ${count === 1 ? "change" : "changes"} of marks and spacing`;
  if (offered === 0 && looked === 0) return troubles;
  if (offered === 0) tell("stet: nothing to fix: no marks or spacing that could be set right safely");
  else if (written > 0) tell(`stet: ${changes(written)} written`);
  else if (!canAsk && !yes) tell(`stet: ${changes(offered)} not written: add --yes, or run it at a terminal`);
  return troubles;
}

/** Writes a fixed draft; why not, where it cannot. */
function rewritten({ file, before, newText }: Fixed): string | null {
  try {
    // Whoever saved the draft in the meantime knows better.
    if (!Buffer.from(readFileSync(file)).equals(before)) return "it has changed in the meantime";
  } catch (error) {
    return faultOf(error);
  }
  try {
    writeWhole(file, encoded(newText, before));
    return null;
  } catch (error) {
    return unwritten(error);
  }
}

/** Null where there is nothing to fix. */
async function fixedDraft(target: Target, checker: Checker): Promise<Fixed | "left alone" | null> {
  let before: Uint8Array;
  let oldText: string;
  try {
    before = readFileSync(target.file);
    const draft = draftOf(target.file, before);
    // What could not be written as it was read is left alone; the check says what is wrong with it.
    if ("fault" in draft) return "left alone";
    if (draft.kind === "docx") return null;
    if (draft.guessed) {
      tell(`stet: ${printable(target.file)}: not fixed: not valid UTF-8`);
      return "left alone";
    }
    oldText = draft.stored;
  } catch {
    return "left alone";
  }
  let newText = oldText;
  let count = 0;
  for (let round = 0; round < mostRounds; round++) {
    const result = await checker.check({ target, bytes: encoded(newText, before) });
    const edits = result.kind === "checked" ? safeEdits(result.checked) : [];
    if (edits.length === 0) break;
    newText = applied(newText, edits);
    count += edits.length;
  }
  return newText === oldText ? null : { file: target.file, before, oldText, newText, count };
}

/** As the file was: UTF-16 of either order, or UTF-8. A byte order mark is part of the text. */
function encoded(text: string, before: Uint8Array): Uint8Array {
  const [first, second] = before;
  const little = first === 0xff && second === 0xfe;
  if (!little && !(first === 0xfe && second === 0xff)) return Buffer.from(text, "utf8");
  const bytes = Buffer.from(text, "utf16le");
  return little ? bytes : bytes.swap16();
}

async function ask({ file, count }: Fixed): Promise<"y" | "n" | "a" | "q"> {
  const reader = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const what = `${count} ${count === 1 ? "change" : "changes"} in ${printable(file)}`;
    const answer = (await reader.question(`Write ${what}? [y]es, [n]o, [a]ll, [q]uit: `)).trim().toLowerCase();
    return answer === "y" || answer === "yes" ? "y" : answer === "a" ? "a" : answer === "q" ? "q" : "n";
  } finally {
    reader.close();
  }
}
