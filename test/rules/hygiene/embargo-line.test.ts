import { describe, expect, it } from "vitest";
import { embargoLine } from "../../../server/rules/hygiene/embargoLine.ts";
import { check } from "../../kit/check.ts";
import { offered } from "../../kit/suggestions.ts";

const body = "The bridge will open in May, the mayor said.\nIt cost 12 million euros, he added.";
const now = "2025-02-01T12:00:00Z";
const said = (line: string) =>
  check(`${line}\n\n${body}`, { only: [embargoLine], now }).findings.map(({ level, text }) => `${level}: ${text}`);
const until = (moment: string) => [`warning: Under embargo until ${moment} UTC.`];

describe("embargo-line", () => {
  it.each([
    ["EMBARGOED until 00:01 GMT, 3 February 2025", "3 February 2025, 00:01"],
    ["EMBARGOED UNTIL 0001 GMT MONDAY 3 FEBRUARY 2025", "3 February 2025, 00:01"],
    ["Embargoed until 12.01am BST on 5 July 2025", "4 July 2025, 23:01"],
    ["EMBARGO: 10 a.m. ET, Feb. 3, 2025", "3 February 2025, 15:00"],
    ["EMBARGO: 10 a.m. ET, July 3, 2025", "3 July 2025, 14:00"],
    ["EMBARGO: 10 a.m. EST (15:00 GMT), Feb. 3, 2025", "3 February 2025, 15:00"],
    ["EMBARGO: 00:01 GMT, 3 February 2025 (19:01 EST, 2 February)", "3 February 2025, 00:01"],
    ["EMBARGO: 00:01 GMT (19:01 EST on 2 February), 3 February 2025", "3 February 2025, 00:01"],
    ["EMBARGO: 00:01 GMT / 19:01 EST, 3 February 2025", "3 February 2025, 00:01"],
    ["Under embargo until 2025-02-03T06:00Z", "3 February 2025, 06:00"],
    ["Under embargo until 06:00 UTC+2, 3 February 2025", "3 February 2025, 04:00"],
    ["Under embargo until 06:00 +05:30, 3 February 2025", "3 February 2025, 00:30"],
    ["Embargoed until noon JST, 3 February 2025", "3 February 2025, 03:00"],
    ["Embargoed until 9am AEDT, 3 February 2025", "2 February 2025, 22:00"],
    ["Embargoed until 5pm on 3 February 2025 (Eastern time)", "3 February 2025, 22:00"],
    ["EMBARGOED until 00:01 GMT, 13/02/2025", "13 February 2025, 00:01"],
    ["Not for publication before 00:01 GMT 3 February", "3 February 2025, 00:01"],
  ])("reads %s", (line, moment) => {
    expect(said(line)).toEqual(until(moment));
  });

  it.each([
    ["EMBARGO", "the date, the time and the time zone"],
    ["EMBARGOED UNTIL MONDAY", "the date, the time and the time zone"],
    ["EMBARGOED UNTIL 5 March", "the time and the time zone"],
    ["EMBARGOED until 10:00, 3 February 2025", "the time zone"],
    ["EMBARGOED until 10:00 IST, 3 February 2025", "when exactly: IST may be India, Ireland or Israel"],
    ["EMBARGOED until midnight GMT, 3 February 2025", "when exactly: midnight begins or ends the day: 00:01 or 23:59"],
    ["EMBARGOED until 9am local time, 3 February 2025", "when exactly: whose local time it is"],
    ["EMBARGOED until 00:01 GMT, 03/02/2025", "when exactly: which day 03/02/2025 is"],
    ["EMBARGOED until 00:01 GMT, 31 June 2025", "when exactly: the calendar does not have its day"],
  ])("asks what %s leaves out", (line, missing) => {
    expect(said(line)).toEqual([`error: The embargo does not say ${missing}.`]);
  });

  it("reports two times that are not the same moment", () => {
    expect(said("EMBARGO: 10 a.m. EST (14:00 GMT), Feb. 3, 2025")).toEqual([
      "error: 10 a.m. EST and 14:00 GMT are not the same moment.",
    ]);
  });

  it("takes embargoes until delivery as they are", () => {
    expect(said("EMBARGOED UNTIL DELIVERY")).toEqual(["warning: Under embargo until delivery; no time is given."]);
  });

  it("speaks once for a banner and the line that says when", () => {
    expect(said("EMBARGOED\n\nNot for publication before 00:01 GMT, 3 February 2025")).toEqual(
      until("3 February 2025, 00:01"),
    );
  });

  it("marks what is missing and invents nothing", () => {
    expect(offered(embargoLine, `EMBARGOED UNTIL MONDAY:\n\n${body}`, { now })).toEqual([
      ["Mark what is missing: “[DATE?] [TIME?] [ZONE?]”", `EMBARGOED UNTIL MONDAY [DATE?] [TIME?] [ZONE?]:\n\n${body}`],
    ]);
  });

  it("moves a late line to the top", () => {
    const line = "EMBARGOED until 00:01 GMT, 3 February 2025";
    expect(offered(embargoLine, `${body}\n\n${line}\n`, { now })).toEqual([
      ["Move the embargo line to the top", `${line}\n\n${body}\n`],
    ]);
  });

  it("removes a line that has done its work", () => {
    const line = "EMBARGOED until 00:01 GMT, 3 February 2024";
    expect(offered(embargoLine, `${line}\n\n${body}`, { now })).toEqual([["Remove the embargo line", body]]);
    expect(offered(embargoLine, `EMBARGO LIFTED\n\n${body}`, { now })).toEqual([["Remove the embargo line", body]]);
  });

  it("counts the time left and doubts a zone out of season", () => {
    const text = `EMBARGOED until noon EDT, 3 February 2025\n\n${body}`;
    const { findings, draft } = check(text, { only: [embargoLine], now });
    expect(findings.map((finding) => embargoLine.explain?.(finding, draft))).toEqual([
      "Lifts in 2 days 4 hours (seen at 1 February 2025, 12:00 UTC).\n\nnoon EDT = Monday, 3 February 2025, 16:00 UTC.\n\nOn that day clocks show EST, not EDT. Is EDT meant?",
    ]);
  });
});
