import { type ExtensionContext, type Uri, workspace } from "vscode";

/** The names of all settings of the extension, without `stet.`. */
export function settingNames({ extension }: ExtensionContext): readonly string[] {
  const sections: readonly { readonly properties?: object }[] = extension.packageJSON.contributes.configuration;
  return sections.flatMap(({ properties }) => Object.keys(properties ?? {})).map((name) => name.replace(/^stet\./, ""));
}

/**
 * The settings somebody has chosen for a file, nested as VS Code gives them. Defaults are left out: sent along, they would stand
 * above the house style although nobody wrote them.
 */
export function chosenSettings(names: readonly string[], scope: Uri | undefined): Readonly<Record<string, unknown>> {
  const configuration = workspace.getConfiguration("stet", scope);
  const chosen: Record<string, unknown> = {};
  for (const name of names) {
    const found = configuration.inspect(name);
    const value =
      found?.workspaceFolderLanguageValue ??
      found?.workspaceLanguageValue ??
      found?.globalLanguageValue ??
      found?.workspaceFolderValue ??
      found?.workspaceValue ??
      found?.globalValue;
    if (value !== undefined) put(chosen, name.split("."), value);
  }
  return chosen;
}

function put(record: Record<string, unknown>, [first, ...rest]: readonly string[], value: unknown): void {
  if (first === undefined) return;
  if (rest.length === 0) {
    record[first] = value;
    return;
  }
  const inner = record[first];
  const next: Record<string, unknown> = typeof inner === "object" && inner !== null ? { ...inner } : {};
  record[first] = next;
  put(next, rest, value);
}
