/** Where V8's compiled code of Stet's programs is kept: the system's place for what may be deleted at any time. */
import { homedir } from "node:os";
import { join } from "node:path";

/** `STET_COMPILED` names another folder; null, where it is "off": nothing is kept. */
export function compiledFolder(
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string | null {
  const { STET_COMPILED: chosen, XDG_CACHE_HOME: cache, LOCALAPPDATA: local } = environment;
  if (chosen === "off") return null;
  if (chosen !== undefined && chosen !== "") return chosen;
  const home = environment.HOME ?? environment.USERPROFILE ?? homedir();
  if (platform === "win32") return join(local ?? join(home, "AppData", "Local"), "Stet", "compiled");
  if (platform === "darwin") return join(home, "Library", "Caches", "Stet", "compiled");
  return join(cache !== undefined && cache !== "" ? cache : join(home, ".cache"), "stet", "compiled");
}
