import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/editor/**", "node_modules/**"],
    globalSetup: ["test/kit/build.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
