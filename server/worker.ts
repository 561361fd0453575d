/** Entry point of the language server's web worker: waits for the client's port, then serves on it. */
import { startServer } from "./browser.ts";
import { type BrowserStart, workerReady } from "./protocol/browserMessages.ts";

interface FirstMessage {
  readonly port: MessagePort;
  readonly start: BrowserStart;
}

addEventListener("message", ({ data }: MessageEvent<FirstMessage>) => {
  startServer(data.port, data.start, () => close());
});
postMessage(workerReady);
