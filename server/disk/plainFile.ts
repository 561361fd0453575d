/** What lies under a file's name and is none: a pipe that nobody writes into would be waited for without end. */
import type { Stats } from "node:fs";
import * as l10n from "../l10n/l10n.ts";

/** Throws for a pipe, a socket or a device; of a folder the system says itself that it cannot be read. */
export function mustBePlain(state: Stats): void {
  if (!state.isFile() && !state.isDirectory()) throw new Error(l10n.t("is a pipe or a device, not a file"));
}
