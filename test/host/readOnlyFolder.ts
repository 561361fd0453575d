/** A folder in which nothing can be made or removed, whoever runs the tests: permissions alone do not bind root. */
import { execFileSync } from "node:child_process";
import { chmodSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Undoes it; null where this machine has no way to do it. */
export function makeReadOnly(folder: string): (() => void) | null {
  const ways: readonly { readonly close: () => void; readonly open: () => void }[] = [
    { close: () => chmodSync(folder, 0o555), open: () => chmodSync(folder, 0o755) },
    {
      close: () => execFileSync("chattr", ["+i", folder], { stdio: "ignore" }),
      open: () => execFileSync("chattr", ["-i", folder], { stdio: "ignore" }),
    },
  ];
  for (const { close, open } of ways) {
    try {
      close();
    } catch {
      continue;
    }
    if (!canWrite(folder)) return open;
    open();
  }
  return null;
}

function canWrite(folder: string): boolean {
  const probe = join(folder, ".probe");
  try {
    writeFileSync(probe, "");
    rmSync(probe);
    return true;
  } catch {
    return false;
  }
}
