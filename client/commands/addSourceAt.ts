import { commands, Uri, workspace } from "vscode";
import { type AddSourceArguments, clientCommands } from "../../server/protocol/messages.ts";

/** Asks what the sentence around some words of a draft was taken from. Offsets are UTF-16 code units. */
export async function addSourceAt(
  uri: string,
  { start, end }: { readonly start: number; readonly end: number },
): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri));
  const [from, to] = [document.positionAt(start), document.positionAt(end)];
  const given: AddSourceArguments = {
    uri,
    range: {
      start: { line: from.line, character: from.character },
      end: { line: to.line, character: to.character },
    },
  };
  await commands.executeCommand(clientCommands.addSource, given);
}
