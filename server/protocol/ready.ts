/** What a feature needs before it can answer: the check of a file's newest text. */
import type { Position } from "vscode-languageserver";
import type { Checked, CheckSettings, Session } from "./session.ts";

/** A session whose newest text was checked. */
export interface Ready extends Session {
  readonly checked: Checked;
  readonly settings: CheckSettings;
}

/** Waits for the check of a file's newest text. Null for a file that is not open. */
export type Newest = (uri: string) => Promise<Session | null>;

/** The session of a file with the check of its newest text; null where it is not checked. */
export async function readyFor(newest: Newest, uri: string): Promise<Ready | null> {
  const session = await newest(uri);
  return session?.checked && session.settings ? (session as Ready) : null;
}

/** An answer about one place of a file; null where the file is not checked. */
export async function answerAt<T>(
  newest: Newest,
  { textDocument, position }: { readonly textDocument: { readonly uri: string }; readonly position: Position },
  answer: (session: Ready, offset: number) => T,
): Promise<T | null> {
  const session = await readyFor(newest, textDocument.uri);
  return session === null ? null : answer(session, session.document.offsetAt(position));
}
