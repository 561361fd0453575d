import { describe, expect, it } from "vitest";
import { footnoteAuthorityMissing } from "../../../server/rules/sanctions/footnoteAuthorityMissing.ts";
import { footnoteMarkerConflict } from "../../../server/rules/sanctions/footnoteMarkerConflict.ts";
import { footnoteMarkerOrphan } from "../../../server/rules/sanctions/footnoteMarkerOrphan.ts";
import { footnoteOrphan } from "../../../server/rules/sanctions/footnoteOrphan.ts";
import { footnoteWordingMismatch } from "../../../server/rules/sanctions/footnoteWordingMismatch.ts";
import { sanctionsMarkerInQuote } from "../../../server/rules/sanctions/sanctionsMarkerInQuote.ts";
import { sanctionsMarkerLate } from "../../../server/rules/sanctions/sanctionsMarkerLate.ts";
import { sanctionsMarkerMissing } from "../../../server/rules/sanctions/sanctionsMarkerMissing.ts";
import { sanctionsMarkerRepeated } from "../../../server/rules/sanctions/sanctionsMarkerRepeated.ts";
import { sanctionsStatusExpired } from "../../../server/rules/sanctions/sanctionsStatusExpired.ts";
import type { Rule } from "../../../server/rules/types.ts";
import { check } from "../../kit/check.ts";
import { offered, offers } from "../../kit/suggestions.ts";
import { invented } from "../../register/invented.ts";

const day = { draftDate: "2025-06-10" };
const titles = (rule: Rule, text: string, options = {}) =>
  offered(rule, text, { ...day, ...options }).map(([title]) => title);
const result = (rule: Rule, text: string, title: string | RegExp, options = {}) =>
  offered(rule, text, { ...day, ...options }).find(([own]) => own.match(title) !== null)?.[1];
const policy = (options: Readonly<Record<string, unknown>>) => ({ rules: { "sanctions-marker-missing": options } });

describe("a missing label", () => {
  const text = "The PKK* met the Pakistani Taliban's envoys and Hamas.\n*on the EU terrorist list\nENDS";

  it("takes the mark of a footnote that fits already", () => {
    expect(result(sanctionsMarkerMissing, text, /^Add the mark of/)).toContain("envoys and Hamas*.\n*on the EU");
  });

  it("takes the next mark, behind the possessive, and its line below the others", () => {
    expect(
      result(
        sanctionsMarkerMissing,
        text,
        "“proscribed by Pakistan since 2008; under UN sanctions since 2011”",
        policy({ authorities: ["pk", "un", "eu"] }),
      ),
    ).toBe(
      "The PKK* met the Pakistani Taliban's** envoys and Hamas.\n*on the EU terrorist list\n**proscribed by Pakistan since 2008; under UN sanctions since 2011\nENDS",
    );
  });

  it("renumbers those behind it", () => {
    const text = "Envoys of the TTP (as it is known) met Boko Haram†.\n†under UN sanctions since 2014";
    expect(result(sanctionsMarkerMissing, text, /“under UN sanctions since 2011”/)).toBe(
      "Envoys of the TTP† (as it is known) met Boko Haram‡.\n†under UN sanctions since 2011\n‡under UN sanctions since 2014",
    );
  });

  it.each([
    ["asterisks", "Fighters of the TTP (all of them) left.\n\nRain fell.", "*", "*"],
    ["daggers", "Fighters of the TTP (all of them) left.\n\nRain fell.", "†", "†"],
    ["digits", "Fighters of the TTP (all of them) left.\n\nRain fell.", "[1]", "[1] "],
    ["superscript", "Fighters of the TTP (all of them) left.\n\nRain fell.", "¹", "¹"],
  ])("begins a series of %s", (series, text, sign, head) => {
    expect(result(sanctionsMarkerMissing, text, /“under UN sanctions since 2011”/, policy({ series }))).toBe(
      `Fighters of the TTP${sign} (all of them) left.\n\nRain fell.\n\n${head}under UN sanctions since 2011`,
    );
  });

  it("gives each name its own mark where the house groups by entity", () => {
    expect(
      titles(sanctionsMarkerMissing, text, policy({ grouping: "entity" })).some((title) =>
        title.startsWith("Add the mark"),
      ),
    ).toBe(false);
  });

  it("is given in words first where the house labels in words", () => {
    expect(result(sanctionsMarkerMissing, "Fighters of the TTP left.", /^Insert/, policy({ policy: "inline" }))).toBe(
      "Fighters of the TTP (proscribed by Pakistan since 2008; under UN sanctions since 2011) left.",
    );
    expect(titles(sanctionsMarkerMissing, "Fighters of the TTP left.", policy({ policy: "inline" }))[0]).toMatch(
      /^Insert/,
    );
  });

  it.each([
    "Fighters of the Pakistani Taliban's wing left.",
    "Fighters of TTP-backed groups left.",
    "Fighters of the TTP (which the UN lists) left.",
    "Fighters of the Tehrik-i-Taliban Pakistan (TTP) left.",
  ])("is never put in words where brackets do not fit: %s", (text) => {
    const found = offers(sanctionsMarkerMissing, text, { ...day, ...policy({ policy: "inline" }) });
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(({ suggestion: { title, preferred } }) => preferred || title.startsWith("Insert"))).toEqual([]);
  });

  it("writes as the draft spells", () => {
    expect(titles(sanctionsMarkerMissing, "The organization met Hamas.").join()).toContain(
      "terrorist organization by the US",
    );
  });

  it("says nothing of what came after the draft's day", () => {
    expect(
      titles(sanctionsMarkerMissing, "Fighters of the TTP left.", { draftDate: "2011-01-10" }).join(),
    ).not.toContain("UN");
  });

  it("offers the house's wordings and no others, and a placeholder where nothing is known", () => {
    expect(titles(sanctionsMarkerMissing, "The Dawn League left.", { register: invented })).toEqual([
      "Add a mark and the footnote “leaders under UN sanctions”",
      "Add a mark and the footnote “its leaders are on a UN sanctions list”",
      "Insert “(leaders under UN sanctions)” here",
    ]);
  });
});

