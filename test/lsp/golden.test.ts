/** The same findings whichever way they are asked for: what test/golden.test.ts asserts, through the built server and the command line. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { check } from "../kit/check.ts";
import { startClient } from "../kit/lspClient.ts";

const cli = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
const twin = fileURLToPath(new URL("../fixtures/drafts/demo/twin.draft", import.meta.url));
const sample = fileURLToPath(new URL("../../../shared/data/sample-draft.txt", import.meta.url));

/** Level numbers of LSP. */
const severities = { error: 1, warning: 2, information: 3, hint: 4 } as const;

describe.each([twin, ...(existsSync(sample) ? [sample] : [])])("%s", (file) => {
  const text = readFileSync(file, "utf8");
  const expected = check(text).findings;

  it("through the language server", async () => {
    expect(expected.length).toBeGreaterThanOrEqual(16);
    const client = await startClient();
    const uri = "file:///desk/story.draft";
    client.open(uri, text);
    const diagnostics = await client.pushed(uri);
    expect(diagnostics.map(({ code, severity, range, message }) => ({ code, severity, range, message }))).toEqual(
      expected.map(({ rule, level, span, text: message }) => ({
        code: rule,
        severity: severities[level],
        range: client.rangeOf(uri, span.start, span.end),
        message,
      })),
    );
    await client.stop();
  });

  it("through the command line", () => {
    const output = execFileSync(process.execPath, [cli, "check", "--format", "json", "--fail-on", "never", file], {
      encoding: "utf8",
    });
    const [{ findings, notChecked }] = JSON.parse(output);
    expect(notChecked).toEqual([]);
    expect(
      findings.map(({ rule, severity, start, end }: Record<string, unknown>) => ({ rule, severity, start, end })),
    ).toEqual(expected.map(({ rule, level, span }) => ({ rule, severity: level, start: span.start, end: span.end })));
  });
});
