/** Everything a person can do has a name in the command palette; what is done often has a key; steps of the walkthrough lead somewhere. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const { contributes } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const strings = readFileSync(join(root, "package.nls.json"), "utf8");
const commands: readonly string[] = contributes.commands.map(({ command }: { command: string }) => command);

describe("the keyboard", () => {
  it("reaches every button of a view by the palette or a key, but for what needs a row of the view", () => {
    const hidden = contributes.menus.commandPalette
      .filter(({ when }: { when: string }) => when === "false")
      .map(({ command }: { command: string }) => command);
    const inline = new Set(
      (contributes.menus["view/item/context"] ?? []).map(({ command }: { command: string }) => command),
    );
    const keys = new Set(contributes.keybindings.map(({ command }: { command: string }) => command));
    expect(hidden.filter((command: string) => !inline.has(command) && !keys.has(command))).toEqual([]);
  });

  it("moves among findings by keys that are the next and the previous of one key", () => {
    const key = (wanted: string) =>
      contributes.keybindings.find(({ command }: { command: string }) => command === wanted)?.key;
    expect([key("stet.nextFinding"), key("stet.previousFinding")]).toEqual(["ctrl+f8", "ctrl+shift+f8"]);
  });
});

describe("the walkthrough", () => {
  const [{ steps }] = contributes.walkthroughs;

  it("has five steps, each with its picture and an end that can be reached", () => {
    expect(steps).toHaveLength(5);
    for (const { media, completionEvents } of steps) {
      expect(existsSync(join(root, media.svg)), media.svg).toBe(true);
      for (const event of completionEvents) expect(event).toMatch(/^onCommand:stet\.\w+$/);
    }
  });

  it("links only to commands there are", () => {
    const linked = [...strings.matchAll(/\(command:([\w.]+)\)/g)].map(([, command]) => command);
    expect(linked.length).toBeGreaterThanOrEqual(5);
    expect(linked.filter((command = "") => !commands.includes(command))).toEqual([]);
  });
});

describe("snippets", () => {
  it("stand in every language of drafts and carry prefixes of their own", () => {
    const languages = contributes.snippets.map(({ language }: { language: string }) => language);
    expect(languages).toEqual(["news-draft", "plaintext", "markdown"]);
    const [{ path }] = contributes.snippets;
    const snippets: Record<string, { prefix: string | readonly string[] }> = JSON.parse(
      readFileSync(join(root, path), "utf8"),
    );
    const prefixes = Object.values(snippets).flatMap(({ prefix }) => prefix);
    expect(new Set(prefixes).size).toBe(prefixes.length);
  });
});