describe("the house's register", () => {
  it("says whose listings are labelled, unless the settings do", () => {
    const text = "The Red Banner Front* met the Iron Guard.\n*under UN sanctions";
    const register = { ...invented, labelFor: ["eu"] };
    expect(titles(sanctionsMarkerMissing, text, { register: invented })).toEqual([]);
    expect(titles(sanctionsMarkerMissing, text, { register }).length).toBeGreaterThan(0);
    expect(titles(sanctionsMarkerMissing, text, { register, ...policy({ authorities: ["un"] }) })).toEqual([]);
  });
});

describe("a mark in the wrong place", () => {
  it("moves to the first mention, and the order of the marks with it", () => {
    expect(
      offered(
        sanctionsMarkerLate,
        "The TTP met the PKK*.\r\nThe TTP** left.\r\n*listed by the EU\r\n**under UN sanctions",
        day,
      ),
    ).toEqual([
      [
        "Move the mark to the first mention (line 1)",
        "The TTP* met the PKK**.\r\nThe TTP left.\r\n*under UN sanctions\r\n**listed by the EU",
      ],
    ]);
  });

  it("moves to the first mention where it is words in brackets", () => {
    const text = "“Hm,” the TTP envoy said. The Pakistani Taliban (under UN sanctions) left.";
    expect(offered(sanctionsMarkerLate, text, day)).toEqual([
      [
        "Move these words to the first mention (line 1)",
        "“Hm,” the TTP (under UN sanctions) envoy said. The Pakistani Taliban left.",
      ],
    ]);
  });

  it("goes where it is repeated", () => {
    const text = "The TTP* left. The TTP* lied. The TTP* stayed.\n*under UN sanctions";
    expect(titles(sanctionsMarkerRepeated, text)).toEqual([
      "Remove this mark",
      "Remove all 2 repeated marks",
      "Remove this mark",
      "Remove all 2 repeated marks",
    ]);
    expect(result(sanctionsMarkerRepeated, text, /^Remove all/)).toBe(
      "The TTP* left. The TTP lied. The TTP stayed.\n*under UN sanctions",
    );
  });

  it("leaves the quotation for the first mention outside, or for its end", () => {
    const text = "“The TTP* will answer,” he said.\nThe TTP left.\n*under UN sanctions";
    expect(offered(sanctionsMarkerInQuote, text, day)).toEqual([
      ["Move the mark to line 2", "“The TTP will answer,” he said.\nThe TTP* left.\n*under UN sanctions"],
    ]);
    expect(offered(sanctionsMarkerInQuote, "“The TTP* will answer,” he said.\n*under UN sanctions", day)).toEqual([
      ["Move the mark behind the quotation", "“The TTP will answer,”* he said.\n*under UN sanctions"],
    ]);
  });
});

