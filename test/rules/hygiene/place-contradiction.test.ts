import { describe, expect, it } from "vitest";
import { placeContradiction } from "../../../server/rules/hygiene/placeContradiction.ts";
import { check } from "../../kit/check.ts";
import { offered } from "../../kit/suggestions.ts";

const head = "Relief flights\n\n";
const after = (text: string) =>
  offered(placeContradiction, head + text).map(([title, whole]) => [title, whole.slice(head.length)]);
const look = (text: string) => {
  const { findings, draft } = check(head + text, { only: [placeContradiction] });
  return findings.map((finding) => [finding.text, placeContradiction.explain?.(finding, draft)]);
};

describe("place-contradiction", () => {
  it("offers the neighbouring countries that the draft names, none of them first choice", () => {
    const text =
      "Many Afghans fled their country to neighbouring Afghanistan. Iran and France sent tents, Pakistan food.";
    expect(after(text)).toEqual([
      ["Replace “Afghanistan” with “Iran”", text.replace("Afghanistan", "Iran")],
      ["Replace “Afghanistan” with “Pakistan”", text.replace("Afghanistan", "Pakistan")],
    ]);
    const { findings, draft } = check(head + text, { only: [placeContradiction] });
    expect(findings.flatMap((f) => placeContradiction.suggest?.(f, draft) ?? []).some((s) => s.preferred)).toBe(false);
  });

  it("offers the country's own capital, or the capital's own country", () => {
    expect(after("They met in Kabul, Pakistan, on Monday.")).toEqual([
      ["Replace “Kabul” with “Islamabad”", "They met in Islamabad, Pakistan, on Monday."],
      ["Replace “Pakistan” with “Afghanistan”", "They met in Kabul, Afghanistan, on Monday."],
    ]);
    expect(after("They met in the Norwegian capital, Stockholm, on Monday.")).toEqual([
      ["Replace “Stockholm” with “Oslo”", "They met in the Norwegian capital, Oslo, on Monday."],
    ]);
  });

  it("gives the map in the hover", () => {
    expect(look("Many Afghans fled their country to neighbouring Afghanistan.")).toEqual([
      [
        "“Afghans” and “Afghanistan” are the same country here. Which one did they go to?",
        "Afghanistan borders China, Iran, Pakistan, Tajikistan, Turkmenistan and Uzbekistan.",
      ],
    ]);
    expect(look("They met in Nairobi, the capital of Uganda.")).toEqual([
      [
        "Nairobi is the capital of Kenya. Is “Uganda” meant?",
        "Nairobi is the capital of Kenya; that of Uganda is Kampala.",
      ],
    ]);
  });

  it("is silent where a name has two meanings, a list runs on or a capital is disputed", () => {
    for (const text of [
      "He moved from Georgia to Georgia on Monday.",
      "They opened offices in Kabul, Pakistan and India.",
      "They opened offices in Kabul, Pakistan, India and Nepal.",
      "They met in Jerusalem, Israel, on Monday.",
      "She flew from Paris to Paris, Texas.",
      "He spoke between Kenya and Kenya's neighbours.",
      "The former Kenyan capital Kampala never was.",
    ]) {
      expect(look(text), text).toEqual([]);
    }
  });

  it("reads the dateline too", () => {
    const text = "KABUL, Pakistan, Oct. 4 (AFP) — The flights went on, the group said.";
    expect(look(text).map(([message]) => message)).toEqual([
      "Kabul is the capital of Afghanistan. Is “Pakistan” meant?",
    ]);
  });
});
