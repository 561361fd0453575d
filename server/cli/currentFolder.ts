/** The folder the command runs in. */
import { isAbsolute, parse } from "node:path";
import process from "node:process";

let gone = false;

/**
 * Where that folder has been taken away, Node throws whenever a path is made whole. Then the name that the shell has of it counts: nothing
 * lies there any more, and standard input and whole paths are read all the same.
 */
export function nameCurrentFolder(): void {
  try {
    process.cwd();
  } catch {
    gone = true;
    const { PWD: told = "" } = process.env;
    const folder = isAbsolute(told) ? told : parse(process.execPath).root;
    process.cwd = () => folder;
  }
}

/** Node starts no worker thread where the folder has gone. */
export function canStartWorkers(): boolean {
  return !gone;
}
