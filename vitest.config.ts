import { relative } from "node:path";
import { defineConfig } from "vitest/config";
import { withAsciiPatterns } from "./build/asciiPatterns.ts";
import { hasLetterClasses, withLetterClasses } from "./build/letterClasses.ts";

export default defineConfig({
  // What is tested has the patterns of what is shipped.
  plugins: [
    {
      name: "patterns",
      enforce: "pre",
      transform: (code, id) =>
        hasLetterClasses(relative(import.meta.dirname, id))
          ? { code: withAsciiPatterns(withLetterClasses(code)), map: null }
          : null,
    },
  ],
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/editor/**", "node_modules/**"],
    // Lists that the person running the tests imported must not change what is found.
    env: {
      STET_LISTS: ".vscode-test/no-lists",
      STET_COMPILED: new URL(".vscode-test/compiled", import.meta.url).pathname,
    },
    // What the client's pure parts use of VS Code: their words.
    alias: { vscode: new URL("test/kit/vscode.ts", import.meta.url).pathname },
    globalSetup: ["test/kit/build.ts"],
    setupFiles: ["test/kit/property.ts"],
    // The code under test keeps no state between files; loading it anew for each takes three times as long.
    isolate: false,
    maxWorkers: "100%",
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
