import { describe, expect, it } from "vitest";
import { parseDraft } from "../../server/draft/parse.ts";
import { textOf } from "../../server/draft/spans.ts";
import { zoneNames, zones } from "./shown.ts";

const copy = "The bridge opened on Monday, the road agency said.";
const more = "The ferry makes its last trip on Friday, its owner said.";
/** The zone of one line at the top of a story, or between two paragraphs of it. */
const first = (line: string, format: "plain" | "markdown" = "plain") =>
  zoneNames(`${line}\n\n${copy}\n${more}`, format)[0];
const inside = (line: string, format: "plain" | "markdown" = "plain") =>
  zoneNames(`${copy}\n\n${line}\n\n${more}\n`, format)[1];
const last = (line: string) => zoneNames(`${copy}\nThe Front* left, she said.\n${line}`).at(-1);

it("names every part of a full draft", () => {
  const text = `EMBARGOED until 00:01 GMT, 3 February 2025
(Updates with mayor's comment, paragraph 3)
Headline: Bridge opens after ten years
Standfirst: The ferry stops on Friday
By Ana Holt and Marek Dol in Port Alden
* Ferry to stop on Friday
* Owner to retire
PORT ALDEN, 3 Feb 2025 — ${copy}
${more}
What comes next
"We will miss it," the mayor said.
Bridge Has 'Cracks' That Nobody Saw Before: Engineer
The owner will retire, he said.
Photo: The bridge at dawn. Ana Holt/Courier
* * *
The toll is five crowns, the agency said.
(Reporting by Ana Holt; editing by Marek Dol)
ENDS
Notes to editors:
The bridge is 200 m long.
*under UN sanctions`;
  expect(zoneNames(text)).toEqual([
    "embargo",
    "advisory",
    "headline",
    "standfirst",
    "byline",
    "bullet",
    "bullet",
    "body",
    "body",
    "crosshead",
    "body",
    "related",
    "body",
    "caption",
    "divider",
    "body",
    "byline",
    "note",
    "note",
    "note",
    "footnote",
  ]);
});

describe("a list of the story's own lines", () => {
  const related = (text: string) => zoneNames(text).filter((zone) => zone === "related").length;

  it("is no row of headlines", () => {
    const list = "Best director: Ann Roe, Low Water\nBest Film Not in the English Language: The Red Ferry";
    expect(related(`${copy}\n\n${list}\n\n${more}`)).toBe(0);
  });

  it("is numbered crossheads where paragraphs stand between", () => {
    const [first, second] = ["1. Who votes", "2. What comes next"];
    expect(zoneNames(`${copy}\n${first}\n${more}\n${second}\n${copy}`)).toEqual([
      "body",
      "crosshead",
      "body",
      "crosshead",
      "body",
    ]);
    expect(zoneNames(`${copy}\n${first}\n${second}\n${more}`).slice(1, 3)).toEqual(["bullet", "bullet"]);
  });

  it("counts on over paragraphs", () => {
    const list = `3 Songs From a Room in Velm\n${more}\n4 Dublin Is Not a Metaphor for Anything\n`;
    expect(related(`${copy}\n${list}${more}`)).toBe(0);
    expect(related(`${copy}\n4 Dublin Is Not a Metaphor for Anything\n${more}`)).toBe(1);
  });
});

describe("inside the story", () => {
  it.each([
    ["Video-sharing app TikTok said on Monday it would cut 300 jobs.", "body"],
    ["Editor-in-chief Ana Holt said she would resign.", "body"],
    ["Photo - the bridge at dawn", "caption"],
    ["What happens next?", "crosshead"],
    ["-more-", "divider"],
    ["NATO — the alliance of 32 states — said it would send troops.", "body"],
  ])("%s is %s", (line, zone) => expect(inside(line)).toBe(zone));

  it("goes on below a page break", () => {
    expect(zoneNames(`${copy}\n-more-\n${more}`)).toEqual(["body", "divider", "body"]);
  });

  it("has no dateline where capitals before a dash are the subject", () => {
    const [block] = parseDraft("NATO — the alliance of 32 states — said it would send troops.", {
      format: "plain",
    }).blocks;
    expect(block?.paragraph.dateline).toBeNull();
  });
});

