/** `stet check --watch`: checks again whatever is saved, until the person ends it. */
import { basename, dirname, resolve } from "node:path";
import process from "node:process";
import { watch as watchFiles } from "chokidar";
import { messageOf } from "../faults/messageOf.ts";
import { styleName } from "../house/load.ts";
import { registerNames } from "../house/register/types.ts";
import { draftOf } from "../ledger/types.ts";
import { check } from "./check.ts";
import type { CheckRequest } from "./checkArguments.ts";
import { tell, write } from "./output.ts";
import { printable } from "./printable.ts";
import { findTargets, looksLikeDraft, realPathOf, type Target } from "./reading/targets.ts";
import { filesBehind } from "./styleFiles.ts";

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
  let running = Promise.resolve();
  /** One round after the other; one that fails is told and does not end the watch. */
  const queue = (work: () => Promise<void>) => {
    running = running.then(work).catch((error: unknown) => {
      tell(`stet: failed: ${printable(messageOf(error))}`);
    });
    return running;
  };
  const drafts = new Map(targets.map(({ file }) => [resolve(file), file]));
  // The folders of drafts, so that new drafts and a house style beside them are seen, too.
  const folders = [...new Set([...drafts.keys()].map((file) => dirname(file)))];
  const watched = new Set([...request.paths.map((path) => resolve(path)), ...folders]);
  const forAll = new Set<string>([styleName, ...registerNames]);
  const stylesOf = (targets: readonly Target[]) =>
    filesBehind(
      targets.map(({ file }) => file),
      request.config,
    );
  const styles = new Set(await stylesOf(targets));
  const holdsForAll = (path: string) => forAll.has(basename(path)) || styles.has(path);
  const watcher = watchFiles([...watched], {
    ignoreInitial: true,
    ignored: (path) => /^(?:node_modules|\..+)$/.test(basename(path)) && !watched.has(resolve(path)),
  });
  // A style further up holds, too, and may begin to: of those folders nothing else is looked at.
  const above = new Set(folders.flatMap(foldersAbove).filter((folder) => !watched.has(folder)));
  const watcherAbove = watchFiles([...above], {
    ignoreInitial: true,
    depth: 0,
    ignored: (path) => !above.has(resolve(path)) && !forAll.has(basename(path)),
  });
  // What styles build on has any name, and lies anywhere.
  const watcherOfStyles = watchFiles([...styles], { ignoreInitial: true });
  const again = (path: string) => {
    // A ledger's change is one of its draft.
    const file = draftOf(resolve(path)) ?? resolve(path);
    if (!holdsForAll(file) && !looksLikeDraft(basename(file)) && !drafts.has(file)) return;
    changed.add(file);
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => {
      queue(next);
    }, calm);
  };
  const next = async () => {
    const files = new Set(changed);
    changed.clear();
    const now = findTargets(request.paths, request.exclude).targets;
    const all = [...files].some(holdsForAll);
    const targets = now.filter(({ file }) => all || files.has(resolve(file)) || files.has(realPathOf(file)));
    // Known ones, too: a file that went is watched no more.
    const behind = await stylesOf(targets);
    for (const file of behind) styles.add(file);
    watcherOfStyles.add([...behind]);
    if (targets.length > 0) await round(request, program, targets);
  };
  // Before the first round: what is saved while that goes on must be seen, and so must what is saved at once after it.
  const watchers = [watcher, watcherAbove, watcherOfStyles];
  for (const one of watchers) one.on("add", again).on("change", again).on("unlink", again);
  // One that watches nothing yet is never ready.
  const begun = styles.size === 0 ? [watcher, watcherAbove] : watchers;
  await Promise.all(begun.map((one) => new Promise<void>((done) => one.once("ready", done))));
  await queue(() => round(request, program, null));
  await new Promise<void>((done) => {
    process.once("SIGINT", done);
    process.once("SIGTERM", done);
  });
  await Promise.all(watchers.map((one) => one.close()));
  await running;
  return 0;
}

function foldersAbove(folder: string): readonly string[] {
  const above = dirname(folder);
  return above === folder ? [] : [above, ...foldersAbove(above)];
}

/** `targets`: what was saved; null for everything. What the paths name stays what was named, and the rest what was found in folders. */
async function round(request: CheckRequest, program: string, targets: readonly Target[] | null): Promise<void> {
  if (targets !== null) {
    const time = new Date().toLocaleTimeString("en-GB");
    const what = targets.length === 1 ? printable(targets[0]?.file ?? "") : `${targets.length} drafts`;
    await write(`\n${time}  ${what}\n\n`);
  }
  await check(request, program, targets === null ? null : { targets, troubles: [] });
  // A reader that has had enough (`head`) is noticed by the next thing written only: it gets a moment to go.
  if (process.stdout.isTTY !== true) await new Promise((done) => setTimeout(done, calm));
  await write("Waiting for changes. Ctrl+C ends.\n");
}
