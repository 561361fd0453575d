/** Where styles are looked for: URIs only, nothing is read here. */
import { isRecord, own } from "../json/values.ts";

/** `stet.json` in the draft's folder and each folder above it, nearest first. */
export function candidatesFor(draft: string, name: string): readonly string[] {
  return foldersAbove(draft).map((folder) => new URL(name, folder).href);
}

const isDrive = /^file:\/\/\/[a-z](?::|%3a)\/$/i;

function foldersAbove(location: string): readonly string[] {
  const folders: string[] = [];
  if (!URL.canParse(".", location)) return folders;
  for (let folder = new URL(".", location).href; ; ) {
    folders.push(folder);
    // On Windows nothing is above a drive: an editor's URI goes on to `file:///`, which is no folder there.
    if (isDrive.test(folder)) return folders;
    const next = new URL("..", folder).href;
    if (next === folder) return folders;
    folder = next;
  }
}

/** Not a path: `@courier/style`, `courier-style/sport.json`. */
export function isPackageName(name: string): boolean {
  return /^(?:@[a-z0-9][\w.-]*\/)?[a-z0-9][\w.-]*(?:\/[\w.-]+)*$/i.test(name) && !isFileName(name);
}

/** `desk.json` stands for a file beside the style; in a package it comes after the package's name. */
function isFileName(name: string): boolean {
  return !name.includes("/") && /\.jsonc?$/.test(name);
}

/** The manifests of a package, nearest first, as Node looks for them. */
export function packageCandidates(name: string, from: string): readonly string[] {
  const { root } = partsOf(name);
  return foldersAbove(from)
    .filter((folder) => !folder.endsWith("/node_modules/"))
    .map((folder) => new URL(`node_modules/${root}/package.json`, folder).href);
}

/** The style of a package: the file its name goes on with, what its manifest names as `stet`, or `stet.json`. */
export function packageStyle(name: string, manifest: string, content: unknown): string {
  const { rest } = partsOf(name);
  const named = isRecord(content) ? own(content, "stet") : undefined;
  const file = rest !== "" ? rest : typeof named === "string" ? named.replace(/^\.?\//, "") : "stet.json";
  const inside = new URL(file.replace(/(?:^|\/)\.\.(?=\/|$)/g, ""), manifest).href;
  return inside.startsWith(new URL(".", manifest).href) ? inside : new URL("stet.json", manifest).href;
}

function partsOf(name: string): { readonly root: string; readonly rest: string } {
  const steps = name.split("/");
  const length = name.startsWith("@") ? 2 : 1;
  return { root: steps.slice(0, length).join("/"), rest: steps.slice(length).join("/") };
}

/** A draft's path from the style's folder, with `/`; null where it lies elsewhere. */
export function pathWithin(folder: string, draft: string): string | null {
  return draft.startsWith(folder) ? decoded(draft.slice(folder.length)) : null;
}

/** A file by its path from another one's folder; null where that is no path. */
export function fileBeside(name: string, from: string): string | null {
  return URL.canParse(name, from) ? new URL(name, from).href : null;
}

/** Does a file lie where another one does: same scheme, same machine? A network share or a web address does not. */
export function isSamePlace(location: string, from: string): boolean {
  const [there, here] = [new URL(location), new URL(from)];
  return there.protocol === here.protocol && there.host === here.host;
}

/** A part of a URI as people write it; as it is where it cannot be decoded. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
