/** `stet register`: official sanctions lists taken over, compared and looked up. */
import { listsFolder } from "../../lists/folder.ts";
import { openListStore } from "../../lists/store.ts";
import { ImportFault } from "../../register/importers/import.ts";
import { faultOf } from "../faults.ts";
import { tell } from "../output.ts";
import { printable } from "../printable.ts";
import type { RegisterRequest } from "../registerArguments.ts";
import { compare } from "./compare.ts";
import { find } from "./find.ts";
import { info } from "./info.ts";
import { takeOverFiles } from "./takeOverFiles.ts";

/** Runs the command and gives its exit code. */
export async function register({ task, format }: RegisterRequest): Promise<0 | 1 | 2> {
  const store = openListStore(listsFolder());
  try {
    switch (task.name) {
      case "import":
        return await takeOverFiles(task.paths, store, task.force, format);
      case "diff":
        return await compare(task.older, task.newer, store, format);
      case "find":
        return await find(task.query, store, format);
      case "info":
        return await info(task.id, store, format);
    }
  } catch (error) {
    if (!(error instanceof ImportFault) && !isSystemError(error)) throw error;
    const path = isSystemError(error) && error.path !== undefined ? `${error.path}: ` : "";
    tell(`stet: ${printable(`${path}${faultOf(error)}`)}`);
    return 2;
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error;
}
