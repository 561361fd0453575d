import { commands, Uri, workspace } from "vscode";
import { type AddSourceArguments, clientCommands } from "../../server/protocol/messages.ts";
import type { EditLog, Span } from "../editLog.ts";
import { tellOutdated } from "./goTo.ts";

/** Asks what the sentence around some words of a draft was taken from. `version` is that of the text the span was read in. */
export async function addSourceAt(
  edits: EditLog,
  { uri, version, span }: { readonly uri: string; readonly version: number; readonly span: Span },
): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri));
  const now = edits.now(document, version, span);
  if (now === null) {
    tellOutdated();
    return;
  }
  const [from, to] = [document.positionAt(now.start), document.positionAt(now.end)];
  const given: AddSourceArguments = {
    uri,
    range: {
      start: { line: from.line, character: from.character },
      end: { line: to.line, character: to.character },
    },
  };
  await commands.executeCommand(clientCommands.addSource, given);
}
