import { join } from "node:path";
import { installExtension } from "../host/codeServer.ts";
import { temporaryFolder } from "../host/lifetime.ts";
import { repository } from "../host/places.ts";
import { packageInto } from "./package.ts";

/** Vitest global set-up: editor tests run what people install, so it is packaged and installed first. */
export default async function install(): Promise<() => Promise<void>> {
  const folder = await temporaryFolder("installed");
  const vsix = process.env.STET_VSIX ?? join(folder.path, "stet.vsix");
  if (process.env.STET_VSIX === undefined) packageInto(vsix, repository);
  process.env.STET_VSIX = vsix;
  process.env.STET_EXTENSION = await installExtension(vsix, join(folder.path, "extensions"), join(folder.path, "user"));
  return folder.remove;
}
