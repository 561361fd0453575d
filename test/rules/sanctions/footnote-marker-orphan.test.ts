import { describe, expect, it } from "vitest";
import { footnoteMarkerOrphan } from "../../../server/rules/sanctions/footnoteMarkerOrphan.ts";
import { check } from "../../kit/check.ts";
import { offered } from "../../kit/suggestions.ts";

describe("footnote-marker-orphan", () => {
  it("adds the line among the other footnotes, in the order of the marks", () => {
    expect(offered(footnoteMarkerOrphan, "The Front* met the Guard** on Monday.\n**by decree")[0]).toEqual([
      "Add a footnote * with [STATUS?]",
      "The Front* met the Guard** on Monday.\n*[STATUS?]\n**by decree",
    ]);
    expect(offered(footnoteMarkerOrphan, "The Front* met the Guard** on Monday.\n*by decree\nENDS")[0]?.[1]).toBe(
      "The Front* met the Guard** on Monday.\n*by decree\n**[STATUS?]\nENDS",
    );
  });

  it("adds the first line below the story, before its end mark and with the draft's own line ends", () => {
    expect(offered(footnoteMarkerOrphan, "Rain fell.\r\n\r\nThe Front* met on Monday.\r\n\r\nENDS\r\n")[0]?.[1]).toBe(
      "Rain fell.\r\n\r\nThe Front* met on Monday.\r\n\r\n*[STATUS?]\r\n\r\nENDS\r\n",
    );
  });

  it("writes numbers as the text writes them", () => {
    expect(offered(footnoteMarkerOrphan, "The fund[1] met on Monday.")[0]?.[1]).toBe(
      "The fund[1] met on Monday.\n[1] [STATUS?]",
    );
    expect(offered(footnoteMarkerOrphan, "The fund[^1] met.\nRain fell.", { format: "markdown" })[0]?.[1]).toBe(
      "The fund[^1] met.\nRain fell.\n[^1]: [STATUS?]",
    );
  });

  it("deletes a mark wherever it stands, with the space before it", () => {
    expect(offered(footnoteMarkerOrphan, "The Front * met on Monday. “The Front* won,” Holt said.")[1]).toEqual([
      "Delete the mark * in 2 places",
      "The Front met on Monday. “The Front won,” Holt said.",
    ]);
  });

  it("reports a mark once and shows its other places", () => {
    const { findings } = check("The Front* met on Monday. The Front* left.", { only: [footnoteMarkerOrphan] });
    expect(findings.map(({ span, related }) => [span.start, related.map((other) => other.span.start)])).toEqual([
      [9, [35]],
    ]);
  });
});
