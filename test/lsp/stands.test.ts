/** What was let stand survives a death while it is written, two windows and a folder that cannot be written to. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { serverCommands } from "../../server/protocol/messages.ts";
import { parseStands } from "../../server/stands/standsFile.ts";
import { type LspClient, startClient } from "../kit/lspClient.ts";

let folder: string;
let uri: string;
const clients: LspClient[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stet-stands-"));
  uri = pathToFileURL(join(folder, "story.draft")).href;
});
afterEach(async () => {
  for (const client of clients.splice(0)) await client.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function server(): Promise<LspClient> {
  return startClient({ folders: [pathToFileURL(folder).href] });
}
const kept = () => [...parseStands(readFileSync(join(folder, ".stet", "stands.json"), "utf8")).values()];
const letStand = (client: LspClient, fingerprint: string) =>
  client.execute(serverCommands.letItStand, { uri, rule: "r", fingerprint, words: "w" });

describe("what was let stand", () => {
  it("in two windows at once is all there", async () => {
    const windows = [await server(), await server()];
    clients.push(...windows);
    await Promise.all(
      windows.flatMap((window, n) => Array.from({ length: 8 }, (_, i) => letStand(window, `w${n}-${i}`))),
    );
    expect(kept()).toHaveLength(16);
  });

  it("is whole when the server is killed while it writes, and the next one goes on", async () => {
    for (let round = 0; round < 4; round++) {
      const dying = await server();
      await letStand(dying, `first-${round}`);
      const ended = new Promise((resolve) => dying.process.once("exit", resolve));
      for (let n = 0; n < 20; n++) void letStand(dying, `${round}-${n}`).catch(() => {});
      setImmediate(() => dying.process.kill("SIGKILL"));
      await ended;
      dying.connection.dispose();
      // The dead one's lock is what a person would wait ten seconds for.
      rmSync(join(folder, ".stet", "stands.json.lock"), { force: true });
      expect(kept().map(({ fingerprint }) => fingerprint)).toContain(`first-${round}`);
    }
  });

  it("where it cannot be written is told, and nothing is broken", async () => {
    // A file where the folder should be: nobody can write there, root neither.
    writeFileSync(join(folder, ".stet"), "in the way");
    const client = await server();
    clients.push(client);
    await letStand(client, "a");
    expect(client.shown.join()).toMatch(/could not be kept in .*stands\.json/);
    expect(readFileSync(join(folder, ".stet"), "utf8")).toBe("in the way");
  });
});
