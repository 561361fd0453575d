/** Answers about a whole draft for the desk: its length, its embargo, what changed since another version, and its folds. */
import type { Connection, ServerCapabilities } from "vscode-languageserver";
import { copyZones } from "../attribution/references.ts";
import { changesBetween } from "../changes/compare.ts";
import type { Occurrence } from "../changes/types.ts";
import { parseDraft } from "../draft/parse.ts";
import { countWords, readingMinutes, wordsOfCopy } from "../draft/wordCount.ts";
import { embargoOf } from "./embargo.ts";
import { foldsOf } from "./folding.ts";
import {
  type ChangedThing,
  type ChangesParams,
  type ChangesResult,
  deskRequests,
  type LengthParams,
  type LengthResult,
} from "./messages.ts";
import { rangeOf } from "./positions.ts";
import { type Newest, readyFor } from "./ready.ts";

export const deskCapabilities: ServerCapabilities = { foldingRangeProvider: true };

/** Registers the answers; each is null for a file that is not checked. */
export function serveDesk(connection: Connection, newest: Newest, now: () => number): void {
  connection.onFoldingRanges(async ({ textDocument }) => {
    const ready = await readyFor(newest, textDocument.uri);
    return ready === null ? null : [...foldsOf(ready.checked.analysis.draft)];
  });

  connection.onRequest(deskRequests.length, async ({ uri, selections }: LengthParams): Promise<LengthResult | null> => {
    const ready = await readyFor(newest, uri);
    if (ready === null) return null;
    const { draft } = ready.checked.analysis;
    const words = wordsOfCopy(draft, copyZones);
    const selected = selections.map((range) => countWords(ready.document.getText(range)));
    return {
      words,
      minutes: readingMinutes(words),
      selected: selections.length === 0 ? null : selected.reduce((sum, count) => sum + count, 0),
      embargo: embargoOf(draft, now()),
    };
  });

  connection.onRequest(deskRequests.changes, async ({ uri, before }: ChangesParams): Promise<ChangesResult | null> => {
    const ready = await readyFor(newest, uri);
    if (ready === null) return null;
    const { document } = ready;
    const { draft } = ready.checked.analysis;
    const old = parseDraft(before, { format: draft.format });
    const lineIn = (text: string, offset: number) => text.slice(0, offset).split(/\r\n|\r|\n/).length;
    const told = ({ text, sentence }: Occurrence) => ({ text, sentence });
    const changes = changesBetween(old, draft).map(
      ({ kind, before: was, after: is }): ChangedThing => ({
        kind,
        before: was === null ? null : { ...told(was), line: lineIn(old.text, was.span.start) },
        after: is === null ? null : { ...told(is), range: rangeOf(document, is.span) },
      }),
    );
    return { changes, words: { before: wordsOfCopy(old, copyZones), after: wordsOfCopy(draft, copyZones) } };
  });
}
