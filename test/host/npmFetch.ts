/** Fetches one pinned npm package into the cache folder, whole or not at all. */
import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { startChild, tail } from "./child.ts";
import { endWithProcess } from "./lifetime.ts";
import { cacheFolder } from "./places.ts";
import { reported, say } from "./progress.ts";

export interface PackageRequest {
  /** Name of the folder in the cache; it holds the version, so a new version is a new folder. */
  readonly folder: string;
  readonly name: string;
  readonly version: string;
  /** On the disk, for the progress line; such as "600 MB". */
  readonly size: string;
  /** Work after the install, inside the unfinished folder. */
  readonly finish?: (folder: string) => Promise<void>;
}

const waitLimit = 10 * 60_000;
const underway = new Map<string, Promise<string>>();

/**
 * The cache folder that holds the package under `node_modules`, fetched if it is not there yet.
 * Installed aside and renamed into place: an interrupted fetch never looks complete, and two at once do no harm.
 * Rejects with what npm said and what to do when the fetch fails.
 */
export function ensurePackage(request: PackageRequest): Promise<string> {
  const target = join(cacheFolder, request.folder);
  if (existsSync(target)) return Promise.resolve(target);
  const known = underway.get(target);
  if (known) return known;
  const work = fetchInto(target, request).finally(() => underway.delete(target));
  underway.set(target, work);
  return work;
}

/** Runs npm in a folder. Quiet when it goes well; rejects with the end of its output when not. */
export async function npm(folder: string, args: readonly string[]): Promise<void> {
  const [command, ...start] = npmCommand();
  const child = startChild(command, [...start, ...args, "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: folder,
    env: npmEnvironment(),
  });
  const code = await child.ended;
  await child.stop();
  if (code === 0) return;
  const npmSaid = child.log().replace(/^npm warn Unknown .*$\n?/gm, "");
  throw new Error(`npm ${args.join(" ")} failed (code ${code}):\n${tail(npmSaid)}`);
}

async function fetchInto(target: string, request: PackageRequest): Promise<string> {
  await mkdir(cacheFolder, { recursive: true });
  if (await anotherRunFetches(target)) return target;
  const aside = `${target}.fetch-${process.pid}`;
  const clear = () => rm(aside, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  // On the last resort it stays behind, and the next run clears it.
  const forget = endWithProcess({ gently: clear, atOnce: () => undefined });
  try {
    await reported(
      `fetching ${request.name} ${request.version} from the npm registry (once; ${request.size} on disk)`,
      async () => {
        await clear();
        await mkdir(aside);
        await writeFile(join(aside, "package.json"), `${JSON.stringify({ private: true })}\n`);
        await npm(aside, ["install", `${request.name}@${request.version}`, "--save-exact"]);
        await request.finish?.(aside);
        await putInPlace(aside, target);
      },
    );
    return target;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `Could not fetch ${request.name} ${request.version}. Check that the npm registry can be reached (npm ping) ` +
        `and that the disk has room (${request.size}), then try again.\n${reason}`,
    );
  } finally {
    await clear();
    forget();
  }
}

/** Waits for a live run that fetches the same; clears what dead ones left. True when the folder is there now. */
async function anotherRunFetches(target: string): Promise<boolean> {
  const prefix = `${basename(target)}.fetch-`;
  const until = performance.now() + waitLimit;
  let told = false;
  for (;;) {
    let live = 0;
    for (const name of await readdir(dirname(target))) {
      if (!name.startsWith(prefix)) continue;
      const pid = Number(name.slice(prefix.length));
      if (pid === process.pid) continue;
      if (isAlive(pid)) live++;
      else await rm(join(dirname(target), name), { recursive: true, force: true }).catch(() => undefined);
    }
    if (existsSync(target)) return true;
    if (live === 0 || performance.now() > until) return false;
    if (!told) say(`another run is fetching ${basename(target)}; waiting for it`);
    told = true;
    await pause(500);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: alive, but somebody else's.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

async function putInPlace(aside: string, target: string): Promise<void> {
  try {
    await rename(aside, target);
  } catch (error) {
    // Another run was faster: its folder is as good as ours.
    if (!existsSync(target)) throw error;
  }
}

function npmCommand(): readonly [string, ...string[]] {
  const script = process.env.npm_execpath;
  // yarn and pnpm set it too.
  if (script && basename(script) === "npm-cli.js" && existsSync(script)) return [process.execPath, script];
  return process.platform === "win32" ? ["cmd.exe", "/d", "/s", "/c", "npm.cmd"] : ["npm"];
}

/** The environment without what the outer `npm run` was told: its flags are not meant for this install. */
function npmEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) =>
      !/^npm_(package|lifecycle|command|config_(local_prefix|prefix|global|workspace|omit|include|production|dry_run|save|package_lock))/i.test(
        name,
      ) && !/^(INIT_CWD|NODE_ENV|NODE_OPTIONS)$/.test(name),
  );
  return { ...Object.fromEntries(kept), npm_config_update_notifier: "false" };
}
