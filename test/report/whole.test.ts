import { expect, it, vi } from "vitest";
import type { Connection } from "vscode-languageserver";
import { reportRequests } from "../../server/protocol/messages.ts";
import { serveReport } from "../../server/protocol/report.ts";

it("a file waits for a whole check; what is drawn anew after each check does not", async () => {
  const handlers = new Map<string, (params: object) => Promise<unknown>>();
  const onRequest = (method: string, handler: (params: object) => Promise<unknown>) => handlers.set(method, handler);
  const whole = vi.fn(async () => null);
  serveReport({ onRequest } as unknown as Connection, {
    newest: async () => null,
    whole,
    visible: () => [],
    rulesOf: () => new Map(),
    register: async () => null,
    style: async () => "",
    now: () => 0,
  });
  await handlers.get(reportRequests.report)?.({ uri: "a" });
  await handlers.get(reportRequests.page)?.({ uri: "a" });
  expect(whole).not.toHaveBeenCalled();
  await handlers.get(reportRequests.export)?.({ uri: "a", format: "md" });
  expect(whole).toHaveBeenCalledWith("a");
});
