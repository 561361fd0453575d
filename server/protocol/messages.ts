/** What client and server say to each other beyond LSP. The client imports this file and nothing else of the server. */

/** Sent by the client when it starts the server; every field may be missing (other editors). */
export interface InitializationOptions {
  /** "push" where the client does not want to pull although it can. */
  readonly diagnostics?: "push" | "pull";
  /** The client offers `clientCommands`. */
  readonly clientCommands?: boolean;
  /** URI of the folder with the rules' pages, with a final slash. */
  readonly docs?: string;
  /** URI of a folder for what belongs to no workspace folder, with a final slash. */
  readonly globalStorage?: string;
  /** Settings for clients that cannot answer `workspace/configuration`. */
  readonly settings?: unknown;
}

/** Commands the server executes. */
export const serverCommands = {
  /** `LetItStandArguments` → void */
  letItStand: "stet.server.letItStand",
  /** `TakeBackArguments` → void */
  takeBack: "stet.server.takeBack",
  /** `{uri}` → `StandEntry[]` */
  listStands: "stet.server.listStands",
} as const;

/** Commands of the VS Code client that code actions call. */
export const clientCommands = {
  letItStandWithReason: "stet.letItStandWithReason",
  setRuleLevel: "stet.setRuleLevel",
} as const;

export interface LetItStandArguments {
  readonly uri: string;
  readonly rule: string;
  readonly fingerprint: string;
  readonly words: string;
  readonly reason?: string;
}

export interface TakeBackArguments {
  readonly uri: string;
  readonly rule: string;
  readonly fingerprint: string;
}

export interface StandEntry {
  readonly rule: string;
  readonly fingerprint: string;
  readonly words: string;
  readonly reason: string;
  readonly on: string;
}

/** Notification, server to client. */
export const statusNotification = "stet/status";

export interface StatusParams {
  readonly uri: string;
  /**
   * `checked`: every rule ran. `not-checked`: the check or at least one rule failed, `notes` says which.
   * `ignored`: the file does not read like running copy or checking is off for it.
   */
  readonly state: "checking" | "checked" | "not-checked" | "ignored";
  readonly counts: {
    readonly error: number;
    readonly warning: number;
    readonly information: number;
    readonly hint: number;
    readonly letStand: number;
  };
  readonly notes: readonly string[];
  /** Milliseconds the last check took. */
  readonly milliseconds: number;
}
