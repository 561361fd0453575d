/** A folder in the browser's memory, as a virtual workspace is one: what `startFiles` holds, and what is written. */
import {
  Disposable,
  EventEmitter,
  type ExtensionContext,
  type FileChangeEvent,
  FileChangeType,
  type FileStat,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  Uri,
  workspace,
} from "vscode";

declare const startFiles: Readonly<Record<string, string>>;
declare const folderScheme: string;

interface Entry {
  readonly bytes: Uint8Array;
  readonly changed: number;
}

export function activate(context: ExtensionContext): void {
  const saved = context.extensionUri.with({ path: "/saved" });
  const encoder = new TextEncoder();
  const files = new Map<string, Entry>(
    Object.entries(startFiles).map(([path, text]) => [path, { bytes: encoder.encode(text), changed: Date.now() }]),
  );
  const changes = new EventEmitter<FileChangeEvent[]>();
  const namesIn = (folder: string): [string, FileType][] => {
    const prefix = folder.endsWith("/") ? folder : `${folder}/`;
    const found = new Map<string, FileType>();
    for (const path of files.keys()) {
      if (!path.startsWith(prefix)) continue;
      const [name = "", ...rest] = path.slice(prefix.length).split("/");
      found.set(name, rest.length > 0 ? FileType.Directory : FileType.File);
    }
    return [...found];
  };
  const get = (uri: Uri): Entry => {
    const entry = files.get(uri.path);
    if (entry === undefined) throw FileSystemError.FileNotFound(uri);
    return entry;
  };
  const provider: FileSystemProvider = {
    onDidChangeFile: changes.event,
    watch: () => new Disposable(() => {}),
    stat(uri): FileStat {
      if (!files.has(uri.path) && namesIn(uri.path).length > 0)
        return { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 };
      const { bytes, changed } = get(uri);
      return { type: FileType.File, ctime: 0, mtime: changed, size: bytes.length };
    },
    readDirectory: (uri) => namesIn(uri.path),
    createDirectory: () => {},
    readFile: (uri) => get(uri).bytes,
    writeFile(uri, bytes) {
      const type = files.has(uri.path) ? FileChangeType.Changed : FileChangeType.Created;
      files.set(uri.path, { bytes, changed: Date.now() });
      void fetch(Uri.joinPath(saved, uri.path).toString(true), { method: "PUT", body: bytes.slice() });
      changes.fire([{ type, uri }]);
    },
    delete(uri) {
      get(uri);
      files.delete(uri.path);
      changes.fire([{ type: FileChangeType.Deleted, uri }]);
    },
    rename(from, to) {
      files.set(to.path, get(from));
      files.delete(from.path);
      changes.fire([
        { type: FileChangeType.Deleted, uri: from },
        { type: FileChangeType.Created, uri: to },
      ]);
    },
  };
  context.subscriptions.push(workspace.registerFileSystemProvider(folderScheme, provider, { isCaseSensitive: true }));
}
