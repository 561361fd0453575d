import { describe, expect, it } from "vitest";
import { leftoverNote } from "../../../server/rules/hygiene/leftoverNote.ts";
import { unusedAbbreviation } from "../../../server/rules/hygiene/unusedAbbreviation.ts";
import { check } from "../../kit/check.ts";
import { offered } from "../../kit/suggestions.ts";

const head = "Ferry strike\n\n";
const after = (text: string) =>
  offered(unusedAbbreviation, head + text).map(([title, whole]) => [title, whole.slice(head.length)]);
const marked = (text: string) =>
  check(head + text, { only: [unusedAbbreviation] }).findings.map(({ span }) =>
    (head + text).slice(span.start, span.end),
  );

describe("unused-abbreviation", () => {
  it("names and uses what the brackets have, a plural included", () => {
    const fixes = after("The Local Enterprise Boards (LEBs) met on Monday. The Local Enterprise Boards were pleased.");
    expect(fixes[0]?.[0]).toBe("Delete “(LEBs)”");
    expect(fixes[1]).toEqual([
      "Use “LEBs” for the later full name",
      "The Local Enterprise Boards (LEBs) met on Monday. The LEBs were pleased.",
    ]);
  });

  it("deletes the brackets and keeps a footnote's mark on the word", () => {
    expect(after("Fighters of Tehreek-e-Orvel Varn (TOV)** held the pier.\n\n**under UN sanctions")).toEqual([
      ["Delete “(TOV)”", "Fighters of Tehreek-e-Orvel Varn** held the pier.\n\n**under UN sanctions"],
    ]);
  });

  it("offers the initials for later full names, never inside quotation marks", () => {
    const text = [
      "The Red Banner Front (RBF) marched.",
      "The Red Banner Front stopped at noon. “The Red Banner Front is free,” it said. The Red Banner Fronts met.",
    ].join("\n\n");
    expect(after(text)[1]).toEqual([
      "Use “RBF” for the later full name",
      text.replace("The Red Banner Front stopped", "The RBF stopped"),
    ]);
  });

  it("fits an article to the initials", () => {
    const text = "The Red Banner Front (RBF) marched. A Red Banner Front rally followed.";
    expect(after(text)[1]?.[1]).toBe("The Red Banner Front (RBF) marched. An RBF rally followed.");
  });

  it("asks behind a possessive, and not before a hyphen", () => {
    expect(after("The mayor met the ODVB’s leaders.")[0]?.[1]).toBe("The mayor met the ODVB’s [FULL NAME?] leaders.");
    expect(after("The mayor saw an ODVB-led march.")).toEqual([]);
    expect(marked("The mayor saw an ODVB-led march.")).toEqual(["ODVB"]);
  });

  it("leaves a placeholder to the rule for notes", () => {
    const { findings } = check(`${head}The TKTK met on Monday, and the ODVB left.`, {
      only: [unusedAbbreviation, leftoverNote],
    });
    expect(findings.map(({ rule }) => rule)).toEqual(["leftover-note", "unused-abbreviation"]);
  });

  it("asks for the full name of initials nobody spells out, once", () => {
    expect(after("The ODVB will march. The ODVB gave no date.")).toEqual([
      ["Insert “[FULL NAME?]” after it", "The ODVB [FULL NAME?] will march. The ODVB gave no date."],
    ]);
  });

  it("does not count a footnote as a use", () => {
    const text = "The Red Banner Front (RBF)* marched.\n\n* RBF is listed by the UN.";
    expect(marked(text)).toEqual(["(RBF)"]);
    const { findings, draft } = check(head + text, { only: [unusedAbbreviation] });
    expect(findings.flatMap((f) => unusedAbbreviation.suggest?.(f, draft) ?? []).some((s) => s.preferred)).toBe(false);
  });

  it("knows initials of another language's name, plural and possessive forms, and hyphens", () => {
    expect(marked("The Orvel Workers' Party (PKO) marched. A PKO-led crowd followed.")).toEqual([]);
    expect(marked("The Orvel Workers' Party (PKO) marched.")).toEqual(["(PKO)"]);
    expect(
      marked("Aid groups that are not state bodies, non-governmental organisations (NGOs), left. One NGO stayed."),
    ).toEqual([]);
    expect(marked("The Red Banner Front (RBF) marched. The RBF’s flags were red.")).toEqual([]);
  });

  it("leaves alone agencies, states, shouted words and what the words around explain", () => {
    for (const text of [
      "ORVEL, Oct. 4 (AFP) — The strike went on.",
      "Senator Olga Reyn (R-VT) and Jan Dol (SNP) spoke.",
      "They were VERY late. Nobody was very sorry.",
      "BOARD CALLS OFF TALKS WITH UNION AT PORT OF ORVEL.",
      "The broadcaster ODVB was there, and HQTV News too.",
      "ODVB, a dockers' union, will march.",
      "King Rolf XVII and the USA sent ships.",
    ]) {
      expect(marked(text), text).toEqual([]);
    }
  });
});
