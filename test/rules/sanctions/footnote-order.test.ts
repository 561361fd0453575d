import { describe, expect, it } from "vitest";
import { footnoteOrder } from "../../../server/rules/sanctions/footnoteOrder.ts";
import { check } from "../../kit/check.ts";
import { offered } from "../../kit/suggestions.ts";

const renumber = "Renumber the marks and footnotes in order of first use";

describe("footnote-order", () => {
  it("renumbers every mark, also within quotations, and keeps each with its footnote", () => {
    const text = [
      "The Guard*** met the Front* on Monday. “The Front* will answer,” he said.",
      "“The League** and the Guard*** are one,” she said.",
      "*Front: by decree",
      "**League: by court order",
      "***Guard: by law, as the Front*",
    ].join("\n");
    expect(offered(footnoteOrder, text)).toEqual([
      [
        renumber,
        [
          "The Guard* met the Front** on Monday. “The Front** will answer,” he said.",
          "“The League*** and the Guard* are one,” she said.",
          "*Guard: by law, as the Front**",
          "**Front: by decree",
          "***League: by court order",
        ].join("\n"),
      ],
    ]);
  });

  it.each([
    ["numbers in brackets", "A[2] b[1].\n[1] One.\n[2] Two.", "A[1] b[2].\n[1] Two.\n[2] One."],
    ["raised numbers", "A² b¹.\n¹ One.\n² Two.", "A¹ b².\n¹ Two.\n² One."],
    ["daggers", "Anna‡ saw Bo†.\n†One.\n‡Two.", "Anna† saw Bo‡.\n†Two.\n‡One."],
    ["an asterisk and a dagger", "Anna† saw Bo*.\n*One.\n†Two.", "Anna* saw Bo†.\n*Two.\n†One."],
  ])("renumbers %s", (_, text, wanted) => {
    expect(offered(footnoteOrder, `Rain fell.\n${text}`)).toEqual([[renumber, `Rain fell.\n${wanted}`]]);
  });

  it.each([
    ["A[2] b[1].\n[1] One.\n[2] Two.", "[2] stands where the series has [1] next."],
    ["A² b¹.\n¹ One.\n² Two.", "² stands where the series has ¹ next."],
  ])("names the mark as the draft writes marks: %s", (text, message) => {
    expect(check(`Rain fell.\n${text}`, { only: [footnoteOrder] }).findings.map((one) => one.text)).toEqual([message]);
  });

  it("closes the gap that a cut mark left", () => {
    expect(offered(footnoteOrder, "The Front** met the Guard*** on Monday.\n**by decree\n***by court order")).toEqual([
      [renumber, "The Front* met the Guard** on Monday.\n*by decree\n**by court order"],
    ]);
  });

  it("sorts the lines where only they are out of order", () => {
    expect(offered(footnoteOrder, "The Front* met the Guard**.\n\n**by decree\n\n*by court order\n\nENDS")).toEqual([
      [
        "Put the footnotes in order of first use",
        "The Front* met the Guard**.\n\n*by court order\n\n**by decree\n\nENDS",
      ],
    ]);
  });

  it("moves footnotes below the story and above its end mark", () => {
    const text = "The Front* met the Guard**.\n\n*by decree\n\n**by court order\n\nRain fell.\n\nIt was late.\n\nENDS";
    expect(offered(footnoteOrder, text)).toEqual([
      [
        "Move the footnotes to the end",
        "The Front* met the Guard**.\n\nRain fell.\n\nIt was late.\n\n*by decree\n\n**by court order\n\nENDS",
      ],
    ]);
  });

  it("lets each item of a round-up have its own footnotes", () => {
    const text = "The Front* met.\n*by decree\n* * *\nThe Guard* left.\n*by court order";
    expect(check(text, { only: [footnoteOrder] }).findings).toEqual([]);
  });
});