describe("a footnote the register does not bear out", () => {
  it("can be proposed to the register's keeper, whom the draft alone tells nothing", () => {
    const text = "The TTP* denied it.\n*under UN sanctions since 2001";
    const { findings, draft } = check(text, { ...day, only: [footnoteWordingMismatch] });
    const [finding] = findings;
    const proposal =
      finding && footnoteWordingMismatch.suggest?.(finding, draft).find(({ copy }) => copy !== undefined);
    expect(proposal).toMatchObject({ title: expect.stringContaining("Propose this wording"), edits: [] });
    expect(proposal?.copy).toContain("“under UN sanctions since 2001”");
    expect(proposal?.copy).toContain('"wordings":["under UN sanctions since 2001"]');
  });

  it("is replaced, dated or removed where the status is over", () => {
    const text = "The Taliban* left. The PKK** stayed.\n*banned in Russia\n**listed by the EU";
    expect(titles(sanctionsStatusExpired, text)).toEqual([
      "Replace by “under US sanctions; persons associated with it under UN sanctions”",
      "Replace by “under US sanctions”",
      "Replace by “persons associated with it under UN sanctions”",
      "Write “banned in Russia until April 2025”",
      "Remove the mark and its footnote",
    ]);
    expect(result(sanctionsStatusExpired, text, /^Remove/)).toBe(
      "The Taliban left. The PKK* stayed.\n*listed by the EU",
    );
  });

  it("keeps its full stop when it is replaced", () => {
    expect(
      result(
        footnoteWordingMismatch,
        "The TTP[1] left.\n[1] Under UN sanctions since 2001.",
        "“under UN sanctions since 2011”",
      ),
    ).toBe("The TTP[1] left.\n[1] under UN sanctions since 2011.");
  });

  it("gives the name it does not fit a mark of its own", () => {
    const text = "The TTP* met Hamas* and Boko Haram*. Hamas* left.\n*under UN sanctions";
    expect(result(footnoteMarkerConflict, text, /“designated[^;]*1997”$/)).toBe(
      "The TTP* met Hamas** and Boko Haram*. Hamas** left.\n*under UN sanctions\n**designated a foreign terrorist organisation by the US since 1997",
    );
  });

  it("says by whom, from the register", () => {
    const text = "For Tehreek-e-Taliban Pakistan (TTP)* above all.\n*banned terrorist group.";
    expect(offered(footnoteAuthorityMissing, text, day)[0]).toEqual([
      "Replace by “proscribed by Pakistan since 2008; under UN sanctions since 2011”",
      "For Tehreek-e-Taliban Pakistan (TTP)* above all.\n*proscribed by Pakistan since 2008; under UN sanctions since 2011.",
    ]);
    expect(titles(footnoteAuthorityMissing, "The TTP* met Hamas*.\n*banned groups")).toEqual(["Insert [BY WHOM?]"]);
  });

  it("comes from the register where its line is missing", () => {
    expect(titles(footnoteMarkerOrphan, "The TTP** left on Monday.")[0]).toBe(
      "Add a footnote ** with “proscribed by Pakistan since 2008; under UN sanctions since 2011”",
    );
  });

  it("finds the name that lost its mark", () => {
    expect(offered(footnoteOrphan, "The PKK left on Monday.\n*on the EU terrorist list", day)).toEqual([
      ["Put * on “PKK” (line 1)", "The PKK* left on Monday.\n*on the EU terrorist list"],
      ["Delete this footnote", "The PKK left on Monday."],
    ]);
    expect(titles(footnoteOrphan, "Boko Haram left on Monday.\n*on the EU terrorist list")).not.toContain(
      "Put * on “Boko Haram” (line 1)",
    );
  });
});
