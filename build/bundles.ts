/** What is bundled into `dist/`, and how: the client and its pages, the language server and the command line. */
import { readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import type { BuildOptions, Plugin } from "esbuild";
import { withAsciiPatterns } from "./asciiPatterns.ts";
import { isComputed, withValues } from "./computed.ts";
import { hasLetterClasses, withLetterClasses } from "./letterClasses.ts";

const root = resolve(import.meta.dirname, "..");

export interface Bundle extends BuildOptions {
  readonly outfile: string;
}

/** The server's LSP library can also talk over sockets; ours must not be able to. */
const noNetwork: Plugin = {
  name: "no-network",
  setup(bundle) {
    bundle.onResolve({ filter: /^(node:)?(net|http|https|http2|dns|tls|dgram)$/ }, ({ path }) => ({
      path,
      namespace: "no-network",
    }));
    bundle.onLoad({ filter: /.*/, namespace: "no-network" }, () => ({
      contents: `module.exports = new Proxy({}, { get() { throw new Error("Stet's server has no network code"); } });`,
    }));
  },
};

const patterns: Plugin = {
  name: "patterns",
  setup(bundle) {
    bundle.onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const code = readFileSync(path, "utf8");
      const spelled = hasLetterClasses(relative(root, path)) ? withLetterClasses(code) : code;
      return { contents: withAsciiPatterns(spelled), loader: "ts" };
    });
  },
};

const computed: Plugin = {
  name: "computed",
  setup(bundle) {
    bundle.onLoad({ filter: isComputed }, async ({ path }) => ({ contents: await withValues(path), loader: "js" }));
  },
};

const node: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  platform: "node",
  target: "node20",
  // Else every pattern with a Unicode class would be made anew wherever it is used.
  supported: { "regexp-unicode-property-escapes": true },
  format: "cjs",
  minify: true,
  keepNames: false,
  // They stand in THIRD-PARTY-NOTICES.txt, whole.
  legalComments: "none",
  define: { "import.meta.url": "stetModuleUrl" },
  banner: { js: `const stetModuleUrl = require("node:url").pathToFileURL(__filename).href;` },
  // jsonc-parser's UMD build hides its requires from bundlers.
  mainFields: ["module", "main"],
  plugins: [patterns],
  logLevel: "warning",
};

/** papaparse can download files in a browser; ours must not be able to. */
const nodeServer: BuildOptions = {
  ...node,
  plugins: [noNetwork, computed, patterns],
  define: { ...node.define, XMLHttpRequest: "undefined" },
};

/** Pages run in a browser frame: no Node, no module system. */
const page: BuildOptions = { ...node, platform: "browser", format: "iife", define: {}, banner: {} };

/** VS Code in a browser, and the server's worker: nothing of Node's, which fails the build where it is asked for. */
const browser: BuildOptions = {
  ...node,
  platform: "browser",
  mainFields: ["browser", "module", "main"],
  define: { XMLHttpRequest: "undefined" },
  banner: {},
  plugins: [computed, patterns],
};

export const bundles: readonly Bundle[] = [
  { ...node, entryPoints: ["client/node.ts"], outfile: "dist/client.cjs", external: ["vscode"] },
  { ...node, entryPoints: ["server/start/server.ts"], outfile: "dist/server.js" },
  { ...node, entryPoints: ["server/start/commandLine.ts"], outfile: "dist/cli.js" },
  { ...nodeServer, entryPoints: ["server/node.ts"], outfile: "dist/languageServer.js" },
  { ...page, entryPoints: ["client/webview/register/main.ts"], outfile: "dist/registerView.js" },
  { ...page, entryPoints: ["client/webview/register/style.css"], outfile: "dist/registerView.css" },
  { ...page, entryPoints: ["client/webview/report/main.ts"], outfile: "dist/reportView.js" },
  { ...page, entryPoints: ["client/webview/report/style.css"], outfile: "dist/reportView.css" },
  { ...page, entryPoints: ["client/webview/source/main.ts"], outfile: "dist/sourceForm.js" },
  { ...page, entryPoints: ["client/webview/source/style.css"], outfile: "dist/sourceForm.css" },
  { ...browser, entryPoints: ["client/browser.ts"], outfile: "dist/browser/client.cjs", external: ["vscode"] },
  { ...browser, entryPoints: ["server/worker.ts"], outfile: "dist/browser/server.js", format: "iife" },
  { ...nodeServer, entryPoints: ["server/cli/main.ts"], outfile: "dist/commandLine.js" },
];
