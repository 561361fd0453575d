import { commands, l10n } from "vscode";

/** What the server answers to one of its commands. Throws where there is no answer: it failed, or its process ended meanwhile. */
export async function askServer<T>(command: string, given: object): Promise<T> {
  const answer = await commands.executeCommand<T | undefined>(command, given);
  if (answer === undefined) throw new Error(l10n.t("The checking process gave no answer."));
  return answer;
}
