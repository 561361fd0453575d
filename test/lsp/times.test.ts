/** How long checks take, as they ran, through the built server. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type CheckTimesResult, checkTimesRequest } from "../../server/protocol/messages.ts";
import { type LspClient, startClient } from "../kit/lspClient.ts";
import { longParagraph, slowRule } from "../kit/slowRule.ts";

let client: LspClient;
let folder: string;
let uri: string;
const logged: string[] = [];
beforeEach(async () => {
  logged.length = 0;
  folder = mkdtempSync(join(tmpdir(), "stet-times-"));
  uri = pathToFileURL(join(folder, "story.draft")).href;
});
afterEach(async () => {
  await client.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function start(): Promise<void> {
  client = await startClient({ settings: { quietZone: 0 }, folders: [pathToFileURL(folder).href] });
  client.connection.onNotification("window/logMessage", ({ message }: { readonly message: string }) => {
    logged.push(message);
  });
}

const times = (): Promise<CheckTimesResult | null> => client.connection.sendRequest(checkTimesRequest, { uri });

async function key(text: string): Promise<void> {
  client.edit(uri, client.textOf(uri).length - 1, client.textOf(uri).length - 1, text);
  await client.pushed(uri);
}

it("are told by rule and by stage, with what was found", async () => {
  await start();
  client.open(uri, "The bank refuted the allegations, its lawyer Ivo Stern said on Monday.\n");
  const opened = await times();
  expect(opened?.total.checks).toBe(0);
  await key("x");
  await key("y");
  const told = await times();
  expect(told?.stages.map(({ stage }) => stage)).toEqual(
    expect.arrayContaining(["reading", "attribution", "speakers", "mentions", "claims", "settling"]),
  );
  const rule = told?.rules.find(({ rule }) => rule === "refute-for-deny");
  expect(rule).toMatchObject({ findings: 1, checks: 2 });
  for (const one of told?.rules ?? []) {
    expect(one.checks).toBe(2);
    expect(one.p50).toBeLessThanOrEqual(one.p95 ?? 0);
    expect(one.p95).toBeLessThanOrEqual(one.most ?? 0);
  }
  expect(await client.connection.sendRequest(checkTimesRequest, { uri: "file:///nowhere.draft" })).toBeNull();
});

it("of a house rule that is slow again and again are spoken of in the log and the status", async () => {
  writeFileSync(join(folder, "stet.json"), JSON.stringify({ houseRules: [slowRule] }));
  await start();
  client.open(uri, longParagraph);
  await client.pushed(uri);
  for (const letter of ["a", "b", "c"]) await key(letter);
  const told = await times();
  expect(told?.rules[0]).toMatchObject({ rule: "many-words", checks: 3 });
  const status = client.statuses.at(-1);
  expect(status?.state).toBe("checked");
  expect(status?.slow).toEqual([
    expect.stringMatching(/^The rule “many-words” is slow: .* \d+ ms in place of 1\.\d ms\.$/),
  ]);
  expect(logged.filter((line) => line.includes("“many-words” is slow"))).toHaveLength(1);
});
