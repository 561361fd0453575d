import { execFileSync } from "node:child_process";

/** Packages what is built in `folder`, as `npm run package` does. `npm test` has done so for all its parts. */
export function packageInto(file: string, folder: string, env: NodeJS.ProcessEnv = {}): void {
  execFileSync(process.execPath, ["build/package.ts", file], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "pipe"],
  });
}