describe("at the top", () => {
  it.each([
    ["Bridge opens after ten years", "headline"],
    ["‘Never again’, says mayor", "headline"],
    ["Who will pay for the new bridge?", "headline"],
    ["Apple releases iOS 18.1", "headline"],
    ["Video-sharing app fined by council", "headline"],
    ["BREAKING - Mayor of Port Alden resigns", "headline"],
    ["By Stephanie van den Berg", "byline"],
    ["By Jane Doe | BBC News", "byline"],
    ["By Jane Doe (Reuters)", "byline"],
    ["Mayor: 'We are ready'", "headline"],
    [copy, "body"],
    [`"We are ready," said the mayor, "and the road`, "body"],
    ["“We are ready", "body"],
    ["When the bridge opened on Monday,", "body"],
    ["By Ana Holt", "byline"],
    ["By Ana Holt, health correspondent", "byline"],
    ["By Ana Holt Political correspondent", "byline"],
    ["By Ana Holt chief political editor", "byline"],
    ["LISBON, 4 Oct 2023", "dateline"],
    ["4 October 2023", "dateline"],
    ["* Bridge opens", "bullet"],
    ["*Bridge opens to lorries", "bullet"],
    ["STRICTLY EMBARGOED", "embargo"],
    ["(Corrects name in paragraph 2)", "advisory"],
  ])("%s is %s", (line, zone) => expect(first(line)).toBe(zone));

  it("reads on where the headline asks", () => {
    const head = "Who will pay for the new bridge?\nFerry owner wants answers\nAna Holt\n";
    expect(zoneNames(head + copy)).toEqual(["headline", "standfirst", "byline", "body"]);
  });

  it("takes what stands between headline and byline for the standfirst", () => {
    const head = "Bridge opens after ten years\nThe ferry, which has run since 1911, stops on Friday\nBy Ana Holt\n";
    expect(zoneNames(head + copy)).toEqual(["headline", "standfirst", "byline", "body"]);
  });

  it("takes a line of names between headline and story for the byline", () => {
    expect(zoneNames(`Bridge opens after ten years\nAna Holt and Marek Dol\n${copy}`)[1]).toBe("byline");
    expect(zoneNames(`# Bridge opens\n\n*By Ana Holt in Port Alden*\n\n${copy}`, "markdown")[1]).toBe("byline");
  });

  it("reads the writer's trade after the name and below it", () => {
    const head = "Bridge opens after ten years\n";
    expect(zoneNames(`${head}Peter Walsh Diplomatic editor\n${copy}`)[1]).toBe("byline");
    expect(zoneNames(`${head}Peter Walsh, chief political editor\n${copy}`)[1]).toBe("byline");
    expect(zoneNames(`${head}By Peter Walsh\nCourt correspondent\n${copy}`).slice(1)).toEqual([
      "byline",
      "byline",
      "body",
    ]);
    expect(zoneNames(`${head}Town names its best writer\n${copy}`)[1]).toBe("standfirst");
    expect(zoneNames(`${head}Ana Holt wins best writer\n${copy}`)[1]).toBe("standfirst");
  });

  it("is body at once where a story has no headline", () => {
    expect(zoneNames(`${copy}\n${more}`)).toEqual(["body", "body"]);
  });
});

