/** Why the system would not give us a file, in words. */
import { codeOf } from "../faults/codeOf.ts";
import { messageOf } from "../faults/messageOf.ts";

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

export function faultOf(error: unknown): string {
  return words[codeOf(error)] ?? messageOf(error);
}
