import { describe, expect, it } from "vitest";
import { footnoteOrphan } from "../../../server/rules/sanctions/footnoteOrphan.ts";
import { offered } from "../../kit/suggestions.ts";

describe("footnote-orphan", () => {
  it("deletes the line and leaves no hole", () => {
    expect(offered(footnoteOrphan, "Rain fell.\n\nThe Front* met.\n\n**by decree\n\n*by court order\n")).toEqual([
      ["Delete this footnote", "Rain fell.\n\nThe Front* met.\n\n*by court order\n"],
    ]);
    expect(offered(footnoteOrphan, "Rain fell.\r\nIt was late.\r\n*by decree")).toEqual([
      ["Delete this footnote", "Rain fell.\r\nIt was late."],
    ]);
  });

  it("counts a mark that only another footnote uses", () => {
    expect(offered(footnoteOrphan, "The Front* met.\n*by decree, see also the Guard**\n**by court order")).toEqual([]);
  });
});
