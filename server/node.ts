/** The language server on Node; start/server.ts runs its bundle. */
import { existsSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { listsFolder } from "./lists/folder.ts";
import { withImportedLists } from "./lists/register.ts";
import { fileOnDisk, openListStore } from "./lists/store.ts";
import { readAttributionModel, readClaimModelFile } from "./models/file.ts";
import { readStarterRegisterFile } from "./models/registerFile.ts";
import { clientFiles } from "./protocol/clientFiles.ts";
import { filesByScheme } from "./protocol/filesByScheme.ts";
import { nodeFiles } from "./protocol/nodeFiles.ts";
import { gatherWrites } from "./protocol/nodeOutput.ts";
import { serve } from "./protocol/serve.ts";

/** Both this file and its bundle lie one folder below the manifest and beside the rules' pages. */
const manifest: { readonly version: string } = JSON.parse(
  readFileSync(new URL("../package.json", import.meta.url), "utf8"),
);
const docs = new URL("../docs/rules/", import.meta.url);
const lists = openListStore(listsFolder());
const connection = createConnection(ProposedFeatures.all);

serve(connection, {
  version: manifest.version,
  docs: existsSync(fileURLToPath(docs)) ? docs.href : null,
  now: Date.now,
  loadModel: readAttributionModel,
  loadClaimModel: readClaimModelFile,
  loadReportStyle: () => readFile(new URL("../dist/reportView.css", import.meta.url), "utf8"),
  loadRegister: async (warn) => withImportedLists(await readStarterRegisterFile(), lists, warn),
  lists,
  openFile: (uri) => fileOnDisk(fileURLToPath(uri)),
  // The first answer leaves at once: in the next turns of the loop the models are read, and the client would wait for them.
  onInitialized() {
    if (process.argv.includes("--stdio")) gatherWrites(process.stdout);
  },
  pause: () => new Promise((resolve) => setImmediate(resolve)),
  ...filesByScheme(nodeFiles, clientFiles(connection)),
});
connection.listen();
