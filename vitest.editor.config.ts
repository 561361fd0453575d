import { defineConfig } from "vitest/config";

/** Real VS Code: one at a time, and slow to start. */
export default defineConfig({
  test: {
    include: ["test/editor/*.test.ts"],
    globalSetup: ["test/kit/build.ts"],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
