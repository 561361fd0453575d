import { window } from "vscode";
import { nameIn } from "../matching/service.ts";
import type { RegisterView } from "../views/registerView.ts";

/** Opens the register at an entry (the hover's link), at the selected name, or where it was left. */
export function showRegister(view: RegisterView, target: unknown): void {
  if (typeof target === "object" && target !== null && "id" in target && typeof target.id === "string") {
    view.show({ id: target.id });
    return;
  }
  const editor = window.activeTextEditor;
  const name = editor === undefined ? null : nameIn(editor.document.getText(editor.selection));
  view.show(name === null ? null : { query: name });
}
