/** The quiet zone: after a keystroke its sentence is left alone for a while; then everything is shown. */
import { TextDocuments } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { keystrokeIn } from "./keystrokes.ts";
import type { Session } from "./session.ts";

export interface Typing {
  /** The open documents, watched for keystrokes. */
  readonly documents: TextDocuments<TextDocument>;
  /** A session's text has changed: its quiet begins anew, or ends where no key was it. */
  note(session: Session): void;
  /** Somebody asks for everything now: the quiet is over. */
  end(session: Session): void;
  /** A session ends. */
  forget(session: Session): void;
}

/** `now` in milliseconds since 1970; `onQuiet` is called when a session's quiet is over. */
export function createTyping(now: () => number, onQuiet: (session: Session) => void): Typing {
  /** Offset behind the newest change, where that was a keystroke. */
  const typed = new Map<string, number>();
  const stop = (session: Session) => {
    if (session.timer !== null) clearTimeout(session.timer);
    session.timer = null;
    session.typing = null;
  };
  return {
    documents: new TextDocuments<TextDocument>({
      create: (uri, languageId, version, content) => TextDocument.create(uri, languageId, version, content),
      update: (document, changes, version) => {
        const updated = TextDocument.update(document, changes, version);
        const at = keystrokeIn(updated, changes);
        if (at === null) typed.delete(document.uri);
        else typed.set(document.uri, at);
        return updated;
      },
    }),
    note(session) {
      stop(session);
      const at = typed.get(session.uri);
      const quiet = session.settings?.quietZone ?? 0;
      if (at === undefined || quiet === 0) return;
      session.typing = { offset: at, until: now() + quiet };
      session.timer = setTimeout(() => {
        stop(session);
        onQuiet(session);
      }, quiet);
    },
    end: stop,
    forget(session) {
      stop(session);
      typed.delete(session.uri);
    },
  };
}
