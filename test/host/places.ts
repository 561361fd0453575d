/** Where the host keeps and finds things. Everything it writes goes to the cache folder or to a temporary one. */
import { join, resolve } from "node:path";

export const repository = resolve(import.meta.dirname, "../..");

/** Git-ignored. STET_HOST_CACHE moves it, so that a CI cache or a test can have its own. */
export const cacheFolder = resolve(process.env.STET_HOST_CACHE ?? join(repository, ".vscode-test"));

export const screenshotsFolder = join(cacheFolder, "screenshots");

/** What `npm start` opens: a fresh copy of this folder, with this draft on screen. */
export const demoFixtures = join(repository, "test/fixtures/drafts/demo");
export const demoDraft = "twin.draft";
