import { commands, type ExtensionContext } from "vscode";

/** Opens “Get started with Stet”. */
export async function openWalkthrough({ extension }: ExtensionContext): Promise<void> {
  await commands.executeCommand("workbench.action.openWalkthrough", `${extension.id}#start`, false);
}
