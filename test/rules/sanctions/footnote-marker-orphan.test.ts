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

  it("deletes the brackets round a mark with it", () => {
    expect(offered(footnoteMarkerOrphan, "The Front (*) met on Monday.")[1]?.[1]).toBe("The Front met on Monday.");
  });

  it("reports a mark once and shows its other places", () => {
    const { findings } = check("The Front* met on Monday. The Front* left.", { only: [footnoteMarkerOrphan] });
    expect(findings.map(({ span, related }) => [span.start, related.map((other) => other.span.start)])).toEqual([
      [9, [35]],
    ]);
  });

  it.each([
    ["a cricketer not out", "Virat Kohli made 112* and Phil Salt finished on 68* on Monday."],
    ["words starred out in marks", "Peers back ban on 'b*******' fees\n\nIt was “bulls***”, the peers said on Monday."],
    ["an explained mark on a figure", "Phil Salt made 68* on Monday, the club said.\n*not out"],
  ])("is silent on %s", (_, text) => expect(check(text, { only: [footnoteMarkerOrphan] }).findings).toEqual([]));

  it("takes a long run for a mark where the shorter ones are marks", () => {
    const text = "The Front* met the Guard** and the League*** on Monday.\n*by decree\n**by law";
    expect(check(text, { only: [footnoteMarkerOrphan] }).findings.map(({ span }) => span.start)).toEqual([41]);
  });
});
