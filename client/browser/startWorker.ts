import { l10n } from "vscode";
import { messageOf, workerReady } from "../../server/protocol/messages.ts";

/** Milliseconds a worker may take to load; a host that refuses workers may also say nothing. */
const patience = 15_000;

/** Starts a worker and waits until its code has been loaded; else the reason why there is none. Never rejects. */
export function startWorker(url: string): Promise<{ readonly worker: Worker } | { readonly reason: string }> {
  let worker: Worker;
  try {
    worker = new Worker(url, { name: "Stet" });
  } catch (error) {
    return Promise.resolve({ reason: messageOf(error) });
  }
  return new Promise((resolve) => {
    const refuse = (reason: string) => {
      clearTimeout(timer);
      worker.terminate();
      resolve({ reason });
    };
    const timer = setTimeout(() => refuse(l10n.t("{0} was not loaded within {1} s", url, patience / 1000)), patience);
    worker.onerror = (event) => {
      event.preventDefault();
      refuse(event.message || l10n.t("{0} could not be loaded", url));
    };
    worker.onmessage = ({ data }) => {
      if (data !== workerReady) return;
      clearTimeout(timer);
      worker.onerror = null;
      worker.onmessage = null;
      resolve({ worker });
    };
  });
}
