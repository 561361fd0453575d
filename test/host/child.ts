/** A child process with a log, whose whole family ends when we stop it or end ourselves. */
import { spawn, spawnSync } from "node:child_process";
import { endWithProcess } from "./lifetime.ts";

export interface ChildOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

export interface Child {
  /** The last 64 KB of stdout and stderr together. */
  log(): string;
  /** Settles when the process is gone: its exit code, or null when a signal or a failed start ended it. Never rejects. */
  readonly ended: Promise<number | null>;
  /** Ends the process and all it started. Safe to call twice. */
  stop(): Promise<void>;
  /** First line that matches. Rejects with the log's tail when the process ends first or the limit (ms) passes. */
  line(pattern: RegExp, limit: number): Promise<RegExpExecArray>;
}

const keptLog = 64 * 1024;
const grace = 3_000;
const windows = process.platform === "win32";

/** Starts a process without a shell. A command that does not exist shows as `ended` with null and a log that says so. */
export function startChild(command: string, args: readonly string[], options: ChildOptions = {}): Child {
  // Its own group on POSIX: one signal reaches all it started, and the terminal's Ctrl+C comes through us.
  const child = spawn(command, args, {
    stdio: ["ignore", "pipe", "pipe"],
    detached: !windows,
    windowsHide: true,
    ...options,
  });
  let text = "";
  let gone = false;
  const listeners = new Set<() => void>();
  const hear = (chunk: string) => {
    text = (text + chunk).slice(-keptLog);
    for (const listener of listeners) listener();
  };
  child.stdout.setEncoding("utf8").on("data", hear);
  child.stderr.setEncoding("utf8").on("data", hear);

  const ended = new Promise<number | null>((resolve) => {
    child.on("error", (error) => {
      hear(`${command}: ${error.message}\n`);
      gone = true;
      resolve(null);
    });
    // "exit", not "close": grandchildren may hold the pipes open.
    child.on("exit", (code) => {
      gone = true;
      resolve(code);
    });
  });

  const signalFamily = (signal: NodeJS.Signals) => {
    if (child.pid === undefined) return;
    try {
      if (windows) spawnSync("taskkill", ["/pid", String(child.pid), "/t", "/f"], { stdio: "ignore" });
      else process.kill(-child.pid, signal);
    } catch {
      // Nobody left in the group.
    }
  };
  const forget = endWithProcess({ gently: () => stop(), atOnce: () => signalFamily("SIGKILL") });

  async function stop(): Promise<void> {
    if (!gone) {
      signalFamily("SIGTERM");
      const insist = setTimeout(() => signalFamily("SIGKILL"), grace);
      await ended;
      clearTimeout(insist);
    }
    // The leader may leave children behind.
    signalFamily("SIGKILL");
    forget();
  }

  function line(pattern: RegExp, limit: number): Promise<RegExpExecArray> {
    return new Promise((resolve, reject) => {
      const finish = (act: () => void) => {
        clearTimeout(timer);
        listeners.delete(look);
        act();
      };
      const look = () => {
        const match = pattern.exec(text);
        if (match) finish(() => resolve(match));
      };
      const timer = setTimeout(
        () => finish(() => reject(new Error(`no sign of ${pattern} after ${limit / 1000} s\n${tail(text)}`))),
        limit,
      );
      listeners.add(look);
      look();
      void ended.then((code) => finish(() => reject(new Error(`the process ended (code ${code})\n${tail(text)}`))));
    });
  }

  return { log: () => text, ended, stop, line };
}

/** The last lines of a log, indented, for an error message. */
export function tail(log: string, lines = 25): string {
  return log
    .trimEnd()
    .split("\n")
    .slice(-lines)
    .map((line) => `    ${line}`)
    .join("\n");
}
