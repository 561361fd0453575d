import { type ExtensionContext, l10n, Uri, workspace } from "vscode";
import type { BrowserStart, ShippedFile } from "../../server/protocol/messages.ts";
import { messageOf } from "../../server/protocol/messages.ts";

/** Reads what the server needs and cannot read itself. Never rejects: the server says what is not used for want of a file. */
export async function readStart({
  extension,
  extensionUri,
  globalStorageUri,
}: ExtensionContext): Promise<BrowserStart> {
  const shipped = async (name: string): Promise<ShippedFile> => {
    try {
      const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, "dist", name));
      return { bytes: bytes.slice().buffer };
    } catch (error) {
      return { fault: l10n.t("{0} could not be read ({1})", name, messageOf(error)) };
    }
  };
  const [attributionModel, claimModel, starterRegister, reportStyle] = await Promise.all([
    shipped("attribution.bin"),
    shipped("claims.bin"),
    shipped("starter-register.json"),
    shipped("reportView.css"),
  ]);
  return {
    version: String(extension.packageJSON.version),
    attributionModel,
    claimModel,
    starterRegister,
    reportStyle,
    lists: `${Uri.joinPath(globalStorageUri, "lists").toString()}/`,
  };
}
