/** What makes the desk's day easier and needs no view: status bar, comparison of versions, the way in. */
import { commands, Disposable, type ExtensionContext } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { openDemo } from "./commands/openDemo.ts";
import { openWalkthrough } from "./commands/openWalkthrough.ts";
import { type ShowChangesArguments, showChanges } from "./commands/showChanges.ts";
import { createDesk, type Desk } from "./desk.ts";
import type { Reports } from "./lists/reports.ts";

/** Registers them; `checked` of what it gives is to be called after each check of a draft. */
export function createComforts(context: ExtensionContext, client: BaseLanguageClient, reports: Reports): Desk {
  const desk = createDesk(client);
  const registered = Disposable.from(
    desk,
    commands.registerCommand("stet.showChanges", (given?: ShowChangesArguments) => showChanges(client, reports, given)),
    commands.registerCommand("stet.openDemo", () => openDemo(context)),
    commands.registerCommand("stet.openWalkthrough", () => openWalkthrough(context)),
  );
  return { checked: desk.checked, dispose: () => registered.dispose() };
}
