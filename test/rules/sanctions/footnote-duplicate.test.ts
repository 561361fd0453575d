import { describe, expect, it } from "vitest";
import { footnoteDuplicate } from "../../../server/rules/sanctions/footnoteDuplicate.ts";
import { offered } from "../../kit/suggestions.ts";

describe("footnote-duplicate", () => {
  it("joins two wordings under one mark, or deletes the second", () => {
    expect(offered(footnoteDuplicate, "The Front* met.\n*by decree.\n*by court order.\n")).toEqual([
      ["Join both into the first footnote", "The Front* met.\n*by decree; by court order.\n"],
      ["Delete this footnote", "The Front* met.\n*by decree.\n"],
    ]);
  });

  it("lets two names share one footnote and moves the later marks up", () => {
    const text =
      "The Front* met the Guard** and the League***.\n“The Guard** won.”\n*by decree\n**By decree.\n***by law";
    expect(offered(footnoteDuplicate, text)).toEqual([
      [
        "Use * for both and delete this footnote",
        "The Front* met the Guard* and the League**.\n“The Guard* won.”\n*by decree\n**by law",
      ],
    ]);
  });
});
