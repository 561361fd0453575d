/** Has the client watch the files that styles are made of, beside those it knows by name. */
import { type Connection, DidChangeWatchedFilesNotification } from "vscode-languageserver";
import { type LoadedStyle, nameOf, styleName } from "../house/load.ts";
import { unlessRefused } from "./unlessRefused.ts";

/** More files than this are not watched: a change in one of them counts when its style is saved. */
const most = 100;

/** Watches everything a style is made of, each file once; `relative` says whether the client can look outside its folders. */
export function createStyleWatch(connection: Connection): (style: LoadedStyle, relative: boolean) => void {
  const watched = new Set<string>();
  return ({ location, files, missing }, relative) => {
    const wanted = [location, ...files.map((file) => file.location), ...missing];
    const fresh = wanted.filter((file) => !watched.has(file) && (relative || nameOf(file) !== styleName));
    if (fresh.length === 0 || watched.size + fresh.length > most) return;
    for (const file of fresh) watched.add(file);
    const watchers = fresh.map((file) => ({
      globPattern: relative ? { baseUri: new URL(".", file).href, pattern: nameOf(file) } : `**/${nameOf(file)}`,
    }));
    unlessRefused(connection, connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
  };
}
