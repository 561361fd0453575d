import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { changesOf, kinds } from "../../server/house/kinds.ts";
import { type FileRead, loadStyle } from "../../server/house/load.ts";
import { presetWords } from "../../server/house/presets/index.ts";
import { styleKeys } from "../../server/house/styleFile.ts";
import { allRules } from "../../server/rules/index.ts";

const guide = readFileSync(new URL("../../docs/guides/house-style.md", import.meta.url), "utf8");
const blocks = [...guide.matchAll(/```jsonc\n(.*?)```/gs)].map((match) => match[1] ?? "");

/** What a style of the guide says wrong; whatever it extends is an empty style. */
async function problemsOf(text: string): Promise<readonly string[]> {
  const read = async (location: string): Promise<FileRead> => ({
    text: location === "file:///desk/stet.json" ? text : "{}",
  });
  const { files } = await loadStyle("file:///desk/stet.json", allRules, read);
  return files.flatMap(({ problems }) => problems.map(({ message }) => message));
}

describe("the guide", () => {
  it.each(blocks.filter((block) => !block.includes("refugee crises")))("has a style that works: %s", async (block) => {
    expect(await problemsOf(block)).toEqual([]);
  });

  it("tells what a refused rule says", async () => {
    const [refused] = blocks.filter((block) => block.includes("refugee crises"));
    expect(await problemsOf(refused ?? "")).toEqual([
      "The rule “migrant-crisis” is refused: it marks “refugee crisis” here, not “refugee crises”, “refugee crisis”.",
    ]);
  });

  it("names every preset, key and kind", () => {
    const named = [...Object.keys(presetWords), ...kinds, ...styleKeys.slice(1)];
    expect(named.filter((name) => !new RegExp(`[\`"]${name}[\`".]`).test(guide))).toEqual([]);
  });
});

describe("kinds", () => {
  it.each(kinds)("%s changes what the guide says", (kind) => {
    const row = guide.split("\n").find((line) => line.startsWith(`| \`${kind}\` |`)) ?? "";
    const changed = changesOf(kind, allRules).map(({ rule }) => rule);
    const group = allRules.filter(({ meta }) => meta.group === "claims").map(({ meta }) => meta.id);
    for (const rule of changed.filter((id) => kind !== "opinion" || !group.includes(id)))
      expect(row).toContain(`\`${rule}\``);
  });
});
