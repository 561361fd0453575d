/** Where a person's copies of lists are kept: one folder for all editors and the command line. */
import { homedir } from "node:os";
import { join } from "node:path";

/** `STET_LISTS` names another folder. Else the system's place for an application's data. */
export function listsFolder(
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  const { STET_LISTS: chosen, XDG_DATA_HOME: data, LOCALAPPDATA: local } = environment;
  if (chosen !== undefined && chosen !== "") return chosen;
  const home = environment.HOME ?? environment.USERPROFILE ?? homedir();
  if (platform === "win32") return join(local ?? join(home, "AppData", "Local"), "Stet", "lists");
  if (platform === "darwin") return join(home, "Library", "Application Support", "Stet", "lists");
  return join(data !== undefined && data !== "" ? data : join(home, ".local", "share"), "stet", "lists");
}
