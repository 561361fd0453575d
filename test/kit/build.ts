import { execFileSync } from "node:child_process";

/** Vitest global set-up: LSP and command-line tests run what is shipped, so it is built first. */
export default function build(): void {
  if (process.env.STET_BUILT === "1") return;
  execFileSync(process.execPath, ["esbuild.mjs"], { stdio: ["ignore", "ignore", "inherit"] });
}
