import { ConfigurationTarget, type WorkspaceConfiguration } from "vscode";
import { hasFolder } from "./client.ts";

/**
 * Where a setting is written: to the workspace's settings, or the user's where no folder is open. Where the folder of several has a
 * value of its own, that one is changed: it outranks the others.
 */
export function settingTarget(known: ReturnType<WorkspaceConfiguration["inspect"]>): ConfigurationTarget {
  if (known?.workspaceFolderValue !== undefined) return ConfigurationTarget.WorkspaceFolder;
  return hasFolder() ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
}
