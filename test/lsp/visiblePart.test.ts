import { afterEach, describe, expect, it } from "vitest";
import { longDraft } from "../bench/drafts.ts";
import { type LspClient, startClient } from "../kit/lspClient.ts";

/** Rules that ask who says what and need only the paragraphs around. */
const nearRules = new Set(["media-only-source", "hedge-without-source", "vague-source", "unattributed-quote"]);
const uri = "file:///desk/long.draft";
const text = longDraft(5_000);
const lines = text.split("\n").length;

let client: LspClient;
afterEach(async () => {
  await client.stop();
});

/** Opens the draft with these lines in sight; what was pushed first and what stands in the end, with the states then. */
async function opened(first: number, last: number) {
  client = await startClient();
  client.open(uri, text, "news-draft");
  await client.connection.sendNotification("stet/visible", { uri, first, last });
  const part = (await client.nextPush(uri)).diagnostics;
  const stateThen = client.statuses.at(-1)?.state;
  const whole = (await client.nextPush(uri)).diagnostics;
  await client.hover(uri, 0);
  return { part, stateThen, whole, stateNow: client.statuses.at(-1)?.state };
}

describe("a long draft on opening", () => {
  it("shows the findings in sight first and calls itself checked only when all are there", async () => {
    const half = lines >> 1;
    const { part, stateThen, whole, stateNow } = await opened(half, half + 30);
    expect(stateThen).toBe("checking");
    expect(stateNow).toBe("checked");
    const near = part.filter(({ code }) => nearRules.has(String(code)));
    expect(part.length).toBeLessThan(whole.length);
    expect(near.length).toBeGreaterThan(0);
    expect(near.every(({ range }) => range.start.line >= half && range.end.line <= half + 30)).toBe(true);
    const keys = new Set(whole.map(({ code, range }) => JSON.stringify([code, range])));
    expect(part.every(({ code, range }) => keys.has(JSON.stringify([code, range])))).toBe(true);
  });
});
