import { describe, expect, it } from "vitest";
import { footnoteAuthorityMissing } from "../../../server/rules/sanctions/footnoteAuthorityMissing.ts";
import { check } from "../../kit/check.ts";
import { offered } from "../../kit/suggestions.ts";

const found = (note: string, options: Readonly<Record<string, unknown>> = {}) =>
  check(`The Front* met on Monday.\n*${note}`, {
    only: [footnoteAuthorityMissing],
    rules: { "footnote-authority-missing": options },
  }).findings.length;

describe("footnote-authority-missing", () => {
  it("asks for the authority before the final full stop", () => {
    expect(offered(footnoteAuthorityMissing, "The Front* met on Monday.\n*Banned terrorist group.\nENDS")).toEqual([
      ["Insert [BY WHOM?]", "The Front* met on Monday.\n*Banned terrorist group [BY WHOM?].\nENDS"],
    ]);
  });

  it.each([
    "US-designated terrorist organisation",
    "designated by the U.S. as a terrorist group",
    "on the EU terrorist list",
    "Ruritania’s list of banned groups",
    "the Ruritanian Interior Ministry has declared it extremist",
    "subject to United Nations sanctions",
    "recognised by a court as an undesirable organisation",
    "listed company",
    "sanctioned the strike in May",
  ])("is silent on: %s", (note) => {
    expect(found(note)).toBe(0);
  });

  it.each([
    "designated terrorist group",
    "The Front, a proscribed organisation",
    "Members of Red Dawn, an outlawed militia",
    "listed as a terrorist organisation",
    "under international sanctions",
    "extremist",
  ])("reports: %s", (note) => {
    expect(found(note)).toBe(1);
  });

  it("follows the house's own wordings and authorities", () => {
    expect(found("hostile influence actor")).toBe(0);
    expect(found("hostile influence actor", { add: ["hostile influence actor"] })).toBe(1);
    expect(found("banned by the sejm")).toBe(1);
    expect(found("banned by the sejm", { authorities: ["sejm"] })).toBe(0);
    expect(found("outlawed group", { remove: ["outlawed"] })).toBe(0);
  });
});
