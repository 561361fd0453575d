import { describe, expect, it } from "vitest";
import { isOld } from "../../../server/register/status/age.ts";
import { pageOf } from "../../../server/register/status/pages.ts";
import { fullStatement } from "../../../server/register/status/statement.ts";
import { listing } from "../entries.ts";

const day = { year: 2025, month: 6, day: 1 };

describe("what a listing says in a line", () => {
  it.each([
    [{ listed: "2011-07-29" }, "since 29 July 2011"],
    [{ listed: "2011-07" }, "since July 2011"],
    [{ listed: "2003" }, "since 2003"],
    [{}, "listed, no date printed"],
    [{ listed: "2026-02" }, "from February 2026"],
    [{ listed: "2014-05-15", ended: "2024-07-08" }, "15 May 2014 to 8 July 2024"],
    [{ ended: "2017" }, "until 2017"],
    [{ listed: "2003", suspended: "2025-04-17" }, "since 2003, suspended on 17 April 2025"],
    // Some time in this year, perhaps after the day: it was in force as far as anybody can prove.
    [{ listed: "2003", ended: "2025" }, "since 2003, ended in 2025"],
    [{ scope: "associated-persons" }, "only persons and bodies associated with it, no entry of its own"],
    [{ scope: "wing", listed: "2013" }, "since 2013: one wing only"],
  ] as const)("%j: %s", (parts, words) => {
    expect(fullStatement(listing("un", parts), day)).toBe(words);
  });

  it("does not take the day of the UK’s takeover for the first", () => {
    expect(fullStatement(listing("uk", { listed: "2020-12-31" }), day)).toBe("since 31 December 2020 or earlier");
  });
});

describe("the age of facts", () => {
  it.each([
    ["2025-03-03", false],
    ["2025-03-02", true],
    ["2025-03", false],
    ["2025", false],
    ["2024", true],
  ])("%s is old: %s", (asOf, old) => {
    expect(isOld(asOf, day)).toBe(old);
  });
});

describe("the authority’s page", () => {
  it.each([
    ["us-treasury", "6636", "https://sanctionssearch.ofac.treas.gov/Details.aspx?id=6636"],
    ["eu", "32002R0881 annex I", "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32002R0881"],
    ["uk-home-office", "removed by SI 2017/1325", "https://www.legislation.gov.uk/uksi/2017/1325"],
    ["un", "QDe.132", "https://main.un.org/securitycouncil/en/sanctions/1267"],
    ["us-state", null, "https://www.state.gov/foreign-terrorist-organizations/"],
    ["ruritania", "R-1", null],
  ])("%s %s", (authority, reference, page) => {
    expect(pageOf(authority, reference)).toBe(page);
  });
});
