/** Drafts that nobody has open, checked through the built server. */
import { mkdtempSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { CancellationToken, CancellationTokenSource } from "vscode-languageserver/node";
import type { WorkspaceCheckResult, WorkspaceFile } from "../../server/protocol/messages.ts";
import { type LspClient, startClient } from "../kit/lspClient.ts";

const faulty = "The bank refuted the allegations, its lawyer Ivo Stern said on Monday.\n";
let client: LspClient;
let folder: string;

async function begin(names: readonly string[]): Promise<readonly WorkspaceFile[]> {
  folder = mkdtempSync(join(tmpdir(), "stet-workspace-"));
  client = await startClient({ folders: [pathToFileURL(folder).href] });
  for (const name of names) writeFileSync(join(folder, name), faulty);
  return names.map((name) => ({ uri: uriOf(name), languageId: "news-draft" }));
}
const uriOf = (name: string) => pathToFileURL(join(folder, name)).href;
const check = (files: readonly WorkspaceFile[], cancel?: CancellationTokenSource) =>
  client.connection.sendRequest<WorkspaceCheckResult>(
    "stet/workspace/check",
    { files },
    cancel?.token ?? CancellationToken.None,
  );

afterEach(async () => {
  await client.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe("the check of a workspace", () => {
  it("publishes what it finds in files that are not open, and takes it back on request", async () => {
    const files = await begin(["a.draft", "b.draft"]);
    const first = client.nextPush(uriOf("b.draft"));
    const result = await check(files);
    expect(result).toMatchObject({ checked: 2, ignored: 0, gone: 0, notChecked: [], cancelled: false });
    expect(result.findings).toBeGreaterThanOrEqual(2);
    expect((await first).diagnostics.map(({ code }) => code)).toContain("refute-for-deny");
    const cleared = client.nextPush(uriOf("b.draft"));
    await client.connection.sendRequest("stet/workspace/forget", { uris: [uriOf("b.draft")] });
    expect((await cleared).diagnostics).toEqual([]);
  });

  it("counts files that went away, and says which could not be read", async () => {
    const files = await begin(["a.draft", "gone.draft", "bad.draft"]);
    unlinkSync(join(folder, "gone.draft"));
    writeFileSync(join(folder, "bad.draft"), new Uint8Array([0x41, 0, 0, 0xff, 0xfe, 0, 0, 1]));
    const result = await check(files);
    expect(result).toMatchObject({ checked: 1, gone: 1 });
    expect(result.notChecked.map(({ uri }) => uri)).toEqual([uriOf("bad.draft")]);
  });

  it("goes by what is being written in an open file, and by the saved one when that is closed", async () => {
    const files = await begin(["a.draft"]);
    const opened = client.nextPush(uriOf("a.draft"));
    client.open(uriOf("a.draft"), "The bank denied it, its lawyer Ivo Stern said on 3 March 2025.\n");
    await opened;
    expect(await check(files)).toMatchObject({ checked: 1, findings: 0 });
    const closed = client.nextPush(uriOf("a.draft"));
    client.close(uriOf("a.draft"));
    expect((await closed).diagnostics.map(({ code }) => code)).toContain("refute-for-deny");
  });

  it("claims nothing any more of a file that cannot be read again", async () => {
    const files = await begin(["a.draft"]);
    const first = client.nextPush(uriOf("a.draft"));
    await check(files);
    expect((await first).diagnostics).not.toEqual([]);
    writeFileSync(join(folder, "a.draft"), new Uint8Array([0x41, 0, 0, 0xff, 0xfe, 0, 0, 1]));
    const second = client.nextPush(uriOf("a.draft"));
    expect((await check(files)).notChecked).toHaveLength(1);
    expect((await second).diagnostics).toEqual([]);
  });

  it("follows settings in files that are not open", async () => {
    const files = await begin(["a.draft"]);
    const first = client.nextPush(uriOf("a.draft"));
    await check(files);
    expect((await first).diagnostics.map(({ code }) => code)).toContain("refute-for-deny");
    const second = client.nextPush(uriOf("a.draft"));
    client.configure({ rules: { "refute-for-deny": { level: "off" } } });
    expect((await second).diagnostics.map(({ code }) => code)).not.toContain("refute-for-deny");
  });

  it("can be cancelled", async () => {
    const files = await begin(Array.from({ length: 60 }, (_, n) => `${n}.draft`));
    const cancel = new CancellationTokenSource();
    client.connection.onNotification("stet/workspace/progress", ({ done }: { readonly done: number }) => {
      if (done === 3) cancel.cancel();
    });
    const result = await check(files, cancel);
    expect(result.cancelled).toBe(true);
    expect(result.checked).toBeLessThan(60);
  });
});
