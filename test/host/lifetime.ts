/** Nothing outlives us: child processes, browsers and temporary folders end with this process, also on Ctrl+C. */
import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { constants, tmpdir } from "node:os";
import { join } from "node:path";

interface Ending {
  /** The orderly end, used on a signal. */
  readonly gently: () => Promise<void>;
  /** The last resort while the process exits: synchronous, must not throw. */
  readonly atOnce: () => void;
}

const endings = new Set<Ending>();
const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const patience = 8_000;
let listening = false;
let ending = false;

/** Registers what has to end with this process; returns how to forget it again. */
export function endWithProcess(item: Ending): () => void {
  listen();
  endings.add(item);
  return () => endings.delete(item);
}

/** True after a signal: what fails from then on fails because we are leaving. */
export function isEnding(): boolean {
  return ending;
}

/** Ends everything registered, latest first. Never throws. Waits 8 s at most. */
export async function endAll(): Promise<void> {
  const limit = new Promise<void>((done) => setTimeout(done, patience).unref());
  const work = async () => {
    for (const item of [...endings].reverse()) {
      await item.gently().catch(() => undefined);
      endings.delete(item);
    }
  };
  await Promise.race([work(), limit]);
}

export interface TemporaryFolder {
  readonly path: string;
  remove(): Promise<void>;
}

/** A new empty folder that goes away with this process at the latest. */
export async function temporaryFolder(label: string): Promise<TemporaryFolder> {
  // VS Code puts Unix sockets in it, whose paths may have 104 bytes; macOS's own temporary folder takes half of them.
  const parent = process.platform === "darwin" ? "/tmp" : tmpdir();
  const path = await mkdtemp(join(parent, `stet-${label}-`));
  const remove = async () => {
    await rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    forget();
  };
  const forget = endWithProcess({
    gently: remove,
    atOnce: () => {
      try {
        rmSync(path, { recursive: true, force: true });
      } catch {
        // Something still writes there; the system clears its temporary folder.
      }
    },
  });
  return { path, remove };
}

function listen(): void {
  if (listening) return;
  listening = true;
  process.on("exit", () => {
    for (const item of [...endings].reverse()) item.atOnce();
  });
  for (const signal of signals) {
    process.on(signal, () => {
      const code = 128 + constants.signals[signal];
      // A second Ctrl+C means now.
      if (ending) process.exit(code);
      ending = true;
      void endAll().then(() => process.exit(code));
    });
  }
}
