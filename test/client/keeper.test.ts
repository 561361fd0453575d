import { describe, expect, it, vi } from "vitest";
import type { BaseLanguageClient } from "vscode-languageclient";
import { createKeeper } from "../../client/ledger/keeper.ts";
import type { Files } from "../../client/ledger/write.ts";
import { readLedger } from "../../server/ledger/read.ts";
import { type LedgerChangeParams, ledgerRequests } from "../../server/protocol/messages.ts";
import { plainServer, sourceNamed } from "./ledgerWriter.ts";

describe("a keeper", () => {
  it("goes on with a ledger after a change that failed, whatever failed", async () => {
    const texts = new Map<string, string>();
    const files: Files = {
      read: async (location) => {
        const text = texts.get(location);
        return text === undefined ? null : { text, faithful: true };
      },
      write: async (location, text) => void texts.set(location, text),
      move: async (from, to) => void texts.set(to, texts.get(from) ?? ""),
      copy: async () => {},
      remove: async (location) => void texts.delete(location),
      beside: async () => [],
    };
    const client = {
      sendRequest: async (method: string, { text, change }: LedgerChangeParams) =>
        method === ledgerRequests.change ? plainServer.change(text, change) : null,
      sendNotification: vi.fn().mockRejectedValueOnce(new Error("the server is gone")).mockResolvedValue(undefined),
    };
    const keeper = createKeeper(client as unknown as BaseLanguageClient, files);
    const draft = "file:///desk/flood.draft";
    const first = keeper.tryChange(draft, sourceNamed("Holt"));
    const second = keeper.tryChange(draft, sourceNamed("Stern"));
    expect(await first).toMatchObject({ done: true });
    expect(await second).toMatchObject({ done: true });
    expect(readLedger(texts.get(`${draft}.sources.json`) ?? "").ledger.entries).toHaveLength(2);
  });
});
