// Bundles dist/: the client and its pages, the language server and the command line. Exits 1 on any error; prints sizes.
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { build } from "esbuild";
import { isComputed, withValues } from "./build/computed.ts";
import { hasLetterClasses, withLetterClasses } from "./build/letterClasses.ts";

const watch = process.argv.includes("--watch");
// After an installation from git, as pre-commit makes it, the program must be there; other installations need no second build.
if (process.argv.includes("--if-missing") && existsSync("dist/cli.js")) process.exit(0);

/** The server's LSP library can also talk over sockets; ours must not be able to. */
const noNetwork = {
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

const letterClasses = {
  name: "letter-classes",
  setup(bundle) {
    bundle.onLoad({ filter: /\.ts$/ }, ({ path }) =>
      hasLetterClasses(relative(import.meta.dirname, path))
        ? { contents: withLetterClasses(readFileSync(path, "utf8")), loader: "ts" }
        : null,
    );
  },
};

const computed = {
  name: "computed",
  setup(bundle) {
    bundle.onLoad({ filter: isComputed }, async ({ path }) => ({ contents: await withValues(path), loader: "js" }));
  },
};

const options = {
  bundle: true,
  platform: "node",
  target: "node20",
  // Else every pattern with a Unicode class would be made anew wherever it is used.
  supported: { "regexp-unicode-property-escapes": true },
  format: "cjs",
  minify: true,
  keepNames: false,
  legalComments: "none",
  sourcemap: watch,
  define: { "import.meta.url": "stetModuleUrl" },
  banner: { js: `const stetModuleUrl = require("node:url").pathToFileURL(__filename).href;` },
  // jsonc-parser's UMD build hides its requires from bundlers.
  mainFields: ["module", "main"],
  logLevel: "warning",
};

/** Pages run in a browser frame: no Node, no module system. */
const page = { platform: "browser", format: "iife", define: {}, banner: {} };

/** papaparse can download files in a browser; ours must not be able to. */
const noDownloads = { ...options.define, XMLHttpRequest: "undefined" };

/** VS Code in a browser, and the server's worker: nothing of Node's, which fails the build where it is asked for. */
const browser = {
  platform: "browser",
  mainFields: ["browser", "module", "main"],
  define: { XMLHttpRequest: "undefined" },
  banner: {},
};

const bundles = [
  { entryPoints: ["client/node.ts"], outfile: "dist/client.cjs", external: ["vscode"] },
  { entryPoints: ["server/start/server.ts"], outfile: "dist/server.js" },
  { entryPoints: ["server/start/commandLine.ts"], outfile: "dist/cli.js" },
  {
    entryPoints: ["server/node.ts"],
    outfile: "dist/languageServer.js",
    plugins: [noNetwork, computed, letterClasses],
    define: noDownloads,
  },
  { entryPoints: ["client/webview/register/main.ts"], outfile: "dist/registerView.js", ...page },
  { entryPoints: ["client/webview/register/style.css"], outfile: "dist/registerView.css", ...page },
  { entryPoints: ["client/webview/report/main.ts"], outfile: "dist/reportView.js", ...page },
  { entryPoints: ["client/webview/report/style.css"], outfile: "dist/reportView.css", ...page },
  { entryPoints: ["client/webview/source/main.ts"], outfile: "dist/sourceForm.js", ...page },
  { entryPoints: ["client/webview/source/style.css"], outfile: "dist/sourceForm.css", ...page },
  {
    entryPoints: ["client/browser.ts"],
    outfile: "dist/browser/client.cjs",
    external: ["vscode"],
    ...browser,
    plugins: [computed, letterClasses],
  },
  {
    entryPoints: ["server/worker.ts"],
    outfile: "dist/browser/server.js",
    ...browser,
    plugins: [computed, letterClasses],
    format: "iife",
  },
  {
    entryPoints: ["server/cli/main.ts"],
    outfile: "dist/commandLine.js",
    plugins: [noNetwork, computed, letterClasses],
    define: noDownloads,
  },
];

rmSync("dist", { recursive: true, force: true });
mkdirSync("dist");
// The manifest says "module" for the sources; the bundles are CommonJS, which VS Code loads in every version.
writeFileSync("dist/package.json", '{ "type": "commonjs" }\n');
for (const data of ["attribution.bin", "claims.bin", "starter-register.json"])
  copyFileSync(`server/models/${data}`, `dist/${data}`);
copyFileSync("test/fixtures/drafts/demo/twin.draft", "dist/demo.draft");
try {
  if (watch) {
    const { context } = await import("esbuild");
    for (const bundle of bundles) await (await context({ ...options, ...bundle })).watch();
    console.log("[watch] build finished");
  } else {
    for (const bundle of bundles) {
      await build({ ...options, ...bundle });
      console.log(`${bundle.outfile}  ${(statSync(bundle.outfile).size / 1024).toFixed(0)} kB`);
    }
  }
} catch {
  process.exit(1);
}
