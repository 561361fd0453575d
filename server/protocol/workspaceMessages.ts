/** Checking files that are not open. */

/** Requests, client to server. */
export const workspaceRequests = {
  /** `WorkspaceCheckParams` → `WorkspaceCheckResult`; can be cancelled. Findings are published as diagnostics. */
  check: "stet/workspace/check",
  /** `{uris}` → null: what was published for them is taken back, unless they are open. */
  forget: "stet/workspace/forget",
} as const;

/** Notification, server to client, before each file: `WorkspaceProgress`. */
export const workspaceProgress = "stet/workspace/progress";

export interface WorkspaceCheckParams {
  readonly files: readonly WorkspaceFile[];
}

export interface WorkspaceFile {
  readonly uri: string;
  readonly languageId: string;
}

export interface WorkspaceProgress {
  /** Files done so far. */
  readonly done: number;
  readonly uri: string;
}

export interface WorkspaceCheckResult {
  /** Drafts that were checked, and what was found in them. */
  readonly checked: number;
  readonly findings: number;
  /** Files that are no drafts, or that the house leaves alone. */
  readonly ignored: number;
  /** Files that went away meanwhile. */
  readonly gone: number;
  readonly notChecked: readonly { readonly uri: string; readonly reason: string }[];
  /** Was it ended before all files were looked at? */
  readonly cancelled: boolean;
}
