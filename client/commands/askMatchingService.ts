import {
  commands,
  type ExtensionContext,
  env,
  l10n,
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
    const picked = await window.showWarningMessage(address.problem, l10n.t("Open Settings"));
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
      window.showWarningMessage(l10n.t("Select one name: at most {0} characters, on one line.", longestName));
    }
    return name;
  }
  const typed = await window.showInputBox({
    title: l10n.t("Ask the matching service"),
    prompt: l10n.t("Which name? You are asked once more before it is sent."),
    validateInput: (value) => (value === "" || nameIn(value) !== null ? null : l10n.t("This is no single name.")),
  });
  return typed === undefined ? null : nameIn(typed);
}

async function agreed(service: Service, name: string): Promise<boolean> {
  const open = isOpenToOthers(service)
    ? `\n\n${l10n.t("The address is not encrypted (http): others on the network can read the name.")}`
    : "";
  const picked = await window.showInformationMessage(
    l10n.t("Send “{0}” to {1}?", name, service.url),
    {
      modal: true,
      detail: `${l10n.t("This name, and nothing else of the draft, goes to the address in “{0}”.", "stet.register.yente.url")}${open}`,
    },
    l10n.t("Send Name"),
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
      {
        location: ProgressLocation.Notification,
        title: l10n.t("Asking {0} about “{1}” …", service.url, name),
        cancellable: true,
      },
      (_, token) => {
        const cancelled = new AbortController();
        token.onCancellationRequested(() => cancelled.abort());
        return ask(service, ...asking(service), cancelled.signal);
      },
    );
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const [enterKey, toSettings] = [l10n.t("Enter Key…"), l10n.t("Open Settings")];
    const picked = await window.showErrorMessage(error.message, error.wantsKey ? enterKey : toSettings);
    if (picked === toSettings) await openSettings();
    if (picked !== enterKey) return null;
    const key = await window.showInputBox({
      title: l10n.t("Key for {0}", service.url),
      prompt: l10n.t("Kept in this editor’s secret storage. Leave it empty to forget the key."),
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
  const search: Item = {
    label: `$(search) ${l10n.t("Search for the words instead")}`,
    candidate: null,
    alwaysShow: true,
  };
  const items: readonly Item[] = [
    ...candidates.map((candidate) => ({ ...summaryOf(candidate), candidate })),
    ...(scored ? [search] : []),
  ];
  const count =
    candidates.length === 0
      ? l10n.t("nothing like it")
      : candidates.length === 1
        ? l10n.t("1 answer")
        : l10n.t("{0} answers", candidates.length);
  const left = unread > 0 ? `, ${l10n.t("{0} could not be read", unread)}` : "";
  for (;;) {
    const picked = await window.showQuickPick(items, {
      title: l10n.t("“{0}” in {1} at {2}: {3}", name, service.dataset, service.url, `${count}${left}`),
      placeHolder:
        candidates.length === 0
          ? l10n.t("Not found here does not mean not sanctioned.")
          : l10n.t("A score says how alike the names are, not that it is the same person or body."),
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
  pick.placeholder = l10n.t("Enter copies a line.");
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
      window.setStatusBarMessage(l10n.t("Stet: “{0}” was copied.", line.label), 3000);
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
