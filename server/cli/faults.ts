/** Why the system would not give us a file, or take one, in words. */
import { codeOf } from "../faults/codeOf.ts";
import { messageOf } from "../faults/messageOf.ts";
import { writeFault } from "../faults/writeFault.ts";
import * as l10n from "../l10n/l10n.ts";

const words: Readonly<Record<string, string>> = {
  ENOENT: "no such file or folder",
  EACCES: "no permission to read it",
  EPERM: "no permission to read it",
  EISDIR: "is a folder",
  ENOTDIR: "no such file or folder",
  ELOOP: "links that lead in a circle",
  EMFILE: "too many open files",
  ENAMETOOLONG: "the name is too long",
};

/** Of a file that was to be read. */
export function faultOf(error: unknown): string {
  return words[codeOf(error)] ?? messageOf(error);
}

/** Of a file that was to be written. */
export function unwritten(error: unknown): string {
  const told = writeFault(error, l10n);
  return told === messageOf(error) ? faultOf(error) : told;
}
