import { FileSystemError, Uri, workspace } from "vscode";
import { textOf } from "../textOf.ts";
import type { Files } from "./write.ts";

/** Files wherever VS Code keeps them: for those that are on no disk of ours. */
export const workspaceFiles: Files = {
  async read(location) {
    try {
      const bytes = await workspace.fs.readFile(Uri.parse(location));
      return textOf(bytes);
    } catch (error) {
      if (error instanceof FileSystemError && error.code === "FileNotFound") return null;
      throw error;
    }
  },
  async write(location, text) {
    await workspace.fs.writeFile(Uri.parse(location), new TextEncoder().encode(text));
  },
  async move(from, to) {
    await workspace.fs.rename(Uri.parse(from), Uri.parse(to), { overwrite: true });
  },
  async copy(from, to) {
    await workspace.fs.copy(Uri.parse(from), Uri.parse(to), { overwrite: false });
  },
  async remove(location) {
    try {
      await workspace.fs.delete(Uri.parse(location));
    } catch (error) {
      if (!(error instanceof FileSystemError && error.code === "FileNotFound")) throw error;
    }
  },
  async beside(location) {
    const own = Uri.parse(location);
    const folder = Uri.joinPath(own, "..");
    const name = own.path.slice(own.path.lastIndexOf("/") + 1);
    const found = (await workspace.fs.readDirectory(folder)).filter(([other]) => other.startsWith(`${name}.`));
    return Promise.all(
      found.map(async ([other]) => {
        const uri = Uri.joinPath(folder, other);
        return { location: uri.toString(), age: Date.now() - (await workspace.fs.stat(uri)).mtime };
      }),
    );
  },
};
