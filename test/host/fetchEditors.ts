/** Fetches what the editor tests run in, so that they can run without a network. */
import { findBrowser } from "./browser.ts";
import { ensureCodeServer } from "./codeServer.ts";
import { ensureWebCode } from "./webCode.ts";

await ensureCodeServer();
await ensureWebCode();
await findBrowser();
