/** Answers how long the checks of a draft took. */
import type { Connection } from "vscode-languageserver";
import { type CheckTimesParams, type CheckTimesResult, checkTimesRequest } from "./messages.ts";
import { type Newest, readyFor } from "./ready.ts";

/** Registers the answer; null for a file that is not checked. */
export function serveTimes(connection: Connection, newest: Newest): void {
  connection.onRequest(checkTimesRequest, async ({ uri }: CheckTimesParams): Promise<CheckTimesResult | null> => {
    const ready = await readyFor(newest, uri);
    return ready === null ? null : ready.times.result(ready.checked.analysis);
  });
}
