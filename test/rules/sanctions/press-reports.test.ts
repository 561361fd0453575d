import { describe, expect, it } from "vitest";
import { sanctionsStatusExpired } from "../../../server/rules/sanctions/sanctionsStatusExpired.ts";
import { check } from "../../kit/check.ts";

const finding = (text: string) => {
  const { findings, draft } = check(text, { only: [sanctionsStatusExpired], draftDate: "2025-09-01" });
  const [one] = findings;
  if (one === undefined) throw new Error("Nothing was found.");
  return { ...one, hover: sanctionsStatusExpired.explain?.(one, draft) ?? "" };
};

describe("a status that is over", () => {
  it("is a warning, and says so, where only press reports have it", () => {
    const { level, text, hover } = finding("The Taliban* sent envoys on Monday.\n*banned in Russia");
    expect(level).toBe("warning");
    expect(text).toContain("from press reports only");
    expect(text).toContain("17 April 2025");
    expect(hover).toContain("(press reports only)");
  });

  it("stays an error where the authority's own list has it", () => {
    const { level, text, hover } = finding(
      "HTS* held the town on Monday.\n*designated a foreign terrorist organisation by the US",
    );
    expect(level).toBe("error");
    expect(text).not.toContain("press");
    expect(hover).toContain("8 July 2025");
  });
});
