/** Where the host keeps and finds things. Everything it writes goes to the cache folder or to a temporary one. */
import { join, resolve } from "node:path";

export const repository = resolve(import.meta.dirname, "../..");

/** The extension to try: installed from its package where a test run has done so, else as it is built here. */
export const extensionFolder = resolve(process.env.STET_EXTENSION ?? repository);

/** Git-ignored. STET_HOST_CACHE moves it, so that a CI cache or a test can have its own. */
export const cacheFolder = resolve(process.env.STET_HOST_CACHE ?? join(repository, ".vscode-test"));

export const screenshotsFolder = join(cacheFolder, "screenshots");

/** What `npm start` opens: a fresh copy of this folder, with this draft on screen. */
export const demoFixtures = join(repository, "test/fixtures/drafts/demo");
export const demoDraft = "twin.draft";
