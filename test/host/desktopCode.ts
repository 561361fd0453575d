/** The person's own desktop VS Code, started with a profile of ours so that theirs is left alone. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { startChild, tail } from "./child.ts";

const oldest = [1, 91] as const;

/** The `code` command if it starts a desktop VS Code new enough for us; else null, with the reason. */
export function findDesktopCode(): { readonly command: string } | { readonly command: null; readonly reason: string } {
  const no = (reason: string) => ({ command: null, reason });
  // There `code` talks to the window it was called from, which knows no development extensions.
  if (process.env.VSCODE_IPC_HOOK_CLI) return no("this is a terminal of a remote VS Code");
  if (process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
    return no("there is no display");
  const names = process.platform === "win32" ? ["code.cmd"] : ["code"];
  const command = (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path));
  if (command === undefined) return no("there is no `code` on the path");
  const answer = spawnSync(command, ["--version"], {
    encoding: "utf8",
    timeout: 20_000,
    shell: process.platform === "win32",
  });
  const version = /^(\d+)\.(\d+)\.\d+/.exec(answer.stdout ?? "");
  if (answer.status !== 0 || !version) return no(`${command} --version does not answer as VS Code does`);
  const [major, minor] = [Number(version[1]), Number(version[2])];
  if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
    return no(`${command} is ${version[0]}, older than ${oldest.join(".")}`);
  }
  return { command };
}

export interface DesktopOptions {
  readonly command: string;
  /** Holds the staged extension. */
  readonly extensionFolder: string;
  readonly extensionsDir: string;
  readonly userDataDir: string;
  readonly folder: string;
  /** Relative to the folder. */
  readonly file: string;
}

/** Opens a new desktop window. Rejects with what `code` said when it refuses. The window stays when this process ends. */
export async function openDesktopCode(options: DesktopOptions): Promise<void> {
  const args = [
    "--new-window",
    `--extensionDevelopmentPath=${options.extensionFolder}`,
    ...["--user-data-dir", options.userDataDir, "--extensions-dir", options.extensionsDir],
    ...["--disable-workspace-trust", "--skip-welcome", "--skip-release-notes", "--disable-updates"],
    // VS Code asks for both as root.
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    options.folder,
    ...["--goto", join(options.folder, options.file)],
  ];
  const child = startChild(options.command, args);
  const code = await child.ended;
  if (code !== 0) throw new Error(`${options.command} did not open a window (code ${code}):\n${tail(child.log())}`);
}
