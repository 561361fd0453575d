/** VS Code's own server, from npm: real VS Code in a browser, without a desktop. */
import { existsSync } from "node:fs";
import { mkdir, readdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { startChild, tail } from "./child.ts";
import { quietSettings, type Settings } from "./hostSettings.ts";
import { ensurePackage, npm } from "./npmFetch.ts";

/** Ships VS Code 1.139. Newer code-server: change this line, run `npm run test:editor`. */
const version = "4.139.1";

/** Fetches code-server once into the cache; resolves to its package folder. Rejects with what to do. */
export async function ensureCodeServer(): Promise<string> {
  const folder = await ensurePackage({
    folder: `code-server-${version}`,
    name: "code-server",
    version,
    size: "600 MB",
    // Its postinstall would do this and compile; no native module is needed here.
    finish: (aside) => npm(join(aside, "node_modules/code-server/lib/vscode"), ["install", "--omit=dev"]),
  });
  return join(folder, "node_modules/code-server");
}

export interface CodeServerOptions {
  /** Folder with unpacked extensions, see `stageExtension`. */
  readonly extensionsDir: string;
  /** VS Code's state; keep the path short, a Unix socket lives in it. */
  readonly userDataDir: string;
  /** The workspace. */
  readonly folder: string;
  /** User settings on top of the quiet ones; read once. For changes later see `writeLiveSettings`. */
  readonly settings?: Settings;
  /** On 127.0.0.1. A free one if left out. */
  readonly port?: number;
}

/**
 * Installs a package with VS Code's own command, as a person would; resolves to the folder it was unpacked into. Rejects with what VS
 * Code said when it refuses the package.
 */
export async function installExtension(vsix: string, extensionsDir: string, userDataDir: string): Promise<string> {
  const packageFolder = await ensureCodeServer();
  await mkdir(extensionsDir, { recursive: true });
  await mkdir(join(userDataDir, "tmp"), { recursive: true });
  const config = join(userDataDir, "code-server.yaml");
  await writeFile(config, "auth: none\n");
  const child = startChild(
    process.execPath,
    [
      join(packageFolder, "out/node/entry.js"),
      ...["--config", config, "--user-data-dir", userDataDir, "--extensions-dir", extensionsDir],
      ...["--install-extension", vsix],
    ],
    { env: cleanEnvironment(userDataDir), cwd: userDataDir },
  );
  const code = await child.ended;
  await child.stop();
  const installed = (await readdir(extensionsDir, { withFileTypes: true })).find((entry) => entry.isDirectory());
  if (code !== 0 || !installed)
    throw new Error(`VS Code did not install ${vsix} (code ${code}):\n${tail(withoutNoise(child.log()))}`);
  return join(extensionsDir, installed.name);
}

export interface CodeServer {
  /** Such as `http://127.0.0.1:40213`, without a slash at the end. */
  readonly url: string;
  /** The last 64 KB it printed. */
  log(): string;
  /** Settles when the server is gone, whoever ended it. */
  readonly ended: Promise<number | null>;
  stop(): Promise<void>;
}

const startLimit = 60_000;

/** Starts VS Code on 127.0.0.1 and waits till it answers. Rejects with the log's tail after 60 s or when it ends early. */
export async function startCodeServer(options: CodeServerOptions): Promise<CodeServer> {
  const packageFolder = await ensureCodeServer();
  await writeUserSettings(options.userDataDir, options.settings);
  const config = join(options.userDataDir, "code-server.yaml");
  // Else it writes one into the person's home.
  await writeFile(config, "auth: none\n");
  await mkdir(join(options.userDataDir, "tmp"), { recursive: true });
  const child = startChild(
    process.execPath,
    [
      join(packageFolder, "out/node/entry.js"),
      ...["--config", config, "--auth", "none", "--bind-addr", `127.0.0.1:${options.port ?? 0}`],
      ...["--user-data-dir", options.userDataDir, "--extensions-dir", options.extensionsDir],
      ...["--disable-telemetry", "--disable-update-check", "--disable-workspace-trust", "--disable-proxy"],
      ...["--disable-getting-started-override", "--app-name", "Stet"],
      options.folder,
    ],
    { env: cleanEnvironment(options.userDataDir), cwd: options.folder },
  );
  try {
    const [, url = ""] = await child.line(/listening on (http:\/\/127\.0\.0\.1:\d+)/, startLimit);
    await answers(`${url}/healthz`, startLimit);
    return { url, log: () => withoutNoise(child.log()), ended: child.ended, stop: child.stop };
  } catch (error) {
    await child.stop();
    const reason = error instanceof Error ? error.message : String(error);
    const hint = /EADDRINUSE/.test(child.log()) ? ` Port ${options.port} is taken: choose another.` : "";
    throw new Error(`VS Code (code-server ${version}) did not start.${hint}\n${reason}`);
  }
}

/** Writes the user settings that VS Code, also the desktop one, starts with: the quiet ones and these on top. */
export async function writeUserSettings(userDataDir: string, settings: Settings = {}): Promise<void> {
  await writeSettings(join(userDataDir, "User"), { ...quietSettings, ...settings });
}

/**
 * Writes settings that a running VS Code takes over at once. They are the remote machine's, which go before the user's: code-server
 * does not watch the user's file. VS Code ignores those of application scope here; none of an extension's usual ones has it.
 */
export async function writeLiveSettings(userDataDir: string, settings: Settings): Promise<void> {
  await writeSettings(join(userDataDir, "Machine"), settings);
}

async function writeSettings(folder: string, settings: Settings): Promise<void> {
  await mkdir(folder, { recursive: true });
  // By rename, so that no half of it is ever read.
  const aside = join(folder, "settings.json.new");
  await writeFile(aside, `${JSON.stringify(settings, null, 2)}\n`);
  await rename(aside, join(folder, "settings.json"));
}

/** The address of a folder, with a file of it open. */
export function windowUrl(server: string, folder: string, file?: string): string {
  const url = new URL(server);
  url.searchParams.set("folder", folder);
  if (file !== undefined) {
    const path = join(folder, file);
    if (!existsSync(path)) throw new Error(`There is no ${path} to open.`);
    url.searchParams.set("payload", JSON.stringify([["openFile", `vscode-remote://${url.host}${encodeURI(path)}`]]));
  }
  return url.href;
}

async function answers(url: string, limit: number): Promise<void> {
  const until = performance.now() + limit;
  let last = "no answer";
  while (performance.now() < until) {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
      if (response.ok) return;
      last = `HTTP ${response.status}`;
    } catch (error) {
      last = error instanceof Error ? error.message : String(error);
    }
    await pause(50);
  }
  throw new Error(`${url} did not answer within ${limit / 1000} s (${last})`);
}

