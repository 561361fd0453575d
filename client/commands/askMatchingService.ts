import {
  commands,
  type ExtensionContext,
  env,
  ProgressLocation,
  QuickInputButtons,
  type QuickPickItem,
  window,
  workspace,
} from "vscode";
import { type Candidate, type Candidates, readMatches, readSearch } from "../matching/answers.ts";
import { ask, Refusal } from "../matching/ask.ts";
import { factsOf, summaryOf } from "../matching/candidateText.ts";
import { matchQuestion, searchQuestion } from "../matching/questions.ts";
import { isOpenToOthers, longestName, nameIn, readAddress, type Service } from "../matching/service.ts";

/**
 * Asks the desk's own matching service about the selected name, after the person agreed to send it, and shows its
 * scored answers.
 */
export async function askMatchingService({ secrets }: ExtensionContext): Promise<void> {
  const service = await serviceOf(secrets);
  if (service === null) return;
  const name = await nameToAsk();
  if (name === null || !(await agreed(service, name))) return;
  const found = await answered(service, secrets, (current) => [matchQuestion(current, name), readMatches], name);
  if (found !== null) await showCandidates(service, secrets, name, found);
}

async function serviceOf(secrets: ExtensionContext["secrets"]): Promise<Service | null> {
  const settings = workspace.getConfiguration("stet.register.yente", window.activeTextEditor?.document.uri);
  const address = readAddress(settings.get("url", ""));
  if ("problem" in address) {
    const picked = await window.showWarningMessage(address.problem, "Open Settings");
    if (picked !== undefined) await openSettings();
    return null;
  }
  return {
    url: address.url,
    dataset: settings.get("dataset", "sanctions").trim() || "sanctions",
    threshold: Math.min(Math.max(settings.get("threshold", 0.7), 0), 1),
    timeoutSeconds: Math.min(Math.max(settings.get("timeout", 10), 1), 120),
    key: (await secrets.get(keyOf(address.url))) ?? null,
  };
}

/** The selected words, or what the person types: never more than one name. */
async function nameToAsk(): Promise<string | null> {
  const editor = window.activeTextEditor;
  const selected = editor === undefined ? "" : editor.document.getText(editor.selection);
  if (selected !== "") {
    const name = nameIn(selected);
    if (name === null) {
      window.showWarningMessage(`Select one name: at most ${longestName} characters, on one line.`);
    }
    return name;
  }
  const typed = await window.showInputBox({
    title: "Ask the matching service",
    prompt: "Which name? You are asked once more before it is sent.",
    validateInput: (value) => (value === "" || nameIn(value) !== null ? null : "This is no single name."),
  });
  return typed === undefined ? null : nameIn(typed);
}

async function agreed(service: Service, name: string): Promise<boolean> {
  const open = isOpenToOthers(service)
    ? "\n\nThe address is not encrypted (http): others on the network can read the name."
    : "";
  const picked = await window.showInformationMessage(
    `Send “${name}” to ${service.url}?`,
    {
      modal: true,
      detail: `This name, and nothing else of the draft, goes to the address in “stet.register.yente.url”.${open}`,
    },
    "Send Name",
  );
  return picked !== undefined;
}

type Asking = readonly [question: Parameters<typeof ask>[1], read: (answer: unknown) => Candidates];

/** Null where the person cancelled or the service gave no answer, of which they are told. */
async function answered(
  service: Service,
  secrets: ExtensionContext["secrets"],
  asking: (service: Service) => Asking,
  name: string,
): Promise<Candidates | null> {
  try {
    return await window.withProgress(
      { location: ProgressLocation.Notification, title: `Asking ${service.url} about “${name}” …`, cancellable: true },
      (_, token) => {
        const cancelled = new AbortController();
        token.onCancellationRequested(() => cancelled.abort());
        return ask(service, ...asking(service), cancelled.signal);
      },
    );
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const picked = await window.showErrorMessage(error.message, error.wantsKey ? "Enter Key…" : "Open Settings");
    if (picked === "Open Settings") await openSettings();
    if (picked !== "Enter Key…") return null;
    const key = await window.showInputBox({
      title: `Key for ${service.url}`,
      prompt: "Kept in this editor’s secret storage. Leave it empty to forget the key.",
      password: true,
    });
    if (key === undefined) return null;
    if (key.trim() === "") await secrets.delete(keyOf(service.url));
    else await secrets.store(keyOf(service.url), key.trim());
    return answered({ ...service, key: key.trim() || null }, secrets, asking, name);
  }
}

interface Item extends QuickPickItem {
  readonly candidate: Candidate | null;
}

/** The answers; choosing one shows what the service says of it. */
async function showCandidates(
  service: Service,
  secrets: ExtensionContext["secrets"],
  name: string,
  { candidates, unread }: Candidates,
): Promise<void> {
  const scored = candidates.some(({ score }) => score !== null) || candidates.length === 0;
  const search: Item = { label: "$(search) Search for the words instead", candidate: null, alwaysShow: true };
  const items: readonly Item[] = [
    ...candidates.map((candidate) => ({ ...summaryOf(candidate), candidate })),
    ...(scored ? [search] : []),
  ];
  const left = unread > 0 ? `, ${unread} could not be read` : "";
  const count =
    candidates.length === 0 ? "nothing like it" : candidates.length === 1 ? "1 answer" : `${candidates.length} answers`;
  for (;;) {
    const picked = await window.showQuickPick(items, {
      title: `“${name}” in ${service.dataset} at ${service.url}: ${count}${left}`,
      placeHolder:
        candidates.length === 0
          ? "Not found here does not mean not sanctioned."
          : "A score says how alike the names are, not that it is the same person or body.",
      matchOnDescription: true,
      matchOnDetail: true,
    });
    if (picked === undefined) return;
    if (picked.candidate === null) {
      const found = await answered(service, secrets, (current) => [searchQuestion(current, name), readSearch], name);
      return found === null ? undefined : showCandidates(service, secrets, name, found);
    }
    if (!(await showFacts(picked.candidate))) return;
  }
}

/** True where the person wants to go back to the list. */
function showFacts(candidate: Candidate): Promise<boolean> {
  const pick = window.createQuickPick();
  pick.title = candidate.caption;
  pick.placeholder = "Enter copies a line.";
  pick.buttons = [QuickInputButtons.Back];
  pick.items = factsOf(candidate).map(({ title, text }) => ({ label: text, description: title }));
  pick.matchOnDescription = true;
  return new Promise((resolve) => {
    let back = false;
    pick.onDidTriggerButton(() => {
      back = true;
      pick.hide();
    });
    pick.onDidAccept(() => {
      const [line] = pick.activeItems;
      if (line === undefined) return;
      void env.clipboard.writeText(line.label);
      window.setStatusBarMessage(`Stet: “${line.label}” was copied.`, 3000);
    });
    pick.onDidHide(() => {
      pick.dispose();
      resolve(back);
    });
    pick.show();
  });
}

function keyOf(url: string): string {
  return `stet.yente.key ${url}`;
}

async function openSettings(): Promise<void> {
  await commands.executeCommand("workbench.action.openSettings", "stet.register.yente");
}