describe("inside the story", () => {
  it.each([
    ["What comes next", "crosshead"],
    ["READ MORE: Ten things to know about bridges", "related"],
    ["Also read: Ten things to know", "related"],
    ["Bridge Has 'Cracks' That Nobody Saw Before: Engineer", "related"],
    ["pic.twitter.com/abc123", "related"],
    [`"Never again."`, "body"],
    ["Never again.", "body"],
    ["Pune 188-7 (20 overs): R Gaikwad 83, A Roe 40 Not Out", "body"],
    [
      "The agency, which runs the bridge and 40 others in the county, said so on Monday in a letter to the town",
      "body",
    ],
    ["* one of the terms", "bullet"],
    ["1. one of the terms", "bullet"],
    ["Photo: The bridge at dawn", "caption"],
    ["The mayor at the bridge on Monday. (Photo by Ana Holt)", "caption"],
    ["* * *", "divider"],
    ["---", "divider"],
    ["EMBARGOED until 00:01 GMT, 3 February 2025", "embargo"],
    ["The UN lifted its arms embargo on Monday.", "body"],
    ["Note that the bridge is closed on Sundays, she said.", "body"],
    ["More than 40 people came.", "body"],
  ])("%s is %s", (line, zone) => expect(inside(line)).toBe(zone));

  it.each([
    ["## What comes next", "crosshead"],
    ["**What comes next**", "crosshead"],
    ["> The bridge is open, the sign says.", "body"],
    ["![The bridge](a.jpg)", "caption"],
    ["| a | b |", "code"],
    ["[1]: https://a.example", "code"],
    ["- one of the terms", "bullet"],
  ])("%s is %s in Markdown", (line, zone) => expect(inside(line, "markdown")).toBe(zone));

  it("keeps fenced code whole in Markdown, also over blank lines", () => {
    expect(zoneNames(`${copy}\n\n\`\`\`\nTK\n\n* x\n\`\`\`\n\n${more}`, "markdown")).toEqual([
      "body",
      "code",
      "code",
      "code",
      "code",
      "body",
    ]);
  });

  it("says why a line looks like another story's headline", () => {
    const { blocks } = parseDraft(`${copy}\nBridge Has 'Cracks' That Nobody Saw Before: Engineer\n${more}`, {
      format: "plain",
    });
    expect(blocks[1]?.paragraph.signs).toEqual([
      "ends without a full stop",
      "is in title case",
      "ends in “: Engineer”",
      "has single quotation marks",
    ]);
  });
});

describe("at the end", () => {
  it.each([
    ["*under UN sanctions", "footnote"],
    ["* under UN sanctions", "footnote"],
    ["**banned in Ruritania", "footnote"],
    ["† a note", "footnote"],
    ["[1] A source.", "footnote"],
    ["*She said so in May.*", "body"],
    ["**Correction:** the bridge is 200 m long.", "body"],
    ["* * *", "divider"],
    ["ENDS", "note"],
    ["- 30 -", "note"],
    ["(Editing by Marek Dol)", "byline"],
  ])("%s is %s", (line, zone) => expect(last(line)).toBe(zone));

  it("tells a list from notes", () => {
    expect(zoneNames(`${copy}\n* one thing\n* another thing`)).toEqual(["body", "bullet", "bullet"]);
  });
});

it("parts prose from the signs of the zone", () => {
  const prose = (text: string, format: "plain" | "markdown" = "plain") =>
    parseDraft(text, { format }).blocks.map(({ paragraph }) => textOf(paragraph, paragraph.prose));
  expect(prose(`Headline: Bridge opens\n* Ferry stops\n${copy}\n**banned in Ruritania`)).toEqual([
    "Bridge opens",
    "Ferry stops",
    copy,
    "banned in Ruritania",
  ]);
  expect(prose(`# Bridge opens\n\n> ${copy}\n\n## Next\n\n${more}`, "markdown")).toEqual([
    "Bridge opens",
    copy,
    "Next",
    more,
  ]);
});

it("shows each paragraph where it stands", () => {
  expect(zones(`Bridge opens\n\n${copy}`)).toEqual(["headline: Bridge opens", `body: ${copy}`]);
});
