/** Names that only an imported list knows are labelled as those of the curated registers are. */
import { describe, expect, it } from "vitest";
import { mentionsOf } from "../../../server/register/mentions.ts";
import { createRegister } from "../../../server/register/register.ts";
import { sanctionsMarkerMissing } from "../../../server/rules/sanctions/sanctionsMarkerMissing.ts";
import { sanctionsMarkerRepeated } from "../../../server/rules/sanctions/sanctionsMarkerRepeated.ts";
import { check } from "../../kit/check.ts";
import { entry, listing } from "../../register/invented.ts";

const register = createRegister({
  entries: [
    entry("un:QDe.900", ["Harbour Dawn Movement"], {
      origin: "list",
      listings: [listing("un", { listed: "2014-05-14" })],
    }),
  ],
  asOf: "2026-01-01",
});
const found = (text: string) =>
  check(text, {
    register,
    only: [sanctionsMarkerMissing, sanctionsMarkerRepeated],
    draftDate: "2025-06-10",
  }).findings.map(({ rule, span }) => `${rule} ${span.start}`);
const [first, again] = ["The Harbour Dawn Movement", "Envoys of the Harbour Dawn Movement"];

describe("a name of a list", () => {
  it("is packed, and the same entry at every mention", () => {
    expect(register.lists).toHaveLength(1);
    const { draft } = check(`${first} met the board.\n${again} left.`, { only: [] });
    const [one, two] = mentionsOf(draft, register);
    expect(one?.entry?.id).toBe("un:QDe.900");
    expect(two?.entry).toBe(one?.entry);
  });

  it("needs its mark at the first mention only", () => {
    expect(found(`${first}* met the board.\n${again} left on Monday.\n*under UN sanctions`)).toEqual([]);
    expect(found(`${first} met the board.\n${again} left on Monday.\n*under UN sanctions`)).toEqual([
      "sanctions-marker-missing 4",
    ]);
  });

  it("is marked once", () => {
    const text = `${first}* met the board.\n${again}* left on Monday.\n*under UN sanctions`;
    expect(found(text)).toEqual([`sanctions-marker-repeated ${text.lastIndexOf("*", text.length - 20)}`]);
  });
});
