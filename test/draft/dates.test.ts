import { describe, expect, it } from "vitest";
import { parseDraft } from "../../server/draft/parse.ts";
import { textOf } from "../../server/draft/spans.ts";
import { paragraph, words } from "./shown.ts";

const dates = (text: string) => {
  const parsed = paragraph(text);
  return parsed.dates.map(({ span, year, month, day, weekday }) => [textOf(parsed, span), year, month, day, weekday]);
};

describe("dates", () => {
  it.each([
    ["by 1 November or", [["1 November", null, 11, 1, null]]],
    ["on Wednesday, 1 November 2023, he", [["Wednesday, 1 November 2023", 2023, 11, 1, 3]]],
    ["on Wed. 1 Nov. he", [["Wed. 1 Nov.", null, 11, 1, 3]]],
    ["on Wednesday, November 1st, 2023, he", [["Wednesday, November 1st, 2023", 2023, 11, 1, 3]]],
    ["the 5th of May", [["5th of May", null, 5, 5, null]]],
    [
      "May 6-8 and 6–8 May",
      [
        ["May 6-8", null, 5, 6, null],
        ["6–8 May", null, 5, 6, null],
      ],
    ],
    ["Saturday and Sunday, 4-5 November 2023,", [["Sunday, 4-5 November 2023", 2023, 11, 4, null]]],
    ["Friday to Sunday, Nov. 3-5, 2023,", [["Sunday, Nov. 3-5, 2023", 2023, 11, 3, null]]],
    ["on 2023-11-05.", [["2023-11-05", 2023, 11, 5, null]]],
    ["on 31 June", [["31 June", null, 6, 31, null]]],
    ["UNTIL MONDAY 3 FEBRUARY 2025", [["MONDAY 3 FEBRUARY 2025", 2025, 2, 3, 1]]],
    ["on November 4th: the vote", [["November 4th", null, 11, 4, null]]],
    ["1 May 2,000 people marched", [["1 May", null, 5, 1, null]]],
    [
      "on 2 June. Then 3 July. Then 4 Jul. he",
      [
        ["2 June", null, 6, 2, null],
        ["3 July", null, 7, 3, null],
        ["4 Jul.", null, 7, 4, null],
      ],
    ],
    ["Sept 11", [["Sept 11", null, 9, 11, null]]],
  ])("%s", (text, expected) => expect(dates(text)).toEqual(expected));

  it.each([
    "in May 2023",
    "in August",
    "on Monday",
    "it may 5 times",
    "we march 10 miles",
    "March 4:30",
    "May 5 percent fall?",
    "$1 May",
    "99 May and 0 June",
    "See https://a.example/2023-11-05/x.",
    "2023-13-05",
  ])("are none in: %s", (text) => expect(dates(text)).toEqual([]));

  it("tell weekday and date apart", () => {
    const parsed = paragraph("He left on Monday, 1 November 2023 at noon.");
    const [date] = parsed.dates;
    expect(words(parsed, [date?.weekdaySpan ?? parsed.prose, date?.dateSpan ?? parsed.prose])).toEqual([
      "Monday",
      "1 November 2023",
    ]);
  });
});

describe("a dateline", () => {
  it.each([
    ["LISBON, 4 Oct 2023 (Reuters) — The government fell.", "LISBON, 4 Oct 2023 (Reuters) — ", "LISBON"],
    ["LISBON — The government fell.", "LISBON — ", "LISBON"],
    ["McALESTER, Okla. — The farm is open.", "McALESTER, Okla. — ", "McALESTER"],
    ["PORT ALDEN, Velmora (AP) -- The ferry is back.", "PORT ALDEN, Velmora (AP) -- ", "PORT ALDEN"],
    ["Kuala Lumpur, Nov. 5 - The ferry is back.", "Kuala Lumpur, Nov. 5 - ", "Kuala Lumpur"],
    ["Aug 27 (Reuters) - The ferry is back.", "Aug 27 (Reuters) - ", ""],
  ])("%s", (text, span, place) => {
    const parsed = paragraph(text);
    expect(parsed.dateline && words(parsed, [parsed.dateline.span, parsed.dateline.place])).toEqual([span, place]);
    expect(parsed.prose.start).toBe(span.length);
  });

  it.each([
    "Lisbon — the capital — was calm.",
    "The mayor, 52 — a lawyer — left.",
    "On 4 October — a Wednesday — he left.",
    `"LISBON" — he said.`,
    "A — B",
    "NATO said on Monday that it would leave.",
  ])("is not: %s", (text) => expect(paragraph(text).dateline).toBeNull());
});

describe("the draft's own day", () => {
  const dateOf = (text: string) => {
    const draft = parseDraft(text, { format: "plain" });
    const { date } = draft;
    if (date === null) return null;
    return [date.from, Object.values(date.date).join("-"), date.span === null ? "" : textOf(draft, date.span)];
  };
  const story = "\nThe ferry is back, the owner said.\n";

  it.each([
    ["a dateline", "LISBON, 4 Oct 2023 — The ferry is back.", ["dateline", "2023-10-4", "4 Oct 2023"]],
    ["a line of its own", `Ferry is back\n4 October 2023${story}`, ["dateline", "2023-10-4", "4 October 2023"]],
    [
      "with a label and a time",
      `Ferry is back\nLast updated: 4 October 2023, 10.30am BST${story}`,
      ["dateline", "2023-10-4", "4 October 2023"],
    ],
    [
      "front matter",
      `---\ntitle: x\ndate: 2023-10-04T08:00:00Z\n---${story}`,
      ["front-matter", "2023-10-4", "2023-10-04T08:00:00Z"],
    ],
    [
      "front matter in words",
      `---\ndate: "4 October 2023"\n---${story}`,
      ["front-matter", "2023-10-4", "4 October 2023"],
    ],
  ])("is told by %s", (_, text, expected) => expect(dateOf(text)).toEqual(expected));

  it.each([
    ["a dateline without a year", "LISBON, 4 Oct — The ferry is back."],
    ["an impossible day", "LISBON, 31 June 2023 — The ferry is back."],
    ["a date in the copy", "The ferry is back since 4 October 2023, the owner said."],
    ["nothing", ""],
  ])("is not told by %s", (_, text) => expect(dateOf(text)).toBeNull());

  it("is what the settings say, where they say it", () => {
    const draftDate = { year: 2024, month: 2, day: 29 };
    const draft = parseDraft("LISBON, 4 Oct 2023 — The ferry is back.", { format: "plain", draftDate });
    expect(draft.date).toEqual({ date: draftDate, from: "setting", span: null });
  });
});
