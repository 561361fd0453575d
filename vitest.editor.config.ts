import { defineConfig } from "vitest/config";

/** Real VS Code: one at a time, and slow to start. */
export default defineConfig({
  test: {
    include: ["test/editor/*.test.ts"],
    // Lists that the person running the tests imported must not change what is found.
    env: { STET_LISTS: ".vscode-test/no-lists" },
    globalSetup: ["test/kit/build.ts", "test/kit/install.ts"],
    fileParallelism: false,
    // A window may swallow a key on a busy machine; what fails twice is a fault.
    retry: 1,
    testTimeout: 240_000,
    hookTimeout: 360_000,
  },
});
