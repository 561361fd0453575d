/** Asks with which version the draft is to be compared. */
import { env, l10n, type QuickPickItem, type TextDocument, Uri, window, workspace } from "vscode";
import { messageOf } from "../../server/protocol/messages.ts";
import { textOf } from "../textOf.ts";
import { type Versions, versionsOf } from "./git.ts";

/** A version of the draft: its text and what a person calls it. */
export interface Version {
  readonly text: string;
  readonly name: string;
}

/** What a keybinding may ask for without a question. */
export interface WantedVersion {
  /** A commit, branch or tag. */
  readonly ref?: string;
  /** URI or path of a file. */
  readonly file?: string;
}

/** Null where the person left, or was told why there is no such version. */
export async function chooseVersion(document: TextDocument, wanted: WantedVersion): Promise<Version | null> {
  const versions = await versionsOf(document.uri);
  if (wanted.file !== undefined) {
    const path = wanted.file;
    return ofFile(/^[a-z][\w+.-]+:/i.test(path) ? Uri.parse(path) : Uri.file(path));
  }
  if (wanted.ref !== undefined) return versions === null ? noGit() : atRef(versions, wanted.ref);
  const items = [
    ...(versions === null
      ? []
      : [
          { label: l10n.t("The last commit"), description: "HEAD", choose: () => atRef(versions, "HEAD") },
          { label: l10n.t("An earlier commit of this file…"), choose: () => ofCommit(versions) },
          { label: l10n.t("A branch or tag…"), choose: () => ofRef(versions) },
        ]),
    ...(document.isDirty && document.uri.scheme === "file"
      ? [{ label: l10n.t("The file as it was saved"), choose: () => asSaved(document.uri) }]
      : []),
    {
      label: l10n.t("Another file…"),
      description: l10n.t("the version that was sent"),
      choose: () => pickFile(document),
    },
  ];
  const [only] = items;
  const picked =
    items.length === 1
      ? only
      : await window.showQuickPick(items, {
          title: l10n.t("What changed since …"),
          placeHolder: l10n.t("Figures, names and quotations are compared with this version."),
        });
  return picked === undefined ? null : picked.choose();
}

async function atRef(versions: Versions, ref: string, name = ref): Promise<Version | null> {
  try {
    return { text: await versions.textAt(ref), name };
  } catch {
    window.showWarningMessage(l10n.t("This draft is not in “{0}”.", name));
    return null;
  }
}

async function ofCommit(versions: Versions): Promise<Version | null> {
  const commits = await versions.commits();
  if (commits.length === 0) {
    window.showInformationMessage(l10n.t("This draft has not been committed yet."));
    return null;
  }
  const items: (QuickPickItem & { readonly hash: string })[] = commits.map(
    ({ hash, message, authorName = "", authorDate }) => ({
      label: message.split("\n")[0] ?? hash,
      description: [hash.slice(0, 8), authorName].filter(Boolean).join(" · "),
      ...(authorDate !== undefined && { detail: authorDate.toLocaleString(env.language) }),
      hash,
    }),
  );
  const picked = await window.showQuickPick(items, {
    title: l10n.t("An earlier commit of this file"),
    matchOnDescription: true,
  });
  return picked === undefined ? null : atRef(versions, picked.hash, `${picked.hash.slice(0, 8)} ${picked.label}`);
}

async function ofRef(versions: Versions): Promise<Version | null> {
  const picked = await window.showQuickPick(versions.refs(), { title: l10n.t("A branch or tag") });
  return picked === undefined ? null : atRef(versions, picked);
}

async function asSaved(uri: Uri): Promise<Version | null> {
  try {
    const { text } = textOf(await workspace.fs.readFile(uri));
    return { text, name: l10n.t("the file as it was saved") };
  } catch (error) {
    return tellUnread(uri, error);
  }
}

async function pickFile({ uri }: TextDocument): Promise<Version | null> {
  const [picked] =
    (await window.showOpenDialog({
      title: l10n.t("The version to compare with"),
      openLabel: l10n.t("Compare"),
      ...(uri.scheme === "file" && { defaultUri: Uri.joinPath(uri, "..") }),
    })) ?? [];
  return picked === undefined ? null : ofFile(picked);
}

async function ofFile(uri: Uri): Promise<Version | null> {
  try {
    return { text: (await workspace.openTextDocument(uri)).getText(), name: workspace.asRelativePath(uri) };
  } catch (error) {
    return tellUnread(uri, error);
  }
}

function tellUnread(uri: Uri, error: unknown): null {
  window.showWarningMessage(l10n.t("{0} cannot be read: {1}", workspace.asRelativePath(uri), messageOf(error)));
  return null;
}

function noGit(): null {
  window.showWarningMessage(l10n.t("This draft is in no Git repository, or Git is not available."));
  return null;
}
