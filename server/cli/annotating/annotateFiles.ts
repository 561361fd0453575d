/** `--annotate-docx`: copies of Word files with the findings as comments. The drafts themselves are never written to. */
import { existsSync, mkdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import { unwritten } from "../faults.ts";
import type { ReportedFinding } from "../findings.ts";
import { tell } from "../output.ts";
import { printable } from "../printable.ts";
import { DocxFault } from "../reading/docxPackage.ts";
import type { Trouble } from "../reading/targets.ts";
import { writeWhole } from "../writeWhole.ts";
import { withComments } from "./wordComments.ts";

/** A draft that was checked, and what is to be said in it. */
export interface Commented {
  readonly file: string;
  readonly findings: readonly ReportedFinding[];
}

/** Writes the copy of one Word file to `out`, those of several into the folder `out`. Gives what went wrong. */
export function annotateDocxFiles(drafts: readonly Commented[], out: string): readonly Trouble[] {
  const wordFiles = drafts.filter(({ file }) => extname(file).toLowerCase() === ".docx");
  if (wordFiles.length === 0)
    return [{ file: out, message: "not written: no .docx draft was checked", unwritten: true }];
  const isFolder = /[\\/]$/.test(out) || isDirectory(out);
  if (wordFiles.length > 1 && !isFolder) {
    return [
      {
        file: out,
        message: "not written: for several .docx drafts --annotate-docx names a folder (end it with a slash)",
        unwritten: true,
      },
    ];
  }
  if (!isFolder && extname(out).toLowerCase() !== ".docx")
    return [{ file: out, message: "not written: the name of a Word file ends in .docx", unwritten: true }];
  return wordFiles.flatMap(({ file, findings }) => {
    const copy = isFolder ? join(out, basename(file)) : out;
    try {
      if (isSame(copy, file))
        return [{ file: copy, message: "not written: that is the draft itself", unwritten: true }];
      if (existsSync(copy))
        return [{ file: copy, message: "not written: there is a file of that name already", unwritten: true }];
      if (isFolder) mkdirSync(out, { recursive: true });
      writeWhole(copy, withComments(readFileSync(file), findings, Date.now()));
      const count = `${findings.length} ${findings.length === 1 ? "comment" : "comments"}`;
      tell(`stet: ${printable(copy)}: ${printable(basename(file))} with ${count}`);
      return [];
    } catch (error) {
      const reason = error instanceof DocxFault ? error.message : unwritten(error);
      return [{ file: copy, message: `not written: ${reason}`, unwritten: true }];
    }
  });
}

function isDirectory(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

function isSame(a: string, b: string): boolean {
  const real = (path: string) => {
    const whole = resolve(path);
    return existsSync(whole)
      ? realpathSync(whole)
      : join(existsSync(dirname(whole)) ? realpathSync(dirname(whole)) : dirname(whole), basename(whole));
  };
  return real(a) === real(b);
}
