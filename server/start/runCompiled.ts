/**
 * Runs a program of ours with what V8 compiled of it last time. V8 compiles a function when it is first called, and a first check calls
 * nearly all there are: a quarter of the processor's time up to the first findings. Node's own cache (`module.enableCompileCache`) keeps
 * what is compiled on loading only.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire, wrap } from "node:module";
import { basename, dirname, join } from "node:path";
import { Script } from "node:vm";
import { compiledFolder } from "./compiledFolder.ts";

export interface Running {
  /** Did it run with kept code? */
  readonly usedKept: boolean;
  /** Keeps what is compiled by now, where nothing was kept before; call it when the program has done its usual work once. Never throws. */
  readonly keep: () => void;
}

const hashBytes = 32;

/**
 * Runs a CommonJS file. Kept code that is damaged, of another version of Node or of another text is not used; a folder that cannot be
 * read or written only costs time. Throws what the program throws on loading.
 */
export function runCompiled(file: string, folder: string | null = compiledFolder()): Running {
  const bytes = readFileSync(file);
  const name = basename(file, ".js");
  const { node, v8 } = process.versions;
  // V8 itself compares the length of the text only.
  const key = sha256(`${node} ${v8} ${process.arch} ${process.platform} ${file}\n`, bytes).toString("hex").slice(0, 24);
  const kept = folder === null ? null : join(folder, `${name}-${key}.bin`);
  const cachedData = kept === null ? undefined : readKept(kept);
  const source = bytes.toString("utf8").replace(/^#!.*/, "");
  const script = new Script(wrap(source), { filename: file, ...(cachedData === undefined ? {} : { cachedData }) });
  const isNew = cachedData === undefined || script.cachedDataRejected === true;
  const module = { exports: {} };
  script.runInThisContext().call(module.exports, module.exports, createRequire(file), module, file, dirname(file));
  return {
    usedKept: !isNew,
    keep() {
      if (kept === null || !isNew) return;
      try {
        writeKept(kept, script.createCachedData(), `${name}-`);
      } catch {
        // A full or read-only disk: it starts a little slower, as it did before.
      }
    },
  };
}

/** The kept code, whole and our own; undefined where there is none. A file that another person can write is not trusted. */
function readKept(path: string): Buffer | undefined {
  try {
    const { uid, mode } = statSync(path);
    if (process.getuid !== undefined && (uid !== process.getuid() || (mode & 0o022) !== 0)) return undefined;
    const bytes = readFileSync(path);
    const code = bytes.subarray(hashBytes);
    return code.length > 0 && sha256(code).equals(bytes.subarray(0, hashBytes)) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** Whole or not at all, beside servers that do the same; code of earlier versions goes. */
function writeKept(path: string, code: Buffer, prefix: string): void {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}.new`;
  try {
    writeFileSync(draft, Buffer.concat([sha256(code), code]), { mode: 0o600 });
    renameSync(draft, path);
  } catch (error) {
    // On a full disk every start would leave another half.
    rmSync(draft, { force: true });
    throw error;
  }
  const old = Date.now() - 7 * 24 * 60 * 60 * 1000;
  for (const other of readdirSync(folder)) {
    const known = join(folder, other);
    // Another version may still be in use, in another editor.
    if (other.startsWith(prefix) && known !== path && statSync(known).mtimeMs < old) rmSync(known, { force: true });
  }
}

/** Bytes are hashed as they are: a text of as many letters takes six times as long. */
function sha256(...parts: readonly (string | Buffer)[]): Buffer {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
}
