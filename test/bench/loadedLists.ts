/**
 * What `register.ts` runs in a process of its own: loads the copies of lists in a folder as the server does, scans a draft, and tells as JSON
 * what that took. `loadedLists.ts FOLDER DRAFT`.
 */
import { readFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { parseDraft } from "../../server/draft/parse.ts";
import { openListStore } from "../../server/lists/store.ts";
import { readIndex, writeIndex } from "../../server/register/lists/listFile.ts";
import type { ListIndex } from "../../server/register/lists/types.ts";
import { mentionsOf } from "../../server/register/mentions.ts";
import { createRegister } from "../../server/register/register.ts";
import { inventedEntries } from "./inventedNames.ts";
import { processorTime, repeated } from "./timing.ts";

export interface LoadedFigures {
  /** Milliseconds of processor time to load the lists. */
  readonly loading: number;
  /** MB by which the whole process grew (resident set) once it had loaded the lists and scanned the draft. */
  readonly grown: number;
  /** Milliseconds a scan: processor time, and as waited for. */
  readonly cost: number;
  readonly waited: number;
  readonly found: number;
}

const [folder = "", draftFile = ""] = process.argv.slice(2);
const text = readFileSync(draftFile, "utf8");
setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

// A list of a few names first: what it costs to compile and run the scanner is not the lists' memory.
scan([readIndex(writeIndex({ id: "few", title: "Few names", asOf: "2026-01-01" }, inventedEntries(300)))]);
const before = resident();
const started = process.cpuUsage();
const { copies, unread } = await openListStore(folder).readAll();
const loading = processorTime(started);
if (copies.length === 0 || unread.length > 0) throw new Error(`not loaded: ${unread[0]?.reason ?? "nothing there"}`);
const lists = copies.map(({ index }) => index);
mentionsOf(parseDraft(text, { format: "plain" }), createRegister({ entries: [], asOf: "2026-01-01", lists }));
// Before the scans that are timed: hundreds of drafts held ready for them are no lists.
const grown = resident() - before;
const figures: LoadedFigures = { loading, grown, ...scan(lists) };
console.log(JSON.stringify(figures));

/** Each time a new draft, so that nothing is cached; parsing it is not counted. */
function scan(lists: readonly ListIndex[]) {
  const register = createRegister({ entries: [], asOf: "2026-01-01", lists });
  let found = 0;
  const times = repeated(
    () => parseDraft(text, { format: "plain" }),
    (draft) => {
      found = mentionsOf(draft, register).length;
    },
  );
  return { ...times, found };
}

function resident(): number {
  collect();
  return process.memoryUsage.rss() / 2 ** 20;
}