/** Without what another VS Code, the outer npm or the person's shell would tell it; its data stay in the given folder. */
function cleanEnvironment(userDataDir: string): NodeJS.ProcessEnv {
  const leaks =
    /^(VSCODE_|CODE_SERVER_|CS_|npm_|ELECTRON_|CHROME_|BROWSER$|PORT$|PASSWORD$|HASHED_PASSWORD$|GITHUB_TOKEN$|GH_TOKEN$|LOG_LEVEL$|NODE_OPTIONS$|NODE_ENV$|EXTENSIONS_GALLERY$|LD_LIBRARY_PATH$|FONTCONFIG_)/;
  const kept = Object.entries(process.env).filter(([name]) => !leaks.test(name));
  return {
    ...Object.fromEntries(kept),
    XDG_DATA_HOME: join(userDataDir, "share"),
    TMPDIR: join(userDataDir, "tmp"),
    // No marketplace: nothing here needs one, and it would be asked at every start.
    EXTENSIONS_GALLERY: "{}",
  };
}

/** Its log without the missing native logger's long complaint, which means nothing here. */
function withoutNoise(log: string): string {
  return log
    .replace(/^Error: Could not locate the bindings file[\s\S]*?^}\n/gm, "")
    .replace(/^(File not found: .*vsda.*|\s*)\n/gm, "");
}
