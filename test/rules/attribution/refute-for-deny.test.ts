import { describe, expect, it } from "vitest";
import { refuteForDeny } from "../../../server/rules/attribution/refuteForDeny.ts";
import { check } from "../../kit/check.ts";
import { offered } from "../../kit/suggestions.ts";

const head = "Bank under fire\n\n";
const after = (text: string) =>
  offered(refuteForDeny, head + text).map(([title, whole]) => [title, whole.slice(head.length)]);

describe("refute-for-deny", () => {
  it("offers the verb that fits the object first, in the form written", () => {
    expect(after("The bank refuted the allegations.")).toEqual([
      ["Replace “refuted” with “denied”", "The bank denied the allegations."],
      ["Replace “refuted” with “disputed”", "The bank disputed the allegations."],
      ["Replace “refuted” with “rejected”", "The bank rejected the allegations."],
    ]);
    expect(after("The bank refutes the criticism.")[0]).toEqual([
      "Replace “refutes” with “rejects”",
      "The bank rejects the criticism.",
    ]);
    expect(after("Refuting the findings, the bank closed.")[0]).toEqual([
      "Replace “Refuting” with “Disputing”",
      "Disputing the findings, the bank closed.",
    ]);
  });

  it("does not offer “reject” before a clause", () => {
    expect(after("The bank refuted that money was missing.").map(([title]) => title)).toEqual([
      "Replace “refuted” with “denied”",
      "Replace “refuted” with “disputed”",
    ]);
  });

  it("offers only what goes before a participle or a clause without “that”", () => {
    expect(after("Holt refuted having met the broker.").map(([, text]) => text)).toEqual([
      "Holt denied having met the broker.",
    ]);
    expect(after("Holt refuted he had met the broker.").map(([, text]) => text)).toEqual([
      "Holt denied he had met the broker.",
      "Holt disputed he had met the broker.",
    ]);
  });

  it("prefers one change", () => {
    const { findings, draft } = check(`${head}The bank refuted the allegations.`, { only: [refuteForDeny] });
    const preferred = findings
      .flatMap((finding) => refuteForDeny.suggest?.(finding, draft) ?? [])
      .filter((s) => s.preferred);
    expect(preferred.map(({ title }) => title)).toEqual(["Replace “refuted” with “denied”"]);
  });

  it("keeps the quoted words of the object", () => {
    expect(after('The bank refuted the "absurd" claim.')[0]?.[1]).toBe('The bank denied the "absurd" claim.');
  });
});
