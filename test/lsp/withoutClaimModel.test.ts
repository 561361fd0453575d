/** Claims where claims.bin is missing or damaged: the built server and command line say so, and check the rest. */
import { execFile } from "node:child_process";
import { cp, mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type LspClient, serverPath, startClient } from "../kit/lspClient.ts";

const text = "Flood in the valley\n\nThe flood destroyed 3,400 homes.\n";
const uri = "file:///drafts/flood.draft";

let folder: string;
let client: LspClient | null = null;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "stet-"));
  const dist = dirname(serverPath);
  await cp(dist, join(folder, "dist"), { recursive: true });
  await cp(join(dist, "../package.json"), join(folder, "package.json"));
  await writeFile(join(folder, "flood.draft"), text);
});
afterEach(async () => {
  await client?.stop();
  client = null;
  await rm(folder, { recursive: true, force: true });
});

const damages = {
  missing: () => rm(join(folder, "dist/claims.bin")),
  "cut short": () => truncate(join(folder, "dist/claims.bin"), 5000),
};

describe.each(Object.entries(damages))("a claim model that is %s", (_, damage) => {
  it("is told by the server, whose status is “not checked”; other rules still speak", async () => {
    await damage();
    client = await startClient({ settings: { quietZone: 0 }, server: join(folder, "dist/server.js") });
    client.open(uri, text);
    expect((await client.pushed(uri)).map(({ code }) => code)).toEqual(["not-checked", "unsourced-number"]);
    await expect.poll(() => client?.statuses.at(-1)?.state).toBe("not-checked");
    expect(client.statuses.at(-1)?.notes.join("\n")).toContain("It needs the claim model");
    expect(client.shown.join("\n")).toContain("The claim model is not used");
  });

  it("is told by the command line, which is no clean result", async () => {
    await damage();
    const { code, out, err } = await run(["check", "flood.draft"]);
    expect(code).toBe(2);
    expect(out).toMatch(/NOT CHECKED +unsourced-claim/);
    expect(out).toContain("unsourced-number");
    expect(err).toContain("the claim model is not used");
  });
});

function run(words: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((done) => {
    const child = execFile(process.execPath, [join(folder, "dist/cli.js"), ...words], { cwd: folder }, (_, out, err) =>
      done({ code: child.exitCode ?? -1, out, err }),
    );
  });
}
