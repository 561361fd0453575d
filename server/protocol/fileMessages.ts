/** How the server asks its client for files that it cannot reach itself: those of a browser, a virtual workspace, a remote repository. */

/** Requests, server to client. Each fails with a message for the person where it cannot be done. */
export const fileRequests = {
  /** `ReadFileParams` → `FileContent | null`; null where there is no file. */
  read: "stet/files/read",
  /** `WriteFileParams` → null; makes the folders it needs. */
  write: "stet/files/write",
  /** `{uri}` of a folder → names of the files in it, empty where there is no such folder. */
  list: "stet/files/list",
} as const;

export interface ReadFileParams {
  readonly uri: string;
  /** Bytes; a larger file is refused. Null: any size. */
  readonly most: number | null;
}

/** Bytes in base64: some transports carry JSON only. */
export interface FileContent {
  readonly base64: string;
}

export interface WriteFileParams extends FileContent {
  readonly uri: string;
}
