/** Locks between processes, by a file that only one can make. */
import { open, rm, stat } from "node:fs/promises";
import { codeOf } from "../faults/codeOf.ts";

/** How long a lock is respected, in milliseconds: its owner died if it is older. */
const staleLock = 10_000;
const lockWait = 25;

/** Which file it is that has the name now: another lock is another file, or was made at another time. */
interface Identity {
  readonly file: bigint;
  readonly made: bigint;
}

/** Takes the lock, waiting for whoever has it, and gives what frees it. Rejects where the folder cannot be written to. */
export async function takeLock(lock: string): Promise<() => Promise<void>> {
  let watched: Identity | null = null;
  let since = 0;
  for (;;) {
    if (await made(lock)) {
      const own = await identityOf(lock);
      const taken = performance.now();
      return () => free(lock, own, taken);
    }
    const other = await identityOf(lock);
    if (other !== null && !isSame(watched, other)) since = performance.now();
    watched = other;
    // Where the clock was set back, a dead owner's lock is of the future: then it counts how long it has been looked at.
    const age = other === null ? 0 : Math.max(ageOf(other), performance.now() - since);
    if (other !== null && age > staleLock) await takeAway(lock, other);
    else await pause();
  }
}

async function made(lock: string): Promise<boolean> {
  try {
    await (await open(lock, "wx")).close();
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

/** An owner's end. One that took too long may have lost the lock to another by then, and leaves that one alone. */
async function free(lock: string, own: Identity | null, taken: number): Promise<void> {
  const isOwn = performance.now() - taken < staleLock || isSame(await identityOf(lock), own);
  if (isOwn) await rm(lock, { force: true });
}

/**
 * Of several that find the same dead lock, the first takes it away; by then the next may be about to take away that of a living owner. So
 * one at a time looks again, and then takes away.
 */
async function takeAway(lock: string, dead: Identity): Promise<void> {
  const turn = `${lock}.stale`;
  if (!(await made(turn))) {
    const other = await identityOf(turn);
    // Whoever had the turn died in it.
    if (other !== null && ageOf(other) > staleLock) await rm(turn, { force: true });
    await pause();
    return;
  }
  try {
    if (isSame(await identityOf(lock), dead)) await rm(lock, { force: true });
  } finally {
    await rm(turn, { force: true });
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, lockWait));
}

/** Milliseconds. */
function ageOf({ made }: Identity): number {
  return Date.now() - Number(made) / 1e6;
}

async function identityOf(path: string): Promise<Identity | null> {
  try {
    const { ino, mtimeNs } = await stat(path, { bigint: true });
    return { file: ino, made: mtimeNs };
  } catch {
    return null;
  }
}

function isSame(one: Identity | null, other: Identity | null): boolean {
  return one !== null && other !== null && one.file === other.file && one.made === other.made;
}
