/** `stet check --watch`: checks again whatever is saved, until the person ends it. */
import { basename, dirname, resolve } from "node:path";
import process from "node:process";
import { watch as watchFiles } from "chokidar";
import { styleName } from "../house/load.ts";
import { check } from "./check.ts";
import type { CheckRequest } from "./checkArguments.ts";
import { write } from "./output.ts";
import { findTargets, looksLikeDraft } from "./reading/targets.ts";

/** Milliseconds without a further change before a check begins: editors save in several steps. */
const calm = 150;

/** Ends with 0 once it is told to (Ctrl+C), with 2 where there was nothing to watch. */
export async function watch(request: CheckRequest, program: string): Promise<0 | 2> {
  const { targets } = findTargets(request.paths, request.exclude);
  if (targets.length === 0) {
    await check(request, program);
    return 2;
  }
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<unknown> = Promise.resolve();
  const drafts = new Map(targets.map(({ file }) => [resolve(file), file]));
  // The folders of drafts, so that new drafts and a house style beside them are seen, too.
  const folders = [...new Set([...drafts.keys()].map((file) => dirname(file)))];
  const watched = new Set([...request.paths.map((path) => resolve(path)), ...folders]);
  const watcher = watchFiles([...watched], {
    ignoreInitial: true,
    ignored: (path) => /^(?:node_modules|\..+)$/.test(basename(path)) && !watched.has(resolve(path)),
  });
  const again = (path: string) => {
    const name = basename(path);
    if (name !== styleName && !looksLikeDraft(name) && !drafts.has(resolve(path))) return;
    changed.add(resolve(path));
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(() => next());
    }, calm);
  };
  const next = async () => {
    const files = new Set(changed);
    changed.clear();
    const now = findTargets(request.paths, request.exclude).targets;
    const style = [...files].some((file) => basename(file) === styleName);
    const paths = now.map(({ file }) => file).filter((file) => style || files.has(resolve(file)));
    if (paths.length > 0) await round({ ...request, paths }, program, paths);
  };
  watcher.on("add", again).on("change", again).on("unlink", again);
  // Before the first round: what is saved while that goes on must be seen, and so must what is saved at once after it.
  await new Promise<void>((done) => watcher.once("ready", done));
  running = round(request, program, null);
  await running;
  await new Promise<void>((done) => {
    process.once("SIGINT", done);
    process.once("SIGTERM", done);
  });
  await watcher.close();
  await running;
  return 0;
}

async function round(request: CheckRequest, program: string, files: readonly string[] | null): Promise<void> {
  if (files !== null) {
    const time = new Date().toLocaleTimeString("en-GB");
    await write(`\n${time}  ${files.length === 1 ? files[0] : `${files.length} drafts`}\n\n`);
  }
  await check(request, program);
  await write("Waiting for changes. Ctrl+C ends.\n");
}
