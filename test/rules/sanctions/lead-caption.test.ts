import { describe, expect, it } from "vitest";
import { sanctionsMarkerMissing } from "../../../server/rules/sanctions/sanctionsMarkerMissing.ts";
import { sanctionsMarkerRepeated } from "../../../server/rules/sanctions/sanctionsMarkerRepeated.ts";
import type { Rule } from "../../../server/rules/types.ts";
import { check } from "../../kit/check.ts";
import { invented } from "../../register/invented.ts";

const told = (rule: Rule, lines: readonly string[]) => {
  const { draft, findings } = check(lines.join("\n\n"), {
    only: [rule],
    register: invented,
    draftDate: "2025-06-10",
    format: "markdown",
  });
  expect(draft.blocks.some(({ paragraph }) => paragraph.zone === "caption")).toBe(true);
  return findings.map(({ span }) => draft.text.slice(Math.max(0, span.start - "Men of the ".length), span.end));
};

const caption = (text: string) => `Photo: ${text}`;
const note = "*under UN sanctions";
const other = "*on the EU terrorist list";

describe("a caption before the first paragraph", () => {
  it("is where a listed name bears its mark", () => {
    const lines = [
      "# Envoys meet",
      caption("Men of the Red Banner Front in Velm."),
      "The Iron Guard* left Velm on Monday.",
    ];
    expect(told(sanctionsMarkerMissing, [...lines, "It met the Red Banner Front there.", other])).toEqual([]);
    const named = [...lines, "It met the Red Banner Front there.", "*under UN sanctions; on the EU terrorist list"];
    expect(told(sanctionsMarkerMissing, named)).toEqual(["Men of the Red Banner Front"]);
  });

  it("spares the story a second mark", () => {
    const lines = [
      caption("Men of the Red Banner Front* in Velm."),
      "The Red Banner Front* left Velm on Monday.",
      note,
    ];
    expect(told(sanctionsMarkerMissing, ["# Envoys meet", ...lines])).toEqual([]);
    expect(told(sanctionsMarkerRepeated, ["# Envoys meet", ...lines])).toHaveLength(1);
  });

  it("below the first paragraph leaves the story its own mark", () => {
    const lines = [
      "# Envoys meet",
      "The Red Banner Front left Velm on Monday.",
      caption("The Red Banner Front* in Velm."),
      note,
    ];
    expect(told(sanctionsMarkerMissing, lines)).toHaveLength(1);
  });
});
