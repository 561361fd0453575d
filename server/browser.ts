/** The language server without Node: in a web worker, or beside the client where workers cannot be made. */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from "vscode-languageserver/browser";
import { readModel } from "./attribution/model.ts";
import { readClaimModel } from "./claims/model.ts";
import * as l10n from "./l10n/l10n.ts";
import { withImportedLists } from "./lists/register.ts";
import { openRemoteStore } from "./lists/remoteStore.ts";
import type { BrowserStart, ShippedFile } from "./protocol/browserMessages.ts";
import { clientFiles } from "./protocol/clientFiles.ts";
import { serve } from "./protocol/serve.ts";
import { createRegister } from "./register/register.ts";
import { readStarterRegister } from "./register/starter.ts";

/** Answers on the port until the client says goodbye; `onExit` is called then. */
export function startServer(port: MessagePort, start: BrowserStart, onExit: () => void): void {
  const connection = createConnection(
    ProposedFeatures.all,
    new BrowserMessageReader(port),
    new BrowserMessageWriter(port),
  );
  const files = clientFiles(connection);
  let initialized = () => {};
  // Before that a server must not ask its client for anything.
  const ready = new Promise<void>((resolve) => {
    initialized = resolve;
  });
  const lists = openRemoteStore(start.lists, files, ready);
  serve(connection, {
    ...files,
    version: start.version,
    docs: null,
    now: Date.now,
    loadModel: async () => readModel(bytesOf(start.attributionModel)),
    loadClaimModel: async () => readClaimModel(bytesOf(start.claimModel)),
    loadRegister: async (warn) => {
      const starter = createRegister(readStarterRegister(textOf(start.starterRegister)));
      return withImportedLists(starter, lists, warn);
    },
    loadReportStyle: async () => textOf(start.reportStyle),
    lists,
    openFile: (uri) => ({
      name: decodeURIComponent(uri.slice(uri.lastIndexOf("/") + 1)),
      open: () => wholeFile(() => files.read(uri)),
    }),
    pause: createPause(),
    onInitialized: () => initialized(),
  });
  connection.onExit(() => {
    port.close();
    onExit();
  });
  connection.listen();
}

function bytesOf(file: ShippedFile): ArrayBuffer {
  if ("fault" in file) throw new Error(file.fault);
  return file.bytes;
}

function textOf(file: ShippedFile): string {
  return new TextDecoder().decode(bytesOf(file));
}

async function* wholeFile(read: () => Promise<Uint8Array | null>): AsyncGenerator<Uint8Array> {
  const bytes = await read();
  if (bytes === null) throw new Error(l10n.t("the file is no longer there"));
  yield bytes;
}

/** Waits behind the messages that have come by now; a timer would wait 4 ms each time. */
function createPause(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(null);
    });
}
