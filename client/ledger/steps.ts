/** Questions asked one after the other, with a way back to the one before. */
import { type Disposable, l10n, QuickInputButtons, type QuickPickItem, window } from "vscode";

export type Answers = Readonly<Record<string, string>>;

export interface TextStep {
  readonly key: string;
  readonly prompt: string;
  readonly placeholder?: string;
  /** What stands in the box at first. */
  readonly value?: string;
  /** An empty answer is no answer. */
  readonly required?: boolean;
  /** Why an answer will not do, or null. */
  readonly refuse?: (answer: string) => string | null;
}

export interface PickStep {
  readonly key: string;
  readonly prompt: string;
  readonly items: readonly (QuickPickItem & { readonly value: string })[];
}

export type Step = TextStep | PickStep;

/** What comes after these answers; null for nothing more. */
export type NextStep = (answers: Answers) => Step | null;

/** What was answered before the person left: the same questions begin with it, as long as nothing else was asked between. */
let left: { readonly title: string; readonly answers: Map<string, string> } | null = null;

/** The answers by key; null where the person left. */
export async function askSteps(title: string, next: NextStep): Promise<Answers | null> {
  const given: { readonly key: string; readonly value: string }[] = [];
  const remembered = left?.title === title ? left.answers : new Map<string, string>();
  left = { title, answers: remembered };
  for (;;) {
    const step = next(Object.fromEntries(given.map(({ key, value }) => [key, value])));
    if (step === null) {
      left = null;
      return Object.fromEntries(given.map(({ key, value }) => [key, value]));
    }
    const canGoBack = given.length > 0;
    const before = remembered.get(step.key);
    const answer =
      "items" in step
        ? await pick(title, step, before, canGoBack)
        : await askText(title, { ...step, value: before ?? step.value ?? "" }, canGoBack);
    if (answer.value !== null) remembered.set(step.key, answer.value);
    if (answer.go === "on") given.push({ key: step.key, value: answer.value });
    else if (answer.go === "back") given.pop();
    else return null;
  }
}

/** `value`: what stands in the box, also where it was not accepted; null where nothing was chosen. */
type Answer =
  | { readonly go: "on"; readonly value: string }
  | { readonly go: "back" | "away"; readonly value: string | null };

function askText(title: string, step: TextStep, canGoBack: boolean): Promise<Answer> {
  const box = window.createInputBox();
  box.title = title;
  box.prompt = step.required === true ? step.prompt : l10n.t("{0} (Enter alone leaves it out)", step.prompt);
  box.placeholder = step.placeholder ?? "";
  box.value = step.value ?? "";
  box.ignoreFocusOut = true;
  if (canGoBack) box.buttons = [QuickInputButtons.Back];
  const refusal = () => {
    const answer = box.value.trim();
    if (answer === "") return step.required === true ? l10n.t("This is needed.") : null;
    return step.refuse?.(answer) ?? null;
  };
  return settle(box, (done) => [
    box.onDidChangeValue(() => {
      box.validationMessage = undefined;
    }),
    box.onDidAccept(() => {
      const message = refusal();
      if (message === null) done({ go: "on", value: box.value.trim() });
      else box.validationMessage = message;
    }),
    box.onDidTriggerButton(() => done({ go: "back", value: box.value })),
    box.onDidHide(() => done({ go: "away", value: box.value })),
  ]);
}

function pick(title: string, step: PickStep, before: string | undefined, canGoBack: boolean): Promise<Answer> {
  const list = window.createQuickPick<PickStep["items"][number]>();
  list.title = title;
  list.placeholder = step.prompt;
  list.items = step.items;
  list.activeItems = step.items.filter(({ value }) => value === before);
  list.matchOnDescription = true;
  list.ignoreFocusOut = true;
  if (canGoBack) list.buttons = [QuickInputButtons.Back];
  return settle(list, (done) => [
    list.onDidAccept(() => {
      const [chosen] = list.selectedItems;
      if (chosen !== undefined) done({ go: "on", value: chosen.value });
    }),
    list.onDidTriggerButton(() => done({ go: "back", value: null })),
    list.onDidHide(() => done({ go: "away", value: null })),
  ]);
}

function settle(
  input: Disposable & { show(): void },
  listen: (done: (answer: Answer) => void) => readonly Disposable[],
): Promise<Answer> {
  return new Promise((resolve) => {
    let over = false;
    const listeners = listen((answer) => {
      if (over) return;
      over = true;
      resolve(answer);
      for (const listener of listeners) listener.dispose();
      input.dispose();
    });
    input.show();
  });
}
