/** A Neovim to try the language server with: the person's own, or Debian's, unpacked into the cache without installing it. */
import { spawnSync } from "node:child_process";
import { existsSync, globSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { cacheFolder } from "./places.ts";
import { reported } from "./progress.ts";

export interface Neovim {
  readonly command: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Neovim and what it needs beyond a bare system. */
const packages = [
  "neovim",
  "neovim-runtime",
  "libluajit-5.1-2",
  "libluajit-5.1-common",
  "libmsgpackc2",
  "libtermkey1",
  "libtree-sitter0",
  "libunibilium4",
  "libuv1",
  "libvterm0",
  "lua-luv",
];

/** Finds or fetches one; else says why there is none. Never rejects. */
export async function findNeovim(): Promise<Neovim | { readonly missing: string }> {
  const names = process.platform === "win32" ? ["nvim.exe"] : ["nvim"];
  const own = (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path));
  if (own !== undefined) return { command: own, env: process.env };
  if (spawnSync("apt-get", ["--version"]).status !== 0) {
    return { missing: "there is no nvim on the path and no apt-get to fetch it with" };
  }
  const folder = join(cacheFolder, "neovim");
  try {
    if (!existsSync(folder))
      await reported("fetching Neovim from Debian’s packages (once; 30 MB on disk)", () => fetchInto(folder));
  } catch (error) {
    return { missing: error instanceof Error ? error.message : String(error) };
  }
  const libraries = globSync(join(folder, "usr/lib/*-linux-gnu*"));
  const env = {
    ...process.env,
    LD_LIBRARY_PATH: [...libraries, process.env.LD_LIBRARY_PATH ?? ""].filter((path) => path !== "").join(":"),
    VIMRUNTIME: join(folder, "usr/share/nvim/runtime"),
  };
  const command = join(folder, "usr/bin/nvim");
  const tried = spawnSync(command, ["--version"], { env, encoding: "utf8" });
  return tried.status === 0 ? { command, env } : { missing: `Debian’s Neovim does not run here: ${tried.stderr}` };
}

/** Whole or not at all. */
async function fetchInto(folder: string): Promise<void> {
  const aside = `${folder}.fetch-${process.pid}`;
  await rm(aside, { recursive: true, force: true });
  await mkdir(aside, { recursive: true });
  try {
    if (!download(aside)) {
      // A machine that never asked has no list of packages; without the right to fetch it, the second try tells.
      spawnSync("apt-get", ["update", "-qq"], { stdio: "ignore" });
      if (!download(aside))
        throw new Error("apt-get cannot download neovim (offline, or it is no Debian of a version that has it)");
    }
    for (const archive of globSync(join(aside, "*.deb"))) {
      const unpacked = spawnSync("dpkg-deb", ["-x", archive, aside], { encoding: "utf8" });
      if (unpacked.status !== 0) throw new Error(`dpkg-deb could not unpack ${archive}: ${unpacked.stderr}`);
      await rm(archive);
    }
    await rename(aside, folder);
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

function download(into: string): boolean {
  return spawnSync("apt-get", ["download", "-qq", ...packages], { cwd: into, stdio: "ignore" }).status === 0;
}
