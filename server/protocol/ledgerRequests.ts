/** Answers about ledgers: what is recorded where, anchors for new entries, changes worked out for whoever writes them. */
import type { Connection } from "vscode-languageserver";
import * as l10n from "../l10n/l10n.ts";
import { anchorsFor } from "../ledger/anchor.ts";
import { changeLedger } from "../ledger/change.ts";
import { readLedger } from "../ledger/read.ts";
import { emptyLedger, ledgerOf } from "../ledger/types.ts";
import { serialiseLedger } from "../ledger/write.ts";
import type { Host } from "./host.ts";
import {
  type AnchorDetails,
  type AnchorParams,
  type LedgerChangeParams,
  type LedgerChangeResult,
  type LedgerDetails,
  ledgerRequests,
} from "./ledgerMessages.ts";
import type { Ledgers } from "./ledgers.ts";
import { rangeOf, spanOf } from "./positions.ts";
import type { Session } from "./session.ts";

export interface LedgerSurroundings {
  readonly host: Host;
  readonly ledgers: Ledgers;
  /** The session of a draft whose newest text was checked; null where it is not open. */
  readonly newest: (uri: string) => Promise<Session | null>;
}

/** Milliseconds after which a lock that nobody gave back is free again. */
const longestLock = 10_000;

export function serveLedger(connection: Connection, { host, ledgers, newest }: LedgerSurroundings): void {
  const locks = new Map<string, () => void>();

  connection.onRequest(ledgerRequests.of, async ({ uri }: { readonly uri: string }): Promise<LedgerDetails | null> => {
    const session = await newest(uri);
    if (session === null || session.checked === null) return null;
    const { document, checked } = session;
    const loaded = await ledgers.of(uri);
    const placed = checked.analysis.ledger;
    return {
      location: uri.startsWith("untitled:") ? null : ledgerOf(uri),
      exists: loaded !== null,
      fault: loaded?.fault ?? null,
      sources: (placed?.sources ?? []).map(({ entry, fit, span }) => ({
        entry,
        fit,
        range: span === null ? null : rangeOf(document, span),
      })),
      responses: placed?.responses ?? [],
    };
  });

  connection.onRequest(
    ledgerRequests.anchors,
    async ({ uri, range }: AnchorParams): Promise<readonly AnchorDetails[]> => {
      const session = await newest(uri);
      if (session === null || session.checked === null) return [];
      const { document } = session;
      return anchorsFor(session.checked.analysis.draft, spanOf(document, range)).map(({ span, anchor }) => ({
        anchor,
        range: rangeOf(document, span),
      }));
    },
  );

  connection.onRequest(ledgerRequests.change, async (params: LedgerChangeParams): Promise<unknown> => changed(params));

  function changed({ text, change }: LedgerChangeParams): LedgerChangeResult {
    const file = text === null ? null : readLedger(text);
    if (file?.later === true) {
      return {
        refused: l10n.t("This ledger was written by a later version of Stet; this one leaves it alone."),
        field: null,
      };
    }
    const now = new Date(host.now()).toISOString();
    const made = changeLedger(file?.ledger ?? emptyLedger, change, now, newId);
    if ("refused" in made) return made;
    return { text: serialiseLedger(made.ledger), entries: made.entries, damaged: file?.damaged ?? false };
  }

  connection.onRequest(ledgerRequests.lock, async ({ location }: { readonly location: string }) => {
    if (!location.startsWith("file:")) return null;
    const key = newId();
    return new Promise<string | null>((resolve) => {
      host
        .exclusively(
          location,
          () =>
            new Promise<void>((release) => {
              const timer = setTimeout(() => free(key), longestLock);
              locks.set(key, () => {
                clearTimeout(timer);
                release();
              });
              resolve(key);
            }),
        )
        // A folder that cannot be written to has no locks; the writing itself will tell.
        .catch(() => resolve(null));
    });
  });

  connection.onRequest(ledgerRequests.unlock, ({ key }: { readonly key: string }) => {
    free(key);
    return null;
  });

  function free(key: string): void {
    locks.get(key)?.();
    locks.delete(key);
  }
}

/** Twelve digits by chance: entries of two people seldom stand side by side in the file. */
function newId(): string {
  return crypto.randomUUID().replaceAll("-", "").slice(0, 12);
}
