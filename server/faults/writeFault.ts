/** Why a file could not be written, in words of the desk; the system's own where there are none. */
import { codeOf } from "./codeOf.ts";
import { messageOf } from "./messageOf.ts";

/** Whoever has the person's language: the server's words or those of the editor. */
export interface Words {
  t(english: string): string;
}

/** Knows the codes of Node and of VS Code's file systems. */
export function writeFault(error: unknown, l10n: Words): string {
  switch (codeOf(error)) {
    case "EROFS":
      return l10n.t("the disk or folder is read-only");
    case "EACCES":
    case "EPERM":
    case "NoPermissions":
      return l10n.t("there is no permission to write in this folder");
    case "ENOSPC":
    case "EDQUOT":
      return l10n.t("the disk is full");
    case "EISDIR":
    case "FileIsADirectory":
      return l10n.t("a folder has this name");
    case "ENOTDIR":
    // Of a folder that was to be made.
    case "EEXIST":
    case "FileNotADirectory":
      return l10n.t("a file stands where a folder is needed");
    default:
      return messageOf(error);
  }
}
