import { describe, expect, it } from "vitest";
import { check } from "../kit/check.ts";

/** Mentions as "words = id of the entry", ambiguous ones with every id. */
function mentioned(text: string): readonly string[] {
  return check(text).mentions.map(({ span, candidates }) => {
    return `${text.slice(span.start, span.end)} = ${candidates.map(({ id }) => id).join(", ")}`;
  });
}

describe("mentions", () => {
  it("leave the possessive and the article out", () => {
    expect(mentioned("The Taliban's spokesman spoke to the Taliban.")).toEqual([
      "Taliban = taliban",
      "Taliban = taliban",
    ]);
  });

  it("take the longest name", () => {
    const text = "Islamabad blames Tehreek-e-Taliban Pakistan (TTP)** for the attack.";
    expect(mentioned(text)).toEqual(["Tehreek-e-Taliban Pakistan = ttp", "TTP = ttp"]);
  });

  it("count from the stored text", () => {
    expect(mentioned("🎉 Zoë\r\n\r\nIn Gaza 🎉, Hamas agreed.\r\n")).toEqual(["Hamas = hamas"]);
  });

  it("of short initials have no other spelling", () => {
    expect(mentioned("Neera Tanden spoke on Monday.")).toEqual([]);
  });

  it("are none without a register", () => {
    expect(check("Hamas agreed.", { register: null }).mentions).toEqual([]);
  });
});
