/** What the claim settings do to the findings of an open draft, at once. */
import { afterEach, expect, it } from "vitest";
import { DiagnosticSeverity } from "vscode-languageserver/node";
import { type LspClient, startClient } from "../kit/lspClient.ts";

let client: LspClient;
afterEach(() => client.stop());

const uri = "file:///drafts/harbour.draft";
const text = `Council weighs harbour plan

The city council of Velmora will vote on Tuesday on a plan to widen the harbour.

“It is a good plan,” Mayor Ana Holt said at a meeting on Monday. She said the work would take two years.

Holt has struggled to win over younger voters, and her campaign has spent heavily in the suburbs.

She was once a dock worker and became a lawyer late in life.

Councillor Ivo Stern said he would vote against it. “We do not have the money,” he told reporters.
`;

/** Findings of the rule under new settings of the claims. */
async function claimsUnder(claims: { minimumProbability?: number; deepRead?: boolean }) {
  const next = client.nextPush(uri);
  client.configure({ quietZone: 0, claims });
  return (await next).diagnostics.filter(({ code }) => code === "unsourced-claim");
}

it("minimumProbability and deepRead change what is shown, without a restart", async () => {
  client = await startClient({ settings: { quietZone: 0 } });
  client.open(uri, text);
  const usual = (await client.pushed(uri)).filter(({ code }) => code === "unsourced-claim");
  expect(usual.length).toBeGreaterThan(0);
  expect(await claimsUnder({ minimumProbability: 1 })).toEqual([]);
  // What only the deep read shows is a hint.
  const deep = await claimsUnder({ minimumProbability: 1, deepRead: true });
  expect(deep.length).toBeGreaterThanOrEqual(usual.length);
  expect(deep.every(({ severity }) => severity === DiagnosticSeverity.Hint)).toBe(true);
  expect(await claimsUnder({})).toEqual(usual);
});
